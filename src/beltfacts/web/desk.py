"""What all handlers of a server share: the library, the frame of its pages, and the thread for what may take long."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, TypeVar

from starlette.exceptions import HTTPException

from beltfacts.audit import AuditedDraft, Auditor, audit_draft, read_draft
from beltfacts.library import Library
from beltfacts.web.draft_page import MOST_TEXT
from beltfacts.web.layout import Frame, notice
from beltfacts.web.served_library import Lent, ServedLibrary

if TYPE_CHECKING:
    from beltfacts.evidence import Locator

_MOST_WAITING = 4
"""Slow jobs that may wait for the one that runs. More would wait longer than a reader does."""

_Result = TypeVar("_Result")


class Desk:
    """Answers the requests to one library."""

    def __init__(self, served: ServedLibrary, title: str, documents: str | None, locator: Locator | None, version: str) -> None:
        """Answer from this library. `documents`: folder whose passages are shown; None to show none. `version`: that of the program."""
        self.served = served
        self._title = title
        self.documents = documents
        self.locator = locator
        self.version = version
        self._thread = ThreadPoolExecutor(1, "slow")
        self._waiting = 0

    def close(self) -> None:
        """Wait for what runs, and close the library."""
        self._thread.shutdown(wait=True)
        self.served.close()

    def frame(self, lent: Lent | None) -> Frame:
        """Return what all pages have in common."""
        if lent is None:
            return Frame(self._title, 0, 0)
        store = lent.library.store
        return Frame(self._title, store.size, store.source_count, (notice(lent.notice),) if lent.notice else ())

    @asynccontextmanager
    async def lent_frame(self) -> AsyncIterator[tuple[Library, Frame]]:
        """Yield the library and the frame of its pages."""
        async with self.served.lent() as lent:
            yield lent.library, self.frame(lent)

    async def slowly(self, work: Callable[[], _Result]) -> _Result:
        """Run what may take long in the thread for it. Raises HTTPException where too much waits already."""
        if self._waiting >= _MOST_WAITING:
            raise HTTPException(503, "Others are being answered; try again in a moment.", {"Retry-After": "5"})
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        finally:
            self._waiting -= 1

    async def audited(self, library: Library, typed: str) -> AuditedDraft:
        """Return a text with the verdicts on its figures. Raises HTTPException for a text that is too long."""
        if len(typed) > MOST_TEXT:
            raise HTTPException(413, f"The text has more than {MOST_TEXT:,} characters; check it in parts.")
        return await self.slowly(lambda: audit_draft(Auditor(library), read_draft(typed.encode("utf-8", "replace"), "draft.txt"), "draft"))
