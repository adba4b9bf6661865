"""What the writers of documents are told."""

from collections.abc import Callable
from typing import NamedTuple

from coupline.choices import ColorBy, DateStyle, DrawingStyle, TimelineBy
from coupline.storage import bare_names
from coupline.timeline import Timeline


class ExportOptions(NamedTuple):
    """How a document is wanted. Each format takes what it has a use for.

    Attributes:
        dates: how dates are written.
        style: how a drawing is drawn: "spine", "axis", "lanes" or "heat"; None for what is usual.
        by: what the lanes of a drawing are, or the rows of heat; None for what is usual.
        color_by: what the marks of a drawing are coloured by; None for no colours.
        collapse: whether a drawing leaves out parts of wholes that are drawn.
        width: of a drawing, in points; None for what is usual.
        files: whether the files that it is made from are named; see ``named_files``.
        tell: is given a sentence for each thing that a document should have and can't.
    """

    dates: DateStyle = "long"
    style: DrawingStyle | None = None
    by: TimelineBy | None = None
    color_by: ColorBy | None = None
    collapse: bool = False
    width: int | None = None
    files: bool = True
    tell: Callable[[str], None] = lambda _: None


def named_files(timeline: Timeline, options: ExportOptions) -> tuple[str, ...]:
    """The files that a document names: without their folders, which are nobody's business, or none at all."""
    return bare_names(timeline.files) if options.files else ()
