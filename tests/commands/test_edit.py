"""`edit` and `rename`: the editor's command line, what is checked afterwards, and what renaming writes."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.commands import _editors
from tests.commands.test_story import on_a_terminal
from tests.conftest import SOURCE, VOCABULARY, Ran, fact

Call = Callable[..., Ran]


def editor(folder: Path, name: str, script: str) -> Path:
    """An editor that runs this Python script, with the file as `path` and its arguments as `args`."""
    file = folder / name
    file.write_text(f"#!{sys.executable}\nimport sys\nargs = sys.argv[1:]\npath = args[-1]\n{script}\n")
    file.chmod(0o755)
    return file


@pytest.mark.untraced
def test_the_editor_opens_at_the_line_and_findings_are_said(
    tmp_path: Path, facts_folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = facts_folder(canals=SOURCE + VOCABULARY + fact("cargo"))
    line = (folder / "canals.toml").read_text().split("\n").index('id = "cargo"')
    log = tmp_path / "log"
    script = f"open({str(log)!r}, 'a').write(repr(args) + '\\n')\nt = open(path).read()\nopen(path, 'w').write(t.replace('value = 100', 'value = 7'))"
    (tmp_path / "my editor").mkdir()
    monkeypatch.setenv("VISUAL", f'"{editor(tmp_path / "my editor", "vim", script)}" -n')
    shown, code = on_a_terminal(tmp_path, "n\n", "edit", "cargo", "--facts", str(folder))
    assert code == 1 and "value is 7" in shown and "open the editor again" in shown
    assert log.read_text() == f"{['-n', f'+{line}', str(folder / 'canals.toml')]!r}\n"
    shown, code = on_a_terminal(tmp_path, "y\nn\n", "edit", "cargo", "--facts", str(folder))
    assert code == 1 and len(log.read_text().splitlines()) == 3


@pytest.mark.untraced
def test_an_edit_without_findings_says_so_and_needs_a_terminal(
    call: Call, tmp_path: Path, facts_folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = facts_folder(canals=SOURCE + VOCABULARY + fact("cargo"))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", str(editor(tmp_path, "nano", "")))
    shown, code = on_a_terminal(tmp_path, "", "edit", "cargo", "--facts", str(folder))
    assert code == 0 and "nothing is wrong" in shown
    ran = call("edit", "cargo", "--facts", folder)
    assert ran.code == 2 and "needs a terminal" in ran.stderr


def test_an_entry_with_findings_and_entries_of_the_vocabulary_are_found(call: Call, facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(canals=SOURCE + VOCABULARY + fact("good", extra='former_ids = ["old"]') + '\n[[fact]]\nid = "broken"\n')
    lines = (folder / "canals.toml").read_text().split("\n")
    for name, written in (
        ("good", "good"),
        ("old", "good"),
        ("broken", "broken"),
        ("grand-canal", "grand-canal"),
        ("gazette-2024", "gazette-2024"),
    ):
        row = json.loads(call("edit", name, "--print", "--facts", folder, "--format", "json").stdout)["results"][0]
        assert row["line"] - 1 in (lines.index(f'id = "{written}"'), lines.index(f'id = "{written}"') - 1)
    assert "did you mean good" in call("edit", "goood", "--print", "--facts", folder).stderr


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        ("vi", ["+7", "/f.toml"]),
        ("emacsclient", ["+7", "/f.toml"]),
        ("hx", ["/f.toml:7"]),
        ("code", ["--wait", "--goto", "/f.toml:7"]),
        ("code --wait", ["--goto", "/f.toml:7"]),
        ("subl -w", ["--wait", "/f.toml:7"]),
        ("kate", ["-b", "-l", "7", "/f.toml"]),
        ("/usr/bin/strange-editor", ["/f.toml"]),
    ],
)
def test_each_editor_gets_the_line_in_its_own_form(command: str, arguments: list[str]) -> None:
    assert _editors._arguments(command.split(), "/f.toml", 7) == arguments


@pytest.mark.parametrize("chosen", ["'vi", "no-such-editor -x", "$(touch x)"])
def test_an_editor_that_is_none_is_one_line(call: Call, chosen: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VISUAL", chosen)
    with pytest.raises(Exception, match="VISUAL"):
        _editors.edit_file("/f.toml", 1)
    assert not (tmp_path / "x").exists()


# ── rename ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_renaming_keeps_the_old_id_and_everything_else(call: Call, facts_folder: Callable[..., Path]) -> None:
    first = SOURCE + VOCABULARY + fact("cargo", extra="# of my own").replace('id = "cargo"', 'id = "cargo"  # first')
    second = fact(
        "newer", date="2025", quote="the canal, id = 'cargo', carried 100 tonnes", extra='source = "gazette-2024"\nsupersedes = ["cargo"]'
    )
    folder = facts_folder(a=first, b=second.replace("\n", "\r\n"))
    ran = call("rename", "cargo", "cargo-2024", "--facts", folder)
    assert ran.code == 0 and "cargo is now cargo-2024" in ran.stderr
    assert (folder / "a.toml").read_text() == first.replace(
        'id = "cargo"  # first\n', 'id = "cargo-2024"  # first\nformer_ids = ["cargo"]\n'
    )
    assert (folder / "b.toml").read_bytes().decode() == second.replace('supersedes = ["cargo"]', 'supersedes = ["cargo-2024"]').replace(
        "\n", "\r\n"
    )
    shown = call("show", "cargo", "--facts", folder)
    assert "cargo-2024" in shown.stdout and "note: cargo is now cargo-2024" in shown.stderr
    assert call("check", "--facts", folder).code == 0


def test_former_ids_on_several_lines_keep_their_comments(call: Call, facts_folder: Callable[..., Path]) -> None:
    text = SOURCE + VOCABULARY + fact("cargo", extra='former_ids = [\n  # very old\n  "x",\n]')
    folder = facts_folder(a=text)
    assert call("rename", "cargo", "y", "--facts", folder).code == 0
    new = (folder / "a.toml").read_text()
    assert '  "cargo",\n  # very old\n  "x",\n]' in new
    assert call("rename", "y", "cargo", "--facts", folder).code == 0  # back
    assert call("check", "--facts", folder).code == 0


def test_a_dry_run_writes_nothing(call: Call, facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(a=SOURCE + VOCABULARY + fact("cargo"))
    before = (folder / "a.toml").read_bytes()
    ran = call("rename", "cargo", "freight", "--dry-run", "--facts", folder, "--format", "json")
    assert json.loads(ran.stdout)["results"][0]["fact"] == "freight" and "would be" in ran.stderr
    assert (folder / "a.toml").read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("cargo", "other"), "other is there already"),
        (("cargo", "was-other"), "was-other is a former id of other"),
        (("cargo", "Big Cargo"), "big-cargo would be one"),
        (("cargo", "cargo"), "has this id already"),
        (("was-other", "x"), "is now other"),
        (("carg", "x"), "did you mean cargo"),
        (("inline", "x"), "rename it by hand"),
    ],
)
def test_ids_that_are_taken_or_malformed_are_refused(
    call: Call, facts_folder: Callable[..., Path], words: tuple[str, str], said: str
) -> None:
    inline = 'fact = [{ id = "inline", subject = "grand-canal", measure = "m", figure = "1 t", value = 1, unit = "t", date = "2024", '
    inline += 'topics = ["water"], quote = "1 t", source = "gazette-2024" }]'
    folder = facts_folder(a=SOURCE + VOCABULARY + fact("cargo") + fact("other", value=5, extra='former_ids = ["was-other"]'), b=inline)
    before = [each.read_bytes() for each in sorted(folder.iterdir())]
    ran = call("rename", *words, "--facts", folder)
    assert ran.code == 2 and said in ran.stderr
    assert [each.read_bytes() for each in sorted(folder.iterdir())] == before
