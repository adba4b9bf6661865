from coupline.checks import judge
from coupline.loading import loads
from tests.unit.checks.support import event, found, lines

MEMOIR = '[sources.eden-memoir]\ntitle = "Full Circle: the Memoirs of Anthony Eden"\n'
HINT = 'write "eden-memoir"; give it a table where it is another'


def test_a_source_that_is_spelt_nearly_as_the_id_of_one_with_a_table() -> None:
    """A misspelt id makes a source of its own, which nobody meant."""
    text = (
        MEMOIR + event("a", 'sources = ["eden-memoir", "eden-memoirs, p. 3"]') + event("b", 'sources = "eden-memoirs"')
    )
    assert lines(text, "similar-name") == [f'6:27: warning: "eden-memoirs" is spelt nearly as "eden-memoir"; {HINT}']
    assert [problem.events for problem in found(text, "similar-name")] == [("a",)]


def test_a_source_that_is_spelt_nearly_as_a_title() -> None:
    """The id is told beside the title, for it is what to write."""
    text = MEMOIR + event("a", 'sources = ["Full Circle: the Memoirs of Antony Eden"]')
    assert lines(text, "similar-name") == [
        (
            '6:12: warning: "Full Circle: the Memoirs of Antony Eden" is spelt nearly as '
            f'"Full Circle: the Memoirs of Anthony Eden" (eden-memoir); {HINT}'
        )
    ]


def test_every_citation_is_looked_at() -> None:
    """The warning stands where the source is cited: by the event, by a claim, or by what is said of order."""
    before = MEMOIR + event("b")
    for line, place in {
        'sources = { source = "eden-memoirs", at = "p. 3" }': (9, 22),
        'claims = [{ date = "1956" }, { date = "1957", source = "eden-memoirs" }]': (9, 56),
        'after = ["b", { id = "b", source = "eden-memoirs" }]': (9, 36),
        'before = "b"\nafter = { id = "b", source = "eden-memoirs" }': (10, 30),
    }.items():
        problems = found(before + event("a", line), "similar-name")
        assert [(each.line, each.column) for each in problems] == [place], line


def test_one_source_under_two_spellings() -> None:
    """Of two sources without a table, the one that is cited less is told, where it is first cited."""
    text = event("a", 'sources = ["The Tmies, 6 November 1956"]') + "".join(
        event(f"e{n}", f'sources = ["The Times, {n} November 1956"]') for n in (7, 8)
    )
    assert lines(text, "similar-name") == [
        (
            '4:12: warning: "The Tmies" is spelt nearly as "The Times"; '
            "write one of the two, or give each a table of its own"
        )
    ]


def test_sources_that_are_others() -> None:
    """Two with tables, numbers of a series, what is far alike, and sentences."""
    tables = MEMOIR + '[sources.eden-memoirs]\ntitle = "The Reckoning"\n'
    assert found(tables + event("a", 'sources = ["eden-memoir", "eden-memoirs"]'), "similar-name") == []
    for one, other in (
        ("FO 371/119080", "FO 371/119081"),
        ("Hansard", "Hammarskjöld papers"),
        ("Cabinet Minutes 74", "Cabinet Minutes 75"),
        (
            "What Eden told the Cabinet on the day before the landing " * 2,
            "What Edan told the Cabinet on the day before the landing " * 2,
        ),
    ):
        assert found(event("a", f'sources = ["{one}", "{other}"]'), "similar-name") == [], one
    long = f'[sources.cabinet]\ntitle = "{"Conclusions of the Cabinet " * 4}"\n'
    assert (
        found(long + event("a", f'sources = ["Hansard", "{"Conclusions of the Cabinat " * 4}"]'), "similar-name") == []
    )


def test_two_sources_may_be_accepted() -> None:
    """Where the two are two, the event says so, and nothing is told."""
    text = MEMOIR + event("a", 'sources = ["eden-memoir", "eden-memoirs"]', 'accept = "similar-name"')
    problems, accepted = judge(loads(text, "e.toml"))
    assert (problems, accepted) == ([], 1)
