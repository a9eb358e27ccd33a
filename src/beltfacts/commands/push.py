"""Push a folder of fact files into a shared library on PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Sequence

from beltfacts.commands._options import FACTS, FORMAT
from beltfacts.commands._output import announce_library, print_message
from beltfacts.commands._shared_library import DATABASE, count_words, print_changes, print_conflicts
from beltfacts.errors import UseError
from beltfacts.library.files import chosen_paths
from beltfacts.library.shared import parse_address, push

OPTIONS = (DATABASE, FORMAT, FACTS)


def run(database: str, format_name: str | None, facts: Sequence[str]) -> int:
    """Push a folder of fact files into a shared library on PostgreSQL: what changed in it since it was pulled or pushed last.

    All of it is written or nothing. What others changed meanwhile stays. Where both changed the same fact nothing is written, and exit code 1
    says so: pull, correct, push again. The first push makes the tables. Extra: postgres.

    Example: beltfacts push postgresql://localhost/facts --facts my-facts/
    """
    announce_library(facts)
    address = parse_address(database)
    roots = chosen_paths(facts)
    if len(roots) != 1 or not os.path.isdir(roots[0]):
        raise UseError("push takes one folder of fact files; name it with --facts DIR")
    outcome = push(roots[0], address)
    if outcome.conflicts:
        many = f"{len(outcome.conflicts)} {'entries' if len(outcome.conflicts) > 1 else 'entry'}"
        advice = f"nothing was pushed: others changed {many} that you changed too; beltfacts pull shows both, correct them, and push again"
        return print_conflicts(outcome.conflicts, format_name, advice)
    said = count_words(outcome.files) if outcome.files else "nothing to push"
    print_message(f"{address.shown}: {said}; version {outcome.version}")
    return print_changes(outcome, format_name)
