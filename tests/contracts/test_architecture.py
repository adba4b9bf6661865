from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_module_stands_in_the_architecture() -> None:
    """docs/architecture.md names every module and package at the top of the source."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    found = [path for path in (ROOT / "src" / "coupline").iterdir() if not path.name.startswith(("__init__", "__pyc"))]
    names = [f"`{path.name}/`" if path.is_dir() else f"`{path.name}`" for path in found if path.name != "py.typed"]
    assert len(names) > 10
    assert [name for name in names if name not in text] == []


def test_nothing_else_stands_at_the_top() -> None:
    """The top of the repository is README, licence, changelog, configuration and six folders."""
    allowed = {
        "README.md", "LICENSE", "CHANGELOG.md", "pyproject.toml", "src", "tests", "data", "docs", "findings", "dist",
        "build",
    }  # fmt: skip
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".") and path.suffix != ".egg-info"}
    assert found <= allowed


def test_no_module_is_too_long_to_read() -> None:
    """A module has at most 400 lines, and few exceptions from the lint's rules."""
    texts = {path: path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py")}
    assert {path.name: text.count("\n") for path, text in texts.items() if text.count("\n") > 400} == {}
    assert sum(text.count("# noqa") for text in texts.values()) < 70
