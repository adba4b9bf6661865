"""Keys that mean nothing where they stand: which key was meant, by another word for it or by its spelling.

Spelling alone would take ``start`` for "starts_with", and ``category`` for "after". Where it finds the key, as that of
``tag``, no other word for it is needed.
"""

from collections.abc import Collection

from coupline import names

# What people write for keys of ours, without blanks, hyphens and underscores; of several the first known one counts.
_WORDS = {
    # sections, and the same things in an event
    "timeline": "meta metadata info about header settings config",
    "events": "item items entry entries",
    "people": "person persons participant participants actor actors who",
    "organizations": "organization org orgs group groups institution institutions",
    "places": "place location locations venue where city",
    "sources": "reference references ref refs citation citations cite bibliography link links url uri website",
    "eras": "era period periods epoch epochs age ages phase phases",
    # what things are called
    "title": "name heading headline event what",
    "name": "title label fullname",
    "aliases": "aka alsoknownas othernames nickname nicknames",
    "source": "title id by author authors who reference ref citation cite link url",
    "id": "name key identifier slug event person organization place",
    # when they are
    "date": "start starts startdate begin begins begindate beginning from when on day dates time datetime year period",
    "end": "ends enddate ending until till to finish stop",
    "born": "birth birthdate birthday dateofbirth start",
    "died": "death deathdate dateofdeath deceased end",
    "founded": "established foundation created start",
    "dissolved": "disbanded abolished closed end",
    "year": "date published",
    # what is said of them
    "summary": "description desc text note notes comment comments body details content",
    "says": "text quote statement claim summary description",
    "note": "comment comments notes quote text",
    "at": "page pages p pp chapter",
    "tags": "category categories label labels keyword keywords topic topics type theme",
    "authors": "writer writers by",
    "url": "link links website web href uri",
    "role": "title as position function",
    "accept": "ignore ignored suppress",
    "meta": "extra custom data fields attributes",
    # how they are related
    "after": "follows",
    "before": "precedes",
    "during": "within",
    "part_of": "parent whole",
    "caused_by": "cause causes because becauseof reason",
    "how": "why",
    "min": "minimum atleast",
    "max": "maximum atmost",
}


def guess(key: str, known: Collection[str], written: Collection[str] = ()) -> str | None:
    """The known key that is meant by another; None where none is, or where the one that is stands there already."""
    word = names.fold(key).replace(" ", "")
    ours = next((each for each, words in _WORDS.items() if each in known and word in words.split()), None)
    if ours is not None:
        return None if ours in written else ours
    return next(iter(names.closest(key, known)), None)


def advice(guessed: str | None, known: Collection[str]) -> str:
    """The hint for a key that means nothing."""
    return f'did you mean "{guessed}"?' if guessed else f"known here: {', '.join(sorted(known))}"
