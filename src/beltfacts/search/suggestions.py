"""Suggestions for words that no fact contains. It does not correct the query."""

from __future__ import annotations

from beltfacts.library.index import Lexicon, correctable

_MAX_UNKNOWN_WORDS = 3
_MAX_SIMILAR_WORDS = 4


def suggest_words(lexicon: Lexicon, unknown: list[str]) -> list[str]:
    """Return lines with known words that are similar to unknown ones."""
    lines = []
    for word in unknown[:_MAX_UNKNOWN_WORDS]:
        similar = lexicon.terms_one_edit_away(word) if correctable(word) else []
        if similar:
            lines.append(f'words like "{word}": {", ".join(similar[:_MAX_SIMILAR_WORDS])}')
    return lines
