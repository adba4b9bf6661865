import os
import stat
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.cli.support import EVENTS, ROOT, Run

SVG = "{http://www.w3.org/2000/svg}"
LIST = """
[[events]]
title = "Café & <b>bar</b>"
date = "1964"
organizations = ["MNR"]
[[events]]
title = "B"
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A list of one's own in the current folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "events.toml"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_a_drawing_is_printed_as_svg(run: Run) -> None:
    """In each style, with the options that belong to it."""
    for options in (
        [],
        ["--style", "axis", "--collapse"],
        ["--style", "lanes", "--by", "tag", "--color-by", "tag"],
        ["--by", "decade"],
        ["--color-by", "person", "--width", "500"],
    ):
        result = run("-f", EVENTS, "export", "svg", *options)
        assert (result.code, result.err) == (0, "")
        assert ET.fromstring(result.out).tag == f"{SVG}svg"  # noqa: S314 - it is our own
    assert 'width="500"' in run("-f", EVENTS, "export", "svg", "--width", "500").out


def test_a_page_is_printed_as_html(run: Run, own: Path) -> None:
    """All of it, or a selection; dates as asked for."""
    assert own.exists()
    page = run("export", "html")
    assert page.out.startswith("<!DOCTYPE html>\n")
    assert page.out.endswith("</html>\n")
    assert "Café &amp; &lt;b&gt;bar&lt;/b&gt;" in page.out
    assert "<h4>B</h4>" not in run("export", "html", "organization:mnr").out
    assert "<h4>B</h4>" not in run("export", "html", "--organization", "mnr").out


def test_a_document_names_its_files_and_never_their_folder(run: Run, own: Path) -> None:
    """The same list gives the same bytes wherever it lies; --no-files leaves the name out."""
    other = own.parent / "private & secret" / "events.toml"
    other.parent.mkdir()
    other.write_text(LIST, encoding="utf-8")
    for form, told in (("svg", " From events.toml.</desc>"), ("html", "Made by coupline from events.toml.</p>")):
        document = run("export", form).out
        assert told in document
        for path in (str(own), str(other), "./events.toml"):
            assert run("-f", path, "export", form).out == document
        several = run("-f", str(other), "-f", EVENTS, "-f", str(own), "export", form, "--no-files").out
        assert "events.toml" not in several
        assert "secret" not in several
        assert "secret" not in run("-f", str(other), "-f", str(own), "export", form).out
    (own.parent / "a & b.toml").write_text('[[events]]\ntitle = "C"\n', encoding="utf-8")
    both = run("-f", str(own), "-f", "a & b.toml", "export", "html").out
    assert "Made by coupline from events.toml, a &amp; b.toml.</p>" in both
    (own.parent / "hush.toml").write_text(LIST, encoding="utf-8")
    assert 'id="event-hush-b"' in run("-f", str(own), "-f", "hush.toml", "export", "html").out
    assert "hush" not in run("-f", str(own), "-f", "hush.toml", "export", "html", "--no-files").out


def test_a_format_more_is_a_module_and_a_row(own: Path) -> None:
    """One that stands in the table is offered, read and made without another line; drawings' options are not for it."""
    more = """if True:
        import sys
        from coupline.formats import FORMATS, Format
        home = "tests.unit.formats.daybook"
        FORMATS["daybook"] = Format("daybook", (".days",), reads=True, exports=True, home=home)
        from coupline.__main__ import main
        main(sys.argv[1:])"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), *sys.path)), "COLUMNS": "100"}

    def run_more(*args: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", more, *args],
            capture_output=True,
            text=True,
            check=False,
            env=environment,
            cwd=own.parent,
        )

    assert "svg or html or daybook." in run_more("export", "--help").stdout
    assert run_more("export", "daybook", "--dates", "edtf").stdout == "events.toml\n1964\tCafé & <b>bar</b>\n\tB\n"
    assert "are for export svg" in run_more("export", "daybook", "--width", "500").stderr
    (own.parent / "a.days").write_text("1963\tA\n", encoding="utf-8")
    assert run_more("-f", "a.days", "export", "daybook").stdout == "a.days\n1963\tA\n"


def test_where_only_ascii_can_be_printed_the_rest_is_referred_to(run: Run, own: Path) -> None:
    """A document says the same in any encoding."""
    assert own.exists()
    for form in ("svg", "html"):
        plain, full = run("export", form, "--ascii"), run("export", form)
        assert plain.out.isascii()
        assert "Caf&#233;" in plain.out
        assert run("export", form, encoding="latin-1").out == plain.out
        if form == "svg":
            assert ET.tostring(ET.fromstring(plain.out)) == ET.tostring(ET.fromstring(full.out))  # noqa: S314 - ours
    run("export", "svg", "--ascii", "-o", "a.svg")
    assert Path("a.svg").read_bytes().isascii()


def test_a_file_is_written_whole_and_said_to_be(run: Run, own: Path) -> None:
    """With -o: stdout has nothing, stderr the name; what was there is replaced, and keeps its rights."""
    result = run("export", "svg", "-o", "out.svg")
    written = (own.parent / "out.svg").read_text(encoding="utf-8")
    assert (result.out, result.code) == ("", 0)
    assert result.err == f"wrote out.svg ({len(written.encode()):,} bytes)\n"
    assert written == run("export", "svg", "-o", "-").out == run("export", "svg").out
    (own.parent / "out.svg").chmod(0o640)
    assert run("export", "html", "--output", "out.svg", "--quiet").err == ""
    assert (own.parent / "out.svg").read_text(encoding="utf-8").startswith("<!DOCTYPE")
    if os.name == "posix":
        assert stat.S_IMODE((own.parent / "out.svg").stat().st_mode) == 0o640
    assert sorted(path.name for path in own.parent.iterdir()) == ["events.toml", "out.svg"]


@pytest.mark.skipif(os.name != "posix", reason="links and devices of POSIX")
def test_links_and_devices_stay_what_they_are(run: Run, own: Path) -> None:
    """A link is followed; a device takes what it is given."""
    (own.parent / "real.svg").write_text("", encoding="utf-8")
    link = own.parent / "link.svg"
    link.symlink_to("real.svg")
    run("export", "svg", "-o", "link.svg")
    assert link.is_symlink()
    assert (own.parent / "real.svg").stat().st_size > 1000
    assert run("export", "svg", "-o", os.devnull).code == 0
    assert not Path(os.devnull).is_file()


def test_an_event_list_is_never_written_over(run: Run, own: Path) -> None:
    """By whatever name it is given."""
    (own.parent / "sub").mkdir()
    for name in ("events.toml", "./events.toml", "sub/../events.toml", str(own)):
        result = run("export", "svg", "-o", name)
        assert result.code == 1
        assert result.err == f"coupline: can't write {name}: it is the event list that is read; name another file\n"
    assert run("-f", str(own.parent), "export", "html", "-o", str(own)).code == 1
    assert own.read_text(encoding="utf-8") == LIST


def test_what_can_not_be_written_leaves_nothing_behind(run: Run, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An old file stays as it was, and there is no half of a new one."""
    assert (
        run("export", "svg", "-o", "no/such.svg").err
        == "coupline: can't write no/such.svg: no such file or directory\n"
    )
    assert run("export", "svg", "-o", ".").err == "coupline: can't write .: is a directory\n"
    old = own.parent / "old.svg"
    old.write_text("old", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.replace", full)
    result = run("export", "svg", "-o", "old.svg")
    assert (result.code, result.err) == (1, "coupline: can't write old.svg: disk full\n")
    assert old.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in own.parent.iterdir()) == ["events.toml", "old.svg"]


def test_what_makes_no_sense_is_told(run: Run, own: Path) -> None:
    """Usage is 2: formats that there are not, options that do not belong together."""
    assert own.exists()
    assert run("export", "png").code == 2
    assert run("export").code == 2
    assert run("export", "svg", "--width", "10").code == 2
    assert "--style spine has no --by tag" in run("export", "svg", "--style", "spine", "--by", "tag").err
    for option in (["--style", "axis"], ["--by", "tag"], ["--color-by", "tag"], ["--collapse"], ["--width", "500"]):
        result = run("export", "html", *option)
        assert result.code == 2
        assert "are for export svg" in result.err


def test_the_sample_will_not_do(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever exports has a list of their own."""
    monkeypatch.chdir(tmp_path)
    result = run("export", "html")
    assert result.code == 1
    assert result.err.startswith("coupline: no event list here")


def test_an_option_of_the_command_goes_before_one_of_all(run: Run) -> None:
    """-o is the file here, and the organization elsewhere; the help says so."""
    assert "--organization" in run("export", "--help").out
    assert "-o" not in run("export", "--help").out.split("--organization")[1].split("--place")[0]
    assert "-o" in run("list", "--help").out.split("--organization")[1].split("--place")[0]
