"""Folders and files as they are found on disks: whatever is wrong with one is reported, and nothing is lost from the others."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.configuration import FACTS_VARIABLE
from beltfacts.errors import UseError
from beltfacts.library.files.folder import MAX_BYTES, chosen_paths, display_path, parse_file, read_fact_text
from beltfacts.search.answers import search
from tests.conftest import SOURCE, VOCABULARY, Ran, fact, load

GOOD = SOURCE + fact("cargo-2024") + fact("cargo-2025", value=250, date="2025")

Write = Callable[..., Path]
Run = Callable[..., Ran]

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")


def refused(*paths: Path) -> str:
    with pytest.raises(UseError) as error:
        load(paths)
    assert "\n" not in str(error.value)
    return str(error.value)


def ids(*paths: Path) -> list[str]:
    return [each.id for each in load(paths).facts]


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    message = refused(tmp_path / "nowhere")
    assert message.startswith(f"no such folder or file: {tmp_path / 'nowhere'}")
    assert "--facts" in message


def test_a_folder_without_fact_files_is_named(tmp_path: Path, facts_folder: Write) -> None:
    folder = facts_folder(**{"readme.md": "# x", ".hidden.toml": GOOD, "facts.toml.bak": GOOD})
    (folder / "deeper").mkdir()
    (folder / "deeper" / "x.toml").write_text(GOOD)
    assert refused(folder).startswith(f"no fact files in {folder}")


def test_of_several_paths_the_wrong_one_is_named(tmp_path: Path, facts_folder: Write) -> None:
    assert str(tmp_path / "nowhere") in refused(facts_folder(a=GOOD), tmp_path / "nowhere")


@posix
def test_a_folder_that_may_not_be_read_is_named(facts_folder: Write) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read every folder")
    folder = facts_folder(a=GOOD)
    folder.chmod(0)
    try:
        assert "cannot read" in refused(folder)
    finally:
        folder.chmod(0o700)


def test_one_file_can_be_loaded_by_its_name_whatever_its_ending(facts_folder: Write) -> None:
    folder = facts_folder(**{"a": GOOD, "b": SOURCE.replace("2024", "2025") + fact("other"), "facts.txt": GOOD})
    assert ids(folder / "b.toml") == ["other"]
    assert ids(folder / "facts.txt") == ["cargo-2024", "cargo-2025"]
    assert ids(folder / "facts.txt", folder / "b.toml") == ["cargo-2024", "cargo-2025", "other"]


def test_hidden_files_deeper_folders_and_other_endings_are_no_fact_files(facts_folder: Write) -> None:
    folder = facts_folder(**{"a": GOOD, ".b.toml": SOURCE + fact("hidden"), "c.TOML.orig": "x", "notes.txt": "x"})
    (folder / "deeper").mkdir()
    (folder / "deeper" / "d.toml").write_text(SOURCE + fact("deeper"))
    assert ids(folder) == ["cargo-2024", "cargo-2025"]


def test_facts_come_in_the_order_of_folders_files_and_lines(facts_folder: Write) -> None:
    late = facts_folder(b=SOURCE + fact("b2") + fact("b1"), a=SOURCE + fact("a1"), c=SOURCE + fact("c1"))
    early = facts_folder(z=SOURCE + fact("z1"))
    assert ids(early, late) == ["z1", "a1", "b2", "b1", "c1"]
    assert ids(late, early) == ["a1", "b2", "b1", "c1", "z1"]


def test_the_variable_names_several_folders_and_the_option_comes_before_it(facts_folder: Write, call: Run) -> None:
    one, two, three = (facts_folder(a=SOURCE + fact(name)) for name in ("one", "two", "three"))
    both = os.pathsep.join([str(one), "", str(two)])
    listed = call("list", "--format", "csv", BELTFACTS_FACTS=both)
    assert ("one" in listed.stdout, "two" in listed.stdout, listed.code) == (True, True, 0)
    listed = call("list", "--format", "csv", "--facts", three, BELTFACTS_FACTS=both)
    assert ",three," in listed.stdout and ",one," not in listed.stdout


def test_a_folder_named_twice_counts_once(facts_folder: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = facts_folder(a=GOOD)
    monkeypatch.chdir(folder.parent)
    monkeypatch.setenv(FACTS_VARIABLE, os.pathsep.join([str(folder), folder.name, f"{folder}{os.sep}"]))
    assert chosen_paths() == [str(folder)]
    assert len(load().facts) == 2
    assert ids(folder, folder / "a.toml") == ["cargo-2024", "cargo-2025"]


def test_a_home_folder_is_understood(facts_folder: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = facts_folder(a=GOOD)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder.parent))
    assert ids(Path(f"~/{folder.name}")) == ["cargo-2024", "cargo-2025"]


CUT = GOOD[: GOOD.rindex("tonnes")]
BROKEN: dict[str, tuple[bytes, tuple[int, int]]] = {
    "binary": (bytes(range(256)), (2, 118)),
    "latin-1": ('[[fact]]\nid = "a"\nquote = "caf\u00e9"'.encode("latin-1"), (3, 13)),
    "utf-16": (GOOD.encode("utf-16"), (1, 1)),
    "cut-in-a-character": (b"# \xe4\xb8\xad\n# \xe4\xb8", (2, 3)),
    "no-toml": (b"id,figure\n1,2\n", (1, 3)),
    "control": (b'[[source]]\nid = "a\x00b"\n', (2, 8)),
    "lone-carriage-return": (b'[[source]]\rid = "a"\r', (1, 11)),
    "deep": (b"x = " + b"[" * 200_000, (1, 1)),
    "cut-off": (CUT.encode(), (CUT.count("\n") + 1, len(CUT) - CUT.rindex("\n"))),
    "bad-byte-after-wide-characters": ("x = '中老铁路".encode() + b"\xff", (1, 10)),
    "bad-byte-after-a-mark": (b"\xef\xbb\xbf# a\n\xff", (2, 1)),
    "toml-after-wide-characters": ("x = '中老铁路' y".encode(), (1, 12)),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_file_is_one_finding_at_its_place_and_costs_nothing_else(kind: str, facts_folder: Write) -> None:
    data, place = BROKEN[kind]
    folder = facts_folder(broken=data, canals=GOOD, vocabulary=VOCABULARY)
    (finding,) = parse_file(str(folder / "broken.toml")).findings
    assert finding.rule == "syntax"
    assert (finding.line, finding.column) == place
    library = load([folder])
    assert library.broken == 1
    assert [each.id for each in library.facts] == ["cargo-2024", "cargo-2025"]
    assert [hit.fact.id for hit in search(library, "grand canal cargo 250 tonnes")] == ["cargo-2025"]


@pytest.mark.parametrize("prefix", [b"", b"\xef\xbb\xbf"], ids=["plain", "bom"])
@pytest.mark.parametrize("newline", [b"\n", b"\r\n"], ids=["lf", "crlf"])
def test_byte_order_mark_and_windows_lines_change_nothing(prefix: bytes, newline: bytes, facts_folder: Write, call: Run) -> None:
    text = GOOD + fact("bad", quote='a\nb"""').replace('"a\nb"""', '"""a\nb"""').replace('bad"', 'Bad"') + "# the end"
    folder = facts_folder(a=prefix + text.encode().replace(b"\n", newline))
    library = load([folder])
    assert [(each.id, each.quote) for each in library.facts] == [
        ("cargo-2024", "the canal carried 100 tonnes"),
        ("cargo-2025", "the canal carried 250 tonnes"),
    ]
    line = text[: text.index('id = "Bad"')].count("\n") + 1
    (finding,) = parse_file(str(folder / "a.toml")).findings
    assert (finding.line, finding.column) == (line, 1)
    checked = call("check", "--rule", "wrong-type", "--facts", folder)
    assert f"a.toml:{line}:1" in checked.stdout


def test_a_folder_called_like_a_fact_file_is_a_finding(facts_folder: Write, call: Run) -> None:
    folder = facts_folder(canals=GOOD)
    (folder / "atlas.toml").mkdir()
    library = load([folder])
    assert library.broken == 1
    assert len(library.facts) == 2
    ran = call("check", "--facts", folder, "--rule", "syntax")
    assert "atlas.toml:1:1" in ran.stdout and "cannot be read: " in ran.stdout
    assert ran.code == 1


@posix
def test_an_unreadable_file_is_a_finding(facts_folder: Write) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read every file")
    folder = facts_folder(canals=GOOD, secret=GOOD)
    (folder / "secret.toml").chmod(0)
    library = load([folder])
    assert (library.broken, len(library.facts)) == (1, 2)
    assert "permission denied" in parse_file(str(folder / "secret.toml")).findings[0].message


@posix
def test_links_are_followed_and_dead_ones_are_findings(facts_folder: Write) -> None:
    folder, other = facts_folder(canals=GOOD), facts_folder(a=SOURCE + fact("linked"))
    (folder / "linked.toml").symlink_to(other / "a.toml")
    (folder / "dead.toml").symlink_to(folder / "nowhere.toml")
    (folder / "loop.toml").symlink_to(folder / "loop.toml")
    library = load([folder])
    assert [each.id for each in library.facts] == ["cargo-2024", "cargo-2025", "linked"]
    assert library.broken == 2
    (folder.parent / "alias").symlink_to(folder)
    assert len(load([folder.parent / "alias"]).facts) == 3


@posix
def test_a_pipe_is_a_finding_and_is_not_waited_for(facts_folder: Write, call: Run) -> None:
    folder = facts_folder(canals=GOOD)
    os.mkfifo(folder / "pipe.toml")
    listed = call("list", "--facts", folder)
    assert listed.stdout.count("cargo-202") == 2
    assert "1 finding," in listed.stderr
    assert "not a file but a pipe" in call("check", "--facts", folder, "--rule", "syntax").stdout


@posix
@pytest.mark.skipif(sys.platform == "darwin", reason="file names are Unicode there")
def test_names_that_are_not_unicode_or_hold_control_characters_load(facts_folder: Write, call: Run) -> None:
    folder = facts_folder(canals=GOOD)
    for name in (b"\xff", b"\xfe", b"tab\tline\nescape\x1b\x1d"):
        (Path(os.fsdecode(os.fsencode(folder) + b"/" + name + b".toml"))).write_text(SOURCE + VOCABULARY)
    (folder / os.fsdecode(b"\xfd.toml")).write_text("x")
    again = Path(os.fsdecode(os.fsencode(folder) + b"\xff"))
    folder.rename(again)
    for _ in range(2):
        library = load([again])
        assert ([each.id for each in library.facts], library.broken) == (["cargo-2024", "cargo-2025"], 1)
        assert library.vocabulary.subjects["grand-canal"].name == "Grand Canal"
    for command in ("list", "check", "sources", "subjects"):
        ran = call(command, "--facts", again)
        assert "Traceback" not in ran.stderr
        assert "\x1b" not in ran.stdout + ran.stderr


@pytest.mark.untraced
def test_fifty_megabytes_of_comments_are_read(facts_folder: Write) -> None:
    line = b"# " + b"canal " * 1000 + b"\n"
    folder = facts_folder(large=line * (50_000_000 // len(line)) + GOOD.encode())
    assert ids(folder) == ["cargo-2024", "cargo-2025"]


def test_fifty_megabytes_of_junk_are_one_finding(facts_folder: Write) -> None:
    folder = facts_folder(large=os.urandom(1 << 20) * 50, canals=GOOD)
    library = load([folder])
    assert (library.broken, len(library.facts)) == (1, 2)


def test_a_file_beyond_the_limit_is_refused_unread(facts_folder: Write) -> None:
    folder = facts_folder(canals=GOOD)
    with open(folder / "huge.toml", "wb") as file:
        file.truncate(MAX_BYTES + 1)
    (finding,) = parse_file(str(folder / "huge.toml")).findings
    assert "larger than 256 MiB; split it" in finding.message
    assert read_fact_text(str(folder / "huge.toml")) == ""


def test_paths_are_shown_relative_to_the_current_folder(facts_folder: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = facts_folder(a=GOOD)
    monkeypatch.chdir(folder.parent)
    assert display_path(str(folder / "a.toml")) == os.path.join(folder.name, "a.toml")
    monkeypatch.chdir(folder)
    assert display_path(str(folder.parent / "b.toml")) == str(folder.parent / "b.toml")
