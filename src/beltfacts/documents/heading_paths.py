"""Which heading stands above another one. Pure."""

from __future__ import annotations

from collections.abc import Iterable


def parent_headings(levels: Iterable[int]) -> list[int]:
    """Return for each heading the number of the nearest one before it with a higher rank. -1 where there is none.

    `levels`: the levels of the headings in order, from 1, the highest rank.
    """
    parents: list[int] = []
    above: list[tuple[int, int]] = []  # level and number of the headings that the next one may belong to
    for number, level in enumerate(levels):
        while above and above[-1][0] >= level:
            above.pop()
        parents.append(above[-1][1] if above else -1)
        above.append((level, number))
    return parents
