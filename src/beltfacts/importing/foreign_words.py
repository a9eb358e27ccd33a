"""Words of other languages in the labels of tables: units, people, "per", and the months of dates. Pure.

Only words with one meaning are listed. Source: CLDR 45, names of units and months; the terms of statistical offices. Scale words, and the
months of other languages, are those of `reading`. Names of columns are `column_names`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from beltfacts.reading import OTHER_MONTHS, LazyPattern, all_language_data, count_words, label_months, label_units

_LONG = 6
"""Letters of a unit word of a language that is one in labels of any language: "kronor", and not "metro"."""
_OPEN_ALONE = frozenset(("a", "mo", "wk", "d", "h", "min", "s", "{cent}"))
_HAN_SCALES = "十百千万萬亿億"
"""Scales before a unit in Chinese and Japanese: 万人 is in persons."""
_SCALES = LazyPattern(
    r"^\W*(?:[\d ,.'\xa0\u202f]+|(?:tausend|tsd|mio|mrd|mia|million\w*|milliard\w*|millier\w*|mill|millone\w*|miles|migliaia|milioni|miliardi|milhões|"
    r"duizend|miljoen|miljard|tusen|miljoner|miljarder|milj|mld|mln|tys|tis|tisíc\w*|тыс\w*|млн|млрд)\b\.?|d['\u2019]|(?:de|di|van|von|in|en)\b|\s)+",
    re.IGNORECASE,
)
"""Scale words before a unit, which `reading` reads."""
_PEOPLE = re.compile(
    r"bevölkerung|einwohner|population|habitant|población|população|popolazione|bevolking|inwoners|befolkning|folkmängd|ludność|obyvatel|"
    r"населени|väestö|人口|인구|\b(?:hab|inh|einw)\b",
    re.IGNORECASE,
)
"""What counts people: "Bevölkerung", \u4eba\u53e3."""
_SCOPE_LABELS = frozenset(
    "champ|champ géographique|couverture|périmètre|unité|unités|période|lecture|ámbito|ámbito geográfico|cobertura|unidad|unidades|período|periodo|"
    "âmbito|âmbito geográfico|unidade|ambito|ambito territoriale|copertura|unità|gebiet|gebietsstand|berichtszeitraum|zeitraum|erhebungsbereich|"
    "einheit|grundgesamtheit|eenheid|gebied|periode|dekking|enhet|område|period|täckning|zakres|okres|jednostka|obszar|rozsah|období|jednotka|"
    "охват|период|единица|范围|範圍|单位|單位|时间|時間|対象|範囲|単位|期間".split("|")
)
"""What stands before the colon of a line that says for whom, when or in which unit the figures hold."""
_DENSITY = re.compile(
    r"densit|densid|dichte\b|dichtheid|t\xe4thet|tetthet|t\xe6thed|g\u0119sto\u015b|hustot|plotno\u015b|\u043f\u043b\u043e\u0442\u043d\u043e\u0441\u0442|yo\u011funlu|\u5bc6\u5ea6|\ubc00\ub3c4",
    re.IGNORECASE,
)
"""What is counted per area: "Population density"."""
_PER = re.compile(
    r"\b(?:je|pro|par|por|per|pr\.?|na|на|på)\s+(?P<of>(?:\d[\d .]*\s?)?\S+)|[\u6bcf\u6bce](?P<han>\S+)|"
    r"(?<=[^\W\d_]|\.)/(?P<slash>(?:\d[\d .]*\s?)?[^\W\d_]\S*)",
    re.IGNORECASE,
)
"""What a rate is per: "je km\u00b2"."""
_BRACKETED = re.compile(r"[(\[\uff08]([^()\[\]\uff08\uff09]{1,40})[)\]\uff09]")
_MONTH_OF = {**OTHER_MONTHS, **label_months()}
_DATE = re.compile(
    r"(?:(?<!\d)(?P<day>[1-3]?\d)(?:\.|er|\u00ba)?\s*(?:de\s+)?)?(?<![^\W\d_])(?P<month>"
    + "|".join(_MONTH_OF)
    + r")\.?\s+(?:de\s+)?(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_FIRST_MONTH = re.compile(
    rf"(?<![^\W\d_])(?P<month>{'|'.join(_MONTH_OF)})\.?(?:\s*[-\u2013\u2014]\s*|\s+(?:bis|\xe0|a|al|au|tot|til|till|do|e|y|et|und|en|och|og|i|\u043f\u043e)\s+)\Z",
    re.IGNORECASE,
)
"""Before the last month of a longer time: "Juli bis September 2023"."""
BEFORE_DAYS = "am|au|al|em|per|zum|den"
"""Words before a day, as alternatives of a pattern: "am 31. Dezember 2023"."""
_SHORT_MONTHS = (
    "ene janv gen",
    "fev f\xe9v f\xe9vr fevr",
    "m\xe4r mrz",
    "abr avr",
    "mai mag maj mei",
    "juin giu",
    "juil lug",
    "ago ao\xfbt aout",
    "set",
    "out ott okt",
    "",
    "dez dic d\xe9c",
)
OTHER_SHORT_MONTHS = {name: number for number, names in enumerate(_SHORT_MONTHS, 1) for name in names.split()}
"""Short names of months in other languages, by their number. They are read beside other months of a year only."""


def foreign_unit(text: str) -> str:
    """Return the unit code of words that are a unit of another language, scale words before it left out; empty for others."""
    rest = _SCALES.sub("", text.casefold()).strip(" .:")
    if text.casefold().strip(" :") in count_words():
        return "1"
    while (
        rest and rest not in label_units() and rest not in count_words() and rest[0] in _HAN_SCALES
    ):  # 千 of 亿千瓦时 is a part of the unit
        rest = rest[1:]
    words = (rest, text.casefold().strip(" .:"))
    return next((unit for each in words if (unit := _unit_of(each))), "")


def _unit_of(word: str) -> str:
    """Return the unit code of a word in small letters, without a scale before it; empty for no unit."""
    return label_units().get(word, "") or ("1" if word in count_words() else "") or _units_of_languages().get(word, "")


@cache
def _units_of_languages() -> dict[str, str]:
    """Return the unit words of all languages that have a file, the long ones with one code. Times are too often the name of a column."""
    codes: dict[str, set[str]] = {}
    for data in all_language_data().values():
        for word, code in data.units.items():
            codes.setdefault(word, set()).add(code)
    found = {word: code.pop() for word, code in codes.items() if len(code) == 1 and (len(word) >= _LONG or " " in word)}
    return {word: code for word, code in found.items() if code not in _OPEN_ALONE}


def is_foreign_unit(text: str) -> bool:
    """Return whether a text is a unit of another language, without a scale before it."""
    return text.casefold().strip(" .:") in label_units()


def without_scales(text: str) -> str:
    """Return a text in small letters without the scale words of other languages before it."""
    return _SCALES.sub("", text.casefold())


@lru_cache(maxsize=20_000)
def unit_of_label(label: str) -> str:
    """Return the unit that a label says in another language, in brackets or behind its last comma; empty where it says none."""
    said = [found[1] for found in _BRACKETED.finditer(label)]
    said += [label.rpartition(",")[2]] if "," in label else []
    found = {unit for each in said if (unit := foreign_unit(each))}
    return found.pop() if len(found) == 1 else ""


@lru_cache(maxsize=20_000)
def rate_denominator(label: str) -> str:
    """Return the words behind "per" of another language: "km\u00b2" of "Einwohner je km\u00b2"; empty where there are none."""
    match = _PER.search(label)
    return (match["of"] or match["han"] or match["slash"]).strip(" ()[]\uff08\uff09") if match else ""


def says_density(label: str) -> bool:
    """Return whether a label is of what is counted per area."""
    return _DENSITY.search(label) is not None


def counts_people(label: str) -> bool:
    """Return whether a label is the word for the population."""
    return _PEOPLE.search(label) is not None


def labels_scope(line: str) -> bool:
    """Return whether a line begins with a word for its scope, time or units and a colon: "Champ : Bretagne"."""
    label, colon, _ = line.partition(":")
    return bool(colon) and label.casefold().strip() in _SCOPE_LABELS


def find_foreign_date(text: str) -> tuple[str, str]:
    """Return the one date with a month of another language, as EDTF and as written: 2023-12-31 of "31. Dezember 2023". Empty without one."""
    found = list(_DATE.finditer(text))
    if len(found) != 1:
        return "", ""
    (match,) = found
    date = f"{match['year']}-{_MONTH_OF[match['month'].casefold()]:02}"
    if first := _FIRST_MONTH.search(text, 0, match.start()):
        start = f"{match['year']}-{_MONTH_OF[first['month'].casefold()]:02}"
        is_range = not match["day"] and start < date
        return (f"{start}/{date}", text[first.start() : match.end()].strip()) if is_range else ("", "")
    return (f"{date}-{int(match['day']):02}" if match["day"] else date), match[0].strip()
