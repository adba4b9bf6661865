"""How a query was read, in plain words: what ``--explain`` prints."""

from collections.abc import Iterator

from coupline.dates.calendar import day_text
from coupline.query.attributes import Cites, Involves
from coupline.query.fulltext import Mentions
from coupline.query.predicate import And, Not, Or, Predicate
from coupline.query.temporal import Beside, Bounded, During, InEra, Stretch
from coupline.timeline import Timeline


def explained(predicate: Predicate, timeline: Timeline) -> list[str]:
    """The lines that say what a predicate asks for, what belongs together indented beneath its heading."""
    return list(_lines(predicate, timeline, ""))


def _lines(predicate: Predicate, timeline: Timeline, indent: str) -> Iterator[str]:
    if isinstance(predicate, And | Or):
        if not predicate.parts:
            yield f"{indent}every event"
            return
        yield f"{indent}{'all' if isinstance(predicate, And) else 'any'} of"
        for part in predicate.parts:
            yield from _lines(part, timeline, f"{indent}  ")
    elif isinstance(predicate, Not):
        yield f"{indent}not {_term(predicate.part, timeline)}"
    else:
        yield f"{indent}{_term(predicate, timeline)}"


def _term(term: Predicate, timeline: Timeline) -> str:
    if isinstance(term, Mentions):
        words = " ".join(term.words)
        told = f'the words "{words}"' if len(term.words) > 1 else f'the word "{words}"'
        return f"{told}, or one that begins so" if term.begins else told
    if isinstance(term, Involves):
        names = {each.key: each.name for each in timeline.named(term.kind)}
        return f"{term.key} {_several(f'{names[key]} ({key})' for key in sorted(term.keys))}"
    if isinstance(term, Cites):
        titles = {each.key: each.title for each in timeline.sources}
        return f"source {_several(titles[key] for key in sorted(term.keys))}"
    return _time(term)


def _time(term: Predicate) -> str:
    if isinstance(term, During):
        return f"date {' or '.join(term.texts)}: {' or '.join(map(_days, term.stretches))}"
    if isinstance(term, Bounded):
        return f"{term.key} {term.text}: {_days(term.stretch)}"
    if isinstance(term, InEra):
        return f"era {term.text}: {_days(term.stretch)}, or said to be in it"
    if isinstance(term, Beside):
        return f"{term.key} {'' if term.other is None else 'the event '}{term.other or term.text}"
    return str(term)


def _several(words: Iterator[str]) -> str:
    return " or ".join(words) or "nobody"


def _days(stretch: Stretch) -> str:
    start, end = stretch
    first = "" if start is None else f"from {day_text(start)}"
    last = "" if end is None else f"to {day_text(end - 1)}"
    return " ".join(part for part in (first, last) if part) or "any time"
