import pytest

from tests.unit.checks.support import event, found, lines

PAZ = '[people.paz]\nname = "Paz Estenssoro"\nborn = "1907-10-02"\ndied = "2001-06-07"\n'


def test_an_event_outside_a_life() -> None:
    """Who takes part is alive then."""
    early = event("a", 'date = "1900"', 'people = ["X", { role = "heir", id = "paz" }]')
    assert lines(PAZ + early, "outside-life") == [
        (
            '9:38: warning: "a" is 1900, and Paz Estenssoro was born 2 October 1907; '
            "correct the date, or the life; accept this where the event may well be outside it"
        )
    ]
    late = event("a", 'date = "2002"', 'people = "paz"')
    assert [(each.column, each.message) for each in found(PAZ + late, "outside-life")] == [
        (10, '"a" is 2002, and Paz Estenssoro died 7 June 2001')
    ]


def test_half_a_life_is_enough() -> None:
    """One end that is written is looked at; the other is open."""
    born, died = '[people.p]\nname = "P"\nborn = 1900\n', '[people.p]\nname = "P"\ndied = 1900\n'
    for life, date, times in ((born, 1899, 1), (born, 1950, 0), (died, 1899, 0), (died, 1950, 1)):
        assert len(found(life + event("a", f"date = {date}", 'people = "p"'), "outside-life")) == times


@pytest.mark.parametrize("date", ["1907", "2001", "c. 1905", "1900/1950", "by 1900 or since 1910", "1950"])
def test_an_event_that_may_be_in_a_life(date: str) -> None:
    """What is not certainly outside is no problem; approximate dates get their margin."""
    date = "1900/.." if " or " in date else date
    assert found(PAZ + event("a", f'date = "{date}"', 'people = "paz"'), "outside-life") == []


def test_an_approximate_life_has_its_margin() -> None:
    """Born about 1910 may be 1906."""
    life = '[people.p]\nname = "P"\nborn = "c. 1910"\n'
    assert found(life + event("a", "date = 1906", 'people = "p"'), "outside-life") == []
    assert len(found(life + event("a", "date = 1900", 'people = "p"'), "outside-life")) == 1


def test_who_has_no_life_written_and_what_has_no_date() -> None:
    """Nothing is known, and nothing is told."""
    assert found(PAZ + event("a", 'people = ["paz", "X"]'), "outside-life") == []
    assert found(PAZ + event("a", "date = 1850", 'people = "X"'), "outside-life") == []


def test_one_who_is_named_twice_is_found_at_the_list() -> None:
    """A place is never guessed."""
    text = PAZ + event("a", "date = 1900", 'people = ["X", "x", "paz"]')
    assert [(each.line, each.column) for each in found(text, "outside-life")] == [(9, 10)]


def test_a_life_that_ends_before_it_begins() -> None:
    """Died before born, dissolved before founded: an error where the end stands."""
    assert lines('[people.p]\nname = "P"\nborn = 1914\ndied = 1901\n', "life") == [
        '4:8: error: "p" died 1901, and was born 1914; correct one of the two'
    ]
    assert lines('[organizations.o]\nname = "O"\ndissolved = 1901\nfounded = 1914\n', "life") == [
        '3:13: error: "o" was dissolved 1901, and was founded 1914; correct one of the two'
    ]
    for end in ("1914", "c. 1912", "by 1920"):
        assert found(f'[people.p]\nname = "P"\nborn = 1914\ndied = "{end}"\n', "life") == []
