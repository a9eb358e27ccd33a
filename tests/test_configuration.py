"""Which library is used where none is named: beltfacts.toml or a folder facts, found upward; and what a beltfacts.toml may say."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli
from hypothesis import example, given
from hypothesis import strategies as st

import beltfacts
from beltfacts.configuration import configuration_of, find_configuration
from beltfacts.configuration_file import plain_values, read_configuration
from tests.conftest import SOURCE, VOCABULARY, Ran, fact

OWN = SOURCE + 'document = "gazette.txt"\n' + VOCABULARY + fact("grain", quote="the canal carried 100 tonnes of grain")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A library in a folder of its own, with a document; below it stands an empty folder, in which the user works."""
    (tmp_path / "own" / "facts").mkdir(parents=True)
    (tmp_path / "own" / "facts" / "gazette.toml").write_text(OWN, encoding="utf-8")
    (tmp_path / "own" / "documents").mkdir()
    (tmp_path / "own" / "documents" / "gazette.txt").write_text("In 2024 the canal carried 100 tonnes of grain.\n", encoding="utf-8")
    (tmp_path / "own" / "notes" / "deep").mkdir(parents=True)
    return tmp_path / "own"


def configure(folder: Path, text: str) -> Path:
    (folder / "beltfacts.toml").write_text(text, encoding="utf-8")
    return folder / "beltfacts.toml"


def listed(ran: Ran) -> list[str]:
    return [row["id"] for row in json.loads(ran.stdout)["results"]]


@pytest.mark.parametrize("configured", [True, False])
def test_a_library_above_the_working_folder_answers_and_is_named_once(place: Path, call: Callable[..., Ran], configured: bool) -> None:
    if configured:
        configure(place, 'facts = "facts"\n')
    ran = call("search", "grand canal cargo", "--format", "json", cwd=place / "notes" / "deep")
    assert listed(ran) == ["grain"]
    assert ran.stderr == f"library: {place / ('beltfacts.toml' if configured else 'facts')}\n"
    assert call("check", cwd=place).stderr.startswith(f"library: {'beltfacts.toml' if configured else 'facts'}\n")


def test_the_option_and_the_variable_win(place: Path, call: Callable[..., Ran], facts_folder: Callable[..., Path]) -> None:
    configure(place, 'facts = "facts"\n')
    other = facts_folder(other=SOURCE + VOCABULARY + fact("stone", measure="stone carried"))
    for ran in (
        call("list", "--format", "json", "--facts", other, cwd=place),
        call("list", "--format", "json", cwd=place, BELTFACTS_FACTS=str(other)),
    ):
        assert (listed(ran), ran.stderr) == (["stone"], "")


def test_the_shipped_facts_answer_where_there_is_no_library_and_are_not_named(tmp_path: Path, call: Callable[..., Ran]) -> None:
    ran = call("search", "China-Laos Railway freight", "--format", "json", cwd=tmp_path)
    assert listed(ran)
    assert ran.stderr == ""


def test_a_folder_with_a_configuration_stands_for_the_facts_it_names(place: Path, call: Callable[..., Ran]) -> None:
    configure(place, 'facts = "facts"\ndocuments = "documents"\n')
    for path in (place, place / "beltfacts.toml", place / "facts"):
        ran = call("verify", "--facts", path, "--format", "json", cwd=place.parent)
        assert [row["verdict"] for row in json.loads(ran.stdout)["results"]] == ["found"]


def test_documents_and_other_defaults_come_from_the_configuration_of_the_library(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    configure(place, 'documents = "documents"\nstyle = "mla"\nlimit = 3\nlanguage = "en"\nexecutor = "dask://host:1"\n')
    monkeypatch.chdir(place / "notes")
    found = configuration_of()
    assert found is not None
    assert found == read_configuration("../beltfacts.toml")
    assert (found.facts, found.documents) == ((str(place / "facts"),), str(place / "documents"))
    assert (found.style, found.limit, found.language, found.executor) == ("mla", 3, "en", "dask://host:1")
    with beltfacts.load() as library:
        assert [verdict.verdict for verdict in beltfacts.verify(library)] == ["found"]
    assert configuration_of([str(place.parent / "elsewhere")]) is None


def test_documents_of_one_library_do_not_serve_another(place: Path, call: Callable[..., Ran], facts_folder: Callable[..., Path]) -> None:
    configure(place, 'documents = "documents"\n')
    ran = call("verify", "--facts", facts_folder(own=OWN), "--format", "json", cwd=place)
    assert [row["verdict"] for row in json.loads(ran.stdout)["results"]] == ["uncheckable"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('docments = "d"', "unknown key 'docments': did you mean documents?"),
        ('[facts]\npath = "x"', 'facts must be a folder or a list of them; write facts = "facts"'),
        ("facts = []", 'facts must be a folder or a list of them; write facts = "facts"'),
        ("style = 3", 'style must be one line of text; write style = "..." or leave it out'),
        ('documents = " "', 'documents must be one line of text; write documents = "..." or leave it out'),
        ("limit = 0", "limit must be a whole number from 1; write limit = 10"),
        ("limit = true", "limit must be a whole number from 1; write limit = 10"),
        ("style = apa", "invalid value; write texts in straight quotes"),
    ],
)
def test_a_wrong_configuration_is_one_line(place: Path, call: Callable[..., Ran], text: str, message: str) -> None:
    file = configure(place, text + "\n")
    ran = call("search", "grain", cwd=place / "notes")
    assert ran.code == 2
    assert ran.stdout == ""
    assert ran.stderr.startswith(f"beltfacts: {file}:")
    assert ran.stderr.endswith(f": {message}\n")
    assert ran.stderr.count("\n") == 1
    assert call("list", "--facts", place / "facts", cwd=place.parent).code == 0


@given(
    st.lists(
        st.builds(
            "{}{}{}{}{}".format,
            st.sampled_from(["style", "limit", "facts", "", "x", "#", " "]),
            st.sampled_from([" = ", "=", "\t=\t", " ", ""]),
            st.sampled_from(['"apa"', '"a # b"', "7", "07", "0", "-1", '"a\\\\b"', "'x'", '"', "true", '""', '"\t"', '"\x01"', "1_0", ""]),
            st.sampled_from(["", " # note", "#", " \x7f", "\r", " x", "# \x01"]),
            st.sampled_from(["\n", "", "\r\n"]),
        ),
        max_size=4,
    ).map("".join)
)
@example('style = "apa"\r')
@example('style = "apa"\r\n')
def test_plain_files_say_what_a_parser_of_toml_says(text: str) -> None:
    values = plain_values(text)
    if values is not None:
        assert values == tomli.loads(text)


def test_the_file_that_init_writes_needs_no_parser(tmp_path: Path, call: Callable[..., Ran]) -> None:
    call("init", "--yes", "--style", "mla", "--language", "en", cwd=tmp_path)
    assert plain_values((tmp_path / "beltfacts.toml").read_text()) == {
        "facts": "facts", "documents": "documents", "style": "mla", "language": "en",
    }  # fmt: skip


def test_a_configuration_that_is_no_text_is_one_line(place: Path, call: Callable[..., Ran]) -> None:
    (place / "beltfacts.toml").write_bytes(b"\xff\xfe")
    assert call("search", "grain", cwd=place).stderr == f"beltfacts: {place / 'beltfacts.toml'}: not UTF-8 text; save the file as UTF-8\n"


def test_a_configuration_that_changes_is_read_again(place: Path) -> None:
    file = configure(place, "limit = 3\n")
    assert read_configuration(str(file)).limit == 3
    configure(place, "limit = 44\n")
    assert read_configuration(str(file)).limit == 44


def test_the_search_ends_behind_the_home_folder(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notes = place / "notes"
    monkeypatch.setenv("HOME", str(notes))
    assert find_configuration(str(notes / "deep")).configuration is None
    configure(notes, 'facts = "../facts"\n')
    found = find_configuration(str(notes / "deep")).configuration
    assert found is not None and found.facts == (str(place / "facts"),)


def test_the_search_ends_at_a_ceiling_and_at_the_edge_of_a_file_system(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = str(place / "notes" / "deep")
    monkeypatch.setenv("BELTFACTS_CEILING", os.pathsep.join(("/nowhere", str(place))))
    assert find_configuration(deep).configuration is None
    monkeypatch.setenv("BELTFACTS_CEILING", str(place.parent))
    assert find_configuration(deep).configuration is not None
    real = os.stat

    def stat(path: str, **options: object) -> os.stat_result:
        status = list(real(path))
        status[2] = 1 if str(path).startswith(str(place / "notes")) else 2  # the device
        return os.stat_result(status)

    monkeypatch.setattr("beltfacts.configuration.os.stat", stat)
    assert find_configuration(deep).configuration is None


def test_an_empty_folder_of_facts_does_not_count_and_it_is_said(tmp_path: Path, call: Callable[..., Ran]) -> None:
    (tmp_path / "facts").mkdir()
    ran = call("search", "China-Laos Railway freight", "--no-cache", "--format", "json", cwd=tmp_path)
    assert listed(ran)
    assert ran.stderr == (
        "note: the folder facts has no fact file (*.toml), so the shipped facts answer; beltfacts init starts a library here\n"
    )


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="the system has no owners of files")
@pytest.mark.parametrize("configured", [True, False])
def test_files_of_another_user_do_not_count_and_it_is_said(
    place: Path, call: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, configured: bool
) -> None:
    if configured:
        configure(place, 'facts = "facts"\n')
    monkeypatch.setattr("beltfacts.configuration.os.geteuid", lambda: os.getuid() + 1)
    ran = call("search", "China-Laos Railway freight", "--no-cache", "--format", "json", cwd=place / "notes")
    assert "grain" not in listed(ran)
    named = [place / "beltfacts.toml", place / "facts"] if configured else [place / "facts"]
    assert ran.stderr == "".join(
        f"note: {path} is not used: it belongs to another user, who could choose the figures; --facts {path} uses it\n" for path in named
    )
    monkeypatch.setattr("beltfacts.configuration.os.geteuid", lambda: 0)
    monkeypatch.setenv("SUDO_UID", str(os.stat(place).st_uid))
    assert find_configuration(str(place)).configuration is not None
