"""Every file of ``tests/cases``: the valid load, the invalid have just the problems that stand beside them."""

import tomllib
from operator import attrgetter
from pathlib import Path

import pytest

from coupline.checks import check
from coupline.errors import TimelineFileError
from coupline.loading import load, read

CASES = Path(__file__).parents[2] / "cases"
VALID = sorted((CASES / "valid").glob("*.toml"))
INVALID = sorted((CASES / "invalid").glob("*.toml"))


def test_there_are_cases() -> None:
    """Neither folder is empty, so that the tests below are not about nothing."""
    assert len(VALID) >= 5
    assert len(INVALID) >= 10


def test_every_invalid_case_says_what_is_expected() -> None:
    """Each invalid file has its problems beside it, and no list of problems is left without its file."""
    assert sorted((CASES / "invalid").glob("*.problems.txt")) == [case.with_suffix(".problems.txt") for case in INVALID]


@pytest.mark.parametrize("case", VALID, ids=lambda case: case.stem)
def test_a_valid_file_loads(case: Path) -> None:
    """What the format allows is read without a problem."""
    assert read([str(case)])[1] == []
    assert load(case).files == (str(case),)


@pytest.mark.parametrize("case", INVALID, ids=lambda case: case.stem)
def test_an_invalid_file_has_all_its_problems_told(case: Path) -> None:
    """Each fault is told once, in the order of the file, with its line and column and how to mend it."""
    expected = case.with_suffix(".problems.txt").read_text(encoding="utf-8").splitlines()
    assert [str(problem._replace(file=case.name)) for problem in read([str(case)])[1]] == expected


@pytest.mark.parametrize("case", INVALID, ids=lambda case: case.stem)
def test_load_raises_what_check_lists(case: Path) -> None:
    """The ways to learn of problems agree; ``check`` judges too what could be read."""
    with pytest.raises(TimelineFileError) as caught:
        load(case)
    problems = read([str(case)])[1]
    assert list(caught.value.problems) == problems
    assert str(caught.value) == "\n".join(map(str, problems))
    assert [each for each in check(case) if each.code in {one.code for one in problems}] == problems


# What stops: no TOML, a newer version, nothing at all. Of all other files all events are there.
STOPPED = {"comments-alone", "dates-without-quotes", "empty", "quotes", "ten-mistakes", "version"}


@pytest.mark.parametrize("case", INVALID, ids=lambda case: case.stem)
def test_what_is_wrong_with_values_stops_nothing(case: Path) -> None:
    """Unless it is strict, what can be read is read, with what is wrong beside it."""
    if case.stem in STOPPED:
        with pytest.raises(TimelineFileError):
            load(case, strict=False)
        return
    timeline, problems = read([str(case)])
    assert timeline is not None
    assert list(load(case, strict=False).problems) == list(timeline.problems) == problems
    written = tomllib.loads(case.read_text(encoding="utf-8")).get("events", [])
    tables = [each for each in written if isinstance(each, dict)]
    assert len(timeline) == len(tables) * isinstance(written, list)
    assert {each for problem in problems for each in problem.events} <= {*map(attrgetter("id"), timeline.sequence)}


def test_ten_mistakes_are_ten_problems() -> None:
    """A file with ten different mistakes has all ten told, each at its line, each in its own kind."""
    problems = check(CASES / "invalid" / "ten-mistakes.toml")
    assert [problem.line for problem in problems] == [2, 5, 10, 13, 15, 18, 19, 23, 24, 28]
    assert len({problem.message for problem in problems}) == 10
