"""How a query was read, in plain words."""

import coupline
from coupline.query import parse_query
from coupline.query.explaining import explained

TIMELINE = coupline.loads(
    """
[sources.book]
title = "A book"
[eras.e]
title = "An era"
date = "1961/1962"
[[events]]
id = "a"
title = "A"
people = ["Ann Ada", "Bob Ada"]
sources = ["book"]
"""
)
TOLD = {
    "": ["every event"],
    "coup": ['the word "coup"'],
    "co*": ['the word "co", or one that begins so'],
    '"by then"': ['the words "by then"'],
    "1963 or 1965": ["date 1963 or 1965: from 1963-01-01 to 1963-12-31 or from 1965-01-01 to 1965-12-31"],
    "from:1963": ["from 1963: from 1963-01-01"],
    "to:1963": ["to 1963: to 1963-12-31"],
    "from:../1963": ["from ../1963: any time"],
    "before:1963": ["before 1963"],
    "after:a": ["after the event a"],
    "era:e": ["era e: from 1961-01-01 to 1962-12-31, or said to be in it"],
    "person:ada": ["person Ann Ada (Ann Ada) or Bob Ada (Bob Ada)"],
    "person:zzz*": ["person nobody"],
    "source:book": ["source A book"],
    "placed:order": ["placed:order"],
    "not (a or b) c": ["all of", '  not the word "a"', '  not the word "b"', '  the word "c"'],
    "a or b c": ["any of", '  the word "a"', "  all of", '    the word "b"', '    the word "c"'],
}


def test_each_term_is_told_and_what_belongs_together_is_indented() -> None:
    """What a query asks for, term by term."""
    for query, lines in TOLD.items():
        assert explained(parse_query(query, TIMELINE), TIMELINE) == lines, query
