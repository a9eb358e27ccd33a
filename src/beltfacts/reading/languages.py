"""The language of a text, and unit words that know it. Pure.

A library declares the language of a source. Its numbers are read as that language writes them, unless the text itself has decimal points
(`writes_decimal_point`). It knows no words itself (`other_units`, `words_other`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.words_other import LANGUAGES

_WORD = LazyPattern(r"[^\W\d_]+")
_DECIMAL_COMMA = LazyPattern(r"(?<![\d.,])\d{1,3}(?:[. \xa0\u202f\u2009]\d{3})*,\d{1,2}(?![\d.,])|(?<![\d.,])\d+,\d+\s?%")
_DECIMAL_POINT = LazyPattern(r"(?<![\d.,])\d{1,3}(?:,\d{3})*\.\d{1,2}(?![\d.,])(?!\s?(?:Uhr|h\b))|(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,])")
_READ = 20_000
"""Characters of a text by which language and decimal mark are told."""
_SHARE_OF_HAN = 0.5
_LEAST_WORDS, _TIMES_MORE = 8, 2
"""Frequent words of one language that a text must have, and how many times as many as of any other."""
_LEAST_IN_SHORT, _TIMES_MORE_IN_SHORT = 4, 3
"""The same for a text of a few sentences."""


_BEFORE_SCALE = r"(?P<before>(?:^|[(\[,:;]|\b(?:[Ee]n|[Ee]m|[A-Z]{3})\s|[$\u20ac]\s?)\s*)"
"""Before a word of a label that is a scale: nothing, a bracket, "en" or money. In "por cada mil nacidos" it belongs to a rate."""
_BEHIND_SCALE = r"(?!\w)(?!\s(?:marins?|nautiques?|n[\xe1a]uticas?))(?!\s[A-Z][a-z])"
"""Behind it: no nautical mile, and no name as in "Mil Cumbres"."""


class UnitWords(dict[str, str]):
    """Unit words in lower case with their codes, and the language of the text that they are for."""

    language = ""


_known: dict[tuple[int, int, str], tuple[Mapping[str, str], UnitWords]] = {}


def units_in(language: str, units: Mapping[str, str]) -> Mapping[str, str]:
    """Return unit words with those of a language, the same object for the same ones. Words of the library come first.

    `language`: BCP 47 code. `units`: unit word in lower case to code. They are returned as they are for a language that needs no other words.
    """
    short = language.partition("-")[0].lower()
    if short not in LANGUAGES:
        return units
    key = (id(units), len(units), short)
    if key not in _known:
        from beltfacts.reading.other_units import UNIT_WORDS

        if len(_known) > len(LANGUAGES):
            _known.clear()
        words = UnitWords({**UNIT_WORDS.get(short, {}), **units})
        words.language = short
        _known[key] = (units, words)
    return _known[key][1]


def language_of(units: Mapping[str, str]) -> str:
    """Return the language for which unit words are, empty for English and Chinese."""
    return units.language if isinstance(units, UnitWords) else ""


def text_language(text: str) -> str:
    """Return the language of a text, as a code of two letters: by its frequent words, Chinese by its characters. Empty where they do not tell."""
    if is_written_in_chinese(text):
        return "zh"
    from beltfacts.reading.other_units import FREQUENT

    words = [word[0].lower() for word in _WORD.finditer(text, 0, _READ)]
    counts = sorted(((sum(word in own for word in words), language) for language, own in FREQUENT.items()), reverse=True)
    (most, language), (next_most, _) = counts[0], counts[1]
    is_told = most >= _LEAST_WORDS and most >= _TIMES_MORE * next_most
    is_told_by_few = most >= _LEAST_IN_SHORT and most >= _TIMES_MORE_IN_SHORT * next_most
    return language if is_told or is_told_by_few else ""


def is_written_in_chinese(text: str) -> bool:
    """Return whether most letters of a text are Chinese characters and none are kana or Hangul."""
    letters = [char for char in text[:_READ] if char.isalpha()]
    han = sum("\u3400" <= char <= "\u9fff" for char in letters)
    return han > _SHARE_OF_HAN * len(letters) and not any("\u3040" <= char <= "\u30ff" or "\uac00" <= char <= "\ud7a3" for char in letters)


def may_group_with_points(text: str) -> bool:
    """Return whether 412.560 may be 412560 in a text: its frequent words are more of another language than English, or decimal commas occur."""
    from beltfacts.reading.other_units import FREQUENT

    words = [word[0].lower() for word in _WORD.finditer(text, 0, _READ)]
    counts = {language: sum(word in own for word in words) for language, own in FREQUENT.items()}
    english = counts.pop("en")
    return max(counts.values()) > english or (_DECIMAL_COMMA.search(text, 0, _READ) is not None and not writes_decimal_point(text))


def writes_decimal_point(text: str) -> bool:
    """Return whether the numbers of a text have decimal points or commas between groups: a Mexican text in Spanish has."""
    points = sum(1 for _ in _DECIMAL_POINT.finditer(text[:_READ]))
    return points > 0 and points >= sum(1 for _ in _DECIMAL_COMMA.finditer(text[:_READ]))


def bound_in(language: str, before: str) -> tuple[int, str] | None:
    """Return where the qualifier at the end of a text begins, and its bound; None where there is none in this language."""
    return next(((found.start(), bound) for bound, pattern in _bound_patterns(language) if (found := pattern.search(before))), None)


@cache
def _bound_patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each bound of a language with the pattern of its qualifiers at the end of a text."""
    from beltfacts.reading.other_units import BOUNDS

    phrases = {bound: "|".join(map(re.escape, words.split("|"))) for bound, words in BOUNDS.get(language, {}).items()}
    ends = r"(?:\s{1,2}|(?<=[\u2019']))\Z"
    return tuple((bound, re.compile(rf"(?<!\w)(?:{words}){ends}", re.IGNORECASE)) for bound, words in phrases.items())


def link_in(language: str, text: str, start: int, end: int) -> str:
    """Return the English word for what links two numbers of a text: "to" for "bis". Empty where nothing does."""
    from beltfacts.reading.other_units import LINKS

    words = text[start:end].split()
    return LINKS.get(language, {}).get(words[0].lower(), "") if len(words) == 1 else ""


def per_at(language: str, text: str, at: int) -> re.Match[str] | None:
    """Return the match of a word of a rate behind a unit: " je " of "219 Euro je Tonne"; None where there is none."""
    pattern = _per_pattern(language)
    return pattern.match(text, at) if pattern else None


def per_words(language: str) -> str:
    """Return the words of a rate in a language as alternatives of a pattern, empty where none are known."""
    from beltfacts.reading.other_units import PER

    return PER.get(language, "")


@cache
def _per_pattern(language: str) -> re.Pattern[str] | None:
    """Return the pattern of the words of a rate in a language, None where none are known."""
    from beltfacts.reading.other_units import PER

    return re.compile(rf"\s{{1,2}}({PER[language]})(?:\s{{1,2}}|(?<=[\u2019']))") if language in PER else None


def time_behind(language: str, text: str, at: int) -> tuple[str, int] | None:
    """Return the time that a word behind a unit says, with where the word ends: wk of "36,2 horas semanales". None where there is none."""
    pattern = _each_pattern(language)
    found = pattern.match(text, at) if pattern else None
    if not found:
        return None
    from beltfacts.reading.other_units import EACH

    return next(code for number, code in enumerate(EACH[language].values(), 1) if found[number]), found.end()


@cache
def _each_pattern(language: str) -> re.Pattern[str] | None:
    """Return the pattern of words that say the time of a rate behind its unit, None for a language without any."""
    from beltfacts.reading.other_units import EACH

    words = "|".join(f"({word})" for word in EACH.get(language, ()))
    return re.compile(rf"\s{{1,2}}(?:{words})(?!\w)", re.IGNORECASE) if words else None


def with_english_scales(label: str, language: str) -> str:
    """Return a label in which words that are a scale in its language alone are English: "Ocupados (thousands)"."""
    from beltfacts.reading.other_units import LABEL_SCALES

    for word, english in LABEL_SCALES.get(language, {}).items():
        if word in label.lower():
            label = re.sub(rf"{_BEFORE_SCALE}(?i:{word}){_BEHIND_SCALE}", rf"\g<before>{english}", label)
    return label
