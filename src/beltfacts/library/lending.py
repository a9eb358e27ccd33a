"""Lend a library that is renewed while others still use an older one: who uses which is counted, and what nobody uses is closed.

It reads no file itself (`Library.current` does), and decides not when to look at the files.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from beltfacts.library.library import Library


class Lending:
    """Lends the newest library. Any thread may use it."""

    def __init__(self, library: Library, *, closes_first: bool = True) -> None:
        """Start with this library. `closes_first`: whether it is closed like the later ones, or by whoever opened it."""
        self._newest = library
        self._kept = None if closes_first else library
        self._users: Counter[Library] = Counter()
        self._counting, self._renewing = Lock(), Lock()

    def renew(self) -> None:
        """Take the library of the files as they are now. Others may be lent the older one meanwhile.

        Raises UseError when there are no fact files any more; the older library stays then.
        """
        with self._renewing:
            newest = self._newest.current()
            with self._counting:
                older, self._newest = self._newest, newest
                if older is not newest:
                    self._close_unused(older)

    @contextmanager
    def lent(self) -> Iterator[Library]:
        """Yield the newest library that is at hand; it stays open until the block ends."""
        with self._counting:
            library = self._newest
            self._users[library] += 1
        try:
            yield library
        finally:
            with self._counting:
                self._users[library] -= 1
                if library is not self._newest:
                    self._close_unused(library)

    @contextmanager
    def renewed(self) -> Iterator[Library]:
        """Yield the library of the files as they are now; it stays open until the block ends. Raises UseError as `renew` does."""
        self.renew()
        with self.lent() as library:
            yield library

    def close(self) -> None:
        """Close the newest library as soon as nobody uses it."""
        with self._counting:
            self._close_unused(self._newest)

    def _close_unused(self, library: Library) -> None:
        """Close a library that nobody uses."""
        if not self._users[library]:
            del self._users[library]
            if library is not self._kept:
                library.close()
