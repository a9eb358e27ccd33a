"""Quarters, half-years and pairs of years in other languages, as English ones of the same length: "drittes Quartal 2023" is Q3 2023. Pure.

Months are `other_months`. It finds no dates (`date_expressions`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, partial

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.dates.other_months import spread_words
from beltfacts.reading.language_files import LanguageData, all_language_data, numbers_of_words
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.month_names import MONTH_NAMES
from beltfacts.reading.units import text_language

_ORDINALS = (
    r"erste[nsr]?|1\.|premi(?:er|ère)|1er|primera?|primeir[oa]|prim[oa]|1\.?[\xba\xaa\xb0o]|I\.?|1-?(?:й|м|го|е|я)|eerste|1e|första|1:a|første|pierwsz(?:ym|ą|ej|y|ego|e)|перв(?:ом|ой|ую|ый|ое|ого)|ilk|birinci",
    r"zweite[nsr]?|2\.|deuxi\xe8me|seconde?|2(?:e|\xe8me|nd)|segund[oa]|second[oa]|2\.?[\xba\xaa\xb0o]|II\.?|2-?(?:й|м|го|е|я)|tweede|andra|2:a|and(?:et|re)|drugi(?:m|ego|ej|e)?|drugą|втор(?:ом|ой|ую|ое|ого)|ikinci",
    r"dritte[nsr]?|3\.|troisi\xe8me|3(?:e|\xe8me)|tercer|terceiro|terzo|3\.?[\xba\xaa\xb0o]|III\.?|3-?(?:й|м|го)|derde|tredje|3:e|trzeci(?:m|ego)?|треть(?:ем|его)|третий|üçüncü",
    r"vierte[nsr]?|4\.|quatri\xe8me|4(?:e|\xe8me)|cuarto|quarto|4\.?[\xba\xaa\xb0o]|IV\.?|4-?(?:й|м|го)|vierde|fjärde|fjerde|4:e|czwart(?:ym|y|ego)|четверт(?:ом|ый|ого)|dördüncü",
)
"""The first to fourth, in the languages of `data/languages`."""
_ORDINAL = "|".join(f"(?P<n{number}>{words})" for number, words in enumerate(_ORDINALS, 1))
_LINK = r"\s(?:des\sJahres\s|de\sl[\u2019']ann\xe9e\s|del\sa\xf1o\s|do\sano\s|del?\s|do\s|van\s|a[fv]\s|i\s|w\s)?"
"""Between a part of a year and the year."""
_OF_YEAR = rf"(?:{_LINK}(?P<year>(?:19|20)[0-9]{{2}})(?![0-9]))"
_HALF_OF = r"(?:Jahres)?h\xe4lfte|moiti\xe9|mitad|metade|met\xe0|helft|halvan|halvdel(?:en)?|połow(?:a|ie|y|ę)|половин[аеуы]"
"""Words for the half of anything, which a year makes one of a year."""
_PERIOD = LazyPattern(
    rf"(?<![\w.,])(?:{_ORDINAL})\s(?:(?P<quarter>Quartals?|trimestre|kwartaal|kvartale?t?|kwarta(?:ł|łu|le)|квартал[еа]?|çeyre(?:k|kte|ği|ğinde))"
    rf"|(?P<half>Halbjahr(?:e?s)?|semestre|halfjaar|halvår(?:et)?|półrocz[eua]|полугоди[еия]|(?:{_HALF_OF})(?={_LINK}(?:19|20)[0-9]{{2}}(?![0-9]))))"
    rf"(?!\w){_OF_YEAR}?",
    re.IGNORECASE,
)
_BEHIND_YEAR = LazyPattern(
    rf"(?<![\w.,])(?P<year>(?:19|20)[0-9]{{2}})(?:['\u2019]n?[ıiuü]n)?\s(?:yılı(?:nın)?\s)?(?:{_ORDINAL})\s(?:(?P<quarter>çeyre(?:k|kte|ği|ğinde))|(?P<half>yarı(?:sı|sında)))(?!\w)",
    re.IGNORECASE,
)
"""The same with the year before it, as in Turkish."""
_SHORT = LazyPattern(r"(?<!\w)T(?P<number>[1-4])\s(?P<year>(?:19|20)[0-9]{2})(?![0-9])")
"""A quarter of French: T3 2023. Elsewhere T is a terminal, or a tertial, which is a third of a year."""
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
_WORDS = (
    "quartal",
    "trimestre",
    "halbjahr",
    "semestre",
    "kwarta",
    "kvartal",
    "halfjaar",
    "halvår",
    "półrocz",
    "квартал",
    "полугоди",
    "çeyre",
    *("hälfte moiti\xe9 mitad metade met\xe0 helft halvan halvdel połow половин".split()),
)
_TURKISH = ("çeyre", "yarıs")
_MONTHS = LazyPattern(r"(?:monat|mois|meses|mesi|maanden|månad|måned|miesi|месяц|ay[ıl])", re.IGNORECASE)
"""What a text must have for the months with which a year begins."""


def with_english_periods(text: str) -> str:
    """Return a text of the same length with English quarters, half-years and ranges of years for those of other languages."""
    lower = text.lower()
    if _TURKISH[0] in lower or _TURKISH[1] in lower:
        text = _BEHIND_YEAR.sub(_period, text)
    if any(word in lower for word in _WORDS):
        text = _PERIOD.sub(_period, text)
    if _MONTHS.search(text):
        for pattern, words in _first_months():
            text = pattern.sub(partial(_from_january, words=words), text)
    if _SHORT.search(text) and (_WORDS[1] in lower or text_language(text) in _ROMANCE):
        text = _SHORT.sub(r"Q\g<number> \g<year>", text)
    if _LINKED_YEAR.search(text):
        text = _YEARS.sub(_years, text)
    return _OLD_YEAR.sub(_old_year, text) if _OLD.search(text) else text


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
def _first_months() -> tuple[tuple[re.Pattern[str], Mapping[str, int]], ...]:
    """Return the pattern of the first months of a year in each language ("9 miesi\u0119cy 2024"), with the words of its numbers."""
    return tuple(_months_of(data) for data in all_language_data().values() if "first months" in data.dates)


def _months_of(data: LanguageData) -> tuple[re.Pattern[str], Mapping[str, int]]:
    """Return the pattern of the first months of a year in a language, and the words of numbers of months that are less than a year."""
    words = {word: number for word, number in data.numbers.items() if 1 < number < len(MONTH_NAMES)}
    words |= numbers_of_words(data.dates.get("numbers of months", ""))
    number = rf"(?P<number>[2-9]|1[01]|{'|'.join(words)})"
    pattern = data.dates["first months"].replace("NUMBER", number).replace("YEAR", r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])")
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
