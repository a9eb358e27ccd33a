"""An opened library: facts by id and position, sources, vocabulary, and the parsed files."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.checks import check_files as check
from beltfacts.errors import UseError
from beltfacts.library.files.folder import parse_file
from beltfacts.search.answers import search
from tests.conftest import SOURCE, VOCABULARY, Ran, fact, load

GOOD = SOURCE + fact("cargo-2024") + fact("cargo-2025", value=250, date="2025")

Write = Callable[..., Path]
Run = Callable[..., Ran]

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")


def test_two_declarations_of_one_id_are_kept_apart(facts_folder: Write) -> None:
    other = SOURCE.replace("Gazette of canals", "Almanac of rivers") + fact("cargo-2024", value=999)
    library = load([facts_folder(a=GOOD, b=other, vocabulary=VOCABULARY)])
    assert library.sources["gazette-2024"].title == "Gazette of canals"
    assert library.fact("cargo-2024").value == 100


def test_a_fact_is_found_by_its_id_before_others_that_had_it(facts_folder: Write) -> None:
    library = load([facts_folder(a=SOURCE + fact("new", extra='former_ids = ["old", "older"]') + fact("old", value=7))])
    assert library.fact("old").value == 7
    assert library.fact("older").id == "new"


def test_an_unknown_id_is_an_error_with_the_closest_ids(facts_folder: Write) -> None:
    library = load([facts_folder(a=GOOD)])
    with pytest.raises(UseError, match="no fact 'cargo-224': did you mean cargo-202"):
        library.fact("cargo-224")


def test_a_fact_of_an_undeclared_source_and_subject_still_loads(facts_folder: Write) -> None:
    library = load([facts_folder(a=fact("alone", extra='source = "nowhere"'))])
    (alone,) = library.facts
    assert alone.cited is not None
    assert (alone.cited.id, alone.cited.title, alone.cited.type) == ("nowhere", "", "document")
    assert search(library, "cargo carried")[0].fact.id == "alone"


def test_a_fact_comes_back_as_it_was_written_whatever_it_holds(facts_folder: Write) -> None:
    text = (Path(__file__).parent / "files" / "examples" / "good" / "everything.toml").read_text(encoding="utf-8")
    odd = (Path(__file__).parent / "files" / "examples" / "good" / "odd-characters.toml").read_text(encoding="utf-8")
    folder = facts_folder(everything=text, odd=odd.replace("gazette-2024", "other"))
    parsed = [parse_file(str(folder / name)) for name in ("everything.toml", "odd.toml")]
    for library in (load([folder], cached=False), load([folder]), load([folder])):
        assert [each._replace(cited=None) for each in library.facts] == [*parsed[0].facts, *parsed[1].facts]
        source = library.sources["gazette-2024"]
        assert source.author == parsed[0].sources[0].author
        assert source.csl["number-of-pages"] == 24
        names = {"author": 0, "editor": 0}  # lists here, tuples there
        assert {**source.csl, **names} == {**parsed[0].sources[0].csl, **names}
        assert list(source.csl["editor"]) == [{"family": "Li"}]


def test_facts_are_reached_by_position_and_slice(facts_folder: Write) -> None:
    facts = load([facts_folder(a=GOOD)]).facts
    assert (facts[0].id, facts[-1].id) == ("cargo-2024", "cargo-2025")
    assert [each.id for each in facts[::-1]] == ["cargo-2025", "cargo-2024"]
    for place in (2, -3):
        with pytest.raises(IndexError):
            facts[place]


def test_the_files_of_a_library_are_parsed_when_they_are_asked_for_first(facts_folder: Write) -> None:
    folder = facts_folder(a=GOOD)
    library = load([folder])
    (folder / "a.toml").write_text(SOURCE + fact("newer"))
    assert [each.id for each in library.files.facts] == ["newer"]
    (folder / "a.toml").write_text(GOOD)
    assert [each.id for each in library.files.facts] == ["newer"]


def test_without_a_path_the_shipped_facts_load() -> None:
    library = load()
    assert len(library.facts) > 50
    assert library.broken == 0


def test_an_empty_file_is_a_finding_and_one_of_comments_is_good(facts_folder: Write) -> None:
    folder = facts_folder(empty="", comment="# nothing yet\n", bom=b"\xef\xbb\xbf", canals=GOOD)
    library = load([folder])
    assert len(library.facts) == 2
    assert {Path(finding.file).name for finding in check(library.files) if finding.rule == "syntax"} >= {"empty.toml"}
    assert load([facts_folder(empty="")]).facts[:] == []
