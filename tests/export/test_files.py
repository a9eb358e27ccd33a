"""What export writes to a file or to standard output: whole, or not at all."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.errors import UseError
from beltfacts.export import targets as targets
from tests.conftest import Ran
from tests.export.conftest import Export
from tests.support import facts_of


def test_a_file_is_written_as_it_would_be_printed(export: Export, tmp_path: Path) -> None:
    file = tmp_path / "all.ris"
    done = export("--to", "ris", "--output", file)
    assert (done.code, done.stdout) == (0, "")
    assert file.read_bytes().decode() == export("--to", "ris").stdout
    assert b"\r\n" in file.read_bytes()


def test_an_existing_file_is_replaced_only_with_force(export: Export, tmp_path: Path) -> None:
    file = tmp_path / "all.bib"
    file.write_text("mine")
    file.chmod(0o640)
    done = export("--to", "biblatex", "--output", file)
    assert done.code == 2
    assert "--force" in done.stderr
    assert file.read_text() == "mine"
    assert export("--to", "biblatex", "--output", file, "--force").code == 0
    assert file.read_text().startswith("@report{gazette-2024,")
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_new_file_gets_the_usual_permissions(export: Export, tmp_path: Path) -> None:
    (tmp_path / "usual").write_text("")
    export("--to", "json", "--output", tmp_path / "made")
    assert (tmp_path / "made").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_link_is_followed_and_stays_a_link(export: Export, tmp_path: Path) -> None:
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    assert export("--to", "json", "--output", tmp_path / "link.json", "--force").code == 0
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "real.json").read_text())["total"] == 2


@pytest.mark.parametrize("form", ["csv", "sqlite"])
def test_a_write_error_is_one_line_and_leaves_nothing(export: Export, tmp_path: Path, form: str) -> None:
    for place in (tmp_path / "no" / "folder.x", tmp_path, Path(os.devnull), tmp_path / ("x" * 300)):
        done = export("--to", form, "--force", "--output", place)
        assert done.code == 2
        assert done.stderr.startswith("beltfacts: ")
        assert done.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_failed_write_keeps_the_old_file_and_leaves_no_other(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    file.write_text("old")

    def fail(temporary: str) -> None:
        Path(temporary).write_text("half")
        raise sqlite3.OperationalError("database or disk is full")

    with pytest.raises(UseError, match="disk is full; nothing was written"):
        targets.replace_file(str(file), fail, force=True)
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_full_standard_output_is_one_line() -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "beltfacts", "export", "--to", "ris"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.decode().strip() == "beltfacts: cannot write to standard output: no space left on device"


def test_a_pipe_that_is_closed_early_is_no_error() -> None:
    command = f"{sys.executable} -m beltfacts export --to jsonld | head -1"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (b"{\n", b"")


def test_standard_output_is_utf_8_whatever_the_locale(run: Callable[..., Ran], facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(canals=facts_of(["50 tonnes"], extra='note = "大运河"'))
    assert "大运河" in run("export", "--to", "jsonld", "--facts", folder, PYTHONIOENCODING="ascii").stdout
