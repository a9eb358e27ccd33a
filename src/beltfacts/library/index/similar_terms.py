"""Find the indexed words that a misspelt word may stand for, in the word table of one index.

Which of them is meant is decided in `search`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from beltfacts.library.index.edit_distance import has_same_letters, one_edit

_LAST = "\U0010ffff"
"""Sorts after every letter."""

_SHORTEST_WITH_TWO_EDITS = 5
"""Letters of a word from which two edits may be a spelling error."""

_LONG_WORD = 8
"""Letters from which a changed letter among two edits may be a spelling error."""

_SHORTEST_WITH_THREE_EDITS = 10
"""Letters of a word from which three edits may be a spelling error."""

_SAME_BEGINNING_OR_END = """
SELECT word, facts FROM word WHERE length(word) IN (?, ?, ?) AND word >= ? AND word < ? AND reversed IS NOT NULL
UNION SELECT word, facts FROM word WHERE length(word) IN (?, ?, ?) AND reversed >= ? AND reversed < ? AND reversed IS NOT NULL
"""

_SAME_FIRST_LETTER = (
    "SELECT word FROM word WHERE length(word) IN (SELECT value FROM json_each(?)) AND word >= ? AND word < ? AND reversed IS NOT NULL "
    "ORDER BY word"
)

Query = Callable[[str, Sequence[Any]], list[Any]]
"""Returns the rows of an SQL statement with values."""


def terms_one_edit_away(query: Query, word: str) -> list[str]:
    """Return the indexed words one edit away, best first.

    Those with the same first letter are first, then the most frequent. They are looked up by beginning and by end: one edit leaves
    one of them as it is, half the letters long, less one where two are swapped. In a word of three letters, a changed letter makes
    another word: GNP is not GDP.
    """
    half = (len(word) - 1) // 2
    begin, end = word[:half], word[: half - len(word) : -1]
    sizes = len(word) - 1, len(word), len(word) + 1
    rows = query(_SAME_BEGINNING_OR_END, [*sizes, begin, begin + _LAST, *sizes, end, end + _LAST])
    found = [row for row in rows if one_edit(word, row[0])]
    if len(word) == 3:
        found = [row for row in found if len(row[0]) != 3 or sorted(row[0]) == sorted(word)]
    return [other for other, _ in sorted(found, key=lambda each: (each[0][0] != word[0], -each[1], each[0]))]


def terms_more_edits_away(query: Query, word: str) -> list[tuple[str, int]]:
    """Return the indexed words two edits away, and for a long word three, each with the number of edits.

    The first letter must be the same. In a short word, a changed letter among two edits makes another word, and so do two letters too
    many.
    """
    if len(word) < _SHORTEST_WITH_TWO_EDITS:
        return []
    from rapidfuzz import process  # imported here: only a word without one edit away needs it
    from rapidfuzz.distance import OSA

    most = 2 if len(word) < _SHORTEST_WITH_THREE_EDITS else 3
    sizes = [*range(len(word) - most, len(word) + most + 1)]
    known = [other for (other,) in query(_SAME_FIRST_LETTER, [str(sizes), word[0], word[0] + _LAST])]
    found = process.extract(word, known, scorer=OSA.distance, score_cutoff=most, limit=12)
    return [
        (other, edits)
        for other, edits, _ in found
        if len(word) >= _LONG_WORD or (has_same_letters(word, other) and len(other) >= len(word) - 1)
    ]
