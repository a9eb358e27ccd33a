"""Query analysis: the text of a query to weighted terms.

Numbers and dates are taken out first, the rest is split into words and phrases, which `expansion` looks up. It does not match facts.
"""

from __future__ import annotations

from math import log

from beltfacts.library.index import STOP, Lexicon, is_cjk, tokenize
from beltfacts.search.answer_types import counted_word_positions
from beltfacts.search.dictionary import is_english
from beltfacts.search.entities import find_capitalised_names, link_subject_names
from beltfacts.search.expansion import INFLECTION, SYNONYM, TermExpander
from beltfacts.search.query import Query, QueryTerm, is_optional
from beltfacts.search.query_numbers import find_numbers_and_dates
from beltfacts.search.spelling import is_unknown_name
from beltfacts.search.word_classes import OPTIONAL_IF_UNKNOWN, PEOPLE

MAX_QUERY = 400
"""Characters of a query that are analysed. The rest is cut off, and the user is told."""

MAX_TERMS = 24
"""Terms of a query. Further ones are left out."""

_MAX_WORDS = 4 * MAX_TERMS
"""Words of a query, which are more than its terms: stop words and phrases."""

_MIN_NAME_SHARE = 0.7
"""A word that is part of the subject's name in this share of its facts is a name, and required (0 to 1)."""

_LOW_INFORMATION = 0.2
"""Factor for the weight of a low-information term."""

_PHRASE_LENGTHS = (4, 3, 2)
"""Words of a synonym, tried in this order."""

_MIN_JOINED = 5
"""Letters of two words that are written as one in the index."""

_MIN_SPLIT = 6
"""Letters of a word that is two words in the index."""

_MIN_HALF = 3
"""Letters of each of these two words."""

_QUESTION_WORDS = frozenset({"what", "which", "much"})

_ANSWER_NOUNS = frozenset("day date week month year period time money rate percentage percent number amount edition one".split())
"""Nouns after a question word that the figure itself answers, so that no fact need contain them: "which month", "how much money"."""


def analyze_query(lexicon: Lexicon, text: str) -> Query:
    """Analyse a query with the terms of a library. Text after `MAX_QUERY` characters is cut off."""
    text = text[:MAX_QUERY]
    words = tokenize(text)[:_MAX_WORDS]
    phrases = [" ".join(words[start : start + size]) for start in range(len(words)) for size in (2, 3, 4) if start + size <= len(words)]
    lexicon.prefetch((word for word in words if not is_cjk(word)), phrases)
    terms = _QueryAnalyzer(lexicon).find_terms(text)[:MAX_TERMS]
    return Query(terms, words, link_subject_names(terms, lexicon), find_capitalised_names(text, terms))


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
        for start, end, term in find_numbers_and_dates(text, self.lexicon):
            terms += [*self.word_terms(tokenize(text[offset:start])), term]
            offset = end
        terms += self.word_terms(tokenize(text[offset:]), is_end=True)
        if all(term.low_information for term in terms):
            for term in terms:
                term.low_information = False
        for term in terms:
            self.weigh(term)
        return terms

    def weigh(self, term: QueryTerm) -> None:
        """Set the weight of a term by its inverse document frequency.

        A term that no fact has weighs most. Names become required. Words of general English that no fact has become optional.
        """
        counts = [self.lexicon.counts(word) for word, weight in term.alternatives.items() if weight >= INFLECTION and word[0] != "="]
        term.name_share = sum(named for _, named in counts) / max(sum(facts for facts, _ in counts), 1)
        if term.number is None:
            near = (self.count(word) for word, weight in term.alternatives.items() if weight >= SYNONYM)
            term.count = max(near, default=0) or max(map(self.count, term.alternatives), default=0)
        is_general = is_optional(term.typed, OPTIONAL_IF_UNKNOWN)
        if is_general and term.typed not in term.alternatives and term.name_share >= _MIN_NAME_SHARE:
            term.optional, term.name_share = True, 0.0  # "passes" is not the name "Friendship Pass"
        term.optional = term.optional or (is_general and not term.alternatives)
        occurs_as_typed = any(match_type != "form" for match_type in term.match_type.values())  # "aired" is not the name "Air Silk Road"
        is_name = occurs_as_typed and term.name_share >= _MIN_NAME_SHARE and not (is_general or term.low_information)
        has_meaning = term.alternatives or term.low_information or term.count
        term.required = term.required or is_name or (not has_meaning and is_unknown_name(term.typed))
        idf = log(1 + self.lexicon.size / (max(term.count, 1) + 0.5))
        term.weight = idf * (_LOW_INFORMATION if term.low_information else 1.0)

    def word_terms(self, words: list[str], *, is_end: bool = False) -> list[QueryTerm]:
        """Return the terms of a run of words. `is_end`: the query ends with them.

        Synonyms of several words become one term, and so do two words that the index has only as one ("jakarta bandung").
        """
        terms: list[QueryTerm] = []
        counted = counted_word_positions(words)
        index = 0
        while index < len(words):
            word, following = words[index], words[index + 1] if index + 1 < len(words) else ""
            phrase = self.phrase_term(words, index)
            if phrase:
                terms.append(phrase[1])
                index += phrase[0]
                continue
            if following and self.is_one_word(word, following):
                terms.append(self.expander.expand_word(word + following))
                index += 2
                continue
            if is_cjk(word):
                from beltfacts.search.segmentation import segment_chinese  # imported here: most queries hold none

                terms += segment_chinese(word, self.expander.expand_word, self.lexicon.synonyms)
            elif word not in STOP:
                terms += self.split_or_expand(word, is_last=is_end and not following)
                self.mark_by_position(terms[-1], words, index, counted)
            index += 1
        return terms

    def mark_by_position(self, term: QueryTerm, words: list[str], index: int, counted: tuple[int, int]) -> None:
        """Mark the term of a word as counted, required or optional.

        The position of the word in the query decides. `counted`: first and last index of what "how many" asks the number of. The words that
        describe it are required.
        """
        word, (first, last) = words[index], counted
        term.counted = index == last
        if first <= index < last and not (term.low_information or is_optional(word) or is_optional(word, OPTIONAL_IF_UNKNOWN)):
            term.required = True
        if term.counted and word in PEOPLE:
            self.expander.add_person_units(term)
        if word in _ANSWER_NOUNS and index > 0 and words[index - 1] in _QUESTION_WORDS:
            term.optional = True

    def phrase_term(self, words: list[str], start: int) -> tuple[int, QueryTerm] | None:
        """Return the term of a phrase that has synonyms, or None.

        The number before it says how many words the phrase has.
        """
        for length in _PHRASE_LENGTHS:
            phrase = words[start : start + length]
            synonyms = self.lexicon.synonyms(" ".join(phrase)) if len(phrase) == length else []
            if synonyms:
                term = QueryTerm(" ".join(phrase))
                for synonym in synonyms:
                    self.expander.add_forms(term, synonym, SYNONYM, "synonym")
                if term.alternatives:
                    return length, term
        return None

    def is_one_word(self, word: str, following: str) -> bool:
        """Return whether two words are one word in the index.

        They are not if both are known by themselves.
        """
        if not (word.isalpha() and following.isalpha()) or is_cjk(word) or is_cjk(following) or len(word + following) < _MIN_JOINED:
            return False
        both_known = self.count(word) and self.count(following) and word not in STOP
        return not both_known and bool(self.count(word + following))

    def split_or_expand(self, word: str, *, is_last: bool) -> list[QueryTerm]:
        """Return the term of a word, or of its two parts.

        An unknown word is split ("jakartabandung") only if the rarer half occurs in more facts than the correction of the whole word.
        """
        term = self.expander.expand_word(word, is_last=is_last)
        if (term.alternatives and not term.corrected) or not word.isalpha() or len(word) < _MIN_SPLIT or is_english(word):
            return [term]
        splits = [(word[:index], word[index:]) for index in range(_MIN_HALF, len(word) - _MIN_HALF + 1)]
        self.lexicon.prefetch(half for pair in splits for half in pair)
        best = max(splits, key=lambda pair: min(map(self.count, pair)), default=("", ""))
        count = min(map(self.count, best)) if best[0] else 0
        return [self.expander.expand_word(half) for half in best] if count > self.count(term.corrected) else [term]
