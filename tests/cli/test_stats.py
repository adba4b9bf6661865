"""Events counted and drawn as bars: `stats`."""

import json
from pathlib import Path

import pytest

from coupline.views.statistics import EVERY
from tests.cli.support import EVENTS, Run

LIST = """
[timeline]
title = "Old times"

[[events]]
title = "A"
date = "46 BCE"
people = ["ユリウス・カエサル"]

[[events]]
title = "B"
date = "44 BCE"
people = ["ユリウス・カエサル", "[bold]Ann\\u001b[31m"]

[[events]]
title = "C"
date = "March 44 BCE"
people = ["A name of so many words that it has no room beside its bar"]

[[events]]
title = "D"
date = "2 CE"
tags = ["one"]

[[events]]
title = "E"
"""


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A small list, of old times."""
    path = tmp_path / "e.toml"
    path.write_text(LIST, encoding="utf-8")
    return str(path)


DRAWINGS = {
    ("year", 60, ""): """\
Old times                             5 events · 46 BCE–2 CE

By year
46 BCE  1  ████████████████████████▌
45 BCE  0
44 BCE  2  █████████████████████████████████████████████████
┊ 44 years
2 CE    1  ████████████████████████▌
none    1  ████████████████████████▌
""",
    ("person", 60, ""): """\
Old times                             5 events · 46 BCE–2 CE

By person
ユリウス・カエサル                   2  ████████████████████
A name of so many words that it has  1  ██████████
no room beside its bar
[bold]Ann\\x1b[31m                    1  ██████████
none                                 2  ████████████████████
""",
    ("person", 80, ""): """\
Old times                                                 5 events · 46 BCE–2 CE

By person
ユリウス・カエサル                                 2  ██████████████████████████
A name of so many words that it has no room        1  █████████████
beside its bar
[bold]Ann\\x1b[31m                                  1  █████████████
none                                               2  ██████████████████████████
""",
    ("person", 120, ""): """\
Old times                                                                     5 events · 46 BCE–2 CE

By person
ユリウス・カエサル                                          2  █████████████████████████████████████
A name of so many words that it has no room beside its bar  1  ██████████████████▌
[bold]Ann\\x1b[31m                                           1  ██████████████████▌
none                                                        2  █████████████████████████████████████
""",
    ("person", 60, "--ascii"): """\
Old times                             5 events - 46 BCE-2 CE

By person
\\u30e6\\u30ea\\u30a6\\u30b9\\u30fb\\u30a  2  ####################
b\\u30a8\\u30b5\\u30eb
A name of so many words that it has  1  ##########
no room beside its bar
[bold]Ann\\x1b[31m                    1  ##########
none                                 2  ####################
""",
}  # fmt: skip


@pytest.mark.parametrize(("how", "expected"), DRAWINGS.items())
def test_counts_are_drawn_as_bars(run: Run, file: str, how: tuple[str, int, str], expected: str) -> None:
    """Piped too; with the number beside each. Wide characters keep the columns, long names wrap under themselves."""
    by, columns, option = how
    result = run("-f", file, "stats", "--by", by, *([option] if option else []), columns=columns)
    assert result == (expected, "", 0)


PAGE = """\
Old times                             5 events · 46 BCE–2 CE

By year
46 BCE  1  ████████████████████████▌
45 BCE  0
44 BCE  2  █████████████████████████████████████████████████
┊ 44 years
2 CE    1  ████████████████████████▌
none    1  ████████████████████████▌

By precision
month  1  ████████████████▋
year   3  ██████████████████████████████████████████████████
none   1  ████████████████▋

By what places them
their date  4  █████████████████████████████████████████████
nothing     1  ███████████▎

By person
ユリウス・カエサル                   2  ████████████████████
A name of so many words that it has  1  ██████████
no room beside its bar
[bold]Ann\\x1b[31m                    1  ██████████
none                                 2  ████████████████████

By tag
one   1  ████████████▊
none  4  ███████████████████████████████████████████████████
"""


def test_a_page_has_the_counts_of_everything(run: Run, file: str) -> None:
    """What no event names is left out."""
    assert run("-f", file, "stats", columns=60) == (PAGE, "", 0)


def test_what_is_counted_can_be_selected(run: Run) -> None:
    """By the options of list; what only possibly answers is counted, and said to be."""
    drawn = run("-f", EVENTS, "stats", "--by", "placed", "--year", "1962", columns=60)
    assert (
        drawn.out
        == """\
The 1964 Bolivian coup d'état           9 events · 1942–1965
4 of them only possibly (?)

By what places them
their date   7  ████████████████████████████████████████████
order alone  2  ████████████▋
"""
    )
    certain = run("-f", EVENTS, "stats", "--by", "placed", "--year", "1962", "--certain").out
    assert "possibly" not in certain


def test_a_terminal_gets_colours_and_nothing_of_a_file_s_own(run: Run, file: str) -> None:
    """A name is no markup and no terminal code."""
    drawn = run("-f", file, "stats", "--by", "person", terminal=True, columns=60).out
    assert "\x1b[36m█" in drawn
    assert "\x1b[31m" not in drawn
    assert "[bold]Ann" in drawn


def test_data_has_four_columns(run: Run, file: str) -> None:
    """The same in every format; without --by all counts, one after the other."""
    years = json.loads(run("-f", file, "stats", "--by", "year", "--format", "json").out)
    assert years == [
        {"by": "year", "key": "-0045", "name": "46 BCE", "events": 1},
        {"by": "year", "key": "-0043", "name": "44 BCE", "events": 2},
        {"by": "year", "key": "0002", "name": "2 CE", "events": 1},
        {"by": "year", "key": None, "name": "none", "events": 1},
    ]
    assert (
        run("-f", file, "stats", "--by", "tag", "--format", "csv").out
        == "by,key,name,events\ntag,one,one,1\ntag,,none,4\n"
    )
    assert run("-f", file, "stats", "--by", "tag", "--format", "plain").out == "tag\tone\tone\t1\ntag\t\tnone\t4\n"
    assert run("-f", file, "stats", "--by", "tag", "--format", "markdown").out.splitlines()[0] == (
        "| By | Key | Name | Events |"
    )
    everything = [json.loads(line) for line in run("-f", file, "stats", "--format", "jsonl").out.splitlines()]
    assert list(dict.fromkeys(each["by"] for each in everything)) == list(EVERY)
    person = run("-f", file, "stats", "--by", "person", "--format", "tsv", "--ascii").out
    assert "[bold]Ann\\x1b[31m" in person


def test_nothing_found_is_no_error(run: Run, file: str) -> None:
    """Stderr says so; what is drawn says that there are 0 events."""
    result = run("-f", file, "stats", "--tag", "zeppelin")
    assert result.out == "Old times" + "0 events".rjust(71) + "\n"
    assert result.err == 'no event has the tag "zeppelin"\nno event answers\n'
    assert result.code == 0
    assert run("-f", file, "stats", "--tag", "zeppelin", "--by", "tag", "--format", "json").out == "[]\n"


def test_what_can_t_be_counted_by_is_a_mistake_in_the_command(run: Run, file: str) -> None:
    """Exit 2, with what there is."""
    result = run("-f", file, "stats", "--by", "month")
    assert (result.out, result.code) == ("", 2)
    assert "'precision'" in result.err
