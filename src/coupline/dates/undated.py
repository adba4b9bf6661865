"""Texts that say that there is no date: "undated", "n.d.", "NULL"."""

import re

_NOTHING = (
    "n[ds]|s[ad]|na|tbd|none|null|nan|nil|(?:no|without|unknown|various)dates?|(?:un|not)dated|sine(?:dato|anno)|nodategiven|"
    "(?:dates?)?(?:unknown|not(?:known|recorded|given|specified)|undetermined|unspecified|uncertain|var(?:y|ies)|various)"
)


def names_no_date(text: str) -> bool:
    """Whether a text says that there is no date, or that it is not known; not whether it is one.

    Args:
        text: as it was written: "undated", "[n.d.]", "s.d.", "Date not known", "various", "?", "–".
    """
    if len(text) > 40:  # far longer than any of these
        return False
    if any(map(str.isalnum, text)):
        return bool(re.fullmatch(_NOTHING, re.sub(r"[\W_]+", "", text).lower()))
    return bool(re.fullmatch(r"\W*[?–—-]+\W*", text)) and not set(text) & set("./")
