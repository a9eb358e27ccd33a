"""Pull a shared library from PostgreSQL into a folder."""

from __future__ import annotations

import os

from beltfacts.commands._options import FORMAT, Option
from beltfacts.commands._output import print_message
from beltfacts.commands._shared_library import DATABASE, count_words, print_changes, print_conflicts
from beltfacts.library.shared import parse_address, pull

OPTIONS = (
    DATABASE,
    Option("folder", (), "Folder for the fact files: a new one, or one that was pulled or pushed before.", "DIR", required=True),
    FORMAT,
)


def run(database: str, folder: str, format_name: str | None) -> int:
    """Pull a shared library from PostgreSQL into a folder: what others changed since it was pulled or pushed last.

    What you changed stays. Where both changed the same fact yours stays in its place, theirs is a comment above it, and the exit code is 1.
    Extra: postgres.

    Example: beltfacts pull postgresql://localhost/facts shared-facts/
    """
    address = parse_address(database)
    outcome = pull(os.path.abspath(os.path.expanduser(folder)), address)
    said = count_words(outcome.files) if outcome.files else "nothing new"
    print_message(f"{address.shown}: {said}; version {outcome.version}")
    if outcome.conflicts:
        advice = "others changed what you changed too: correct each place that is marked with >>> in the files, then push"
        return print_conflicts(outcome.conflicts, format_name, advice)
    return print_changes(outcome, format_name)
