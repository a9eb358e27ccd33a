"""A process that follows a large library keeps small changes in memory, over the cache file as it is, with the answers of a new index."""

from __future__ import annotations

from pathlib import Path

import pytest

from beltfacts.library.index import overlay
from beltfacts.library.library import Library
from tests.conftest import SOURCE, VOCABULARY, fact, load
from tests.library.index.samples import contents_of, only_file, replace

ONE, TWO, THREE = fact("cargo-2024"), fact("cargo-2025", value=250, date="2025"), fact("harbour-2025", value=3, measure="harbour dredging")
BOATS = fact("boats", value=12, measure="boats counted", extra='former_ids = ["barges"]')
EDITS = {
    "a figure": SOURCE + ONE + TWO.replace("250", "77") + THREE,
    "the first fact": SOURCE + ONE.replace("100", "500") + TWO + THREE,
    "a fact at the end": SOURCE + ONE + TWO + THREE + BOATS,
    "a fact before others": SOURCE + BOATS + ONE + TWO + THREE,
    "no fact at the end": SOURCE + ONE + TWO,
    "no fact in the middle": SOURCE + ONE + THREE,
    "another order": SOURCE + THREE + TWO + ONE,
    "the title of the source": SOURCE.replace("Gazette of canals", "Almanac") + ONE + TWO + THREE,
    "a withdrawn fact": SOURCE + ONE + TWO + THREE + 'withdrawn = { date = "2025", reason = "Misread." }\n',
    "an unknown subject": SOURCE + ONE + TWO.replace('"grand-canal"', '"big-ditch"') + THREE,
    "a comment": SOURCE + ONE + TWO + "# nothing more\n" + THREE,
    "nothing readable": "broken = [",
}


@pytest.fixture(autouse=True)
def _small_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overlay, "_LARGE", 0)


@pytest.fixture
def library(folder: Path, cache_folder: Path) -> Library:
    (folder / "canals.toml").write_text(SOURCE + ONE + TWO + THREE)
    return load([folder])


@pytest.mark.parametrize("edit", EDITS)
def test_a_followed_library_answers_as_its_files_do_and_leaves_the_cache_file_alone(
    folder: Path, library: Library, cache_folder: Path, opened: set[Library], edit: str
) -> None:
    before = only_file(cache_folder).read_bytes()
    for text in (EDITS[edit], SOURCE + ONE + TWO + THREE, EDITS[edit]):
        (folder / "canals.toml").write_text(text)
        opened.add(library := library.current())
        assert contents_of(library) == contents_of(load([folder], cached=False))
    assert library.state.read == 1
    assert only_file(cache_folder).read_bytes() == before
    library.close()
    assert only_file(cache_folder).read_bytes() == before


@pytest.mark.parametrize("edit", EDITS)
def test_the_cache_file_is_updated_to_the_same_answers(folder: Path, library: Library, edit: str) -> None:
    (folder / "canals.toml").write_text(EDITS[edit])
    updated = load([folder])
    assert updated.state.read == 1
    assert contents_of(updated) == contents_of(load([folder], cached=False))


def test_the_library_before_the_change_keeps_its_answers(folder: Path, library: Library, opened: set[Library]) -> None:
    before = contents_of(library)
    for text in (EDITS["a figure"], EDITS["no fact in the middle"]):
        (folder / "canals.toml").write_text(text)
        opened.add(library.current())
    assert contents_of(library) == before


def test_files_come_and_go(folder: Path, library: Library, cache_folder: Path, opened: set[Library]) -> None:
    before = only_file(cache_folder).read_bytes()
    (folder / "more.toml").write_text(fact("more", value=8, extra='source = "gazette-2024"'))
    opened.add(library := library.current())
    assert library.fact("more").value == 8
    (folder / "more.toml").unlink()
    opened.add(library := library.current())
    assert contents_of(library) == contents_of(load([folder], cached=False))
    assert only_file(cache_folder).read_bytes() == before


def test_a_change_of_the_vocabulary_makes_a_new_cache_file(
    folder: Path, library: Library, cache_folder: Path, opened: set[Library]
) -> None:
    before = only_file(cache_folder).read_bytes()
    (folder / "vocabulary.toml").write_text(VOCABULARY.replace("Grand Canal", "Big Ditch"))
    opened.add(library := library.current())
    assert contents_of(library) == contents_of(load([folder], cached=False))
    assert only_file(cache_folder).read_bytes() != before


def test_many_changes_are_written_to_the_cache_file(
    folder: Path, library: Library, cache_folder: Path, opened: set[Library], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overlay, "_MOST_CHANGED", 0)
    before = only_file(cache_folder).read_bytes()
    (folder / "canals.toml").write_text(EDITS["a figure"])
    opened.add(library := library.current())
    assert contents_of(library) == contents_of(load([folder], cached=False))
    assert only_file(cache_folder).read_bytes() != before


def test_a_damaged_cache_file_is_not_followed(folder: Path, library: Library, cache_folder: Path, opened: set[Library]) -> None:
    file = only_file(cache_folder)
    data = bytearray(file.read_bytes())
    at = data.index(b"cargo carried")
    data[at : at + 5] = b"corgo"
    replace(file, bytes(data))
    (folder / "canals.toml").write_text(EDITS["a fact at the end"])
    opened.add(library := library.current())
    assert contents_of(library) == contents_of(load([folder], cached=False))
