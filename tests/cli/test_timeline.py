"""The options of `coupline timeline`: what is coloured, and what is left out."""

import re

import pytest

from tests.cli.support import EVENTS, Run

CODES = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("options", [["--color-by", "tag"], ["--color-by", "person", "--collapse"], ["--ascii"]])
def test_without_colours_nothing_is_missing(options: list[str], run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR, --color never and in a pipe the text is that of the coloured drawing, to the letter."""
    monkeypatch.setenv("COLORTERM", "truecolor")
    colored = run("-f", EVENTS, "timeline", *options, "--color", "always", "--no-pager", terminal=True).out
    assert CODES.search(colored)
    assert CODES.sub("", colored) == run("-f", EVENTS, "timeline", *options).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert run("-f", EVENTS, "timeline", *options, "--no-pager", terminal=True).out == CODES.sub("", colored)


def test_a_selection_keeps_the_colours_of_the_whole(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tag has the same colour in every drawing of a file, and the legend has those that are drawn."""
    monkeypatch.setenv("COLORTERM", "truecolor")

    def colors(*query: str) -> dict[str, str]:
        shown = run("-f", EVENTS, "timeline", "--color-by", "tag", "--color", "always", *query).out
        return dict(re.findall(r"\x1b\[38;2;([0-9;]+)m■ (\w+)", shown))

    assert len(colors()) == 6
    assert 0 < len(colors("--tag", "labour")) < 6
    assert colors("--tag", "labour").items() <= colors().items()


def test_collapsed_parts_are_counted(run: Run) -> None:
    """The whole says how many parts it hides; without the whole in the selection they are all drawn."""
    shown = run("-f", EVENTS, "timeline", "--collapse").out
    (line,) = [line for line in shown.splitlines() if "Crisis at Catavi" in line]
    assert line.endswith("and 3 parts")
    assert "Miners at Catavi take hostages" not in shown
    assert "34 events" in shown
    assert "Miners at Catavi take hostages" in run("-f", EVENTS, "timeline", "--collapse", "--tag", "hostages").out


def test_data_is_the_same_whatever_the_drawing_is(run: Run) -> None:
    """--collapse and --color-by are about the drawing: data holds every event."""
    data = run("-f", EVENTS, "timeline", "--format", "plain").out
    assert run("-f", EVENTS, "timeline", "--collapse", "--color-by", "tag", "--format", "plain").out == data


def test_what_colours_may_follow_is_told(run: Run) -> None:
    """Another word than the four is refused with the four."""
    result = run("-f", EVENTS, "timeline", "--color-by", "mood")
    assert result.code == 2
    for word in ("tag", "person", "organization", "place"):
        assert word in result.err
