"""Find the currency that stands directly before or after a number, and the currency that an ambiguous mark means.

    currency_before("a CHF5.3bn loan", 5)        CurrencyMark(code="CHF", start=2, end=5, scale=1)
    currency_after("85 MEUR", 2)                 CurrencyMark(code="EUR", start=3, end=7, scale=1000000)
    currency_after("40 USD million", 2)          CurrencyMark(code="USD", start=3, end=6, scale=1)

A mark without a `code` is money whose currency the text leaves open ("¥5", "XY$5", "five pesos"): the number has a unit that
is not known. "$" is USD unless the text names another dollar before it or says "in Canadian dollars". It reads no number and no scale
word: what follows `end` ("million") is for the caller.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.units.ambiguous_units import dollar_meant, resolved
from beltfacts.reading.units.unit_data import SIGNS, currency_marks, currency_names, unit_words, wordlike_codes

HAN = "\u2e80"
"""Chinese and its neighbours, where words run together, start here."""

_LONGEST_MARK = 8
"""Characters of the longest mark: "Bs.S", "CDN$", 新台币."""
_LONGEST_NAME = 40
"""Characters of the longest name of a currency."""
_SCALED = LazyPattern(r"(?<=[A-Z$€£¥])[ \xa0]?(mn?|mln|million|bn|bln|billion|tn|trillion|k|thousand|'?000)\Z")
_SCALE_ENDS = "mnkd0"
_SCALES = dict.fromkeys("m mn mln million".split(), 10**6) | dict.fromkeys("bn bln billion".split(), 10**9)
_SCALES |= dict.fromkeys("tn trillion".split(), 10**12) | dict.fromkeys("k thousand 000 '000".split(), 10**3)
_DOLLARS = LazyPattern(r"(?:(?<![A-Za-z0-9])([A-Za-z]{1,4}|[Uu]\.[Ss]\.)|\b(US|U\.S\.|HK|NT|NZ|us|hk|nt|nz|[Cc]|[A-Z]{3}) )[$\uff04]\Z")
_GLUED_DOLLARS = LazyPattern(r"[A-Za-z0-9][$\uff04]\Z")
_COUNTRY_DOLLARS = LazyPattern(r"\b((?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+) ?[$\uff04]\Z")
_CODE = LazyPattern(r"(?<![A-Za-z0-9])([A-Za-z]{3})\Z")
_PREFIXED = LazyPattern(r"(?<![A-Za-z0-9])(MM|[MmkKTB]|bn|mn|mln)([A-Z]{3})\Z")
_NAME = LazyPattern(r"(?<![A-Za-z0-9])((?:[A-Za-z][A-Za-z.]+ ){0,3}[A-Za-z][a-z]+)\Z")
_GROUPED = r"[0-9]{1,3}(?:[,. '\xa0][0-9]{2,3})+|[0-9]+\.[0-9]"
_SCALE_AFTER = r"[0-9]+[ \xa0-]?(?:million|billion|trillion|thousand|lakh|crore|mn|m|bn|b|tn|k)\b"
_AMOUNT = LazyPattern(rf"[ \xa0\u202f]?[-\u2212+]?(?:{_GROUPED}|{_SCALE_AFTER})", re.I)
_LETTERS_AFTER = LazyPattern(r"[ \t\xa0\u2009\u202f-]?(MM|[MmkKTB]|bn|mn|mln)?(C?[A-Z]{3}|[A-Z]{0,3}[$€£¥￥])(?![A-Za-z0-9])")
_PREFIXES = {"M": 10**6, "m": 10**6, "MM": 10**6, "mn": 10**6, "mln": 10**6, "k": 10**3, "K": 10**3, "T": 10**3, "B": 10**9, "bn": 10**9}
_FIRST_WORD = LazyPattern(r"[^\W\d_]{1,40}")
_LAST_WORD = LazyPattern(r"[^\W\d_]+\Z")
_NAME_AFTER = LazyPattern(rf"(?:\s{{0,3}}|-)((?:[^\W\d_]|[{SIGNS}])(?:[^\W\d_]|[ .&$'’/\-]){{0,40}})")
_WORD_END = LazyPattern(rf"[^\W\d_][.]?(?!-?[^\W\d_])|[{SIGNS}]")
_MAJOR = frozenset("usd eur gbp cny rmb jpy hkd chf inr aud cad sgd nzd krw".split())
"""Codes that texts also write in small letters."""


class CurrencyMark(NamedTuple):
    """A currency beside a number.

    code: ISO 4217 code, None where the text leaves it open.
    start, end: the characters of the mark, without the gap to the number.
    scale: 1, or what a letter in the mark multiplies by (MEUR, "£m 5").
    """

    code: str | None
    start: int
    end: int
    scale: int = 1


def currency_before(text: str, at: int) -> CurrencyMark | None:
    """Return the currency that ends directly before the number at `at`, one space allowed; None where there is none."""
    end = at - 1 if at and text[at - 1] in " \xa0\u2009\u202f" else at
    last = text[end - 1 : end]
    if not last or (last not in _ends() and last not in _SCALE_ENDS) or (last.isalpha() and last < HAN and not _may_end(text, end)):
        return None
    if scaled := _SCALED.search(text, max(0, end - 12), end):
        found = _mark_before(text, scaled.start(), at)
        return found and found._replace(end=end, scale=_SCALES[scaled[1]])
    return _mark_before(text, end, at)


def currency_after(text: str, at: int) -> CurrencyMark | None:
    """Return the currency that begins directly after the number or scale that ends at `at`; None where there is none."""
    letters = _LETTERS_AFTER.match(text, at)
    if letters and (code := _code_of_letters(letters[2], text)) and not _next_number(text, letters.end()):
        start = letters.start(2) if letters[1] is None else letters.start(1)
        return CurrencyMark(code, start, letters.end(), _PREFIXES.get(letters[1] or "", 1))
    name = _NAME_AFTER.match(text, at)
    if not name:
        return None
    start = name.start(1)
    word = _FIRST_WORD.match(text, start)
    if (word[0].lower() if word and word[0][0] < HAN else text[start]) not in _beginnings():
        return None
    han = text[start] >= HAN
    limit = min(name.end(), start + (_LONGEST_MARK if han else _LONGEST_NAME))
    ends = range(limit, start, -1) if han else [match.end() for match in _WORD_END.finditer(text, start, limit)][5::-1]
    for end in ends:
        codes = currency_words(text[start:end])
        if codes and not _next_number(text, end):
            return CurrencyMark(resolved(codes, text, end), start, end)
    return None


def currency_words(phrase: str) -> str:
    """Return the codes that a name or sign stands for, joined by "|"; empty if it is no currency's."""
    words = unit_words()
    phrase = " ".join(phrase.split())
    codes = words.get(phrase) or words.get(phrase.lower()) or currency_marks().get(phrase, "")
    return codes if any(code in currency_names() for code in codes.split("|")) else ""


def _mark_before(text: str, end: int, at: int) -> CurrencyMark | None:
    """Return the mark that ends at `end`, before the number at `at`."""
    if text[end - 1 : end] in ("$", "\uff04"):
        return _dollars_before(text, end)
    start = max(0, end - _LONGEST_MARK)
    marks = currency_marks()
    for first in range(start, end):
        codes = marks.get(text[first:end], "")
        if codes and not (text[first] < HAN and text[first].isalpha() and first and (text[first - 1].isalnum() and text[first - 1] < HAN)):
            return CurrencyMark(resolved(codes, text, end), first, end)
    if code := _CODE.search(text, max(0, end - 4), end):
        known = _iso_code(code[1])
        if known and (code[1] not in wordlike_codes() or _AMOUNT.match(text, end)):
            return CurrencyMark(known, code.start(1), end)
    prefixed = _PREFIXED.search(text, max(0, end - 7), end)
    if prefixed and (known := _iso_code(prefixed[2])):
        return CurrencyMark(known, prefixed.start(), end, _PREFIXES[prefixed[1]])
    name = _NAME.search(text, max(0, end - _LONGEST_NAME), end)
    if name:
        words = name[1].split(" ")
        single = 0 if words[-1][0].isupper() and _AMOUNT.match(text, end) else 1  # "Rupees 50 crore", but not "Euro 2024"
        for size in range(len(words), single, -1):
            phrase = " ".join(words[-size:])
            if codes := currency_words(phrase):
                return CurrencyMark(resolved(codes, text, at), end - len(phrase), end)
    return None


def _dollars_before(text: str, end: int) -> CurrencyMark:
    """Return the currency of a dollar sign with the letters, the code or the adjective before it."""
    country = _COUNTRY_DOLLARS.search(text, max(0, end - _LONGEST_NAME), end)
    if country and text[end - 2 : end - 1] == " ":
        words = country[1].split(" ")
        for size in range(min(3, len(words)), 0, -1):
            phrase = " ".join(words[-size:])
            if code := unit_words().get(f"{phrase.lower()} dollars"):
                return CurrencyMark(code, end - 2 - len(phrase), end)
    letters = _DOLLARS.search(text, max(0, end - 6), end)
    if letters:
        head = letters[1] or letters[2]
        code = currency_marks().get(f"{head}$") or currency_marks().get(f"{head.upper()}$") or _iso_code(head.upper())
        return CurrencyMark(code, letters.start(1 if letters[1] else 2), end)
    if _GLUED_DOLLARS.search(text, max(0, end - 2), end):
        return CurrencyMark(None, end - 1, end)
    return CurrencyMark(dollar_meant(text), end - 1, end)


def _code_of_letters(letters: str, text: str) -> str | None:
    """Return the currency of letters or a sign behind a number: EUR, US$, €."""
    if letters[-1] in "$€£¥￥":
        return resolved(currency_words(letters), text, len(text)) if currency_words(letters) else None
    return _iso_code(letters)


def _iso_code(letters: str) -> str | None:
    """Return the ISO 4217 code of three letters in capitals, or in small letters for the great currencies; RMB is CNY."""
    if letters.lower() in _MAJOR:
        letters = letters.upper()
    return "CNY" if letters in ("RMB", "CNH") else letters if letters in currency_names() else None


def _next_number(text: str, end: int) -> bool:
    """Return whether a sign is the money of the next number: the "$" of "5-$7"."""
    return text[end - 1] in "$€£¥￥" and text[end : end + 1].isdigit()


def _may_end(text: str, end: int) -> bool:
    """Return whether the last word before a number ends a mark, a code or a name: most words ("of 5") do not."""
    start = end
    while start and end - start < _LONGEST_NAME and text[start - 1].isalpha() and text[start - 1] < HAN:
        start -= 1
    word = text[start:end]
    return (
        word.lower() in _last_words()
        or word[-3:] in currency_names()
        or (word[-1] in _SCALE_ENDS and bool(_SCALED.search(text, max(0, end - 12), end)))
    )


@lru_cache(maxsize=1)
def _ends() -> frozenset[str]:
    """Return the characters in which marks and names of currencies end."""
    return frozenset(word[-1] for word in (*currency_marks(), *_names(), *currency_names())) | frozenset(
        code.lower()[-1] for code in _MAJOR
    )


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    """Return the last words of marks and names, and the codes, in small letters."""
    lasts = {word.rpartition(" ")[2] for word in (*currency_marks(), *_names(), *currency_names(), *_MAJOR)}
    odd = {match[0] for last in lasts if not last.isalpha() for match in _LAST_WORD.finditer(last)}
    return frozenset(last.lower() for last in (*filter(str.isalpha, lasts), *odd))


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    """Return the first words of names, in small letters, the first characters of Chinese names, and signs."""
    firsts = {word.partition(" ")[0] for word in (*_names(), *currency_marks(), *currency_names())}
    plain = {first for first in firsts if first.isascii() and first.isalpha()}
    odd = ((_FIRST_WORD.match(first), first[0]) for first in firsts - plain)
    return frozenset(map(str.lower, plain)) | {match[0].lower() if match and char < HAN else char for match, char in odd}


@lru_cache(maxsize=1)
def _names() -> tuple[str, ...]:
    """Return the words of the table that stand for currencies."""
    names = currency_names()
    return tuple(word for word, codes in unit_words().items() if codes.partition("|")[0] in names)
