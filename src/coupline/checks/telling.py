"""Problems told in few lines: those that are alike in one, and all of a timeline's in a sentence."""

import re
from collections.abc import Iterable, Sequence

from coupline.checks.codes import CODES
from coupline.errors import Problem
from coupline.timeline import Timeline
from coupline.wording import counted

MOST_PLACES = 3  # of problems that are alike
_IN_FULL = frozenset(("unknown-key",))  # what they quote is a key, which the next one may have too
_TABLE = re.compile(r"^([a-z]+)\..*?(?= has no | must be a table$)", re.DOTALL)  # whose name may be of any letters
_VALUE = re.compile(r'^((?:\w+ )?)".*?"(?=: | (?:is|could|must|names|ends|has|says) )', re.DOTALL)  # quotes and all
# What else the messages of problems that are alike differ in: what is quoted, names, and words with a digit.
_OWN = re.compile(r'"[^"]*"|\b\w*[\dA-Z][\w-]*')


def kinds(problems: Iterable[Problem]) -> list[list[Problem]]:
    """Problems by what they are, each kind where its first stands.

    Alike are problems of one severity and one short name whose messages are the same but for what they quote, names
    and numbers; of unknown keys, those of the same key. No contradiction is like another: each has its own proof.
    """
    found: dict[object, list[Problem]] = {}
    for number, problem in enumerate(problems):
        key = number if problem.statements else (problem.severity, problem.code, _common(problem))
        found.setdefault(key, []).append(problem)
    return list(found.values())


def _common(problem: Problem) -> str:
    """What the message of a problem has in common with those that are alike."""
    message = _TABLE.sub(r"\1.…", problem.message)
    return message if problem.code in _IN_FULL else _OWN.sub("…", _VALUE.sub(r"\1…", message))


def in_a_line(alike: Sequence[Problem]) -> str:
    """The first of some problems that are alike, how many there are, and where the next two are.

    >>> in_a_line([Problem("error", "empty", "tags has an empty text", "take it out", "e.toml", n, 9) for n in (3, 5)])
    'e.toml:3:9: error: tags has an empty text; take it out (2 times; also e.toml:5:9)'
    """
    first, *others = alike
    if not others:
        return str(first)
    places = dict.fromkeys(filter(None, (each.place for each in others[: MOST_PLACES - 1])))
    also = f"; also {', '.join(places)}{' …' if len(alike) > MOST_PLACES else ''}" if places else ""
    return f"{first} ({len(alike):,} times{also})"


def in_short(timeline: Timeline) -> str:
    """How many events of a timeline have problems, and how many problems are of none; empty where there are none.

    As "9 of 761 events have problems: coupline check".
    """
    if not timeline.problems:
        return ""
    events = timeline.whole.events
    faulty = sum(event.id in timeline.faulty for event in events)
    more = sum(_elsewhere(timeline, problem) for problem in timeline.problems)
    told = f"{faulty:,} of {counted(len(events), 'event')} {'has' if faulty == 1 else 'have'} problems"
    others = counted(more, "problem")
    if not faulty:
        told = f"the list has {others}"
    elif more:
        told += f", and {others} {'is' if more == 1 else 'are'} elsewhere in the list"
    return f"{told}: coupline check"


def left_out(timeline: Timeline) -> str:
    """What was left out of the events of a selection, of a whole list also of the rest of it; empty for nothing.

    As "what could not be read of 9 events"; where a title or an id was only replaced nothing was left out.
    """
    problems = [problem for problem in timeline.problems if not CODES[problem.code].replaced]
    lacking = {event for problem in problems for event in problem.events if timeline.get(event)}
    of = [counted(len(lacking), "event")] if lacking else []
    if timeline.complete and any(_elsewhere(timeline, problem) for problem in problems):
        of.append("the rest of the list" if lacking else "the list")
    return f"what could not be read of {' and of '.join(of)}" if of else ""


def _elsewhere(timeline: Timeline, problem: Problem) -> bool:
    """Whether a problem is of no event of the list."""
    return not any(map(timeline.whole.get, problem.events))
