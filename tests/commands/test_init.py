"""Starting a library: what it makes, what it leaves alone, what it asks, and which command it names next."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import beltfacts
from beltfacts.configuration_file import read_configuration
from beltfacts.library.files import schema
from tests.conftest import SOURCE, VOCABULARY, Ran, fact, load

Call = Callable[..., Ran]


def made(ran: Ran) -> dict[str, str]:
    return {row["path"]: row["state"] for row in json.loads(ran.stdout)["results"]}


def test_a_new_library_is_empty_right_and_the_default_inside_its_folder(call: Call, tmp_path: Path) -> None:
    ran = call("init", "my library", "--yes", "--format", "json", cwd=tmp_path)
    root = tmp_path / "my library"
    assert ran.code == 0
    assert ran.stderr == "next: cd 'my library' && beltfacts source add REPORT.pdf\n"
    assert list(made(ran)) == [
        str(root / name)
        for name in (
            "beltfacts.toml", "facts", "documents", "facts/vocabulary.toml", "facts/example.toml", "facts/left-out/README.md",
            "facts/schema/facts.schema.json",
        )
    ]  # fmt: skip
    assert json.loads((root / "facts/schema/facts.schema.json").read_text(encoding="utf-8")) == schema()
    assert beltfacts.check(root) == []
    assert len(load(root).facts) == 0
    configuration = read_configuration(str(root / "beltfacts.toml"))
    assert configuration[1:] == ((str(root / "facts"),), str(root / "documents"), "", "", "", 0)
    for words in (("list",), ("search", "grain"), ("check",), ("sources",)):
        done = call(*words, cwd=root / "documents")
        assert done.stderr.startswith(f"library: {root / 'beltfacts.toml'}\n")
        assert "Traceback" not in done.stderr and done.code in (0, 1)


def test_what_the_comments_show_is_a_right_library_once_they_are_taken_away(call: Call, tmp_path: Path) -> None:
    call("init", "--yes", cwd=tmp_path)
    for name in ("vocabulary", "example"):
        file = tmp_path / "facts" / f"{name}.toml"
        lines = file.read_text(encoding="utf-8").splitlines()
        start = next(number for number, line in enumerate(lines) if line.startswith("# [["))
        shown = [line.removeprefix("# ") for line in lines[start:] if " = " in line or "[[" in line]
        file.write_text("\n".join(shown) + "\n", encoding="utf-8")
    assert beltfacts.check(tmp_path) == []
    assert load(tmp_path).fact("example-port-ships-2024").figure == "610 ships"
    commented = (tmp_path / "beltfacts.toml").read_text(encoding="utf-8").replace("\n# ", "\n").partition("\n")[2]
    (tmp_path / "beltfacts.toml").write_text(commented, encoding="utf-8")
    assert read_configuration(str(tmp_path / "beltfacts.toml")).executor == "dask://scheduler:8786"


def test_nothing_is_overwritten_and_a_second_time_changes_nothing(call: Call, tmp_path: Path) -> None:
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "vocabulary.toml").write_text(VOCABULARY, encoding="utf-8")
    first = made(call("init", "--yes", "--format", "json", cwd=tmp_path))
    assert first[str(tmp_path / "facts/vocabulary.toml")] == "kept"
    assert first[str(tmp_path / "beltfacts.toml")] == "made"
    (tmp_path / "beltfacts.toml").write_text("limit = 3\n")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    second = made(call("init", "--yes", "--format", "json", cwd=tmp_path))
    assert set(second.values()) == {"kept"}
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    refused = call("init", "--yes", "--style", "mla", cwd=tmp_path)
    assert (refused.code, refused.stderr) == (2, "beltfacts: beltfacts.toml is there already; change it there\n")


def test_fact_files_that_stand_in_the_folder_are_the_facts_of_the_library(call: Call, facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(canals=SOURCE + VOCABULARY + fact("grain"))
    call("init", folder, "--yes")
    assert read_configuration(str(folder / "beltfacts.toml")).facts == (str(folder),)
    assert not (folder / "facts").exists()
    assert load(folder).ids() == ["grain"]
    assert json.loads(call("list", "--format", "json", cwd=folder).stdout)["total"] == 1


def test_the_next_command_names_the_first_document(call: Call, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "annual report.txt").write_text("x")
    ran = call("init", "--yes", "--documents", "papers", "--style", "mla", "--language", "pt_br", cwd=tmp_path)
    assert ran.stderr == "next: beltfacts source add 'papers/annual report.txt'\n"
    configuration = read_configuration(str(tmp_path / "beltfacts.toml"))
    assert (configuration.documents, configuration.style, configuration.language) == (str(tmp_path / "papers"), "mla", "pt-BR")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--style", "mlaa"), "did you mean mla"),
        (("--language", "klingon!"), "is no language code; write en, zh or pt-BR"),
        (("file.txt",), "cannot make the folder"),
    ],
)
def test_wrong_options_make_nothing(call: Call, tmp_path: Path, words: tuple[str, ...], message: str) -> None:
    (tmp_path / "file.txt").write_text("x")
    ran = call("init", *words, "--yes", cwd=tmp_path)
    assert ran.code == 2
    assert message in ran.stderr and ran.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["file.txt"]


def test_a_library_inside_another_says_so(call: Call, tmp_path: Path) -> None:
    call("init", "--yes", cwd=tmp_path)
    assert "is the library above; inside inner the new one is used" in call("init", "inner", "--yes", cwd=tmp_path).stderr


def test_a_new_library_says_that_it_has_no_facts_yet(call: Call, tmp_path: Path) -> None:
    assert call("init", "--yes", cwd=tmp_path).code == 0
    ran = call("list", cwd=tmp_path)
    assert ran.code == 1 and "the library has no facts yet; beltfacts add writes one" in ran.stderr
