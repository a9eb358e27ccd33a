"""A pull or a push that ends in the middle: killed, stopped by a full disk, or finished by whoever reads the folder next."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts import cache_files
from beltfacts.errors import UseError
from beltfacts.library.files import PendingFile, list_fact_files
from beltfacts.library.files.folder import PENDING
from tests.conftest import SOURCE, fact
from tests.library.shared.conftest import LIBRARY, Person, count
from tests.postgres import Server
from tests.support import kill_at_event

pytestmark = [pytest.mark.once, pytest.mark.xdist_group("postgres"), pytest.mark.usefixtures("cache_folder")]

WRITES = ("open", "os.link", "os.rename", "os.remove", "os.mkdir", "os.chmod")
"""Audit events at which a pull or a push is killed."""


def texts(folder: Path) -> dict[str, str]:
    """Return the fact files of a folder as whoever reads them next finds them."""
    return {Path(path).name: Path(path).read_text(encoding="utf-8") for path in list_fact_files([str(folder)])}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
@pytest.mark.filterwarnings("ignore:This process")
def test_a_pull_that_is_killed_at_any_moment_leaves_the_old_files_or_the_new(ann: Person, ben: Person, tmp_path: Path) -> None:
    def edit(number: int) -> None:
        """Move a fact from one file to another, and take away or bring back a third file."""
        ann.write(LIBRARY + (fact("moved", value=number) if number % 2 else ""))
        other = SOURCE.replace("gazette-2024", "review") + ("" if number % 2 else fact("moved", value=number))
        ann.write(other + fact("stays", value=number), "review.toml")
        (ann.folder / "third.toml").unlink(missing_ok=True)
        if number % 2:
            ann.write(SOURCE.replace("gazette-2024", "third"), "third.toml")
        ann.push()

    ben.pull()
    edit(0)
    total = kill_at_event(ben.pull, 0, WRITES)
    outcomes = set()
    for number, moment in enumerate((total // 2, total - 19, total - 12, total - 7, total - 2), 1):
        before = texts(ben.folder)
        edit(number)
        kill_at_event(ben.pull, moment, WRITES)
        seen = texts(ben.folder)
        ben.pull()
        after = texts(ben.folder)
        assert after == texts(ann.folder) and seen in (before, after), moment
        outcomes.add(seen == after)
        assert {each.name for each in ben.folder.iterdir()} == {*after, ".beltfacts-shared.json"}
    assert outcomes == {False, True}
    new = Person(tmp_path / "new", ann.database)
    kill_at_event(new.pull, total - 8, WRITES)
    new.pull()
    assert texts(new.folder) == texts(ann.folder)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
@pytest.mark.filterwarnings("ignore:This process")
def test_a_push_that_is_killed_at_any_moment_has_arrived_or_not(ann: Person, server: Server) -> None:
    ann.write(ann.read() + fact("cargo-0"))
    total = kill_at_event(ann.push, 0, WRITES)
    for number, moment in enumerate((total // 2, total - 3, total - 1), 1):
        ann.write(ann.read() + "".join(fact(f"cargo-{number}-{n}", value=n, measure=f"cargo {n}") for n in range(5)))
        before = count(server, ann.database)
        kill_at_event(ann.push, moment, WRITES)
        assert count(server, ann.database) in (before, before + 5)
        assert ann.push().conflicts == [] and count(server, ann.database) == before + 5


def test_a_file_that_is_changed_while_a_stopped_pull_is_finished_stays_as_it_is(ann: Person, ben: Person) -> None:
    ann.change("carried 120 tonnes", "carried nearly 120 tonnes")
    ann.write(SOURCE.replace("gazette-2024", "third"), "third.toml")
    ann.push()
    old = ben.read()
    replacing = [PendingFile("canals.toml", "0" * 64, ann.read()), PendingFile("third.toml", "", ann.read("third.toml"))]
    (ben.folder / PENDING).write_text(json.dumps([each._asdict() for each in replacing]), encoding="utf-8")
    assert texts(ben.folder) == {"canals.toml": old} and not (ben.folder / PENDING).exists(), "the last file says that the others are there"
    ben.pull()
    assert texts(ben.folder) == texts(ann.folder)


def test_a_disk_that_is_full_in_the_middle_of_a_pull_is_said_and_the_pull_is_finished_later(
    ann: Person, ben: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann.change("carried 120 tonnes", "carried nearly 120 tonnes")
    for name in ("second", "third"):
        ann.write(SOURCE.replace("gazette-2024", name), f"{name}.toml")
    ann.push()
    before, make = texts(ben.folder), cache_files._open_new

    def full(name: str) -> Callable[[str], tuple[int, str]]:
        def opened(target: str) -> tuple[int, str]:
            if os.path.basename(target) == name:
                raise OSError(28, "No space left on device")
            return make(target)

        return opened

    for name in (PENDING, "third.toml"):
        with monkeypatch.context() as patch:
            patch.setattr(cache_files, "_open_new", full(name))
            with pytest.raises(UseError, match="no space left on device"):
                ben.pull()
            if name == PENDING:
                assert texts(ben.folder) == before
            else:
                with pytest.raises(UseError, match="was stopped in the middle and cannot be finished"):
                    texts(ben.folder)
    assert texts(ben.folder) == texts(ann.folder), "there is room again"
