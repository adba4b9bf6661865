from pathlib import Path

from coupline.checks import check, judge
from coupline.loading import load, loads
from coupline.model import Event, Person
from coupline.timeline import Catalog, Timeline
from tests.unit.checks.support import event, judged

BAD = event("a", 'date = "1963-13"')


def test_problems_come_in_the_order_of_the_files_and_their_lines(tmp_path: Path) -> None:
    """Whatever check finds them, they are told as one reads."""
    first, second = tmp_path / "z.toml", tmp_path / "a.toml"
    first.write_text(
        event("a", 'people = ["Anselmo", "Anselmi"]', 'date = "1921-24"') + event("b", 'sources = ["S"]'), "utf-8"
    )
    second.write_text(event("c", 'date = "spring 1963"', 'accept = ["between"]'), "utf-8")
    problems = check(first, second)
    assert [(Path(each.file or "").name, each.line, each.code) for each in problems] == [
        ("z.toml", 3, "unsourced"),
        ("z.toml", 4, "similar-name"),
        ("z.toml", 5, "hyphen"),
        ("z.toml", 5, "season"),
        ("a.toml", 4, "season"),
        ("a.toml", 5, "unmatched-accept"),
    ]
    assert judge(load(first, second)) == (problems, 0)


def test_what_can_be_read_is_judged_beside_what_cannot(tmp_path: Path) -> None:
    """A fault of one value hides no other problem; where a file stops there is no timeline to judge."""
    file = tmp_path / "e.toml"
    file.write_text(event("b", 'date = "1921-24"') + BAD, "utf-8")
    assert [problem.code for problem in check(file)] == ["hyphen", "season", "date"]
    file.write_text(event("b", 'date = "1921-24"') + event("c", "date = 1960s"), "utf-8")
    assert [problem.code for problem in check(file)] == ["toml"]


def test_a_sound_list_has_no_problems() -> None:
    """Nothing is made up: a list of plain events is fine."""
    assert judged(event("a", 'date = "1963"') + event("b", "date = 1964-11-04", 'after = ["a"]')) == []


def test_events_of_no_file_are_judged_too() -> None:
    """A timeline that a program has made has problems without a place."""
    date = loads(event("a", 'date = "1921-24"')).events[0].date
    catalog = Catalog()
    catalog.people = (Person("p", "Paz Estenssoro"),)
    catalog.accept = ("between",)
    made = Timeline(
        [
            Event("a", "A", date, date, "date", accept=("hyphen",)),
            Event("b", "A", accept=("nothing",)),
            Event("c", "A"),
        ],
        catalog,
    )
    problems, accepted = judge(made)
    assert accepted == 1
    assert '"c" has the title of "b", and neither has a date' in [problem.message for problem in problems]
    assert [(each.code, each.file, each.line) for each in problems] == [
        ("season", None, None),
        ("duplicate", None, None),
        ("unused", None, None),
        ("unmatched-accept", None, None),
        ("unmatched-accept", None, None),
    ]
