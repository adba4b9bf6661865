"""What the dates of a list tell of the order in which it writes its numbers."""

import pytest

from coupline.dates.date_order import fitting_order, proposal


@pytest.mark.parametrize(
    ("texts", "fitting"),
    [
        (["5/12/1963", "25/12/1963"], ("day-first", "25/12/1963")),
        (["5/12/1963", "12/25/1963", "1/31/1964"], ("month-first", "12/25/1963")),
        (["13.5.1963"], ("day-first", "13.5.1963")),
        (["5-25-1963"], ("month-first", "5-25-1963")),
        (["c. 25/12/1963"], ("day-first", "c. 25/12/1963")),
        (["5/12/1963–25/12/1963"], ("day-first", "5/12/1963–25/12/1963")),
        (["25/12/63"], ("day-first", "25/12/63")),
        (["29/2/00"], ("day-first", "29/2/00")),
        (["25.12.1963."], ("day-first", "25.12.1963.")),
        (["25/12/1963", "12/25/1963"], None),
        (["5/12/1963", "1/2/1963"], None),
        (["31/31/1963", "0/13/1963", "13/0/1963", "31/2/1963"], None),
        (["29/2/1963", "30.02.63"], None),
        (["1963-12-25", "25 December 1963", "25/12", "8/1939", "63-12-25", "1/25/12/1963", "25/12/19634"], None),
        ([], None),
    ],
)
def test_a_date_of_one_order_tells_the_order_of_its_list(texts: list[str], fitting: tuple[str, str] | None) -> None:
    """A number beyond 12 is no month; two dates of different orders tell nothing."""
    assert fitting_order(texts) == fitting


def test_it_is_proposed_for_what_could_be_of_either_order() -> None:
    """A date that has one reading needs no order, and a list that tells none has none to propose."""
    fitting = fitting_order(["25/12/1963"])
    hint = 'date_order = "day-first" under [timeline] reads it, for "25/12/1963" can be nothing else'
    for text in ("5/12/1963", "5.12.1963", "5/12/63", "c. 5/12/1963"):
        assert proposal(text, fitting) == hint
        assert not proposal(text, None)
    for text in ("25/12/1963", "5/5/1963", "May 64", "1963-13"):
        assert not proposal(text, fitting)
