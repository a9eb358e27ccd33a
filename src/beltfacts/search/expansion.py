"""Query expansion: the index terms that answer one word of a query, each with a weight below that of the word itself.

Inflections, synonyms, related words, units, completions and corrections. Digits and names are never corrected. It does not score facts.
"""

from __future__ import annotations

from functools import partial
from itertools import product

from beltfacts.library.index import STOP, Lexicon, are_inflections, cjk_bigrams, correctable, have_one_lemma, is_cjk, one_edit
from beltfacts.search.answer_types import WORDS
from beltfacts.search.dictionary import is_english
from beltfacts.search.query import HINT, RELATIONS, QueryTerm
from beltfacts.search.related import DISTANT, related_to_prefetch, related_words, word_and_derivations
from beltfacts.search.spelling import corrections, is_misspelt_empty_word
from beltfacts.search.word_classes import (
    AKIN_WORDS,
    EMPTY_VERBS,
    EMPTY_WORDS,
    MEASURE_WORDS,
    NEGATIONS,
    ORDINALS,
    PEOPLE,
    PERSON_NOUNS,
    PERSONS,
)

TYPED = 1.0
"""Weight of the word as typed (0 to 1)."""

INFLECTION = 0.95
"""Weight of another form of the word: "trains" for "train"."""

SYNONYM = 0.85
"""Weight of a synonym from the vocabulary."""

RELATED = {"form": 0.95, "synonym": 0.75, "derivation": 0.7, "broader": 0.55, "narrower": 0.55}
"""Weight of a word of WordNet by its relation to the word typed. Each is below that of a synonym from the vocabulary."""

_MATCH_TYPES = {"form": "form", "synonym": "related", "derivation": "derived", "broader": "broader", "narrower": "narrower"}

_PART_OF_RELATED = 0.4
"""Weight of one word of a related phrase: "tobacco" for "smoker", which is a tobacco user."""

_CJK_SYNONYM_BIGRAMS = 0.8
"""Factor for a Chinese synonym found as bigrams in a row: they may belong to other words."""

_COMPLETION = 0.75
"""Weight of a word that begins with the typed one: "institute" for "instit"."""

UNIT = 0.9
"""Weight of the unit that the word names: a figure in km for "kilometres"."""

_CORRECTION = 0.8
"""Weight of a correction."""

_MIN_COMPLETED = 4
_MIN_COMPLETED_LAST = 3
"""Letters from which on an unknown word is completed: any, and the last one of a query."""

_MIN_INFLECTED = 4
"""Letters from which on a word is looked up in other forms."""

_MAX_SHORT_FORM = 5
"""Letters of an unknown word up to which it may be misspelt though another word has its stem: "ldans" is "loans" rather than "ldan"."""

MIN_INITIALS = 3
"""Letters of initials: "ICU" typed for "intensive care unit" of a fact, or the other way round."""

_SEXES = frozenset({"men", "women", "man", "woman", "male", "female"})
"""Words that stand for nothing but people of one sex: "men" is a synonym of "workforce" in WordNet."""

_ORDINAL_WORDS = {digits: word for word, digits in ORDINALS.items()}
"""Ordinal with digits → the same in words."""


class TermExpander:
    """Makes terms of single words and phrases, with the index terms of one library."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Use the term statistics of a library."""
        self.lexicon = lexicon
        self.count = lexicon.count

    def expand_word(self, word: str, *, typed: str = "", is_last: bool = False) -> QueryTerm:
        """Return the term of a word with all its alternatives.

        `typed`: the word with its capitals, if it has any. `is_last`: the query ends with the word, so that it may be unfinished.
        """
        key = (word, typed or word, is_last)
        known: QueryTerm | None = self.lexicon.derived.get(key)
        if known is None:
            known = self.lexicon.derived[key] = self._expand_word(word, typed, is_last=is_last)
        return known.copy()

    def _expand_word(self, word: str, typed: str, *, is_last: bool) -> QueryTerm:
        """Return the term of a word, as `expand_word` does."""
        term = QueryTerm(word)
        if word.isdigit():  # a number that could not be parsed: only a name that it is a part of answers
            if self.lexicon.counts(word)[1]:
                term.add(word, TYPED, "typed")
            return term
        if word in NEGATIONS:
            term.add(word, TYPED, "typed")
            return term
        term.is_empty = word in EMPTY_VERBS or word in EMPTY_WORDS
        term.answer_types = WORDS.get(word, frozenset())
        self.add_forms(term, word, TYPED, "typed")
        for same in filter(None, (ORDINALS.get(word), _ORDINAL_WORDS.get(word))):
            self.add_forms(term, same, INFLECTION, "form")
        if is_cjk(word) and len(word) > 2 and all(self.count(bigram) for bigram in cjk_bigrams(word)):
            term.add(cjk_bigrams(word)[0], INFLECTION, "part")
        self.add_meanings(term, word)
        if not (term.is_empty or is_cjk(word)):
            self._add_guesses(term, typed or word, is_last=is_last)
        if not term.alternatives and typed.isupper() and len(word) >= MIN_INITIALS:
            term.initials = word
        return term

    def add_forms(self, term: QueryTerm, word: str, weight: float, match_type: str) -> None:
        """Add a word and its inflections, as far as facts contain them. A phrase is added unchanged."""
        if " " in word:
            term.add(word, weight, match_type)
            return
        if self.count(word):
            term.add(word, weight, match_type)
        if len(word) >= _MIN_INFLECTED and word.isalpha() and not is_cjk(word):
            for form in filter(partial(are_inflections, word), self.lexicon.forms(word)):
                is_typed = match_type == "typed"
                if match_type in RELATIONS and form.endswith("ly"):
                    continue  # "internally" has nothing to do with the doctor who is an intern
                if is_typed and not have_one_lemma(word, form):
                    term.add(form, weight * RELATED["derivation"], "derived")
                else:
                    term.add(form, weight * INFLECTION, "form" if is_typed else match_type)
        elif is_cjk(word) and match_type == "synonym" and all(map(self.count, cjk_bigrams(word))):
            term.add(" ".join(cjk_bigrams(word)), weight * _CJK_SYNONYM_BIGRAMS, match_type)

    def add_meanings(self, term: QueryTerm, word: str) -> None:
        """Add the unit that a word names, its synonyms by the vocabulary, and what measures use for it."""
        unit = self.lexicon.unit(word)
        if unit and word not in ORDINALS:
            term.add("=u-" + unit.lower(), UNIT, "unit")
        for other in self.lexicon.synonyms_of(word):
            self.add_forms(term, other, SYNONYM, "synonym")
        for other in MEASURE_WORDS.get(word, ()):
            if other != word:
                self.add_forms(term, other, SYNONYM, "synonym")
            term.is_empty = False
        for other in AKIN_WORDS.get(word, ()):
            self.add_forms(term, other, RELATED["narrower"], "narrower")
        if word in PEOPLE:
            self.add_forms(term, "population", SYNONYM, "synonym")
        if word in PERSONS:
            self.lexicon.prefetch(PERSON_NOUNS)
            for noun in sorted(PERSON_NOUNS):
                self.add_forms(term, noun, RELATED["narrower"], "narrower")
            for code in sorted(self.lexicon.units(PERSON_NOUNS)):
                term.add("=u-" + code.lower(), SYNONYM, "unit")

    def add_related(self, term: QueryTerm, word: str) -> None:
        """Add words related to a word or phrase in WordNet, as far as facts contain them."""
        is_unknown = not term.alternatives
        if is_unknown:
            self.lexicon.prefetch_related(related_to_prefetch(word, distant=True))
        related = [
            each
            for each in related_words(word)
            if (each[1] not in DISTANT or is_unknown) and (each[1] != "synonym" or each[0] not in _SEXES)
        ]
        for other, relation in related:
            if all(map(self.count, other.split(" "))):
                term.add(other, RELATED[relation], _MATCH_TYPES[relation])
            self._add_forms_of_related(term, other, RELATED[relation], _MATCH_TYPES[relation])
            if " " in other and is_unknown:
                self.add_phrase(term, other)

    def add_phrase(self, term: QueryTerm, phrase: str, match_type: str = "derived") -> None:
        """Add the forms of a related phrase of two words, "tobacco use" for "tobacco user", and each of its words as a hint."""
        parts = phrase.split(" ")
        for first, last in product(*map(word_and_derivations, parts)) if len(parts) == 2 else ():
            if self.count(first) and self.count(last):
                term.add(f"{first} {last}", RELATED["derivation"], match_type)
        for part in parts:
            if part not in STOP and part not in EMPTY_WORDS:
                self.add_forms(term, part, _PART_OF_RELATED, HINT)

    def _add_forms_of_related(self, term: QueryTerm, other: str, weight: float, match_type: str) -> None:
        """Add the inflections of a related word."""
        if " " not in other:
            for form in [other, *(each for each, relation in related_words(other) if relation == "form")]:
                self.add_forms(term, form, weight, match_type)
            if unit := self.lexicon.unit(other):
                term.add("=u-" + unit.lower(), weight * UNIT, "unit")

    def _add_guesses(self, term: QueryTerm, typed: str, *, is_last: bool) -> None:
        """Add related words, and for a word that is in no dictionary what it may begin or misspell.

        That another word has its stem does not make it known: "econom" stands for "economic" as well as for "economy".
        """
        word, is_known = term.typed, bool(self.count(term.typed)) or "synonym" in term.match_type.values()
        has_form = "form" in term.match_type.values()
        self.add_related(term, word)
        if not is_known or not (self.count(word) or self.lexicon.synonyms(word)):  # a synonym of its stem alone may be a guess
            term.is_misspelt = word.isascii() and word.isalpha() and not is_english(word)
            for form in [each for each in term.alternatives if term.is_misspelt and typed.islower() and one_edit(word, each)]:
                term.alternatives[form], term.match_type[form] = _CORRECTION, "corrected"  # "railwya" has the stem of "railway"
        if is_known or is_english(word) or not word.isalpha():
            return
        least = _MIN_COMPLETED_LAST if is_last else _MIN_COMPLETED
        if len(word) >= least and not typed.isupper():
            for longer in self.lexicon.terms_with_prefix(word):
                term.add(longer, _COMPLETION, "begins")
        if not (correctable(word) and word.isascii()) or typed.isupper():
            return
        may_be_prefix = "begins" in term.match_type.values() or (has_form and len(word) > _MAX_SHORT_FORM)
        near = corrections(word, self.lexicon, may_be_prefix=may_be_prefix, is_name=not typed.islower())
        if not near and typed.islower() and is_misspelt_empty_word(word):
            term.is_empty = True
        if near:
            self.lexicon.prefetch(near)
        for found in near:
            known = set(term.alternatives)
            self.add_forms(term, found, _CORRECTION, "corrected")
            self.add_meanings(term, found)
            for other in [word for word in term.alternatives if word not in known]:
                term.alternatives[other] = min(term.alternatives[other], _CORRECTION)
                term.match_type[other] = "corrected"
