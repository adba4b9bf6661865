"""Problems told in few lines: those that are alike in one, and all of a timeline's in a sentence."""

import re
from collections.abc import Iterable, Sequence

from coupline.errors import Problem
from coupline.timeline import Timeline
from coupline.wording import counted

MOST_PLACES = 3  # of problems that are alike
_IN_FULL = frozenset(("unknown-key",))  # what they quote is a key, which the next one may have too
# What the messages of problems that are alike differ in: what is quoted, names, and words with a digit.
_OWN = re.compile(r'"[^"]*"|\b\w*[\dA-Z][\w-]*')


def kinds(problems: Iterable[Problem]) -> list[list[Problem]]:
    """Problems by what they are, each kind where its first stands.

    Alike are problems of one severity and one short name whose messages are the same but for what they quote, names
    and numbers; of unknown keys, those of the same key. No contradiction is like another: each has its own proof.
    """
    found: dict[object, list[Problem]] = {}
    for number, problem in enumerate(problems):
        message = problem.message if problem.code in _IN_FULL else _OWN.sub("…", problem.message)
        key = number if problem.statements else (problem.severity, problem.code, message)
        found.setdefault(key, []).append(problem)
    return list(found.values())


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
    return f"{first} ({len(alike)} times{also})"


def in_short(timeline: Timeline) -> str:
    """How many events of a timeline have problems, and how many more the list has; empty where there are none.

    As "9 of 761 events have problems: coupline check".
    """
    if not timeline.problems:
        return ""
    events = timeline.whole.events
    faulty = sum(event.id in timeline.faulty for event in events)
    more = sum(not any(map(timeline.whole.get, problem.events)) for problem in timeline.problems)
    of_all = counted(len(events), "event", grouped=False)
    told = [f"{faulty} of {of_all} {'has' if faulty == 1 else 'have'} problems"] if faulty else []
    told += [f"the list has {f'{more} more' if faulty else counted(more, 'problem', grouped=False)}"] if more else []
    return f"{', and '.join(told)}: coupline check"


def left_out(timeline: Timeline) -> list[str]:
    """What was left out of the events of a selection, of a whole list also what else was: "9 date", "1 gap".

    By the short names of the problems, the most frequent first.
    """
    counts: dict[str, int] = {}
    for problem in timeline.problems:
        if timeline.complete or any(map(timeline.get, problem.events)):
            counts[problem.code] = counts.get(problem.code, 0) + 1
    return [f"{count:,} {code}" for code, count in sorted(counts.items(), key=lambda each: -each[1])]
