"""What is known of each language that is read beside English and Chinese, from its file in `data/languages`. It reads no text.

A file has sections of lines "key: value", with "|" between words. A text is read with the words of its own language alone.

    [scales]       1000: words behind digits that multiply them
    [open scales]  words that may multiply and change the unit, so that a number before them is refused: "mkr" of Swedish
    [link]         the word between a scale and what is counted: "de" of "3 millions de tonnes"
    [units]        UCUM or ISO 4217 code, or {thing}: words
    [open units]   words that several units share, so that a number of them is asked for: "money" of several countries, "points", "degrees"; "degrees
                   if": pattern of words beside which they are degrees Celsius
    [endings]      what inflects a word: "words" has endings of which one stands for another, "behind" is the pattern of those that are added
    [open signs]   signs of money that several countries of the language write for their own
    [before]       unit: what prints it before a number
    [links]        word between the ends of a range: the English one; "change" where it ends a change and never a range: "auf" of "von 5 auf 7"
    [ranges]       patterns of words before the first of two numbers: "between"; "from" where a change begins with it, and "ranging", the verbs behind
                   which it begins a range
    [per]          patterns of the words of a rate: "per" before what a number is per, "open" for those of them that more often say to whom or
                   for what, "by" for those that also say by whom, "for" for those that behind money say for what; "each" before a thing that every
                   number of the sentence is for, "behind" such a thing; "the" and other articles; "never": words behind "per" that make another phrase of it
    [each]         patterns of words behind a unit that say the time of a rate: its code
    [each before]  code of a time: words that say it at any place before a number
    [label scales] words of a label that are a scale in this language alone
    [bounds]       bound: words before a number
    [bound articles] words that may stand between them and the number: "superano il 65 %"
    [bound prepositions] words that may stand between "nearly" or "about" and the number: "fast auf 26"; behind "more" they tell a change
    [numbers]      words=number, and other words of numbers and fractions, beside which none is read
    [compared]     words before a figure or time that another one is compared with, "than" before a time alone, "levels" before a figure
                   alone; "since", and "since behind" a time; "bound" before a time until which or from which something was so, and "bound
                   behind" it; "from" and "to" of a change; "changes": words of a change, and "level reached" between them and its end; words
                   between them and a time; "behind" it, and "between behind"; "year before", and "each year" for a change within one
    [dates]        words before a month in which something was; "half or quarter" and "part": patterns of words that name a part of a year, the
                   second of seasons, terms and others; "this year": pattern of the year in which a text speaks; "year mark": pattern of what stands
                   behind a year; "first months": pattern of the months with which a year begins, and "numbers of months": words=number that are read
                   there alone; "months": the full and short names of the twelve months, as headers and lists of months have them
    [nouns]        pattern of the noun behind a number, and of the words that describe it; words before the number of a thing
    [told]         patterns of what tells a plan, and what is now, and of what stands before the name of a source
    [names]        pattern of the words before a noun, in a language that writes nouns as names
    [frequent]     words by which the language is told, and "own letters" that no other of the languages has
"""

import os
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

CODES = frozenset("da de es fr id it ms nb nl pl pt ru sv tr".split())
"""The languages that have a file, as codes of two letters."""
_SAME = {"no": "nb", "nn": "nb"}
_COMMA = frozenset(
    "af az be bg bs ca cs da de el es et eu fi fo fr gl hr hu hy id is it ka kk ky lb lt lv mk ms nb nl nn no pl pt ro ru sk sl sq sr sv tr "
    "uk uz vi".split()
)
"""Languages that write a decimal comma. In all of them a dot, space or apostrophe groups digits. Source: CLDR 45."""
_MONEY = {
    "MX": "MXN peso pesos", "AR": "ARS peso pesos", "CL": "CLP peso pesos", "CO": "COP peso pesos", "UY": "UYU peso pesos",
    "CU": "CUP peso pesos", "DO": "DOP peso pesos", "CA": "CAD dollar dollars", "CH": "CHF franken franc francs franchi franco",
    "LI": "CHF franken", "TW": "TWD 元", "HK": "HKD 元", "MO": "MOP 元", "HANT": " 元",
}  # fmt: skip
"""Words of money that its region tells of a language: pesos of es-MX. Chinese in traditional characters leaves open which 元 is meant."""


class LanguageData(NamedTuple):
    """What a language writes. All is empty for one whose numbers alone are known."""

    scales: Mapping[str, int]
    open_scales: frozenset[str]
    open_signs: str
    open_units: Mapping[str, str]
    endings: tuple[str, ...]
    added: str
    link: str
    units: Mapping[str, str]
    before: Mapping[str, str]
    links: Mapping[str, str]
    ranges: Mapping[str, str]
    per: Mapping[str, str]
    each: Mapping[str, str]
    each_before: Mapping[str, str]
    label_scales: Mapping[str, str]
    bounds: Mapping[str, str]
    bound_articles: tuple[str, ...]
    bound_prepositions: tuple[str, ...]
    numbers: Mapping[str, int]
    open_numbers: frozenset[str]
    labels: frozenset[str]
    compared: Mapping[str, str]
    dates: Mapping[str, str]
    noun: str
    adjective: str
    told: Mapping[str, str]
    before_nouns: str
    frequent: frozenset[str]
    own_letters: str


def language_code(language: str) -> str:
    """Return the code of two letters of a language whose numbers have a decimal comma. Empty for others.

    `language`: BCP 47 code.
    """
    short = language.partition("-")[0].lower()
    short = _SAME.get(short, short)
    return short if short in _COMMA else ""


def money_of_region(language: str) -> tuple[str, tuple[str, ...]]:
    """Return the currency of the region of a language and its words: MXN, "peso" and "pesos" of es-MX. Empty where none is known."""
    code, _, words = _MONEY.get(language.partition("-")[2].rpartition("-")[2].upper(), "").partition(" ")
    return code, tuple(words.split())


@cache
def language_data(code: str) -> LanguageData:
    """Return what is known of a language of decimal commas. `code`: as `language_code` gives it."""
    parts = _sections(code) if code in CODES else {}
    nouns = parts.get("nouns", {})
    numbers = parts.get("numbers", {}).get("words", "")
    return LanguageData(
        scales={word: int(scale) for scale, words in parts.get("scales", {}).items() for word in words.split("|")},
        open_scales=frozenset(parts.get("open scales", {}).get("words", "").split("|")) - {""},
        open_signs=parts.get("open signs", {}).get("signs", ""),
        open_units=parts.get("open units", {}),
        endings=tuple(sorted(filter(None, parts.get("endings", {}).get("words", "").split("|")), key=len, reverse=True)),
        added=parts.get("endings", {}).get("behind", ""),
        link=parts.get("link", {}).get("link", ""),
        units={word.lower(): code for code, words in parts.get("units", {}).items() for word in words.split("|")},
        before=parts.get("before", {}),
        links=parts.get("links", {}),
        ranges=parts.get("ranges", {}),
        per=parts.get("per", {}),
        each=parts.get("each", {}),
        each_before=parts.get("each before", {}),
        label_scales=parts.get("label scales", {}),
        bounds=parts.get("bounds", {}),
        bound_articles=tuple(filter(None, parts.get("bound articles", {}).get("words", "").split("|"))),
        bound_prepositions=tuple(filter(None, parts.get("bound prepositions", {}).get("words", "").split("|"))),
        numbers={word: int(number) for word, _, number in (each.partition("=") for each in numbers.split("|") if each)},
        open_numbers=frozenset(parts.get("numbers", {}).get("open", "").split("|")) - {""},
        labels=frozenset(nouns.get("labels", "").split("|")) - {""},
        compared=parts.get("compared", {}),
        dates=parts.get("dates", {}),
        noun=nouns.get("noun", ""),
        adjective=nouns.get("adjective", ""),
        told=parts.get("told", {}),
        before_nouns=parts.get("names", {}).get("before nouns", ""),
        frequent=frozenset(parts.get("frequent", {}).get("words", "").split()),
        own_letters=parts.get("frequent", {}).get("own letters", ""),
    )


def all_language_data() -> Mapping[str, LanguageData]:
    """Return every language that has a file, by its code."""
    return {code: language_data(code) for code in sorted(CODES)}


@cache
def foreign_unit_words() -> frozenset[str]:
    """Return the unit words of all languages that have a file."""
    return frozenset(word for data in all_language_data().values() for word in data.units)


def _sections(code: str) -> dict[str, dict[str, str]]:
    """Return the keys and values of a file by section."""
    path = os.path.join(os.path.dirname(__file__), "data", "languages", f"{code}.txt")
    found: dict[str, dict[str, str]] = {}
    with open(path, encoding="utf-8") as file:
        for line in file.read().split("\n"):
            if line.startswith("[") and line.endswith("]"):
                section = found.setdefault(line[1:-1], {})
            elif line and line[0] != "#":
                key, _, value = line.partition(": ")
                section[key] = value
    return found
