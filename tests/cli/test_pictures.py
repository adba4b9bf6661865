"""Every style of ``timeline`` to the letter: one file a list, style and character set, each at four widths.

After a change that is meant, `COUPLINE_UPDATE_GOLDEN=1 python -m pytest tests/cli/test_pictures.py` writes them anew;
look at the difference before you commit it.
"""

import os
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.support import ROOT, Run

GOLDEN = Path(__file__).parent / "golden" / "pictures"
LISTS = {
    "coup": ["-f", "tests/cases/frozen/data/events.toml"],
    **{name: ["-f", f"tests/cases/pictures/{name}.toml"]
       for name in ("bce", "day", "universe", "half-undated", "one", "none")},
}  # fmt: skip
STYLES = {
    "spine": ["--style", "spine"],
    "axis": ["--style", "axis"],
    "lanes": ["--style", "lanes"],
    "heat": ["--style", "heat"],
    "heat-month": ["--by", "month"],
}
WIDTHS = (60, 80, 120, 200)


@pytest.mark.parametrize("characters", ["unicode", "ascii"])
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", LISTS)
def test_pictures_are_as_designed(
    name: str, style: str, characters: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """History before our era, one day, 13.8 billion years, half undated, one event, none: drawn as last looked at."""
    monkeypatch.chdir(ROOT)
    options = ["--ascii"] if characters == "ascii" else []
    pages = []
    for width in WIDTHS:
        result = run(*LISTS[name], "timeline", *STYLES[style], *options, columns=width)
        assert result.code == 0
        assert characters == "unicode" or result.out.isascii()
        assert max(map(cell_len, result.out.splitlines())) <= width
        pages.append(f"== {width} columns\n{result.out}")
    file = GOLDEN / f"{name}-{style}-{characters}.txt"
    if os.environ.get("COUPLINE_UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text("\n".join(pages), encoding="utf-8")
    assert "\n".join(pages) == file.read_text(encoding="utf-8")


def test_by_says_which_style(run: Run) -> None:
    """``--by`` alone is lanes of names, or heat of years and the like."""
    assert run("timeline", "--by", "tag").out == run("timeline", "--style", "lanes", "--by", "tag").out
    assert run("timeline", "--by", "decade").out == run("timeline", "--style", "heat", "--by", "decade").out
    assert "0     1" in run("timeline", "--by", "decade").out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--style", "spine", "--by", "tag"], "--style spine has no --by tag; that is for lanes and heat"),
        (["--style", "lanes", "--by", "year"],
         "--style lanes has no --by year; it takes person, organization, place, tag"),
        (["--style", "heat", "--color-by", "tag"],
         "--style heat has no --color-by; it is for spine, axis and lanes"),
        (["--style", "lanes", "--collapse"], "--style lanes has no --collapse; it is for spine and axis"),
        (["--style", "lanes", "--color-by", "tag"], "lanes by person have the colours of these: --color-by person"),
    ],
)  # fmt: skip
def test_options_of_another_style_are_refused(options: list[str], said: str, run: Run) -> None:
    """An option that would do nothing is an error that says where it belongs."""
    result = run("timeline", *options)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_width_is_as_asked(run: Run) -> None:
    """``--width`` counts, whatever the terminal says."""
    wide = run("timeline", "--style", "axis", "--width", "120", columns=60).out
    assert wide == run("timeline", "--style", "axis", columns=120).out


def test_dates_in_the_query_zoom(run: Run) -> None:
    """The ruler is of the time that was asked for."""
    by_flags = run("timeline", "--style", "axis", "--from", "1963-12-01", "--to", "1963-12-31").out
    by_query = run("timeline", "--style", "axis", "date:1963-12").out
    assert by_flags == by_query
    assert "Dec 1963" in by_query


def test_eras_without_events_are_drawn_in_a_whole_timeline(tmp_path: Path, run: Run) -> None:
    """In the spine as on the axis; a selection has those that frame its events."""
    file = tmp_path / "events.toml"
    file.write_text(
        '[eras.war]\ntitle = "War"\ndate = "1960/1962"\n'
        '[[events]]\ntitle = "a"\ndate = 1950\n[[events]]\ntitle = "b"\ndate = 1970\n'
    )
    for style in ("spine", "axis"):
        assert "War" in run("-f", str(file), "timeline", "--style", style).out
    assert "War" not in run("-f", str(file), "timeline", "a").out


def test_styles_print_data_too(run: Run) -> None:
    """``--format`` gives the events whatever the style."""
    assert run("timeline", "--style", "heat", "--format", "json").out == run("list", "--format", "json").out


def test_colours_have_names_too(run: Run) -> None:
    """What a colour says is written out, on the axis and in lanes."""
    out = run("timeline", "--style", "axis", "--color-by", "tag", "--color", "always").out
    assert "\x1b[1;38;" in out or "\x1b[1;3" in out
    assert "■ government" in out
    plain = run("timeline", "--style", "axis", "--color-by", "tag").out
    assert "· government" in plain
    assert "\x1b" not in plain
    lanes = run("timeline", "--by", "tag", "--color-by", "tag", "--color", "always").out
    assert lanes != run("timeline", "--by", "tag", "--color", "always").out


def test_a_long_picture_has_its_ruler_below_too(tmp_path: Path, run: Run) -> None:
    """Who has scrolled down still sees the dates: above, after every fifty rows, and below."""
    file = tmp_path / "events.toml"
    file.write_text("".join(f'[[events]]\ntitle = "e{n}"\ndate = {1900 + n}\npeople = ["P{n}"]\n' for n in range(120)))
    for style in ("axis", "lanes"):
        out = run("-f", str(file), "timeline", "--style", style).out
        lines = out.splitlines()
        assert sum("┬──" in line for line in lines) == 3
        assert "┴──" in lines[-4]
        assert "1920" in lines[-3]


def test_a_lone_answer_that_is_only_possible_has_its_mark(run: Run) -> None:
    """The axis says of what it is not certain that it belongs to the time that was asked for."""
    out = run("timeline", "--style", "axis", "--year", "1963", columns=120).out
    assert "Lechín breaks with the MNR ?" in out
    assert "? only possibly then" in out


def test_a_sign_is_explained_once(tmp_path: Path, run: Run) -> None:
    """What order places has one sign, be it beside the title or on the scale."""
    file = tmp_path / "events.toml"
    file.write_text(
        '[[events]]\nid = "a"\ntitle = "a"\ndate = "1960-05-05"\n'
        '[[events]]\nid = "c"\ntitle = "c"\ndate = "1960-05-06"\n'
        '[[events]]\ntitle = "b"\nafter = ["a"]\nbefore = ["c"]\nkind = "moment"\n'
        '[[events]]\ntitle = "z"\ndate = 1999\n'
    )
    out = run("-f", str(file), "timeline", "--style", "axis").out
    assert "b ◇" in out
    assert out.count("placed by order alone") == 1
