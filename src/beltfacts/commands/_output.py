"""What commands print: a sheet on standard output in the format asked for, messages on standard error.

Exit codes (DESIGN §4): `DONE`, and `NOTHING` for nothing found or findings. Wrong use is 2 and is raised as UseError.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from beltfacts.configuration import find_configuration, is_address, named_by_environment
from beltfacts.configuration_file import FOLDER_NAME
from beltfacts.errors import UseError
from beltfacts.formats import Canvas, Sheet
from beltfacts.library import Library, find_roots, load
from beltfacts.library.files import chosen_paths, display_path, shipped_path
from beltfacts.model import Fact
from beltfacts.output import printable
from beltfacts.printable_text import number_of
from beltfacts.registry import FORMATS

DONE, NOTHING = 0, 1

_LONGEST_MESSAGE = 2000
"""Characters of a message: a longer one repeats what was typed, and ends in dots."""

_LINE_BY_LINE = ("jsonl", "plain")
"""Formats that draw each row for itself, without anything before or behind the rows."""

_ROWS_AT_A_TIME = 5000
"""Rows of these formats that are drawn at a time: the text of a large library takes as much memory as its facts."""

_LONGEST_WORD = 300
"""Characters without a blank that a message shows: a longer one is a path or a query, of which both ends are enough."""

_MAX_WIDTH = 1000
"""Columns of the widest terminal that is drawn for. Frames and rules of a wider one would be memory, and no line gets easier to read."""

_PROMPT_LINES = 2
"""Lines of the terminal that stay free: what was typed, and the prompt that comes back."""

_PIPE_WIDTH = 100
"""Columns of output that goes to no terminal."""


def open_library(facts: Sequence[str], no_cache: bool = False) -> Library:
    """Load the library that the options name; whoever calls closes it.

    What a user should know of it is told on standard error.
    """
    announce_library(facts)
    library = load(facts, cached=not no_cache)
    if library.state.trouble:
        print_message(f"note: {library.state.trouble}")
    if library.broken:
        print_message(
            f"note: the fact files have {number_of(library.broken, 'finding')}, and what they concern is left out; run beltfacts check"
        )
    return library


def refuse_database(facts: Sequence[str], command: str) -> None:
    """Raise UseError where the library that the options name is a database: `command` writes files. `facts`: the paths that were given."""
    if any(map(is_address, chosen_paths(facts))):
        raise UseError(
            f"{command} writes fact files, and the library is a database: beltfacts pull DATABASE DIR makes files of it, "
            f"{command} --facts DIR changes them, and beltfacts push brings them back"
        )


def announce_library(facts: Sequence[str]) -> None:
    """Say which library is used, where nobody named it and it is not the shipped one.

    `facts`: the paths that were given. Files of other users, which do not count, are named with the reason, and shared libraries that do
    not answer, so that older facts are shown. So is a folder `facts` of the working folder that has none yet.
    """
    if named := facts or named_by_environment():
        _announce_copies(named)
        return
    found = find_configuration()
    if found.configuration:
        _announce_copies(found.configuration.facts)
    for path in found.ignored:
        print_message(f"note: {path} is not used: it belongs to another user, who could choose the figures; --facts {path} uses it")
    if not found.configuration and not found.ignored and os.path.isdir(FOLDER_NAME):
        print_message(
            f"note: the folder {FOLDER_NAME} has no fact file (*.toml), so the shipped facts answer; beltfacts init starts a library here"
        )
    if found.configuration and chosen_paths(found.configuration.facts) != chosen_paths([shipped_path()]):
        print_message(f"library: {display_path(found.configuration.path)}")


def _announce_copies(paths: Sequence[str]) -> None:
    """Bring the copies of shared libraries among these paths up to date, and say which could not be."""
    if any(map(is_address, paths)) and (note := find_roots([each for each in paths if is_address(each)]).note):
        print_message(f"note: {note}")


def asked_fact(library: Library, fact_id: str) -> Fact:
    """Return the fact with an id, or that had it before, which is then said. Raises UseError with the nearest ids when there is none."""
    fact = library.fact(fact_id)
    if fact.id != fact_id:
        print_message(f"note: {fact_id} is now {fact.id}")
    return fact


def print_message(line: str) -> None:
    """Print one line on standard error, indented as given. Where that cannot be written, messages are dropped: the data is what counts."""
    indent = " " * (len(line) - len(line.lstrip(" ")))
    line = indent + " ".join(_shorten(word) for word in printable(line).strip(" ").split(" "))
    try:
        print(line if len(line) <= _LONGEST_MESSAGE else line[: _LONGEST_MESSAGE - 3] + "...", file=sys.stderr)
    except OSError:  # a full disk, or a pipe that nobody reads
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def _shorten(word: str) -> str:
    """Return a word of a message with dots in the place of its middle, if it is longer than `_LONGEST_WORD`."""
    half = _LONGEST_WORD // 2
    return word if len(word) <= _LONGEST_WORD else f"{word[:half]}...{word[-half:]}"


def draws_table(format_name: str | None) -> bool:
    """Return whether a sheet becomes a table for people: that format is asked for, or none is and a terminal reads it."""
    return format_name == "table" or (format_name is None and sys.stdout.isatty())


def print_sheet(sheet: Sheet, format_name: str | None, *, paged: bool = False) -> int:
    """Print a sheet on standard output and its messages on standard error. Return 1 when it has no rows, else 0.

    `paged`: whether a terminal that is too low gets it through the user's pager, unless a format is named.
    """
    terminal = sys.stdout.isatty()
    name = format_name or ("table" if draws_table(None) else "plain")
    height = terminal_height() if terminal else 0
    counts_itself = bool(sheet.fits and height and name == "table")
    messages = (*sheet.messages, sheet.cut_message) if sheet.cut_message and not counts_itself else sheet.messages
    for line in messages:
        print_message(line)
    draw = FORMATS.load(name).draw
    surface = canvas(terminal)
    if counts_itself:
        used = sum(-(-len(line) // surface.width) for line in messages)
        surface = surface._replace(height=max(height - used - _PROMPT_LINES, 1))
    step = _ROWS_AT_A_TIME if name in _LINE_BY_LINE else max(1, len(sheet.rows))
    for start in range(0, max(1, len(sheet.rows)), step):
        part = sheet if step >= len(sheet.rows) else sheet._replace(rows=sheet.rows[start : start + step])
        text = draw(part, surface)
        if not (paged and height and format_name is None and text.count("\n") >= height and _shown_by_pager(text)):
            sys.stdout.write(text)
    return DONE if sheet.rows else NOTHING


def _shown_by_pager(text: str) -> bool:
    """Show a text in the user's pager. Return whether there was one."""
    from beltfacts.commands._programs import page  # most output needs none

    return page(text)


def canvas(terminal: bool) -> Canvas:
    """Return width, colour and kind of standard output. COLUMNS, NO_COLOR, FORCE_COLOR and TERM are obeyed."""
    color = bool(os.environ.get("FORCE_COLOR")) or (terminal and os.environ.get("TERM") != "dumb")
    return Canvas(_width(terminal), color and not os.environ.get("NO_COLOR"), terminal=terminal)


def terminal_height() -> int:
    """Return LINES where it is a positive number, else the lines of the terminal of standard output; 0 where nothing says."""
    lines = os.environ.get("LINES", "")
    if lines.isdecimal() and int(lines[:6]) > 0:
        return int(lines[:6])
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).lines if sys.__stdout__ else 0
    except (ValueError, OSError):  # closed, detached, or no terminal
        return 0


def _width(terminal: bool) -> int:
    """Return COLUMNS where it is a positive number, else the width of the terminal, else `_PIPE_WIDTH`."""
    try:
        columns = int(os.environ.get("COLUMNS", "0"))
    except ValueError:
        columns = 0
    if columns > 0 or not (terminal or "COLUMNS" in os.environ):
        return min(columns, _MAX_WIDTH) or _PIPE_WIDTH
    try:
        columns = os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 0
        return min(columns, _MAX_WIDTH) or _PIPE_WIDTH
    except (ValueError, OSError):  # closed, detached, or no terminal
        return _PIPE_WIDTH
