"""Shell completion: ids, topics, subjects, sources, formats and styles, in bash, zsh and fish."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from beltfacts.cite import MARKUPS
from beltfacts.cli import main
from beltfacts.library.library import Library
from beltfacts.registry import CHECKS, COMMANDS, FORMATS, REPORTS, STYLES
from tests.conftest import Ran

PROGRAM = Path(sysconfig.get_path("scripts")) / ("beltfacts.exe" if os.name == "nt" else "beltfacts")

installed = pytest.mark.skipif(not PROGRAM.exists(), reason="the console script is not installed in this environment")


def asked(**env: str) -> Ran:
    """Ask for completions as a shell does, through the environment, in this process."""
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as talk:
        for name, value in env.items():
            patch.setenv(name, value)
        try:
            code = main([])
        except SystemExit as stop:
            code = int(stop.code or 0)
    return Ran(out.getvalue(), talk.getvalue(), code)


def in_bash(*words: str, **env: str) -> list[str]:
    """What bash is offered for the last of these words."""
    ran = asked(_BELTFACTS_COMPLETE="complete_bash", COMP_WORDS=" ".join(["beltfacts", *words]), COMP_CWORD=str(len(words)), **env)
    assert ran.stderr == ""
    return ran.stdout.split()


def in_zsh(*words: str) -> str:
    ran = asked(_BELTFACTS_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS=" ".join(["beltfacts", *words]))
    assert ran.stderr == ""
    return ran.stdout


def in_fish(*words: str) -> list[str]:
    line = " ".join(["beltfacts", *words])
    ran = asked(_BELTFACTS_COMPLETE="complete_fish", _TYPER_COMPLETE_ARGS=line, _TYPER_COMPLETE_FISH_ACTION="get-args")
    assert ran.stderr == ""
    return ran.stdout.split("\n")[:-1]


def test_commands() -> None:
    assert set(in_bash("")) == set(COMMANDS.names)
    assert in_bash("sh") == ["show"]


@pytest.mark.parametrize("command", ["show", "cite"])
def test_ids_begin_as_typed(command: str, shipped: Library) -> None:
    offered = in_bash(command, "china-laos")
    assert sorted(offered) == sorted(each for each in shipped.ids() if each.startswith("china-laos"))
    assert offered
    assert in_bash(command, offered[0], "jakarta-b") == [each for each in shipped.ids() if each.startswith("jakarta-b")]


@pytest.mark.parametrize("command", ["search", "list"])
def test_values_of_filters(command: str, shipped: Library) -> None:
    vocabulary = shipped.vocabulary
    assert in_bash(command, "--topic", "") == list(vocabulary.topics)
    assert in_bash(command, "-t", "r") == [each for each in vocabulary.topics if each.startswith("r")] != []
    assert in_bash(command, "--subject", "china-") == [each for each in vocabulary.subjects if each.startswith("china-")] != []
    assert in_bash(command, "--source", "") == list(shipped.sources)


@pytest.mark.parametrize("command", [name for name in COMMANDS.names if name not in ("help", "lsp", "mcp", "serve", "site")])
def test_formats_of_every_command(command: str) -> None:
    if command == "export":  # it writes for other programs
        assert {"csv", "json", "biblatex"} <= set(in_bash("export", "--to", ""))
    elif command == "audit":  # it has reports of its own
        assert in_bash(command, "--format", "") == list(REPORTS.names)
    elif command == "cite":  # it has texts to paste too
        assert in_bash(command, "--format", "") == [*MARKUPS, *(name for name in FORMATS.names if name not in MARKUPS)]
    else:
        assert in_bash(command, "--format", "") == list(FORMATS.names)


def test_orders_rules_and_styles() -> None:
    assert "date" in in_bash("list", "--sort", "")
    assert set(in_bash("check", "--rule", "")) == set(CHECKS.names)
    assert set(CHECKS.names) <= set(in_bash("check", "--explain", ""))
    assert in_bash("cite", "--style", "") == list(STYLES.names)
    assert set(in_bash("search", "--cite", "")) == {name for name in STYLES.names if hasattr(STYLES.load(name), "reference")}


def test_styles_that_are_installed_as_csl_files(tmp_path: Path) -> None:
    folder = tmp_path / "pandoc" / "csl"
    folder.mkdir(parents=True)
    (folder / "my-journal.csl").write_text("<style/>", encoding="utf-8")
    for words in (("cite", "--style", "my-"), ("search", "--cite", "my-")):
        assert in_bash(*words, XDG_DATA_HOME=str(tmp_path)) == ["my-journal"]


def test_options() -> None:
    assert {"--topic", "--format", "--facts"} <= set(in_bash("list", "--"))


def test_zsh_and_fish(shipped: Library) -> None:
    for topic in (each for each in shipped.vocabulary.topics if each.startswith("r")):
        assert f'"{topic}"' in in_zsh("list", "--topic", "r")
    assert '"json"' in in_zsh("list", "--format", "j") and '"csv"' not in in_zsh("list", "--format", "j")
    assert in_fish("show", "china-laos") == [each for each in shipped.ids() if each.startswith("china-laos")]


def test_facts_of_the_environment_are_offered(tmp_path: Path) -> None:
    from tests.conftest import SOURCE, VOCABULARY, fact

    (tmp_path / "canals.toml").write_text(SOURCE + VOCABULARY + fact("my-own"), encoding="utf-8")
    assert in_bash("show", "", BELTFACTS_FACTS=str(tmp_path)) == ["my-own"]
    assert in_bash("list", "--topic", "", BELTFACTS_FACTS=str(tmp_path)) == ["water"]


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe", b"[[fact]\n", b"[[fact]]\nid = 5\n", b"\x00" * 1000])
def test_broken_fact_files_are_no_noise_at_the_prompt(tmp_path: Path, content: bytes | None) -> None:
    folder = tmp_path / "facts"
    if content is not None:
        folder.mkdir()
        (folder / "a.toml").write_bytes(content)
    for words in (("show", ""), ("list", "--topic", ""), ("list", "--subject", ""), ("list", "--source", "")):
        assert in_bash(*words, BELTFACTS_FACTS=str(folder)) == []
    assert in_bash("list", "--format", "js", BELTFACTS_FACTS=str(folder)) == ["json", "jsonl"]


@pytest.mark.parametrize(
    "words",
    [
        ("nosuch", ""),
        ("show", '"china-laos'),
        ("list", "--nosuch", ""),
        ("show", "\x1b[31m"),
        ("list", "--topic", "x" * 5000),
        ("show", "*"),
    ],
)
def test_odd_words_are_no_noise_at_the_prompt(words: tuple[str, ...]) -> None:
    assert all(each.startswith(("-", "china-laos")) for each in in_bash(*words))


def test_ids_with_no_cache_to_write_to(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "apec-2025-theme" in in_bash("show", "apec", BELTFACTS_CACHE=str(tmp_path / "file"))


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_script_for_each_shell(name: str) -> None:
    ran = asked(_BELTFACTS_COMPLETE=f"source_{name}")
    assert ran.code == 0 and ran.stderr == "" and "_BELTFACTS_COMPLETE=complete_" + name in ran.stdout


@installed
@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_itself_completes() -> None:
    script = f"""
        PATH="{PROGRAM.parent}:$PATH"
        eval "$(_BELTFACTS_COMPLETE=source_bash beltfacts)"
        COMP_WORDS=(beltfacts show apec-2025-th); COMP_CWORD=2
        $(complete -p beltfacts | sed 's/.*-F \\([^ ]*\\).*/\\1/') beltfacts
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(["bash", "-c", script], capture_output=True, timeout=60, check=True)
    assert done.stdout.decode().split() == ["apec-2025-theme"] and done.stderr == b""


def test_completion_imports_no_table_and_no_ranking(shipped: Library) -> None:
    """What makes a start slow stays out of the way of somebody who is typing."""
    words = {"_BELTFACTS_COMPLETE": "complete_bash", "COMP_WORDS": "beltfacts show china-laos", "COMP_CWORD": "2"}
    environment = {**os.environ, **words}
    in_bash("show", "")  # the index is there
    program = "import atexit, sys; from beltfacts.cli import main; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); main()"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, env=environment, timeout=60, check=False)
    imported = set(done.stderr.decode().split())
    assert "china-laos" in done.stdout.decode() and "beltfacts.library.library" in imported
    assert not imported & {"rich.table", "rich.console", "rapidfuzz", "tomli", "beltfacts.formats.table", "beltfacts.search.scoring"}
