"""The unit words for the language of a text, and what a language says around numbers. Pure.

A library declares the language of a source. Its numbers are read as that language writes them, unless the text itself has decimal points
(`text_languages`): then its words are still those of the language. It knows no words itself (`language_words`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.language_codes import language_code, money_of_region
from beltfacts.reading.language_files import CODES
from beltfacts.reading.language_words import language_data
from beltfacts.reading.units.language_units import UnitWords
from beltfacts.reading.units.text_languages import is_plainly_english, text_language, writes_decimal_point

_BEFORE_SCALE = r"(?P<before>(?:^|[(\[,:;]|\b(?:[Ee]n|[Ee]m|[A-Z]{3})\s|[$\u20ac]\s?)\s*)"
"""Before a word of a label that is a scale: nothing, a bracket, "en" or money. In "por cada mil nacidos" it belongs to a rate."""
_BEHIND_SCALE = r"(?!\w)(?!\s(?:marins?|nautiques?|n[\xe1a]uticas?))(?!\s[A-Z][a-z])"
"""Behind it: no nautical mile, and no name as in "Mil Cumbres"."""
_SIGNS = {"peso": "$", "dollar": "$", "元": "元"}
"""Signs of the money that a region calls by a word."""

_known: dict[tuple[int, int, str, str, bool, str], tuple[Mapping[str, str], UnitWords]] = {}


def units_in(language: str, units: Mapping[str, str], *, has_points: bool = False, dollar: str = "USD") -> Mapping[str, str]:
    """Return unit words with those of a language, the same object for the same ones. Words of the library come first.

    `language`: BCP 47 code. `units`: unit word in lower case to code. They are returned as they are for a language that needs no other words.
    `has_points`: whether the text writes decimal points, as Spanish ones from Mexico do. `dollar`: the currency of "$" where language and
    region do not tell it, empty where it is open.
    """
    if not language and dollar == "USD":  # most sources
        return units
    short = language_code(language)
    currency, money = money_of_region(language)
    signs = {} if dollar == "USD" else {"$": dollar}
    signs |= dict.fromkeys(language_data(short).open_signs if short else "", "") | {
        _SIGNS[word]: currency for word in money if word in _SIGNS
    }
    if not short and not signs:
        return units
    key = (id(units), len(units), short, currency, has_points, dollar)
    if key not in _known:
        if len(_known) > 2 * len(CODES):
            _known.clear()
        words = UnitWords({**language_data(short).units, **dict.fromkeys(money, currency), **units} if short else units)
        words.language, words.has_points, words.signs = short, has_points, signs
        _known[key] = (units, words)
    return _known[key][1]


def units_of_text(text: str, units: Mapping[str, str]) -> Mapping[str, str]:
    """Return unit words for a text whose language nobody declared, with those of the language that its words tell.

    `units`: unit word in lower case to code. They are returned as they are for an English or Chinese text, and one that tells none.
    """
    if is_plainly_english(text):
        return units
    return units_in(text_language(text), units, has_points=writes_decimal_point(text))


def money_in(units: Mapping[str, str], sign: str, code: str) -> str:
    """Return the currency that a sign or a character is in the language and region of unit words, empty where they leave it open.

    `code`: the currency that it is in other texts.
    """
    return units.signs.get(sign, code) if isinstance(units, UnitWords) else code


def leaves_money_open(figure: str, units: Mapping[str, str]) -> bool:
    """Return whether a figure prints a sign of money that several countries of the language write: "$3.200" in Spanish."""
    return isinstance(units, UnitWords) and any(not code and sign in figure for sign, code in units.signs.items())


def writes_comma(language: str, units: Mapping[str, str]) -> bool:
    """Return whether numbers are read with a decimal comma: in a language that has one, unless the text has points."""
    return bool(language) and not (isinstance(units, UnitWords) and units.has_points)


def bound_in(language: str, before: str) -> tuple[int, str] | None:
    """Return where the qualifier at the end of a text begins, and its bound; None where there is none in this language."""
    reached, amount = _level_reached(language), _amount_of(language)
    if (reached and reached.search(before)) or (amount and amount.search(before)):
        return None
    found = ((match.start(), bound) for bound, pattern in _bound_patterns(language) if (match := pattern.search(before)))
    return min(found, default=None)  # "не менее" begins before "менее"


@cache
def _level_reached(language: str) -> re.Pattern[str] | None:
    """Return the pattern of the words before the level that a change reached: ", hasta 8.930 personas" is no limit. None for none known."""
    words = language_data(language)
    changes, to = words.compared.get("changes", ""), words.compared.get("level reached", "")
    articles = "|".join(map(re.escape, words.bound_articles)) or "(?!)"
    if not changes or not to:
        return None
    return compile_pattern(rf"(?:,|(?<!\w)(?:{changes})(?:\s[^\W\d_]+)?)\s(?:{to})\s(?:(?:{articles})\s)?\Z", re.IGNORECASE)


@cache
def _amount_of(language: str) -> re.Pattern[str] | None:
    """Return the pattern of one thing and the word for how much it is for: "ein Angebot über 3 Millionen Euro". None for none known."""
    words = language_data(language).amounts
    return compile_pattern(rf"(?<!\w)(?:{words['before']})\s(?:{words['bounds']})\s\Z", re.IGNORECASE) if words else None


def is_changed_level(language: str, before: str) -> bool:
    """Return whether a text ends in the beginning of a change and the word for its end, so that no limit follows: "с 15,8 до "."""
    pattern = _changed_pattern(language)
    return pattern is not None and pattern.search(before) is not None


@cache
def _changed_pattern(language: str) -> re.Pattern[str] | None:
    """Return the pattern of "from 15.8 to" before the level that a change reached, None where the words are not known."""
    start, to = language_data(language).ranges.get("from", ""), language_data(language).compared.get("to", "")
    return compile_pattern(rf"(?<!\w)(?:{start})\s[^\w\s]?\d[^;:()]{{0,24}}\s(?:{to})\s\Z", re.IGNORECASE) if start and to else None


@cache
def _bound_patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each bound of a language with the pattern of its qualifiers at the end of a text."""
    phrases = {bound: "|".join(map(re.escape, words.split("|"))) for bound, words in language_data(language).bounds.items()}
    behind = r"(?:\s{1,2}|(?<=[\u2019']))"
    articles = "|".join(map(re.escape, language_data(language).bound_articles))
    near = "|".join(filter(None, (articles, *map(re.escape, language_data(language).bound_prepositions))))

    def ends(between: str) -> str:
        return rf"{behind}(?:(?:{between}){behind})?\Z" if between else rf"{behind}\Z"

    between = {"nearly": near, "about": near}
    return tuple(
        (bound, compile_pattern(rf"(?<!\w)(?:{words}){ends(between.get(bound, articles))}", re.IGNORECASE))
        for bound, words in phrases.items()
    )


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
