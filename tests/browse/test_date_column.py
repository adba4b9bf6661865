"""The column of dates in the list."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

import coupline
from coupline.browse.app import Browser
from coupline.browse.date_column import told, widest
from coupline.browse.row_sources import ListRows
from coupline.render.paint import Ink
from coupline.timeline import Timeline
from tests.browse.support import browse, seen


def dated(date: str) -> Timeline:
    """A timeline of one event, which has this date or this relation."""
    date = date if "=" in date else f'date = "{date}"'
    return coupline.loads(
        f'[[events]]\nid = "one"\ntitle = "One"\n{date}\n'
        '[[events]]\nid = "mitla"\ntitle = "Mitla"\ndate = "1956-10-29"\n'
        '[[events]]\nid = "clear"\ntitle = "Clear"\ndate = "1957-04-10"\n'
        '[[events]]\nid = "lost"\ntitle = "Lost"\n'
    )


FORMS = {
    "26 July 1956": {11: "26 Jul 1956", 10: "…Jul 1956", 8: "…1956", 4: "1956", 3: "26…"},
    "16–23 August 1956": {14: "16–23 Aug 1956", 13: "16 Aug 1956…", 11: "…Aug 1956", 7: "…1956"},
    "26 July – 7 November 1956": {19: "26 Jul – 7 Nov 1956", 18: "26 Jul 1956…", 10: "…Jul 1956"},
    "15 November 1956 – 16 June 1967": {26: "15 Nov 1956 – 16 Jun 1967", 18: "15 Nov 1956…"},
    "24 October 1956–?": {13: "24 Oct 1956–?", 12: "24 Oct 1956…"},
    "during summer 1956": {18: "during summer 1956", 15: "summer 1956…", 11: "…1956"},
    "?–November 1956": {10: "?–Nov 1956", 9: "…Nov 1956", 5: "…1956"},
    "1956-11-05T04:15Z": {21: "5 Nov 1956, 04:15 UTC", 20: "5 Nov 1956…", 10: "…Nov 1956"},
    "c. 5 November 1956": {13: "c. 5 Nov 1956", 12: "c. …Nov 1956", 11: "c. …1956", 7: "…1956"},
    "by 5 November 1956": {13: "by 5 Nov 1956", 12: "by …Nov 1956", 9: "by …1956"},
    "between 24 October and 22 December 1956": {18: "24 Oct…22 Dec 1956", 15: "…22 Dec 1956", 10: "…Dec 1956"},
    "3 or 4 November 1956": {15: "3 or 4 Nov 1956", 13: "…4 Nov 1956", 8: "…1956"},
    "15 March 44 BCE": {13: "15 Mar 44 BCE", 12: "…Mar 44 BCE", 10: "…44 BCE"},
    'before = ["mitla"]': {16: "by 29 Oct 1956 ◇", 15: "by …Oct 1956 ◇", 13: "by …1956 ◇", 9: "…1956 ◇"},
    'after = ["mitla"]\nbefore = ["clear"]': {28: "29 Oct 1956…10 Apr 1957 ◇", 12: "1956…1957 ◇"},
    'after = ["lost"]': {12: "after lost ◇", 10: "after l… ◇"},
}  # fmt: skip


@pytest.mark.parametrize(("date", "width", "form"), [(date, *each) for date in FORMS for each in FORMS[date].items()])
def test_a_date_is_shortened_before_its_year_is_cut(date: str, width: int, form: str) -> None:
    """To its beginning, to its month, to its year; an ellipsis stands for the rest, and marks stay."""
    timeline = dated(date)
    assert told(timeline, timeline.find_event("one"), width, Ink()) == form


def test_in_ascii_an_ellipsis_takes_more_room() -> None:
    """Three columns."""
    timeline = dated("16–23 August 1956")
    forms = [told(timeline, timeline.find_event("one"), width, Ink(ascii_only=True)) for width in (14, 13, 11, 10)]
    assert forms == ["16-23 Aug 1956", "...Aug 1956", "...Aug 1956", "...1956"]


def test_the_column_is_as_wide_as_the_widest_date() -> None:
    """At most two fifths of the list; what stands beside an undated event takes no more than 18 columns."""
    assert widest(dated("26 July – 7 November 1956"), Ink(width=57)) == 19
    assert widest(dated("26 July – 7 November 1956"), Ink(width=38)) == len("26 Jul 1956…")
    assert widest(dated("16–23 August 1956"), Ink(width=38)) == len("16–23 Aug 1956")
    assert widest(dated("1956"), Ink(width=57)) == len("10 Apr 1957")
    assert widest(dated("1956").selection(()), Ink(width=57)) == 0
    long = coupline.loads(
        '[[events]]\nid = "the-protocol-of-sevres"\ntitle = "One"\n'
        '[[events]]\ntitle = "Two"\nafter = ["the-protocol-of-sevres"]\n'
    )
    assert widest(long, Ink(width=100)) == 18


def test_of_a_long_list_some_dates_are_measured() -> None:
    """Those of one event in so many: a key in the filter must not wait for all."""
    many = "".join(f'[[events]]\ntitle = "E"\ndate = "{1000 + n}"\n' for n in range(1000))
    timeline = coupline.loads(f'{many}[[events]]\ntitle = "E"\ndate = "5 November 2001"\n')
    assert widest(timeline, Ink(width=57)) == len("5 Nov 2001")
    assert [row.plain for row in map(ListRows(timeline, Ink(width=40)).line, (0, 1))] == [
        "1000       E",
        "1001       E",
    ]


SUEZ = """
[[events]]
title = "Twenty-two nations confer in London"
date = "16–23 August 1956"

[[events]]
title = "The canal is in dispute"
date = "26 July – 7 November 1956"

[[events]]
id = "mitla"
title = "Israeli paratroopers land east of the Mitla Pass"
date = "29 October 1956"

[[events]]
title = "The CIA is warned of an attack"
before = ["mitla"]
"""


SCREENS = {
    80: """\
26 Jul 1956…   The canal is in dispute
16–23 Aug 1956 Twenty-two nations conf…
by …Oct 1956 ◇ The CIA is warned of an…
29 Oct 1956    Israeli paratroopers la…""",
    120: """\
26 Jul – 7 Nov 1956 The canal is in dispute
16–23 Aug 1956      Twenty-two nations confer in London
by 29 Oct 1956 ◇    The CIA is warned of an attack
29 Oct 1956         Israeli paratroopers land east of the…""",
}


@pytest.mark.parametrize("width", SCREENS)
def test_the_list_shows_the_year_of_every_date(width: int, tmp_path: Path) -> None:
    """On screens of 80 and of 120 columns."""
    file = tmp_path / "suez.toml"
    file.write_text(SUEZ, encoding="utf-8")

    async def steps(app: Browser, _: Pilot[None]) -> None:
        assert seen(app).rstrip() == SCREENS[width]

    browse(steps, str(file), size=(width, 24))
