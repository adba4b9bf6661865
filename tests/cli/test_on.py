"""What happened on a day of the year: `on`."""

import json
import time
from pathlib import Path

import pytest

from tests.cli.support import EVENTS, Run

LIST = """
[[events]]
id = "later"
title = "Later"
date = "1970-12-26"
people = ["Anna"]

[[events]]
id = "mission"
title = "A mission with a long name that wraps under itself"
date = "1963-12-26/1964-05-03"
organizations = ["東京大学"]

[[events]]
id = "claimed"
title = "Told by one source"
claims = [{ date = "1950-12-26", source = "a" }]

[[events]]
id = "month"
title = "[bold]\\u001b[31mSome day"
date = "December 1964"

[[events]]
id = "ordered"
title = "The same day"
same_day = ["later"]

[[events]]
title = "A year"
date = "1964"
"""
DAY = ("26", "December")


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A list of which much happened on one day of the year."""
    path = tmp_path / "e.toml"
    path.write_text(LIST, encoding="utf-8")
    return str(path)


PIPED = (
    "claimed\t26 December 1950, as claimed\tTold by one source\t\n"
    "mission\t26 December 1963 – 3 May 1964, begins\tA mission with a long name that wraps under itself\t東京大学\n"
    "month\tDecember 1964 ?\t[bold]\\x1b[31mSome day\t\n"
    "later\t26 December 1970\tLater\tAnna\n"
    "ordered\t26 December 1970 ◇\tThe same day\t\n"
)
MORE = "1 more may have happened on 26 December: its date is known less well than to a month\n"


@pytest.mark.parametrize("asked", [DAY, ("December", "26"), ("12-26",), ("--12-26",), ("1999-12-26",), ("26 Dec",)])
def test_a_day_has_its_events_of_all_years(run: Run, file: str, asked: tuple[str, ...]) -> None:
    """However the day is written, in quotes or as several words; stderr says how many more there may be."""
    assert run("-f", file, "on", *asked) == (PIPED, MORE, 0)


def test_today_is_asked_for_where_no_day_is(run: Run, file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the clock of the place; an empty text is no today."""
    now = time.struct_time((1999, 5, 3, 0, 0, 0, 0, 123, -1))
    monkeypatch.setattr("coupline.cli.commands.on.time.localtime", lambda: now)
    assert run("-f", file, "on").out == (
        "mission\t26 December 1963 – 3 May 1964, ends\tA mission with a long name that wraps under itself\t東京大学\n"
    )
    assert run("-f", file, "on", "").code == 1


TABLES = {
    (60, "--no-pager"): """\
26 December
When                     Event
26 December 1950, as     Told by one source
claimed
26 December 1963 – 3     A mission with a long name that
May 1964, begins         wraps under itself
26 December 1970         Later
26 December 1970 ◇       The same day

Perhaps on 26 December
December 1964 ?          [bold]\\x1b[31mSome day
        5 events, 1 placed by order (◇), 1 only possibly (?)
""",
    (80, "--no-pager"): """\
26 December
When                         Event                                      Who
26 December 1950, as         Told by one source
claimed
26 December 1963 – 3 May     A mission with a long name that wraps      東京大学
1964, begins                 under itself
26 December 1970             Later                                      Anna
26 December 1970 ◇           The same day

Perhaps on 26 December
December 1964 ?              [bold]\\x1b[31mSome day
                            5 events, 1 placed by order (◇), 1 only possibly (?)
""",
    (120, "--no-pager"): """\
26 December
When                                   Event                                               Who       Id
26 December 1950, as claimed           Told by one source                                            claimed
26 December 1963 – 3 May 1964, begins  A mission with a long name that wraps under itself  東京大学  mission
26 December 1970                       Later                                               Anna      later
26 December 1970 ◇                     The same day                                                  ordered

Perhaps on 26 December
December 1964 ?                        [bold]\\x1b[31mSome day                                        month
                                                        5 events, 1 placed by order (◇), 1 only possibly (?)
""",
    (80, "--ascii"): """\
26 December
When                    Event                             Who
26 December 1950, as    Told by one source
claimed
26 December 1963 - 3    A mission with a long name that   \\u6771\\u4eac\\u5927\\u5b
May 1964, begins        wraps under itself                66
26 December 1970        Later                             Anna
26 December 1970 +      The same day

Perhaps on 26 December
December 1964 ?         [bold]\\x1b[31mSome day
                            5 events, 1 placed by order (+), 1 only possibly (?)
""",
}


@pytest.mark.parametrize(("how", "expected"), TABLES.items())
def test_a_table_has_what_is_only_possible_apart(run: Run, file: str, how: tuple[int, str], expected: str) -> None:
    """In the same columns, which wide characters keep; what a file says is neither markup nor a terminal code."""
    columns, option = how
    out = run("-f", file, "on", *DAY, "--format", "table", option, columns=columns).out
    assert out == expected


def test_a_terminal_gets_the_table(run: Run, file: str) -> None:
    """With colours; where nothing is certain, the heading says so."""
    drawn = run("-f", file, "on", *DAY, terminal=True).out
    assert "\x1b[1m26 December\x1b[0m" in drawn
    assert "\x1b[31m" not in drawn
    assert run("-f", file, "on", "5 December", "--format", "table").out.startswith("Perhaps on 5 December\nWhen")


def test_data_tells_the_certain_from_the_possible(run: Run, file: str) -> None:
    """`match` does; else the objects and the columns are those of list."""
    events = json.loads(run("-f", file, "on", *DAY, "--format", "json").out)
    assert [(event["id"], event["match"]) for event in events] == [
        ("claimed", "certain"), ("mission", "certain"), ("month", "possible"), ("later", "certain"),
        ("ordered", "certain"),
    ]  # fmt: skip
    listed = json.loads(run("-f", file, "list", "--format", "json").out)
    assert list(events[0]) == list(listed[0])
    csv = run("-f", file, "on", "12-26", "--format", "csv").out.splitlines()
    assert csv[0] == run("-f", file, "list", "--format", "csv").out.splitlines()[0]
    assert len(csv) == 6
    assert run("-f", file, "on", "12-26", "--format", "markdown").out.splitlines()[3] == (
        "| mission | 26 December 1963 – 3 May 1964, begins | A mission with a long name that wraps under itself "
        "| 東京大学 |"
    )
    assert "mission\t1963-12-26/1964-05-03, begins\t" in run("-f", file, "on", *DAY, "--dates", "edtf").out


def test_nothing_found_is_no_error(run: Run, file: str) -> None:
    """Stderr says so, and how many may be; nothing is printed, or an empty array."""
    said = (
        "no event is known to have happened on 4 July\n"
        "1 may have happened on 4 July: its date is known less well than to a month\n"
    )
    assert run("-f", file, "on", "July", "4") == ("", said, 0)
    assert run("-f", file, "on", "July", "4", "--format", "table") == ("", said, 0)
    assert run("-f", file, "on", "July", "4", "--format", "json") == ("[]\n", said, 0)
    several = run("-f", EVENTS, "on", "4", "July").err
    assert several.endswith(" may have happened on 4 July: their dates are known less well than to a month\n")
    assert run("-f", file, "on", "29 February").err.startswith("no event is known to have happened on 29 February\n")


def test_what_is_no_day_of_the_year_says_what_to_write(run: Run, file: str) -> None:
    """Exit 1, and no file is read for it."""
    assert run("-f", file, "on", "May", "1964") == (
        "",
        'coupline: "May 1964" is no day of the year; write "26 December", "12-26" or a full date, as "1963-12-26"\n',
        1,
    )
    assert run("-f", "none.toml", "on", "31 June").err == 'coupline: "31 June": June has 30 days\n'
    assert run("-f", file, "on", "5/12/1963").err == (
        'coupline: date "5/12/1963" could be 5 December or 12 May; write "1963-12-05" or "5 December 1963"\n'
    )
