"""What a file says of its dates is a value."""

from coupline.dates import Conventions


def test_conventions_are_a_value() -> None:
    """Equal where all of it is, and told by what is said."""
    one = Conventions(hemisphere="south", two_digit_years=1900)
    assert one == Conventions("south", two_digit_years=1900) != Conventions("south")
    assert len({one, one.changed(), Conventions()}) == 2
    assert one.changed(hemisphere=None) == Conventions(two_digit_years=1900)
    assert repr(one) == "Conventions(hemisphere='south', two_digit_years=1900)"
    assert (one.south, Conventions().south) == (True, False)
    assert one != "south"
