"""Entity linking: which words of a query are the name of a subject.

It does not correct spelling (`spelling`).
"""

from __future__ import annotations

from itertools import groupby

from beltfacts.library.index import STOP, Lexicon, name_key, tokenize
from beltfacts.search.dictionary import is_common
from beltfacts.search.query import QueryTerm, is_optional
from beltfacts.search.word_classes import LOW_INFORMATION

_MAX_NAME_WORDS = 8
"""Words of a subject's name."""


def link_subject_names(terms: list[QueryTerm], lexicon: Lexicon) -> list[slice]:
    """Find the subject names in a query and make their terms required.

    Names are looked up as typed, with each one correction, and with all corrections. Return the slices of `terms` that are a name. All
    terms of a name must occur: the cost of the East Coast Rail Link is not another cost in the east. A single word counts as a name if it
    is not a common English word ("RCEP").
    """
    typed, corrected = [term.typed for term in terms], [term.corrected or term.typed for term in terms]
    spans = [(start, end) for start in range(len(terms)) for end in range(start + 1, min(start + _MAX_NAME_WORDS, len(terms)) + 1)]
    one_corrected = [[*typed[:index], term.corrected, *typed[index + 1 :]] for index, term in enumerate(terms) if term.corrected]
    readings = [typed, *one_corrected, corrected] if one_corrected else [typed]
    keys = [((start, end), name_key(" ".join(words[start:end]).split())) for words in readings for start, end in spans]
    names = lexicon.names({key for _, key in keys}) if keys else ()
    found = [slice(start, end) for (start, end), key in keys if key in names and not is_common(key)]
    for name in found:
        for term in terms[name]:
            term.required = term.in_subject_name = True
            term.optional = False
    return found


def find_capitalised_names(text: str, terms: list[QueryTerm]) -> list[slice]:
    """Find runs of capitalised words that end in a common word: "World Bank" in "World Bank members".

    Return them as slices of `terms`. The capital of the first word says nothing if that word is a stop word, optional or of low
    information. A query without a word in small letters, or in title case, has no such runs.
    """
    typed_words = text.replace("-", " ").split()
    if not any(word.islower() and word not in STOP for word in typed_words):
        return []
    typed, found = [term.typed for term in terms], []
    for capitalised, run in groupby(typed_words, lambda word: word.istitle()):
        words = tokenize(" ".join(run)) if capitalised else []
        words = words[1:] if words and (is_optional(words[0]) or words[0] in STOP or words[0] in LOW_INFORMATION) else words
        start = next((index for index in range(len(typed)) if typed[index : index + len(words)] == words), None)
        if start is not None and len(words) > 1 and is_common(words[-1]):
            found.append(slice(start, start + len(words)))
    return found
