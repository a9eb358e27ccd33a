"""A damaged cache is found, thrown away and built anew."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.cli import main
from beltfacts.library.index import cache_path
from tests.conftest import SOURCE, Ran, fact, load
from tests.library.index.samples import CANALS, contents_of, ids, only_file, posix, replace

Write = Callable[..., Path]
Run = Callable[..., Ran]


@pytest.fixture
def asked(folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[], list[tuple[int, str]]]:
    """Asks the program several things in this process and returns exit codes and output."""
    commands = (
        ["search", "grand canal cargo 250 tonnes", "--format", "json"],
        ["search", "cargoo carried 2024", "--format", "json"],
        ["list", "--topic", "water", "--format", "json"],
        ["cite", "barges", "--style", "apa"],
        ["sources", "--format", "json"],
        ["subjects", "--format", "json"],
    )

    def ask() -> list[tuple[int, str]]:
        answers = []
        for command in commands:
            code = main([*command, "--facts", str(folder)])
            said = capsys.readouterr()
            assert "no cache is kept" not in said.err
            answers.append((code, said.out))
        return answers

    return ask


@pytest.mark.untraced
def test_a_cache_damaged_anywhere_is_thrown_away_and_answers_stay_right(
    asked: Callable[[], list[tuple[int, str]]], cache_folder: Path
) -> None:
    right = asked()
    assert [code for code, _ in right] == [0] * len(right)
    file = only_file(cache_folder)
    whole = file.read_bytes()
    garbage = bytes((7 * n * n + 13) % 251 for n in range(4096))
    for page in range(0, len(whole), 4096):
        for damage in (garbage, bytes(4096)):
            replace(file, whole[:page] + damage + whole[page + 4096 :])
            assert asked() == right, f"page at {page}"


@pytest.mark.parametrize("left", [0, 10, 100, 4096, 4096 * 5 + 99, -4096, -1])
def test_a_cache_cut_short_is_thrown_away(asked: Callable[[], list[tuple[int, str]]], cache_folder: Path, left: int) -> None:
    right = asked()
    file = only_file(cache_folder)
    replace(file, file.read_bytes()[:left])
    assert asked() == right


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("100 tonnes", "900 tonnes"),
        ("250 tonnes", "950 tonnes"),
        ("Gazette of", "Gazelle of"),
        ("Grand Canal", "Grand Canyn"),
        ("2024-05", "2094-05"),
    ],
)
def test_a_record_changed_inside_the_cache_is_never_printed(
    asked: Callable[[], list[tuple[int, str]]], cache_folder: Path, text: str, other: str
) -> None:
    right = asked()
    file = only_file(cache_folder)
    whole = file.read_bytes()
    assert text.encode() in whole
    replace(file, whole.replace(text.encode(), other.encode()))
    assert asked() == right


@pytest.mark.parametrize("change", ["version = '1'", "roots = '/elsewhere'", "complete = 'no'"])
def test_a_cache_of_another_version_or_folder_or_half_built_is_thrown_away(folder: Path, change: str) -> None:
    path = load([folder]).state.path
    assert path is not None
    key, value = change.split(" = ")
    with sqlite3.connect(path) as db:
        assert db.execute(f"UPDATE meta SET value = {value} WHERE key = '{key}'").rowcount == 1
        db.execute("DELETE FROM fact")
    db.close()
    library = load([folder])
    assert (library.state.read, len(library.facts)) == (3, 3)
    assert load([folder]).state.read == 0


def test_damage_found_while_the_cache_is_updated_leads_to_a_new_cache(folder: Path, cache_folder: Path) -> None:
    load([folder])
    file = only_file(cache_folder)
    replace(file, file.read_bytes().replace(b"100 tonnes", b"900 tonnes"))
    (folder / "canals.toml").write_text(CANALS + "# changed\n")
    library = load([folder])
    assert library.state.read == 3
    assert contents_of(library) == contents_of(load([folder], cached=False))


@posix
def test_a_damaged_cache_that_cannot_be_replaced_is_left_alone(folder: Path, cache_folder: Path, run: Run) -> None:
    file = load([folder]).state.path
    assert file is not None
    replace(file, file.read_bytes().replace(b"100 tonnes", b"900 tonnes"))
    damaged = file.read_bytes()
    program = (
        "import resource, sys\n"
        "from beltfacts.cli import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
        f"sys.exit(main(['list', '--format', 'csv', '--facts', {str(folder)!r}]))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0
    assert "100 tonnes" in done.stdout and "900 tonnes" not in done.stdout
    assert done.stderr.count("no cache is kept") == 1
    assert file.read_bytes() == damaged


def test_an_error_that_is_not_damage_is_not_hidden(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load([folder])
    monkeypatch.setattr("beltfacts.commands.topics.open_library", lambda *options: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        main(["topics", "--facts", str(folder)])


def test_a_library_goes_on_answering_when_its_cache_is_replaced_or_removed(folder: Path) -> None:
    library = load([folder])
    (folder / "canals.toml").write_text(SOURCE + fact("newer"))
    assert "newer" in ids(load([folder]))
    assert cache_path.discard_cache([str(folder)])
    assert not cache_path.discard_cache([str(folder)])
    assert ids(library) == ["cargo-2024", "cargo-2025", "barges-2023"]
