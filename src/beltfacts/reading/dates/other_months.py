"""Names of months in other languages, as English ones of the same length: "3 de febrero de 2025" is a day.

They are read where a year stands behind them, in any text. It finds no dates (`date_expressions`).
"""

import re
from collections.abc import Mapping

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.month_names import MONTH_NAMES

_NAMES = (
    "janvier januar jänner enero janeiro gennaio januari stycznia styczniu styczeń января январе январь ocak",
    "février februar febrero fevereiro febbraio februari lutego lutym luty февраля феврале февраль şubat",
    "mars märz marzo março maart marts marca marcu marzec марта марте март mart",
    "avril abril aprile april kwietnia kwietniu kwiecień апреля апреле апрель nisan",
    "mai mayo maio maggio mei maj maja maju мая мае май mayıs",
    "juin juni junio junho giugno czerwca czerwcu czerwiec июня июне июнь haziran",
    "juillet juli julio julho luglio lipca lipcu lipiec июля июле июль temmuz",
    "août agosto augustus august augusti sierpnia sierpniu sierpień августа августе август ağustos",
    "septembre septiembre setembro settembre september września wrześniu wrzesień сентября сентябре сентябрь eylül",
    "octobre oktober octubre outubro ottobre października październiku październik октября октябре октябрь ekim",
    "novembre noviembre novembro november listopada listopadzie ноября ноябре ноябрь kasım",
    "décembre dezember diciembre dezembro dicembre december desember grudnia grudniu grudzień декабря декабре декабрь aralık",
)
"""The names of each month in German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish, Norwegian, Polish, Russian and Turkish, in the
cases that dates have. "Listopad" alone is another month in Croatian. Source: CLDR 45.

They stand here and not in the files of the languages, which are not read for each English text with a year. The files have the names of lists of
months, with the short ones: a test compares the two."""
_DAY_ONLY = frozenset(("mart", "ocak"))
"""Names that are other words too, and are months behind a day only."""
OTHER_MONTHS: Mapping[str, int] = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
"""Month number, 1 to 12, by its name in lower case."""
_ALTERNATIVES = "|".join(sorted(OTHER_MONTHS, key=len, reverse=True))
OTHER_MONTH = f"(?:{_ALTERNATIVES})"
"""A name of a month in one of these languages, as a pattern for small letters."""
_MONTH = f"(?P<month>{_ALTERNATIVES})"
_DATE = LazyPattern(
    rf"(?<![\w.,])(?P<day>[0-3]?[0-9])(?:\.\s?|er\s|\xba\s|\s)(?:de\s)?{_MONTH}(?!\w)\s(?:del?\s)?(?P<year>(?:19|20)[0-9]{{2}})(?![0-9])",
    re.IGNORECASE,
)
_MONTH_AND_YEAR = LazyPattern(
    rf"(?<![\w-])(?:de\s)?(?!(?:{'|'.join(sorted(_DAY_ONLY))})\s){_MONTH}\s(?:del?\s)?(?P<year>(?:19|20)[0-9]{{2}})(?![0-9])", re.IGNORECASE
)
_DAY = r"[0-3]?[0-9](?:\.\s?|er\s|\xba\s|\s)(?:de\s)?"
_TO = r"(?:bis(?:\szum)?|\xe0|au|al?|at\xe9|hasta|tot|till?|do|по)"
_AND = r"(?:und|et|y|e|en|och|og|i|и)"
_BETWEEN = r"(?:zwischen|entre|tra|fra|tussen|mellan|mellem|mellom|między|между)"
_SPAN = LazyPattern(
    rf"(?<![\w.,-])(?P<first>(?:{_DAY})?(?:{_ALTERNATIVES})|[0-3]?[0-9]\.?)(?:\s(?:de\s)?{_TO}|\s(?P<and>{_AND}))\s(?:le\s|el\s|den\s|o\s)?"
    rf"(?P<last>(?:{_DAY})?(?:{_ALTERNATIVES}))\s(?:del?\s)?(?P<year>(?:19|20)[0-9]{{2}})(?![0-9])",
    re.IGNORECASE,
)
"""Two days or months of one year with what links them: "del 5 de junio al 3 de septiembre de 2023", "zwischen Juni und September 2023"."""
_GERMAN_SPAN = LazyPattern(r"\s(?:bis|und)\s(?:zum\s)?(?:[0-3]?[0-9]\.\s)?[AJSNO][a-z]{2,8}\s(?:19|20)[0-9]{2}")
"""One whose last month may be written as in English."""
_BETWEEN_BEFORE = LazyPattern(rf"(?<!\w){_BETWEEN}\s(?:l[ea]\s|el\s|il\s|o\s)?\Z", re.IGNORECASE)
_YEAR = LazyPattern(r"[ \xa0](?:19|20)[0-9]{2}(?![0-9])")
_QUOTES = "\u201c\u201e\u201d\u2018\u2019\xab\xbb\"'([{-\u2013\u2014:;,/"
"""Signs directly before the name of a month."""
_LONGEST = 17
"""Characters of "października de" with spaces."""


def with_english_months(text: str) -> str:
    """Return a text of the same length with English months for those of other languages in its dates."""
    if not (
        _GERMAN_SPAN.search(text)
        or any(_ends_in_month(text[max(0, year.start() - _LONGEST) : year.start()], year[0][0]) for year in _YEAR.finditer(text))
    ):
        return text
    text = _SPAN.sub(_span_in_english, text)
    return _MONTH_AND_YEAR.sub(_in_english, _DATE.sub(_in_english, text))


def _ends_in_month(before: str, space: str) -> bool:
    """Return whether a text before a year ends in a month of `OTHER_MONTHS`, perhaps with "de".

    One that is written as in English already, as "3 September", is none. `space`: what stands before the year.
    """
    words = [word.strip(_QUOTES) for word in before.lower().split()]
    if len(words) > 1 and words[-1] in ("de", "del"):
        words.pop()
    if not words or words[-1] not in OTHER_MONTHS:
        return False
    ahead = words[-2] if len(words) > 1 else ""
    is_english = space == " " and before.endswith(f" {MONTH_NAMES[OTHER_MONTHS[words[-1]] - 1]}")
    return not is_english or not (ahead.isdigit() or ahead.isalpha() or not ahead) or ahead == "de"


def _in_english(date: re.Match[str]) -> str:
    """Return a date in English, in as many characters: spaces fill it up on both sides of the month."""
    found = date.groupdict("")
    day, year = found.get("day", ""), found["year"]
    month = MONTH_NAMES[OTHER_MONTHS[found["month"].lower()] - 1]
    room = len(date[0]) - len(day) - len(year) - bool(day) - 1
    month = month if len(month) <= room else month[:3]
    left = (room - len(month)) // 2 if day else 0
    return f"{day}{' ' * (left + bool(day))}{month}".ljust(len(date[0]) - len(year)) + year


def _span_in_english(span: re.Match[str]) -> str:
    """Return a time from one day or month to another in English, in as many characters; as it is where "and" only names two."""
    if span["and"] and not _BETWEEN_BEFORE.search(span.string, max(0, span.start() - _LONGEST), span.start()):
        return span[0]
    words: list[str] = []
    for part in (span["first"], "to", span["last"]):
        for word in re.findall(r"[0-9]+|[^\W\d_]+", part):
            if word.lower() in OTHER_MONTHS:
                words.append(MONTH_NAMES[OTHER_MONTHS[word.lower()] - 1])
            elif word == "to" or word.isdigit():
                words.append(word)
    room = len(span[0]) - len(span["year"])
    short = [word[:3] if word in MONTH_NAMES else word for word in words]
    fitting = next((each for each in (words, short) if sum(map(len, each)) + len(each) <= room), None)
    return spread_words(fitting, room) + span["year"] if fitting else span[0]


def spread_words(words: list[str], room: int) -> str:
    """Return words with as many spaces behind each as fill a room evenly: dates may have few between their words."""
    spaces, more = divmod(room - sum(map(len, words)), len(words))
    return "".join(word + " " * (spaces + (at < more)) for at, word in enumerate(words))
