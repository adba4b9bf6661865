"""Every error says what is wrong in words that stand here."""

import pytest

from coupline.errors import CouplineError, DateError, Problem, QueryError, TimelineFileError, UnknownNameError

MESSAGES: dict[str, CouplineError] = {
    'date "1963-13": month 13 does not exist': DateError("1963-13", ": month 13 does not exist"),
    'no person "xyz"': UnknownNameError("person", "xyz"),
    'no tag "labor"; did you mean labour?': UnknownNameError("tag", "labor", ("labour",)),
    'no event "cup"; did you mean coup or cap?': UnknownNameError("event", "cup", ("coup", "cap")),
    '"elec" is 2 events: election-1, election-2': UnknownNameError(
        "event", "elec", ("election-1", "election-2"), many=True
    ),
    "nothing can be asked": QueryError("nothing can be asked"),
}


@pytest.mark.parametrize(("message", "error"), MESSAGES.items())
def test_an_error_builds_its_own_message(message: str, error: CouplineError) -> None:
    """The text of an error is made in one place, and is what the user reads."""
    assert str(error) == message


def test_one_base_catches_all() -> None:
    """All errors have one base, and are also what Python calls such an error."""
    bases = {DateError: ValueError, QueryError: ValueError, UnknownNameError: LookupError, TimelineFileError: Exception}
    for made, base in bases.items():
        assert issubclass(made, CouplineError)
        assert issubclass(made, base)


def test_an_error_keeps_its_parts() -> None:
    """A program can read from an error what its message is made of."""
    date = DateError("1963-13", ": month 13 does not exist")
    assert (date.text, date.reason) == ("1963-13", ": month 13 does not exist")
    assert date.sentence("born") == 'born "1963-13": month 13 does not exist'
    name = UnknownNameError("event", "cup", ("coup",), many=True)
    assert (name.kind, name.name, name.close, name.many) == ("event", "cup", ("coup",), True)


LINES = {
    'a.toml:14:8: error: date "1963-13": month 13 does not exist': Problem(
        "error", "date", 'date "1963-13": month 13 does not exist', "", "a.toml", 14, 8
    ),
    "a.toml:3: warning: odd; mend it": Problem("warning", "odd", "odd", "mend it", "a.toml", 3),
    "a.toml: error: the file is empty; add an event": Problem(
        "error", "empty-file", "the file is empty", "add an event", "a.toml"
    ),
    "note: the hemisphere is not said": Problem("note", "hemisphere", "the hemisphere is not said"),
    "error: no; yes": Problem("error", "x", "no", "yes"),
}


@pytest.mark.parametrize(("line", "problem"), LINES.items())
def test_a_problem_says_where_it_is_and_how_to_mend_it(line: str, problem: Problem) -> None:
    """A problem on one line: the place as far as it is known, what is wrong, what to write."""
    assert str(problem) == line


def test_a_problem_as_json_has_every_key() -> None:
    """The keys of a problem's object are always present; what is unknown is None or an empty list."""
    assert Problem("error", "order", "m").to_dict() == {
        "severity": "error", "code": "order", "message": "m", "hint": "", "file": None, "line": None, "column": None,
        "events": [], "statements": [],
    }  # fmt: skip
    statement = {"event": "b", "key": "date", "text": "b is 5 December 1963", "file": "a.toml", "line": 57}
    made = Problem("error", "order", "m", "h", "a.toml", 1, 2, ("b",), (statement,)).to_dict()
    assert (made["events"], made["statements"], made["column"]) == (["b"], [statement], 2)


def test_an_error_of_a_file_carries_all_its_problems() -> None:
    """All that is wrong with a file is in one error: as values, and a line each."""
    problems = (Problem("error", "a", "one", "", "a.toml", 1, 1), Problem("error", "b", "two", "", "a.toml", 2, 1))
    error = TimelineFileError(problems)
    assert error.problems == problems
    assert str(error) == "a.toml:1:1: error: one\na.toml:2:1: error: two"
