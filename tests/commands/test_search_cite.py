"""``search --cite STYLE``: each hit with its citation, and the references, for people and for programs."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from beltfacts.commands._completion import complete_reader_styles, complete_styles
from beltfacts.library.library import Library
from beltfacts.registry import STYLES
from beltfacts.styles._cite import bibliography
from tests.conftest import VOCABULARY, Ran, fact
from tests.support import CONTROL, called

QUERY = "China-Laos Railway freight 2024"
READERS = [name for name in STYLES.names if hasattr(STYLES.load(name), "reference")]
REPORT = "*RCEP and the Vision of the Maritime Silk Road: New Frontiers for China-ASEAN Cooperation*"


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> partial[Ran]:
    return partial(called, capsys, "search")


def found(ran: Ran) -> dict[str, object]:
    return json.loads(ran.stdout)


@pytest.mark.parametrize("style", READERS)
def test_each_hit_is_cited_as_cite_cites_them_together(call: partial[Ran], shipped: Library, style: str) -> None:
    data = found(call(QUERY, "--limit", "5", "--cite", style, "--format", "json"))
    ids = [each["id"] for each in data["results"]]
    of = {citation.fact.id: citation for citation in bibliography(map(shipped.fact, ids), style)}
    for each in data["results"]:
        cited = of[each["id"]]
        shown = [cited.in_text, cited.reference, cited.note, cited.quote, cited.link, cited.warning]
        assert list(each["citation"].values()) == [style, *(str(part) or None for part in shown)]
    assert data["style"] == style
    assert data["references"] == list(dict.fromkeys(str(cited.listed) for cited in of.values()))


def test_results_are_as_without_it_and_in_their_order(call: partial[Ran]) -> None:
    plainly = found(call(QUERY, "--limit", "5", "--format", "json"))
    data = found(call(QUERY, "--limit", "5", "--cite", "apa", "--format", "json"))
    assert [{key: each[key] for key in each if key != "citation"} for each in data["results"]] == plainly["results"]
    assert "citation" not in plainly["results"][0] and "references" not in plainly


def test_json_lines_hold_the_citation(call: partial[Ran]) -> None:
    lines = [json.loads(line) for line in call(QUERY, "--limit", "2", "--cite", "apa", "--format", "jsonl").stdout.splitlines()]
    assert lines[0]["citation"]["in_text"] == "(Xinhua Institute, [2025], Chapter 1, Section II.1)"
    assert lines[0]["citation"]["reference"].startswith("Xinhua Institute. ([2025]). RCEP")


def test_csv_has_columns_of_the_citation_behind_the_others(call: partial[Ran]) -> None:
    before = next(csv.reader(io.StringIO(call(QUERY, "--format", "csv").stdout)))
    header, row, *_ = csv.reader(io.StringIO(call(QUERY, "--cite", "apa", "--format", "csv").stdout))
    assert header[: len(before)] == before
    assert header[len(before) :] == [
        "citation",
        *(f"citation_{key}" for key in ("in_text", "reference", "note", "quote", "link", "warning")),
    ]
    assert row[len(before)] == "(Xinhua Institute, [2025], Chapter 1, Section II.1)"


def test_plain_lines_end_with_citation_and_reference(call: partial[Ran]) -> None:
    before = call(QUERY, "--limit", "2").stdout.splitlines()
    for line, plain in zip(call(QUERY, "--limit", "2", "--cite", "mla").stdout.splitlines(), before, strict=True):
        assert line.startswith(plain + "\t") and line.count("\t") == plain.count("\t") + 2
    assert line.split("\t")[-2:] == [
        "(Press release on China's cooperation with its neighbours, par. 3)",
        "Press release on China's cooperation with its neighbours. CGTN, distributed by GlobeNewswire, 10 Apr. 2025.",
    ]


def test_markdown_lists_references_in_italics_below_the_table(call: partial[Ran]) -> None:
    table, _, references = call(QUERY, "--limit", "2", "--cite", "mla", "--format", "markdown").stdout.partition("\n\n**References**\n\n")
    assert table.splitlines()[0].endswith("| Id | Citation |")
    first, second = references.splitlines()
    assert first.startswith("- Press release") and second.startswith(f"- {REPORT}. Xinhua Institute, \\[2025\\].")


def test_addresses_can_be_followed_and_paste_whole(call: partial[Ran], tmp_path: Path) -> None:
    source = '[[source]]\nid = "page"\ntype = "webpage"\ntitle = "Canals *of* today"\ncontainer-title = "Canal_Pages"\nURL = "https://example.org/a_b"\n'
    (tmp_path / "canals.toml").write_text(source + VOCABULARY + fact("cargo"), encoding="utf-8")
    markdown = call("cargo carried", "--cite", "apa", "--format", "markdown", "--facts", tmp_path).stdout
    assert markdown.endswith("- *Canals \\*of\\* today*. (n.d.). Canal\\_Pages. <https://example.org/a_b>\n")
    table = call("cargo carried", "--cite", "apa", "--format", "table", "--facts", tmp_path, COLUMNS="40").stdout
    assert table.endswith("\nReferences\nCanals *of* today. (n.d.). Canal_Pages. https://example.org/a_b\n")


def test_what_sources_hold_is_printed_safely(call: partial[Ran], tmp_path: Path) -> None:
    source = '[[source]]\nid = "odd"\ntype = "report"\ntitle = "A\\u202Eb|c [x]\\u0085d"\nissued = "2024"\n'
    (tmp_path / "canals.toml").write_text(source + VOCABULARY + fact("cargo"), encoding="utf-8")
    for format_name in ("table", "plain", "csv", "markdown", "json"):
        printed = call("cargo carried", "--cite", "mla", "--format", format_name, "--facts", tmp_path).stdout
        assert not CONTROL.search(printed) and "A" in printed


@pytest.mark.parametrize("width", [40, 60, 80, 120, 240])
def test_the_table_shows_citations_beside_and_references_once_each_below(call: partial[Ran], width: int) -> None:
    ran = call(QUERY, "--limit", "5", "--cite", "apa", "--format", "table", COLUMNS=str(width))
    grid, _, references = ran.stdout.partition("\nReferences\n")
    assert [line[:6] for line in references.splitlines()] == ["CGTN. ", "Xinhua"]  # each on one line, however long
    assert "(CGTN, 2025, para. 3)" in " ".join(grid.split())
    bare = call(QUERY, "--limit", "5", "--format", "table", COLUMNS=str(width)).stdout
    wide = max(map(len, bare.splitlines()))
    assert max(map(len, grid.splitlines())) <= max(wide, width)


def test_the_card_says_how_to_cite_and_how_to_get_all_of_it(call: partial[Ran]) -> None:
    card = call(QUERY, "--limit", "1", "--cite", "chicago-notes", "--format", "table", COLUMNS="100").stdout
    assert "│ Cite as: Xinhua Institute, RCEP and the Vision of the Maritime Silk Road, chap. 1, sec. II.1." in card
    assert "│ beltfacts cite china-laos-railway-lao-section-freight-2024 --style chicago-notes " in card


def test_titles_are_in_italics_on_a_terminal_with_colour(call: partial[Ran]) -> None:
    printed = call(QUERY, "--limit", "1", "--cite", "mla", "--format", "table", FORCE_COLOR="1").stdout
    assert f"\x1b[3m{REPORT.strip('*')}\x1b[0m. Xinhua Institute" in printed


def test_a_template_is_not_broken_over_lines(call: partial[Ran]) -> None:
    printed = call(QUERY, "--limit", "3", "--cite", "wikipedia", "--format", "table", COLUMNS="80").stdout
    grid, _, references = printed.partition("\nReferences\n")
    assert "{{sfn|CGTN|2025|loc=para. 3}}" in grid and "<ref" not in grid
    assert all(line.startswith("{{cite ") and "|quote=" in line for line in references.splitlines())


def test_letters_stand_only_where_the_hits_need_them(call: partial[Ran], tmp_path: Path) -> None:
    sources = "".join(
        f'[[source]]\nid = "{name}"\ntype = "report"\ntitle = "{title}"\nauthor = [{{ literal = "Canal Office" }}]\nissued = "2024"\n'
        for name, title in (("one", "Bridges"), ("two", "Locks"))
    )
    facts = fact("bridges", measure="bridges built", extra='source = "one"') + fact(
        "locks", measure="locks rebuilt", extra='source = "two"'
    )
    (tmp_path / "canals.toml").write_text(sources + VOCABULARY + facts, encoding="utf-8")

    def cited(query: str) -> dict[str, str]:
        results = found(call(query, "--cite", "apa", "--format", "json", "--facts", tmp_path))["results"]
        return {each["id"]: each["citation"]["in_text"] for each in results}

    assert cited("Grand Canal") == {"bridges": "(Canal Office, 2024a)", "locks": "(Canal Office, 2024b)"}
    assert cited("bridges built") == {"bridges": "(Canal Office, 2024)"}


def test_a_batch_is_cited_query_by_query(call: partial[Ran], tmp_path: Path) -> None:
    (tmp_path / "queries.txt").write_text(f"{QUERY}\n\nzzyzx qwrtp\nLuban workshop\n", encoding="utf-8")
    ran = call("--from", tmp_path / "queries.txt", "--limit", "1", "--cite", "ieee")
    first, empty, nothing, last = map(json.loads, ran.stdout.splitlines())
    assert first["results"][0]["citation"]["in_text"] == "[1, Ch. 1, Sec. II.1]"
    assert last["results"][0]["citation"]["reference"].startswith("[1] D. Wang")  # numbered anew for each query
    assert empty["references"] == nothing["references"] == []


def test_nothing_found_is_said_as_ever(call: partial[Ran]) -> None:
    ran = call("zzyzx qwrtp", "--cite", "apa", "--format", "table")
    assert (ran.code, ran.stdout) == (1, "")
    assert 'no match for "zzyzx qwrtp"' in ran.stderr


@pytest.mark.parametrize(
    ("style", "message"),
    [
        ("aap", "no style 'aap': did you mean apa"),
        ("ris", "the style ris is for programs"),
        ("missing.csl", "cannot read the style missing.csl"),
        ("", "no style ''"),
    ],
)
@pytest.mark.parametrize("query", [QUERY, "zzyzx qwrtp"])
def test_a_style_that_cannot_cite_hits_is_refused_whatever_is_found(call: partial[Ran], query: str, style: str, message: str) -> None:
    ran = call(query, "--cite", style)
    assert (ran.code, ran.stdout, ran.stderr.count("\n")) == (2, "", 1)
    assert message in ran.stderr


def test_styles_that_are_offered_can_cite_hits(call: partial[Ran]) -> None:
    assert complete_reader_styles("") == READERS
    assert complete_styles("") == list(STYLES.names)
    assert complete_reader_styles("chicago-n")[0] == "chicago-notes"
    assert complete_reader_styles("no-such-style") == []


def test_a_search_without_it_imports_nothing_of_styles() -> None:
    program = "import sys; from beltfacts.cli import main; main(['search', sys.argv[1]]); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program, QUERY], capture_output=True, check=True, encoding="utf-8")
    imported = set(done.stdout.split("\n")[-2].split())
    assert "beltfacts.search.answers" in imported
    assert not {name for name in imported if name.startswith(("beltfacts.styles.", "beltfacts.cite."))}
