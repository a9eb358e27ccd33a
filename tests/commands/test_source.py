"""The command source: adding documents and bibliographies, listing, checking documents."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ran, load

Call = Callable[..., Ran]
REPORT = "# Grain on the canal\n\nBy Ina Example\n\nPublished 5 March 2024\n\nIn 2024 the canal carried 5 tonnes.\n"
BIB = (
    "@book{a, title={Grain}, author={Bo Sample}, year=2020}\n@book{b, title={Stone}, author={Bo Sample}, year=2021, doi={10.1000/stone}}\n"
)


@pytest.fixture
def place(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a new library, in which the user works."""
    (tmp_path / "own").mkdir()
    monkeypatch.chdir(tmp_path / "own")
    call("init", "--yes")
    return tmp_path / "own"


def rows(ran: Ran) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(ran.stdout)["results"]
    return found


def test_a_document_is_shown_copied_and_written(call: Call, place: Path) -> None:
    (place.parent / "grain.md").write_text(REPORT, encoding="utf-8")
    ran = call("source", "add", "../grain.md", "--format", "json")
    assert ran.stderr.splitlines() == [
        "library: beltfacts.toml",
        "title: Grain on the canal (the first heading)",
        "author: Ina Example (line 3)",
        'issued: 2024-03-05 (line 5: "Published 5 March 2024")',
        "type: document (no property says what it is)",
        "document: grain.md (its file name)",
        "id: example-2024-grain-canal (author, year and title)",
        "note: it is outside the documents folder, and is copied there",
        'next: beltfacts add --document grain.md --quote "..."',
    ]
    (row,) = rows(ran)
    assert (row["id"], row["file"]) == ("example-2024-grain-canal", str(place / "facts" / "example-2024-grain-canal.toml"))
    assert row["read_from"]["title"] == "the first heading"
    assert (place / "documents" / "grain.md").read_text(encoding="utf-8") == REPORT
    source = load([place]).sources["example-2024-grain-canal"]
    assert (source.title, source.issued, source.document, source.author) == (
        "Grain on the canal",
        "2024-03-05",
        "grain.md",
        ("Ina Example",),
    )
    assert call("check").code == 0
    assert [each["id"] for each in rows(call("source", "list", "--format", "json"))] == [row["id"]]
    assert call("source", "list").stdout == call("sources").stdout


def test_a_document_that_is_a_source_already_is_not_added_twice(call: Call, place: Path) -> None:
    (place / "documents" / "grain.md").write_text(REPORT, encoding="utf-8")
    assert call("source", "add", "documents/grain.md").code == 0
    before = sorted(path.name for path in (place / "facts").iterdir())
    again = call("source", "add", "grain.md")
    assert again.code == 1
    assert "note: grain.md is the source example-2024-grain-canal already\n" in again.stderr
    assert sorted(path.name for path in (place / "facts").iterdir()) == before


def test_options_say_what_the_document_does_not(call: Call, place: Path) -> None:
    (place / "documents" / "data.txt").write_text("5 7\n", encoding="utf-8")
    words = (
        "--title",
        "Grain data",
        "--author",
        "Example, Ina",
        "--author",
        "Canal Office",
        "--issued",
        "March 2024",
        "--type",
        "dataset",
        "--id",
        "grain",
    )
    assert (
        call("source", "add", "data.txt", *words, "--url", "https://example.org/g", "--language", "eng", "--publisher", "Heron").code == 0
    )
    source = load([place]).sources["grain"]
    assert (source.title, source.author, source.issued, source.type) == (
        "Grain data",
        ("Ina Example", "Canal Office"),
        "2024-03",
        "dataset",
    )
    assert (source.URL, source.csl["language"], source.publisher) == ("https://example.org/g", "en", "Heron")


def test_a_bibliography_gives_a_file_for_each_entry(call: Call, place: Path) -> None:
    (place / "refs.bib").write_text(BIB, encoding="utf-8")
    ran = call("source", "add", "refs.bib", "--format", "json")
    assert [row["id"] for row in rows(ran)] == ["sample-2020-grain", "sample-2021-stone"]
    assert set(load([place]).sources) == {"sample-2020-grain", "sample-2021-stone"}
    again = call("source", "add", "-", stdin=BIB)
    assert "note: 10.1000/stone is the source sample-2021-stone already\n" in again.stderr


def test_one_wrong_entry_and_nothing_is_written_or_copied(call: Call, place: Path) -> None:
    (place.parent / "grain.md").write_text(REPORT, encoding="utf-8")
    (place / "refs.json").write_text(
        '[{"type": "book", "title": "Grain"}, {"type": "book", "title": "Stone", "publisher": "a\\u0001b"}]', encoding="utf-8"
    )
    before = sorted(place.rglob("*"))
    ran = call("source", "add", "../grain.md", "refs.json")
    assert ran.code == 2
    assert "the source stone would be wrong: publisher: contains a control character" in ran.stderr
    assert sorted(place.rglob("*")) == before


def test_a_dry_run_prints_the_entries_and_writes_nothing(call: Call, place: Path) -> None:
    (place / "refs.bib").write_text(BIB, encoding="utf-8")
    (place.parent / "grain.md").write_text(REPORT, encoding="utf-8")
    before = sorted(place.rglob("*"))
    ran = call("source", "add", "refs.bib", "../grain.md", "--dry-run")
    assert ran.stdout.count("[[source]]\n") == 3
    assert sorted(place.rglob("*")) == before


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("add",), "give a document, a .bib, .ris or .json file"),
        (("add", "nowhere.pdf"), "no such file: nowhere.pdf"),
        (("add", "facts"), "facts is a folder; name the documents in it, as in beltfacts source add facts/*"),
        (("add", "10.1000/abc.12"), "alone has no title and no author"),
        (("add", "data.txt", "--issued", "lately"), "--issued 'lately' is no date; write 2025, 2025-03 or 2025-03-20"),
        (("add", "data.txt", "--type", "brochure"), "type: 'brochure' is not one of article"),
        (("add", "data.txt", "--id", "Grain Data"), "id: 'Grain Data' is not"),
        (("add", "data.txt", "refs.bib", "--title", "x"), "serve one source; add them one by one"),
        (("chek",), "no action of source 'chek': did you mean check?"),
        (("data.txt",), "to add it, type beltfacts source add data.txt"),
        (("check", "nobody"), "no source 'nobody'"),
    ],
)
def test_wrong_use_is_one_line_and_writes_nothing(call: Call, place: Path, words: tuple[str, ...], message: str) -> None:
    (place / "data.txt").write_text("5 7\n", encoding="utf-8")
    (place / "refs.bib").write_text(BIB, encoding="utf-8")
    before = sorted((place / "facts").rglob("*"))
    ran = call("source", *words)
    assert (ran.code, ran.stdout) == (2, "")
    assert message in ran.stderr.splitlines()[-1]
    assert sorted((place / "facts").rglob("*")) == before


def test_a_broken_bibliography_is_one_line(run: Call, place: Path) -> None:
    (place / "refs.bib").write_text("@book{a, title={Grain}}\n@book{b, title={Open\n@book{c, title={x}}\n", encoding="utf-8")
    ran = run("source", "add", "refs.bib", cwd=place, BELTFACTS_FACTS=str(place))
    assert (ran.code, ran.stdout) == (2, "")
    assert ran.stderr == (
        "beltfacts: line 2 of the bibliography: the entry is not BibTeX: a brace or a quotation mark is missing; nothing was added\n"
    )


def test_check_tells_changed_and_missing_documents(call: Call, place: Path) -> None:
    for name in ("same", "other", "gone"):
        (place / "documents" / f"{name}.md").write_text(f"# About {name} things\n\nThere were 5.\n", encoding="utf-8")
        call("source", "add", f"documents/{name}.md")
    assert call("source", "check").code == 0
    (place / "documents" / "other.md").write_text("# About other things\n\nCorrected: there were 6.\n", encoding="utf-8")
    (place / "documents" / "gone.md").unlink()
    (place / "facts" / "plain.toml").write_text(
        '[[source]]\nid = "plain"\ntype = "book"\n\n[[source]]\nid = "bare"\ntype = "book"\ndocument = "same.md"\n'
    )
    ran = call("source", "check", "--format", "json")
    assert ran.code == 1
    assert {row["id"]: row["state"] for row in rows(ran)} == {
        "about-same-things": "unchanged",
        "about-other-things": "changed",
        "about-gone-things": "missing",
        "plain": "no-document",
        "bare": "no-checksum",
    }
    changed = next(row for row in rows(ran) if row["state"] == "changed")
    assert changed["advice"] == "read what changed; then beltfacts source accept about-other-things and verify its facts"
    assert "documents of 5 sources: " in ran.stderr
    assert call("source", "check", "about-same-things").code == 0


def test_accept_records_a_changed_document_and_leaves_its_facts_to_verify(call: Call, place: Path) -> None:
    document = place / "documents" / "tides.md"
    document.write_text("# About tides\n\nThere were 5 tides in 2024.\n\nThere were 7 boats in 2024.\n", encoding="utf-8")
    call("source", "add", "documents/tides.md", "--id", "tides")
    for quote, thing in (("There were 5 tides in 2024", "tides"), ("There were 7 boats in 2024", "boats")):
        ran = call(
            "add",
            "--document",
            "tides.md",
            "--quote",
            quote,
            "--id",
            thing,
            "--subject",
            "Bay",
            "--measure",
            thing,
            "--topic",
            "sea",
            "--create",
        )
        assert ran.code == 0, ran.stderr
    document.write_text("# About tides\n\nThere were 6 tides in 2024.\n\nThere were 7 boats in 2024.\n", encoding="utf-8")
    before = (place / "facts" / "tides.toml").read_text()
    dry = call("source", "accept", "tides", "--dry-run")
    assert (dry.code, (place / "facts" / "tides.toml").read_text()) == (0, before)
    assert "nothing was written" in dry.stderr
    done = call("source", "accept", "tides")
    assert done.code == 0
    assert "next: beltfacts verify --source tides" in done.stderr
    assert len(set(before.splitlines()) ^ set((place / "facts" / "tides.toml").read_text().splitlines())) == 2
    assert call("source", "check").code == 0
    verdicts = {row["id"]: row["verdict"] for row in rows(call("verify", "--format", "json"))}
    assert verdicts["boats"] == "found"
    assert verdicts["tides"] != "found"
    assert "nothing was written" in call("source", "accept", "tides").stderr


def test_accept_writes_nothing_for_a_document_that_is_not_there(call: Call, place: Path) -> None:
    document = place / "documents" / "tides.md"
    document.write_text("# About tides\n\nThere were 5 tides.\n", encoding="utf-8")
    call("source", "add", "documents/tides.md", "--id", "tides")
    document.unlink()
    before = (place / "facts" / "tides.toml").read_text()
    ran = call("source", "accept", "tides")
    assert (ran.code, (place / "facts" / "tides.toml").read_text()) == (2, before)
    assert "beltfacts: tides: put tides.md into " in ran.stderr
    assert "beltfacts: give the ids of sources, as in beltfacts source accept ID" in call("source", "accept").stderr
    assert "no source 'tide': did you mean tides?" in call("source", "accept", "tide").stderr


def test_the_next_line_can_be_typed_whatever_the_document_is_called(call: Call, place: Path) -> None:
    (place.parent / "grain report (final).md").write_text(REPORT, encoding="utf-8")
    ran = call("source", "../grain report (final).md")
    assert ran.stderr.rstrip().endswith("to add it, type beltfacts source add '../grain report (final).md'")
    ran = call("source", "add", "../grain report (final).md")
    assert ran.stderr.splitlines()[-1] == """next: beltfacts add --document 'grain report (final).md' --quote "...\""""


def test_what_a_citation_needs_and_the_document_does_not_say_is_told(call: Call, place: Path) -> None:
    (place.parent / "minutes.md").write_text("# Minutes\n\nThe canal carried 5 tonnes.\n", encoding="utf-8")
    told = call("source", "add", "../minutes.md", "--dry-run", "--format", "json").stderr
    assert "note: no author and no date of publication was found; say it with --author and --issued, or write it in the fact file" in told
    told = call("source", "add", "../minutes.md", "--dry-run", "--format", "json", "--author", "Example, Ina").stderr
    assert "note: no date of publication was found; say it with --issued" in told and "no author" not in told


def test_no_fact_is_advised_from_a_document_that_cannot_be_read(call: Call, place: Path) -> None:
    (place.parent / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    ran = call("source", "add", "../broken.pdf", "--yes")
    assert ran.code == 0 and "its text cannot be read" in ran.stderr and "next:" not in ran.stderr
