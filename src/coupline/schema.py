"""The format as data: every section, every key, every relation, each in one row.

The loader's known keys and "did you mean", the keys of JSON and CSV, what ``has:`` may ask, the labels of every view and
docs/format.md come from these tables. A new key is a row here and a field of its class in ``model``; a new relation
whose meaning ``order`` knows is a row alone.
"""

from functools import cache
from typing import Literal, NamedTuple

Type = Literal[
    "text",
    "texts",
    "tags",
    "address",
    "addresses",
    "whole number",
    "date",
    "choice",
    "names",
    "citations",
    "claims",
    "relations",
    "image",
    "table",
]
StatementKind = Literal["follows", "precedes", "within", "together", "causes"]
Group = Literal["time", "whole", "cause"]
End = Literal["start", "end"]


class Section(NamedTuple):
    """A kind of table.

    Attributes:
        name: its key at the top of a file; of a table within another, a name of ours.
        header: how one is begun.
        what: one of them in a sentence.
        singular: the word for one; "" where there is none.
        doc: what it is, in a sentence or two.
    """

    name: str
    header: str
    what: str
    singular: str
    doc: str


class Key(NamedTuple):
    """A key of a section.

    Attributes:
        section: the name of its section.
        name: as it is written.
        type: what may stand behind it.
        doc: what it means, in one line.
        example: a value, as TOML has it.
        label: what views call it; "" where it has no line of its own.
        attribute: its name in the model; "" where that is the key's own.
        choices: for a choice, the words.
        in_json: whether it is a key of an event's JSON as it stands here; the others have a form of their own there.
        in_rows: whether CSV and ``--columns`` have a column for it that needs no code of its own.
        asked: whether ``has:`` takes its name, and nothing but the value decides; for the others see ``query``.
        needed: whether it must be there.
    """

    section: str
    name: str
    type: Type
    doc: str
    example: str
    label: str = ""
    attribute: str = ""
    choices: tuple[str, ...] = ()
    in_json: bool = False
    in_rows: bool = False
    asked: bool = False
    needed: bool = False


class RelationKind(NamedTuple):
    """A relation: what an event says of itself by way of another.

    Attributes:
        key: as it is written.
        doc: what it says of an event A that has it, and of the other, b.
        statement: what ``order`` makes of it.
        ends: for ``together``, which ends of the two are on one day; for ``follows`` and ``precedes``, which end of this
            event and which of the other is meant where nothing is said.
        sentence: what proofs say, the other's id in place of ``{}``; of what has a length ``wording`` makes it.
        beside: how an undated event stands to the one that gives it its place.
        mirrored: how that one stands to an undated event that it names; "" where that gives no place.
        label: the heading of what an event says.
        label_of_other: the heading of what others say of it.
        keys: what its long form may have beside ``id`` and the citation.
    """

    key: str
    doc: str
    statement: StatementKind
    group: Group = "time"
    ends: tuple[End, ...] = ()
    sentence: str = ""
    beside: str = ""
    mirrored: str = ""
    label: str = ""
    label_of_other: str = ""
    keys: tuple[str, ...] = ()


_LIMITS = ("min", "max", "from", "of")

# In the order in which an event's relations are read and shown.
RELATION_KINDS = (
    RelationKind(
        "after", "A starts after b ends", "follows", "time", ("start", "end"), "",
        "after", "before", "After", "Followed by", _LIMITS,
    ),
    RelationKind(
        "before", "A ends before b starts", "precedes", "time", ("end", "start"), "",
        "before", "after", "Before", "Preceded by", _LIMITS,
    ),
    RelationKind(
        "during", "A lies within b, an event or an era, without being a part of it", "within", "time", (),
        "is during {}", "during", "around", "During", "During it",
    ),
    RelationKind(
        "part_of", "A is a part of b; b is then a span", "within", "whole", (),
        "is part of {}", "part of", "around", "Part of", "Parts",
    ),
    RelationKind(
        "starts_with", "A starts on the day that b starts", "together", "time", ("start",),
        "starts on the day that {} starts", "starts with", "", "Starts with", "Starting with it",
    ),
    RelationKind(
        "ends_with", "A ends on the day that b ends", "together", "time", ("end",),
        "ends on the day that {} ends", "ends with", "", "Ends with", "Ending with it",
    ),
    RelationKind(
        "same_day", "A starts and ends on the days that b does", "together", "time", ("start", "end"),
        "is on the day of {}", "same day as", "same day as", "Same day as", "Same day as",
    ),
    RelationKind(
        "caused_by", "b led to A; nothing is said of time", "causes", "cause", (),
        "", "", "", "Caused by", "Led to", ("how",),
    ),
)  # fmt: skip

RELATIONS = {kind.key: kind for kind in RELATION_KINDS}
ORDERING = frozenset(kind.key for kind in RELATION_KINDS if kind.statement != "causes")  # those that speak of time
_GROUPS = ("time", "whole", "cause")
_BY_GROUP = sorted(RELATION_KINDS, key=lambda kind: _GROUPS.index(kind.group))  # as JSON has them

SECTIONS = (
    Section("timeline", "[timeline]", "[timeline]", "", "What frames the whole list. The table may be left out."),
    Section("events", "[[events]]", "an event", "event", "Something that happened. A title is all that it needs."),
    Section("people", "[people.ID]", "a person", "person", "Somebody who takes part in events. A name needs no table where nothing more is said of it."),
    Section("organizations", "[organizations.ID]", "an organization", "organization", "A body that takes part in events."),
    Section("places", "[places.ID]", "a place", "place", "Where events happen."),
    Section("sources", "[sources.ID]", "a source", "source", "A work that events cite. One of which no more than its title is said needs no table."),
    Section("eras", "[eras.ID]", "an era", "era", "A named interval that frames events. Eras and events share their ids."),
    Section("participant", '{ id = "…", role = "…" }', "an element of people, organizations or places", "", "The long form of a name in `people`, `organizations` or `places` of an event; the short form is the name alone."),
    Section("citation", '{ source = "…", at = "…" }', "a citation", "", 'The long form of an element of `sources` of an event; the short form is `"SOURCE, PLACE IN IT"`. An address is one source, whole; behind it the place follows a comma and a blank.'),
    Section("claim", '{ date = "…", source = "…" }', "a claim", "", "An element of `claims`: what one source says where sources disagree."),
    Section("relation", '{ id = "…", source = "…" }', "an element of a relation", "", "The long form of an element of a relation; the short form is the id alone. What has no source is the author's own inference."),
    Section("image", '{ src = "…", alt = "…" }', "an image", "", "A picture on the page. A local file is put into the page; an address is linked, and never fetched."),
)  # fmt: skip
TOP_SECTIONS = tuple(each.name for each in SECTIONS if each.header.startswith("["))  # the keys at the top of a file
# The kinds of names that events hold, as an event's attribute; and the word for one of them.
KINDS = {each.name: each.singular for each in SECTIONS if each.name in ("people", "organizations", "places")}
KIND_OF = {one: many for many, one in KINDS.items()}  # "person": "people"


def _named(section: str, name: str, alias: str, summary: str, *dates: Key) -> tuple[Key, ...]:
    """The keys of people, organizations and places; ``dates`` are those of their first and their last day."""
    return (
        Key(section, "name", "text", "The name to show.", f'"{name}"', needed=True),
        Key(section, "aliases", "texts", "Other names that find the same and may be shown.", f'["{alias}"]', "Also"),
        *dates,
        Key(section, "summary", "text", "What there is to say, in Markdown.", f'"{summary}"', "Summary"),
        Key(section, "url", "addresses", "Where there is more to read.", f'"https://example.org/{section}/1"', "Links"),
        Key(section, "image", "image", "A picture for the page.", f'{{ src = "{section}/1.jpg", alt = "{name}" }}'),
    )  # fmt: skip


_CITED: tuple[tuple[str, Type, str, str], ...] = (
    ("source", "text", "Who says so: the id or the title of a source.", '"powell-thyne"'),
    ("at", "text", "The place in the source.", '"page 3"'),
    ("note", "text", "A remark.", '"by hand"'),
)

KEYS: tuple[Key, ...] = (
    Key("timeline", "version", "whole number", "The version of the format: 1.", "1"),
    Key("timeline", "title", "text", "What the timeline is called.", '"The road to the coup"'),
    Key("timeline", "summary", "text", "What it is about, in Markdown.", '"From 1952 to 1964."'),
    Key("timeline", "hemisphere", "choice", "Whose seasons a season means: `north` (where none is given) or `south`.", '"south"', choices=("north", "south")),
    Key("timeline", "date_order", "choice", "Which comes first in `5/12/1963`: `day-first` or `month-first`. Such dates are refused where none is given.", '"day-first"', choices=("day-first", "month-first")),
    Key("timeline", "minus_years", "choice", "Whether `-900` counts a year 0, `astronomical`, or is 900 BCE, `historical`.", '"historical"', choices=("astronomical", "historical")),
    Key("timeline", "two_digit_years", "whole number", "The century of years of two digits: 1900. They are refused where none is given.", "1900"),
    Key("timeline", "as_of", "date", "The day until which `present` is certain.", "2026-12-01"),
    Key("timeline", "spans", "choice", "`moments`, where `206 BCE–220 CE` is once, some time from the one to the other; else it lasted.", '"moments"', choices=("moments",)),
    Key("timeline", "accept", "texts", "The codes of the warnings that were reviewed for the whole list; see [checks.md](checks.md).", '["unsourced"]'),
    Key("sources", "title", "text", "What the work is called.", '"Global Instances of Coups"', needed=True),
    Key("sources", "authors", "texts", "Who wrote it.", '["Jonathan M. Powell", "Clayton L. Thyne"]', "By"),
    Key("sources", "year", "whole number", "When it was published.", "2011", "Year"),
    Key("sources", "url", "address", "Where it can be read.", '"https://example.org/coups"', "At"),
    Key("sources", "summary", "text", "What there is to say, in Markdown.", '"A data set."', "Summary"),
    *_named(
        "people", "Juan Lechín", "Lechín Oquendo", "A leader of the miners.",
        Key("people", "born", "date", "When the person was born.", "1914", "Born", "start"),
        Key("people", "died", "date", "When the person died.", '"27 August 2001"', "Died", "end"),
    ),
    *_named(
        "organizations", "Revolutionary Nationalist Movement", "MNR", "The party in power.",
        Key("organizations", "founded", "date", "When it was founded.", '"1941"', "Founded", "start"),
        Key("organizations", "dissolved", "date", "When it was dissolved.", '"after 1979"', "Dissolved", "end"),
    ),
    *_named("places", "Catavi", "Siglo XX", "A tin mine."),
    Key("eras", "title", "text", "What the era is called.", '"Third term"', needed=True),
    Key("eras", "date", "date", "When it was; see [dates.md](dates.md).", '"1952/1964"', needed=True),
    Key("eras", "end", "date", "Its last day, where `date` is the first.", "1964-11-04"),
    Key("eras", "summary", "text", "What there is to say, in Markdown.", '"It ended early."', "Summary"),
    Key("events", "id", "text", "What relations, links and queries call the event; made from the title where none is given.", '"ministers-resign"'),
    Key("events", "title", "text", "What happened, in a line.", '"Lechín leaves the MNR"', needed=True),
    Key("events", "date", "date", "When, of any precision; see [dates.md](dates.md).", '"early 1962"'),
    Key("events", "end", "date", "When it ended, where `date` is its start.", '"1963-12"'),
    Key("events", "kind", "choice", "Whether it happened once, `moment`, or lasted, `span`, where that can't be seen from the date.", '"span"', choices=("moment", "span")),
    Key("events", "people", "names", "Who took part: names, ids, or tables with a role.", '["lechin", { id = "paz", role = "president" }]', "People", in_json=True),
    Key("events", "organizations", "names", "The organizations that took part.", '["mnr"]', "Organizations", in_json=True),
    Key("events", "places", "names", "Where it was.", '["La Paz"]', "Places", in_json=True),
    Key("events", "tags", "tags", "Words to group events by; case does not matter.", '["government"]', "Tags", in_json=True),
    Key("events", "summary", "text", "What there is to say, in Markdown.", '"They *resigned*."', "Summary", in_json=True),
    Key("events", "url", "addresses", "Where there is more to read.", '"https://example.org/coup"', "Links", in_json=True, in_rows=True, asked=True),
    Key("events", "image", "image", "A picture for the page.", '{ src = "coup.jpg", alt = "Tanks in La Paz", credit = "AP" }', in_json=True, asked=True),
    Key("events", "sources", "citations", "Who says so, and where.", '["powell-thyne, page 3"]', "Sources", in_json=True),
    Key("events", "claims", "claims", "What each source says, where they disagree.", '[{ date = "1964-11-03", source = "gwf" }]', "Claims", in_json=True),
    *(Key("events", kind.key, "relations", f"{kind.doc}; see [order.md](order.md).", '["coup"]', kind.label, in_json=True) for kind in _BY_GROUP),
    Key("events", "meta", "table", "Fields of your own, which `has:meta.KEY` and `meta.KEY:VALUE` find.", '{ archive-box = "12" }', "Meta", in_json=True),
    Key("events", "accept", "texts", "The codes of the warnings that were reviewed for this event; see [checks.md](checks.md).", '["unsourced"]'),
    Key("participant", "id", "text", "The id or the name.", '"paz"', needed=True),
    Key("participant", "role", "text", "What it was in the event.", '"president"'),
    *(Key("citation", *each, needed=each[0] == "source") for each in _CITED),
    Key("claim", "date", "date", "The date that the source gives.", '"1964-11-03"'),
    Key("claim", "says", "text", "What it says otherwise, in words.", '"17 ministers"'),
    *(Key("claim", *each) for each in _CITED),
    Key("relation", "id", "text", "The other event, or an era.", '"coup"', needed=True),
    *(Key("relation", *each) for each in _CITED),
    Key("relation", "min", "text", "`after`, `before`: how long it is between the two at least.", '"1 day"'),
    Key("relation", "max", "text", "`after`, `before`: how long it is at most.", '"3 weeks"'),
    Key("relation", "from", "choice", "`after`, `before`: which end of this event is meant, `start` or `end`.", '"start"', attribute="from_", choices=("start", "end")),
    Key("relation", "of", "choice", "`after`, `before`: which end of the other event is meant, `start` or `end`.", '"start"', choices=("start", "end")),
    Key("relation", "how", "text", "`caused_by`: how the other led to it, in a word or two.", '"answered"'),
    Key("image", "src", "text", "The file, beside the event list, or an address.", '"coup.jpg"', needed=True),
    Key("image", "alt", "text", "What it shows, for those who can't see it.", '"Tanks in La Paz"'),
    Key("image", "credit", "text", "Whose picture it is.", '"AP"'),
)  # fmt: skip

# What people write for keys of ours, without blanks, hyphens and underscores; of several the first known one counts.
SYNONYMS = {
    # sections, and the same things in an event
    "timeline": "meta metadata info about header settings config",
    "events": "item items entry entries",
    "people": "person persons participant participants actor actors who",
    "organizations": "organization org orgs group groups institution institutions",
    "places": "place location locations venue where city",
    "url": "link links website web href uri",  # before sources, which it is where there is no url
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
    "role": "title as position function",
    "accept": "ignore ignored suppress",
    "meta": "extra custom fields attributes",
    # how they are related
    "after": "follows",
    "before": "precedes",
    "during": "within",
    "part_of": "parent whole",
    "caused_by": "cause causes because becauseof reason",
    "how": "why",
    "min": "minimum atleast",
    "max": "maximum atmost",
    # pictures
    "image": "picture photo img illustration",
    "src": "file path href url",
    "alt": "alternative description caption",
    "credit": "copyright photographer by",
}


def keys_of(section: str) -> tuple[Key, ...]:
    """The rows of a section, in the order of the documentation."""
    return _BY_SECTION[section]


@cache
def names_of(section: str) -> frozenset[str]:
    """The keys that a section may have, as they are written."""
    return frozenset(key.name for key in _BY_SECTION[section])


@cache
def choices_of(section: str, name: str) -> tuple[str, ...]:
    """The words that a key may have."""
    return next(key.choices for key in _BY_SECTION[section] if key.name == name)


@cache
def relation_keys(relation: str) -> frozenset[str]:
    """The keys that the long form of a relation may have."""
    return frozenset(("id", "source", "at", "note", *RELATIONS[relation].keys))


def life_of(section: str) -> tuple[str, str]:
    """What the first and the last day of a person or an organization are called: "born" and "died"; "" for a place."""
    dates = {key.attribute: key.name for key in _BY_SECTION[section] if key.attribute in ("start", "end")}
    return dates.get("start", ""), dates.get("end", "")


_BY_SECTION = {each.name: tuple(key for key in KEYS if key.section == each.name) for each in SECTIONS}
