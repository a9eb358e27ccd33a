"""What is left to do in a folder, where no pull has written it: nothing outside of the folder is touched."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from beltfacts.errors import UseError
from beltfacts.library.files.folder import PENDING, list_fact_files


def pending(name: str = "new.toml", new: object = "") -> str:
    """Return the text of a file that has one file written."""
    last = {"name": ".beltfacts-shared.json", "old": "", "new": "{}"}
    return json.dumps([{"name": name, "old": "", "new": new}, last])


@pytest.mark.parametrize("name", ["new.toml", "left-out/new.toml"])
def test_what_a_pull_left_undone_is_done_by_whoever_lists_the_files(tmp_path: Path, name: str) -> None:
    (tmp_path / PENDING).write_text(pending(name, "# new"), encoding="utf-8")
    (tmp_path / "canals.toml").touch()
    assert str(tmp_path / "canals.toml") in list_fact_files([str(tmp_path)])
    assert (tmp_path / name).read_text(encoding="utf-8") == "# new"
    assert not (tmp_path / PENDING).exists()


@pytest.mark.parametrize(
    "text",
    [
        *map(pending, ("../new.toml", "a/../../new.toml", "/new.toml", "..\\new.toml", ".git/config", ".hidden.toml", "new.sh")),
        pending(new=5),
        pending(new="\ud800"),
        "[]",
        "{}",
        "[1]",
        "[" * 100_000,
        '[{"name": 1, "old": "", "new": ""}]',
    ],
)
def test_what_leads_out_of_the_folder_or_was_written_by_no_pull_is_refused(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    (folder / "canals.toml").touch()
    (folder / PENDING).write_text(text, encoding="utf-8")
    with pytest.raises(UseError, match=r"cannot read .*pull into an empty folder"):
        list_fact_files([str(folder)])
    assert {path.name for path in tmp_path.rglob("*") if path.is_file()} == {"canals.toml", PENDING}


@pytest.mark.parametrize("name", ["new.toml", "left-out/new.toml"])
def test_a_link_leads_to_no_file_outside_of_the_folder(tmp_path: Path, name: str) -> None:
    folder, elsewhere = tmp_path / "folder", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    (elsewhere / "new.toml").write_bytes(b"")
    (folder / "new.toml").symlink_to(elsewhere / "new.toml")
    (folder / "left-out").symlink_to(elsewhere)
    left = {"name": name, "old": sha256(b"").hexdigest(), "new": "# new"}
    (folder / PENDING).write_text(json.dumps([left, json.loads(pending())[1]]), encoding="utf-8")
    with pytest.raises(UseError, match=r"cannot read .*pull into an empty folder"):
        list_fact_files([str(folder)])
    assert (elsewhere / "new.toml").read_bytes() == b""
