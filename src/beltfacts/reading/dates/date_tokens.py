"""Cut a text into tokens and give each the class by which the patterns of dates know it. It finds no dates."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.dates import date_chinese_words, date_english_words
from beltfacts.reading.dates.date_grammar import GAP, Alphabet
from beltfacts.reading.dates.date_han_numbers import HAN_DIGITS, HAN_VALUES, han_value, is_two_tens
from beltfacts.reading.language_words import all_language_data
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.text import blank_notes, is_east_asian
from beltfacts.reading.words_english import FUNCTION_WORDS

_MOST_CACHED = 20_000
"""Different tokens whose class is remembered; a text may have more."""

_SHORT_WORD = 4
"""Letters of the longest of the frequent words of other languages that are looked up, "dans" and "des": their files are read then."""

_FIRST_HAN = min(HAN_DIGITS + "\u2e80", key=ord)
"""No Chinese word or digit of a date has a character before this one."""

_FULLWIDTH = LazyPattern("[\uff10-\uff19]")

ALPHABET = Alphabet()
BREAK = "break"
_NUMBERS = ("n", "nn", "num", "year", "oldyear")
_OTHERS = (
    GAP,
    BREAK,
    "word",
    "many",
    "han",
    "hanyear",
    "twotens",
    "hanshort",
    "smallad",
    "other",
    *_NUMBERS,
    "date",
    "handate",
    "endof",
    "unread",
)

MACROS: dict[str, str] = {
    **date_english_words.MACROS,
    **date_chinese_words.MACROS,
    "D": "(date|endof|handate)",
    "HAND": "(handate)",
    "END": "(endof)",
}
MACROS["ANYWORD"] = (
    f"({'|'.join(sorted({*date_english_words.WORDS, *date_english_words.VALUES, *_NUMBERS, 'word', 'many', 'date', 'handate', 'endof', 'unread'}))})"
)


class Tokens(NamedTuple):
    """The tokens of some stretches of a text."""

    words: list[str]
    """The characters of each token."""
    starts: list[int]
    """Where each token begins in the text."""
    classes: str
    """One character a token: its class."""
    rich: int
    """How many tokens belong to stretches with more than a year and common words; these come first."""


class _Classes(dict[str, str]):
    """The character of the class of each token, worked out when it first occurs."""

    def __missing__(self, token: str) -> str:
        char = ALPHABET[_class_of(token)]
        if len(self) < _MOST_CACHED:
            self[token] = char
        return char


def _listed(words: Mapping[str, str], values: Mapping[str, Mapping[str, int]]) -> dict[str, str]:
    found = {word: name for name, each in words.items() for word in each.split()}
    return found | {word: name for name, each in values.items() for word in each}


_ENGLISH = _listed(date_english_words.WORDS, date_english_words.VALUES)
_CASED = {"ad": True, "ce": True, "c": False, "ca": False}
"""Words that are of a date only in capitals, or only in small letters."""
_MARKS = {char: name for name, chars in date_english_words.MARKS.items() for char in chars}
_CHINESE = _listed(date_chinese_words.WORDS, date_chinese_words.VALUES)
_WORD_VALUES = {
    word: value
    for table in (date_english_words.VALUES, date_chinese_words.VALUES)
    for words in table.values()
    for word, value in words.items()
}
for _name in (*_OTHERS, *_ENGLISH.values(), *_MARKS.values(), *_CHINESE.values()):
    ALPHABET[_name]

DIGITS = frozenset(ALPHABET[name] for name in _NUMBERS)
WORDISH = DIGITS | {ALPHABET[name] for name in ("word", "many", "smallad", *_ENGLISH.values()) if name not in _MARKS.values()}
"""Classes of what is written with Latin letters or digits: beside one another they are one word."""

PLAIN = frozenset(
    ALPHABET[name]
    for name in "gap break word many num year nian han other stop comma paren apos in of the a and on no by as with function".split()
)
"""Classes that are often near a year and make nothing of it but a year."""

_CLASSES = _Classes()


@cache
def _tokenizer(with_han: bool) -> re.Pattern[str]:
    """Return the pattern of tokens. That for a text without Chinese characters compiles ten times as fast."""
    han = ""
    if with_han:
        chinese = "|".join(sorted(_CHINESE, key=lambda word: (-len(word), word)))
        chinese = chinese.replace("至今", "至今(?!年)")  # 至今年 is "to this year", not "to now"
        han = rf"|(?:一千九百|[两兩二]千)[零〇]?[{HAN_DIGITS}十]{{1,3}}(?=年)|[{HAN_DIGITS}十两兩廿卅]+|{chinese}"
    return compile_pattern(
        r"A\.\s?D\b\.?|B\.\s?C\b\.?(?:\s?E\b\.?)?|C\.\s?E\b\.?|[A-Za-z]+|[0-9]+|[^\S\n]{1,8}(?:\n[^\S\n]{0,8})?|\n[^\S\n]{0,8}"
        rf"{han}|."
    )


def tokenize_stretches(text: str, stretches: Iterable[tuple[int, int]]) -> Tokens:
    """Tokenize parts of a text; a token of the class `break` stands between two parts.

    Parts with only a year and common words come last: most of the patterns cannot match there, and need not be tried.
    """
    words: list[str] = []
    starts: list[int] = []
    classes: list[str] = []
    plain: list[tuple[int, list[str], str]] = []
    classify = _CLASSES.__getitem__
    for start, end in stretches:
        found = _tokenizer(max(text[start:end], default="") >= _FIRST_HAN).findall(text, start, end)
        found.append("")
        row = "".join(map(classify, found))
        if PLAIN.issuperset(row):
            plain.append((start, found, row))
            continue
        words += found
        classes.append(row)
        starts += accumulate(map(len, found[:-1]), initial=start)
    rich = len(words)
    for start, found, row in plain:
        words += found
        classes.append(row)
        starts += accumulate(map(len, found[:-1]), initial=start)
    return Tokens(words, starts, "".join(classes), rich)


def may_be_in_date(word: str) -> bool:
    """Return whether a word between spaces may be a part of a date: all but plain English words of other classes."""
    if not word.isascii():
        return True
    plain = word.strip(".,;:'\"()")
    return not plain.isalpha() or plain.lower() in _ENGLISH


def plain_digits(text: str) -> str:
    """Return the text with ASCII digits for fullwidth ones, and spaces for raised note marks, of the same length."""
    if text.isascii():
        return text
    text = blank_notes(text)
    if not _FULLWIDTH.search(text):
        return text
    return re.sub("[\uff10-\uff19]", lambda found: chr(ord(found[0]) - 0xFEE0), text)


def value_of(token: str) -> int | None:
    """Return the number that a token stands for, None where it stands for none."""
    if token.isdecimal():
        return int(token[:9])
    if token[:1] > "\u2e80":
        known = _WORD_VALUES.get(token)
        return han_value(token) if known is None else known
    return _WORD_VALUES.get(token.lower())


def _may_be_plural(word: str) -> bool:
    """Return whether a word may be a plural of English, and no short word of another language: "Bericht 2024 des Hafens"."""
    if not word.endswith("s"):
        return word == "people"
    return len(word) > _SHORT_WORD or word in FUNCTION_WORDS or not any(word in data.frequent for data in all_language_data().values())


def _class_of(token: str) -> str:
    first = token[:1]
    if not token:
        return BREAK
    if "0" <= first <= "9":
        return _class_of_digits(token)
    if first.isspace():
        return GAP if token.count("\n") < 2 else BREAK
    if first.isascii() and first.isalpha() and "." not in token:
        lower = token.lower()
        if lower in _CASED and token.isupper() != _CASED[lower]:
            return "smallad" if lower == "ad" else "word"
        return _ENGLISH.get(lower) or ("many" if token == lower and _may_be_plural(lower) else "word")
    if "." in token and first.isalpha():
        return _ENGLISH.get("".join(token.lower().split()), "word")
    if name := _CHINESE.get(token) or _MARKS.get(token):
        return name
    if HAN_VALUES.keys() | set("十廿卅千百") >= set(token):
        return _class_of_han_number(token)
    if is_east_asian(token):
        return "han" if token.isalnum() else "other"
    return "word" if token.isalnum() or token == "_" else "other"


def _class_of_digits(token: str) -> str:
    if len(token) <= 2:
        return "n" if 1 <= int(token) <= 31 else "nn"
    if len(token) == 4:
        return "year" if token[:2] in ("19", "20") else "oldyear" if "1" <= token[0] <= "2" else "num"
    return "num"


def _class_of_han_number(token: str) -> str:
    value = han_value(token)
    if is_two_tens(token):
        return "twotens"
    if len(token) == 2 and all(char in HAN_VALUES for char in token):
        return "hanshort"
    if value is None:
        return "han"
    if value >= 1000:
        return "hanyear"
    return "num" if value > 99 else "n" if 1 <= value <= 31 else "nn"
