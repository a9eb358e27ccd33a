"""What `say` refuses and warns of beside its sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import called, facts_of

Capture = pytest.CaptureFixture[str]


def test_a_withdrawn_fact_is_not_said(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "f.toml"
    file.write_text(facts_of(["12"], extra='withdrawn = { date = "2025-01-02", reason = "the source took it back" }\n'))
    done = called(capsys, "say", "f1", "--facts", file)
    assert (done.code, done.stdout) == (2, "")
    assert "withdrawn" in done.stderr and "took it back" in done.stderr


def test_a_superseded_figure_is_not_that_of_today(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "f.toml"
    first, _, second = facts_of(["12", "14"]).rpartition("[[fact]]")
    file.write_text(f'{first}[[fact]]{second}\nsupersedes = ["f1"]\n')
    assert "f2 supersedes it" in called(capsys, "say", "f1", "--facts", file).stdout
    assert "supersedes" not in called(capsys, "say", "f2", "--facts", file).stdout
