"""Check whether the words of a fact say its unit, for figures that print a bare number ("20,000") or a word ("third forum"). Pure.

What the figure itself prints comes first, then measure, quote, subject and note. A unit that the figure prints whole ("60 l/min") needs no
other word. Else a rate needs both its parts ("daily passengers"), a rank an order ("9th", "ranked 9"), a multiple a word for it ("tripled",
"times"). Two spellings of one code are equal (`l` and `L`). It reads no number (`reading`). It cannot tell which of two things named beside
a bare number is counted: both pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from beltfacts.evidence.unit_words import MULTIPLE, RANK, Phrases, phrases_with, table_words, units_in_text, words_in_code
from beltfacts.model import Fact
from beltfacts.reading import (
    LazyPattern,
    Quantity,
    canonical_code,
    counted_noun_at,
    find_quantities,
    is_currency,
    language_of,
    leaves_money_open,
    rate_at,
    rate_patterns,
    same_unit,
)

_TIME_UNITS = frozenset(("s", "min", "h", "d", "wk", "mo", "a"))
_TIMES = LazyPattern(r"\b(?:seconds|minutes|hours|days|weeks|months|years|decades|anniversary)\b|\b(?:s|min|h|d|wk|mo|yr)\b", re.IGNORECASE)
"""Times in the plural, or their signs, which are a unit: "length of stay in days"."""
_RATE_WORDS = {
    "h": r"\bhourly\b|每小时",
    "d": r"\b(?:daily|per diem)\b|每[天日]|日均",
    "wk": r"\bweekly\b|每周|周均",
    "mo": r"\bmonthly\b|每月|月均",
    "a": r"\b(?:annual|annually|yearly|per annum|p\.a\.)|每年|年均",
    "{person}": r"\bper (?:capita|head)\b|人均",
    "100": r"\b(?:per|each|every)\s(?:100|hundred)\b|/\s?100\b|每百",
    "1000": r"\b(?:per|each|every)\s(?:1,?000|thousand)\b|/\s?1,?000\b|每千|千分|\u2030",
    "10000": r"\b(?:per|each|every)\s10[, ]?000\b|/\s?10[, ]?000\b|每万",
    "100000": r"\b(?:per|each|every)\s100[, ]?000\b|/\s?100[, ]?000\b|每10?万|每十万",
    "1000000": r"\b(?:per|each|every)\s(?:1,000,000|(?:1 )?million)\b|每百万",
}
"""Patterns that say the second part of a rate, besides "per", "a", "each" or "every" and a word of that unit."""
_RANK_WORDS = LazyPattern(r"\b(?:rank(?:s|ed|ing|ings)?|placed?|position|top)\b|\bNo\.|第|排名", re.IGNORECASE)
_TIME_COUNT_WORDS = LazyPattern(r"\b(?:anniversary|consecutive|straight|successive)\b|周年", re.IGNORECASE)
_MULTIPLE_WORDS = LazyPattern(
    r"\b(?:times|double[ds]?|doubling|twice|thrice|triple[ds]?|tripling|quadrupl(?:e[ds]?|ing)|multiples?|\w*-?fold)\b|倍|翻番",
    re.IGNORECASE,
)
_COUNTRY = LazyPattern(r"\bU\.?S\b|\bUS(?=gal|pt)", re.IGNORECASE)
"""What says that gallons of a figure are those of the United States: "40 US gallons"."""
_LIQUID = LazyPattern(r"\[(gal|qt|pt|foz)_us\]")
_PER_NUMBER = LazyPattern(r"(?:\b(?:per|each|every)|/)\s?\Z", re.IGNORECASE)
"""Before a number of a measure that is no limit: "cost per 100 km"."""
_LONGEST_PER = len("every ")
_PER_TIME = LazyPattern(
    r"\u6bcf(?:\u4e2a|\u500b)?(?:\u5c0f[\u65f6\u6642]|\u5206[\u949f\u9418]|[\u5e74\u6708\u65e5\u5929\u5468\u9031\u79d2])|\b(?:per|each|every)\s(?=[a-z])(?!cent)\w+",
    re.IGNORECASE,
)
"""What a number is per, where that is a time."""


def unit_mismatch(fact: Fact, read: Quantity | None, units: Mapping[str, str], labels: Sequence[str] = ()) -> str:
    """Say why the words of a fact do not say its unit.

    Empty if they do. `read`: its figure as a quantity, or None. `units`: unit word in lower case to code. `labels`: those of the cell of a
    table, in place of the quote. A unit that has no words, neither in `units` nor in the table of units nor in its own code, counts as said.
    """
    figure, unit = fact.figure, fact.unit
    if read and read.ordinal and unit != RANK:
        counted = units_in_text(_words_after_ordinal(figure, fact.quote, read), phrases_with("", units))
        if not {unit} & _TIME_UNITS & counted:
            return f"figure {figure[:60]!r} is a position in an order, in {RANK}, not {unit}"
    quote = labels or (fact.quote,)
    texts = [figure, fact.measure, *quote, fact.subject.replace("-", " "), fact.note, fact.sic]
    if unit == RANK:
        return "" if _is_rank(fact, read, quote) else _unit_not_said(unit)
    if unit == MULTIPLE:
        return "" if any(_says_multiple(text, units) for text in (figure, fact.measure, *quote)) else _unit_not_said(unit)
    printed = (read.unit or _counted_noun(figure, read, units)) if read else ""
    if printed and (
        same_unit(printed, unit) or same_unit(in_imperial(printed, figure), unit) or _is_printed_rate(figure, read, unit, units)
    ):
        return ""
    if printed and "/" in printed and "/" not in unit:
        return f"figure {figure[:60]!r} is in {printed}, not {unit}"
    return _words_mismatch(fact, read, units, texts)


def in_imperial(unit: str, figure: str) -> str:
    """Return a unit with British gallons, quarts, pints and ounces for those of the United States, where a figure does not say of which country they are."""
    return unit if _COUNTRY.search(figure) else _LIQUID.sub(r"[\1_br]", unit)


def _is_printed_rate(figure: str, read: Quantity | None, unit: str, units: Mapping[str, str]) -> bool:
    """Return whether a figure prints a rate behind its number: "\u00a3214/t" is in GBP/t."""
    rate = rate_at(figure, read.end, read.unit, units) if read and read.unit and read.end <= len(figure) else None
    return rate is not None and same_unit(rate[0], unit)


def _says_multiple(text: str, units: Mapping[str, str]) -> bool:
    """Return whether a text says a number of times, in a word ("tripled") or directly behind a number ("2.5x")."""
    return _MULTIPLE_WORDS.search(text) is not None or any(each.unit == MULTIPLE for each in find_quantities(text, units))


def _words_mismatch(fact: Fact, read: Quantity | None, units: Mapping[str, str], texts: list[str]) -> str:
    """Say why the texts do not name the unit. Empty if they do. The figure does not print it whole."""
    figure, unit = fact.figure, fact.unit
    numerator, *denominators = unit.split("/")
    if any(not _says_rate(code, texts, units, of_money=is_currency(numerator)) for code in denominators):
        return _unit_not_said(unit)
    if read and (same_unit(read.unit, numerator) if read.unit else is_currency(numerator) and leaves_money_open(figure, units)):
        return ""
    phrases = phrases_with(unit, units)
    expected = {canonical_code(unit), canonical_code(numerator)}
    if not expected & phrases.codes:
        return ""
    in_figure = _units_above(figure, phrases)
    if expected & in_figure:
        return ""
    if in_figure or (read is None and _MULTIPLE_WORDS.search(figure)):
        return f"figure {figure[:60]!r} is in {' or '.join(sorted(in_figure)) or MULTIPLE}, not {unit}"
    named = any(expected & units_in_text(text, phrases) for text in reversed(texts))  # the figure last: its number is new in each fact
    said = named or any(_prints_letter(text, numerator) for text in texts)
    said = said or any(each.unit in expected for text in texts for each in find_quantities(text, units))  # "18,5 derece" of a temperature
    return "" if said else _unit_not_said(unit)


def propose_unit(figure: str, quote: str, measure: str, read: Quantity | None, units: Mapping[str, str]) -> str:
    """Return the unit that the words around a bare figure say.

    Empty if they say none or several. A plural noun directly behind the number is proposed too, though nothing declares it: {household}
    of "1,150 households". `read`: the figure as a quantity, or None. `units`: unit word in lower case to code.
    """
    phrases = phrases_with("", units)
    if read and read.ordinal:
        return next(iter(sorted(_TIME_UNITS & units_in_text(_words_after_ordinal(figure, quote, read), phrases))), RANK)
    if read is None and _MULTIPLE_WORDS.search(figure):
        return MULTIPLE
    plain_measure = _without_limits(measure, units)
    for text in (figure, plain_measure):
        if codes := _units_above(text, phrases if text is figure else _without_counting_words(phrases)):
            texts = (figure, measure, quote)
            rates = {code for code in codes if "/" in code and all(_says_rate(each, texts, units) for each in code.split("/")[1:])}
            plain = {code for code in codes if "/" not in code and not (text is plain_measure and _is_a_time(code, text))}
            best = rates or plain - _TIME_UNITS or plain
            return next(iter(best)) if len(best) == 1 else ""
    return _counted_noun(quote, read, units, quote.find(figure)) if read and quote.count(figure) == 1 else ""


def _without_counting_words(phrases: Phrases) -> Phrases:
    """Return phrases without single East Asian characters that count things behind a number: the 家 of 家庭 is no {organization}."""
    kept = [(word, codes) for word, codes in phrases.east_asian if len(word) > 1 or not all(code.startswith("{") for code in codes)]
    return phrases if len(kept) == len(phrases.east_asian) else phrases._replace(east_asian=kept, seen={})


def _without_limits(measure: str, units: Mapping[str, str]) -> str:
    """Return a measure without its numbers and their units, which are limits of what is measured: "patients waiting over 65 weeks"."""
    for each in reversed(find_quantities(measure, units)):
        if not _PER_NUMBER.search(measure, max(0, each.start - _LONGEST_PER), each.start):
            measure = f"{measure[: each.start]} {measure[each.end :]}"
    return measure


def _units_above(text: str, phrases: Phrases) -> set[str]:
    """Return the units that a text names, without a time that it only is per: the hour of \u6bcf\u5c0f\u65f638.4\u7bb1."""
    codes = units_in_text(text, phrases)
    if not codes & _TIME_UNITS or not _PER_TIME.search(text):
        return codes
    return codes - (_TIME_UNITS - units_in_text(_PER_TIME.sub(" ", text), phrases))


def _is_a_time(code: str, measure: str) -> bool:
    """Return whether a measure names a time in which something is counted, and no unit: "visitors on the busiest day"."""
    return code in _TIME_UNITS and measure.isascii() and not _TIMES.search(measure)


def _counted_noun(text: str, read: Quantity, units: Mapping[str, str], offset: int = 0) -> str:
    """Return the noun behind a number as a code, with what it is per: "19 births/1,000 population" is {birth}/1000.

    `offset`: where the figure begins in the text. Empty if no plural noun follows.
    """
    found = counted_noun_at(text, offset + read.number_end, language_of(units))
    return (rate_at(text, found[1], found[0], units) or found)[0] if found else ""


def _prints_letter(text: str, numerator: str) -> bool:
    """Return whether a text prints a unit of one letter above a stroke: the "l" of "l/min"."""
    return "/" in text and any(re.search(rf"(?<![^\W_]){letter}\s?/", text) for letter in _letters_of(numerator))


@lru_cache(maxsize=512)
def _letters_of(numerator: str) -> tuple[str, ...]:
    """Return the single letters that stand for a unit."""
    return tuple(word for word, _ in table_words(numerator) if len(word) == 1 and word.isascii() and word.isalpha())


def _words_after_ordinal(figure: str, quote: str, read: Quantity) -> str:
    """Return the two words after an ordinal: what it counts.

    They are in its figure or else in the quote.
    """
    return " ".join(f"{figure[read.number_end :]} {quote.partition(figure)[2]}".split()[:2])


def _says_rate(code: str, texts: Iterable[str], units: Mapping[str, str], *, of_money: bool = False) -> bool:
    """Return whether one of the texts says "per" this unit. A unit without words counts as said. `of_money`: whether money is per it."""
    known = (*(word for word, named in units.items() if same_unit(named, code)), *(word for word, _ in table_words(code)))
    words = [re.escape(word) for word in dict.fromkeys(known) if len(word) > 1 or not word.isascii()]
    words += [re.escape(word) + "s?" for word in words_in_code(code)]
    patterns = [_RATE_WORDS[code]] if code in _RATE_WORDS else []
    patterns += [rf"(?:\b(?:per|an?|each|every)\s?|/\s?|每)(?:{'|'.join(words)})(?![a-z])"] if words else []
    if words:
        patterns += rate_patterns(language_of(units), code, "|".join(words), of_money=of_money)
    return not patterns or any(re.search("|".join(patterns), text, re.IGNORECASE) for text in texts)


def _is_rank(fact: Fact, read: Quantity | None, quote: Sequence[str]) -> bool:
    """Return whether a figure is a position in an order.

    It is an ordinal that counts no time, or a bare whole number with words of rank around it. `quote`: its words, in parts.
    """
    if read and read.ordinal:
        return not _TIME_COUNT_WORDS.search(fact.figure)
    if read is None:
        return bool(_RANK_WORDS.search(fact.sic))
    bare = not read.unit and read.low == read.low.to_integral_value()
    return bare and any(map(_RANK_WORDS.search, (fact.figure, fact.measure, *quote)))


def _unit_not_said(unit: str) -> str:
    """Return the message for a unit that no words say."""
    return f"figure, measure, quote and note do not say {unit}; correct unit, or add the printed word to words of its [[unit]]"
