"""All facts of an index as a sequence. A fact is read when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

from beltfacts.library.index.records import unpack_fact
from beltfacts.library.index.store import BATCH, Store
from beltfacts.model import Fact


class FactList(Sequence[Fact]):
    """All facts of a store, in the order of files and of the facts in them."""

    def __init__(self, store: Store) -> None:
        """Read nothing until a fact is asked for."""
        self._store = store

    def __len__(self) -> int:
        return self._store.size

    @overload
    def __getitem__(self, index: int) -> Fact: ...
    @overload
    def __getitem__(self, index: slice) -> list[Fact]: ...
    def __getitem__(self, index: int | slice) -> Fact | list[Fact]:
        """Return a fact, or a list of facts, by position in the library."""
        if isinstance(index, slice):
            start, stop, step = index.indices(len(self))
            return [self[i] for i in range(start, stop, step)]
        if index < 0:
            index += len(self)
        rows = self._store.query("SELECT record FROM fact ORDER BY n LIMIT 1 OFFSET ?", (index,)) if index >= 0 else []
        if not rows:
            raise IndexError(index)
        return unpack_fact(rows[0][0], self._store.source)

    def __iter__(self) -> Iterator[Fact]:
        """Yield every fact. They are read in batches, so that other threads need not wait."""
        last = -1
        while rows := self._store.query("SELECT n, record FROM fact WHERE n > ? ORDER BY n LIMIT ?", (last, BATCH)):
            for _, record in rows:
                yield unpack_fact(record, self._store.source)
            last = rows[-1][0]
