"""A normalized text, and how its offsets lead back to the original. Pure.

What is normalized is `normalization`.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import NamedTuple


class NormalizedText(NamedTuple):
    """A normalized text, and how its offsets lead back to the original.

    The text consists of segments. Segment `i` starts at offset `starts[i]` of the normalized text and `origins[i]` of the original.
    """

    text: str
    """The normalized text."""
    starts: array[int]
    """Where each segment starts in the normalized text, ascending."""
    origins: array[int]
    """Where each segment starts in the original."""
    steps: array[int]
    """1 for a segment that is the same in both texts; 0 for a replacement, which has no offsets inside."""

    def original(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the offsets in the original of ``text[start:end]``.

        The span must not be empty. None if an end is inside one character of the original, such as the "f" of a ligature.
        """
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1) - 1
        if not self.steps[first] and start != self.starts[first]:
            return None
        if self.steps[last]:
            return self._origin(first, start), self.origins[last] + end - self.starts[last]
        if last + 1 < len(self.starts) and self.starts[last + 1] != end:
            return None
        return self._origin(first, start), self.origins[last + 1]

    def offset_of(self, origin: int) -> int:
        """Return the offset of an offset in the original. What was left out there begins at the same offset."""
        segment = max(0, bisect_right(self.origins, origin) - 1)
        if not self.steps[segment]:
            return self.starts[segment]
        offset = self.starts[segment] + origin - self.origins[segment]
        return min(offset, self.starts[segment + 1]) if segment + 1 < len(self.starts) else min(offset, len(self.text))

    def _origin(self, segment: int, offset: int) -> int:
        """Return the offset in the original of an offset in a segment."""
        return self.origins[segment] + (offset - self.starts[segment]) * self.steps[segment]

    def add_segment(self, start: int, origin: int, step: int) -> None:
        """Add a segment behind the others. An empty one before it is overwritten, unless it tells where a replacement ends."""
        ends_replacement = len(self.steps) > 1 and self.steps[-2] == 0 and self.origins[-1] < origin
        if start == self.starts[-1] and not ends_replacement:
            self.origins[-1], self.steps[-1] = origin, step
        else:
            self.starts.append(start)
            self.origins.append(origin)
            self.steps.append(step)
