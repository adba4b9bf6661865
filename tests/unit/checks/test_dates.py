from pathlib import Path

import pytest

from coupline.checks import check, judge
from coupline.dates import TimelineDate, parse_date
from coupline.dates.edtf import read_edtf
from coupline.dates.value import rewritten
from coupline.model import Event
from coupline.timeline import Timeline
from tests.unit.checks.support import event, found, lines


def test_a_hyphen_that_may_be_a_span() -> None:
    """``1921-24`` is a season in EDTF, and two years to most people."""
    assert lines(event("a", 'date = "1921-24"'), "hyphen") == [
        '4:8: warning: "1921-24" is read as winter 1921–22; if 1921–1924 is meant, write "1921/1924"'
    ]
    assert found(event("a", 'date = "1921/1924"'), "hyphen") == []
    assert found(event("a", 'date = "1963-12"'), "hyphen") == []


def test_a_hyphen_before_a_month_is_only_noted() -> None:
    """A chronology of 1905 is full of months that might be years."""
    assert [each.severity for each in found(event("a", 'date = "1905-06"'), "hyphen")] == ["note"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('[[events]]\ntitle = "A"\ndate = "1921-24"\n', (3, 8)),
        ('[[events]]\ntitle = "A"\ndate = "1921-24"\nkind = "span"\n', (3, 8)),
        ('[[events]]\ntitle = "A"\ndate = "1920"\nend = "1921-24"\n', (4, 7)),
        ('[[events]]\ntitle = "A"\ndate = "1921-24"\nend = "1925"\n', (3, 8)),
        ('[[events]]\ntitle = "A"\n[[events.claims]]\ndate = "1921-24"\n', (4, 8)),
        ('[[events]]\ntitle = "A"\nclaims = [\n{ says = "x" }, { date = "1921-24" }]\n', (4, 26)),
        ('[[events]]\ntitle = "A"\nclaims = { date = "1921-24" }\n', (3, 19)),
        ('[eras.e]\ntitle = "E"\ndate = "1921-24"\n', (3, 8)),
        ('[people.p]\nname = "P"\nborn = "1921-24"\n', (3, 8)),
        ('[people.p]\nname = "P"\ndied = "1921-24"\n', (3, 8)),
        ('[organizations.p]\nname = "P"\nfounded = "1921-24"\n', (3, 11)),
        ('organizations = { p = { name = "P", dissolved = "1921-24" } }\n', (1, 49)),
        ('events = [{ title = "A", date = "1921-24" }]\n', (1, 33)),
    ],
)
def test_every_date_of_a_file_is_looked_at(text: str, place: tuple[int, int]) -> None:
    """Events, ends, claims, eras and lives: each where it stands."""
    assert [(each.line, each.column) for each in found(text, "hyphen")] == [place]


def test_a_part_of_an_interval_is_looked_at_too() -> None:
    """What is near to two years is that at the end of an interval as well, and what is written for it is a whole."""
    assert lines(event("a", 'date = "1920/1921-24"'), "hyphen") == [
        '4:8: warning: "1921-24" is read as winter 1921–22; if 1921–1924 is meant, write "1920/1924"'
    ]
    assert found(event("a", 'date = "1920/.."'), "hyphen") == []


def test_a_season_without_a_hemisphere() -> None:
    """A season is taken as northern, and the file should say so."""
    text = event("a", 'date = "winter 1963"')
    assert lines(text, "season") == [
        (
            "4:8: note: seasons are taken as northern: winter 1963 is 1963-12-01 to 1964-02-29; "
            'write hemisphere = "south" under [timeline] if they are not, or "north" if they are'
        )
    ]
    assert found('[timeline]\nhemisphere = "north"\n' + text, "season") == []
    assert found(event("a", 'date = "early 1963"'), "season") == []


def test_each_file_has_a_hemisphere_of_its_own(tmp_path: Path) -> None:
    """What one file says of its seasons holds for no other."""
    silent, spoken = tmp_path / "a.toml", tmp_path / "b.toml"
    silent.write_text(event("a", 'date = "winter 1963"'), "utf-8")
    spoken.write_text('[timeline]\nhemisphere = "south"\n' + event("b", 'date = "winter 1963"'), "utf-8")
    assert [each.file for each in check(spoken, silent) if each.code == "season"] == [str(silent)]


def test_an_astronomical_year() -> None:
    """A number below 1 is noted, and EDTF with a minus; not in a file that says what its minus years are."""
    assert lines(event("a", "date = -43"), "astronomical-year") == [
        '4:8: note: -43 is an astronomical year, 44 BCE; write "44 BCE" if the text should say so'
    ]
    assert lines(event("a", 'date = "-0044-03-15"'), "astronomical-year") == [
        '4:8: note: "-0044-03-15" counts a year 0: 15 March 45 BCE; write "15 March 45 BCE" if the text should say so'
    ]
    said = '[timeline]\nminus_years = "astronomical"\n'
    for noted in ("0", "-1234", '"-1234"', '"-0043"', '"-0043/0014"'):
        assert len(found(event("a", f"date = {noted}"), "astronomical-year")) == 1
        assert found(said + event("a", f"date = {noted}"), "astronomical-year") == []
    for plain in ("43", '"44 BCE"', '"5th century BC"'):
        assert found(event("a", f"date = {plain}"), "astronomical-year") == []


def test_each_file_speaks_of_its_own_minus_years(tmp_path: Path) -> None:
    """What one file says of its minus years holds for no other."""
    silent, spoken = tmp_path / "a.toml", tmp_path / "b.toml"
    silent.write_text(event("a", "date = -43"), "utf-8")
    spoken.write_text('[timeline]\nminus_years = "astronomical"\n' + event("b", "date = -44"), "utf-8")
    assert [each.file for each in check(spoken, silent) if each.code == "astronomical-year"] == [str(silent)]


def timeline_of(*dates: str | TimelineDate) -> Timeline:
    """A timeline of events of these dates, which nobody has written in a file."""
    read = [parse_date(date) if isinstance(date, str) else date for date in dates]
    return Timeline([Event(id=f"e{number}", title="E", date=date) for number, date in enumerate(read)])


def marked(text: str, edtf: str, *remarks: str) -> TimelineDate:
    """A date as a reader of English gives it."""
    date = read_edtf(edtf)
    assert date is not None
    return rewritten(date, text, remarks)


def told(timeline: Timeline, code: str) -> list[str]:
    """The problems of one kind, a line each."""
    return [str(problem) for problem in judge(timeline)[0] if problem.code == code]


def test_a_year_of_three_digits() -> None:
    """A digit may be lost beside a month, and where no other year of the list has so few."""
    month, range_ = marked("June, 192", "0192-06", "short-year"), marked("618-906", "0618/0906", "short-year")
    hint = "if that is meant, else all four digits of the year"
    assert told(timeline_of(month, "850 BCE"), "short-year") == [
        f'note: "June, 192" is read as June 192 CE; write "June 192 CE" {hint}'
    ]
    assert told(timeline_of(range_), "short-year") == []
    assert told(timeline_of(range_, marked("c. 850", "0850~", "short-year"), "AD 44", "1963"), "short-year") == []
    assert told(timeline_of(range_, "1963", "before 1500", "2024/.."), "short-year") == [
        f'note: "618-906" is read as 618–906 CE; write "618–906 CE" {hint}'
    ]


def test_a_present_of_no_day() -> None:
    """One note tells of all that goes on to a present, where the list has no day for it."""
    going = [marked("2017–present", "2017/..p"), marked("2018–now", "2018/..p"), marked("2019 to date", "2019/..p")]
    hint = "the list has no as_of; write as_of = 2026-12-01 under [timeline], with the day up to which it was kept"
    assert told(timeline_of("1963", going[0]), "as-of") == [f'note: "2017–present" is open: {hint}']
    assert told(timeline_of(*going[:2]), "as-of") == [f'note: "2017–present" is open, and so is 1 more: {hint}']
    assert told(timeline_of(*going), "as-of") == [f'note: "2017–present" is open, and so are 2 more: {hint}']
    assert told(timeline_of("since 1990", marked("2017–present", "2017/..p2026-12-01")), "as-of") == []


def test_days_that_are_midnights() -> None:
    """Where most of a list is at midnight UTC, one note says that days may be meant."""
    days = [event(str(day), f'date = "2024-03-0{day}T00:00:00Z"') for day in range(1, 4)]
    assert lines("".join(days), "midnight") == [
        '4:8: note: 3 of 3 dates are at midnight UTC, and days may be meant; write "2024-03-01" for a day'
    ]
    for text in (days[0], "".join(days[:2]) + event("a", "date = 1963") + event("b", "date = 1964"), event("c")):
        assert found(text, "midnight") == []
    spans = [event(str(day), f'date = "2024-03-0{day}T00:00Z/2024-03-09T00:00Z"') for day in range(1, 4)]
    assert len(found("".join(spans), "midnight")) == 1
    assert found("".join(days).replace("00:00:00Z", "10:00:00Z"), "midnight") == []


def test_between_where_a_span_is_meant() -> None:
    """``between`` is one unknown day: a span is written otherwise."""
    assert lines(event("a", 'date = "between 1961 and 1963"', 'kind = "span"'), "between") == [
        (
            '4:8: warning: "between 1961 and 1963" is one unknown day of that time, and the event is a span; '
            'write "1961/1963" if it lasted from one to the other'
        )
    ]
    whole = event("a", 'date = "[1961..1963]"') + event("b", 'part_of = "a"')
    assert [(each.line, each.column) for each in found(whole, "between")] == [(4, 8)]
    claimed = event("a", 'claims = [{ date = "between 1961 and 1963" }]', 'kind = "span"')
    assert [(each.line, each.column) for each in found(claimed, "between")] == [(4, 20)]


def test_a_coarse_part_where_a_span_is_meant() -> None:
    """No first and last day is made up for "early November": it is said that the event lasted, and no more."""
    for written in ("early November 1956", "end of May 1961", "mid-March 1962?", "start of the 1960s"):
        text = event("a", f'date = "{written}"', 'kind = "span"')
        assert lines(text, "between") == [
            (
                f'4:8: warning: "{written}" is one unknown day of that time, and the event is a span; '
                f'write "during {written}" if it lasted'
            )
        ]
        assert found(text.replace(written, f"during {written}"), "between") == []


def test_between_as_edtf_writes_it_is_told_as_edtf() -> None:
    """What "during" is not read with has the interval in the hint; "between" has it for it is what it is near to."""
    for written in ("[1961..1963]", "Between 1961 and 1963"):
        problem = found(event("a", f'date = "{written}"', 'kind = "span"'), "between")[0]
        assert problem.hint == 'write "1961/1963" if it lasted from one to the other'


def test_a_start_between_two_dates_is_fine_beside_an_end() -> None:
    """With an ``end`` the date is that of the start alone, which is one day."""
    for start, end in (("between 1961 and 1963", "1964"), ("early November 1956", "late November 1956")):
        text = event("a", f'date = "{start}"', f'end = "{end}"', 'kind = "span"')
        assert found(text, "between") == []


def test_what_is_no_between() -> None:
    """A moment between two dates, a span from one to the other, and one of two dates are what they say."""
    for date in ("1961/1963", "1961", "by 1963", "1961 or 1963", "[1961,1963..1964]"):
        assert found(event("a", f'date = "{date}"', 'kind = "span"'), "between") == [], date
    assert found(event("a", 'date = "between 1961 and 1963"'), "between") == []
    assert found(event("a", 'kind = "span"'), "between") == []
