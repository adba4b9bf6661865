import tomllib

import pytest

from coupline.formats.toml import source_text
from coupline.formats.toml_positions import header_lines, scan
from coupline.positions import KeyPath, Position


def place(text: str, *path: str | int) -> tuple[int, int, int, int, int, int]:
    """The position of a path that exists: key, start and end, in the order in which they are read."""
    tomllib.loads(text)
    found = scan(text)[path]
    return found.key_line, found.key_column, found.line, found.column, found.end_line, found.end_column


def cut(text: str, *path: str | int) -> str:
    """The text of a path's value."""
    tomllib.loads(text)
    found = scan(text)[path]
    lines = text.splitlines(keepends=True)[found.line - 1 : found.end_line]
    lines[-1] = lines[-1][: found.end_column - 1]
    return "".join(lines)[found.column - 1 :]


def test_a_pair_has_a_key_and_a_value() -> None:
    """The key, the value and its end are told apart, whatever blanks stand between."""
    assert place('title = "Coup"', "title") == (1, 1, 1, 9, 1, 15)
    assert place('\n \ttitle\t =  "Coup" # why', "title") == (2, 3, 2, 13, 2, 19)
    assert place("a=1", "a") == (1, 1, 1, 3, 1, 4)


def test_a_position_names_its_six_numbers() -> None:
    """The fields of a position are the value's start, the key's start and the value's end."""
    assert scan("\na = 10")["a",] == Position(line=2, column=5, key_line=2, key_column=1, end_line=2, end_column=7)


def test_columns_count_characters() -> None:
    """A letter of several bytes, or outside the basic plane, is one column."""
    assert place('"Иван" = ["Żižek", "𝄞", 1]', "Иван", 2) == (1, 25, 1, 25, 1, 26)


def test_either_line_end_counts_one_line() -> None:
    """A file with carriage returns has the same lines and columns as one without."""
    text = '# one\na = """x\ny"""\n\n[t]\nb = [\n 1,\n]\n'
    assert dict(scan(text)) == dict(scan(text.replace("\n", "\r\n")))
    assert place(text.replace("\n", "\r\n"), "a") == (2, 1, 2, 5, 3, 5)


def test_only_line_ends_end_a_line() -> None:
    """Characters that Python calls line ends, and TOML does not, leave the count alone."""
    assert place("a = '\u2028\x85' # \u2029\nb = 1", "b") == (2, 1, 2, 5, 2, 6)


SCALARS = [
    "1_000",
    "+99",
    "-17",
    "0xdead_BEEF",
    "0o755",
    "0b1101",
    "3.14",
    "-1e-7",
    "6.02E+23",
    "inf",
    "-nan",
    "true",
    "false",
    "1964-11-04",
    "07:32:00.5",
    "1964-11-04T07:32:00Z",
    "1964-11-04t07:32:00.25-04:00",
    "1964-11-04 07:32:00",
    "1964-11-04 07:32:00.25-04:00",
]


@pytest.mark.parametrize("scalar", SCALARS)
@pytest.mark.parametrize("after", ["", " ", "\t", "#c", " # 12:00", "\n", "\r\n"])
def test_a_scalar_ends_where_it_ends(scalar: str, after: str) -> None:
    """Numbers, booleans, dates and times end before blanks, comments and line ends."""
    assert cut(f"a = {scalar}{after}", "a") == scalar


@pytest.mark.parametrize("scalar", SCALARS)
def test_a_scalar_ends_in_brackets_too(scalar: str) -> None:
    """Commas and closing brackets, with or without blanks, end a scalar."""
    for text in (f"a = [{scalar},{scalar} , {scalar}]", f"a = [ {scalar}\n,{scalar}#c\n,{scalar} ]"):
        assert [cut(text, "a", index) for index in range(3)] == [scalar] * 3
    assert cut(f"a = {{b={scalar},c = {scalar}}}", "a", "b") == scalar
    assert cut(f"a = {{b={scalar},c = {scalar}}}", "a", "c") == scalar


@pytest.mark.parametrize(
    "string",
    [
        '""',
        '"a"',
        r'"a \" b"',
        r'"\\"',
        r'"\\\""',
        '"# [no] = {comment}, \'"',
        r'"\u00e9\U0001F600"',
        "''",
        r"'C:\'",
        "'\"#,]'",
        '""""""',
        '"""a"""',
        '"""a"b""c"""',
        '"""a""""',
        '"""a"""""',
        '""""a"""',
        '"""""a"""""',
        r'"""a\""""',
        r'"""\"""\""""""',
        '"""\n a = 1\n"" # x\n[b]"""',
        '"""a\\\n   b \\  \n"""',
        "''''''",
        "'''a'''",
        "'''a'b''c'''",
        "'''a''''",
        "'''a'''''",
        "'''''a'''''",
        "'''\n[[x]]\n''\\'''",
    ],
)
def test_a_string_ends_at_its_own_quotes(string: str) -> None:
    """All four kinds of string end after their last quote, whatever they hold."""
    assert cut(f"a = {string}", "a") == string
    assert cut(f"a = {string}#'\"\nb = 1", "a") == string
    assert cut(f"a = [{string}, {string}]", "a", 1) == string
    assert cut(f"a = {{b = {string}, c = {string}}}", "a", "c") == string


def test_a_string_may_end_lines_below() -> None:
    """The end of a value of several lines is on its last line."""
    assert place('a = """\none\ntwo"""\nb = 1', "a") == (1, 1, 1, 5, 3, 7)
    assert place('a = """\none\ntwo"""\nb = 1', "b") == (4, 1, 4, 5, 4, 6)


@pytest.mark.parametrize(
    ("spelled", "key"),
    [
        ("bare_key-1", "bare_key-1"),
        ("1234", "1234"),
        ('""', ""),
        ("''", ""),
        ('"two words"', "two words"),
        ("'a \"b\" \\n'", 'a "b" \\n'),
        (r'"a\"b\\"', 'a"b\\'),
        (r'"\u0041\t\U0001F600 = "', "A\t😀 = "),
        ('"a.b"', "a.b"),
        ('"[#]"', "[#]"),
    ],
)
def test_a_key_is_found_in_every_spelling(spelled: str, key: str) -> None:
    """A path holds the key that is meant, and its position is that of the key as written."""
    assert place(f" {spelled} = 1", key)[:4] == (1, 2, 1, 5 + len(spelled))
    assert place(f"[{spelled}]", key) == (1, 2, 1, 1, 1, 3 + len(spelled))
    assert place(f"a = {{{spelled}=1}}", "a", key)[:2] == (1, 6)


def test_a_dotted_key_makes_tables() -> None:
    """Each name of a dotted key has a place; a table that others share stands where it was first written."""
    text = "fruit.apple.color = 1\nfruit . 'apple'\t.taste = 2"
    assert place(text, "fruit") == (1, 1, 1, 1, 1, 6)
    assert place(text, "fruit", "apple") == (1, 7, 1, 7, 1, 12)
    assert place(text, "fruit", "apple", "color") == (1, 13, 1, 21, 1, 22)
    assert place(text, "fruit", "apple", "taste") == (2, 18, 2, 26, 2, 27)


def test_names_that_look_like_numbers_are_keys() -> None:
    """A dotted key of digits is two keys; neither is a number or an index."""
    assert place("3.14 = 'pi'\n3.0.0 = 1", "3", "14") == (1, 3, 1, 8, 1, 12)
    assert place("3.14 = 'pi'\n3.0.0 = 1", "3", "0", "0") == (2, 5, 2, 9, 2, 10)


def test_an_array_has_elements() -> None:
    """An element's key is the element; comments, line ends and a last comma change nothing."""
    text = "a = [ 1,2 , # ] no\n\n  'x,]', # end\n  # last\n]\nb = []"
    assert place(text, "a") == (1, 1, 1, 5, 5, 2)
    assert place(text, "a", 0) == (1, 7, 1, 7, 1, 8)
    assert place(text, "a", 1) == (1, 9, 1, 9, 1, 10)
    assert place(text, "a", 2) == (3, 3, 3, 3, 3, 8)
    assert place(text, "b") == (6, 1, 6, 5, 6, 7)
    assert len(scan(text)) == 6


def test_arrays_nest() -> None:
    """An array in an array has its own places and its own count."""
    text = "a = [[1], [], [[2, 3]],]"
    assert place(text, "a", 0) == (1, 6, 1, 6, 1, 9)
    assert place(text, "a", 0, 0) == (1, 7, 1, 7, 1, 8)
    assert place(text, "a", 1) == (1, 11, 1, 11, 1, 13)
    assert place(text, "a", 2, 0) == (1, 16, 1, 16, 1, 22)
    assert place(text, "a", 2, 0, 1) == (1, 20, 1, 20, 1, 21)


def test_an_inline_table_has_keys() -> None:
    """Keys of an inline table, dotted ones too, have places, and so have tables in arrays in tables."""
    text = 'people = ["x", { id = "lechin", a.b=1, a.c = [{ d = {} }] }]'
    assert place(text, "people", 1) == (1, 16, 1, 16, 1, 60)
    assert place(text, "people", 1, "id") == (1, 18, 1, 23, 1, 31)
    assert place(text, "people", 1, "a") == (1, 33, 1, 33, 1, 34)
    assert place(text, "people", 1, "a", "b") == (1, 35, 1, 37, 1, 38)
    assert place(text, "people", 1, "a", "c") == (1, 42, 1, 46, 1, 58)
    assert place(text, "people", 1, "a", "c", 0, "d") == (1, 49, 1, 53, 1, 55)


def test_a_header_is_the_place_of_its_table() -> None:
    """A table's key is the last name of its header, its value the header; names before it are tables on the way."""
    text = "  [people . 'lechin' ] # c\nname = 1\n[other]"
    assert place(text, "people") == (1, 4, 1, 4, 1, 10)
    assert place(text, "people", "lechin") == (1, 13, 1, 3, 1, 23)
    assert place(text, "people", "lechin", "name") == (2, 1, 2, 8, 2, 9)
    assert place(text, "other") == (3, 2, 3, 1, 3, 8)


def test_a_table_on_the_way_stays_where_it_was_first_written() -> None:
    """Neither a second sub-table nor a pair moves a table that has no header of its own."""
    assert place("[a.b]\n[a.c]", "a") == (1, 2, 1, 2, 1, 3)
    assert place("a.b.c = 1\na.d = 1\n[a.e]", "a") == (1, 1, 1, 1, 1, 2)


def test_a_header_after_its_sub_tables_is_the_better_place() -> None:
    """A table that is defined after its sub-table stands at its own header, and keeps what it holds."""
    text = "[a.b]\nx = 1\n[a]\ny = 2"
    assert place(text, "a") == (3, 2, 3, 1, 3, 4)
    assert place(text, "a", "b") == (1, 4, 1, 1, 1, 6)
    assert place(text, "a", "b", "x") == (2, 1, 2, 5, 2, 6)
    assert place(text, "a", "y") == (4, 1, 4, 5, 4, 6)


def test_an_array_of_tables_has_an_element_at_each_header() -> None:
    """The array stands at the name in the first header, each element at its own header."""
    text = "[[events]]\na = 1\n\n [[ events ]]\n[[events]]\na = 2"
    assert place(text, "events") == (1, 3, 1, 3, 1, 9)
    assert place(text, "events", 0) == (1, 3, 1, 1, 1, 11)
    assert place(text, "events", 1) == (4, 5, 4, 2, 4, 14)
    assert place(text, "events", 2) == (5, 3, 5, 1, 5, 11)
    assert place(text, "events", 0, "a") == (2, 1, 2, 5, 2, 6)
    assert place(text, "events", 2, "a") == (6, 1, 6, 5, 6, 6)


def test_a_sub_table_belongs_to_the_last_element() -> None:
    """A header that goes through an array of tables means the element written last."""
    text = "[[a]]\n[a.b]\nx = 1\n[[a]]\n[a.b]\nx = 2\n[[a.c.d]]\n[[a.c.d]]\n[a.c.d.e]\ny = 3"
    assert place(text, "a", 0, "b") == (2, 4, 2, 1, 2, 6)
    assert place(text, "a", 0, "b", "x") == (3, 1, 3, 5, 3, 6)
    assert place(text, "a", 1, "b", "x") == (6, 1, 6, 5, 6, 6)
    assert place(text, "a", 1, "c") == (7, 5, 7, 5, 7, 6)
    assert place(text, "a", 1, "c", "d", 1) == (8, 7, 8, 1, 8, 10)
    assert place(text, "a", 1, "c", "d", 1, "e", "y") == (10, 1, 10, 5, 10, 6)
    assert ("a", 1, "c", "d", 0, "e") not in scan(text)


def test_a_missing_path_is_found_at_what_holds_it() -> None:
    """The position of a path that does not exist is that of the longest part of it that does."""
    text = '[timeline]\n[[events]]\ntitle = "x"\npeople = ["a"]'
    places = scan(text)
    nearest: dict[KeyPath, KeyPath] = {
        ("events", 0, "title"): ("events", 0, "title"),
        ("events", 0, "date"): ("events", 0),
        ("events", 0, "people", 1, "id"): ("events", 0, "people"),
        ("events", 0, "people", -1): ("events", 0, "people"),
        ("events", 0, "title", "x", "y"): ("events", 0, "title"),
        ("events", 1): ("events",),
        ("events", "0"): ("events",),
        ("timeline", "title"): ("timeline",),
        ("people",): (),
    }
    for path, found in nearest.items():
        assert places.of(path) == places[found], path


@pytest.mark.parametrize("text", ["", "\n", "# only a comment", " \t\r\n", "\n\na = 1"])
def test_the_whole_text_stands_at_its_start(text: str) -> None:
    """The empty path has a place in every text, and it is the first character."""
    assert scan(text).of(()) == scan(text)[()] == (1, 1, 1, 1, 1, 1)


def test_positions_are_a_mapping_in_the_order_of_the_text() -> None:
    """Every path is there once, after the one that holds it; a path that is not there is a KeyError."""
    places = scan("b = [1]\na.c = 2\n[[t]]\nx = {}\n[[t]]")
    assert list(places) == [
        (), ("b",), ("b", 0), ("a",), ("a", "c"), ("t",), ("t", 0), ("t", 0, "x"), ("t", 1),
    ]  # fmt: skip
    assert len(places) == 9
    assert ("a", "d") not in places
    with pytest.raises(KeyError, match=r"\('b', 1\)"):
        places["b", 1]


def test_depth_has_no_limit() -> None:
    """Brackets may be deeper than Python's own stack."""
    depth = 20_000
    text = "a = " + "[{b=" * depth + "1" + "}]" * depth
    path: KeyPath = ("a", *(0, "b") * depth)
    assert scan(text)[path] == (1, 5 + 4 * depth, 1, 3 + 4 * depth, 1, 6 + 4 * depth)


@pytest.mark.parametrize("text", ["a", "a =", "a = [1", "a = {b = 1", "[a", "a.", "]"])
def test_a_text_that_ends_too_early_is_refused(text: str) -> None:
    """A text that no parser has accepted is an error, never an endless loop."""
    with pytest.raises(ValueError, match=r"^not TOML at offset \d+$"):
        scan(text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("[[events]]\n\n  [[ events ]] # two\n[[eras]]\n[[events]]", [1, 3, 5]),
        ("a = [\n[['events']],\n]\n[[events]]", None),
        ('[["events"]]\n[[events]]', None),
        ('a = """\n[[events]]\n"""', None),
        ("a = '''\n[[events]]\n'''", None),
        ("# [[events]]\nevents = [{}]\n[[events.claims]]", []),
    ],
)
def test_headers_are_found_without_a_scan(text: str, lines: list[int] | None) -> None:
    """Where nothing else may look like one."""
    assert header_lines(text, "events") == lines


def test_an_event_has_its_line_either_way() -> None:
    """From the headers alone, from a scan, and where there are no headers."""
    for text in ("title = 1\n[[events]]\n[[events]]", "events = [\n{},\n{}]", "a = '''\n'''\n[[events]]\n[[events]]"):
        source = source_text("x", text)
        before = [source.line_of(("events", n)) for n in range(2)]
        assert source.positions
        assert before == [source.line_of(("events", n)) for n in range(2)]
        assert before[0] in (2, 3)
