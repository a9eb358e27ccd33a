"""Spelling correction: which words of a query may be spelling errors, and of what.

Digits are never corrected.
"""

from __future__ import annotations

from functools import lru_cache

from beltfacts.library.index import STOP, Lexicon, one_edit
from beltfacts.search.dictionary import is_english, similar_english_words
from beltfacts.search.entities import link_subject_names
from beltfacts.search.query import Query
from beltfacts.search.word_classes import LOW_INFORMATION, OPTIONAL, OPTIONAL_IF_UNKNOWN

MAX_CORRECTIONS = 4
"""Known words that are tried for one spelling error."""

_REAL_WORD_WEIGHT = 0.8
"""Weight of a correction of a word that is itself English (0 to 1)."""

_MIN_REAL_WORD = 3
"""Letters. A shorter English word is not corrected."""

_MIN_MISSPELT_ENGLISH = 6
"""Letters. A shorter unknown word is a name (CPTPP), a longer one may be an English word misspelt that no fact contains."""

_MAX_SHORT_WORD = 4
"""Letters. A word as short as this may be a stop word misspelt, though other words are as near."""

_EMPTY_WORDS = STOP | LOW_INFORMATION | OPTIONAL | OPTIONAL_IF_UNKNOWN


def correct_real_word_errors(query: Query, lexicon: Lexicon) -> Query | None:
    """Return the query with real-word spelling errors corrected, or None.

    A real-word error is an English word one edit from an indexed word with the same first letter. The correction answers only beside a
    neighbour of the typed word: "east cost rail link" is the East Coast Rail Link, but "rail cost" is not "rail coast".
    """
    words, terms = query.words, [term.copy() for term in query.terms]
    neighbours = ["", *("" if word in STOP or word in LOW_INFORMATION else word for word in words), ""]
    for term in terms:
        word = term.typed
        if word in words and len(word) >= _MIN_REAL_WORD and not (term.low_information or term.optional) and is_english(word):
            index = words.index(word)
            near = [
                other
                for other in lexicon.terms_one_edit_away(word)
                if other[0] == word[0] and other not in words and other not in LOW_INFORMATION
            ]
            term.add_real_word_corrections(near[:MAX_CORRECTIONS], _REAL_WORD_WEIGHT, neighbours[index], neighbours[index + 2])
    if not any(term.real_word_corrections for term in terms):
        return None
    return Query(terms, words, link_subject_names(terms, lexicon), query.capitalised_names)


def is_misspelt_empty_word(word: str, has_near_words: bool) -> bool:
    """Return whether an unknown word is likely a misspelt "from" or "which".

    `has_near_words`: whether a known word is one edit away, or the word begins a known one. If so, only a short word can be one, and only
    of a stop word.
    """
    if len(word) <= _MAX_SHORT_WORD and _is_one_edit_from(word, STOP):
        return True
    return not has_near_words and _is_one_edit_from(word, _EMPTY_WORDS)


def is_unknown_name(word: str) -> bool:
    """Return whether a word that no fact contains is a name: neither English nor a spelling error of an English word."""
    if not word.isalpha() or not word.isascii() or is_english(word):
        return False
    return len(word) < _MIN_MISSPELT_ENGLISH or not any(one_edit(word, other) for other in similar_english_words(word))


@lru_cache(maxsize=1024)
def _is_one_edit_from(word: str, known: frozenset[str]) -> bool:
    """Return whether a word is one edit away from a known word.

    Known words of two letters do not count.
    """
    sizes = {len(word) - 1, len(word), len(word) + 1} - {2}
    near = (other for other in known if len(other) in sizes and word[0] in other[:2] and other[0] in word[:2])
    return any(one_edit(word, other) for other in near if len(word) != 3 or len(other) != 3 or sorted(word) == sorted(other))
