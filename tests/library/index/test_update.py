"""Updating the index: vocabulary, sources that other files name, and any edits lead to the answers of a new index."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from beltfacts.library.files import Parsed, parse_file
from beltfacts.library.index.change_detection import Snapshot, take_snapshot
from beltfacts.library.index.index_file import replace_cache_file
from beltfacts.library.index.store import Store
from beltfacts.search.answers import answer
from tests.conftest import SOURCE, VOCABULARY, Ran, fact, load
from tests.library.index.samples import ATLAS, CANALS, RIVERS, contents_of, ids
from tests.support import examples

Write = Callable[..., Path]
Run = Callable[..., Ran]


@pytest.mark.parametrize(
    "change",
    [
        VOCABULARY.replace("大运河", "京杭运河"),
        VOCABULARY + '[[synonyms]]\nwords = ["cargo", "boatloads"]\n',
        VOCABULARY.replace('"tonnes"]', '"tonnes", "tons"]'),
        "",
    ],
    ids=["names", "synonyms", "units", "nothing"],
)
def test_a_change_of_the_vocabulary_makes_everything_be_read_again(folder: Path, change: str) -> None:
    load([folder])
    (folder / "vocabulary.toml").write_text(change)
    library = load([folder])
    assert library.state.read == 3
    assert contents_of(library) == contents_of(load([folder], cached=False))
    (folder / "vocabulary.toml").unlink()
    assert contents_of(load([folder])) == contents_of(load([folder], cached=False))


def test_words_of_the_vocabulary_stay_known_when_the_last_fact_with_them_goes(folder: Path) -> None:
    (folder / "vocabulary.toml").write_text(VOCABULARY + '[[synonyms]]\nwords = ["barges", "cargo"]\n')
    load([folder])
    (folder / "rivers.toml").unlink()
    library = load([folder])
    assert library.state.read == 0
    assert {hit.fact.id for hit in answer(library, "bargess carried").hits} == {"cargo-2024", "cargo-2025"}
    assert contents_of(library) == contents_of(load([folder], cached=False))


def test_a_file_that_begins_to_declare_vocabulary_makes_everything_be_read_again(folder: Path) -> None:
    load([folder])
    (folder / "rivers.toml").write_text(RIVERS + '[[subject]]\nid = "barge"\nname = "Barge"\n')
    assert load([folder]).state.read == 3


def test_a_new_file_that_declares_vocabulary_is_read_once(folder: Path, tmp_path: Path) -> None:
    read: list[str] = []

    def parse(path: str) -> Parsed:
        read.append(Path(path).name)
        return parse_file(path, path)

    def look() -> Snapshot:
        return take_snapshot([str(path) for path in sorted(folder.glob("*.toml"))])

    cache = tmp_path / "kept.sqlite"
    load([folder])
    replace_cache_file(str(cache), "", look(), parse, None, None)
    assert sorted(read) == sorted(path.name for path in folder.glob("*.toml"))
    read.clear()
    (folder / "lakes.toml").write_text('[[subject]]\nid = "lake"\nname = "Lake Tiber"\n' + fact("depth", extra='source = "atlas-2023"'))
    with closing(Store(sqlite3.connect(f"file:{cache}?mode=ro", uri=True))) as old:
        replace_cache_file(str(cache), "", look(), parse, old, None)
    assert sorted(read) == sorted(path.name for path in folder.glob("*.toml"))
    assert contents_of(load([folder])) == contents_of(load([folder], cached=False))


def test_facts_are_found_by_the_new_title_of_their_source(folder: Path) -> None:
    load([folder])
    for title in ("Almanac of docks", "Yearbook of locks", "Atlas of rivers"):
        (folder / "rivers.toml").write_text(RIVERS.replace("Atlas of rivers", title))
        library = load([folder])
        assert library.state.read == 1
        assert answer(library, f"{title} barges").near[0].fact.id == "barges-2023"
        assert contents_of(library) == contents_of(load([folder], cached=False))


def test_facts_of_other_files_are_found_by_a_source_that_comes_changes_and_goes(folder: Path) -> None:
    (folder / "gauges.toml").write_text(fact("depth", value=5, measure="depth gauged", extra='source = "survey"'))
    load([folder])
    for title in ("Sounding report", "Fathom report"):
        (folder / "zz.toml").write_text(f'[[source]]\nid = "survey"\ntype = "report"\ntitle = "{title}"\n')
        library = load([folder])
        assert [hit.fact.id for hit in answer(library, f"{title} depth").near][:1] == ["depth"]
        assert contents_of(library) == contents_of(load([folder], cached=False))
    (folder / "zz.toml").unlink()
    library = load([folder])
    assert answer(library, "fathom depth gauged").unknown == ["fathom"]
    assert contents_of(library) == contents_of(load([folder], cached=False))


def test_facts_are_found_by_a_source_that_their_own_file_declares_later(folder: Path) -> None:
    depth = fact("depth", value=5, measure="depth gauged", extra='source = "survey"')
    (folder / "gauges.toml").write_text(depth)
    load([folder])
    (folder / "gauges.toml").write_text('[[source]]\nid = "survey"\ntype = "report"\ntitle = "Fathom report"\n' + depth)
    library = load([folder])
    assert library.state.read == 1
    assert [hit.fact.id for hit in answer(library, "fathom depth").near][:1] == ["depth"]


def test_a_source_that_is_no_longer_declared_is_forgotten(folder: Path) -> None:
    load([folder])
    (folder / "rivers.toml").write_text(fact("other", extra='source = "atlas-2023"'))
    library = load([folder])
    assert library.state.read == 1
    assert answer(library, "atlas of rivers").unknown == ["atlas", "rivers"]
    assert contents_of(library) == contents_of(load([folder], cached=False))


def test_the_second_declaration_of_a_source_counts_when_the_first_goes(folder: Path) -> None:
    for name in ("a", "b"):
        (folder / f"{name}.toml").write_text(f'[[source]]\nid = "survey"\ntype = "report"\ntitle = "Survey {name}"\n')
    assert load([folder]).sources["survey"].title == "Survey a"
    (folder / "a.toml").unlink()
    assert load([folder]).sources["survey"].title == "Survey b"


def test_one_id_declared_in_two_files_is_the_first_ones_after_every_change(folder: Path) -> None:
    (folder / "b.toml").write_text(RIVERS.replace("Atlas of rivers", "Almanac").replace("barges-2023", "barges-b"))
    load([folder])
    for name in ("b", "rivers", "canals"):
        (folder / f"{name}.toml").write_text((folder / f"{name}.toml").read_text() + "# changed\n")
        assert contents_of(load([folder])) == contents_of(load([folder], cached=False))
    (folder / "a.toml").write_text(ATLAS.replace("Atlas of rivers", "Yearbook"))
    library = load([folder])
    assert library.sources["atlas-2023"].title == "Yearbook"
    assert contents_of(library) == contents_of(load([folder], cached=False))
    (folder / "a.toml").unlink()
    (folder / "b.toml").unlink()
    assert load([folder]).sources["atlas-2023"].title == "Atlas of rivers"


CONTENTS = (
    CANALS,
    RIVERS,
    VOCABULARY,
    CANALS.replace("cargo carried", "harbour dredging").replace("250", "77"),
    RIVERS.replace("Atlas of rivers", "Almanac").replace("barges-2023", "boats-2023"),
    fact("elsewhere", measure="boats counted", extra='source = "atlas-2023"\nnames = { en = ["big ditch"] }'),
    fact("hidden", extra='source = "gazette-2024"\nwithdrawn = { date = "2025", reason = "Misread." }\nformer_ids = ["barges"]'),
    VOCABULARY.replace("Grand Canal", "Big Ditch") + '[[synonyms]]\nwords = ["boats", "barges"]\n',
    "broken = [",
    "",
)
edits = st.lists(
    st.tuples(st.sampled_from(["a", "b", "c", "vocabulary"]), st.sampled_from(range(len(CONTENTS))) | st.none()), min_size=1, max_size=6
)


@pytest.mark.untraced
@settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(edits)
@example([("a", 5), ("a", 4)])  # a source that a fact named before it was declared
def test_after_any_edits_the_cache_answers_like_the_files_themselves(tmp_path: Path, edits: list[tuple[str, int | None]]) -> None:
    place = tmp_path / "edited"
    place.mkdir(exist_ok=True)
    for left in place.iterdir():
        left.unlink()
    (place / "m.toml").write_text(CANALS)
    for name, content in edits:
        file = place / f"{name}.toml"
        if content is None:
            file.unlink(missing_ok=True)
        else:
            file.write_text(CONTENTS[content])
        assert contents_of(load([place])) == contents_of(load([place], cached=False))


def test_hundreds_of_files_are_updated_like_few(facts_folder: Write) -> None:
    """So many are not held in memory at once, and a fact's subject or source may stand in a file that is read after it."""
    files = {f"f{number}": fact(f"fact-{number}", value=number, extra='source = "gazette-2024"') for number in range(205)}
    place = facts_folder(**files, z=CANALS, zz=VOCABULARY)
    library = load([place])
    assert contents_of(library) == contents_of(load([place], cached=False))
    assert [hit.fact.id for hit in answer(library, "大运河 123 tonnes").hits] == ["fact-123"]
    for number in (3, 123, 204):
        (place / f"f{number}.toml").write_text(fact(f"fact-{number}", value=7000 + number, extra='source = "gazette-2024"'))
        library = load([place])
        assert library.state.read == 1
    assert contents_of(library) == contents_of(load([place], cached=False))
    assert [hit.fact.id for hit in answer(library, "7123 tonnes").hits] == ["fact-123"]
    assert answer(library, "大运河 123 tonnes").hits == []


def test_folders_of_one_name_have_caches_of_their_own(tmp_path: Path, cache_folder: Path) -> None:
    for parent, name in (("one", "first"), ("two", "second")):
        (tmp_path / parent / "facts").mkdir(parents=True)
        (tmp_path / parent / "facts" / "a.toml").write_text(SOURCE + fact(name))
    one, two = tmp_path / "one" / "facts", tmp_path / "two" / "facts"
    for _ in range(2):
        assert [ids(load([one])), ids(load([two])), ids(load([one, two])), ids(load([two, one]))] == [
            ["first"],
            ["second"],
            ["first", "second"],
            ["second", "first"],
        ]
    assert len([*cache_folder.glob("*.sqlite")]) == 4


def test_progress_is_told_of_every_file(folder: Path) -> None:
    steps: list[tuple[int, int]] = []
    load([folder], progress=lambda done, total: steps.append((done, total)))
    assert steps == [(1, 3), (2, 3), (3, 3)]
    (folder / "canals.toml").write_text(CANALS + "# changed\n")
    load([folder], progress=lambda done, total: steps.append((done, total)))
    assert steps[3:] == [(1, 1)]


def test_a_file_that_cannot_be_looked_at_has_no_size(tmp_path: Path) -> None:
    assert take_snapshot([str(tmp_path / "nowhere.toml")]).stamps[0].size == -1
