"""What a number is per in other languages, where words stand between: behind its unit, before the number, or as an article. Pure.

What stands directly behind a unit is a rate already (`reading.rate_at`): "je Einwohner". The words are those of the files of languages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from beltfacts.reading import find_quantities, is_currency, language_data, language_of, per_words, rate_at, time_behind

_NUMBER = r"(?:\d[\d.\s]*\s)?"
_TIMES_AND_PEOPLE = frozenset(("s", "min", "h", "d", "wk", "mo", "a", "{person}"))
"""What stands behind an article for other reasons too: "300 euros el a\xf1o pasado"."""
_LONGEST_UNIT = 40
_CLAUSE = re.compile(r"[;:.!?()](?!\d)|[\u3002\uff0c\uff1b\uff1a]|(?<=[\u2e80-\uffff]),")
"""Where a clause ends. A dot before a digit is one of a number."""
_DIGIT = re.compile(r"\d")
_HAN_EACHES = frozenset("\u6bcf\u6bce")
_HAN_EACH = re.compile(r"[\u6bcf\u6bce](?!\s?[\u5e74\u6708\u65e5\u5929])")
"""A Chinese "each" and what it is of, before a number. A time there is read: `reading.han_each`."""


class _Words(NamedTuple):
    """Patterns of what a language says of rates. None for those that it has no words for."""

    per: re.Pattern[str] | None
    """ "per" before a noun without an article; with one, or before a name, it says by whom or for what."""
    money_per: re.Pattern[str] | None
    """The same behind money, for which some words of "per" say what it is spent on."""
    apart: re.Pattern[str] | None
    """Up to four words of a noun and what describes it, before "per" or a word that says its time."""
    money_per_apart: re.Pattern[str] | None
    """ "per" behind money and such words, where a buyer or a purpose may stand too."""
    price: re.Pattern[str] | None
    """The article before what an amount of money is for: "452 \u20ac les 1 000 litres"."""
    before: re.Pattern[str] | None
    """ "per" or "each" and what it is of, at any place before a number."""


def foreign_rate(text: str, start: int, at: int, code: str, units: Mapping[str, str]) -> str | None:
    """Return the code of a number with what it is per, where other words stand between, in the language of the text.

    Empty where the words leave it open, None where they say nothing. `start`, `at`: where the number begins and where its unit ends. `code`:
    its unit. `units`: unit word in lower case to code, with the language of the text.
    """
    language = language_of(units)
    if not language:
        return "" if "/" not in code and _HAN_EACH.search(_clause_before(text, start)) else None
    words, is_money = _patterns(language), is_currency(code)
    if is_money and words.price and (price := words.price.match(text, at)) and (each := _unit_at(text, price.end(), units)):
        return "" if each in _TIMES_AND_PEOPLE else _divided(code, price["base"], each)
    per = words.money_per if is_money else words.per
    if per and per.match(text, at):
        return ""
    if words.apart and (apart := words.apart.match(text, at)):
        found = rate_at(text, apart.end(), code, units)
        if found and not is_currency(found[0].rpartition("/")[2]):
            return "" if is_money and time_behind(language, text, apart.end()) else found[0]  # or "de presupuesto anual"
        per = words.money_per_apart if is_money else words.per
        if per and per.match(text, apart.end()):
            return ""
    before = words.before.search(_clause_before(text, start)) if words.before else None
    thing = before.groupdict().get("thing") if before else None
    return "" if before and (thing is None or thing.lower() in units) else None


def has_second_rate(text: str, at: int, units: Mapping[str, str]) -> bool:
    """Return whether "and per" stands behind a rate in the language of the text: "9,84 \u20ac par heure et par enfant"."""
    pattern = _second_rate(language_of(units))
    return pattern is not None and pattern.match(text, at) is not None


@cache
def _second_rate(language: str) -> re.Pattern[str] | None:
    """Return the pattern of "and per" in a language, None where its words are not known."""
    per = per_words(language)
    words = "|".join(word for word, link in language_data(language).links.items() if link == "and") if per else ""
    return re.compile(rf"\s+(?:{words})\s+(?:{per})(?:\s|(?<=['\u2019]))") if words else None


def is_of_each_in_chinese(text: str, start: int) -> bool:
    """Return whether the clause of a number that begins at an offset says that it is of each thing or time: 每年8座."""
    return not _HAN_EACHES.isdisjoint(_clause_before(text, start))


def _unit_at(text: str, at: int, units: Mapping[str, str]) -> str:
    """Return the unit that begins at an offset, without what it is per; empty for none."""
    found = next(iter(find_quantities(f"1 {text[at : at + _LONGEST_UNIT]}", units)), None)
    return (found.unit or "").partition("/")[0] if found and found.start == 0 and found.low == 1 else ""


def _divided(code: str, base: str | None, each: str) -> str:
    """Return an amount of money for a unit or for many of them: EUR/(1000.L)."""
    number = re.sub(r"\D", "", base or "")
    return f"{code}/({number}.{each})" if number else f"{code}/{each}"


def _clause_before(text: str, start: int) -> str:
    """Return the words of the clause of a number that stand before it, behind another number none."""
    clause = _CLAUSE.split(text[:start])[-1]
    return "" if _DIGIT.search(clause) else clause


@cache
def _patterns(language: str) -> _Words:
    """Return the patterns of a language."""
    words = {key: per_words(language, key) for key in ("per", "by", "for", "open", "each", "behind", "the", "articles", "never")}
    per, the, each = words["per"], words["the"], words["each"]
    articles = "|".join(filter(None, (the, words["articles"]))) or "(?!)"
    other = rf"(?!(?:{articles}|{words['never'] or '(?!)'})(?:\b|(?<=['\u2019]))|d['\u2019])"
    name = "" if language == "de" else "(?![A-Z])"
    data = language_data(language)
    stop = "|".join(map(re.escape, data.frequent))
    noun = rf"\s+(?:(?:{data.link or '(?!)'})\s+|d['\u2019])?(?!(?:{stop})\b)[^\W\d_][^\W\d_-]+"

    times = "|".join(filter(None, (per, *data.each)))

    def without(*keys: str) -> str:
        no = {word for key in keys for word in words[key].split("|")}
        return "|".join(word for word in per.split("|") if word not in no)

    def per_noun(some: str) -> re.Pattern[str] | None:
        return re.compile(rf"\s+(?:{some})\s+{other}{_NUMBER}{name}[^\W\d_]{{3,}}") if some else None

    sure = without("by", "for", "open")
    before = [
        rf"(?:(?:{per or '(?!)'})\s+)?(?:{each})\s+[^\W\d_]+" if each else "",
        rf"(?:{sure})\s+{other}[^\W\d_]+" if sure else "",
        rf"(?:{per})\s+{other}(?P<thing>[^\W\d_]+)" if per else "",
        rf"[^\W\d_]+\s+(?:{words['behind']})" if words["behind"] else "",
    ]
    return _Words(
        per=per_noun(without("open")),
        money_per=per_noun(without("for", "open")),
        apart=re.compile(rf"(?:{noun}){{1,4}}?(?=\s+(?:{times})\b)", re.IGNORECASE) if times else None,
        money_per_apart=per_noun(sure),
        price=re.compile(rf"\s+(?:{the})(?:\s+|(?<=['\u2019]))(?P<base>\d[\d.\s]*\s)?", re.IGNORECASE) if the else None,
        before=re.compile(rf"(?<!\w)(?:{'|'.join(filter(None, before))})\b", re.IGNORECASE) if any(before) else None,
    )
