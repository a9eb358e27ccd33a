"""Build an index from all fact files. Where the index is kept is decided in `index_file`."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from beltfacts.garbage_collection import without_garbage_collection
from beltfacts.library.files import Parsed
from beltfacts.library.index.change_detection import Stamp, is_settled
from beltfacts.library.index.parallel_parsing import Content, ParseFile, parse_content, parse_contents
from beltfacts.library.index.writer import IndexWriter

if TYPE_CHECKING:
    from beltfacts.library.index.cache import Progress

NUMBER_GAP = 1 << 10
"""Distance between the numbers of neighbouring files, so that new files find a number in the order of files."""

_SMALL = 1 << 20
"""Bytes of fact files that are held in memory at once. Of larger libraries only the files are that look like vocabulary."""


@without_garbage_collection()
def build_all(
    db: sqlite3.Connection, now: Sequence[Stamp], parse: ParseFile, progress: Progress | None, read: dict[str, Content] | None = None
) -> int:
    """Write every file into an empty index. Return how many there are.

    Vocabulary is parsed first, because facts of any file may name it. `read`: contents that were read already, by path; it is
    emptied.
    """
    writer = IndexWriter(db)
    is_small = sum(stamp.size for stamp in now) < _SMALL
    early = [stamp for stamp in now if is_small or "vocabulary" in os.path.basename(stamp.path)]
    parsed = {} if read is None else read
    for stamp in early:
        each = parsed[stamp.path] = parsed.get(stamp.path) or parse_content(parse, stamp)
        writer.declare(each.parsed)
    with closing(parse_contents(parse, [stamp for stamp in now if stamp.path not in parsed])) as others:
        for position, stamp in enumerate(now, 1):
            each = parsed.pop(stamp.path) if stamp.path in parsed else next(others)
            add_file(db, writer, position * NUMBER_GAP, each)
            if progress:
                progress(position, len(now))
    writer.finish()
    return len(now)


def add_file(db: sqlite3.Connection, writer: IndexWriter, n: int, file: Content) -> None:
    """Write one parsed file into an index under the number `n`."""
    stamp = file.stamp
    values = (n, stamp.key, stamp.look, is_settled(stamp, file.read_at), file.hash, declares_vocabulary(file.parsed))
    db.execute("INSERT INTO file (n, path, look, settled, hash, vocabulary) VALUES (?, ?, ?, ?, ?, ?)", values)
    writer.declare(file.parsed)
    writer.add(file.parsed, file.entries, n)


def declares_vocabulary(parsed: Parsed) -> bool:
    """Return whether a file declares subjects, topics, units or synonyms."""
    return bool(parsed.subjects or parsed.topics or parsed.units or parsed.synonyms)
