"""What led to what, and how long it was from one event to another: `why` and `between`."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.support import EVENTS, ROOT, Run

ORDERED = """
[[events]]
id = "a"
title = "Alpha"

[[events]]
id = "b"
title = "Beta"
after = [{ id = "a", min = "3 weeks", max = "2 months" }]
caused_by = [{ id = "a", how = "set off" }]

[[events]]
id = "c"
title = "Gamma"
after = [{ id = "a", min = "2 weeks" }]

[[events]]
id = "d"
title = "Delta"
date = "2024-05-01T10:30"
before = ["f"]

[[events]]
id = "e"
title = "Epsilon"
date = "2024-05-01T12:00"
caused_by = "d"
before = ["f"]

[[events]]
id = "f"
title = "Zeta"
date = "2024-05-08"
"""


@pytest.fixture
def file(tmp_path: Path) -> str:
    """Events of which some are undated."""
    path = tmp_path / "e.toml"
    path.write_text(ORDERED, encoding="utf-8")
    return str(path)


def test_why_draws_the_causes_beneath_an_event(run: Run) -> None:
    """Each with how it led there, and with its window where it has no date."""
    assert run("-f", EVENTS, "why", "alliance-breaks", columns=100) == (
        """\
The alliance of the MNR and the miners breaks  from 6 Dec 1963 ◇
└── Crisis at Catavi (marked)  under way on 6 Dec 1963 ◇
    └── Militant labour leaders are jailed (provoked)  by 6 Dec 1963 ◇
""",
        "",
        0,
    )


def test_why_draws_the_effects_where_they_are_asked_for(run: Run) -> None:
    """The other way round; in ASCII too, and no deeper than is asked: what is not drawn is counted."""
    drawn = run("-f", EVENTS, "why", "miners-jailed", "--effects", "--ascii", "--depth", "1", columns=100)
    assert (
        drawn.out
        == """\
Militant labour leaders are jailed  by 6 Dec 1963 +
+-- Crisis at Catavi (provoked, 1 more below)  under way on 6 Dec 1963 +
`-- Miners at Catavi take hostages (answered, 2 more below)  6 Dec 1963

6 events: 3 drawn, 3 counted
"""
    )


def test_an_event_without_causes_or_effects_says_so(run: Run) -> None:
    """It is drawn alone, and stderr says why."""
    assert run("-f", EVENTS, "why", "elections") == (
        "Paz Estenssoro is elected for a third term  May 1964\n", "no cause of elections is given\n", 0,
    )  # fmt: skip
    assert run("-f", EVENTS, "why", "elections", "--effects").err == "no effect of elections is given\n"


def test_why_as_data_has_the_events_of_the_tree_in_order(run: Run) -> None:
    """The same objects as list gives."""
    found = json.loads(run("-f", EVENTS, "why", "crisis-resolved", "--format", "json").out)
    assert [each["id"] for each in found] == ["miners-jailed", "hostages-taken", "lechin-mediates", "crisis-resolved"]


def test_between_tells_the_least_and_the_most(run: Run) -> None:
    """In words and in days, with when each was, and which certainly comes first."""
    result = run("-f", EVENTS, "between", "ministers-resign", "guevara")
    assert result == (
        """\
Lechín's supporters leave the government
  When  5 December 1963

Guevara leaves the MNR and founds the PRA
  When  1959

From the one to the other
  Time   between 3 years 11 months 5 days and 4 years 11 months 4 days
  Days   1,435 to 1,799
  First  Guevara leaves the MNR and founds the PRA, certainly
""",
        "",
        0,
    )


BETWEEN: dict[tuple[str, str], tuple[int, int | None, str, str | None]] = {
    ("a", "b"): (21, 62, "between 3 weeks and 62 days", "a"),
    ("b", "a"): (21, 62, "between 3 weeks and 62 days", "a"),
    ("a", "d"): (0, None, "not known", None),
    ("e", "f"): (7, 7, "1 week", "e"),
    ("d", "e"): (0, 0, "1 hour 30 minutes", "d"),
}


@pytest.mark.parametrize(("asked", "expected"), BETWEEN.items())
def test_between_knows_what_order_says(
    run: Run, file: str, asked: tuple[str, str], expected: tuple[int, int | None, str, str | None]
) -> None:
    """Undated events may be known to be weeks apart, and which of them comes first."""
    (found,) = json.loads(run("-f", file, "between", *asked, "--format", "json").out)
    assert (found["from"], found["to"]) == asked
    assert (found["least"], found["most"], found["words"], found["first"]) == expected


def test_where_nothing_is_known_between_says_so(run: Run, file: str) -> None:
    """Neither a number nor an order is made up."""
    told = run("-f", file, "between", "a", "d").out.split("From the one to the other\n")[1]
    assert told == "  Time   not known\n  Days   any number\n  First  not certain\n"
    known = run("-f", EVENTS, "between", "running-mate", "coup").out.split("From the one to the other\n")[1]
    assert known.splitlines()[:2] == ["  Time   at least 5 months 3 days", "  Days   156 or more"]


def test_where_not_all_can_be_true_dates_alone_count(run: Run, tmp_path: Path) -> None:
    """In a group with a contradiction, and for what nothing ties to others, order says nothing."""
    path = tmp_path / "e.toml"
    path.write_text(
        '[[events]]\ntitle = "A"\ndate = 1963\nbefore = ["b"]\n[[events]]\ntitle = "B"\ndate = 1960\n'
        '[[events]]\ntitle = "C"\ndate = 1970\n',
        encoding="utf-8",
    )
    for one, other, first in (("a", "b", "b"), ("b", "c", "b"), ("c", "a", "a")):
        (found,) = json.loads(run("-f", str(path), "between", one, other, "--format", "json").out)
        assert found["first"] == first


APART = {
    ("day", "same-day"): (0, 0, "the same day", None),
    ("day", "timed"): (0, 0, "the same day", None),
    ("day", "next-day"): (1, 1, "1 day", "day"),
    ("month", "day"): (0, 26, "up to 26 days", None),
    ("whole", "part"): (0, 0, "none, they overlap", None),
    ("whole", "open"): (0, 364, "up to 11 months 30 days", None),
}


@pytest.mark.parametrize(("asked", "expected"), APART.items())
def test_what_may_be_of_one_day_is_in_no_certain_order(
    run: Run, tmp_path: Path, asked: tuple[str, str], expected: tuple[int, int | None, str, str | None]
) -> None:
    """Whichever is named first; a part and its whole overlap."""
    dates = {
        "day": 'date = "1963-12-05"', "same-day": 'date = "1963-12-05"', "timed": 'date = "1963-12-05T10:00"',
        "next-day": 'date = "1963-12-06"', "month": 'date = "1963-12"', "whole": 'date = "1963/1965"',
        "part": 'part_of = "whole"', "open": 'date = "1965/.."',
    }  # fmt: skip
    path = tmp_path / "e.toml"
    path.write_text(
        "".join(f'[[events]]\nid = "{key}"\ntitle = "{key}"\n{said}\n' for key, said in dates.items()), encoding="utf-8"
    )
    for one, other in (asked, asked[::-1]):
        (found,) = json.loads(run("-f", str(path), "between", one, other, "--format", "json").out)
        assert (found["least"], found["most"], found["words"], found["first"]) == expected


def test_between_wants_two_events(run: Run, file: str) -> None:
    """One that is named twice, one that is not there: exit code 1, and what is meant."""
    assert run("-f", file, "between", "a", "Alpha") == (
        "", 'coupline: "a" and "Alpha" are one event, a; name another\n', 1,
    )  # fmt: skip
    assert run("-f", file, "between", "a", "q").code == 1
    assert run("-f", file, "why", "q") == ("", 'coupline: no event "q"\n', 1)


TIED = """
[[events]]
title = "A"
date = 1963
before = ["b", "c"]
same_day = ["e"]
[[events]]
title = "B"
date = 1960
[[events]]
title = "C"
date = 1961
during = ["d"]
[[events]]
title = "D"
part_of = ["f"]
[[events]]
title = "E"
after = ["d"]
[[events]]
title = "F"
claims = [{ date = 1970, source = "s" }]
"""


def test_what_is_said_does_not_depend_on_hash_seeds(tmp_path: Path) -> None:
    """Order, windows, chains and proofs are the same bytes in every process."""
    path = tmp_path / "e.toml"
    path.write_text(TIED, encoding="utf-8")
    commands = '"timeline" "list --format json" "show a b c d e f" "check"'
    script = f'for given in {commands}; do "{sys.executable}" -m coupline -f "{path}" $given; done'
    outputs = {
        subprocess.run(
            ["bash", "-c", script],
            capture_output=True,
            check=False,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "7")
    }
    assert len(outputs) == 1
    assert b"1 error" in outputs.pop()
