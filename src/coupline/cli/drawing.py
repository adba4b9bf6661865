"""``coupline timeline``: which drawing is asked for, and the options that belong to it."""

from typing import TYPE_CHECKING, NamedTuple, get_args

from coupline.cli.options import ColorBy, HeatBy, LanesBy, TimelineBy, TimelineStyle
from coupline.cli.output import ink, show
from coupline.cli.printing import print_events
from coupline.cli.reading import read, selection
from coupline.cli.settings import Settings, UsageError

if TYPE_CHECKING:
    from coupline.render.lines import Drawing
    from coupline.timeline import Timeline


class Asked(NamedTuple):
    """What is to be drawn.

    Attributes:
        style: how; None for what ``by`` means, else the spine.
        by: what the lanes are, or the rows of heat; None for people, or for what suits.
        color_by: what marks are coloured by; None for no colours.
        collapse: whether parts are left out, and counted.
    """

    style: TimelineStyle | None = None
    by: TimelineBy | None = None
    color_by: ColorBy | None = None
    collapse: bool = False


def draw_timeline(settings: Settings, asked: Asked, chosen: str | None = None) -> None:
    """Draw the selection that the settings ask for, or print it as data.

    Raises:
        UsageError: where options exclude each other.
    """
    style = style_of(asked)
    selected = selection(settings, read(settings))
    if chosen not in (None, "table"):
        print_events(settings, selected, chosen)
        return
    show(settings, drawing(settings, selected, asked._replace(style=style)))


def style_of(asked: Asked) -> TimelineStyle:
    """The style; ``by`` alone says which.

    Raises:
        UsageError: where options exclude each other.
    """
    lanes, rows = get_args(LanesBy), get_args(HeatBy)
    style: TimelineStyle = asked.style or ("lanes" if asked.by in lanes else "heat" if asked.by else "spine")
    fitting = {"lanes": lanes, "heat": rows}.get(style, ())
    if asked.by is not None and asked.by not in fitting:
        fits = f"it takes {', '.join(fitting)}" if fitting else "that is for lanes and heat"
        raise UsageError(f"--style {style} has no --by {asked.by}; {fits}")
    if asked.color_by and style == "heat":
        raise UsageError("--style heat has no --color-by; it is for spine, axis and lanes")
    if asked.collapse and style in ("lanes", "heat"):
        raise UsageError(f"--style {style} has no --collapse; it is for spine and axis")
    by = asked.by or "person"
    if asked.color_by and style == "lanes" and asked.color_by != by:
        raise UsageError(f"lanes by {by} have the colours of these: --color-by {by}")
    return style


def drawing(settings: Settings, timeline: "Timeline", asked: Asked) -> "Drawing":
    """The drawing of a selection in one of the styles."""
    from coupline.palette import assigned  # only what is drawn is loaded

    note = "(the sample)" if settings.sample else ""
    surface = ink(settings)
    colors = assigned(timeline, asked.color_by) if asked.color_by else None
    match asked.style, asked.by:
        case "axis", _:
            from coupline.render.axis import axis

            return axis(timeline, surface, note, colors, collapse=asked.collapse)
        case "lanes", "organization" | "place" | "tag" | "person" | None as by:
            from coupline.render.lanes import lanes

            return lanes(timeline, by or "person", surface, note, colors)
        case "heat", "day" | "month" | "year" | "decade" | "century" | None as by:
            from coupline.render.heat import heat

            return heat(timeline, by, surface, note)
        case _:
            from coupline.render.spine import spine

            return spine(timeline, surface, settings.dates, note, colors, collapse=asked.collapse)
