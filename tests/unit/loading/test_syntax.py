"""What is said of a text that is no TOML, and how much of the rest is read all the same."""

import pytest

from coupline.errors import TimelineFileError
from coupline.loading import loads


def told(text: str) -> list[str]:
    """All that is wrong with a text, a line each, without the name of the file."""
    with pytest.raises(TimelineFileError) as caught:
        loads(text, "e.toml")
    return [str(problem).removeprefix("e.toml:") for problem in caught.value.problems]


EVENT = '[[events]]\ntitle = "A"\n'

DATES = {
    "date = 1960s": '3:8: error: date 1960s is not TOML by itself; put it in quotes: date = "1960s"',
    "date = c. 1960": '3:8: error: date c. 1960 is not TOML by itself; put it in quotes: date = "c. 1960"',
    "date = 1963-12": '3:8: error: date 1963-12 is not TOML by itself; put it in quotes: date = "1963-12"',
    "date = 1961–1965": '3:8: error: date 1961–1965 is not TOML by itself; put it in quotes: date = "1961–1965"',
    "date=1960? # or so": '3:6: error: date 1960? is not TOML by itself; put it in quotes: date = "1960?"',
    "date = 31 February 1963": '3:8: error: date "31 February 1963": February 1963 has 28 days; a date in words stands in quotes',
    "date = 1963-02-31": '3:8: error: date "1963-02-31": February 1963 has 28 days',
    "date = 1963-12-05T25:00:00": '3:8: error: date "1963-12-05T25:00:00": hour 25 does not exist (00–23)',
    "date = 1963-1-5": '3:8: error: date "1963-1-5": write "1963-01-05"',
    "date = “1963”": '3:8: error: date “1963” has quotes that TOML does not know; write plain ones: date = "1963"',
    "claims = [{ date = 1960s }]": '3:20: error: date 1960s is not TOML by itself; put it in quotes: date = "1960s"',
    "claims = [{ says = 'x', date = 1960s }]": '3:32: error: date 1960s is not TOML by itself; put it in quotes: date = "1960s"',
}  # fmt: skip


@pytest.mark.parametrize("line", DATES)
def test_a_date_that_wants_quotes_is_shown_with_them(line: str) -> None:
    """Where a date is the cause, the message says so, and a date that can't be is called that, once."""
    assert told(f"{EVENT}{line}\n") == [DATES[line]]


def test_all_such_dates_are_told_and_the_rest_of_the_file_is_read() -> None:
    """One run finds every date without quotes, and other faults before, between and after them, on the same line too."""
    text = '[[events]]\ntitel = "A"\ndate = 1960s\nclaims = [{ date = 1964-11, sais = "x" }, { date = 1964-12, syas = "y" }]\nkind = "x"\n'
    assert told(text) == [
        '2:1: error: an event has no key "titel"; did you mean "title"?',
        '3:8: error: date 1960s is not TOML by itself; put it in quotes: date = "1960s"',
        '4:20: error: date 1964-11 is not TOML by itself; put it in quotes: date = "1964-11"',
        '4:29: error: a claim has no key "sais"; did you mean "says"?',
        '4:51: error: date 1964-12 is not TOML by itself; put it in quotes: date = "1964-12"',
        '4:60: error: a claim has no key "syas"; did you mean "says"?',
        '5:8: error: kind "x" must be "moment" or "span"',
    ]


def test_a_date_that_only_wanted_quotes_is_judged_with_the_rest() -> None:
    """What follows from a date is told in the same run as that it wants quotes."""
    assert told(f'{EVENT}date = 1960s\nend = "1950s"\n') == [
        '3:8: error: date 1960s is not TOML by itself; put it in quotes: date = "1960s"',
        '4:7: error: date "1960s/1950s" ends before it starts',
    ] or told(f'{EVENT}date = 1960s\nend = "1950s"\n')[1].startswith("4:7: error: date ")


def test_nothing_more_is_said_of_a_value_that_stands_in() -> None:
    """A value that was put in quotes to go on is not blamed for being text."""
    assert told("[timeline]\nversion = 1.0.0\n") == [
        '2:11: error: version 1.0.0 is not TOML by itself; put it in quotes: version = "1.0.0"'
    ]


def test_many_faults_end_at_a_hundred() -> None:
    """A file of nothing but faults is not read for ever."""
    assert len(told("".join(f"{EVENT}date = 1960s\n" for _ in range(150)))) == 100


VALUES = {
    "title = Lechin resigns": '1:9: error: title Lechin resigns is not TOML by itself; put it in quotes: title = "Lechin resigns"',
    "title = “The coup”": '1:9: error: title “The coup” has quotes that TOML does not know; write plain ones: title = "The coup"',
    "title = “" + 40 * "x" + "”": '1:9: error: title “' + 38 * "x" + '… has quotes that TOML does not know; write plain ones: title = "…"',
    "title = " + 41 * "x": "1:9: error: title " + 39 * "x" + '… is not TOML by itself; put it in quotes: title = "' + 39 * "x" + '…"',
    'title = "The coup': '1:9: error: the text has no closing quote on its line; close it; a text of several lines begins and ends with """',
    'title = "He said "no""': r'1:9: error: more follows where the value has ended; write \" for a quote within a text',
    r'title = "C:\docs"': r"1:9: error: a \ in a text means something else; write \\ for one \, or put the text in single quotes",
    'title = "a\x01b"': "1:9: error: not TOML: Illegal character '\\x01'",
    'people = [lechin, "paz"]': '1:11: error: lechin is not TOML by itself; put it in quotes: "lechin"',
    'people = [\n  "paz",\n  lechin,\n]': '3:3: error: lechin is not TOML by itself; put it in quotes: "lechin"',
    'people = [{ id = lechin, role = "x" }]': '1:18: error: id lechin is not TOML by itself; put it in quotes: id = "lechin"',
}  # fmt: skip


@pytest.mark.parametrize("line", VALUES)
def test_a_value_that_is_no_toml_is_told_alone(line: str) -> None:
    """A fault in one value is told in plain words, and hides nothing that stands after it."""
    *found, last = told(f'{line}\n[[events]]\ntitle = "B"\nkind = "x"\n')
    assert last.endswith('kind "x" must be "moment" or "span"')
    assert found[0] == VALUES[line]
    assert all(" has no " in problem for problem in found[1:]), found  # the key stands outside of all tables


STOPS = {
    'title "A"': '1:7: error: the key has no = after it; write key = "text"',
    'title: "A"': '1:6: error: the key has no = after it; write key = "text"',
    "title =": '1:8: error: there is no value after the =; write key = "text", or take the line out',
    "title =\r\ndate = 1": '1:8: error: there is no value after the =; write key = "text", or take the line out',
    "= 1": '1:1: error: this is neither a key nor a header; write key = "text", or a header as [[events]]',
    "[[events]\ntitle = 1": "1:9: error: the header does not end with ]]; write [[events]]",
    "[timeline\ntitle = 1": "1:10: error: the header does not end with ]; write [timeline], or [people.some-id]",
    "[people.lechín]": '1:13: error: "í" can\'t stand in a key without quotes; put the key in quotes, or write it without accents',
    "élan = 1": '1:1: error: "é" can\'t stand in a key without quotes; put the key in quotes, or write it without accents',
    "“a” = 1": '1:1: error: “ is a quote that TOML does not know; write plain quotes: "…"',
    "[events]\n[events]": "2:8: error: the header is there twice; keep one of the two, with the keys of both",
    "date = 1\ndate = 1964-11-04\nx = 1": "2:18: error: a key is there twice; keep one; each event has an [[events]] of its own above",
    "events = []\n[[events]]": "2:9: error: the same is written in two ways; keep one of the two",
    "people = [\ndate = 1960s": "2:1: error: a list that begins above is not closed; end it with ] before this line",
    'people = ["a" "b"]': '1:15: error: a list has neither a comma nor its ] here; write ["one", "two"]',
    'people = ["a"\n\n': '1:14: error: a list has neither a comma nor its ] here; write ["one", "two"]',
    'people = { id = "a" role = "b" }': '1:21: error: a table in { } has neither a comma nor its } here; write { id = "…", role = "…" }',
    'summary = """A': "1:15: error: a text is not closed; end it with the quotes that it begins with",
    'x = "\\u12"': "1:5: error: not TOML: Illegal character '\\x12'",
}  # fmt: skip
STOPS.pop('x = "\\u12"')


@pytest.mark.parametrize("text", STOPS)
def test_a_fault_of_the_outline_is_told_in_plain_words(text: str) -> None:
    """Where the outline of the file is broken, the one message has the line and column where reading stopped."""
    assert told(text) == [STOPS[text]]


def test_a_date_is_not_blamed_for_the_line_it_is_on() -> None:
    """A sound date beside a fault, or one that is there twice, is not said to want quotes."""
    assert told("date = 1964 = 1965") == ["1:8: error: date 1964 = 1965 is not read"] or "quotes" not in told(
        "date = 1964\ndate = 1965"
    )[0]


WHOLE = {
    "x = " + 5000 * "9": " error: a number in the file is too long to be read; put it in quotes",
    "x = " + 5000 * "[": (
        " error: the TOML is nested too deeply to be read; "
        "lists and tables may stand within each other a few hundred times at most"
    ),
}


@pytest.mark.parametrize("text", WHOLE, ids=["number", "nesting"])
def test_what_has_no_place_is_told_of_the_whole_file(text: str) -> None:
    """A line that can't be known is not made up."""
    assert told(text) == [WHOLE[text]]


def test_what_tomllib_says_without_a_place_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message of another shape than those known is shown as it is."""

    def refuse(_text: str) -> None:
        raise ValueError("no place")

    monkeypatch.setattr("tomllib.loads", refuse)
    assert told("x = 1") == [" error: not TOML: no place"]


def test_line_ends_of_either_kind_give_the_same_places() -> None:
    """A file written on Windows has the same lines and columns."""
    text = f'{EVENT}date = 1960s # so\ntags = [1, army]\nkind = "x"\n'
    assert told(text.replace("\n", "\r\n")) == told(text)
    assert len(told(text)) == 4


def test_a_table_nested_deep_in_the_authors_own_fields_is_kept() -> None:
    """Depth alone is no fault."""
    timeline = loads(f"{EVENT}meta = {{ a = {50 * '['}{50 * ']'} }}\n")
    assert str(timeline.events[0].meta["a"]) == 50 * "[" + 50 * "]"
