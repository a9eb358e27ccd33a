"""`pick`: what fzf gets, and what is printed of what it returns."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.test_story import on_a_terminal
from tests.conftest import SOURCE, VOCABULARY, Ran, fact

Call = Callable[..., Ran]


@pytest.fixture
def fzf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Puts a program fzf on the path that runs this Python script, with its input as `lines`."""

    def make(script: str) -> Path:
        folder = tmp_path / "bin"
        folder.mkdir()
        lines = "lines = sys.stdin.read().splitlines(True)"
        (folder / "fzf").write_text(f"#!{sys.executable}\nimport sys\n{lines}\nargs = sys.argv[1:]\n{script}\n")
        (folder / "fzf").chmod(0o755)
        monkeypatch.setenv("PATH", str(folder))
        return folder

    return make


@pytest.mark.untraced
def test_the_ids_of_what_is_picked_are_printed(tmp_path: Path, facts_folder: Callable[..., Path], fzf: Callable[[str], Path]) -> None:
    fzf("sys.stdout.write(lines[1] + lines[0]); open('args.txt', 'w').write(repr(args))")
    folder = facts_folder(a=SOURCE + VOCABULARY + fact("cargo-one") + fact("cargo-two", value=5))
    shown, code = on_a_terminal(tmp_path, "", "pick", "--facts", str(folder), "-1; touch x", "$y")
    assert (code, shown) == (0, "cargo-two\ncargo-one\n")
    arguments = (tmp_path / "args.txt").read_text()
    assert "--query=-1; touch x $y" in arguments and "show {5}" in arguments and str(folder) in arguments
    assert "Canal Office" in on_a_terminal(tmp_path, "", "pick", "--facts", str(folder), "--cite", "mla")[0]
    assert '"figure": "5 tonnes"' in on_a_terminal(tmp_path, "", "pick", "--facts", str(folder), "-f", "json")[0]


@pytest.mark.untraced
@pytest.mark.parametrize(("code", "expected"), [(1, 1), (130, 1), (2, 2)])
def test_leaving_the_list_prints_nothing(
    tmp_path: Path, facts_folder: Callable[..., Path], fzf: Callable[[str], Path], code: int, expected: int
) -> None:
    fzf(f"sys.exit({code})")
    folder = facts_folder(a=SOURCE + VOCABULARY + fact("cargo-one"))
    shown, ended = on_a_terminal(tmp_path, "", "pick", "--facts", str(folder))
    assert ended == expected and (shown == "" or "exit code 2" in shown)


def test_without_fzf_one_line_says_how_to_install_it_and_what_does_the_same(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    ran = call("pick")
    assert (ran.code, ran.stdout, ran.stderr.count("\n")) == (2, "", 1)
    assert "apt install fzf" in ran.stderr and "beltfacts list -f plain | fzf" in ran.stderr


@pytest.mark.untraced
@pytest.mark.skipif(shutil.which("fzf") is None, reason="fzf is not installed")
def test_fzf_itself_starts_with_the_query_and_takes_enter(
    tmp_path: Path, facts_folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FZF_DEFAULT_OPTS", "--select-1")
    folder = facts_folder(a=SOURCE + VOCABULARY + fact("cargo-one") + fact("cargo-two", value=5))
    assert on_a_terminal(tmp_path, "", "pick", "--facts", str(folder), "two")[0].rstrip("\n").endswith("cargo-two")
