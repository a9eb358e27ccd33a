"""What a number is per in other languages, where words stand between: behind its unit, before the number, or as an article. Pure.

What stands directly behind a unit is a rate already (`reading.rate_at`): "je Einwohner". The words are those of the files of languages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from beltfacts.reading import CENT, PENNY, find_quantities, is_currency, language_data, language_of, per_words, rate_at, time_behind

_NUMBER = r"(?:\d[\d.\s]*\s)?"
_TIMES_AND_PEOPLE = frozenset(("s", "min", "h", "d", "wk", "mo", "a", "{person}"))
"""What stands behind an article for other reasons too: "300 euros el a\xf1o pasado"."""
_SHARES = frozenset(("%", "[ppth]", "{percentage-point}"))
"""Shares, which may be told of a time and are no rate: \u6bcf\u5e74\u7ea6\u589e\u957f4%."""
_LONGEST_UNIT = 40
_CLAUSE = re.compile(r"[;:.!?()](?!\d)|[\u3002\uff0c\uff1b\uff1a]|(?<=[\u2e80-\uffff]),")
"""Where a clause ends. A dot before a digit is one of a number."""
_DIGIT = re.compile(r"\d")
_HAN_EACHES = frozenset("\u6bcf\u6bce")
_HAN_EACH = re.compile(
    r"[\u6bcf\u6bce](?!\s?[\u5e74\u6708\u65e5\u5929])|[\u4eba\u6237\u6236\u4ea9\u755d\u8f66\u8eca\u65e5\u6708\u5e74]\u5747"
)
"""A Chinese "each" and what it is of, or "on average for each", before a number. A time directly there is read: `reading.han_each`."""
_HAN_EACH_OR_TIME = re.compile(rf"{_HAN_EACH.pattern}|[\u6bcf\u6bce]\s?[\u5e74\u6708\u65e5\u5929\u9031\u5468]")
"""The same with a time, which may stand before a verb: the 23 of \u6bcf\u65e5\u6536\u8fd023\u516c\u5678 are per day. Money may be paid then."""


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
    second: re.Pattern[str] | None
    """ "per" behind such a thing: "12 \u20ac le m\xb2 par mois"."""
    time_before: re.Pattern[str] | None
    """Words that say a time before a number: "t\xe4glich"."""
    article: re.Pattern[str]
    """The beginning of a clause with the article, where the language has one."""
    before: re.Pattern[str] | None
    """ "per" or "each" and what it is of, at any place before a number."""


def foreign_rate(text: str, start: int, at: int, code: str, units: Mapping[str, str]) -> str | None:
    """Return the code of a number with what it is per, where other words stand between, in the language of the text.

    Empty where the words leave it open, None where they say nothing. `start`, `at`: where the number begins and where its unit ends. `code`:
    its unit. `units`: unit word in lower case to code, with the language of the text.
    """
    language, clause = language_of(units), _clause_before(text, start)
    is_money = is_currency(code) or code in (PENNY, CENT)
    if not language:
        of_each = _HAN_EACH if is_money or code in _SHARES else _HAN_EACH_OR_TIME
        return "" if "/" not in code and of_each.search(clause) else None
    words = _patterns(language)
    if words.time_before and (times := list(words.time_before.finditer(clause))):
        return f"{code}/{_time_of(language, times[-1][0])}" if len(times) == 1 and not clause[times[-1].end() :].strip() else ""
    if is_money and _is_of_one(clause, words.article, units):
        return ""
    if is_money and words.price and (price := words.price.match(text, at)) and (each := _unit_at(text, price.end(), units)):
        goes_on = words.second.search(text[price.end() : price.end() + _LONGEST_UNIT]) if words.second else None
        return "" if each in _TIMES_AND_PEOPLE or goes_on else _divided(code, price["base"], each)
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
    before = words.before.search(clause) if words.before else None
    thing = before.groupdict().get("thing") if before else None
    return "" if before and (thing is None or thing.lower() in units) else None


def _time_of(language: str, word: str) -> str:
    """Return the code of the time that a word before a number says."""
    each = language_data(language).each_before.items()
    return next(code for code, words in each if re.fullmatch(words, word, re.IGNORECASE))


def _is_of_one(clause: str, article: re.Pattern[str], units: Mapping[str, str]) -> bool:
    """Return whether words before an amount of money begin with one unit, which it is the price of: "Le litre co\xfbte"."""
    began = article.match(clause)
    one = _unit_at(clause, began.end(), units) if began else ""
    return bool(one) and one not in _TIMES_AND_PEOPLE and one[0] != "{" and not is_currency(one) and one not in _SHARES


def has_second_rate(text: str, at: int, units: Mapping[str, str]) -> bool:
    """Return whether "and per", or "and" with a time, stands behind a rate: "9,84 \u20ac par heure et par enfant", "pro Kopf und Tag"."""
    pattern = _second_rate(language_of(units))
    second = pattern.match(text, at) if pattern else None
    return second is not None and (bool(second["per"]) or _unit_at(text, second.end(), units) in _TIMES_AND_PEOPLE)


@cache
def _second_rate(language: str) -> re.Pattern[str] | None:
    """Return the pattern of "and" in a language, perhaps with "per", None where its words are not known."""
    per = per_words(language)
    words = "|".join(word for word, link in language_data(language).links.items() if link == "and") if per else ""
    return re.compile(rf"\s+(?:{words})\s+(?P<per>(?:{per})(?:\s|(?<=['\u2019])))?") if words else None


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
        second=re.compile(rf"\A[^.;:,()]*?\s(?:{again})\s") if (again := without("open")) else None,
        time_before=re.compile(rf"(?<!\w)(?:{'|'.join(data.each_before.values())})(?!\w)", re.IGNORECASE) if data.each_before else None,
        article=re.compile(rf"\s*(?:(?:{the})(?:\s+|(?<=['\u2019])))?" if the else r"\s*", re.IGNORECASE),
        before=re.compile(rf"(?<!\w)(?:{'|'.join(filter(None, before))})\b", re.IGNORECASE) if any(before) else None,
    )
