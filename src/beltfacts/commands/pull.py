"""Pull a shared library from PostgreSQL into a folder."""

from __future__ import annotations

import os
from collections.abc import Mapping

from beltfacts.commands._options import FORMAT, Option
from beltfacts.commands._output import print_message
from beltfacts.commands._shared_library import DATABASE, count_words, print_changes, print_conflicts
from beltfacts.library import load
from beltfacts.library.shared import Address, FileChange, Outcome, open_copy, parse_address, pull

OPTIONS = (
    DATABASE,
    Option(
        "folder",
        (),
        "Folder for the fact files: a new one, or one that was pulled or pushed before. Without it the local copy is updated.",
        "[DIR]",
    ),
    FORMAT,
)


def run(database: str, folder: str | None, format_name: str | None) -> int:
    """Pull a shared library from PostgreSQL into a folder: what others changed since it was pulled or pushed last.

    What you changed stays. Where both changed the same fact yours stays in its place, theirs is a comment above it, and the exit code is 1.
    Without a folder the local copy that --facts DATABASE reads is brought up to date, and its index built. Extra: postgres.

    Example: beltfacts pull postgresql://localhost/facts shared-facts/
    """
    address = parse_address(database)
    if folder is None:
        return _update_copy(address, database, format_name)
    outcome = pull(os.path.abspath(os.path.expanduser(folder)), address)
    said = count_words(outcome.files) if outcome.files else "nothing new"
    print_message(f"{address.shown}: {said}; version {outcome.version}")
    if outcome.conflicts:
        advice = "others changed what you changed too: correct each place that is marked with >>> in the files, then push"
        return print_conflicts(outcome.conflicts, format_name, advice)
    return print_changes(outcome, format_name)


def _update_copy(address: Address, database: str, format_name: str | None) -> int:
    """Bring the local copy up to date and build its index. Say what is new."""
    before = open_copy(database).files.state()
    with load(database) as library:
        after = open_copy(database).files.state()
        old, new = (before.files if before else {}), (after.files if after else {})
        changed = [FileChange(name, *_kind(name, old, new)) for name in sorted({*old, *new}) if old.get(name) != new.get(name)]
        said = f"{len(changed):,} files are new or changed" if changed else "nothing new"
        if library.note:
            print_message(f"note: {library.note}")
        print_message(f"{address.shown}: {said}; version {after.version if after else 0}; search it with --facts {address.shown}")
    return print_changes(Outcome(changed, [], after.version if after else 0), format_name)


def _kind(name: str, old: Mapping[str, str], new: Mapping[str, str]) -> tuple[int, int, int]:
    """Return 1 for a file that was added, changed or removed, in this order, and 0 for the others."""
    return int(name not in old), int(name in old and name in new), int(name not in new)
