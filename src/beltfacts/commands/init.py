"""Start a library of your own: a folder for facts, a vocabulary, a folder for documents."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Sequence

from beltfacts.authoring import DOCUMENTS, NewFile, start_library
from beltfacts.commands._completion import complete_reader_styles
from beltfacts.commands._options import FORMAT, Option, flag, text
from beltfacts.commands._output import print_message, print_sheet
from beltfacts.configuration import FILE_NAME, find_configuration
from beltfacts.errors import UseError
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library.files import display_path
from beltfacts.output import printable
from beltfacts.sources import language_code

OPTIONS = (
    Option("folder", (), "The folder of the new library; it is made if needed. Default: this folder.", "DIR", default="."),
    text("documents", "--documents", "DIR", "Folder that holds the documents, from the new folder on. Default: documents."),
    text("style", "--style", "STYLE", "Citation style that cite takes by default.", complete_reader_styles),
    text("language", "--language", "CODE", "Language of documents that do not name theirs: en, zh."),
    text("executor", "--executor", "ADDRESS", "Where verify runs by default: dask://HOST:PORT."),
    flag("yes", "--yes", "Ask nothing."),
    FORMAT,
)
_COLUMNS = (Column("path", "File", whole=True, role="id"), Column("state", "What was done"))


def run(folder: str, documents: str, style: str, language: str, executor: str, yes: bool, format_name: str | None) -> int:
    """Start a library of your own: facts, a vocabulary, documents, and a beltfacts.toml that makes it the default below its folder.

    On a terminal it asks what it cannot know; --yes asks nothing. Nothing that is there is overwritten, and fact files that stand in the folder
    are used.

    Example: beltfacts init my-library --yes
    """
    configured = os.path.join(folder, FILE_NAME)
    if os.path.isfile(configured) and (documents or style or language or executor):
        raise UseError(f"{display_path(os.path.abspath(configured))} is there already; change it there")
    if not yes and sys.stdin.isatty() and sys.stderr.isatty() and not os.path.isfile(configured):
        documents, style, language = _asked(folder, documents, style, language)
    if style:
        _check_style(style)
    if language and not language_code(language):
        raise UseError(f"--language {language[:40]!r} is no language code; write en, zh or pt-BR")
    made = start_library(folder, documents or DOCUMENTS, style, language_code(language), executor)
    states = {True: "made", False: "was there, stays as it is"}
    rows = [
        Row((printable(display_path(each.path)), states[each.is_new]), {"path": each.path, "state": "made" if each.is_new else "kept"})
        for each in made
    ]
    print_sheet(Sheet(_COLUMNS, rows, {"total": len(rows)}), format_name)
    _say_next(folder, made)
    return 0


def _asked(folder: str, documents: str, style: str, language: str) -> tuple[str, str, str]:
    """Ask for what was not given, and return it. An empty answer takes the default."""
    from beltfacts.commands._terminal import prompt

    print_message(f"a new library in {display_path(os.path.abspath(os.path.expanduser(folder)))}; Enter takes the default in brackets")
    documents = documents or prompt("Folder of the documents", default=DOCUMENTS)
    style = style or prompt("Citation style", default="apa")
    while not language:
        answer = prompt("Language of documents that do not name theirs (en, zh; - for none)", default="-").strip()
        if answer == "-":
            break
        language = language_code(answer)
        if not language:
            print_message(f"{answer[:40]!r} is no language code; write en, zh or pt-BR")
    return documents, style, language


def _check_style(style: str) -> None:
    """Raise UseError for a style that does not exist."""
    from beltfacts.commands._citations import known_reader_style

    known_reader_style(style)


def _say_next(folder: str, made: Sequence[NewFile]) -> None:
    """Say the next command to type, and where another library stands above."""
    root = os.path.abspath(os.path.expanduser(folder))
    above = find_configuration(os.path.dirname(root)).configuration
    if above is not None and made[0].is_new:
        print_message(f"note: {display_path(above.path)} is the library above; inside {display_path(root)} the new one is used")
    into = "" if root == os.getcwd() else f"cd {shlex.quote(folder)} && "
    print_message(f"next: {into}beltfacts source add {shlex.quote(_first_document(root, made))}")


def _first_document(root: str, made: Sequence[NewFile]) -> str:
    """Return the first document in the folder of documents, from the library's folder on; REPORT.pdf where it is empty."""
    folders = [each.path for each in made if os.path.isdir(each.path) and os.path.basename(each.path) != "facts"]
    for folder in folders:
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            if entry.is_file() and not entry.name.startswith("."):
                return os.path.relpath(entry.path, root)
    return "REPORT.pdf"
