"""The public interface: every name is documented, the example of the page runs, and the commands print the records that programs get."""

from __future__ import annotations

import inspect
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_type_hints

import pytest

import beltfacts
from beltfacts import UseError
from tests.conftest import SOURCE, VOCABULARY, fact
from tests.support import called

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "python.md").read_text(encoding="utf-8")
TEXT = "Gazette 7\n\nIn 2024, the canal carried 100 tonnes of grain.\n\nTwenty ships sank in Chapter 7.\n"


@pytest.fixture
def library(facts_folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[beltfacts.Library]:
    """A library of two facts with a left-out file; its document is in the folder docs/ beside it."""
    facts = SOURCE + 'document = "gazette.txt"\n' + VOCABULARY
    facts += fact("grain", quote="In 2024, the canal carried 100 tonnes of grain") + fact("stone", value=250, quote="it carried 250 tonnes")
    folder = facts_folder(gazette=facts)
    (folder / "docs").mkdir()
    (folder / "docs" / "gazette.txt").write_text(TEXT, encoding="utf-8")
    (folder / "left-out").mkdir()
    (folder / "left-out" / "gazette-2024.toml").write_text(
        'source = "gazette-2024"\n[[excuse]]\ntext = "Chapter 7"\nreason = "a heading"\n', encoding="utf-8"
    )
    monkeypatch.chdir(folder)
    monkeypatch.delenv("BELTFACTS_DOCUMENTS", raising=False)
    with beltfacts.load([folder]) as opened:
        yield opened


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    """What a command prints as JSON about the library."""
    return json.loads(called(capsys, *arguments, "--facts", ".", "--format", "json").stdout)


def test_the_examples_of_the_page_print_what_it_says(tmp_path: Path) -> None:
    code = "\n".join(re.findall(r"(?ms)^```python\n(.*?)^```$", PAGE))
    expected = [line.partition("  # ")[2] for line in code.splitlines() if line.startswith("print(")]
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=True, encoding="utf-8")
    assert done.stdout.splitlines() == expected
    assert len(expected) > 15


@pytest.mark.parametrize("name", beltfacts.__all__)
def test_every_public_name_is_on_the_page_with_parameters_that_exist(name: str) -> None:
    assert re.search(rf"`{name}[`(]", PAGE), f"explain {name} in docs/python.md"
    documented = re.search(rf"`{name}\((.*?)\)(?: ->[^`]*)?`", PAGE)
    thing = getattr(beltfacts, name)
    assert inspect.getdoc(thing)
    if inspect.isfunction(thing):
        assert documented, f"say how {name} is called"
        named = [part.partition("=")[0].strip() for part in documented[1].split(",")]
        parameters = list(inspect.signature(thing).parameters)
        assert [part for part in named if part != "*"] == [each for each in parameters if each in named]


def test_check_takes_paths_as_load_does(library: beltfacts.Library, tmp_path: Path) -> None:
    found = beltfacts.check(library)
    assert found
    assert beltfacts.check(["."]) == found
    with pytest.raises(UseError, match="no such folder or file"):
        beltfacts.check([tmp_path / "nowhere"])


def test_every_function_takes_a_path_a_list_of_paths_or_a_library(library: beltfacts.Library) -> None:
    (folder,) = library.roots
    for given in (folder, Path(folder), [folder], [Path(folder) / "gazette.toml"], library):
        with beltfacts.load(given) as opened:
            assert opened.ids() == ["grain", "stone"]
        assert [hit.fact.id for hit in beltfacts.search(given, "100 tonnes grain")] == ["grain"]
        assert beltfacts.answer(given, "100 tonnes grain").total == 1
        assert beltfacts.check(given) == beltfacts.check(library)
        assert [verdict.fact.id for verdict in beltfacts.verify(given, "docs")] == ["grain", "stone"]
        assert beltfacts.coverage(given, "gazette-2024", "docs").percent_covered == 40
    assert beltfacts.cite(beltfacts.search(folder, "100 tonnes grain")[0].fact).reference


@pytest.mark.parametrize("wrong", [5, None, [5], [None], b"facts", ["facts", b"x"], {"a": 1}.values()])
def test_what_is_no_library_is_wrong_use(wrong: Any) -> None:
    for function, more in (
        (beltfacts.load, ()),
        (beltfacts.search, ("grain",)),
        (beltfacts.answer, ("grain",)),
        (beltfacts.check, ()),
        (beltfacts.verify, ()),
        (beltfacts.coverage, ("gazette-2024",)),
    ):
        with pytest.raises(UseError, match="give a folder of fact files, a file, a list of them, or an opened Library"):
            function(wrong, *more)
    with pytest.raises(UseError, match=r"library\.fact\(id\)"):
        beltfacts.cite(wrong)


def test_verdicts_are_those_that_verify_prints(library: beltfacts.Library, capsys: pytest.CaptureFixture[str]) -> None:
    verdicts = beltfacts.verify(library, "docs")
    assert capsys.readouterr() == ("", "")
    assert [verdict.verdict for verdict in verdicts] == ["found", "drift"]
    results = printed(capsys, "verify", "--documents", "docs")["results"]
    assert [beltfacts.verdict_record(verdict) for verdict in verdicts] == results
    assert verdicts[1].finding.place == f"{results[1]['file']}:{results[1]['line']}:1"


def test_verify_says_progress_and_refuses_what_does_not_exist(library: beltfacts.Library) -> None:
    steps: list[tuple[int, int]] = []
    beltfacts.verify(library, "docs", progress=lambda checked, total: steps.append((checked, total)))
    assert steps == [(1, 2), (2, 2)]
    assert [verdict.fact.id for verdict in beltfacts.verify(library, "docs", ids=["stone"])] == ["stone"]
    assert {verdict.verdict for verdict in beltfacts.verify(["."])} == {"uncheckable"}
    for wrong in ({"ids": ["stoone"]}, {"sources": ["gazete"]}, {"documents": "nowhere"}):
        with pytest.raises(UseError):
            beltfacts.verify(library, **wrong)  # type: ignore[arg-type]


def test_coverage_is_what_coverage_prints(library: beltfacts.Library, capsys: pytest.CaptureFixture[str]) -> None:
    found = beltfacts.coverage(library, "gazette-2024", "docs")
    assert capsys.readouterr() == ("", "")
    assert [(number.text, number.state) for number in found.numbers] == [
        ("7", "left"),
        ("2024", "covered"),
        ("100", "covered"),
        ("Twenty", "left"),
        ("7", "excused"),
    ]
    assert [verdict.fact.id for verdict in found.not_found] == ["stone"]
    answer = printed(capsys, "coverage", "--documents", "docs", "--all")
    assert [beltfacts.coverage_record(found)] == answer["documents"]
    assert [beltfacts.number_record(found, number) for number in found.numbers] == answer["results"]


def test_coverage_of_a_document_that_cannot_be_read_is_wrong_use(library: beltfacts.Library) -> None:
    with pytest.raises(UseError, match="no documents folder"):
        beltfacts.coverage(library, "gazette-2024")
    with pytest.raises(UseError, match=r"did you mean gazette\.txt"):
        beltfacts.coverage(library, "gazete.txt", "docs")
    Path("docs/gazette.txt").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(UseError, match=r"gazette\.txt: not UTF-8 text"):
        beltfacts.coverage(library, "gazette.txt", "docs")


def test_facts_sources_and_hits_are_those_that_the_commands_print(library: beltfacts.Library, capsys: pytest.CaptureFixture[str]) -> None:
    assert [beltfacts.fact_record(library.fact("grain"))] == printed(capsys, "show", "grain")["results"]
    hits = beltfacts.search(library, "100 tonnes grain")
    assert [beltfacts.hit_record(hit) for hit in hits] == printed(capsys, "search", "100 tonnes grain")["results"]
    assert [beltfacts.hit_record(hit, why=True) for hit in hits] == printed(capsys, "search", "100 tonnes grain", "--why")["results"]
    (source,) = printed(capsys, "sources")["results"]
    assert beltfacts.source_record(library.sources["gazette-2024"]).items() <= source.items()


def test_records_have_the_keys_of_their_types_in_this_order(library: beltfacts.Library) -> None:
    hit = beltfacts.search(library, "100 tonnes grain")[0]
    found = beltfacts.coverage(library, "gazette-2024", "docs")
    for record, shape in (
        (beltfacts.fact_record(hit.fact), beltfacts.FactRecord),
        (beltfacts.hit_record(hit, why=True), beltfacts.HitRecord),
        (beltfacts.source_record(library.sources["gazette-2024"]), beltfacts.SourceRecord),
        (beltfacts.verdict_record(beltfacts.verify(library, "docs")[0]), beltfacts.VerdictRecord),
        (beltfacts.coverage_record(found), beltfacts.CoverageRecord),
        (beltfacts.number_record(found, found.numbers[0]), beltfacts.NumberRecord),
    ):
        assert list(record) == list(get_type_hints(shape))


def test_unit_words_of_a_library_are_read_in_running_text(library: beltfacts.Library) -> None:
    assert beltfacts.find_quantities("It has 12 ships.")[0].unit is None
    assert beltfacts.find_quantities("It has 12 ships.", units=library.unit_words)[0].unit == "{ship}"
    assert [found.date.edtf for found in beltfacts.find_dates("since last year", 2025)] == ["2024/.."]
