"""Writing a source: its entry, its file, what is refused, and where its document goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

import beltfacts
from beltfacts.errors import UseError
from beltfacts.library.files.folder import shipped_folder
from beltfacts.sources import SourceDraft, add_source, copy_document, draft_document, format_source, place_document
from tests.conftest import SOURCE, VOCABULARY, fact, load

FIELDS = {
    "id": "grey-heron-2024",
    "type": "report",
    "title": 'The "Grey Heron"\nof 2024',
    "author": [{"family": "Example", "given": "Ina"}],
}


def draft(**more: object) -> SourceDraft:
    return SourceDraft({**FIELDS, **more}, {"title": "line 1", "author": "line 2"})


def test_a_source_gets_a_file_of_its_own_beside_the_others(facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(gazette=SOURCE + VOCABULARY + fact("grain"))
    (folder / "schema").mkdir()
    (folder / "schema" / "facts.schema.json").write_text("{}")
    added = add_source([str(folder)], draft())
    text = (folder / "grey-heron-2024.toml").read_text(encoding="utf-8")
    assert text.startswith("#:schema ./schema/facts.schema.json\n\n# title: line 1\n# author: line 2\n[[source]]\n")
    assert text.split("\n")[added.line - 1] == "[[source]]"
    library = load([folder])
    assert library.sources["grey-heron-2024"].title == FIELDS["title"]
    assert library.sources["grey-heron-2024"].author == ("Ina Example",)
    assert {finding.rule for finding in beltfacts.check(library)} <= {"unused"}


def test_a_dry_run_writes_nothing(facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(gazette=SOURCE)
    assert add_source([str(folder)], draft(), dry_run=True).line == 0
    assert [file.name for file in folder.iterdir()] == ["gazette.toml"]


def test_a_library_of_one_file_gets_the_entry_before_its_facts(facts_folder: Callable[..., Path]) -> None:
    file = facts_folder(gazette=SOURCE + VOCABULARY + fact("grain", extra='source = "gazette-2024"')) / "gazette.toml"
    added = add_source([str(file)], draft())
    text = file.read_text(encoding="utf-8")
    assert text.split("\n")[added.line - 1] == "[[source]]"
    assert text.index("grey-heron") < text.index("[[fact]]")
    library = load([file])
    assert set(library.sources) == {"gazette-2024", "grey-heron-2024"}
    assert library.fact("grain").source == "gazette-2024"


def test_what_would_be_wrong_is_refused_and_nothing_changes(facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(gazette=SOURCE + VOCABULARY + fact("grain"))
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    for roots, wrong, message in (
        ([str(folder)], draft(type="brochure"), "type: 'brochure' is not one of"),
        ([str(folder)], draft(issued="last year"), "issued"),
        ([str(folder)], draft(id="Grey Heron"), "id"),
        ([str(folder / "gazette.toml")], draft(), "name no source, because it has only one"),
        ([str(shipped_folder())], draft(), "start a library of your own with beltfacts init"),
    ):
        with pytest.raises(UseError, match=message):
            add_source(roots, wrong)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
    add_source([str(folder)], draft())
    with pytest.raises(UseError, match="has a source 'grey-heron-2024' already"):
        add_source([str(folder)], draft())


@given(
    st.recursive(
        st.text(st.characters(exclude_categories=["Cs"])) | st.booleans() | st.integers(-(2**62), 2**62),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), inner, max_size=3)
        ),
        max_leaves=6,
    )
)
def test_any_value_is_read_as_it_was_written(value: object) -> None:
    assert tomli.loads(format_source(SourceDraft({"note": value}, {"note": f"a\n{value}"}))) == {"source": [{"note": value}]}


def test_a_document_in_the_folder_stays_and_another_is_copied(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    (folder / "2024").mkdir(parents=True)
    (folder / "2024" / "inside.txt").write_text("one")
    outside = tmp_path / "outside.txt"
    outside.write_text("two")
    assert place_document(str(folder / "2024" / "inside.txt"), str(folder))[::2] == ("2024/inside.txt", False)
    assert place_document("2024/inside.txt", str(folder))[::2] == ("2024/inside.txt", False)
    placed = place_document(str(outside), str(folder))
    assert placed == ("outside.txt", str(folder), True)
    copy_document(str(outside), placed)
    assert (folder / "outside.txt").read_text() == "two"
    assert not place_document(str(outside), str(folder)).is_copied
    assert place_document(str(outside), None) == ("outside.txt", str(tmp_path), False)
    outside.write_text("three")
    with pytest.raises(UseError, match=r"outside\.txt is another file; rename"):
        place_document(str(outside), str(folder))
    with pytest.raises(UseError, match="no such file"):
        place_document("nowhere.txt", str(folder))


def test_a_source_of_a_document_serves_to_add_and_verify(tmp_path: Path, facts_folder: Callable[..., Path]) -> None:
    document = tmp_path / "docks.md"
    document.write_text("# Docks of Example Port 2024\n\nThe port had 12 ships.\n", encoding="utf-8")
    folder = facts_folder(vocabulary=VOCABULARY)
    found = draft_document(str(document))
    add_source([str(folder)], found)
    source = load([folder]).sources[found.id]
    assert (source.title, source.document, source.type) == ("Docks of Example Port 2024", "docks.md", "document")
    assert beltfacts.coverage([folder], found.id, tmp_path).numbers
