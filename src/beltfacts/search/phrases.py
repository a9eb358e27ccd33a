"""Terms of several words of a query: synonyms, phrasal verbs ("set up", "laid off") and initials ("A&E").

Names, numbers and dates are taken out before. It does not score facts.
"""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.library.index import STOP, lemma_candidates
from beltfacts.search.dictionary import is_common, is_english
from beltfacts.search.expansion import MIN_INITIALS, SYNONYM, TYPED, TermExpander
from beltfacts.search.query import HINT, QueryTerm
from beltfacts.search.related import related_to_prefetch, related_words
from beltfacts.search.word_classes import ARTICLES, EMPTY_VERBS

_PHRASE_LENGTHS = (4, 3, 2)
"""Words of a synonym, tried in this order."""

_NO_PHRASE = STOP | EMPTY_VERBS
"""Words that begin no synonym of several words."""

_FORMS = (
    "bring brought,call,come came,find found,get got gotten,give gave given,go goes went gone,keep kept,lay laid,let,make made,put,run ran,"
    "see saw seen,set,take took taken,turn"
)
_BASES = {form: forms.split()[0] for forms in _FORMS.split(",") for form in forms.split()}
"""Form of an empty verb → its base."""

_PARTICLES = frozenset("up down off out over away back aside apart".split())

_MOVING = frozenset({"bring", "come", "go", "make"})
"""Verbs that say nothing more with "up" and "down": prices that go up rise, and what makes up a half is a half."""


def phrase_term(expander: TermExpander, words: Sequence[str], typed: Sequence[str]) -> tuple[int, QueryTerm] | None:
    """Return the term of a phrase that begins some words, or None: of a phrasal verb, of initials, or of a phrase that has synonyms.

    `typed`: the words with their capitals. The number before the term says how many words the phrase has.
    """
    verb = _phrasal_verb(words)
    if verb or ("&" in typed[0] and typed[:1] == typed[1:2]):  # "A&E" stands for both its words
        term = QueryTerm(" ".join(words[:2]) if verb else typed[0].lower())
        term.initials = "" if verb else "".join(words[:2])
        if all(map(expander.count, words[:2])):
            term.add(" ".join(words[:2]), TYPED, "typed")
        if verb:
            expander.lexicon.prefetch_related(related_to_prefetch(verb))
            expander.add_related(term, verb)
        return 2, term
    for length in _PHRASE_LENGTHS:
        if len(words) >= length and words[length - 1] not in STOP and words[0] not in _NO_PHRASE:
            found = _expand_phrase(expander, words[:length])
            if found:
                if all(map(expander.count, words[:length])):
                    found.add(found.typed, TYPED, "typed")
                return length, found
    return None


def _expand_phrase(expander: TermExpander, words: Sequence[str]) -> QueryTerm | None:
    """Return the term of a phrase that has synonyms in this library, or None.

    Synonyms of WordNet count only where a word of the phrase says nothing alone, and its initials where all but one do.
    """
    phrase, initials = " ".join(words), "".join(word[0] for word in words)
    synonyms = expander.lexicon.synonyms(phrase)
    if not synonyms and all(map(expander.count, words)):
        return None
    term = QueryTerm(phrase)
    for synonym in synonyms:
        expander.add_forms(term, synonym, SYNONYM, "synonym")
    is_spelled_out = len(words) >= MIN_INITIALS and STOP.isdisjoint(words) and sum(map(bool, map(expander.count, words))) <= 1
    if is_spelled_out and expander.count(initials) and not is_common(initials) and all(map(is_english, words)):  # not what is misspelt
        term.add(initials, SYNONYM, "initials")
    if not term.alternatives and related_words(phrase) and not all(_is_known(expander, word) for word in words):
        expander.add_related(term, phrase)
    return term if term.alternatives else None


def _is_known(expander: TermExpander, word: str) -> bool:
    """Return whether facts have a word, a form of it, or a related word. A stop word is known."""
    if word in STOP:
        return True
    term = QueryTerm(word)
    expander.add_forms(term, word, TYPED, "typed")
    expander.add_related(term, word)
    return not {HINT}.issuperset(term.match_type.values())


def _phrasal_verb(words: Sequence[str]) -> str:
    """Return the base of the phrasal verb that begins some words, or an empty string: "lay off" for "laid off in May".

    "Over" before an article is a preposition: "run over the border".
    """
    if len(words) < 2 or words[1] not in _PARTICLES:
        return ""
    verb = next((_BASES[form] for form in (words[0], *lemma_candidates(words[0])) if form in _BASES), "")
    is_preposition = words[1] == "over" and not ARTICLES.isdisjoint(words[2:3])
    if not verb or is_preposition or (verb in _MOVING and words[1] in ("up", "down")):
        return ""
    return f"{verb} {words[1]}"
