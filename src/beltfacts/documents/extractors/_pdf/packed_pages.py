"""The pages of a PDF, packed: the lines of a page take ten times the room of its text, and running heads are known at the last page only."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterator
from typing import cast

from beltfacts.documents.extractors._pdf.page import Page


class PackedPages:
    """Pages in order, each unpacked when it is asked for."""

    def __init__(self, packed: list[bytes]) -> None:
        """`packed`: what `pack_page` returned for each."""
        self._packed = packed

    def __iter__(self) -> Iterator[Page]:
        """Yield the pages."""
        for data in self._packed:
            yield cast("Page", pickle.loads(zlib.decompress(data)))


def pack_page(page: Page) -> bytes:
    """Return a page as few bytes."""
    return zlib.compress(pickle.dumps(page, pickle.HIGHEST_PROTOCOL), 1)
