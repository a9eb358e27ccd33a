"""The story of a new library on a terminal: from an empty folder to the first verified fact of one's own document."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

REPORT = """# Heron Hospital Board: Annual Review 2024

*Published 3 March 2025*

In 2024 the hospital treated 18,300 patients.
"""


def on_a_terminal(folder: Path, typed: str, *words: str) -> tuple[str, int]:
    """What a terminal of 100 columns shows of a command while this is typed, and the exit code."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "dumb", "COLUMNS": "100", "PYTHONIOENCODING": "utf-8", "HOME": str(folder.parent)}
    process = subprocess.Popen(
        [sys.executable, "-m", "beltfacts", *words], stdin=theirs, stdout=theirs, stderr=theirs, env=environment, cwd=folder
    )
    os.close(theirs)
    os.write(ours, typed.encode())
    shown = b""
    while select.select([ours], [], [], 60)[0]:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        shown += part
    else:
        process.kill()
    os.close(ours)
    return shown.decode().replace("\r\n", "\n").removeprefix(typed), process.wait(60)


@pytest.mark.untraced
def test_four_commands_from_an_empty_folder_to_a_verified_fact(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "review.md").write_text(REPORT, encoding="utf-8")
    home, library = tmp_path / "home", tmp_path / "home" / "health"

    screen, code = on_a_terminal(home, "\n\nen\n", "init", "health")
    assert code == 0
    assert screen.startswith("a new library in health; Enter takes the default in brackets\nFolder of the documents [documents]: ")
    assert "Citation style [apa]: " in screen
    assert "Language of documents that do not name theirs (en, zh; - for none) [-]: " in screen
    assert screen.endswith("next: cd health && beltfacts source add REPORT.pdf\n")
    assert 'language = "en"' in (library / "beltfacts.toml").read_text(encoding="utf-8")

    screen, code = on_a_terminal(library, "y\n", "source", "add", "../review.md")
    assert code == 0
    for line in (
        "library: beltfacts.toml",
        "title: Heron Hospital Board: Annual Review 2024 (the first heading)",
        'issued: 2025-03-03 (line 3: "Published 3 March 2025")',
        "language: en (language in beltfacts.toml)",
        "note: it is outside the documents folder, and is copied there",
        'next: beltfacts add --document review.md --quote "..."',
    ):
        assert f"{line}\n" in screen
    assert "Write this to facts/heron-hospital-board-annual-review-2024.toml? [Y/n]: " in screen

    words = (
        "--quote",
        "In 2024 the hospital treated 18,300 patients",
        "--subject",
        "Heron hospital",
        "--measure",
        "patients treated",
        "--topic",
        "health",
    )
    screen, code = on_a_terminal(library, "\n" * 6, "add", "--document", "review.md", *words, "--create")
    assert code == 0, screen
    assert "written to facts/heron-hospital-board-annual-review-2024.toml:" in screen

    screen, code = on_a_terminal(library, "", "verify")
    assert (code, screen.splitlines()[:2]) == (0, ["library: beltfacts.toml", "checked 1 fact: 1 found"])


def test_nothing_is_written_where_the_answer_is_no(tmp_path: Path) -> None:
    (tmp_path / "review.md").write_text(REPORT, encoding="utf-8")
    on_a_terminal(tmp_path, "", "init", "--yes")
    before = sorted(tmp_path.rglob("*"))
    for typed in ("n\n", "\x04"):
        screen, code = on_a_terminal(tmp_path, typed, "source", "add", "review.md")
        assert code == (1 if typed == "n\n" else 2)
        assert "nothing was written" in screen or "stopped" in screen
        assert sorted(tmp_path.rglob("*")) == before


def test_a_wrong_language_is_asked_again(tmp_path: Path) -> None:
    screen, code = on_a_terminal(tmp_path, "papers\nmla\nklingonese!\nzh_CN\n", "init")
    assert code == 0
    assert "'klingonese!' is no language code; write en, zh or pt-BR\n" in screen
    text = (tmp_path / "beltfacts.toml").read_text(encoding="utf-8")
    assert 'documents = "papers"' in text and 'style = "mla"' in text and 'language = "zh-CN"' in text
