"""What a measure says, as words that can be compared: "trade in goods in 2024" and "trade in goods, 2021" measure the same.

It compares words, not figures, and looks nothing up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from beltfacts.library.index import STOP, is_cjk, stem, tokenize
from beltfacts.reading import UNITS, LazyPattern, date_spans, has_digit

_MARKERS = frozenset("to from before after since until without excluding except not per than under above below via".split())
"""Words that turn what follows them: exports to Laos are not exports from Laos, a time before the railway is not one by railway."""

_OPENING = frozenset("since after".split())
"""Markers that only say from when on the measure holds, which the date of the fact says too."""

_KINDS = frozenset(
    stem(word)
    for word in (
        "growth increase rise decrease decline fall reduction change share proportion percentage rate ratio rank ranking average mean median "
        "highest lowest maximum minimum peak record longest shortest largest smallest target plan planned designed design commercial forecast "
        "expected capacity density index multiple anniversary edition cumulative daily weekly monthly quarterly annual yearly hourly capita "
        "female male women men urban rural youth net gross real nominal import export imports exports inbound outbound arrival departure "
        "first second third fourth fifth start opening end before since previous direct indirect domestic foreign public private stock flow"
    ).split()
)
"""Stems of words that make another measure of what they stand beside: a peak is not an average, a target not what was reached."""

_SOFT = frozenset(stem(word) for word in "overall total whole number figure amount level value volume china's".split())
"""Stems of words that name the whole. A measure that has one more of them may be the same."""

_BEFORE_DATE = LazyPattern(r"[ ,(]*(?:\b(?:in|of|for|by|at|during|the|end of|as of|up to|to|until|through) *)*$", re.IGNORECASE)
"""What leads to a date, and goes with it."""

_BEFORE_SPAN = LazyPattern(r"[ ,(]*(?:\b(?:in|of|for|by|at|during|the|end of|as of|from|over|between) *)*$", re.IGNORECASE)
"""The same before a date with both its ends: "from January to June 2024"."""

_SPAN = LazyPattern(r"[^\W\d_]+\.? *(?:to|-|\u2013) *[^\W\d_]|[0-9]{4} *(?:to|-|\u2013|\u81f3) *[0-9]{2}", re.IGNORECASE)
"""A date with both its ends."""

_BEFORE_BASE = LazyPattern(
    r"(?:\b(?:since|from|after|before|against|over|than|with|between|versus|vs\.?|(?:relative|compared) to|[0-9]{4} and)"
    r"(?: (?:in|the|year|early|late|end of|beginning of))*|\bon(?: the)?|[\u6bd4\u8f83\u81ea\u4e0e\u4ece])\s*$",
    re.IGNORECASE,
)
"""What leads to a date that a change begins with, or is measured against: "growth since 2019" is not "growth since 2020"."""

_DAY = LazyPattern(r"[0-9]{1,2}(?:st|nd|rd|th)? [A-Z]|[A-Z][a-z]+ [0-9]{1,2}\b|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+\u6708[0-9]+\u65e5")
"""A date with a day: what happened on it is not measured against it."""

_PARTS = LazyPattern(r":\s+|\uff1a|\s[-\u2013\u2014]\s")
"""What parts a label: "Ports - large", "Ethnic groups: Lao"."""

_REMEMBERED = 1 << 13
"""Measures whose words are remembered: a library repeats its measures."""

_LEAST_COMMON = 2
"""Words that two measures share at least for the one to be near the other."""

MOST_OTHER = 2
"""Words that the longer of two near measures may have more."""


class MeasureWords(NamedTuple):
    """The words of a measure without dates, function words and the names of its subject.

    content: stems of the words.
    turns: markers with the stem that follows: ("from", "lao").
    named: stems of the words that the names of the subject have too. They do not part measures.
    parts: of a label in parts, as "Ports - large", the stems of each part behind the first. Words for the whole are left out.
    """

    content: frozenset[str]
    turns: frozenset[tuple[str, str]]
    named: frozenset[str] = frozenset()
    parts: tuple[frozenset[str], ...] = ()

    def __eq__(self, other: object) -> bool:
        """Return whether two measures have the same words, wherever the names of their subjects have some of them."""
        return isinstance(other, MeasureWords) and self._compared == other._compared

    def __ne__(self, other: object) -> bool:
        """Return whether two measures have other words."""
        return not self == other

    def __hash__(self) -> int:
        """Return a hash that agrees with equality."""
        return hash(self._compared)

    @property
    def _compared(self) -> tuple[object, ...]:
        """Return what equality is of."""
        return self.content, self.turns, self.parts

    def is_near(self, other: MeasureWords) -> bool:
        """Return whether the measures may be one, told in other words.

        One has all words of the other and two more at most. Neither has a word alone that makes another measure. Labels
        in parts name members of a list: each part says the same, or they are two members.
        """
        if self == other:
            return True
        if self.parts != other.parts:
            return False
        if _binding(self.turns) != _binding(other.turns):
            return False
        one, another = self.content - _opened(self), other.content - _opened(other)
        apart, common = self.core ^ other.core, one & another
        if apart & _KINDS or not common or len(common | self.named & other.named) < _LEAST_COMMON:
            return False
        is_part = self.core <= other.core or other.core <= self.core
        return is_part and len(apart) <= MOST_OTHER and len(common) >= len(apart)

    @property
    def core(self) -> frozenset[str]:
        """Return the stems that tell measures apart: without words for the whole, and those that only say from when on it holds."""
        return self.content - _opened(self) - _SOFT

    def says_as_much(self, other: MeasureWords) -> bool:
        """Return whether the measures differ at most in words for the whole: "total trade" and "trade"."""
        return self.is_near(other) and not (self.content ^ other.content) - _SOFT


def measure_words(measure: str, subject_names: Iterable[str] = ()) -> MeasureWords:
    """Return the words of a measure. `subject_names`: the names of its subject, whose words are left out where others remain.

    They stay behind the first part of a label: "Ethnic groups: Lao" is another measure than "Ethnic groups".
    """
    return _words_without(measure, tuple(subject_names))


@lru_cache(_REMEMBERED)
def _words_without(measure: str, subject_names: tuple[str, ...]) -> MeasureWords:
    """Return the words of a measure without those of some names. See `measure_words`."""
    words = _words_of(measure)
    named = _stems_of_names(subject_names)
    first, *others = _PARTS.split(measure) if _may_have_parts(measure) else [measure]
    parts = [_words_of(part).content for part in others if part.strip()]
    if parts and not _words_of(first).content - named:  # the subject itself is before the colon
        parts = parts[1:]
    content = (words.content - named).union(*parts)
    shown = tuple(filter(None, (part - _SOFT for part in parts)))
    return MeasureWords(content, words.turns, words.content & named, shown) if content else words


def _may_have_parts(measure: str) -> bool:
    """Return whether a measure has a sign that may part it."""
    return ":" in measure or "\uff1a" in measure or " - " in measure or " \u2013 " in measure or " \u2014 " in measure


@lru_cache(_REMEMBERED)
def _words_of(measure: str) -> MeasureWords:
    """Return the words of a measure, dates and function words left out."""
    tokens = tokenize(measure_without_dates(measure))
    content, turns = set[str](), set[tuple[str, str]]()
    units = {("in", token) for token in tokens if token in UNITS}
    for before, token, following in zip(["", *tokens], tokens, _next_content(tokens), strict=False):
        if token in _MARKERS:
            turns.add((token, following))
        elif (token not in STOP or is_cjk(token)) and (before, token) not in units:
            content.add(stem(token))
    return MeasureWords(frozenset(content), frozenset(turns))


def _next_content(tokens: Sequence[str]) -> list[str]:
    """Return for each token the stem of the next one that is no function word."""
    following, found = "", list[str]()
    for token in reversed(tokens):
        found.append(following)
        if token not in STOP and token not in _MARKERS:
            following = stem(token)
    return found[::-1]


def measure_without_dates(measure: str) -> str:
    """Return a measure without the dates that it repeats, and the word before them: "trade in 2024" is "trade".

    A date that a change is measured from stays: "growth since 2019".
    """
    if not has_digit(measure) and " half" not in measure:
        return measure
    parts, at = list[str](), 0
    for start, end in date_spans(measure):
        if _is_base(measure, start, end):
            continue
        leading = _BEFORE_SPAN if _SPAN.search(measure[start:end]) else _BEFORE_DATE
        parts.append(leading.sub("", measure[at:start]))
        at = end
    return " ".join(part for part in [*parts, measure[at:].strip(" ,")] if part) or measure


def _is_base(measure: str, start: int, end: int) -> bool:
    """Return whether a change begins with a date in a measure, or is measured against it."""
    before, text = _BEFORE_BASE.search(measure[:start]), measure[start:end]
    if before is None or (_SPAN.search(text) and before.group().lower().startswith(("from", "over", "between"))):
        return False
    return not (before.group().lower().startswith("on") and _DAY.match(text))


@lru_cache(1 << 10)
def _stems_of_names(names: tuple[str, ...]) -> frozenset[str]:
    """Return the stems of the names of a subject."""
    return frozenset(stem(token) for name in names for token in tokenize(name))


def _binding(turns: frozenset[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """Return the turns that two measures must share to be near."""
    return frozenset(turn for turn in turns if turn[0] not in _OPENING)


def _opened(words: MeasureWords) -> frozenset[str]:
    """Return the stems that only say from when on a measure holds: "opening" of "since the opening". A year is none of them."""
    return frozenset(following for marker, following in words.turns if marker in _OPENING and not following[:1].isdigit())
