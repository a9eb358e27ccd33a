"""What audits looked up in a library, kept in the user's cache folder, so that the next draft is audited faster.

What is kept is disposable, see `kept_results`. Of a large library nothing is kept: each draft looks at other facts of it.
"""

from __future__ import annotations

from contextlib import suppress

from beltfacts.audit.weighing import Lookups
from beltfacts.kept_results import KeptResults, keep_values, load_values
from beltfacts.library import Library
from beltfacts.light_hash import sha256

_LOOKUPS = KeptResults("lookups", ".lookups")
_MOST_FACTS = 1500
"""Facts of a library of which something is kept. Reading all that is kept takes a tenth of making it, and a draft needs a part of it."""
_LARGEST = 4 << 20
"""Bytes of the largest file that is kept."""
_MOST_BYTES = 32 << 20
"""Bytes that all of them may take."""
_GROWTH = 1.1
"""How much more than was kept there is when it is kept again."""


class KeptLookups:
    """What audits looked up in one library.

    lookups: what is known. It grows.
    """

    def __init__(self, library: Library, made_of: str) -> None:
        """Load what was kept. `made_of`: what tells the state of the library and of the program; empty to keep nothing."""
        self._key = f"{made_of} {_rows_of(library)}" if made_of and library.lexicon.size <= _MOST_FACTS else ""
        self._path = _LOOKUPS.path(self._key) if self._key else ""
        self.lookups = Lookups()
        if self._path and (values := load_values(self._path, self._key, _LARGEST)):
            with suppress(TypeError, ValueError):
                self.lookups = Lookups.of_plain(values)
        self._kept = len(self.lookups)

    def keep(self) -> None:
        """Keep what is known, if that is much more than was kept."""
        if not self._path or len(self.lookups) <= self._kept * _GROWTH:
            return
        self._kept = len(self.lookups)
        with suppress(OSError, ValueError):
            keep_values(self._path, self._key, self.lookups.plain(), largest=_LARGEST, all_bytes=_MOST_BYTES)


def _rows_of(library: Library) -> str:
    """Return a hash of the row of each fact: rows of the same facts differ by the order in which their files came into the index."""
    rows = library.store.query("SELECT n, id FROM fact ORDER BY n")
    return str(sha256("\n".join(f"{row} {fact}" for row, fact in rows).encode("utf-8", "surrogateescape")).hexdigest())
