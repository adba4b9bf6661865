"""What the tests of checks share."""

from coupline.checks import judge
from coupline.errors import Problem
from coupline.loading import loads


def judged(text: str) -> list[Problem]:
    """The problems of a text that can be read."""
    return judge(loads(text, "e.toml"))[0]


def found(text: str, code: str) -> list[Problem]:
    """The problems of one kind."""
    return [problem for problem in judged(text) if problem.code == code]


def lines(text: str, code: str) -> list[str]:
    """The problems of one kind, a line each, with place, severity, message and hint."""
    return [str(problem).removeprefix("e.toml:") for problem in found(text, code)]


def event(name: str, *more: str) -> str:
    """The table of an event of this id, which is its title too; four lines and those that are given."""
    return "\n".join(["[[events]]", f'id = "{name}"', f'title = "{name}"', *more, ""])
