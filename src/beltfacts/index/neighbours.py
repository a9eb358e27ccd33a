"""What the words of a query say beside one another: the name of a subject, or a slip that makes another word."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.index.common_words import LIGHT, STOP
from beltfacts.index.english import is_english
from beltfacts.index.groups import Group, Query
from beltfacts.index.lexicon import Lexicon
from beltfacts.index.words import name_key

SLIP = 0.8
"""How much a word counts of which what was typed, a word as well, may be a slip."""

_LONGEST = 8  # words of a name
_SHORTEST = 3  # letters of a word that is taken for a slip


def must_name(groups: Sequence[Group], lexicon: Lexicon) -> None:
    """Where words together, as typed or as corrected, are the name of a subject, each of them must be answered.

    So the cost of the East Coast Rail Link is not another cost in the east, though each word alone is an ordinary one.
    """
    typed, mended = [group.typed for group in groups], [group.corrected or group.typed for group in groups]
    places = [(at, end) for at in range(len(groups)) for end in range(at + 2, min(at + _LONGEST, len(groups)) + 1)]
    said = (typed, mended) if mended != typed else (typed,)
    runs = [(place, name_key(words[slice(*place)])) for words in said for place in places]
    names = lexicon.names({run for _, run in runs}) if runs else ()
    for at, end in (place for place, run in runs if run in names):
        for group in groups[at:end]:
            group.exact, group.soft = True, False


def slipped(query: Query, lexicon: Lexicon) -> Query | None:
    """The same question with English words as slips of others, one edit away and not in it; None where none can be one.

    They answer only beside the words typed beside them: "east cost rail link" is the East Coast Rail Link; "rail cost" is no "rail coast".
    """
    words, groups = query.words, [group.copy() for group in query.groups]
    around = ["", *("" if word in STOP or word in LIGHT else word for word in words), ""]
    for group in groups:
        word = group.typed
        if word in words and len(word) >= _SHORTEST and not (group.light or group.soft) and is_english(word):
            at = words.index(word)
            near = [other for other in lexicon.within_one(word) if other[0] == word[0] and other not in words and other not in LIGHT]
            group.add_slips(near[:4], SLIP, around[at], around[at + 2])
    if not any(group.slips for group in groups):
        return None
    must_name(groups, lexicon)
    return Query(groups, words)
