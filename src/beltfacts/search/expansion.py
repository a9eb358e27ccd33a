"""Query expansion: the index terms that answer one word of a query, each with a weight below that of the word itself.

Inflections, synonyms, units, completions and corrections. Digits are never corrected. It does not score facts.
"""

from __future__ import annotations

from functools import partial

from beltfacts.library.index import Lexicon, are_inflections, cjk_bigrams, correctable, is_cjk
from beltfacts.search.dictionary import is_english
from beltfacts.search.query import QueryTerm
from beltfacts.search.spelling import MAX_CORRECTIONS, is_misspelt_empty_word
from beltfacts.search.word_classes import LOW_INFORMATION, ORDINALS, PERSON_NOUNS

TYPED = 1.0
"""Weight of the word as typed (0 to 1)."""

INFLECTION = 0.95
"""Weight of another form of the word: "trains" for "train"."""

SYNONYM = 0.85
"""Weight of a synonym from the vocabulary."""

_CJK_SYNONYM_BIGRAMS = 0.8
"""Factor for a Chinese synonym found as bigrams in a row: they may belong to other words."""

_COMPLETION = 0.75
"""Weight of a word that begins with the typed one: "institute" for "instit"."""

_UNIT = 0.9
"""Weight of the unit that the word names: a figure in km for "kilometres"."""

_ONE_EDIT = 0.9
"""Weight of a correction one edit away."""

_MORE_EDITS = 0.75
"""Weight of a correction two or three edits away."""

_MIN_COMPLETED = {"known": 4, "last": 2, "other": 3}
"""Letters from which on a word is completed: one that has alternatives, the last one of a query, any other."""

_MIN_INFLECTED = 4
"""Letters from which on a word is looked up in other forms."""

_MIN_CORRECTED = 3
_MIN_CORRECTED_PREFIX = 4
"""Letters from which on a word is corrected: any, and one that begins a known word."""

_ORDINAL_WORDS = {digits: word for word, digits in ORDINALS.items()}
"""Ordinal with digits → the same in words."""


class TermExpander:
    """Makes terms of single words, with the index terms of one library."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Use the term statistics of a library."""
        self.lexicon = lexicon
        self.count = lexicon.count

    def expand_word(self, word: str, *, is_last: bool = False) -> QueryTerm:
        """Return the term of a word with all its alternatives.

        `is_last`: the query ends with the word, so that it may be unfinished.
        """
        term = QueryTerm(word)
        if word.isdigit():  # a number that could not be parsed: only a name that it is a part of answers
            term.required = True
            if self.lexicon.counts(word)[1]:
                term.add(word, TYPED, "name")
            return term
        self.add_forms(term, word, TYPED, "typed")
        for same in filter(None, (ORDINALS.get(word), _ORDINAL_WORDS.get(word))):
            self.add_forms(term, same, INFLECTION, "form")
        if is_cjk(word) and len(word) > 2 and all(self.count(bigram) for bigram in cjk_bigrams(word)):
            term.add(cjk_bigrams(word)[0], INFLECTION, "part")
        self.add_meanings(term, word)
        is_certain = any(match_type != "form" for match_type in term.match_type.values())
        self._add_completions(term, is_last=is_last)
        has_alternatives = bool(term.alternatives)
        can_be_error = correctable(word) and word.isascii() and len(word) >= (_MIN_CORRECTED_PREFIX if has_alternatives else _MIN_CORRECTED)
        if can_be_error and not (is_certain or term.optional or (is_last and has_alternatives) or is_english(word)):
            self._add_corrections(term)
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
                term.add(form, weight * INFLECTION, "form" if match_type == "typed" else match_type)
        elif is_cjk(word) and match_type == "synonym" and all(map(self.count, cjk_bigrams(word))):
            term.add(" ".join(cjk_bigrams(word)), weight * _CJK_SYNONYM_BIGRAMS, match_type)

    def add_meanings(self, term: QueryTerm, word: str) -> None:
        """Add the unit that a word names and its synonyms by the vocabulary."""
        unit = self.lexicon.unit(word)
        if unit:
            term.add("=u-" + unit.lower(), _UNIT, "unit")
        for other in self.lexicon.synonyms_of(word):
            self.add_forms(term, other, SYNONYM, "synonym")
            # a Chinese synonym of a low-information word ("number") is low-information too
            term.low_information |= is_cjk(word) and other in LOW_INFORMATION

    def add_person_units(self, term: QueryTerm) -> None:
        """Add all units that count people (passengers, students), for "how many people"."""
        term.low_information = False
        for unit in sorted(self.lexicon.units(PERSON_NOUNS)):
            term.add("=u-" + unit.lower(), SYNONYM, "unit")

    def _add_completions(self, term: QueryTerm, *, is_last: bool) -> None:
        """Add known words that begin with the typed one."""
        word = term.typed
        least = _MIN_COMPLETED["known" if term.alternatives else "last" if is_last else "other"]
        if not (is_cjk(word) or term.low_information) and word.isalpha() and len(word) >= least:
            for longer in self.lexicon.terms_with_prefix(word):
                term.add(longer, _COMPLETION, "begins")

    def _add_corrections(self, term: QueryTerm) -> None:
        """Add the known words nearest to a misspelt one.

        A misspelt stop word or the like becomes low-information instead. The words are one edit away, else two (three in a long word). A
        word that begins a known word, or shares its stem, is corrected by one edit only, and the corrections weigh as little as
        completions.
        """
        word, has_alternatives = term.typed, bool(term.alternatives)
        near, edits = (self.lexicon.terms_one_edit_away(word), 1) if has_alternatives else self.lexicon.closest_terms(word)
        near = [other for other in near if other not in LOW_INFORMATION]
        if is_misspelt_empty_word(word, has_alternatives or (edits == 1 and bool(near))):
            term.low_information = True
            return
        weight = _COMPLETION if has_alternatives else _ONE_EDIT if edits == 1 else _MORE_EDITS
        for found in near[:MAX_CORRECTIONS]:
            self.add_forms(term, found, weight, "corrected")
            self.add_meanings(term, found)
        corrections = [found for found, match_type in term.match_type.items() if match_type == "corrected" or not has_alternatives]
        term.corrected = near[0] if near and near[0] in term.alternatives else next(iter(corrections), "")
