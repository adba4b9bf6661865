import pytest

from tests.unit.checks.support import event, found, lines


def test_a_circle_of_causes_is_told_once() -> None:
    """A causal loop is an error at the event that stands first, and its ids come in the order of the loop."""
    text = (
        event("a", 'caused_by = ["x", { id = "b" }]')
        + event("x")
        + event("b", 'caused_by = "c"')
        + event("c", 'caused_by = "a"')
    )
    assert lines(text, "cause-loop") == [
        '4:19: error: "a" is caused by "b", "b" by "c", "c" by "a"; take one of these causes out'
    ]
    assert found(text, "cause-loop")[0].events == ("a", "b", "c")


def test_the_shortest_circle_of_a_group_is_told() -> None:
    """Of circles that share events one is told: mend it, and the next one shows."""
    text = (
        event("a", 'caused_by = ["b", "c"]') + event("b", 'caused_by = "c"') + event("c", 'caused_by = ["a", "b", "d"]')
        + event("d")
    )  # fmt: skip
    assert [problem.events for problem in found(text, "cause-loop")] == [("a", "c")]


def test_separate_circles_are_told_separately() -> None:
    """Each group of causes has a problem of its own."""
    text = "".join(
        event(name, f'caused_by = "{cause}"') for name, cause in (("a", "b"), ("b", "a"), ("c", "d"), ("d", "c"))
    )
    assert [problem.events for problem in found(text, "cause-loop")] == [("a", "b"), ("c", "d")]


def test_a_long_circle_is_told_in_part() -> None:
    """Ten thousand causes in a circle neither fill the screen nor the stack."""
    text = "".join(event(f"e{n}", f'caused_by = "e{(n + 1) % 10_000}"') for n in range(10_000))
    (problem,) = found(text, "cause-loop")
    assert problem.message == (
        '"e0" is caused by "e1", "e1" by "e2", "e2" by "e3", "e3" by "e4", "e4" by "e5" … and back to "e0": '
        "a circle of 10000 events"
    )


def test_causes_that_branch_and_meet_are_no_circle() -> None:
    """Two ways from an effect to a cause are fine."""
    text = event("a", 'caused_by = ["b", "c"]') + event("b", 'caused_by = "d"') + event("c", 'caused_by = "d"')
    assert found(text + event("d"), "cause-loop") == []


def test_an_effect_before_its_cause() -> None:
    """What is certainly over before its cause begins is an error."""
    text = event("a", 'date = "1959"', 'caused_by = "b"') + event("b", 'date = "1964-11-04"')
    assert lines(text, "cause-order") == [
        (
            '5:13: error: "a" (1959) is over before its cause "b" (4 November 1964) begins; '
            "correct one of the two dates, or take the cause out"
        )
    ]
    assert found(text, "cause-order")[0].events == ("a", "b")


def test_an_era_may_be_a_cause() -> None:
    """What an era caused comes no earlier than it."""
    era = '[eras.e]\ntitle = "E"\ndate = "1964/1965"\n'
    assert len(found(era + event("a", 'date = "1963"', 'caused_by = "e"'), "cause-order")) == 1
    assert found(era + event("a", 'date = "1964"', 'caused_by = "e"'), "cause-order") == []


@pytest.mark.parametrize(
    ("effect", "cause"),
    [
        ('date = "c. 1959"', 'date = "1964"'),
        ('date = "1959"', 'date = "1964?"'),
        ('date = "1959"', 'claims = [{ date = "1964" }]'),
        ('date = "1959"', 'after = ["c"]'),
        ('date = "1959"', 'after = ["d"]'),
    ],
)
def test_a_doubted_date_makes_a_warning(effect: str, cause: str) -> None:
    """Where a date is approximate, uncertain, or only claimed or derived from one that is, it may be the date."""
    text = event("a", effect, 'caused_by = "b"') + event("b", cause)
    text += event("c", 'date = "c. 1964"') + event("d", 'claims = [{ date = "1964" }]')
    assert [problem.severity for problem in found(text, "cause-order")] == ["warning"]


@pytest.mark.parametrize(
    ("effect", "cause"),
    [
        ('date = "1964"', 'date = "1964-11-04"'),
        ('date = "1964-11-04T08:00:00"', 'date = "1964-11-04T09:00:00"'),
        ('date = "1964-11-03T23:00:00-12:00"', 'date = "1964-11-04T09:00:00+12:00"'),
        ('date = "1959/.."', 'date = "1964"'),
        ('date = "1959"', 'date = "../1964"'),
        ('date = "1959"', "tags = []"),
        ("tags = []", 'date = "1964"'),
    ],
)
def test_what_may_follow_its_cause_is_no_problem(effect: str, cause: str) -> None:
    """The same day, an open end and an unknown date leave room."""
    assert found(event("a", effect, 'caused_by = "b"') + event("b", cause), "cause-order") == []
