"""Pictures on a page: local files are put into it, addresses are linked, and nothing else gets in."""

import base64
import re
from pathlib import Path

import pytest

import coupline
from coupline.pictures.page import as_html, images
from coupline.pictures.page.images import LARGEST

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
BEGINNINGS = {
    "png": PNG,
    "jpeg": b"\xff\xd8\xff\xe0",
    "gif": b"GIF89a",
    "webp": b"RIFF\0\0\0\0WEBP",
    "avif": b"\0\0\0\x1cftypavif",
    "svg+xml": b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a flag -->\n<!DOCTYPE svg [ <!ENTITY ns "x"> ]>\n<svg xmlns="http://www.w3.org/2000/svg"/>',
}
HIDDEN = {
    "../secret.png": "it lies outside the folder of the event list",
    "notes.txt": "it is not a png, jpeg, gif, webp, avif or svg picture",
    "folder": "it is not a file",
    "missing.png": "no such file or directory",
    "huge.png": f"it has more than {LARGEST:,} bytes",
    "a\\u0000b.png": "no file has a null character in its name",
    "comments.svg": "it is not a png, jpeg, gif, webp, avif or svg picture",
}


def page_of(folder: Path, image: str) -> tuple[str, list[str]]:
    """The page of one event with an image, and what was told while it was made."""
    (folder / "list").mkdir(exist_ok=True)
    file = folder / "list" / "events.toml"
    file.write_text(f'[[events]]\ntitle = "A & B"\ndate = 1964\nimage = {image}\n', encoding="utf-8")
    told: list[str] = []
    return "\n".join(as_html(coupline.load(file), tell=told.append)), told


@pytest.mark.parametrize("kind", BEGINNINGS)
def test_a_picture_beside_the_list_is_put_into_the_page(tmp_path: Path, kind: str) -> None:
    """The page needs no file beside it: the bytes are in it, whatever the name says."""
    (tmp_path / "list").mkdir()
    (tmp_path / "list" / "a.bin").write_bytes(BEGINNINGS[kind])
    page, told = page_of(tmp_path, '{ src = "a.bin", alt = "A <flag>", credit = "AP" }')
    data = base64.b64encode(BEGINNINGS[kind]).decode()
    image = f'<img src="data:image/{kind};base64,{data}" alt="A &lt;flag&gt;">'
    assert f"<figure>{image}<figcaption>AP</figcaption></figure>" in page
    assert told == []


@pytest.mark.parametrize("src", HIDDEN)
def test_what_is_no_picture_of_the_list_s_own_stays_out(tmp_path: Path, src: str) -> None:
    """A stranger's list takes no other file of the reader's along; what is left out is told, with its place."""
    folder = tmp_path / "list"
    (folder / "folder").mkdir(parents=True)
    (folder / "notes.txt").write_text("private", encoding="utf-8")
    (tmp_path / "secret.png").write_bytes(PNG)
    (folder / "comments.svg").write_bytes(b"<!---->" * 10_000)
    with (folder / "huge.png").open("wb") as file:
        file.write(PNG)
        file.truncate(LARGEST + 1)
    page, told = page_of(tmp_path, f'"{src}"')
    assert '<p class="picture">Picture: A &amp; B</p>' in page
    assert "data:image" not in page
    name = src.replace("\\u0000", "\0")
    assert told == [f"{name} is not in the page: {HIDDEN[src]} ({folder / 'events.toml'}:1)"]


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    """What leads nowhere is no fault of ours."""
    (tmp_path / "list").mkdir()
    (tmp_path / "list" / "loop.png").symlink_to("loop.png")
    page, told = page_of(tmp_path, '"loop.png"')
    assert "data:image" not in page
    assert len(told) == 1


def test_the_pictures_of_a_page_have_a_limit_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A short list that names one large file again and again makes no endless page."""
    monkeypatch.setattr(images, "ROOM", 250)
    (tmp_path / "a.png").write_bytes(PNG)
    events = "".join(f'[[events]]\ntitle = "{n}"\nimage = "a.png"\n' for n in range(4))
    (tmp_path / "events.toml").write_text(events, encoding="utf-8")
    told: list[str] = []
    page = "\n".join(as_html(coupline.load(tmp_path / "events.toml"), tell=told.append))
    assert page.count("data:image/png") == 2
    assert len(told) == 2
    assert "the pictures of a page have no more than 250 bytes together" in told[0]


def test_a_link_out_of_the_folder_is_no_way_out(tmp_path: Path) -> None:
    """A symbolic link leads where it leads."""
    (tmp_path / "secret.png").write_bytes(PNG)
    (tmp_path / "list").mkdir()
    (tmp_path / "list" / "a.png").symlink_to(tmp_path / "secret.png")
    page, told = page_of(tmp_path, '"a.png"')
    assert "data:image" not in page
    assert len(told) == 1


@pytest.mark.parametrize(
    ("src", "shown"),
    [
        ("https://example.org/a.png", '<a href="https://example.org/a.png" rel="noreferrer">A flag</a>'),
        ("javascript:alert(1)", "A flag"),
        ("file:///etc/hostname", "A flag"),
    ],
)
def test_an_address_is_linked_and_never_fetched(tmp_path: Path, src: str, shown: str) -> None:
    """Only what lies on the web is led to."""
    page, told = page_of(tmp_path, f'{{ src = "{src}", alt = "A flag", credit = "AP" }}')
    assert f'<p class="picture">Picture: {shown} (AP)</p>' in page
    assert re.search(r'src="(?!data:)', page) is None
    assert told == []


def test_people_and_places_have_pictures_and_links_too(tmp_path: Path) -> None:
    """What is written of a name stands in its index."""
    (tmp_path / "a.png").write_bytes(PNG)
    (tmp_path / "events.toml").write_text(
        '[people.lechin]\nname = "Juan Lechín"\nimage = "a.png"\nurl = ["https://example.org/1", "ftp://example.org/2"]\n'
        '[[events]]\ntitle = "A"\npeople = ["lechin"]\nurl = "https://example.org/3"\n',
        encoding="utf-8",
    )
    page = "\n".join(as_html(coupline.load(tmp_path / "events.toml")))
    assert 'alt="Juan Lechín"' in page
    links = '<dd><a href="https://example.org/1" rel="noreferrer">https://example.org/1</a></dd>'
    assert f"<dt>Links</dt>{links}<dd>ftp://example.org/2</dd>" in page
    assert '<dd><a href="https://example.org/3" rel="noreferrer">https://example.org/3</a></dd>' in page
