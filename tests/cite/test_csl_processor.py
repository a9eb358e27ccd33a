"""CSL styles: found by path or name, rendered through pandoc, refused where they are not whole."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from beltfacts.cite import csl_processor, csl_styles
from beltfacts.errors import UseError
from beltfacts.library.library import Library, load
from beltfacts.styles._cite import bibliography, cite

GOLDEN = Path(__file__).parents[1] / "styles" / "golden"


@pytest.fixture(scope="module")
def golden_library() -> Iterator[Library]:
    with load([GOLDEN / "sources.toml"], cached=False) as library:
        yield library


def has_pandoc() -> bool:
    try:
        return bool(csl_processor.find_pandoc())
    except UseError:
        return False


needs_pandoc = pytest.mark.skipif(not has_pandoc(), reason="needs pandoc 3")

TINY = str(GOLDEN / "tiny.csl")


@needs_pandoc
def test_the_path_of_a_csl_file_is_a_style(golden_library: Library) -> None:
    book, report = golden_library.fact("fact-book"), golden_library.fact("fact-report")
    cited = bibliography([report, book], TINY)
    assert [str(citation.in_text) for citation in cited] == ["{Okafor, 2023, p. 7}", "{Xinhua Institute, 2025, ch. 1, sec. II.1}"]
    assert cited[0].reference == (("Okafor. ", ""), ("The New Silk Road: Trade and power in Asia", "italic"), (".", ""))
    assert str(cited[0].quote) == "“freight rose by 5 percent” {Okafor, 2023, p. 7}"
    assert str(cited[1].reference).endswith("“think-tank report.”") or str(cited[1].reference).endswith("“think-tank report”.")


@needs_pandoc
def test_what_csl_cannot_print_is_in_the_genre_or_the_warning(golden_library: Library) -> None:
    machine = bibliography([golden_library.fact("fact-machine")], TINY)[0]
    assert "machine translation" in str(machine.reference)
    assert machine.warning == "Inferred issued: no date is printed."
    assert "https" not in str(cite(golden_library.fact("fact-press-release"), TINY).reference)


@needs_pandoc
def test_a_dependent_style_is_rendered_as_its_parent(golden_library: Library, tmp_path: Path) -> None:
    shutil.copy(TINY, tmp_path / "tiny.csl")
    path = tmp_path / "dependent.csl"
    path.write_text(
        '<style><info><link href="http://www.zotero.org/styles/tiny" rel="independent-parent"/></info></style>', encoding="utf-8"
    )
    assert str(cite(golden_library.fact("fact-book"), str(path)).in_text) == "{Okafor, 2023, p. 7}"


@needs_pandoc
def test_no_facts_give_no_citations_but_a_missing_file_is_an_error(tmp_path: Path) -> None:
    assert bibliography([], TINY) == []
    with pytest.raises(UseError, match="cannot read the style"):
        bibliography([], str(tmp_path / "missing.csl"))


@needs_pandoc
def test_a_csl_note_style_gives_the_footnote_as_note_and_in_text_form(golden_library: Library) -> None:
    citation = cite(golden_library.fact("fact-book"), str(GOLDEN / "tiny-notes.csl"))
    assert str(citation.note) == str(citation.in_text) == "Okafor, 2023, p. 7."


@needs_pandoc
def test_a_csl_style_is_found_by_name(golden_library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "pandoc" / "csl"
    folder.mkdir(parents=True)
    shutil.copy(TINY, folder / "my-journal.csl")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert str(cite(golden_library.fact("fact-book"), "my-journal").in_text) == "{Okafor, 2023, p. 7}"
    assert csl_styles.find_csl_style("../my-journal") == ""
    assert "my-journal" in csl_styles.list_csl_styles("my-j") and csl_styles.list_csl_styles("no-such-style-at-all") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<bibliography/>", "is not a CSL style: it has no <style>"),
        (
            '<style><info><link href="http://www.zotero.org/styles/no-such-style" rel="independent-parent"/></info></style>',
            "only points to the style no-such-style, which is not installed",
        ),
        ('<style><info><link rel="independent-parent" href=""/></info></style>', "only points to the style ?, which is not installed"),
    ],
)
def test_an_incomplete_style_is_refused(golden_library: Library, tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "odd.csl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UseError, match=re.escape(message)):
        cite(golden_library.fact("fact-book"), str(path))


def test_a_style_that_is_not_text_is_refused(golden_library: Library, tmp_path: Path) -> None:
    path = tmp_path / "odd.csl"
    path.write_bytes(b"\xff\xfe<style>")
    with pytest.raises(UseError, match="not UTF-8 text"):
        cite(golden_library.fact("fact-book"), str(path))


@needs_pandoc
def test_a_style_that_pandoc_refuses_is_an_error(golden_library: Library, tmp_path: Path) -> None:
    path = tmp_path / "odd.csl"
    path.write_text("<style", encoding="utf-8")
    with pytest.raises(UseError, match="pandoc refuses the style"):
        cite(golden_library.fact("fact-book"), str(path))


def program(folder: Path, said: str) -> str:
    path = folder / "pandoc"
    path.write_text(f"#!/bin/sh\necho '{said}'\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.skipif(os.name != "posix", reason="needs a shell script as a program")
def test_an_old_pandoc_is_refused_and_a_newer_one_preferred(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = program(tmp_path, "pandoc 2.19.2")
    (tmp_path / "new").mkdir()
    new = program(tmp_path / "new", "pandoc 3.1")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert next(csl_processor._candidates()) == old
    monkeypatch.setattr(csl_processor, "_candidates", lambda: iter([old, new]))
    assert csl_processor.find_pandoc.__wrapped__() == new
    monkeypatch.setattr(csl_processor, "_candidates", lambda: iter([str(tmp_path / "none"), old]))
    with pytest.raises(UseError, match=r"pandoc 3 or newer .pandoc 2\.19\.2 at .* is too old.; install it with .*beltfacts.csl"):
        csl_processor.find_pandoc.__wrapped__()
