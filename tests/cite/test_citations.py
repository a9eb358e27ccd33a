"""Citing: one fact, several facts, the bundle that people paste, the clipboard, and CSL styles through pandoc."""

from __future__ import annotations

import base64
import json
import os
import pty
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from beltfacts.cite import csl_processor as csl
from beltfacts.cite import csl_styles
from beltfacts.cite.citation_item import plain_text
from beltfacts.cite.citations import Citation, make_citation_items
from beltfacts.cli import main
from beltfacts.commands import _clipboard
from beltfacts.errors import UseError
from beltfacts.library.library import Library, load
from beltfacts.model import Fact, Source, Withdrawn
from beltfacts.registry import STYLES
from beltfacts.styles._cite import bibliography, cite

GOLDEN = Path(__file__).parents[1] / "styles" / "golden"
CARGO = "china-laos-railway-cargo-since-opening"
READERS = [name for name in STYLES.names if hasattr(STYLES.load(name), "reference")]


@pytest.fixture(scope="module")
def golden_library() -> Iterator[Library]:
    with load([GOLDEN / "sources.toml"], cached=False) as library:
        yield library


@pytest.fixture
def model_fact(golden_library: Library) -> Fact:
    return golden_library.fact("fact-report")


def made(fact: Fact, source_id: str, fact_id: str = "", issued: str = "2025", **more: object) -> Fact:
    """A copy of a fact from a source that is made up."""
    csl_fields = {"type": "report", "publisher": "Press", **more}
    source = Source(source_id, "report", str(more.get("title", "")), issued, "", "", "", "", "", {}, csl_fields, "f.toml", 0)
    return fact._replace(id=fact_id or f"fact-{source_id}", source=source_id, cited=source, locator="")


# ── One fact ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_citation_reads_as_text(model_fact: Fact) -> None:
    citation = cite(model_fact)
    assert isinstance(citation, Citation)
    assert str(citation) == str(citation.reference) == plain_text(citation.reference)
    assert str(citation.in_text) == "(Xinhua Institute, [2025], Chapter 1, Section II.1)"
    assert ("RCEP and the vision of the Maritime Silk Road: New frontiers for China-ASEAN Cooperation", "italic") in citation.reference


def test_the_quote_stands_exactly_with_its_place(model_fact: Fact) -> None:
    citation = cite(model_fact, "chicago-author-date")
    assert str(citation.quote) == "“freight rose by 5 percent” (Xinhua Institute [2025], chap. 1, sec. II.1)"


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("apa", "“the ‘Belt’ grew” (Xinhua Institute, [2025], Chapter 1, Section II.1)"),
        ("harvard", "‘the “Belt” grew’ (Xinhua Institute, [2025], ch. 1, sec. II.1)"),
        ("chicago-notes", "“the ‘Belt’ grew”¹"),
        ("newsroom", "“the ‘Belt’ grew,” according to a Xinhua Institute think-tank report (undated; 2025 inferred)."),
        ("ieee", "“the ‘Belt’ grew” [1, Ch. 1, Sec. II.1]"),
    ],
)
def test_quotes_inside_a_quote_turn_in_the_style_of_the_country(model_fact: Fact, style: str, expected: str) -> None:
    assert str(cite(model_fact._replace(quote="the “Belt” grew"), style).quote) == expected


def test_a_newsroom_quote_that_ends_with_a_mark_takes_no_comma(model_fact: Fact) -> None:
    assert str(cite(model_fact._replace(quote="Will it last?"), "newsroom").quote).startswith("“Will it last?” according to")


def test_the_newsroom_says_whom_the_source_cites(model_fact: Fact) -> None:
    assert str(cite(model_fact._replace(says="Chinese Foreign Ministry"), "newsroom").in_text).endswith(", citing Chinese Foreign Ministry")


def test_the_figure_stands_with_its_date_and_standing(model_fact: Fact) -> None:
    citation = cite(model_fact._replace(status="forecast", says="the ministry", date="2025-H1"))
    assert str(citation.figure) == "5 percent (growth of freight; first half of 2025; forecast; according to the ministry)"


def test_the_link_finds_the_words_and_is_empty_without_an_address(golden_library: Library, model_fact: Fact) -> None:
    assert cite(model_fact).link == ""
    assert cite(golden_library.fact("fact-web")).link == "https://data.example.org/rail#:~:text=freight%20rose%20by%205%20percent"


def test_an_address_that_is_not_the_documents_own_is_left_out_of_references_and_said(golden_library: Library) -> None:
    fact = golden_library.fact("fact-press-release")
    for style in READERS:
        assert "https" not in str(cite(fact, style).reference)
    citation = cite(fact)
    assert citation.link.startswith("https://news.example.com/release#")
    assert citation.warning == "The address is not the document's own (the address of another text)."


def test_what_a_reader_must_know_comes_first_withdrawn_then_notes(model_fact: Fact) -> None:
    fact = model_fact._replace(withdrawn=Withdrawn("2025-05", "misread"), note="A note", sic="I49 read as 149")
    assert cite(fact).warning == "Withdrawn 2025-05: misread. A note. Sic: I49 read as 149."


def test_a_fact_without_its_source_cannot_be_cited(model_fact: Fact) -> None:
    with pytest.raises(UseError, match="fact-report does not carry its source"):
        cite(model_fact._replace(cited=None))


def test_an_unknown_style_names_the_nearest(model_fact: Fact) -> None:
    with pytest.raises(UseError, match="no style 'chicago-note': did you mean chicago-notes"):
        cite(model_fact, "chicago-note")


def test_a_style_for_programs_has_no_parts(model_fact: Fact) -> None:
    with pytest.raises(UseError, match="the style ris is for programs"):
        cite(model_fact, "ris")


# ── Several facts ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_one_author_and_year_are_told_apart_by_letters_in_the_order_of_titles(model_fact: Fact) -> None:
    body = [{"literal": "Body"}]
    facts = [made(model_fact, name, title=title, author=body) for name, title in (("z", "The Ape"), ("y", "Cat"), ("x", "Bee"))]
    cited = bibliography(facts)
    assert [str(citation.in_text) for citation in cited] == ["(Body, 2025a)", "(Body, 2025b)", "(Body, 2025c)"]
    assert [citation.fact.source for citation in cited] == ["z", "x", "y"]
    assert str(cited[0].reference).startswith("Body. (2025a). The Ape.")


def test_letters_for_undated_and_inferred_works(model_fact: Fact) -> None:
    body = [{"literal": "Body"}]
    undated = [made(model_fact, name, issued="", title=name, author=body) for name in "ab"]
    assert [str(citation.in_text) for citation in bibliography(undated)] == ["(Body, n.d.-a)", "(Body, n.d.-b)"]
    assert [str(citation.in_text) for citation in bibliography(undated, "harvard")] == ["(Body, no date a)", "(Body, no date b)"]
    assert [str(citation.in_text) for citation in bibliography(undated, "chicago-author-date")] == ["(Body, n.d.-a)", "(Body, n.d.-b)"]
    guessed = [fact._replace(cited=fact.cited and fact.cited._replace(issued="2025", inferred={"issued": "x"})) for fact in undated]
    assert [str(citation.in_text) for citation in bibliography(guessed)] == ["(Body, [2025a])", "(Body, [2025b])"]


def test_more_than_twenty_six_works_of_a_year_go_on_with_two_letters(model_fact: Fact) -> None:
    facts = [made(model_fact, f"s{n:02}", title=f"T {n:02}", author=[{"literal": "Body"}]) for n in range(28)]
    assert [item.year_suffix for item in make_citation_items(facts, STYLES.load("apa"))][24:] == ["y", "z", "aa", "ab"]


def test_works_of_different_authors_or_years_take_no_letters(model_fact: Fact) -> None:
    facts = [
        made(model_fact, "a", title="A", author=[{"literal": "Body"}]),
        made(model_fact, "b", title="B", author=[{"literal": "Other"}]),
        made(model_fact, "c", "", "2024", title="C", author=[{"literal": "Body"}]),
    ]
    assert [str(citation.in_text) for citation in bibliography(facts)] == ["(Body, 2024)", "(Body, 2025)", "(Other, 2025)"]


def test_facts_of_one_source_share_its_reference_number_and_letter(model_fact: Fact) -> None:
    body = [{"literal": "Body"}]
    facts = [
        made(model_fact, "b", "one", title="B", author=body),
        made(model_fact, "a", "two", title="A", author=body),
        made(model_fact, "b", "three", title="B", author=body),
    ]
    assert [(item.source.id, item.citation_number, item.year_suffix) for item in make_citation_items(facts, STYLES.load("apa"))] == [
        ("a", 1, "a"),
        ("b", 2, "b"),
        ("b", 2, "b"),
    ]
    assert [str(citation.in_text) for citation in bibliography(facts, "ieee")] == ["[1]", "[2]", "[1]"]


def test_sorting_ignores_case_accents_and_a_leading_article(model_fact: Fact) -> None:
    def sorted_titles(*titles: str) -> list[str]:
        facts = [made(model_fact, f"s{place}", title=title) for place, title in enumerate(titles)]
        return [str(citation.fact.cited.title) for citation in bibliography(facts, "mla") if citation.fact.cited]

    assert sorted_titles("The Bee", "Émile", "apple", "A Dog") == ["apple", "The Bee", "A Dog", "Émile"]


# ── The command ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["cite", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_the_bundle_has_everything_to_paste(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, CARGO)
    labels = [line.split(":")[0] for line in out.splitlines()]
    assert (code, err, labels) == (0, "", ["In text", "Reference", "Quote", "Figure", "Link", "Warning"])
    assert "has exceeded 50 million tonnes" in out
    assert "CGTN. (2025, April 10). [Press release on China's cooperation with its neighbours]. GlobeNewswire." in out


def test_several_ids_make_one_bibliography_with_each_source_once(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, CARGO, "neighbourhood-principle-put-forward", "apec-connectivity-blueprint-adopted", CARGO)
    references = out.partition("References\n")[2].splitlines()
    assert code == 0
    assert [line[:7] for line in references] == ["CGTN. (", "Working"]
    assert out.count(f"{CARGO}\n") == 1


def test_a_style_of_footnotes_shows_its_notes(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, CARGO, "--style", "chicago-notes")
    assert out.startswith("First note: CGTN, [Press release")
    assert "\nLater note: CGTN, [Press release" in out


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("reference", "CGTN. (2025, April 10). [Press release on China's cooperation with its neighbours]. GlobeNewswire.\n"),
        ("in-text", "(CGTN, 2025, para. 3)\n"),
        ("note", "CGTN (2025, para. 3)\n"),
        ("figure", "exceeded 50 million tonnes (total cargo carried since opening; 3 December 2021 – 31 December 2024)\n"),
    ],
)
def test_only_one_part(capsys: pytest.CaptureFixture[str], part: str, expected: str) -> None:
    assert run(capsys, CARGO, "--only", part) == (0, expected, "")


def test_only_references_of_one_source_are_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    ids = (CARGO, "china-laos-railway-cross-border-cargo")
    assert run(capsys, *ids, "--only", "reference")[1].count("\n") == 1
    assert run(capsys, *ids, "--only", "in-text")[1].count("\n") == 2


def test_a_part_that_no_fact_has_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "apec-connectivity-blueprint-adopted", "--only", "link")
    assert (code, out) == (2, "")
    assert "no link for apec-connectivity-blueprint-adopted" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("no-such-fact",), "no fact 'no-such-fact'"),
        ((CARGO, "--style", "aap"), "no style 'aap': did you mean apa"),
        ((CARGO, "--only", "refernce"), "no part 'refernce': did you mean reference"),
        ((CARGO, "--markup", "latex"), "no markup 'latex'"),
        ((CARGO, "--style", "ris", "--only", "quote"), "the style ris is for programs and has no parts; leave out --only"),
        ((CARGO, "--style", "bibtex", "--format", "json"), "the style bibtex is for programs and has no parts; leave out --format"),
        ((CARGO, "--style", "missing.csl"), "cannot read the style missing.csl"),
    ],
)
def test_wrong_use_is_one_line(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert message in err


def test_markup_marks_italics(capsys: pytest.CaptureFixture[str]) -> None:
    fact = "apec-connectivity-blueprint-adopted"
    assert run(capsys, fact, "--only", "reference", "--markup", "html")[1].startswith("<i>Working together")
    assert run(capsys, fact, "--only", "reference", "--markup", "markdown")[1].startswith("*Working together")
    assert run(capsys, fact, "--only", "reference", "--markup", "terminal")[1].startswith("\x1b[3mWorking together")


def test_italics_go_to_a_terminal_where_colour_is_wanted(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[3m" in run(capsys, "apec-connectivity-blueprint-adopted", "--only", "reference")[1]


def test_a_format_gives_the_same_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, CARGO, "apec-connectivity-blueprint-adopted", "--format", "json")
    data = json.loads(out)
    assert (code, data["style"], data["total"], len(data["references"])) == (0, "apa", 2, 2)
    first = data["results"][0]
    assert list(first) == ["id", "style", "in_text", "reference", "note", "quote", "figure", "link", "warning", "source_id"]
    assert (first["id"], first["in_text"], first["source_id"]) == (CARGO, "(CGTN, 2025, para. 3)", "cgtn-2025-neighbours")
    assert data["results"][1]["link"] is None
    assert run(capsys, CARGO, "-f", "csv")[1].startswith("id,style,in_text,reference")


def test_a_style_for_programs_prints_its_entry(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, CARGO, "--style", "biblatex")[1].startswith("@misc{cgtn-2025-neighbours,")


def test_the_help_lists_every_style_with_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    main(["cite", "--help"])
    out = capsys.readouterr().out
    for name in STYLES.names:
        assert f"\n    {name} " in out.replace("\n  " + name, "\n    " + name)
        assert STYLES.summary(name)[:30] in out


# ── The clipboard ───────────────────────────────────────────────────────────────────────────────────────────────────────


def copied(**environment: str) -> bytes:
    """What `cite --copy` writes to a terminal that is only its standard error."""
    ours, theirs = pty.openpty()
    try:
        command = [sys.executable, "-m", "beltfacts", "cite", CARGO, "--only", "in-text", "--copy", "--no-cache"]
        env = {key: value for key, value in os.environ.items() if key not in ("TMUX", "TERM")} | environment
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, start_new_session=True, env=env, check=True)
        assert done.stdout == b"(CGTN, 2025, para. 3)\n"
        return os.read(ours, 4096)
    finally:
        os.close(ours)
        os.close(theirs)


@pytest.mark.skipif(not hasattr(pty, "openpty") or os.name != "posix", reason="needs a pseudo-terminal")
def test_copy_puts_the_text_on_the_clipboard_of_the_terminal() -> None:
    encoded = base64.b64encode(b"(CGTN, 2025, para. 3)")
    assert b"\x1b]52;c;" + encoded + b"\x07" in copied(TERM="xterm")
    assert b"\x1bP\x1b]52;c;" + encoded + b"\x07\x1b\\" in copied(TERM="screen")


def test_copy_without_a_terminal_is_refused() -> None:
    command = [sys.executable, "-m", "beltfacts", "cite", CARGO, "--only", "in-text", "--copy", "--no-cache"]
    done = subprocess.run(command, capture_output=True, text=True, start_new_session=True, check=False)
    assert done.returncode == 2
    assert "--copy needs a terminal" in done.stderr


def test_copy_of_more_than_terminals_take_is_refused() -> None:
    with pytest.raises(UseError, match="80,000 bytes are more than terminals take"):
        _clipboard.copy("x" * 80_000)


# ── CSL styles through pandoc ───────────────────────────────────────────────────────────────────────────────────────────


def has_pandoc() -> bool:
    try:
        return bool(csl.find_pandoc())
    except UseError:
        return False


needs_pandoc = pytest.mark.skipif(not has_pandoc(), reason="needs pandoc 3")
TINY = str(GOLDEN / "tiny.csl")


@needs_pandoc
def test_a_csl_file_is_a_style(golden_library: Library) -> None:
    book, report = golden_library.fact("fact-book"), golden_library.fact("fact-report")
    cited = bibliography([report, book], TINY)
    assert [str(citation.in_text) for citation in cited] == ["{Okafor, 2023, p. 7}", "{Xinhua Institute, 2025, ch. 1, sec. II.1}"]
    assert cited[0].reference == (("Okafor. ", ""), ("The New Silk Road: Trade and power in Asia", "italic"), (".", ""))
    assert str(cited[0].quote) == "“freight rose by 5 percent” {Okafor, 2023, p. 7}"
    assert str(cited[1].reference).endswith("“think-tank report.”") or str(cited[1].reference).endswith("“think-tank report”.")


@needs_pandoc
def test_what_csl_cannot_print_is_said(golden_library: Library) -> None:
    machine = bibliography([golden_library.fact("fact-machine")], TINY)[0]
    assert "machine translation" in str(machine.reference)
    assert machine.warning == "Inferred issued: no date is printed."
    assert "https" not in str(cite(golden_library.fact("fact-press-release"), TINY).reference)


@needs_pandoc
def test_a_style_that_only_points_to_another_is_that_one(golden_library: Library, tmp_path: Path) -> None:
    shutil.copy(TINY, tmp_path / "tiny.csl")
    path = tmp_path / "dependent.csl"
    path.write_text(
        '<style><info><link href="http://www.zotero.org/styles/tiny" rel="independent-parent"/></info></style>', encoding="utf-8"
    )
    assert str(cite(golden_library.fact("fact-book"), str(path)).in_text) == "{Okafor, 2023, p. 7}"


@needs_pandoc
def test_no_facts_are_no_citations(tmp_path: Path) -> None:
    assert bibliography([], TINY) == []
    with pytest.raises(UseError, match="cannot read the style"):
        bibliography([], str(tmp_path / "missing.csl"))


@needs_pandoc
def test_a_csl_style_of_footnotes(golden_library: Library) -> None:
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
def test_a_file_that_is_no_whole_style_is_refused(golden_library: Library, tmp_path: Path, text: str, message: str) -> None:
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
def test_a_style_that_pandoc_refuses(golden_library: Library, tmp_path: Path) -> None:
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
    assert next(csl._candidates()) == old
    monkeypatch.setattr(csl, "_candidates", lambda: iter([old, new]))
    assert csl.find_pandoc.__wrapped__() == new
    monkeypatch.setattr(csl, "_candidates", lambda: iter([str(tmp_path / "none"), old]))
    with pytest.raises(UseError, match=r"pandoc 3 or newer .pandoc 2\.19\.2 at .* is too old.; install it with: pip install"):
        csl.find_pandoc.__wrapped__()


def test_a_date_that_is_none_is_printed_as_it_stands(model_fact: Fact) -> None:
    assert str(cite(model_fact._replace(date="some day")).figure) == "5 percent (growth of freight; some day)"
