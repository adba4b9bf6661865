from pathlib import Path

from coupline.checks import check, judge
from coupline.loading import loads
from tests.unit.checks.support import event, lines

HYPHEN = 'date = "1921-24"'


def test_what_an_event_accepts_is_counted_and_not_told() -> None:
    """A reviewed warning stands; another of its kind is still told."""
    text = '[timeline]\nhemisphere = "north"\n' + event("a", HYPHEN, 'accept = ["hyphen"]') + event("b", HYPHEN)
    problems, accepted = judge(loads(text, "e.toml"))
    assert [(problem.code, problem.events) for problem in problems] == [("hyphen", ("b",))]
    assert accepted == 1


def test_any_event_that_a_problem_is_about_may_accept_it() -> None:
    """Of two events that are told twice, either may say that they are two."""
    for first, second in (('accept = "duplicate"', "tags = []"), ("tags = []", 'accept = ["duplicate"]')):
        text = event("a", first) + f'[[events]]\ntitle = "A"\n{second}\n'
        assert judge(loads(text)) == ([], 1)


def test_what_the_timeline_accepts_holds_for_all_of_it() -> None:
    """Under ``[timeline]`` all of that kind are accepted, also what is about no event; beside an event's own."""
    text = '[timeline]\naccept = ["hyphen", "season", "unused"]\n[people.p]\nname = "P"\n'
    text += event("a", HYPHEN, 'accept = ["hyphen"]') + event("b", HYPHEN)
    assert judge(loads(text)) == ([], 5)


def test_errors_are_not_accepted() -> None:
    """What can't all be true stays an error; a tension may stand."""
    order = event("a", 'date = "1963"', 'before = ["b"]', 'accept = ["order"]')
    problems, accepted = judge(loads(order + event("b", 'date = "1950"')))
    assert ([problem.code for problem in problems], accepted) == (["order", "unmatched-accept"], 0)
    assert judge(loads(order + event("b", 'date = "c. 1950"'))) == ([], 1)


def test_an_accept_that_matches_nothing_is_noted() -> None:
    """A review that is out of date, a misspelt name, and an error are told apart, each at its place."""
    text = event("a", 'accept = ["hyphen", "unsorced", "xyzzy", "date"]') + event("b", 'accept = "between"')
    assert lines(text, "unmatched-accept") == [
        '4:11: note: "a" accepts "hyphen", and has no such warning or note; take it out',
        '4:21: note: no problem is called "unsorced", and "a" accepts it; did you mean "unsourced"?',
        '4:33: note: no problem is called "xyzzy", and "a" accepts it; docs/checks.md has them all',
        '4:42: note: "a" accepts "date", an error, which cannot be accepted; mend it, and take this out',
        '8:10: note: "b" accepts "between", and has no such warning or note; take it out',
    ]


def test_the_heads_of_several_files(tmp_path: Path) -> None:
    """What each file accepts is found in that file, as a list or as one text, be there anything else in it or not."""
    files = [tmp_path / name for name in ("a.toml", "b.toml", "c.toml", "d.toml")]
    files[0].write_text('[timeline]\naccept = ["hyphen",\n  "season"]\n' + event("a", HYPHEN), "utf-8")
    files[1].write_text(event("b"), "utf-8")
    files[2].write_text('[timeline]\naccept = "between"\n[sources.s]\ntitle = "S"\n', "utf-8")
    files[3].write_text('[timeline]\naccept = ["life"]\n', "utf-8")
    told = [(each.code, each.file, each.line, each.column) for each in check(*files[:3])]
    assert told == [("unused", str(files[2]), 3, 1), ("unmatched-accept", str(files[2]), 2, 10)][::-1]
    told = [(each.code, each.file, each.line, each.column) for each in check(*files)]
    assert told == [
        ("unmatched-accept", str(files[2]), 2, 10),
        ("unused", str(files[2]), 3, 1),
        ("unmatched-accept", str(files[3]), 2, 11),
    ]


def test_a_head_with_something_that_is_no_code() -> None:
    """What is left out of the list moves no place, in an event as under ``[timeline]``."""
    text = '[timeline]\naccept = ["life", 3, "", "winter"]\n' + event("a", 'accept = [3, "hyphen"]')
    timeline = loads(text, "e.toml", strict=False)
    found = [each for each in judge(timeline)[0] if each.code == "unmatched-accept"]
    assert [(each.file, each.line, each.column) for each in found] == [
        ("e.toml", 2, 11), ("e.toml", 2, 26), ("e.toml", 6, 14),
    ]  # fmt: skip


def test_what_an_unread_date_may_be_accepted_for_is_not_told() -> None:
    """Once it is mended the warning may come back: nobody is told to take it out."""
    text = event("a", 'date = "5/12/1963"\naccept = ["hyphen"]')
    assert [each.code for each in judge(loads(text, "e.toml", strict=False))[0]] == ["date"]
