"""Whether the words of a fact say its unit, for figures that print a bare number ("20,000") or a word ("third forum"). Pure.

What the figure itself prints comes first, then measure, quote, subject and note. A rate needs both its parts ("daily passengers"), a
rank an order ("9th", "ranked 9"), a multiple a word for it ("tripled", "times"). It reads no number: that is `quantity`. It cannot tell
which of two things named beside a bare number is counted: both pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from beltfacts.model import Fact
from beltfacts.reading import LazyPattern, Quantity

RANK, MULTIPLE = "{rank}", "{multiple}"

_TIMES = frozenset(("s", "min", "h", "d", "wk", "mo", "a"))
_EACH = {
    "h": r"\bhourly\b|每小时",
    "d": r"\b(?:daily|per diem)\b|每[天日]|日均",
    "wk": r"\bweekly\b|每周|周均",
    "mo": r"\bmonthly\b|每月|月均",
    "a": r"\b(?:annual|annually|yearly|per annum|p\.a\.)|每年|年均",
    "{person}": r"\bper (?:capita|head)\b|人均",
}
"""What says the second part of a rate, besides "per", "a", "each" or "every" and a word of that unit."""
_ALSO = {"a": ("anniversary", "decade", "周年"), "%": ("percentage",)}
"""Words that say a unit but do not stand for it directly after a number."""
_RANKED = LazyPattern(r"\b(?:rank(?:s|ed|ing|ings)?|placed?|position|top)\b|\bNo\.|第|排名", re.IGNORECASE)
_COUNTS_TIME = LazyPattern(r"\b(?:anniversary|consecutive|straight|successive)\b|周年", re.IGNORECASE)
_MULTIPLIED = LazyPattern(
    r"\b(?:times|double[ds]?|doubling|twice|thrice|triple[ds]?|tripling|quadrupl(?:e[ds]?|ing)|multiples?|\w*-?fold)\b|\dx\b|倍|翻番",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W\d_]+|[^\w\s-]|\d+")
_HAN = "\u2e80"

Phrases = Mapping[tuple[str, ...], frozenset[str]]


def unit_mismatch(fact: Fact, read: Quantity | None, units: Mapping[str, str]) -> str:
    """Why the words of a fact do not say its unit, or an empty string. `read` is its figure as read, `units` maps unit words to codes.

    A unit that has no words, neither in `units` nor in its own code, is taken on trust.
    """
    figure, unit = fact.figure, fact.unit
    if (
        read
        and read.ordinal
        and unit != RANK
        and not {unit} & _TIMES & units_in_text(_behind(figure, fact.quote, read), _phrases(tuple(units.items())))
    ):
        return f"the figure {figure[:60]!r} is a place in an order, in {RANK}, not {unit}"
    texts = [figure, fact.measure, fact.quote, fact.subject.replace("-", " "), fact.note, fact.sic]
    if unit == RANK:
        return "" if _is_rank(fact, read) else _lacking(unit)
    if unit == MULTIPLE:
        return "" if any(map(_MULTIPLIED.search, texts[:3])) else _lacking(unit)
    number, *each = unit.split("/")
    if any(not _says_each(code, texts, units) for code in each):
        return _lacking(unit)
    if read and read.unit in (unit, number):
        return ""
    phrases = _phrases((*units.items(), *((word, unit) for word in _own(number))))
    wanted = {unit, number}
    if not any(wanted & codes for codes in phrases.values()):
        return ""
    in_figure = units_in_text(figure, phrases)
    if wanted & in_figure:
        return ""
    if in_figure or (read is None and _MULTIPLIED.search(figure)):
        return f"the figure {figure[:60]!r} is in {' or '.join(sorted(in_figure)) or MULTIPLE}, not {unit}"
    return "" if any(wanted & units_in_text(text, phrases) for text in texts) else _lacking(unit)


def propose_unit(figure: str, quote: str, measure: str, read: Quantity | None, units: Mapping[str, str]) -> str:
    """The unit that the words around a bare figure say, or an empty string where they say none or several."""
    phrases = _phrases(tuple(units.items()))
    if read and read.ordinal:
        return next(iter(sorted(_TIMES & units_in_text(_behind(figure, quote, read), phrases))), RANK)
    if read is None and _MULTIPLIED.search(figure):
        return MULTIPLE
    for text in (figure, measure):
        if codes := units_in_text(text, phrases):
            texts = (figure, measure, quote)
            rates = {code for code in codes if "/" in code and all(_says_each(each, texts, units) for each in code.split("/")[1:])}
            plain = {code for code in codes if "/" not in code}
            best = rates or plain - _TIMES or plain
            return next(iter(best)) if len(best) == 1 else ""
    return ""


def _behind(figure: str, quote: str, read: Quantity) -> str:
    """The two words after an ordinal, in its figure or else in the quote: what it counts off."""
    return " ".join(f"{figure[read.number_end :]} {quote.partition(figure)[2]}".split()[:2])


def units_in_text(text: str, phrases: Phrases) -> set[str]:
    """The codes of the units that a text names; of phrases that overlap, the longest."""
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
    return found.union(*(codes for words, codes in phrases.items() if words[0] >= _HAN and "".join(words) in text))


@lru_cache(maxsize=256)
def _phrases(words: tuple[tuple[str, str], ...]) -> Phrases:
    """The codes by the words that say them; single letters are left out, as they stand in every text."""
    found: dict[tuple[str, ...], frozenset[str]] = {}
    also = ((word, code) for code, more in _ALSO.items() for word in more)
    own = ((word, code) for code in {code for _, code in words} for word in _own(code))
    for word, code in (*words, *also, *own):
        key = tuple(_tokens(word))
        if key and not (len(word) == 1 and word.isascii() and word.isalpha()) and word != "年":
            found[key] = found.get(key, frozenset()) | {code}
    return found


def _own(code: str) -> Iterator[str]:
    """The words in a counted thing's own code: "head of state" of ``{head-of-state}``."""
    number = code.partition("/")[0]
    if number.startswith("{") and number not in (RANK, MULTIPLE):
        yield re.sub(r"[^\w]+|_", " ", number).strip()


def _tokens(text: str) -> Iterator[str]:
    """Words without their plural, and signs, in lower case."""
    for word in _TOKEN.findall(text.lower()):
        if len(word) > 3 and word[-1] == "s" and word[-2] != "s":
            word = f"{word[:-3]}y" if word.endswith("ies") else word[:-1]
        yield word


def _says_each(code: str, texts: Iterable[str], units: Mapping[str, str]) -> bool:
    words = [re.escape(word) for word, named in units.items() if named == code and (len(word) > 1 or not word.isascii())]
    words += [re.escape(word) + "s?" for word in _own(code)]
    patterns = [_EACH[code]] if code in _EACH else []
    patterns += [rf"(?:\b(?:per|an?|each|every)\s|/\s?|每)(?:{'|'.join(words)})(?![a-z])"] if words else []
    return not patterns or any(re.search("|".join(patterns), text, re.IGNORECASE) for text in texts)


def _is_rank(fact: Fact, read: Quantity | None) -> bool:
    """Whether a figure is a place in an order: an ordinal that counts no time, or a bare whole number where words speak of ranks."""
    if read and read.ordinal:
        return not _COUNTS_TIME.search(fact.figure)
    if read is None:
        return bool(_RANKED.search(fact.sic))
    bare = not read.unit and read.low == read.low.to_integral_value()
    return bare and any(map(_RANKED.search, (fact.figure, fact.measure, fact.quote)))


def _lacking(unit: str) -> str:
    return f"nothing in figure, measure, quote or note says {unit}; mend the unit, or add the word that is printed to the words of its [[unit]]"
