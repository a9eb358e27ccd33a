"""What labels and captions say of scale and unit, each read once: a table repeats them in all its cells.

Only the labels read with the units of the last call are kept. It reads nothing itself (`label_context`).
"""

from __future__ import annotations

from collections.abc import Mapping

from beltfacts.reading.tables.label_context import Context, find_context
from beltfacts.reading.tables.line_context import find_caption

_MOST = 20_000
"""Labels that are kept."""


class LabelContexts:
    """The labels and captions read with the same units."""

    def __init__(self, units: Mapping[str, str]) -> None:
        """Start with none. `units`: unit word in lower case to code."""
        self.units = units
        self.size = len(units)
        self._labels: dict[str, Context | None] = {}
        self._captions: dict[str, Context | None] = {}

    @property
    def is_full(self) -> bool:
        """Whether as many labels are kept as may be."""
        return len(self._labels) + len(self._captions) > _MOST

    def label(self, text: str) -> Context | None:
        """Return what a header or row label says."""
        if text not in self._labels:
            self._labels[text] = find_context(text, self.units)
        return self._labels[text]

    def caption(self, text: str) -> Context | None:
        """Return what a caption says."""
        if text not in self._captions:
            self._captions[text] = find_caption(text, self.units)
        return self._captions[text]


_last = LabelContexts({})


def contexts_of(units: Mapping[str, str]) -> LabelContexts:
    """Return the labels read with these units. Threads may share it: at worst a label is read twice."""
    global _last
    known = _last
    if known.units is not units or known.size != len(units) or known.is_full:
        known = _last = LabelContexts(units)
    return known
