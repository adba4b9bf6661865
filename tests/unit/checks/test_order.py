import pytest

from tests.unit.checks.support import event, found, lines


def test_one_relation_that_two_dates_rule_out() -> None:
    """The relation is named, and the chain tells when the event would be and what its date says."""
    text = event("a", 'date = "1963-12-05"', 'before = ["b"]') + event("b", 'date = "1959"')
    assert lines(text, "order") == [
        '5:11: error: "a" cannot be before "b"; drop the constraint, or correct one of the two dates'
    ]
    problem = found(text, "order")[0]
    assert problem.events == ("b", "a")
    assert problem.statements == (
        {
            "event": "b", "key": "date", "text": "b is 1959", "file": "e.toml", "line": 9, "column": 8,
            "follows": None,
        },
        {
            "event": "a", "key": "before", "text": "a is before b", "file": "e.toml", "line": 5, "column": 11,
            "follows": "so a would be by 1959",
        },
        {
            "event": "a", "key": "date", "text": "a is 5 December 1963", "file": "e.toml", "line": 4, "column": 8,
            "follows": "but a is 5 December 1963",
        },
    )  # fmt: skip


def test_each_relation_has_its_own_words() -> None:
    """What can't be is said with the verb of the relation."""
    two = event("b", 'date = "1959/1960"')
    for relation, words in (
        ('after = ["b"]', None),
        ('after = [{ id = "b", max = "1 day" }]', 'be at most 1 day after "b"'),
        ('before = [{ id = "b", from = "start" }]', 'start before "b" starts'),
        ('before = [{ id = "b", of = "end" }]', 'end before "b" ends'),
        ('during = "b"', 'be during "b"'),
        ('part_of = "b"', 'be part of "b"'),
        ('starts_with = "b"', 'start on the day that "b" starts'),
        ('ends_with = "b"', 'end on the day that "b" ends'),
        ('same_day = "b"', 'be on the day of "b"'),
    ):
        messages = [problem.message for problem in found(event("a", 'date = "1963"', relation) + two, "order")]
        assert messages == ([] if words is None else [f'"a" cannot {words}']), relation


def test_the_words_name_the_end_that_is_at_fault() -> None:
    """What would have to be is said of the bound that the date contradicts, and of no other."""
    era = '[eras.e]\ntitle = "E"\ndate = "1959/1960"\n'

    def follows(date: str, relation: str) -> list[str | None]:
        problem = found(era + event("a", f'date = "{date}"', relation), "order")[0]
        return [each["follows"] for each in problem.statements]

    assert follows("1963", 'during = "e"') == [None, "so a would be by 1960", "but a is 1963"]
    assert follows("1950", 'during = "e"') == [None, "so a would be from 1959", "but a is 1950"]
    assert follows("1950/1959", 'ends_with = "e"') == [
        None, "so a would be not over before 1960", "but a is 1950–1959",
    ]  # fmt: skip
    assert follows("1960/1961", 'starts_with = "e"') == [
        None, "so a would be begun by 1959", "but a is 1960–1961",
    ]  # fmt: skip


def test_several_statements_are_told_as_a_chain() -> None:
    """Of several relations the last of the chain has the place, and the dates stand at its ends."""
    text = (
        event("a", 'date = "1964"')
        + event("b", 'after = ["a"]')
        + event("c", 'after = ["b"]', 'before = ["d"]')
        + event("d", 'date = "1960"')
    )
    problem = found(text, "order")[0]
    assert (problem.line, problem.column) == (13, 11)
    assert problem.message == "these 5 statements cannot all be true"
    assert problem.hint == "correct one of the two dates, or drop one of the relations"
    follows = [each["follows"] for each in problem.statements]
    assert follows == [None, None, None, "so d would be from 1964", "but d is 1960"]


def test_a_loop_is_told_round() -> None:
    """Where no date takes part, each would come before itself."""
    text = event("a", 'after = ["b"]') + event("b", 'after = ["a"]')
    assert lines(text, "order") == [
        (
            "8:10: error: these 2 statements cannot all be true; "
            "each of them would come before itself; drop or correct one of them"
        )
    ]


def test_a_loop_that_needs_one_date() -> None:
    """A date that takes part alone is one of the things to correct."""
    text = event("s", 'date = "1960-01-01"', 'during = "b"', 'after = [{ id = "b", of = "start", min = "1 day" }]')
    text += event("b", 'starts_with = "s"')
    problem = found(text, "order")[0]
    assert problem.hint in {
        "drop or correct one of them",
        "each of them would come before itself; drop or correct one of them",
    }
    one = event("a", 'date = "1960-01-01/1960-01-02"', 'starts_with = "b"') + event(
        "b", 'kind = "moment"', 'after = [{ id = "a", min = "3 days", of = "start" }]'
    )
    assert found(one, "order")[0].hint.endswith("drop or correct one of them")


def test_a_relation_that_contradicts_itself() -> None:
    """The least time can't be longer than the most."""
    text = event("a", 'after = [{ id = "b", min = "3 weeks", max = "1 day" }]') + event("b")
    assert lines(text, "order") == [
        (
            '4:10: error: "a" cannot be at least 3 weeks and at most 1 day after "b"; '
            "make the least time between the two no longer than the most"
        )
    ]


def test_a_doubted_date_makes_a_warning() -> None:
    """What needs an approximate, an uncertain or a claimed date is a tension: that date is to be doubted first."""

    def hints(date: str) -> list[tuple[str, str, str]]:
        text = event("a", 'date = "1963"', 'before = ["b"]') + event("b", date)
        return [(each.severity, each.message, each.hint) for each in found(text, "order")]

    hardly = '"a" can hardly be before "b"'
    assert hints('date = "c. 1950"') == [("warning", hardly, '"b" is approximate: doubt it first')]
    assert hints('date = "1950?"') == [("warning", hardly, '"b" is uncertain: doubt it first')]
    assert hints('claims = [{ date = "1950" }]') == [("warning", hardly, '"b" is only claimed: doubt it first')]


def test_a_tension_of_several_relations_stands_at_the_doubted_date() -> None:
    """Where no single relation is at fault, the first suspect has the place."""
    text = event("a", 'date = "1964"') + event("b", 'after = ["a"]', 'before = ["c"]') + event("c", 'date = "1960?"')
    assert lines(text, "order") == [
        '13:8: warning: these 4 statements can hardly all be true; "c" is uncertain: doubt it first'
    ]


def test_what_can_be_true_is_no_problem() -> None:
    """Order that dates allow is nothing to tell."""
    assert found(event("a", 'date = "1963"', 'before = ["b"]') + event("b", 'date = "1963"'), "order") == []
    assert found(event("a", 'date = "1963"'), "order") == []


CLOCKS = {
    "after what was later": ('date = "2024-03-12T09:00:00Z"', 'after = ["a"]', True),
    "after what was earlier": ('date = "2024-03-12T11:00:00Z"', 'after = ["a"]', False),
    "before what was earlier": ('date = "2024-03-12T11:00:00Z"', 'before = ["a"]', True),
    "at the same second": ('date = "2024-03-12T10:00:00Z"', 'after = ["a"]', False),
    "a day without a time": ('date = "2024-03-12"', 'after = ["a"]', False),
    "another day, which the days tell": ('date = "2024-03-11T09:00:00Z"', 'after = ["a"]', False),
    "as long after as is said": ('date = "2024-03-12T09:00:00Z"', 'after = [{ id = "a", min = "0 days" }]', False),
    "without a date": ('kind = "moment"', 'after = ["a"]', False),
    "after an era": ('date = "2024-03-12T09:00:00Z"', 'after = ["e"]', False),
}


@pytest.mark.parametrize(("date", "relation", "wrong"), CLOCKS.values(), ids=CLOCKS)
def test_times_of_one_day_that_contradict_the_order(date: str, relation: str, wrong: bool) -> None:
    """Days leave the order of two events open; two times do not."""
    text = '[eras.e]\ntitle = "E"\ndate = "2024-03-12"\n' + event("a", 'date = "2024-03-12T10:00:00Z"')
    told = found(text + event("b", 'during = ["e"]', date, relation), "clock")
    assert [(each.severity, each.line, each.column) for each in told] == [("error", 13, len(relation) - 3)] * wrong
    if wrong:
        assert told[0].message.startswith('"b" (12 March 2024, ')
        assert told[0].events == ("b", "a")
