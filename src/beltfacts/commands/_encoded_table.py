"""A table in an older encoding, which is kept and read as UTF-8: documents are, so that `verify` sees what was imported."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from beltfacts.commands._output import print_message
from beltfacts.documents import Unreadable, decode_as, propose_encoding, read_bytes
from beltfacts.errors import UseError
from beltfacts.printable_text import printable


@contextmanager
def utf8_table(table: str, folder: str | None, encoding: str) -> Iterator[tuple[str, str | None]]:
    """Give the path of a table as UTF-8 and the documents folder, while the block runs; both as they are without an encoding.

    `table`: a file name in the documents folder, or a path. Raises UseError for a file that is no text in the encoding.
    """
    if not encoding:
        yield table, folder
        return
    path = table if os.path.isfile(table) or not folder else os.path.join(folder, table)
    try:
        text = decode_as(read_bytes(path), encoding)
    except Unreadable as error:
        raise UseError(f"cannot read the table: {os.path.basename(path)}: {error}") from error
    name, ending = os.path.splitext(os.path.basename(path))
    with tempfile.TemporaryDirectory(prefix="beltfacts-") as kept:
        copy = os.path.join(kept, f"{name}.utf-8{ending}")
        with open(copy, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        print_message(f"read as {printable(encoding)}; its copy in UTF-8, {os.path.basename(copy)}, is the document")
        yield copy, folder or os.path.dirname(os.path.abspath(path))


def encoding_hint(path: str) -> str:
    """Return how a table that is not UTF-8 is imported, with words of it in the likely encoding."""
    encoding, words = propose_encoding(read_bytes(path))
    return f"; or, if {printable(', '.join(words))} reads right, give --encoding {encoding}" if words else ""
