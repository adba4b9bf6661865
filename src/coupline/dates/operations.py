"""What a date can do that is built on top of it: its parts, itself as a span or a moment, its words.

``value`` stands below all that reads and shows dates, so it can't import them: they are handed to it here, once, when
the package is imported.
"""

from coupline.choices import DateStyle
from coupline.dates import combining
from coupline.dates.value import TimelineDate


class _DateOperations:
    """See ``value.Operations``."""

    parts = staticmethod(combining.parts)
    as_span = staticmethod(combining.as_span)
    as_moment = staticmethod(combining.as_moment)

    @staticmethod
    def display(date: TimelineDate, style: DateStyle) -> str:
        """The date in words."""
        from coupline.dates.display import display  # loaded when something is shown

        return display(date, style)


TimelineDate._operations = _DateOperations()  # noqa: SLF001 - as it says above
