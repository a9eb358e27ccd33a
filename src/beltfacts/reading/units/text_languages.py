"""Tell the language of a text by its words, Chinese by its characters, and whether its numbers have decimal points. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from beltfacts.reading.language_files import CODES
from beltfacts.reading.language_words import all_language_data
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.units.unit_phrases import UNITS

_WORD = LazyPattern(r"[^\W\d_]+")
_DECIMAL_COMMA = LazyPattern(r"(?<![\d.,])\d{1,3}(?:[. \xa0\u202f\u2009]\d{3})*,\d{1,2}(?![\d.,])|(?<![\d.,])\d+,\d+\s?%")
_DECIMAL_POINT = LazyPattern(r"(?<![\d.,])\d{1,3}(?:,\d{3})*\.\d{1,2}(?![\d.,])(?!\s?(?:Uhr|h\b))|(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,])")
_READ = 20_000
"""Characters of a text by which language and decimal mark are told."""
_SHARE_OF_HAN = 0.5
_LEAST_WORDS, _TIMES_MORE = 4, 2
"""Words of one language that a text must have, a word of several languages counting its part in each; and how many times as many as of the
next language, or as many that the next language has not as the next one's own: Norwegian and Danish share most."""
_SHORTEST_UNIT = 4
"""Letters of a unit word that tells a language."""
_PLAINLY_ENGLISH, _PLAIN_SHARE, _HARD_SHARE, _FIRST = LazyPattern(r"\b(?:the|of|and|to)\b", re.IGNORECASE), 12, 24, 2_000
"""Words that an English text has many of, one of so many words that tells it without a look at other languages, one of so many up to which a text
may be in another language, and characters looked at."""
_ENGLISH = frozenset(
    "the of and to was were for on with by that at from as an it are has in is than had which million billion thousand more less about over litres"
    " people hundred year years half total under".split()
)
"""Frequent words of English."""


def is_plainly_english(text: str) -> bool:
    """Return whether a text has as many of the most frequent words of English as only English has."""
    first = text[:_FIRST]
    return _PLAIN_SHARE * sum(1 for _ in _PLAINLY_ENGLISH.finditer(first)) > first.count(" ")


def is_hardly_english(text: str) -> bool:
    """Return whether a text has so few of the most frequent words of English that it may be in another language."""
    first = text[:_FIRST]
    return _HARD_SHARE * sum(1 for _ in _PLAINLY_ENGLISH.finditer(first)) <= first.count(" ")


def text_language(text: str) -> str:
    """Return the language of a text, as a code of two letters: by its frequent words, Chinese by its characters. Empty where they do not tell."""
    if is_written_in_chinese(text):
        return "zh"
    languages = _languages_of_words(text)
    counts = _count_words(languages)
    letters = set(text[:_READ])
    for language, data in all_language_data().items():
        counts[language] += not letters.isdisjoint(data.own_letters)  # a letter such as the "ğ" of Turkish counts as one more word
    first, second = sorted(counts, key=lambda language: counts[language], reverse=True)[:2]
    own, others = (sum(one in each and other not in each for each in languages) for one, other in ((first, second), (second, first)))
    is_told = counts[first] >= _TIMES_MORE * counts[second] or own >= _TIMES_MORE * others
    return first if is_told and counts[first] >= _LEAST_WORDS else ""


def _languages_of_words(text: str) -> list[frozenset[str]]:
    """Return the languages that each telling word of a text belongs to."""
    known = _telling_words()
    return [known[word] for each in _WORD.finditer(text, 0, _READ) if (word := each[0].lower()) in known]


def _count_words(languages: Iterable[frozenset[str]]) -> dict[str, float]:
    """Return how many words are of each language; one of several languages counts a part in each."""
    counts = dict.fromkeys(("en", *CODES), 0.0)
    for each in languages:
        for language in each:
            counts[language] += 1 / len(each)
    return counts


@cache
def _telling_words() -> Mapping[str, frozenset[str]]:
    """Return the languages that each telling word belongs to: frequent words, and those of units, scales and qualifiers."""
    found: dict[str, set[str]] = {word: {"en"} for word in _ENGLISH}
    for phrase in UNITS:
        for word in phrase.split():
            if len(word) >= _SHORTEST_UNIT:
                found.setdefault(word, set()).add("en")
    for code, data in all_language_data().items():
        telling = [*data.units, *data.scales, *data.numbers, *"|".join(data.bounds.values()).split("|")]
        words = {word for phrase in telling for word in phrase.lower().split() if len(word) >= _SHORTEST_UNIT and word.isalpha()}
        for word in data.frequent | words:
            found.setdefault(word, set()).add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


def is_written_in_chinese(text: str) -> bool:
    """Return whether most letters of a text are Chinese characters and none are kana or Hangul."""
    letters = [char for char in text[:_READ] if char.isalpha()]
    han = sum("\u3400" <= char <= "\u9fff" for char in letters)
    return han > _SHARE_OF_HAN * len(letters) and not any("\u3040" <= char <= "\u30ff" or "\uac00" <= char <= "\ud7a3" for char in letters)


_SIMPLIFIED, _TRADITIONAL = (
    frozenset("个们来时为这国学会说对经发现过书数据电业务义开关区万亿员"),
    frozenset("個們來時為這國學會說對經發現過書數據電業務義開關區萬億員"),
)
_OF_TAIWAN = LazyPattern(r"新[臺台]幣|民國\s?\d|NT\$")
_OF_HONG_KONG = LazyPattern(r"港幣|港元|澳門")


def chinese_script(text: str) -> str:
    """Return the code of a Chinese text with its script, where that is traditional, and with Taiwan, where its money or its years are named."""
    chars = text[:_READ]
    if sum(char in _SIMPLIFIED for char in chars) >= sum(char in _TRADITIONAL for char in chars):
        return "zh"
    return "zh-TW" if _OF_TAIWAN.search(chars) and not _OF_HONG_KONG.search(chars) else "zh-Hant"


def may_group_with_points(text: str) -> bool:
    """Return whether 412.560 may be 412560 in a text: its frequent words are more of another language than English, or decimal commas occur."""
    counts = _count_words(_languages_of_words(text))
    english = counts.pop("en")
    return max(counts.values()) > english or (_DECIMAL_COMMA.search(text, 0, _READ) is not None and not writes_decimal_point(text))


def writes_decimal_point(text: str) -> bool:
    """Return whether the numbers of a text have decimal points or commas between groups: a Mexican text in Spanish has."""
    points = sum(1 for _ in _DECIMAL_POINT.finditer(text[:_READ]))
    return points > 0 and points >= sum(1 for _ in _DECIMAL_COMMA.finditer(text[:_READ]))
