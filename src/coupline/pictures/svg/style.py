"""How a drawing looks: its style sheet, for light and for dark, and the pattern of what is only possible.

Nothing is fetched: the fonts are the reader's own. No value is a variable, since many programs that show SVG know none.
"""

from coupline.palette import PALETTE
from coupline.pictures.svg.markup import element

NAME = "coupline-drawing"  # the class of the drawing: no rule of its style sheet reaches beyond it
HATCH = "coupline-possible"

_LIGHT = {
    ".paper": "fill:#fff",
    ".ink,.strong": "fill:#1f2328",
    ".faint,.derived": "fill:#59636e",
    ".rule": "stroke:#d8dee4",
    ".grid": "stroke:#e4e8ec",
    ".band": "fill:#f6f8fa",
    ".era,.eras": "fill:#7d287d",
    ".perhaps": "stroke:#7d287d;fill:none",
    ".thin": "fill:#eef1f4",
    ".hatch": "stroke:#8c959f",
    ".possible": "stroke:#6e7781",
    ".certain,.day,.end": "fill:#0a5c94",
    ".day": "stroke:#fff",
    ".coarse,.order": "fill:#fff;stroke:#0a5c94",
    ".guide": "stroke:#8c959f;fill:none",
    ".heat1": "fill:#cde3f4",
    ".heat2": "fill:#79b8e0",
    ".heat3": "fill:#0a5c94",
    ".on1,.on2": "fill:#1f2328",
    ".on3": "fill:#fff",
}
_DARK = {
    ".paper": "fill:#000",
    ".ink,.strong": "fill:#e6edf3",
    ".faint,.derived": "fill:#9da7b1",
    ".rule": "stroke:#30363d",
    ".grid": "stroke:#21262d",
    ".band": "fill:#0f1318",
    ".era,.eras": "fill:#d58fd5",
    ".perhaps": "stroke:#d58fd5",
    ".thin": "fill:#14191f",
    ".hatch": "stroke:#6e7681",
    ".possible": "stroke:#8b949e",
    ".certain,.day,.end": "fill:#58a6ff",
    ".day": "stroke:#000",
    ".coarse,.order": "fill:#000;stroke:#58a6ff",
    ".guide": "stroke:#6e7681",
    ".heat1": "fill:#0f3350",
    ".heat2": "fill:#1b669e",
    ".heat3": "fill:#8cc8ff",
    ".on1,.on2": "fill:#fff",
    ".on3": "fill:#000",
}
_SHAPES = {
    ".title": "font-size:18px",
    ".title,.strong": "font-weight:600",
    ".small": "font-size:11px",
    ".derived,.eras": "font-style:italic",
    ".rule,.grid,.possible": "stroke-width:1",
    ".possible": f"fill:url(#{HATCH});stroke-width:.6",
    ".perhaps": "stroke-width:1;stroke-dasharray:3 2",
    ".hatch": "stroke-width:1.4",
    ".coarse,.order,.guide": "stroke-width:1.6",
    ".hit": "fill:none;pointer-events:all",
}


def sheet() -> str:
    """The style sheet of a drawing. It is ASCII."""
    colors = {f".color{n}": f"fill:{color}" for n, color in enumerate(PALETTE)}
    hollow = {f".coarse.color{n},.order.color{n}": f"stroke:{color}" for n, color in enumerate(PALETTE)}
    font = f".{NAME}{{font:13px system-ui,sans-serif}}"
    always = _rules(_LIGHT) + _rules(colors) + _rules({key: f"fill:#fff;{rule}" for key, rule in hollow.items()})
    dark = _rules(_DARK) + _rules(colors) + _rules({key: f"fill:#000;{rule}" for key, rule in hollow.items()})
    return f"{font}{_rules(_SHAPES)}{always}@media screen and (prefers-color-scheme:dark){{{dark}}}"


def pattern() -> str:
    """The definition of the pattern of what is only possible."""
    ground = element("rect", width=5, height=5, class_="thin")
    line = element("path", d="M0 0V5", class_="hatch")
    attributes = {"patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"}
    return element("defs", element("pattern", ground, line, id=HATCH, width=5, height=5, **attributes))


def _rules(rules: dict[str, str]) -> str:
    return "".join(
        f"{','.join(f'.{NAME} {one}' for one in names.split(','))}{{{rule}}}" for names, rule in rules.items()
    )
