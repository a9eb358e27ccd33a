"""The verb export: the library, or a part of it, as a bibliography, as linked data or as a database, and writing it to a file whole or not at all.

Which forms there are follows from the styles that have `bundle`; tables (CSV, JSON) are the formats of every command. It prints nothing.
"""

from __future__ import annotations

import os
import re
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from beltfacts import styles
from beltfacts.cite import CitationItem
from beltfacts.documents import DocumentFolder, Unreadable
from beltfacts.errors import UseError, unknown_name
from beltfacts.library import EVERYTHING, Filters, Library, list_facts
from beltfacts.model import Fact, Source
from beltfacts.registry import FORMATS, STYLES
from beltfacts.styles import has_one_entry_per_source, load_program_style, uses_document_texts

DATABASE = "sqlite"
_FOR_PEOPLE = frozenset(("table", "plain"))
_BUNDLE = re.compile(r"^def bundle\(", re.MULTILINE)


def bundled() -> tuple[str, ...]:
    """The styles for programs, told by their files without importing them."""
    folder = styles.__path__[0]
    files = ((name, os.path.join(folder, name.replace("-", "_") + ".py")) for name in STYLES.names)
    return tuple(name for name, path in files if _BUNDLE.search(Path(path).read_text(encoding="utf-8")))


def tables() -> tuple[str, ...]:
    """The formats of a table of facts that are for programs."""
    return tuple(name for name in FORMATS.names if name not in _FOR_PEOPLE)


def all_targets() -> tuple[str, ...]:
    """Everything that ``--to`` can name."""
    return tuple(sorted((*bundled(), *tables(), DATABASE)))


def known_target(name: str) -> str:
    """The name, which must be one of `targets`. Raises UseError with the nearest ones otherwise."""
    if name not in all_targets():
        raise unknown_name("export", name, all_targets(), f"choose from {', '.join(all_targets())}")
    return name


def export(
    library: Library, to: str, filters: Filters = EVERYTHING, *, withdrawn: bool = False, shelf: DocumentFolder | None = None
) -> str:
    """What the filters leave, in a style for programs; an empty string where they leave nothing.

    A bibliography of the whole library holds every source, also those without facts. `shelf` gives the documents' texts to the styles that
    use them. Raises UseError for a style that is not for programs.
    """
    style = load_program_style(to)
    if style is None:
        raise UseError(f"the style {to} is for readers; use beltfacts cite --style {to}, or export --to {', '.join(bundled())}")
    if has_one_entry_per_source(style) and filters == EVERYTHING:
        items = [CitationItem(source) for source in library.sources.values()]
    else:
        items = [CitationItem(cited(fact), fact) for fact in list_facts(library, filters, withdrawn=withdrawn)]
    if not items:
        return ""
    if shelf and uses_document_texts(style):
        return style.bundle(items, texts(items, shelf))
    return style.bundle(items)


def cited(fact: Fact) -> Source:
    """The source of a fact that came from a library."""
    assert fact.cited is not None
    return fact.cited


def texts(items: Sequence[CitationItem], shelf: DocumentFolder) -> dict[str, str]:
    """The text of each source's document by source id; a document that cannot be read, or is not the recorded one, is not there."""
    found: dict[str, str] = {}
    for source in {item.source.id: item.source for item in items}.values():
        try:
            found[source.id] = shelf.text(source).text
        except Unreadable:
            continue
    return found


def write_database(path: str, library: Library, facts: Iterable[Fact], sources: Sequence[Source] = (), *, force: bool = False) -> int:
    """Write a SQLite database, whole or not at all; the number of facts left out because their id stands twice.

    Raises UseError when the file is there (unless `force`) or cannot be written.
    """
    from beltfacts.export.sqlite import write_sqlite  # imported here: only this target needs it

    left_out: list[int] = []
    replace_file(path, lambda temporary: left_out.append(write_sqlite(temporary, library, facts, sources)), force=force)
    return left_out[0]


def write_text_file(path: str, text: str, *, force: bool = False) -> None:
    """Write a text as UTF-8, its line ends as they are, whole or not at all. Raises UseError as `database` does."""

    def write(temporary: str) -> None:
        Path(temporary).write_bytes(text.encode("utf-8", "backslashreplace"))

    replace_file(path, write, force=force)


def replace_file(path: str, write: Callable[[str], None], *, force: bool) -> None:
    """Let `write` fill a temporary file beside `path`, then put it in place in one step; nothing of it stays when that fails."""
    real = os.path.realpath(path)
    if os.path.lexists(path) and not force:
        raise UseError(f"{path} is there already; add --force to replace it, or name another file")
    if os.path.exists(real) and not os.path.isfile(real):
        raise UseError(f"{path} is not a file; name a file, or leave --output out and send standard output there")
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{os.path.basename(real)[:40]}.", dir=os.path.dirname(real))
        os.close(handle)
        write(temporary)
        os.chmod(temporary, _mode(real))
        os.replace(temporary, real)
        temporary = ""
    except (OSError, ValueError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UseError(f"cannot write {path}: {reason.lower()}; nothing was written") from error
    finally:
        if temporary:
            os.unlink(temporary)


def _mode(path: str) -> int:
    """The permissions of the file that is replaced, else those that a new file gets."""
    if os.path.exists(path):
        return os.stat(path).st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
