"""What commands share: their common options, loading the library, and sending a sheet to standard output in the format asked for."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from typing import Annotated

import typer

from beltfacts.errors import UseError
from beltfacts.formats import Canvas, Sheet
from beltfacts.library import Library, load
from beltfacts.output import printable
from beltfacts.registry import FORMATS

DONE, NOTHING = 0, 1
"""Exit codes (DESIGN §4): done; nothing found, or findings. Wrong use is 2 and is raised as UseError."""

_TALK = 2000


def _known_format(value: str | None) -> str | None:
    if value is not None:
        FORMATS.load(value)
    return value


Completer = Callable[[str], list[str]]


def completing(complete: Completer) -> Completer | None:
    """A completion for an option while a shell asks for completions; otherwise none, as typer takes each one apart at every start."""
    return complete if "_BELTFACTS_COMPLETE" in os.environ else None


def complete_from(names: Iterable[str]) -> Completer | None:
    """The completion of an option whose values are these names."""
    return completing(lambda incomplete: [name for name in names if name.startswith(incomplete)])


def complete_ids(incomplete: str) -> list[str]:
    """Fact ids that begin as typed, for shell completion."""
    return [fact_id for fact_id in load().ids() if fact_id.startswith(incomplete)]


def complete_topics(incomplete: str) -> list[str]:
    """Topics that begin as typed, for shell completion."""
    return [topic for topic in load().vocabulary.topics if topic.startswith(incomplete)]


def complete_subjects(incomplete: str) -> list[str]:
    """Subjects that begin as typed, for shell completion."""
    return [subject for subject in load().vocabulary.subjects if subject.startswith(incomplete)]


def complete_sources(incomplete: str) -> list[str]:
    """Sources that begin as typed, for shell completion."""
    return [source for source in load().sources if source.startswith(incomplete)]


Facts = Annotated[
    list[str] | None,
    typer.Option(
        "--facts",
        metavar="PATH",
        help="Folder of fact files, or one file; may be given several times. "
        "Default: BELTFACTS_FACTS, else the facts that ship with beltfacts.",
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        callback=_known_format,
        autocompletion=complete_from(FORMATS.names),
        help="Output format: " + ", ".join(FORMATS.names) + ". Default: table on a terminal, plain in a pipe.",
    ),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Read the fact files anew and keep no index of them.")]


def open_library(facts: list[str] | None, no_cache: bool = False) -> Library:
    """Load the library that the options name, and say on standard error what a user should know of it."""
    loaded = load(facts or (), cached=not no_cache)
    if loaded.state.trouble:
        print_message(f"note: {loaded.state.trouble}")
    if loaded.broken:
        print_message(f"note: the fact files have {loaded.broken} findings, and what they concern is left out; run beltfacts check")
    return loaded


def print_message(line: str) -> None:
    """One line to standard error; a very long one (it repeats what was typed) ends in dots."""
    line = printable(line)
    print(line if len(line) <= _TALK else line[: _TALK - 3] + "...", file=sys.stderr)


def print_sheet(sheet: Sheet, format_name: str | None) -> int:
    """Draw a sheet on standard output, its talk on standard error; the exit code is 1 when it has no rows."""
    terminal = sys.stdout.isatty()
    name = format_name or ("table" if terminal else "plain")
    for line in sheet.talk:
        print_message(line)
    sys.stdout.write(FORMATS.load(name).draw(sheet, canvas(terminal)))
    return DONE if sheet.rows else NOTHING


def canvas(terminal: bool) -> Canvas:
    """Width and colour of standard output. COLUMNS, NO_COLOR, FORCE_COLOR and TERM are heeded; a pipe has 100 columns, no colour."""
    width = shutil.get_terminal_size((100, 24)).columns
    if not terminal and "COLUMNS" not in os.environ:
        width = 100
    color = bool(os.environ.get("FORCE_COLOR")) or (terminal and os.environ.get("TERM") != "dumb")
    return Canvas(width, color and not os.environ.get("NO_COLOR"))


__all__ = ["Facts", "Format", "NoCache", "UseError", "canvas", "open_library", "print_message", "print_sheet"]
