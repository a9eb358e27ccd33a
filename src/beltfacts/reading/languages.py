"""The language of a text, and unit words that know it. Pure.

A library declares the language of a source. Its numbers are read as that language writes them, unless the text itself has decimal points
(`writes_decimal_point`): then its words are still those of the language. It knows no words itself (`language_files`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.language_files import CODES, all_language_data, language_code, language_data, money_of_region
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.unit_phrases import UNITS

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


_BEFORE_SCALE = r"(?P<before>(?:^|[(\[,:;]|\b(?:[Ee]n|[Ee]m|[A-Z]{3})\s|[$\u20ac]\s?)\s*)"
"""Before a word of a label that is a scale: nothing, a bracket, "en" or money. In "por cada mil nacidos" it belongs to a rate."""
_BEHIND_SCALE = r"(?!\w)(?!\s(?:marins?|nautiques?|n[\xe1a]uticas?))(?!\s[A-Z][a-z])"
"""Behind it: no nautical mile, and no name as in "Mil Cumbres"."""


_PLAINLY_ENGLISH, _PLAIN_SHARE, _FIRST = LazyPattern(r"\b(?:the|of|and|to)\b", re.IGNORECASE), 12, 2_000
"""Words that an English text has many of, one of so many words that tells it without a look at other languages, and characters looked at."""
_ENGLISH = frozenset(
    "the of and to was were for on with by that at from as an it are has in is than had which million billion thousand more less about over litres"
    " people hundred year years half total under".split()
)
"""Frequent words of English."""


_MONEY_OF_DOLLAR_SIGN = ("peso", "dollar")


class UnitWords(dict[str, str]):
    """Unit words in lower case with their codes, and the language of the text that they are for."""

    language = ""
    has_points = False
    dollar: str | None = "USD"
    """The currency of a bare "$": that of the region, None in a language whose countries share it for their own money."""


_known: dict[tuple[int, int, str, str, bool], tuple[Mapping[str, str], UnitWords]] = {}


def units_in(language: str, units: Mapping[str, str], *, has_points: bool = False) -> Mapping[str, str]:
    """Return unit words with those of a language, the same object for the same ones. Words of the library come first.

    `language`: BCP 47 code. `units`: unit word in lower case to code. They are returned as they are for a language that needs no other words.
    `has_points`: whether the text writes decimal points, as Spanish ones from Mexico do.
    """
    short = language_code(language)
    if not short:
        return units
    currency, money = money_of_region(language)
    key = (id(units), len(units), short, currency, has_points)
    if key not in _known:
        if len(_known) > 2 * len(CODES):
            _known.clear()
        words = UnitWords({**language_data(short).units, **dict.fromkeys(money, currency), **units})
        words.language, words.has_points = short, has_points
        if money and money[0] in _MONEY_OF_DOLLAR_SIGN:
            words.dollar = currency
        elif language_data(short).open_signs:
            words.dollar = None
        _known[key] = (units, words)
    return _known[key][1]


def units_of_text(text: str, units: Mapping[str, str]) -> Mapping[str, str]:
    """Return unit words for a text whose language nobody declared, with those of the language that its words tell.

    `units`: unit word in lower case to code. They are returned as they are for an English or Chinese text, and one that tells none.
    """
    if _is_plainly_english(text[:_FIRST]):
        return units
    return units_in(text_language(text), units, has_points=writes_decimal_point(text))


def _is_plainly_english(text: str) -> bool:
    """Return whether a text has as many of the most frequent words of English as only English has."""
    return _PLAIN_SHARE * sum(1 for _ in _PLAINLY_ENGLISH.finditer(text)) > text.count(" ")


def dollar_in(units: Mapping[str, str]) -> str | None:
    """Return the currency of a bare "$" in the language of unit words, None where it is open."""
    return units.dollar if isinstance(units, UnitWords) else "USD"


def writes_comma(language: str, units: Mapping[str, str]) -> bool:
    """Return whether numbers are read with a decimal comma: in a language that has one, unless the text has points."""
    return bool(language) and not (isinstance(units, UnitWords) and units.has_points)


def language_of(units: Mapping[str, str]) -> str:
    """Return the language for which unit words are, empty for English and Chinese."""
    return units.language if isinstance(units, UnitWords) else ""


def text_language(text: str) -> str:
    """Return the language of a text, as a code of two letters: by its frequent words, Chinese by its characters. Empty where they do not tell."""
    if is_written_in_chinese(text):
        return "zh"
    languages = _languages_of_words(text)
    counts = _count_words(languages)
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


def may_group_with_points(text: str) -> bool:
    """Return whether 412.560 may be 412560 in a text: its frequent words are more of another language than English, or decimal commas occur."""
    counts = _count_words(_languages_of_words(text))
    english = counts.pop("en")
    return max(counts.values()) > english or (_DECIMAL_COMMA.search(text, 0, _READ) is not None and not writes_decimal_point(text))


def writes_decimal_point(text: str) -> bool:
    """Return whether the numbers of a text have decimal points or commas between groups: a Mexican text in Spanish has."""
    points = sum(1 for _ in _DECIMAL_POINT.finditer(text[:_READ]))
    return points > 0 and points >= sum(1 for _ in _DECIMAL_COMMA.finditer(text[:_READ]))


def bound_in(language: str, before: str) -> tuple[int, str] | None:
    """Return where the qualifier at the end of a text begins, and its bound; None where there is none in this language."""
    if _LEVEL_REACHED.search(before):
        return None
    found = ((match.start(), bound) for bound, pattern in _bound_patterns(language) if (match := pattern.search(before)))
    return min(found, default=None)  # "не менее" begins before "менее"


_LEVEL_REACHED = LazyPattern(
    r"(?:,|\b(?:вырос|увелич|снизи|сократи|упа|достиг|subi|aument|cresc|creci|baj|ca[y\xed]|descend|reduj|lleg|cheg|alcan)\w*)\s(?:hasta|at\xe9|до)\s(?:l[ao]s?\s|[oa]s?\s)?\Z",
    re.IGNORECASE,
)
"""Before the level that a change reached: ", hasta 8.930 personas" is no limit."""


@cache
def _bound_patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each bound of a language with the pattern of its qualifiers at the end of a text."""
    phrases = {bound: "|".join(map(re.escape, words.split("|"))) for bound, words in language_data(language).bounds.items()}
    behind = r"(?:\s{1,2}|(?<=[\u2019']))"
    articles = "|".join(map(re.escape, language_data(language).bound_articles))
    ends = rf"{behind}(?:(?:{articles}){behind})?\Z" if articles else rf"{behind}\Z"
    return tuple((bound, compile_pattern(rf"(?<!\w)(?:{words}){ends}", re.IGNORECASE)) for bound, words in phrases.items())


def link_in(language: str, text: str, start: int, end: int) -> str:
    """Return the English word for what links two numbers of a text: "to" for "bis". Empty where nothing does."""
    words = text[start:end].split()
    return language_data(language).links.get(words[0].lower(), "") if len(words) == 1 else ""


def per_at(language: str, text: str, at: int) -> re.Match[str] | None:
    """Return the match of a word of a rate behind a unit: " je " of "219 Euro je Tonne"; None where there is none."""
    pattern = _per_pattern(language)
    return pattern.match(text, at) if pattern else None


def per_words(language: str, key: str = "per") -> str:
    """Return the words of a rate in a language as alternatives of a pattern, empty where none are known. `key`: of the section [per]."""
    return language_data(language).per.get(key, "") if language else ""


def rate_patterns(language: str, code: str, words: str, *, of_money: bool) -> list[str]:
    """Return the patterns that say in a language that a number is per a unit: "je Tonne", "el kilo" of money, "kilo ba\u015f\u0131na".

    `code`: the unit. `words`: its words as alternatives of a pattern.
    """
    before = "|".join(filter(None, (per_words(language), per_words(language, "each"), per_words(language, "the") if of_money else "")))
    behind, time = per_words(language, "behind"), [word for word, said in language_data(language).each.items() if language and said == code]
    patterns = [rf"(?<!\w)(?:{before})(?:\s{{1,2}}|(?<=[\u2019']))(?:{words})(?!\w)"] if before and words else []
    return [
        *patterns,
        *([rf"(?:{words})\s{{1,2}}(?:{behind})"] if behind and words else []),
        *(rf"(?<!\w)(?:{word})(?!\w)" for word in time),
    ]


@cache
def _per_pattern(language: str) -> re.Pattern[str] | None:
    """Return the pattern of the words of a rate in a language, None where none are known."""
    words = per_words(language)
    dot = r"(?:(?:(?<=\b[^\W\d_]{2})|(?<=\b[^\W\d_]{3}))\.)?"  # of "30 kr. pr. indbygger"
    return compile_pattern(rf"{dot}\s{{1,2}}({words})(?:\s{{1,2}}|(?<=[\u2019']))") if words else None


def time_behind(language: str, text: str, at: int) -> tuple[str, int] | None:
    """Return the time that a word behind a unit says, with where the word ends: wk of "36,2 horas semanales". None where there is none."""
    pattern = _each_pattern(language)
    found = pattern.match(text, at) if pattern else None
    if not found:
        return None
    return next(code for number, code in enumerate(language_data(language).each.values(), 1) if found[number]), found.end()


@cache
def _each_pattern(language: str) -> re.Pattern[str] | None:
    """Return the pattern of words that say the time of a rate behind its unit, None for a language without any."""
    words = "|".join(f"({word})" for word in language_data(language).each)
    return compile_pattern(rf"\s{{1,2}}(?:{words})(?!\w)", re.IGNORECASE) if words else None


def with_english_scales(label: str, language: str) -> str:
    """Return a label in which words that are a scale in its language alone are English: "Ocupados (thousands)"."""
    for word, english in language_data(language).label_scales.items():
        if word in label.lower():
            label = re.sub(rf"{_BEFORE_SCALE}(?i:{word}){_BEHIND_SCALE}", rf"\g<before>{english}", label)
    return label
