"""Days of the year."""

import pytest

import coupline
from coupline.errors import DateError
from coupline.views.anniversary import DayError, DayOfYear, Found, on, read_day

BOXING_DAY = DayOfYear(12, 26)


@pytest.mark.parametrize(
    "text",
    [
        "26 December", "December 26", "26 Dec", "Dec. 26", "26th of December", "the 26th December", "December 26th",
        "on december 26", "12-26", "--12-26", "1963-12-26", "26 December 1963", "December 26, 1963", "-0043-12-26",
        "26 December 44 BCE", "1963-12-26T23:30:00-05:00", "196X-12-26", "[1963-12-26,1964-12-26]",
    ],
)  # fmt: skip
def test_a_day_may_be_written_in_many_ways(text: str) -> None:
    """Day and month in any order, in words or numbers, or a full date, whose year does not matter."""
    assert read_day(text) == BOXING_DAY


@pytest.mark.parametrize("text", ["29 February", "February 29", "02-29", "--02-29", "2000-02-29", "29 Feb 1964"])
def test_the_leap_day_is_a_day_of_the_year(text: str) -> None:
    """It need not be one of this year."""
    assert read_day(text) == DayOfYear(2, 29)


FORMS = ' is no day of the year; write "26 December", "12-26" or a full date, as "1963-12-26"'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        *((text, f'"{text}"{FORMS}') for text in (
            "", "today", "May", "26", "1963", "May 1964", "0 May", "last May", "12/26", "5-12", "26 Dec 63",
            "c. 26 December 1963", "[..1963-12-26]", "1963-12-26/1964", "[1963-12-26,1963-12-27]", "{1963-12-26}",
            "26 / December", "1963-12-XX",
        )),
        ("26-12", '"26-12": month 26 does not exist; the month comes first, as in 12-26'),
        ("00-05", '"00-05": month 00 does not exist; the month comes first, as in 12-26'),
        ("31 June", '"31 June": June has 30 days'),
        ("05-32", '"05-32": May has 31 days'),
        ("30 February", '"30 February": February has at most 29 days'),
    ],
)  # fmt: skip
def test_what_is_no_day_of_the_year_is_refused_with_what_to_write(text: str, message: str) -> None:
    """The message says how a day is written, or what is wrong with this one."""
    with pytest.raises(DayError) as caught:
        read_day(text)
    assert str(caught.value) == message


@pytest.mark.parametrize("text", ["1963-02-29", "5/12/1963", "1963-13-45"])
def test_a_full_date_that_does_not_exist_is_refused_as_a_date(text: str) -> None:
    """What is wrong with it is told as everywhere."""
    with pytest.raises(DateError, match=text):
        read_day(text)


def test_a_day_is_called_as_people_do() -> None:
    """Day first, without a year."""
    assert str(BOXING_DAY) == "26 December"


def found(day: str, **dates: str) -> Found:
    """What a day has of events, each with what stands in its table beside its title."""
    text = "\n".join(f'[[events]]\nid = "{key}"\ntitle = "{key}"\n{value}' for key, value in dates.items())
    return on(coupline.loads(text), read_day(day))


def told(day: str, written: str) -> tuple[str, str] | int:
    """How the event ``e`` answers, and what it does on that day; where it does not, how many are coarser."""
    made = found(day, e=written if "=" in written else f'date = "{written}"')
    answers = [(str(each.event.match), each.told) for each in made.answers if each.event.id == "e"]
    return answers[0] if answers else made.coarser


ANSWERS: dict[tuple[str, str], tuple[str, str] | int] = {
    # moments
    ("26 December", "1963-12-26"): ("certain", ""),
    ("26 December", "26 December 44 BCE"): ("certain", ""),
    ("26 December", "0000-12-26"): ("certain", ""),
    ("26 December", "1963-12-26T10:30"): ("certain", ""),
    ("26 December", "1963-12-26T23:30:00-05:00"): ("certain", ""),
    ("27 December", "1963-12-26T23:30:00-05:00"): 0,
    ("26 December", "1963-12-27T00:30:00+02:00"): 0,
    ("26 December", "1963-12-27"): 0,
    ("26 December", "196X-12-26"): ("certain", ""),
    ("29 February", "15XX-02-29"): ("certain", ""),
    ("26 December", "[1963-12-26,1964-12-26]"): ("certain", ""),
    ("26 December", "[1963-12-26,1969-01-01]"): ("possible", ""),
    ("27 December", "[1963-12-26,1963-12-28]"): 0,
    ("27 December", "[1963-12-26..1963-12-28]"): ("possible", ""),
    # what is known to a month or better
    ("31 May", "May 1964"): ("possible", ""),
    ("1 June", "May 1964"): 0,
    ("26 December", "a day in December 1963"): ("possible", ""),
    ("26 December", "late December 1963"): ("possible", ""),
    ("5 December", "late December 1963"): 0,
    ("1 January", "[1963-12-20..1964-01-10]"): ("possible", ""),
    ("1 January", "[1963-12-01..1963-12-31]"): 0,
    ("1 January", "[1963-12-01..1964-01-02]"): 1,
    ("29 February", "February 1964"): ("possible", ""),
    ("29 February", "February 1963"): 0,
    # what is about so
    ("26 December", "c. 26 December 1963"): ("possible", ""),
    ("26 December", "26 December 1963?"): ("possible", ""),
    ("28 December", "c. 26 December 1963"): ("possible", ""),
    ("30 December", "c. 26 December 1963"): 0,
    ("15 June", "c. May 1964"): ("possible", ""),
    # what is known less well
    ("26 December", "1963"): 1,
    ("29 February", "1963"): 0,
    ("29 February", "1897/1903"): 0,
    ("29 February", "[1897..1904]"): 1,
    ("26 December", "spring 1963"): 0,
    ("26 April", "spring 1963"): 1,
    ("26 December", "by 5 December 1963"): 1,
    ("26 December", "19th century"): 1,
    ("26 December", "Y-13800000000"): 1,
    ("26 December", "../.."): 1,
    ("26 December", 'summary = "undated"'): 1,
    # spans
    ("26 December", "1963-12-26/1964-05-03"): ("certain", "begins"),
    ("3 May", "1963-12-26/1964-05-03"): ("certain", "ends"),
    ("1 January", "1963-12-26/1964-05-03"): 0,
    ("26 December", "1963-12-26/1964-12-26"): ("certain", "begins and ends"),
    ("26 December", "1963-12-26/1963-12-26"): ("certain", ""),
    ("26 December", "1963-12-26/1964-12"): ("certain", "begins"),
    ("26 December", "1963-12/1964-05-03"): ("possible", "may begin"),
    ("31 May", "1963/1964-05"): ("possible", "may end"),
    ("31 May", "1963-05/1964-05"): ("possible", "may begin or end"),
    ("26 December", "1963-12-26/.."): ("certain", "begins"),
    ("1 May", "1963-12-26/.."): 0,
    ("1 May", "1960/1964"): 1,
    ("26 December", "1963-12-26~/1964-05-03"): ("possible", "may begin"),
    # what sources claim
    ("3 November", 'claims = [{ date = "1964-11-03", source = "a" }]'): ("certain", ""),
    ("3 November", 'claims = [{ date = "1964-11-03", source = "a" }, { date = "1964-11-05", source = "b" }]'): (
        "possible", "",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("asked", "expected"), ANSWERS.items())
def test_an_event_answers_as_well_as_it_is_known(asked: tuple[str, str], expected: tuple[str, str] | int) -> None:
    """For certain where one day is known, perhaps where a month is or less; what is known less well is counted."""
    assert told(*asked) == expected


DATED = '[[events]]\nid = "a"\ntitle = "A"\ndate = "{}"\n[[events]]\nid = "e"\ntitle = "E"\n{}\n'
ORDERED: dict[tuple[str, str, str], tuple[str, str] | None] = {
    ("6 December", "1963-12-06", 'same_day = ["a"]'): ("certain", ""),
    ("6 December", "c. 6 December 1963", 'same_day = ["a"]'): ("possible", ""),
    ("6 December", "1963-12-06/1964", 'kind = "span"\nstarts_with = ["a"]'): ("certain", "begins"),
    ("6 December", "1963/1964-12-06", 'kind = "span"\nends_with = ["a"]'): ("certain", "ends"),
    ("6 December", "1963-12-06", 'before = ["a"]'): None,
    ("6 December", "1963-12-06", 'kind = "span"\nafter = [{ id = "a", from = "end" }]'): None,
    ("30 May", "1964-05-29", 'date = "May 1964"\nafter = ["a"]'): ("possible", ""),
    ("28 May", "1964-05-29", 'date = "May 1964"\nafter = ["a"]'): None,
    ("31 May", "1964-05-30", 'date = "May 1964"\nafter = [{ id = "a", min = "1 day" }]'): ("certain", ""),
    ("30 May", "1964-05-29", 'date = "1964-05/1965"\nafter = ["a"]'): ("possible", "may begin"),
    ("28 May", "1964-05-29", 'date = "1964-05/1965-05-05"\nafter = ["a"]'): None,
}


@pytest.mark.parametrize(("asked", "expected"), ORDERED.items())
def test_what_follows_from_order_counts_too(asked: tuple[str, str, str], expected: tuple[str, str] | None) -> None:
    """An event answers by its window: by its date, and what relations leave of it."""
    day, date, said = asked
    timeline = coupline.loads(DATED.format(date, said))
    answers = on(timeline, read_day(day)).answers
    assert next(((each.event.match, each.told) for each in answers if each.event.id == "e"), None) == expected


def test_the_certain_and_the_possible_stand_apart_in_order() -> None:
    """Both in the order of the timeline, whatever the order of the file."""
    made = found(
        "26 December", b='date = "1970-12-26"', x="date = 1960", c='date = "December 1963"', a='date = "1950-12-26"'
    )
    assert [each.event.id for each in made.answers] == ["a", "c", "b"]
    assert [each.event.id for each in made.certain] == ["a", "b"]
    assert [each.event.id for each in made.possible] == ["c"]
    assert made.coarser == 1
