"""The names that dates are written with: months, seasons, weekdays, eras, ordinals."""

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
THIRDS = ("early", "mid", "late")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def year_words(year: int) -> str:
    """An astronomical year as people write it: 1963, 33 CE, 44 BCE, 12,000 BCE."""
    if 1000 <= year <= 9999:  # these can be nothing else
        return str(year)
    number, era = (year, "CE") if year > 0 else (1 - year, "BCE")
    return f"{number:,} {era}" if number > 9999 else f"{number} {era}"  # five digits want a comma


def month_of_year(year: int, month: int) -> str:
    """``February 1963``."""
    return f"{MONTHS[month - 1]} {year_words(year)}"


def ordinal(number: int) -> str:
    """``1st``, ``22nd``, ``113th``."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number // 10 % 10 != 1 else "th"
    return f"{number}{ending}"
