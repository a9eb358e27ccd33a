"""Query analysis: the text of a query to weighted terms.

Numbers and dates are taken out first, then names; the rest is split into words and phrases, which `expansion` looks up. It does not match
facts.
"""

from __future__ import annotations

import re
from itertools import pairwise
from math import log

from beltfacts.library.index import STOP, Lexicon, is_cjk, tokenize
from beltfacts.search.answer_types import BASE, TYPE_QUALITY, base_type, counted_word_positions, question_phrases, units_of_types
from beltfacts.search.dictionary import is_common, is_english
from beltfacts.search.entities import find_capitalised_phrases, link_names, name_spans, typed_words, without_numbers_of_names
from beltfacts.search.expansion import INFLECTION, SYNONYM, UNIT, TermExpander
from beltfacts.search.phrases import phrase_term
from beltfacts.search.query import Name, Query, QueryTerm
from beltfacts.search.query_numbers import find_numbers_and_dates
from beltfacts.search.related import related_to_prefetch
from beltfacts.search.word_classes import EMPTY_VERBS, PERSON_BASES, SIZES

MAX_QUERY = 400
"""Characters of a query that are analysed. The rest is cut off, and the user is told."""

MAX_TERMS = 24
"""Terms of a query. Further ones are left out."""

_MAX_WORDS = 4 * MAX_TERMS
"""Words of a query, which are more than its terms: stop words and phrases."""

_EMPTY = 0.5
"""Factor for the weight of an empty term."""

_WEIGHTS = 1.5, 5.0
"""Least and greatest weight of a term. A word in every fact of a table still carries the query."""

_CLAIM = (
    r"(?i)^\W*(?:(?:isn't|is|was) it (?:true|correct|right|accurate)|true or false|fact[- ]check)\b[:,]?(?: (?:that|if|whether)\b)?"
    r"|^\W*(?:(?:can|could) you |please |i |we )?(?:confirm|check|verify|read|heard|think|believe) (?:that|whether|if)\b"
    r"|, ?(?:right|correct|true|isn't it|is it)\W*$"
)
"""What says that a statement is to be checked, before it or after it. It is no part of it."""

_CLAIM_WORDS = frozenset("is isn't was true fact fact-check can could please i we confirm check verify".split())
"""Words by which it begins."""

_MIN_JOINED = 5
"""Letters of two words that are written as one in the index."""

_MIN_SPLIT = 6
"""Letters of a word that is two words in the index."""

_MIN_HALF = 3
"""Letters of each of these two words."""


def analyze_query(lexicon: Lexicon, text: str) -> Query:
    """Analyse a query with the terms of a library. Text after `MAX_QUERY` characters is cut off."""
    text = text[:MAX_QUERY]
    if "," in text or text.lower().partition(" ")[0] in _CLAIM_WORDS:
        text = re.sub(_CLAIM, "", text)
    base = re.search(BASE, text) if "per " in text.lower() else None
    text = text.replace(base[0], "per ") if base and not base["thing"] else text
    words = tokenize(text)[:_MAX_WORDS]
    phrases = [phrase for phrase in name_spans(words, lexicon).values() if " " in phrase]
    plain = [word for word in words if not is_cjk(word)]
    joined = [word + following for word, following in pairwise(words)]
    lexicon.prefetch(plain, related_to_prefetch, joined, phrases)
    analyzer = _QueryAnalyzer(lexicon)
    terms = analyzer.find_terms(text)[:MAX_TERMS]
    if base:
        terms.append(analyzer.base_term(base[0].lower()))
    for phrase, types in question_phrases(words).items():
        terms.append(QueryTerm(phrase))
        terms[-1].answer_types = types
        for unit in units_of_types(types):
            terms[-1].add("=u-" + unit.lower(), TYPE_QUALITY, "unit")
    linked = [word for term in terms if term.name and (term.name.subjects or not is_common(term.typed)) for word in term.typed.split(" ")]
    return Query(terms, words, find_capitalised_phrases(text, linked), {word for word in typed_words(text, words) if word.islower()})


class _QueryAnalyzer:
    """Makes terms of the words of queries to one library."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.count = lexicon.count
        self.expander = TermExpander(lexicon)

    def find_terms(self, text: str) -> list[QueryTerm]:
        """Return the weighted terms of a query in its order: numbers and dates first, words from the rest."""
        terms: list[QueryTerm] = []
        offset = 0
        for start, end, term in without_numbers_of_names(text, find_numbers_and_dates(text, self.lexicon), self.lexicon):
            terms += [*self.text_terms(text[offset:start]), term]
            offset = end
        terms += self.text_terms(text[offset:], is_end=True)
        if all(term.is_empty for term in terms):
            for term in terms:
                term.is_empty = False
        for term in terms:
            self.weigh(term)
        return terms

    def base_term(self, phrase: str) -> QueryTerm:
        """Return the term of the base of a rate: "per 1,000 people"."""
        term = QueryTerm(phrase)
        term.answer_types = frozenset({base_type(phrase)})
        words = PERSON_BASES if "person" in term.answer_types else []
        self.lexicon.prefetch_related(words)
        for word in words:
            self.expander.add_forms(term, word, SYNONYM, "synonym")
        self.weigh(term)
        return term

    def weigh(self, term: QueryTerm) -> None:
        """Set the weight of a term by its inverse document frequency."""
        if term.number is None and not term.count:
            near = (self.count(word) for word, weight in term.alternatives.items() if weight >= SYNONYM * INFLECTION)
            term.count = max(near, default=0) or max(map(self.count, term.alternatives), default=0)
        least, most = _WEIGHTS
        idf = log(1 + self.lexicon.size / (max(term.count, 1) + 0.5))
        term.weight = min(max(idf, least), most) * (_EMPTY if term.is_empty else 1.0)

    def text_terms(self, text: str, *, is_end: bool = False) -> list[QueryTerm]:
        """Return the terms of a text without numbers and dates: its names, and the words between them."""
        words = tokenize(text)
        typed = typed_words(text, words)
        counted = counted_word_positions(words)
        terms: list[QueryTerm] = []
        offset = 0
        for start, end, name in [*link_names(words, typed, self.lexicon), (len(words), len(words), None)]:
            terms += self.word_terms(words, typed, (offset, start), counted, is_end=is_end and start == len(words))
            offset = end
            if name:
                terms.append(self.name_term(" ".join(words[start:end]), name))
        return terms

    def name_term(self, phrase: str, name: Name) -> QueryTerm:
        """Return the term of a linked name. The index has it by the ids of its subjects and by its words."""
        term = QueryTerm(phrase, name=name)
        for subject in sorted(name.subjects):
            term.add("=s-" + subject, 1.0, "typed")
        for padded in name.phrases:
            other = padded.strip()
            if all(self.count(word) for word in other.split(" ") if word not in STOP):
                term.add(other, 1.0 if other == phrase else SYNONYM, "typed" if other == phrase else "name")
        for synonym in self.lexicon.synonyms(phrase):
            self.expander.add_forms(term, synonym, SYNONYM, "synonym")
        return term

    def word_terms(
        self, words: list[str], typed: list[str], span: tuple[int, int], counted: tuple[int, int], *, is_end: bool
    ) -> list[QueryTerm]:
        """Return the terms of some words between names.

        `typed`: the words with their capitals. `counted`: first and last index of what "how many" asks the number of. `is_end`: the query
        ends with them. Synonyms of several words become one term, and so do two words that the index has only as one ("jakarta bandung").
        """
        terms: list[QueryTerm] = []
        index, end = span
        while index < end:
            word, following = words[index], words[index + 1] if index + 1 < end else ""
            phrase = phrase_term(self.expander, words[index:end], typed[index:end])
            if phrase:
                terms.append(phrase[1])
                index += phrase[0]
                continue
            if following and self.lexicon.unit(following) and (unit := self.lexicon.unit(f"{word} {following}")):
                terms.append(QueryTerm(f"{word} {following}"))
                terms[-1].add("=u-" + unit.lower(), UNIT, "unit")
                terms[-1].is_counted = index + 1 == counted[1]
                index += 2
                continue
            if following and self.is_one_word(word, following):
                terms.append(self.expander.expand_word(word + following))
                index += 2
                continue
            if is_cjk(word):
                from beltfacts.search.segmentation import segment_chinese  # imported here: most queries hold none

                terms += segment_chinese(word, self.expander.expand_word, self.lexicon.synonyms)
            elif word not in STOP or (word in SIZES and words[index - 1 : index] != ["how"]):
                terms += self.split_or_expand(word, typed[index], is_last=is_end and not following)
                terms[-1].is_counted = index == counted[1]
                if terms[-1].is_empty and word in EMPTY_VERBS and words[index - 1 : index] == ["of"]:
                    terms[-1].is_empty = False  # "out of work"
            index += 1
        return terms

    def is_one_word(self, word: str, following: str) -> bool:
        """Return whether two words are one word in the index.

        They are not if both are known by themselves.
        """
        if not (word.isalpha() and following.isalpha()) or is_cjk(word) or is_cjk(following) or len(word + following) < _MIN_JOINED:
            return False
        both_known = self.count(word) and self.count(following) and word not in STOP
        return not both_known and bool(self.count(word + following))

    def split_or_expand(self, word: str, typed: str, *, is_last: bool) -> list[QueryTerm]:
        """Return the term of a word, or of its two parts.

        An unknown word is split ("jakartabandung") only if the rarer half occurs in more facts than the correction of the whole word.
        """
        key = ("parts", word, typed, is_last)
        known: list[QueryTerm] | None = self.lexicon.derived.get(key)
        if known is None:
            known = self._split_or_expand(word, typed, is_last=is_last)
            for term in known:
                self.weigh(term)
            self.lexicon.derived[key] = known
        return [term.copy() for term in known]

    def _split_or_expand(self, word: str, typed: str, *, is_last: bool) -> list[QueryTerm]:
        """Return the term of a word or of its two parts, as `split_or_expand` does."""
        term = self.expander.expand_word(word, typed=typed, is_last=is_last)
        corrected = term.corrected
        if (term.alternatives and not corrected) or not word.isalpha() or len(word) < _MIN_SPLIT or is_english(word):
            return [term]
        splits = [(word[:index], word[index:]) for index in range(_MIN_HALF, len(word) - _MIN_HALF + 1)]
        self.lexicon.prefetch_counts(half for pair in splits for half in pair)
        best = max(splits, key=lambda pair: min(map(self.count, pair)), default=("", ""))
        count = min(map(self.count, best)) if best[0] else 0
        return [self.expander.expand_word(half) for half in best] if count > self.count(corrected) else [term]
