"""The library of a server as its files are now, for calls from any thread.

It reads no file itself (`Library.current` does).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from beltfacts.library import Library


class FreshLibrary:
    """Lends the newest library to calls, and closes older ones when no call uses them."""

    def __init__(self, library: Library) -> None:
        """Start with this library, which whoever opened it closes."""
        self._lock = Lock()
        self._first = self._newest = library
        self._users: dict[Library, int] = {}

    @contextmanager
    def lent(self) -> Iterator[Library]:
        """Yield the library of the files as they are now; it stays open until the block ends.

        Raises UseError when there are no fact files any more.
        """
        library = self._take()
        try:
            yield library
        finally:
            self._give_back(library)

    def close(self) -> None:
        """Close the newest library, unless it is the first."""
        with self._lock:
            self._close_unused(self._newest)

    def _take(self) -> Library:
        """Return the newest library, with one more user."""
        with self._lock:
            older, self._newest = self._newest, self._newest.current()
            if older is not self._newest:
                self._close_unused(older)
            self._users[self._newest] = self._users.get(self._newest, 0) + 1
            return self._newest

    def _give_back(self, library: Library) -> None:
        """Take a user from a library. The last one closes a library that is not the newest."""
        with self._lock:
            self._users[library] -= 1
            if library is not self._newest:
                self._close_unused(library)

    def _close_unused(self, library: Library) -> None:
        """Close a library without users. The first one is closed by whoever opened it."""
        if not self._users.get(library):
            self._users.pop(library, None)
            if library is not self._first:
                library.close()
