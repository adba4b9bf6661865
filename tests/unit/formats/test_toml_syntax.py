"""What is said of a text that is no TOML, and how much of the rest is read all the same."""

import pytest

from coupline.errors import TimelineFileError
from coupline.loading import loads


def told(text: str) -> list[str]:
    """All that is wrong with a text, a line each, without the name of the file; all of it is errors."""
    with pytest.raises(TimelineFileError) as caught:
        loads(text, "e.toml")
    assert {(problem.file, problem.severity) for problem in caught.value.problems} == {("e.toml", "error")}
    return [str(problem).removeprefix("e.toml:").replace("error: ", "", 1).strip() for problem in caught.value.problems]


EVENT = '[[events]]\ntitle = "A"\n'

DATES = {
    "date = 1960s": '3:8: date 1960s is not TOML by itself; put it in quotes: date = "1960s"',
    "date = c. 1960": '3:8: date c. 1960 is not TOML by itself; put it in quotes: date = "c. 1960"',
    "date = 1963-12": '3:8: date 1963-12 is not TOML by itself; put it in quotes: date = "1963-12"',
    "date = 1961–1965": '3:8: date 1961–1965 is not TOML by itself; put it in quotes: date = "1961–1965"',
    "date=1960? # or so": '3:6: date 1960? is not TOML by itself; put it in quotes: date = "1960?"',
    "date = 31 February 1963": (
        '3:8: date "31 February 1963": February 1963 has 28 days; a date in words stands in quotes'
    ),
    "date = 1963-02-31": '3:8: date "1963-02-31": February 1963 has 28 days',
    "date = 1963-12-05T25:00:00": '3:8: date "1963-12-05T25:00:00": hour 25 does not exist (00–23)',
    "date = 1963-1-5": '3:8: date "1963-1-5": write "1963-01-05"',
    "date = “1963”": '3:8: date “1963” has quotes that TOML does not know; write plain ones: date = "1963"',
    "claims = [{ date = 1960s }]": '3:20: date 1960s is not TOML by itself; put it in quotes: date = "1960s"',
    "claims = [{ says = 'x', date = 1960s }]": (
        '3:32: date 1960s is not TOML by itself; put it in quotes: date = "1960s"'
    ),
}


@pytest.mark.parametrize("line", DATES)
def test_a_date_that_wants_quotes_is_shown_with_them(line: str) -> None:
    """Where a date is the cause, the message says so, and a date that can't be is called that, once."""
    assert told(f"{EVENT}{line}\n") == [DATES[line]]


def test_all_such_dates_are_told_and_the_rest_of_the_file_is_read() -> None:
    """One run finds every date without quotes, and other faults around them, on the same line too."""
    claims = '[{ date = 1964-11, sais = "x" }, { date = 1964-12, syas = "y" }]'
    text = f'[[events]]\ntitel = "A"\ndate = 1960s\nclaims = {claims}\nkind = "x"\n'
    assert told(text) == [
        '2:1: an event has no key "titel"; did you mean "title"?',
        '3:8: date 1960s is not TOML by itself; put it in quotes: date = "1960s"',
        '4:20: date 1964-11 is not TOML by itself; put it in quotes: date = "1964-11"',
        '4:29: a claim has no key "sais"; did you mean "says"?',
        '4:52: date 1964-12 is not TOML by itself; put it in quotes: date = "1964-12"',
        '4:61: a claim has no key "syas"; did you mean "says"?',
        '5:8: kind "x" must be "moment" or "span"',
    ]


def test_a_date_that_only_wanted_quotes_is_judged_with_the_rest() -> None:
    """What follows from a date is told in the same run as that it wants quotes."""
    assert told(f"{EVENT}date = 1963-12\nend = 1962\n") == [
        '3:8: date 1963-12 is not TOML by itself; put it in quotes: date = "1963-12"',
        '4:7: date "1963-12/1962" ends before it starts',
    ]


def test_nothing_more_is_said_of_a_value_that_stands_in() -> None:
    """A value that was put in quotes to go on is not blamed for being text."""
    assert told("[timeline]\nversion = 1.0.0\n") == [
        '2:11: version 1.0.0 is not TOML by itself; put it in quotes: version = "1.0.0"'
    ]


def test_any_number_of_faults_is_told() -> None:
    """However many dates want quotes, all are told."""
    assert len(told("".join(f"{EVENT}date = 1960s\n" for _ in range(300)))) == 300


def test_a_line_of_any_length_is_answered_at_once() -> None:
    """What is wrong far out on a line is told as it stands, without a search for what was meant."""
    assert told(f"people = [a{100_000 * ' '}b]") == ["1:11: not TOML: Invalid value"]


def test_a_header_within_a_text_is_text() -> None:
    """A line of a summary that looks like a header does not hide what follows it, nor is it blamed."""
    text = f'{EVENT}summary = """\n[[events]]\ntitle = this is text\n"""\ndate = 1960s\n[[events]]\nkind = x\n'
    assert told(text) == [
        '7:8: date 1960s is not TOML by itself; put it in quotes: date = "1960s"',
        '8:1: the event has no title; write title = "…"; it is the one thing that an event needs',
        '9:8: kind x is not TOML by itself; put it in quotes: kind = "x"',
    ]


def test_a_text_that_is_never_closed_is_told_of_alone() -> None:
    """Where quotes stay open to the end of the file, what stands after them is text, however much it is."""
    text = f'{EVENT}date = 1960s\nsummary = """' + 50 * f"{EVENT}date = 1960s\n"
    assert told(text) == [
        '3:8: date 1960s is not TOML by itself; put it in quotes: date = "1960s"',
        "153:13: a text is not closed; end it with the quotes that it begins with",
    ]


VALUES = {
    "summary = Lechin resigns": (
        '3:11: summary Lechin resigns is not TOML by itself; put it in quotes: summary = "Lechin resigns"'
    ),
    "summary = “The coup”": (
        '3:11: summary “The coup” has quotes that TOML does not know; write plain ones: summary = "The coup"'
    ),
    "summary = “" + 40 * "x" + "”": (
        "3:11: summary “" + 38 * "x" + '… has quotes that TOML does not know; write plain ones: summary = "…"'
    ),
    "summary = " + 41 * "x": "3:11: summary "
    + 39 * "x"
    + '… is not TOML by itself; put it in quotes: summary = "'
    + 39 * "x"
    + '…"',
    'summary = "The coup': (
        '3:11: the text has no closing quote on its line; close it; a text of several lines begins and ends with """'
    ),
    'summary = "He said "no""': r"3:11: more follows where the value has ended; write \" for a quote within a text",
    r'summary = "C:\docs"': (
        r"3:11: a \ in a text means something else; "
        r"write \\ for one \, or put the text in single quotes"
    ),
    'summary = "a\x01b"': "3:11: not TOML: Illegal character '\\x01'",
    'people = [lechin, "paz"]': '3:11: lechin is not TOML by itself; put it in quotes: "lechin"',
    'people = [\n  "paz",\n  lechin,\n]': '5:3: lechin is not TOML by itself; put it in quotes: "lechin"',
    'people = [{ id = lechin, role = "x" }]': '3:18: id lechin is not TOML by itself; put it in quotes: id = "lechin"',
}


@pytest.mark.parametrize("line", VALUES)
def test_a_value_that_is_no_toml_is_told_alone(line: str) -> None:
    """A fault in one value is told in plain words, and hides nothing that stands after it."""
    assert told(f'{EVENT}{line}\n[[events]]\ntitle = "B"\nkind = "x"\n') == [
        VALUES[line],
        f'{line.count(chr(10)) + 6}:8: kind "x" must be "moment" or "span"',
    ]


STOPS = {
    'title "A"': '1:7: the key has no = after it; write key = "text"',
    'title: "A"': '1:6: the key has no = after it; write key = "text"',
    "title =": '1:8: there is no value after the =; write key = "text", or take the line out',
    "title =\r\ndate = 1": '1:8: there is no value after the =; write key = "text", or take the line out',
    "= 1": '1:1: this is neither a key nor a header; write key = "text", or a header as [[events]]',
    "[[events]\ntitle = 1": "1:9: the header does not end with ]]; write [[events]]",
    "[timeline\ntitle = 1": "1:10: the header does not end with ]; write [timeline], or [people.some-id]",
    "[people.lechín]": (
        '1:13: "í" can\'t stand in a key without quotes; put the key in quotes, or write it without accents'
    ),
    "élan = 1": '1:1: "é" can\'t stand in a key without quotes; put the key in quotes, or write it without accents',
    "“a” = 1": '1:1: “ is a quote that TOML does not know; write plain quotes: "…"',
    "[events]\n[events]": "2:8: the header is there twice; keep one of the two, with the keys of both",
    'id = 1\nid = """\nx"""': "3:5: a key is there twice; keep one; each event has an [[events]] of its own above",
    "meta = { date = 1 }\nmeta.date = 2": "2:14: the same is written in two ways; keep one of the two",
    "events = []\n[[events]]": "2:9: the same is written in two ways; keep one of the two",
    "people = [\ndate = 1960s": "2:1: a list that begins above is not closed; end it with ] before this line",
    'people = ["a" "b"]': '1:15: a list has neither a comma nor its ] here; write ["one", "two"]',
    'people = ["a"\n\n': '1:14: a list has neither a comma nor its ] here; write ["one", "two"]',
    'people = { id = "a" role = "b" }': (
        '1:21: a table in { } has neither a comma nor its } here; write { id = "…", role = "…" }'
    ),
    'summary = """A': "1:15: a text is not closed; end it with the quotes that it begins with",
}


@pytest.mark.parametrize("text", STOPS)
def test_a_fault_of_the_outline_is_told_in_plain_words(text: str) -> None:
    """Where the outline of the file is broken, the one message has the line and column where reading stopped."""
    assert told(text) == [STOPS[text]]


def test_a_date_is_not_blamed_for_the_line_it_is_on() -> None:
    """A sound date that is there twice, or stands in a list left open, is not said to want quotes."""
    assert not any(
        "quotes" in problem for text in ("date = 1964\ndate = 1965", "x = [\ndate = 1965") for problem in told(text)
    )


WHOLE = {
    "x = " + 5000 * "9": "a number in the file is too long to be read; put it in quotes",
    "x = " + 5000 * "[": (
        "the TOML is nested too deeply to be read; "
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
    assert told("x = 1") == ["not TOML: no place"]


def test_line_ends_of_either_kind_give_the_same_places() -> None:
    """A file written on Windows has the same lines and columns."""
    text = f'{EVENT}date = 1960s # so\ntags = [1, army]\nkind = "x"\n'
    assert told(text.replace("\n", "\r\n")) == told(text)
    assert len(told(text)) == 4


def test_a_table_nested_deep_in_the_authors_own_fields_is_kept() -> None:
    """Depth alone is no fault."""
    timeline = loads(f"{EVENT}meta = {{ a = {50 * '['}{50 * ']'} }}\n")
    assert str(timeline.events[0].meta["a"]) == 50 * "[" + 50 * "]"


def test_a_key_that_is_there_twice_hides_nothing() -> None:
    """Its second line is told and left out; all other faults of the file are told in the same run."""
    text = '[[events]]\ntitle = "A"\n  title = "B"\ndate = "1963-13"\n[[events]]\ncolour = 1\ntitle = "D"\n'
    with pytest.raises(TimelineFileError) as caught:
        loads(text, "e.toml")
    assert [(each.line, each.column, each.message) for each in caught.value.problems] == [
        (3, 3, "a key is there twice"),
        (4, 8, 'date "1963-13": month 13 does not exist (01–12, or a season 21–24)'),
        (6, 1, 'an event has no key "colour"'),
    ]
