import pytest

from coupline.pictures.svg.markup import element, escaped, safe
from coupline.pictures.svg.text import cut, width_of, wrapped


def test_widths_follow_the_letters() -> None:
    """Narrow letters take less than wide ones, full width twice a half, marks above letters nothing."""
    assert width_of("iii") < width_of("nnn") < width_of("WWW")
    assert width_of("日") > 1.5 * width_of("n")
    assert width_of("🎉") > width_of("日")
    assert width_of("e\u0301") == width_of("e") == width_of("é")
    assert width_of("☃") > width_of("n")
    assert width_of("Ж") > width_of("ж") > 0
    assert width_of("ab", 26) == 2 * width_of("ab", 13)


@pytest.mark.parametrize(("letter", "hundredths"), [("i", 36), ("t", 45), ("a", 64)])
def test_widths_are_exact_on_every_python(letter: str, hundredths: int) -> None:
    """A sum of fractions differs by a last digit before Python 3.12 and from it on: widths are whole hundredths."""
    assert [width_of(letter * n, 100) for n in range(300)] == [hundredths * n for n in range(300)]


@pytest.mark.parametrize("room", [40, 100, 300])
@pytest.mark.parametrize(
    "text",
    ["some words of a title that goes on", "Pneumonoultramicroscopicsilicovolcanoconiosis and more", "日本語" * 20],
)
def test_lines_have_room_and_keep_every_letter(text: str, room: int) -> None:
    """A long word is broken inside; nothing is lost where there are lines enough."""
    lines = wrapped(text, room, most=1000)
    assert all(width_of(line) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_more_lines_than_there_may_be_end_in_an_ellipsis() -> None:
    """The last line says that there is more."""
    lines = wrapped("word " * 1000, 100, most=3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert all(width_of(line) <= 100 for line in lines)
    assert wrapped("", 10) == [""]
    assert wrapped("a word\u00a0tied", width_of("word tied")) == ["a", "word\u00a0tied"]
    assert wrapped("one two", 1000) == ["one two"]
    assert cut("word", 1000) == "word"
    assert cut("W", 1) == "…"


def test_markup_is_escaped() -> None:
    """In text and in the values of attributes, with numbers short."""
    assert element("a", escaped("<&>"), class_="\"'", text_anchor=None, x=1.0, y=2.345) == (
        '<a class="&quot;&#39;" x="1" y="2.3">&lt;&amp;&gt;</a>'
    )
    assert element("br") == "<br/>"
    assert safe("plain") == "plain"


def test_places_far_down_are_exact() -> None:
    """A long drawing is as sharp at its end as at its beginning."""
    assert element("a", y=1_234_567.84, x=0.1 + 0.2) == '<a y="1234567.8" x="0.3"/>'
