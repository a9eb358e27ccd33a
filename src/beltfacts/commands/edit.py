"""Edit a fact in your editor, and check the file afterwards."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from beltfacts.checks import HINTS, check_files
from beltfacts.commands._completion import complete_ids
from beltfacts.commands._options import FACTS, FORMAT, Option, flag
from beltfacts.commands._output import DONE, NOTHING, announce_library, print_message, print_sheet, refuse_database
from beltfacts.errors import UseError, unknown_name
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library.files import FactFiles, chosen_paths, display_path, find_positions, list_fact_files, position_of, read_fact_text
from beltfacts.model import Finding
from beltfacts.output import printable

OPTIONS = (
    Option("name", (), "Id of a fact, source, subject or topic.", "ID", required=True, complete=complete_ids),
    flag("only_print", "--print", "Print file and line, and start no editor."),
    FORMAT,
    FACTS,
)
_COLUMNS = (
    Column("place", "Place", whole=True, role="id"),
    Column("file", "File", shown=False),
    Column("line", "Line", shown=False),
)
_MOST_SHOWN = 10
"""Findings that are shown after editing."""


def run(name: str, only_print: bool, format_name: str | None, facts: Sequence[str]) -> int:
    """Edit a fact in your editor, at its line, and check the file afterwards.

    VISUAL or EDITOR says which editor. What is wrong in the file afterwards is printed, and on a terminal the editor can be opened again
    there. A fact that has findings can be edited too. Exit code 1 where something is wrong.

    Example: beltfacts edit --print china-laos-railway-cargo-since-opening

    Example: beltfacts edit china-laos-railway-cargo-since-opening
    """
    refuse_database(facts, "edit")
    announce_library(facts)
    paths = list_fact_files(chosen_paths(facts))
    path, line = _find(paths, name)
    if only_print:
        shown = display_path(path)
        row = Row(tuple(map(printable, (f"{shown}:{line}", shown, str(line)))), {"id": name, "file": shown, "line": line})
        return print_sheet(Sheet(_COLUMNS, [row], {"total": 1}), format_name)
    return _edit(paths, path, line)


def explain_option(flag: str) -> str:
    """Return what to do where an option is typed that sets a field of a fact, as `add` has it; empty for others."""
    from beltfacts.commands import add

    if not any(flag in option.flags for option in add.OPTIONS):
        return ""
    return f"edit opens the entry in your editor, where {flag.lstrip('-')} is changed, and checks the file: beltfacts edit ID"


def _find(paths: Sequence[str], name: str) -> tuple[str, int]:
    """Return file and line of the entry with an id; a former id counts. Raises UseError if there is none."""
    files = FactFiles.of(paths)
    for path, parsed in zip(paths, files.parsed, strict=True):
        for fact in parsed.facts:
            if name in (fact.id, *fact.former_ids):
                if fact.id != name:
                    print_message(f"note: {name} is now {fact.id}")
                return path, position_of(find_positions(read_fact_text(path)), "fact", fact.ordinal)[0] or 1
    quoted = (f'"{name}"', f"'{name}'")
    for path in paths:  # an entry with findings, or one of the vocabulary
        for number, line in enumerate(read_fact_text(path).split("\n"), 1):
            key, _, value = line.partition("=")
            if key.strip() in ("id", "code") and value.strip().startswith(quoted):
                return path, number
    known = [*(fact.id for fact in files.facts), *files.sources, *files.subjects, *files.topics]
    raise unknown_name("fact", name, known, "find ids with beltfacts search or beltfacts list")


def _edit(paths: Sequence[str], path: str, line: int) -> int:
    """Open the editor, check the file, and open it again as often as is wanted. Return the exit code."""
    from beltfacts.commands._editors import edit_file

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UseError(f"an editor needs a terminal; the entry is at {display_path(path)}:{line} (beltfacts edit --print says so)")
    while True:
        edit_file(os.path.abspath(path), line)
        found = _findings(paths, path)
        if not found:
            print_message(f"{display_path(path)}: nothing is wrong")
            return DONE
        for each in found[:_MOST_SHOWN]:
            print_message(f"{each.place}: {each.message} ({each.rule})")
        if len(found) > _MOST_SHOWN:
            print_message(f"and {len(found) - _MOST_SHOWN} more; see beltfacts check")
        if not _goes_on():
            return NOTHING
        line = found[0].line or line


def _findings(paths: Sequence[str], path: str) -> list[Finding]:
    """Return what is wrong in a file, hints left out."""
    return [each for each in check_files(FactFiles.of(paths)) if each.file == display_path(path) and each.rule not in HINTS]


def _goes_on() -> bool:
    """Ask whether the editor is opened again."""
    from beltfacts.commands._terminal import confirm

    return confirm("open the editor again at the first of these?", default=True)
