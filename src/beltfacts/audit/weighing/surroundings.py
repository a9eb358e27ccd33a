"""The words that stand around a figure, each with how near it stands. It knows no fact."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from beltfacts.audit.claims import Claim, counted_behind, initials_of, split_sentences, sure_sources, with_small_words
from beltfacts.audit.drafts import Block
from beltfacts.audit.weighing.topics import clause_names, label_names, name_phrases, topic_names
from beltfacts.audit.weighing.words_in_text import placed_stems
from beltfacts.audit.words import (
    BEGINNING_PHRASE,
    OPENED,
    name_stems,
    names_in_english,
    printed_words,
    stems,
    stems_in,
    stems_of_lands,
    words_as_said,
    words_in_english,
)
from beltfacts.library.index import stem
from beltfacts.reading import LazyPattern

_ROW_NAME = LazyPattern(r"\W*[A-Z][\w'\u2019]*(?:[\s\u2013-]+(?:(?:of|the|and|for|de|la)\s+)*[A-Z][\w'\u2019]*)+\W*")
"""The label of a row that is written as a name: "New Development Bank"."""

_NEAR = 5
"""Words beside a figure that stand nearest to it."""

_NEAR_BEFORE = 200
"""Characters before a sentence in which words stand near it."""

# How much a word counts for the measure, by where it stands.
_NEAREST = 1.0  # beside the figure
_CLAUSE = 0.9
_SENTENCE = 0.7
_BEFORE = 0.5  # near before its sentence
_EARLIER = 0.35  # earlier in the block
_AFTER = 0.2  # later in the block
_HEADING = 0.45
_ABOVE = 0.35  # in the block above

# The same for the names of the subject, which one says once and then leaves out.
_SUBJECT_SENTENCE = 1.0
_SUBJECT_BLOCK = 0.85  # also in the only heading
_SUBJECT_ABOVE = 0.65  # in the block above, or one of several headings

_REACH = 4000
"""Characters before and behind a figure that are looked at: as many as a long paragraph has, so that time does not grow with its square."""

SYNONYM = 0.75
"""How much a word counts that means the same as one of the fact."""

_OWNED = LazyPattern(r"\b(?:its|their|his|her)(?:\s+[^\W\d][\w-]*){1,2}", re.IGNORECASE)
"""What belongs to that of which the sentence before speaks: "its secretariat"."""

_OWNERS = 4
"""Sentences before in which that may be named."""

_POINTED_AT = LazyPattern(r"\b(?i:the|this|that|its|their)(?:\s+(?!(?:[^\W\d][\w-]*\s+)?of\s+[A-Z])[^\W\d][\w-]*){1,3}")
"""What a sentence points at, and up to three words of it. "The marathon of Oslo" is told by its name, and not pointed at."""


class Surroundings(NamedTuple):
    """The words around a claim, each with how near it stands.

    measure: stem → 0 to 1, for what is measured.
    subject: stem → 0 to 1, for whom or what it is about.
    said: the stems of the clause in order, those of the labels of a cell before them.
    names: stems of the capitalised words of the clause that begin no sentence.
    topic: stems of the names that the sentence is about, or the one before it.
    here: the stems of the sentence and of the labels of a cell.
    words: the words of the clause as they stand.
    near: `measure` with the stems that mean the same.
    told: the stems of the clause, and those that mean the same.
    pointed: what the sentence points at, as in "the corridor", each with the stems of the last sentence or heading before that has it.
    phrases: the stems of each name of two words or more in the sentence. things: the stems of a plural behind the figure, and those that mean the
    same: "drivers" of "150 new drivers".
    initials: what the first letters of words of the clause spell, with the stems of these words: "gdp" of "gross domestic product".
    english: of a text in another language, each stem of the clause with those of English words for it, which are in the others too but not
    in `said`.
    row: of a cell, the stems of the label of its row. is_row_name: whether all of its words, two or more, have a capital.
    printed, printed_near: the words of the sentence, and of the clause, as they stand. The labels of a cell are among them.
    """

    measure: Mapping[str, float]
    subject: Mapping[str, float]
    said: Sequence[str]
    names: frozenset[str]
    topic: frozenset[str]
    here: Mapping[str, float]
    words: Sequence[str]
    near: Mapping[str, float]
    told: frozenset[str]
    pointed: Mapping[str, frozenset[str]]
    printed: frozenset[str]
    printed_near: frozenset[str]
    row: frozenset[str]
    is_row_name: bool
    phrases: tuple[frozenset[str], ...]
    things: frozenset[str]
    initials: Mapping[str, frozenset[str]]
    english: Mapping[str, frozenset[str]]

    def with_related(self, related: Mapping[str, frozenset[str]]) -> "Surroundings":
        """Return them with the stems that mean the same. `related`: stem of the clause → those."""
        near = dict(self.measure)
        for word, others in related.items():
            own = SYNONYM * self.measure.get(word, 0.0)
            for other in others:
                near[other] = max(near.get(other, 0.0), own)
        told, things = (words.union(*(related[word] for word in words if word in related)) for words in (self.told, self.things))
        return self._replace(near=near, told=told, things=things)

    def going_on(self, words: Collection[str]) -> "Surroundings":
        """Return them as those of a clause that says no measure, and goes on with the one told before. `words`: its stems."""
        whole = dict.fromkeys(words, _CLAUSE)
        return self._replace(
            measure={**self.measure, **whole}, said=[*words], here={**self.here, **whole}, told=frozenset(words), topic=frozenset[str]()
        )


def look_around(blocks: Sequence[Block], claim: Claim) -> Surroundings:
    """Return the words around a claim."""
    block = blocks[claim.block]
    language = block.language
    offsets, words = placed_stems(block.text, language)
    low, high = (bisect_left(offsets, at) for at in (claim.start - _REACH, claim.end + _REACH))
    begins, ends = (bisect_left(offsets, at, low, high) for at in claim.sentence)
    first, last = (bisect_left(offsets, at, low, high) for at in claim.clause)
    nearest, farthest = _nearest(offsets, claim, low, high)
    phrase = BEGINNING_PHRASE.search(block.text, *claim.clause)
    left_out = range(*(bisect_left(offsets, at, low, high) for at in phrase.span())) if phrase else range(0)
    in_clause = [at for at in range(first, last) if at not in left_out] if phrase else range(first, last)
    said = [words[at] for at in in_clause]
    beside = [words[at] for at in in_clause if nearest <= at < farthest]
    sentence = (*words[begins:first], *words[last:ends])
    near_before = bisect_right(offsets, claim.sentence[0] - _NEAR_BEFORE, low, high)
    earlier, before, after = words[low:near_before], words[near_before:begins], words[ends:high]
    if phrase:
        beside.append(OPENED)
        said.append(OPENED)
    labels = [word for label in block.labels for word in stems_in(language, label)]
    headings = [word for heading in block.headings for word in stems_in(language, heading)]
    above = [
        word for each in blocks[max(0, claim.block - 2) : claim.block] if each.kind != "cell" for word in stems_in(language, each.text)
    ]
    measure = _nearest_places(
        (after, _AFTER),
        (earlier, _EARLIER),
        (above, _ABOVE),
        (headings, _HEADING),
        (before, _BEFORE),
        (sentence, _SENTENCE),
        (said, _CLAUSE),
        ([*beside, *labels], _NEAREST),
    )
    lands = stems_of_lands(block.text[slice(*claim.sentence)])
    in_heading = _SUBJECT_ABOVE if len(block.headings) > 1 else _SUBJECT_BLOCK
    subject = _nearest_places(
        (after, _AFTER),
        (above, _SUBJECT_ABOVE),
        (headings, in_heading),
        ([*earlier, *before], _SUBJECT_BLOCK),
        ([*sentence, *said, *labels, *lands], _SUBJECT_SENTENCE),
    )
    for label in block.labels:
        said = [*stems_in(language, label), *said]
    clause = block.text[slice(*claim.clause)]
    clause_and_labels = " ".join((*block.labels, clause))
    said_by = {word for name in sure_sources(block.text[slice(*claim.sentence)]) for part in name.split() for word in name_stems(part)}
    named = with_small_words(block.language, block.text)
    of_labels = frozenset[str]().union(*(label_names(with_small_words(language, label)) for label in block.labels))
    names = names_in_english(language, of_labels | clause_names(named, *claim.clause, claim.clause[0] == claim.sentence[0]))
    topic = names_in_english(language, of_labels or topic_names(named, *claim.sentence, claim.start, block.text))
    english = (
        {stem(word): frozenset(map(stem, others)) for word, *others in words_in_english(language, clause_and_labels)} if language else {}
    )
    told = frozenset(said)
    if english:
        said = [word for word in said if word in english]
    return Surroundings(
        measure,
        subject,
        said,
        names - said_by,
        topic,
        dict.fromkeys((*words[begins:ends], *said, *names, *lands), 1.0),
        words_as_said(language, clause_and_labels),
        measure,
        told,
        _pointed_at(block.text, claim.sentence, block.headings),
        printed_words(" ".join((*block.labels, block.text[slice(*claim.sentence)]))),
        printed_words(" ".join((*block.labels, clause))),
        _row(block),
        block.kind == "cell" and bool(block.labels) and bool(_ROW_NAME.fullmatch(block.labels[0])),
        name_phrases(named[slice(*claim.sentence)]),
        counted_behind(block.text, claim.end, language),
        initials_of(block.text[slice(*claim.clause)]),
        english,
    )


def _row(block: Block) -> frozenset[str]:
    """Return the stems of the label of the row of a cell, without English ones beside them; none elsewhere."""
    if block.kind != "cell" or not block.labels:
        return frozenset()
    words = words_in_english(block.language, block.labels[0]) if block.language else ()
    return frozenset(stem(word[0]) for word in words) if block.language else frozenset(stems(block.labels[0]))


def _nearest(offsets: Sequence[int], claim: Claim, low: int, high: int) -> tuple[int, int]:
    """Return the numbers of the first of the words that are nearest to a claim, and of the one behind the last. `low`, `high`: of all words."""
    start, end = (bisect_left(offsets, at, low, high) for at in (claim.start, claim.end))
    first = bisect_left(offsets, offsets[start - _NEAR], low, high) if start - low >= _NEAR else low
    return first, bisect_right(offsets, offsets[end + _NEAR - 1], low, high) if high - end >= _NEAR else high


def _nearest_places(*places: tuple[Sequence[str], float]) -> dict[str, float]:
    """Return how near each stem stands at best. `places`: stems, and how near they stand, from the farthest to the nearest."""
    found: dict[str, float] = {}
    for words, near in places:
        found.update(dict.fromkeys(words, near))
    return found


@lru_cache(1 << 8)
def _pointed_at(text: str, sentence: tuple[int, int], headings: tuple[str, ...]) -> Mapping[str, frozenset[str]]:
    """Return what a sentence points at: the stem of "corridor" in "the corridor", with those of the last passage before that has it."""
    pointed = {word for match in _POINTED_AT.finditer(text, *sentence) for word in stems(match[0])}
    if not pointed:
        return {}
    before = [text[slice(*span)] for span in split_sentences(text) if span[1] <= sentence[0]]
    passages = [frozenset(stems(passage)) for passage in (*headings, *before)]
    if before:
        owned = {word for match in _OWNED.finditer(text, *sentence) for word in stems(match[0])}
        passages.append(frozenset(owned).union(*passages[-_OWNERS:]))
    if headings:
        passages.insert(len(headings), passages[len(headings) - 1] | pointed)
    return {word: each for each in passages for word in each & pointed}
