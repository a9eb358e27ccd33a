"""Check whether the words of a fact say its unit, for figures that print a bare number ("20,000") or a word ("third forum"). Pure.

What the figure itself prints comes first, then measure, quote, subject and note. A rate needs both its parts ("daily passengers"), a
rank an order ("9th", "ranked 9"), a multiple a word for it ("tripled", "times"). It reads no number (`reading`). It cannot tell
which of two things named beside a bare number is counted: both pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from beltfacts.model import Fact
from beltfacts.reading import LazyPattern, Quantity, is_east_asian

RANK = "{rank}"
"""The unit of a position in an order: 9 in "9th"."""
MULTIPLE = "{multiple}"
"""The unit of a number of times: 3 in "tripled"."""

_TIME_UNITS = frozenset(("s", "min", "h", "d", "wk", "mo", "a"))
_RATE_WORDS = {
    "h": r"\bhourly\b|每小时",
    "d": r"\b(?:daily|per diem)\b|每[天日]|日均",
    "wk": r"\bweekly\b|每周|周均",
    "mo": r"\bmonthly\b|每月|月均",
    "a": r"\b(?:annual|annually|yearly|per annum|p\.a\.)|每年|年均",
    "{person}": r"\bper (?:capita|head)\b|人均",
}
"""Patterns that say the second part of a rate, besides "per", "a", "each" or "every" and a word of that unit."""
_FURTHER_WORDS = {"a": ("anniversary", "decade", "周年"), "%": ("percentage",)}
"""Words that say a unit but do not stand for it directly after a number."""
_RANK_WORDS = LazyPattern(r"\b(?:rank(?:s|ed|ing|ings)?|placed?|position|top)\b|\bNo\.|第|排名", re.IGNORECASE)
_TIME_COUNT_WORDS = LazyPattern(r"\b(?:anniversary|consecutive|straight|successive)\b|周年", re.IGNORECASE)
_MULTIPLE_WORDS = LazyPattern(
    r"\b(?:times|double[ds]?|doubling|twice|thrice|triple[ds]?|tripling|quadrupl(?:e[ds]?|ing)|multiples?|\w*-?fold)\b|\dx\b|倍|翻番",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W\d_]+|[^\w\s-]|\d+")

Phrases = Mapping[tuple[str, ...], frozenset[str]]
"""The codes of units by the tokens that say them."""


def unit_mismatch(fact: Fact, read: Quantity | None, units: Mapping[str, str]) -> str:
    """Say why the words of a fact do not say its unit.

    Empty if they do. `read`: its figure as a quantity, or None. `units`: unit word in lower case to code. A unit that has no words, neither in `units`
    nor in its own code, counts as said.
    """
    figure, unit = fact.figure, fact.unit
    if read and read.ordinal and unit != RANK:
        counted = units_in_text(_words_after_ordinal(figure, fact.quote, read), _phrases(tuple(units.items())))
        if not {unit} & _TIME_UNITS & counted:
            return f"figure {figure[:60]!r} is a position in an order, in {RANK}, not {unit}"
    texts = [figure, fact.measure, fact.quote, fact.subject.replace("-", " "), fact.note, fact.sic]
    if unit == RANK:
        return "" if _is_rank(fact, read) else _unit_not_said(unit)
    if unit == MULTIPLE:
        return "" if any(map(_MULTIPLE_WORDS.search, texts[:3])) else _unit_not_said(unit)
    numerator, *denominators = unit.split("/")
    if any(not _says_rate(code, texts, units) for code in denominators):
        return _unit_not_said(unit)
    if read and read.unit in (unit, numerator):
        return ""
    phrases = _phrases((*units.items(), *((word, unit) for word in _words_in_code(numerator))))
    expected = {unit, numerator}
    if not any(expected & codes for codes in phrases.values()):
        return ""
    in_figure = units_in_text(figure, phrases)
    if expected & in_figure:
        return ""
    if in_figure or (read is None and _MULTIPLE_WORDS.search(figure)):
        return f"figure {figure[:60]!r} is in {' or '.join(sorted(in_figure)) or MULTIPLE}, not {unit}"
    return "" if any(expected & units_in_text(text, phrases) for text in texts) else _unit_not_said(unit)


def propose_unit(figure: str, quote: str, measure: str, read: Quantity | None, units: Mapping[str, str]) -> str:
    """Return the unit that the words around a bare figure say.

    Empty if they say none or several. `read`: the figure as a quantity, or None. `units`: unit word in lower case to code.
    """
    phrases = _phrases(tuple(units.items()))
    if read and read.ordinal:
        return next(iter(sorted(_TIME_UNITS & units_in_text(_words_after_ordinal(figure, quote, read), phrases))), RANK)
    if read is None and _MULTIPLE_WORDS.search(figure):
        return MULTIPLE
    for text in (figure, measure):
        if codes := units_in_text(text, phrases):
            texts = (figure, measure, quote)
            rates = {code for code in codes if "/" in code and all(_says_rate(each, texts, units) for each in code.split("/")[1:])}
            plain = {code for code in codes if "/" not in code}
            best = rates or plain - _TIME_UNITS or plain
            return next(iter(best)) if len(best) == 1 else ""
    return ""


def _words_after_ordinal(figure: str, quote: str, read: Quantity) -> str:
    """Return the two words after an ordinal: what it counts.

    They are in its figure or else in the quote.
    """
    return " ".join(f"{figure[read.number_end :]} {quote.partition(figure)[2]}".split()[:2])


def units_in_text(text: str, phrases: Phrases) -> set[str]:
    """Return the codes of the units that a text names.

    Of phrases that overlap, the longest counts.
    """
    tokens = list(_tokens(text))
    longest = max(map(len, phrases), default=0)
    found: set[str] = set()
    at = 0
    while at < len(tokens):
        for size in range(min(longest, len(tokens) - at), 0, -1):
            if codes := phrases.get(tuple(tokens[at : at + size])):
                found |= codes
                at += size - 1
                break
        at += 1
    return found.union(*(codes for words, codes in phrases.items() if is_east_asian(words[0]) and "".join(words) in text))


@lru_cache(maxsize=256)
def _phrases(words: tuple[tuple[str, str], ...]) -> Phrases:
    """Return the codes of units by the tokens that say them.

    `words`: pairs of unit word and code. Single letters are left out, because every text has them.
    """
    found: dict[tuple[str, ...], frozenset[str]] = {}
    also = ((word, code) for code, more in _FURTHER_WORDS.items() for word in more)
    own = ((word, code) for code in {code for _, code in words} for word in _words_in_code(code))
    for word, code in (*words, *also, *own):
        key = tuple(_tokens(word))
        if key and not (len(word) == 1 and word.isascii() and word.isalpha()) and word != "年":
            found[key] = found.get(key, frozenset()) | {code}
    return found


def _words_in_code(code: str) -> Iterator[str]:
    """Yield the words in a counted thing's own code: "head of state" of ``{head-of-state}``."""
    numerator = code.partition("/")[0]
    if numerator.startswith("{") and numerator not in (RANK, MULTIPLE):
        yield re.sub(r"[^\w]+|_", " ", numerator).strip()


def _tokens(text: str) -> Iterator[str]:
    """Yield words in lower case without their plural, and signs."""
    for word in _TOKEN.findall(text.lower()):
        if len(word) > 3 and word[-1] == "s" and word[-2] != "s":
            word = f"{word[:-3]}y" if word.endswith("ies") else word[:-1]
        yield word


def _says_rate(code: str, texts: Iterable[str], units: Mapping[str, str]) -> bool:
    """Return whether one of the texts says "per" this unit. A unit without words counts as said."""
    words = [re.escape(word) for word, named in units.items() if named == code and (len(word) > 1 or not word.isascii())]
    words += [re.escape(word) + "s?" for word in _words_in_code(code)]
    patterns = [_RATE_WORDS[code]] if code in _RATE_WORDS else []
    patterns += [rf"(?:\b(?:per|an?|each|every)\s|/\s?|每)(?:{'|'.join(words)})(?![a-z])"] if words else []
    return not patterns or any(re.search("|".join(patterns), text, re.IGNORECASE) for text in texts)


def _is_rank(fact: Fact, read: Quantity | None) -> bool:
    """Return whether a figure is a position in an order.

    It is an ordinal that counts no time, or a bare whole number with words of rank around it.
    """
    if read and read.ordinal:
        return not _TIME_COUNT_WORDS.search(fact.figure)
    if read is None:
        return bool(_RANK_WORDS.search(fact.sic))
    bare = not read.unit and read.low == read.low.to_integral_value()
    return bare and any(map(_RANK_WORDS.search, (fact.figure, fact.measure, fact.quote)))


def _unit_not_said(unit: str) -> str:
    """Return the message for a unit that no words say."""
    return f"figure, measure, quote and note do not say {unit}; correct unit, or add the printed word to words of its [[unit]]"
