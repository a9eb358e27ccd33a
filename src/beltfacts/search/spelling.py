"""Spelling correction of words that are real words too."""

from __future__ import annotations

from beltfacts.library.index import STOP, Lexicon
from beltfacts.search.dictionary import is_english
from beltfacts.search.entities import SLIP, link_subject_names
from beltfacts.search.query import Query
from beltfacts.search.word_classes import LIGHT

_SHORTEST = 3  # letters of a word that is taken for a slip


def correct_real_word_errors(query: Query, lexicon: Lexicon) -> Query | None:
    """The same question with English words as slips of others, one edit away and not in it; None where none can be one.

    They answer only beside the words typed beside them: "east cost rail link" is the East Coast Rail Link; "rail cost" is no "rail coast".
    """
    words, groups = query.words, [group.copy() for group in query.terms]
    around = ["", *("" if word in STOP or word in LIGHT else word for word in words), ""]
    for group in groups:
        word = group.typed
        if word in words and len(word) >= _SHORTEST and not (group.low_information or group.optional) and is_english(word):
            at = words.index(word)
            near = [other for other in lexicon.within_one(word) if other[0] == word[0] and other not in words and other not in LIGHT]
            group.add_slips(near[:4], SLIP, around[at], around[at + 2])
    if not any(group.slips for group in groups):
        return None
    return Query(groups, words, link_subject_names(groups, lexicon), query.written)
