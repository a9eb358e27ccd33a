"""What the words of a query say beside one another: the name of a subject, or a slip that makes another word."""

from __future__ import annotations

from itertools import groupby

from beltfacts.library.index import STOP, Lexicon, name_key, tokenize
from beltfacts.search.dictionary import is_common
from beltfacts.search.query import QueryTerm, is_optional
from beltfacts.search.word_classes import LIGHT

SLIP = 0.8
"""How much a word counts of which what was typed, a word as well, may be a slip."""

_LONGEST = 8  # words of a name


def link_subject_names(groups: list[QueryTerm], lexicon: Lexicon) -> list[slice]:
    """Where a question holds names of subjects, as typed or as corrected; every group of theirs must be answered.

    So the cost of the East Coast Rail Link is not another cost in the east, though each word alone is an ordinary one. A single word
    that is a name and no common word (RCEP) must be answered too.
    """
    typed, mended = [group.typed for group in groups], [group.corrected or group.typed for group in groups]
    places = [(at, end) for at in range(len(groups)) for end in range(at + 1, min(at + _LONGEST, len(groups)) + 1)]
    one = [[*typed[:at], group.corrected, *typed[at + 1 :]] for at, group in enumerate(groups) if group.corrected]
    said = [typed, *one, mended] if one else [typed]
    runs = [((at, end), name_key(" ".join(words[at:end]).split())) for words in said for at, end in places]
    names = lexicon.names({run for _, run in runs}) if runs else ()
    found = [slice(at, end) for (at, end), run in runs if run in names and not is_common(run)]
    for group in (group for place in found for group in groups[place]):
        group.required = group.in_subject_name = True
        group.optional = False
    return found


def find_capitalised_names(text: str, groups: list[QueryTerm]) -> list[slice]:
    """Where a question holds words with capitals among others without, that end in a common word: "World Bank" of "World Bank members".

    What a sentence begins with has its capital from there, and a query all in capitals, or in title case, tells nothing.
    """
    pieces = text.replace("-", " ").split()
    if not any(piece.islower() and piece not in STOP for piece in pieces):
        return []
    typed, found = [group.typed for group in groups], []
    for capital, run in groupby(pieces, lambda piece: piece.istitle()):
        words = tokenize(" ".join(run)) if capital else []
        words = words[1:] if words and (is_optional(words[0]) or words[0] in STOP or words[0] in LIGHT) else words
        at = next((at for at in range(len(typed)) if typed[at : at + len(words)] == words), None)
        if at is not None and len(words) > 1 and is_common(words[-1]):
            found.append(slice(at, at + len(words)))
    return found
