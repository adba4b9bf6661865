r"""Where every key, value and array element of a TOML text stands.

``tomllib`` keeps no positions, so a fault in a file that it has read is found again here, by a second and much simpler
reading: the text is known to be valid, and only its outline matters. Lines and columns count from 1, in characters;
inside this module a place is an offset into the text, from 0. Ends are exclusive.

    text   = (skip (header | pair))* skip
    header = "[" key "]" | "[[" key "]]"
    pair   = key "=" value
    key    = NAME ("." NAME)*                     NAME: bare, "basic" or 'literal', blanks around it
    value  = array | inline | STRING | SCALAR     SCALAR: all up to a blank, "," "]" "}" or "#"; a date may go on
    array  = "[" (skip value)* skip "]"                   after one blank: 1964-11-04 07:00:00
    inline = "{" (skip pair)* skip "}"
    skip   = (blank | line end | "," | comment)*

A path is the steps that one takes through the value that ``tomllib.loads`` returns: keys, and indexes from 0. What a
path's key and value are in the text:

    written as                   its key                         its value
    ``key = value``              the last name of the key        the value
    an element in brackets       the element                     the element
    ``[a.key]``                  the header's last name          the header, brackets and all
    an element ``[[a.key]]``     the header's last name          the header, brackets and all
    the array of those           the first header's last name    that name
    only on the way to others    the name where first written    that name

The last row is ``a`` above, or in ``a.key = value``; a header ``[a]`` that follows takes its place.
"""

import re
import tomllib

from coupline.positions import Node, Positions

# No pattern can match in two ways, so none of them backtracks, whatever the text.
_BASIC = r'"[^"\\]*(?:\\.[^"\\]*)*"'
_LITERAL = r"'[^']*'"
# One or two quotes may stand inside, or just before the closing three.
_LONG_BASIC = r'"""[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"{3,5}'
_LONG_LITERAL = r"'''[^']*(?:'(?!'')[^']*)*'{3,5}"
_WORD = r"[^\s,\]}#]+"
_SKIP = re.compile(r"[ \t\r\n,]*(?:#[^\n]*[ \t\r\n,]*)*")
_NAME = re.compile(rf"[ \t]*({_BASIC}|{_LITERAL}|[A-Za-z0-9_-]+)[ \t]*([.=\]])")
_QUOTED_HEADER = re.compile(r"\[\[[ \t]*[\"']")
_VALUE = re.compile(
    rf"[ \t]*({_LONG_BASIC}|{_LONG_LITERAL}|{_BASIC}|{_LITERAL}|[\[{{]|{_WORD}(?: (?=\d){_WORD})?)",
    re.DOTALL,  # an escape may be a backslash and a line end
)


def header_lines(text: str, name: str) -> list[int] | None:
    """The lines, from 1, of the headers ``[[name]]``, in order: in a hundredth of the time that ``scan`` takes.

    None where it takes a scan to know them: with strings of several lines, in which anything may stand, or where a
    header has its name in quotes.

    Args:
        text: valid TOML.
        name: a bare key.
    """
    if '"""' in text or "'''" in text or _QUOTED_HEADER.search(text):
        return None
    lines, line, counted = [], 1, 0
    for header in re.finditer(rf"^[ \t]*\[\[[ \t]*{re.escape(name)}[ \t]*\]\]", text, re.MULTILINE):
        line += text.count("\n", counted, header.start())
        counted = header.start()
        lines.append(line)
    return lines


def scan(text: str) -> Positions:
    r"""Finds where every key, value and array element of a TOML text stands.

    Args:
        text: what ``tomllib.loads`` has accepted, without a byte order mark; lines end in ``\n`` or ``\r\n``.

    Returns:
        A position for each path through the value that ``tomllib.loads(text)`` returns.

    Raises:
        ValueError: the text is not TOML. Not every fault is noticed: that is the parser's work, done before.

    Examples:
        >>> places = scan('[[events]]\ntitle = "Coup"\npeople = ["lechin"]')
        >>> places["events", 0, "people", 0]
        Position(line=3, column=11, key_line=3, key_column=11, end_line=3, end_column=19)
        >>> places.of(("events", 0, "date")).line
        1
    """
    root = table = Node(0, 0, 0)
    pos = _skip(text, 0)
    while pos < len(text):
        if text[pos] == "[":
            table, pos = _header(text, pos, root)
        else:
            node, _, pos = _key(text, pos, table)
            pos = _value(text, pos, node)
        pos = _skip(text, pos)
    return Positions(root, text)


def _header(text: str, start: int, root: Node) -> tuple[Node, int]:
    """Reads a header; returns the table that it opens, and the offset after it."""
    doubled = text.startswith("[[", start)
    node, key, pos = _key(text, start + 1 + doubled, root)
    end = pos + doubled
    if doubled:
        node.children[len(node.children)] = element = Node(key, start, end)
        return element, end
    # The table may stand already where a sub-table named it; its own header is the better place.
    node.key, node.start, node.end = key, start, end
    return node, end


def _key(text: str, pos: int, table: Node) -> tuple[Node, int, int]:
    """Follows a key down from a table, making what is missing.

    Returns:
        The node of the last name, the offset of that name, and the offset after the ``=`` or ``]`` that ends the key.
    """
    while True:
        match = _match(_NAME, text, pos)
        start, end = match.span(1)
        name = _unquote(match[1])
        node = table.children.get(name)
        if node is None:
            node = table.children[name] = Node(start, start, end)
        pos = match.end()
        if match[2] != ".":
            return node, start, pos
        # A name on the way that is an array of tables means its last element. Keys of tables are never numbers.
        table = node.children.get(len(node.children) - 1, node)


def _value(text: str, pos: int, node: Node) -> int:
    """Reads a value with all that it holds; returns the offset after it."""
    unclosed: list[Node] = []  # arrays and inline tables, outermost first: a list is deeper than the call stack
    pos = _begin(text, pos, node, unclosed)
    while unclosed:
        holder = unclosed[-1]
        pos = _skip(text, pos)
        if text.startswith(("]", "}"), pos):
            pos += 1
            holder.end = pos
            unclosed.pop()
            continue
        if text[holder.start] == "[":
            child = holder.children[len(holder.children)] = Node(pos, pos, pos)
        else:
            child, _, pos = _key(text, pos, holder)
        pos = _begin(text, pos, child, unclosed)
    return pos


def _begin(text: str, pos: int, node: Node, unclosed: list[Node]) -> int:
    """Places a value; of an array or an inline table only the bracket is read, and it joins the unclosed ones."""
    node.start, node.end = _match(_VALUE, text, pos).span(1)
    if text[node.start] in "[{":
        unclosed.append(node)
    return node.end


def _unquote(name: str) -> str:
    """The key that a name spells."""
    if name[0] not in "\"'":
        return name
    if name[0] == "'" or "\\" not in name:
        return name[1:-1]
    return next(iter(tomllib.loads(f"{name} = 0")))


def _skip(text: str, pos: int) -> int:
    """The offset of the next thing that is no blank, line end, comma or comment."""
    return _match(_SKIP, text, pos).end()


def _match(pattern: re.Pattern[str], text: str, pos: int) -> re.Match[str]:
    match = pattern.match(text, pos)
    if match is None:
        raise ValueError(f"not TOML at offset {pos}")
    return match
