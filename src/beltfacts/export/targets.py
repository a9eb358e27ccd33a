"""Export the library, or a part of it: as a bibliography, as linked data, or as a database, to text or to a file.

The targets are the styles that have `bundle`, the tables for programs (the formats of every command), and SQLite. A file is written
whole or not at all. It prints nothing and knows no citation rule (`styles`).
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from beltfacts import styles
from beltfacts.cite import CitationItem
from beltfacts.documents import DocumentFolder
from beltfacts.errors import UseError, unknown_name
from beltfacts.evidence import quoted_passages
from beltfacts.garbage_collection import without_garbage_collection
from beltfacts.library import EVERYTHING, Filters, Library, list_facts
from beltfacts.library.files import replace_file as replace_file
from beltfacts.model import Fact, Source
from beltfacts.output import source_of
from beltfacts.registry import FORMATS, STYLES
from beltfacts.styles import has_one_entry_per_source, load_program_style, resolve_style_name, uses_passages

if TYPE_CHECKING:
    from beltfacts.documents import QuotedPassage

DATABASE = "sqlite"
"""The name of the database target."""
SITE = "datasette"
"""The name of the target that is a folder: a database and the settings of Datasette for it."""
_FORMATS_FOR_PEOPLE = frozenset(("table", "plain"))
_DEFINES_BUNDLE = re.compile(r"^def bundle\(", re.MULTILINE)
"""What makes a style one for programs."""


def bundled() -> tuple[str, ...]:
    """Return the styles for programs, found without importing them."""
    folder = styles.__path__[0]
    files = ((name, os.path.join(folder, name.replace("-", "_") + ".py")) for name in STYLES.names)
    return tuple(name for name, path in files if _DEFINES_BUNDLE.search(Path(path).read_text(encoding="utf-8")))


def tables() -> tuple[str, ...]:
    """Return the names of the formats that are tables for programs."""
    return tuple(name for name in FORMATS.names if name not in _FORMATS_FOR_PEOPLE)


def all_targets() -> tuple[str, ...]:
    """Return every name that ``--to`` takes, sorted."""
    return tuple(sorted((*bundled(), *tables(), DATABASE, SITE)))


def known_target(name: str) -> str:
    """Return the name of a target. Raises UseError with the closest names if it is not one."""
    name = resolve_style_name(name)
    if name not in all_targets():
        raise unknown_name("export", name, all_targets(), f"choose from {', '.join(all_targets())}")
    return name


@without_garbage_collection()
def export(
    library: Library, to: str, filters: Filters = EVERYTHING, *, withdrawn: bool = False, folder: DocumentFolder | None = None
) -> str:
    """Return the facts that match the filters in a style.

    Empty if none match. `to`: the name of the style. `withdrawn` includes withdrawn facts. `folder`: the documents, for the styles that use their texts.
    A bibliography of the whole library contains every source, also those without facts. Raises UseError for a style that is for readers.
    """
    style = load_program_style(to)
    if style is None:
        raise UseError(f"the style {to} is for readers; use beltfacts cite --style {to}, or export --to {', '.join(bundled())}")
    if has_one_entry_per_source(style) and filters == EVERYTHING:
        items = [CitationItem(source) for source in library.sources.values()]
    else:
        items = [CitationItem(source_of(fact), fact) for fact in list_facts(library, filters, withdrawn=withdrawn)]
    if not items:
        return ""
    if folder is None or not uses_passages(style):
        return style.bundle(items)
    return style.bundle(items, quoted_passages([item.fact for item in items if item.fact], folder.text))


def write_database(
    path: str,
    library: Library,
    facts: Iterable[Fact],
    sources: Sequence[Source] = (),
    *,
    force: bool = False,
    passages: Mapping[str, QuotedPassage] | None = None,
) -> int:
    """Write a SQLite database, whole or not at all.

    `force` replaces a file that exists. `passages`: where quotes stand in their documents, by the fact's id, for the links.
    Returns the number of facts left out because their id is a duplicate. Raises UseError if
    the file exists (unless `force`) or cannot be written.
    """
    from beltfacts.export.sqlite import write_sqlite  # imported here: only this target needs it

    left_out: list[int] = []
    replace_file(path, lambda temporary: left_out.append(write_sqlite(temporary, library, facts, sources, passages or {})), force=force)
    return left_out[0]


def write_text_file(path: str, text: str, *, force: bool = False) -> None:
    """Write a text as UTF-8, whole or not at all. Line ends stay as they are. Raises UseError as `write_database` does."""

    def write(temporary: str) -> None:
        Path(temporary).write_bytes(text.encode("utf-8", "backslashreplace"))

    replace_file(path, write, force=force)
