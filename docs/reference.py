"""Writes docs/commands.md from the help, and docs/format.md from the schema: `python docs/reference.py`."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from coupline.cli.app import COMMANDS, load, make
from coupline.schema import RELATION_KINDS, SECTIONS, Key, keys_of

HERE = Path(__file__).parent
HEAD = """\
# Commands

Every command with its options, as `--help` has them. `python docs/reference.py` writes this page.
"""

FORMAT_HEAD = """\
# The format

An event list is a TOML file with the sections below, in any order. Every key may be left out unless it says that it is
needed; a key that is not listed here is an error, and is left out. A text stands in quotes. "Texts" and "addresses" are
a list of them, or one. [checks.md](checks.md#what-is-left-out) says what becomes of an event of which a value can't be
read.
`python docs/reference.py` writes this page from `schema.py`.
"""
_VALUES = {
    "text": "text", "texts": "texts", "tags": "texts", "address": "an address",
    "addresses": "addresses", "whole number": "whole number", "date": "date", "names": "texts or tables",
    "citations": "texts or tables", "claims": "tables", "relations": "ids or tables", "image": "text or table",
    "table": "table",
}  # fmt: skip
_INNER = {"names": "participant", "citations": "citation", "claims": "claim", "image": "image"}


def format_page() -> str:
    """The page of the format as Markdown."""
    lines = [FORMAT_HEAD]
    for section in SECTIONS:
        if section.name not in (*_INNER.values(), "relation"):
            lines += [f"## `{section.name}`", "", f"`{section.header}`. {section.doc}", ""]
            lines += [*_keys(keys_of(section.name)), "", *_inner(section.name)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _inner(section: str) -> Iterator[str]:
    """The tables that stand within a section, each under the keys whose values they are."""
    docs = {each.name: each.doc for each in SECTIONS}
    for type_, inner in _INNER.items():
        names = [key.name for key in keys_of(section) if key.type == type_]
        if names:
            yield from (_heading(names), "", docs[inner], "", *_keys(keys_of(inner)), "")
    if section == "events":
        yield from _relations(docs["relation"])


def _relations(doc: str) -> Iterator[str]:
    own: dict[tuple[str, ...], list[str]] = {}
    for kind in RELATION_KINDS:
        own.setdefault(kind.keys, []).append(kind.key)
    special = {name for names in own for name in names}
    shared = [key for key in keys_of("relation") if key.name not in special]
    yield from (_heading([kind.key for kind in RELATION_KINDS]), "", doc, "", *_keys(shared), "")
    for names, relations in own.items():
        if names:
            yield from (_heading(relations), "", *_keys([key for key in keys_of("relation") if key.name in names]), "")


def _heading(names: Iterable[str]) -> str:
    return f"### {', '.join(f'`{name}`' for name in names)}"


def _keys(keys: Iterable[Key]) -> Iterator[str]:
    yield "| key | value | meaning | example |"
    yield "|---|---|---|---|"
    for key in keys:
        value = _VALUES.get(key.type) or ", ".join(f"`{choice}`" for choice in key.choices)
        needed = " Needed." if key.needed else ""
        yield f"| `{key.name}` | {value} | {key.doc}{needed} | `{key.name} = {key.example}` |"


def reference() -> str:
    """The whole page as Markdown."""
    group = make()
    commands = {name: load(name) for name in COMMANDS}
    shared = _shared(commands.values())
    lines = [HEAD, "## `coupline`", "", *_table(_own(group)), "", _also(group, shared), ""]
    for title, options in shared.items():
        lines += [f"## {title}", "", *_table(options), ""]
    for name, command in commands.items():
        lines += [f"## `{name}`", "", COMMANDS[name].summary, "", f"`{_usage(name, command)}`", ""]
        own = [option for option in _own(command) if "--help" not in option.opts]
        lines += [*_table(own), "", _also(command, shared), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _usage(name: str, command: Any) -> str:
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    words = [each.metavar or f"[{each.name.upper()}]..." for each in arguments]
    return " ".join(["coupline", name, "[OPTIONS]", *words])


def _options(command: Any) -> list[Any]:
    params = command.get_params(command.context_class(command, **command.context_settings))
    return [each for each in params if each.param_type_name == "option" and not each.hidden]


def _panel(option: Any) -> str | None:
    return getattr(option, "rich_help_panel", None)


def _own(command: Any) -> list[Any]:
    return [option for option in _options(command) if not _panel(option)]


def _shared(commands: Iterable[Any]) -> dict[str, list[Any]]:
    """The options that several commands have, by the title that the help gives them."""
    found: dict[str, list[Any]] = {}
    for command in commands:
        titles = dict.fromkeys(title for option in _options(command) if (title := _panel(option)))
        for title in titles:
            found.setdefault(title, [option for option in _options(command) if _panel(option) == title])
    return dict(sorted(found.items()))


def _also(command: Any, shared: dict[str, list[Any]]) -> str:
    """Which shared options a command has too, and which of their letters are its own."""
    options = _options(command)
    has = [title for title in shared if any(_panel(option) == title for option in options)]
    kept = {name for option in options if _panel(option) for name in option.opts}
    lost = [name for title in has for option in shared[title] for name in option.opts if name not in kept]
    links = ", ".join(f"[{title}](#{title.lower().replace(' ', '-')})" for title in has)
    return f"Also: {links}{''.join(f', but for `{name}`' for name in lost)}."


def _table(options: list[Any]) -> Iterator[str]:
    yield "| option | value | meaning |"
    yield "|---|---|---|"
    for option in options:
        names = ", ".join(f"`{name}`" for name in sorted(option.opts, key=len))
        default = f" Default: `{option.default}`." if option.show_default and isinstance(option.default, str) else ""
        yield f"| {names} | {_value(option)} | {(option.help or '').replace('|', '&#124;')}{default} |"


def _value(option: Any) -> str:
    if option.is_flag:
        return ""
    choices = getattr(option.type, "choices", ())
    return ", ".join(f"`{choice}`" for choice in choices) or option.metavar or ""


if __name__ == "__main__":
    (HERE / "commands.md").write_text(reference(), encoding="utf-8")
    (HERE / "format.md").write_text(format_page(), encoding="utf-8")
