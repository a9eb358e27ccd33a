"""Seasons, quarters, half-years and pairs of years in other languages, as English ones of the same length: "drittes Quartal 2023" is Q3 2023. Pure.

Months are `other_months`. It finds no dates (`date_expressions`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, partial

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.dates.other_months import spread_words
from beltfacts.reading.language_files import numbers_of_words
from beltfacts.reading.language_words import LanguageData, all_language_data
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.month_names import MONTH_NAMES
from beltfacts.reading.units import text_language

_IN_DIGITS = tuple(rf"{number}\.|{number}\.?[\xba\xaa\xb0o]|{roman}\.?" for number, roman in enumerate(("I", "II", "III", "IV"), 1))
"""The first to fourth in digits and Roman numerals, as patterns for all languages."""
_YEAR = r"(?:19|20)[0-9]{2}"
_SHORT = LazyPattern(rf"(?<!\w)T(?P<number>[1-4])\s(?P<year>{_YEAR})(?![0-9])")
"""A quarter of French: T3 2023. Elsewhere T is a terminal, or a tertial, which is a third of a year."""
_SHORT_LED = LazyPattern(rf"(?<!\w)(?:au|du|le|del|nel|no|do)\sT[1-4]\s{_YEAR}(?![0-9])")
"""One behind a word of such a language: "au T2 2024"."""
_ROMANCE = ("fr", "es", "pt", "it")
"""Languages in which a quarter is a trimester."""
_YEARS = LazyPattern(
    r"(?<!\w)(?P<first_word>zwischen|von|entre|de|desde|tra|dal)\s(?P<first>1[5-9][0-9]{2}|20[0-9]{2})\s(?P<link>und|bis|et|\xe0|y|e|a|hasta|at\xe9|al)\s"
    r"(?P<last>1[5-9][0-9]{2}|20[0-9]{2})(?![0-9]|[.,][0-9])",
    re.IGNORECASE,
)
"""Two years with what links them: "zwischen 1895 und 1901"."""
_OLD_YEAR = LazyPattern(
    r"(?<!\w)(?P<word>jahre?|a\xf1o|ann\xe9e|en|im|em|desde|depuis)\s(?P<year>1[5-8][0-9]{2})(?![0-9]|[.,][0-9]|\s?%)", re.IGNORECASE
)
"""A year before 1900 behind a word of time: "en 1863", "im Jahr 1863"."""
_COUNTED = LazyPattern(
    r"\s?[%\u2030\u20ac$]|\s(?!(?:dans|plus|tous|sous|apr\xe8s|depuis|puis|mais|les|des|ses|los|las|sus|m\xe1s|dos|i|gli)\b)(?:[^\W\d_]{0,5}m[\xb2\xb3]?|ha|t|kg|[^\W\d_]+[sxi]|Euro|[A-Z\xc4\xd6\xdc][^\W\d_]+e[lr]?n)(?!\w)"
)
"""Behind a number that counts: a unit, a plural. "Entre 1600 et 1800 m\xe8tres" is no time."""
_LINKED_YEAR = LazyPattern(r"[0-9]{4}\s(?:und|bis|et|\xe0|y|e|a|hasta|at\xe9|al)\s[12][0-9]{3}", re.IGNORECASE)
_OLD = LazyPattern(r"(?<=\s)1[5-8][0-9]{2}(?![0-9])")
"""What a text must have for the two patterns above, which are slower."""
_BETWEEN = ("zwischen", "entre")
_ENGLISH = ("first", "second", "third", "fourth")
_TRIMESTER = "trimestre"
_WORDS = (
    "quartal halbjahr kwarta kvartal halfjaar halvår semestre półrocz квартал полугоди çeyre hälfte moiti\xe9 mitad metade met\xe0 helft halvan "
    "halvdel połow половин"
).split()
"""What a text must have for a quarter or half of a year, beside the trimester: the files of the languages are not read for others."""
_BEHIND_YEARS = ("çeyre", "yarıs")
"""What it must have for one behind its year."""
_MONTHS = LazyPattern(r"(?:monat|mois|meses|mesi|maanden|månad|måned|miesi|месяц|ay[ıl])", re.IGNORECASE)
"""What a text must have for the months with which a year begins."""


_SEASONS = LazyPattern(
    "fr\xfch(?:jahr|ling)|sommer|herbst|winter|printemps|\xe9t\xe9|automne|hiver|primavera|verano|oto\xf1o|invierno|inverno|ver\xe3o|outono|estate|autunno|"
    "lente|jaar|zomer|herfst|v\xe5ren|sommar|h[\xf6\xf8]st|vinter|(?:for|efter)\xe5r|wiosn|lat[eo]|jesie|zim|"
    "\u0432\u0435\u0441\u043d|\u043b\u0435\u0442\u043e|\u043e\u0441\u0435\u043d|\u0437\u0438\u043c",
    re.IGNORECASE,
)
"""What a text must have for a season of another language."""
_ENGLISH_SEASONS = ("spring", "summer", "autumn", "winter")


def with_english_periods(text: str) -> str:
    """Return a text of the same length with English quarters, half-years and ranges of years for those of other languages."""
    lower = text.lower()
    has_trimester = _TRIMESTER in lower
    if any(word in lower for word in _BEHIND_YEARS):
        text = _behind_year().sub(_period, text)
    if has_trimester or any(word in lower for word in _WORDS):
        text = _before_year().sub(_period, text)
    if _SEASONS.search(text):
        text = _season_of_year().sub(_season, text)
    if _MONTHS.search(text):
        for pattern, words in _first_months():
            text = pattern.sub(partial(_from_january, words=words), text)
    if _SHORT.search(text) and (has_trimester or _SHORT_LED.search(text) or text_language(text) in _ROMANCE):
        text = _SHORT.sub(r"Q\g<number> \g<year>", text)
    if _LINKED_YEAR.search(text):
        text = _YEARS.sub(_years, text)
    return _OLD_YEAR.sub(_old_year, text) if _OLD.search(text) else text


@cache
def _before_year() -> re.Pattern[str]:
    """Return the pattern of a quarter or half of a year in all languages, perhaps with the year behind it: "drittes Quartal 2023"."""
    link = rf"\s(?:(?:{_said('of year')})\s)?"
    half = rf"{_said('half')}|(?:{_said('half of')})(?={link}{_YEAR}(?![0-9]))"
    return compile_pattern(
        rf"(?<![\w.,])(?:{_ordinals()})\s(?:(?P<quarter>{_said('quarter')})|(?P<half>{half}))(?!\w)(?:{link}(?P<year>{_YEAR})(?![0-9]))?",
        re.IGNORECASE,
    )


@cache
def _behind_year() -> re.Pattern[str]:
    """Return the pattern of the same with the year before it, as in Turkish."""
    part = rf"(?P<quarter>{_said('quarter', beside='behind year')})|(?P<half>{_said('half behind year')})"
    return compile_pattern(rf"(?<![\w.,])(?P<year>{_YEAR})(?:{_said('behind year')})\s(?:{_ordinals()})\s(?:{part})(?!\w)", re.IGNORECASE)


def _said(key: str, beside: str = "") -> str:
    """Return what the files of all languages have for a key of dates, as alternatives of a pattern. `beside`: of those with this key alone."""
    dates = (data.dates for data in all_language_data().values())
    return "|".join(dict.fromkeys(each[key] for each in dates if key in each and (beside or key) in each)).replace(" ", r"\s")


def _ordinals() -> str:
    """Return the pattern of the first to fourth in all languages, each a group of its own."""
    words = (data.dates["ordinals"].split() for data in all_language_data().values() if "ordinals" in data.dates)
    return "|".join(
        f"(?P<n{number}>{'|'.join(dict.fromkeys(each))})" for number, each in enumerate(zip(_IN_DIGITS, *words, strict=True), 1)
    )


def _period(found: re.Match[str]) -> str:
    """Return a part of a year in English, in as many characters: the longest wording that fits, filled up with spaces."""
    number = next(at for at in range(4) if found[f"n{at + 1}"])
    if found["half"] and number > 1:
        return found[0]
    year = found["year"] or ""
    room = len(found[0]) - len(year)
    whole, letter = ("half", "H") if found["half"] else ("quarter", "Q")
    link = ("of ", "") if year else ("",)
    forms = [f"{lead} {whole} {each}" for lead in (_ENGLISH[number], f"{number + 1}{_ENGLISH[number][-2:]}") for each in link]
    forms += [f"{letter}{number + 1} {each}" for each in link]
    words = next(form for form in forms if len(form.rstrip()) + bool(year) <= room).split()
    return spread_words(words, room) + year


@cache
def _season_of_year() -> re.Pattern[str]:
    """Return the pattern of a season with its year in all languages: "im Sommer 2024". One in brackets alone may be the name of an author."""
    words = (data.dates["seasons"].split(" ") for data in all_language_data().values() if "seasons" in data.dates)
    seasons = "|".join(f"(?P<s{number}>{'|'.join(dict.fromkeys(each))})" for number, each in enumerate(zip(*words, strict=True)))
    link = rf"\s(?:(?:{_said('of year')}|del?|do|van|von)\s)?"
    return compile_pattern(rf"(?<![\w(])(?:{seasons}){link}(?P<year>{_YEAR})(?![0-9]|\s?[-/\u2013]\s?[0-9])", re.IGNORECASE)


def _season(found: re.Match[str]) -> str:
    """Return a season with its year in English, in as many characters; as it is where there is no room."""
    season = next(name for number, name in enumerate(_ENGLISH_SEASONS) if found[f"s{number}"])
    room = len(found[0]) - len(found["year"])
    return season.ljust(room) + found["year"] if len(season) <= room else found[0]


@cache
def _first_months() -> tuple[tuple[re.Pattern[str], Mapping[str, int]], ...]:
    """Return the pattern of the first months of a year in each language ("9 miesi\u0119cy 2024"), with the words of its numbers."""
    return tuple(_months_of(data) for data in all_language_data().values() if "first months" in data.dates)


def _months_of(data: LanguageData) -> tuple[re.Pattern[str], Mapping[str, int]]:
    """Return the pattern of the first months of a year in a language, and the words of numbers of months that are less than a year."""
    words = {word: number for word, number in data.numbers.items() if 1 < number < len(MONTH_NAMES)}
    words |= numbers_of_words(data.dates.get("numbers of months", ""))
    number = rf"(?P<number>[2-9]|1[01]|{'|'.join(words)})"
    pattern = data.dates["first months"].replace("NUMBER", number).replace("YEAR", rf"(?P<year>{_YEAR})(?![0-9])")
    return compile_pattern(rf"(?<![\w.,])(?:{pattern})(?!\w)", re.IGNORECASE), words


def _from_january(found: re.Match[str], words: Mapping[str, int]) -> str:
    """Return the first months of a year in English, in as many characters; as they are where there is no room. `words`: of numbers."""
    printed = found["number"].lower()
    number = int(printed) if printed.isdigit() else words.get(printed, 0)  # "\u0130ki" matches "iki" and has other small letters
    last = MONTH_NAMES[max(number - 1, 0)]
    room = len(found[0]) - len(found["year"])
    forms = (["from", "January", "to", last], ["January", "to", last], ["Jan", "to", last], ["Jan", "-", last[:3]])
    fitting = next((form for form in forms if sum(map(len, form)) + len(form) <= room), None)
    return spread_words(fitting, room) + found["year"] if number and fitting else found[0]


def _years(found: re.Match[str]) -> str:
    """Return a range of years in English, in as many characters; two years that are no range as they are."""
    lead, link = found["first_word"], found["link"]
    if found["first"] >= found["last"] or _COUNTED.match(found.string, found.end()):
        return found[0]
    if lead.lower() in _BETWEEN:  # words that the reader of dates knows
        return f"{lead} {found['first']} {'&'.ljust(len(link))} {found['last']}"
    lead = "from".ljust(len(lead)) if len(lead) >= len("from") else " " * len(lead)
    return f"{lead} {found['first']} {'to'.ljust(len(link)) if len(link) > 1 else '-'} {found['last']}"


def _old_year(found: re.Match[str]) -> str:
    """Return a word of time and a year in English, in as many characters."""
    word = {"desde": "since", "depuis": "since", "en": "in", "im": "in", "em": "in", "a\xf1o": "AD"}.get(found["word"].lower(), "year")
    if len(word) > len(found["word"]):
        return found[0]
    return f"{word.ljust(len(found['word']))} {found['year']}"
