"""Spelling correction: which known words a word that is in no dictionary may stand for.

Digits, names and words in capitals are never corrected; the caller leaves them out. English words are, where nothing else answers.
"""

from __future__ import annotations

from functools import lru_cache

from beltfacts.library.index import STOP, Lexicon, one_edit
from beltfacts.search.dictionary import is_common
from beltfacts.search.query import REAL_WORD, Query
from beltfacts.search.word_classes import EMPTY_VERBS, EMPTY_WORDS

_MAX_CORRECTIONS = 4
"""Known words that are tried for one spelling error."""

_MAX_SHORT_WORD = 5
"""Letters. In a name as short as this another letter makes another name: Lagos is not Laos, CPEC is not APEC."""

_MIN_SHORT_WORD = 3
"""Letters. A shorter word is not corrected, and one as short only if its last two letters are swapped."""

_MIN_CHANGED = 5
"""Letters. In a word in lower case of this length a letter may be another ("bertt" for "berth"), or the first two swapped."""

_MIN_OTHER_BEGINNING = 7
"""Letters. In a word of this length the first letter may be another: "ganstir" for "ranstir"."""

_MIN_BEGINNING = 4
"""Letters. A shorter English word is not completed."""

_MIN_REAL_WORD = 3
"""Letters. A shorter English word is not corrected."""

_REAL_WORD = 0.7
"""Weight of a correction of an English word (0 to 1)."""

_KNOWN_WORDS = STOP | EMPTY_VERBS | EMPTY_WORDS


def corrections(word: str, lexicon: Lexicon, *, may_be_prefix: bool, is_name: bool) -> list[str]:
    """Return the known words nearest to an unknown one, at most four.

    A word of four letters may lack a letter or have two swapped ("lubn", "raod"). A longer one may be one edit away, or more if it is long.
    `may_be_prefix`: whether known words begin with it. Then it is corrected only if it is short. `is_name`: whether it has a capital.
    """
    if len(word) < _MIN_SHORT_WORD:
        return []
    if len(word) <= _MAX_SHORT_WORD:
        may_change = len(word) >= _MIN_CHANGED and not (is_name or may_be_prefix)
        near = [other for other in lexicon.terms_one_edit_away(word) if may_change or _lacks_letter_or_is_swapped(word, other)]
    elif may_be_prefix:
        near = []
    else:
        near, _ = lexicon.closest_terms(word)
    return [other for other in near if other not in _KNOWN_WORDS and _has_same_beginning(word, other)][:_MAX_CORRECTIONS]


def _has_same_beginning(word: str, other: str) -> bool:
    """Return whether two words begin with one letter, with two that are swapped, or the first is missing, or may be another in a long word."""
    is_swapped = len(word) >= _MIN_CHANGED and word[:2] == other[1::-1] and word[2:] == other[2:]
    lacks_first = len(word) >= _MIN_CHANGED and other[1:] == word
    return other[0] == word[0] or is_swapped or lacks_first or (len(word) >= _MIN_OTHER_BEGINNING and one_edit(word, other))


def correct_real_words(query: Query, lexicon: Lexicon) -> bool:
    """Add what English words of a query may be spelling errors or the beginning of: "coast" for "cost", "expressway" for "express".

    They count only beside the word before or after, as typed or as it is read. Return whether there are any.
    """
    read = {term.typed: other for term in query.terms if (other := term.corrected or term.completed)}
    words = ["", *("" if word in _KNOWN_WORDS else read.get(word, word) for word in query.words), ""]
    is_changed = False
    for term in query.terms:
        word = term.typed
        if (
            term.name
            or term.is_empty
            or len(word) < _MIN_REAL_WORD
            or word not in query.words
            or not (is_common(word) or word in query.small_words)
        ):
            continue
        near = [other for other in lexicon.terms_one_edit_away(word) if other[0] == word[0]][:_MAX_CORRECTIONS]
        near += lexicon.terms_with_prefix(word) if len(word) >= _MIN_BEGINNING else []
        index = query.words.index(word)
        term.neighbours = words[index], words[index + 2]
        for other in [each for each in near if each not in query.words]:
            is_changed |= other not in term.alternatives
            term.add(other, _REAL_WORD, REAL_WORD)
    return is_changed


def _lacks_letter_or_is_swapped(word: str, other: str) -> bool:
    return len(other) > len(word) > _MIN_SHORT_WORD or sorted(word) == sorted(other)


def is_misspelt_empty_word(word: str) -> bool:
    """Return whether an unknown word is one edit from a word that is empty of content: "wich", "fron"."""
    return _is_one_edit_from(word, _KNOWN_WORDS)


@lru_cache(maxsize=1024)
def _is_one_edit_from(word: str, known: frozenset[str]) -> bool:
    """Return whether a word is one edit away from a known word of at least three letters, with the same first letter."""
    sizes = {len(word) - 1, len(word), len(word) + 1} - {1, 2}
    return len(word) > 2 and any(
        len(other) in sizes
        and other[0] == word[0]
        and one_edit(word, other)
        and (len(word) > _MAX_SHORT_WORD or _lacks_letter_or_is_swapped(word, other))
        for other in known
    )
