"""What a date can do that is built on top of it: its parts, itself as a span or a moment, its words.

``value`` stands below all that reads and shows dates, so it can't import them: they are handed to it here, once, when
the package is imported.
"""

from coupline.choices import DateStyle
from coupline.dates.value import TimelineDate


class _DateOperations:
    """See ``value.Operations``."""

    @staticmethod
    def parts(date: TimelineDate) -> tuple[TimelineDate | None, TimelineDate | None]:
        """The ends of a span."""
        from coupline.dates.combining import parts  # loaded, as all here, when it is asked for

        return parts(date)

    @staticmethod
    def as_span(date: TimelineDate) -> TimelineDate:
        """The date as a span."""
        from coupline.dates.combining import as_span

        return as_span(date)

    @staticmethod
    def as_moment(date: TimelineDate) -> TimelineDate:
        """The date as a moment."""
        from coupline.dates.combining import as_moment

        return as_moment(date)

    @staticmethod
    def display(date: TimelineDate, style: DateStyle) -> str:
        """The date in words."""
        from coupline.dates.display import display

        return display(date, style)


TimelineDate._operations = _DateOperations()  # noqa: SLF001 - as it says above
