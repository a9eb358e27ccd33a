"""The library of a server as its files are now, lent to one request after the other on one event loop.

It reads no file itself (`Library.current` does, in a thread of its own), and takes time from a clock that nobody sets back.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from time import monotonic
from typing import NamedTuple

from beltfacts.errors import UseError
from beltfacts.library import Lending, Library

LOOK_AFTER = 0.1
"""Seconds after which the files are looked at again."""

_SHARE_OF_LOOKING = 20
"""The time between looks is at least so many times that of a look: a library of thousands of files is not looked at all the time."""

LOOK_AT_LATEST = 1.0
"""Seconds after which the files are looked at again, however long that takes."""

PATIENCE = 1.0
"""Seconds that an answer waits for files to be read. After that it is given from the older ones, and says so."""

OLD = "The library has changed and is being read. This answer is from before."

CUT_OFF = "The database of this library does not answer. This answer is from its last known version."


class Unavailable(Exception):
    """The fact files are not there, or cannot be read."""


class Lent(NamedTuple):
    """A library that a request may use.

    library: the library.
    notice: what a reader must know of its age: that its files have changed and are still being read, or that its database does not answer.
        Empty for a library that is up to date.
    """

    library: Library
    notice: str


class ServedLibrary:
    """Lends the newest library to requests (`Lending` counts them), and has the files looked at.

    All methods run on one event loop. An answer is from files that were looked at less than `LOOK_AT_LATEST` seconds before, or says that
    it is older.
    """

    def __init__(self, library: Library) -> None:
        """Start with this library, which is closed by `close`."""
        self._lending = Lending(library)
        self._next_look = 0.0
        self._looking: asyncio.Task[None] | None = None
        self._trouble = ""
        self._thread = ThreadPoolExecutor(1, "look")

    @asynccontextmanager
    async def lent(self) -> AsyncIterator[Lent]:
        """Yield the library, which stays open until the block ends. Raises Unavailable when there are no fact files any more."""
        is_old = await self._look()
        with self._lending.lent() as library:
            yield Lent(library, OLD if is_old else CUT_OFF if library.note else "")

    def close(self) -> None:
        """Close the newest library. Requests are over by then."""
        self._thread.shutdown(wait=True)
        self._lending.close()

    async def _look(self) -> bool:
        """Look at the files where that is due. Return whether an answer is from before a change that is known."""
        if self._looking is None and monotonic() >= self._next_look:
            self._looking = asyncio.create_task(self._renew())
        if self._looking is not None:
            await asyncio.wait({self._looking}, timeout=PATIENCE)
        if self._trouble:
            raise Unavailable(self._trouble)
        return self._looking is not None

    async def _renew(self) -> None:
        """Take the library of the files as they are now."""
        started = monotonic()
        try:
            await asyncio.get_running_loop().run_in_executor(self._thread, self._lending.renew)
            self._trouble = ""
        except UseError as error:
            self._trouble = str(error)
        except Exception:
            self._trouble = "the files could not be looked at"
            raise  # the event loop logs it
        finally:
            ended = monotonic()
            self._next_look = started + min(max(LOOK_AFTER, _SHARE_OF_LOOKING * (ended - started)), max(LOOK_AT_LATEST, ended - started))
            self._looking = None
