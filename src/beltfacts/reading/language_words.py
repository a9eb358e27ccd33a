"""The words of each language that is read beside English and Chinese, ready for use: the sections of its file as fields. It reads no text."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from beltfacts.reading.language_files import CODES, numbers_of_words, sections_of, words_of


class LanguageData(NamedTuple):
    """What a language writes, by the sections of its file. All is empty for one whose numbers alone are known."""

    scales: Mapping[str, int]
    open_scales: frozenset[str]
    link: str
    units: Mapping[str, str]
    open_units: Mapping[str, str]
    open_signs: str
    endings: tuple[str, ...]
    """Of which one stands for another, the longest first."""
    added: str
    """The pattern of endings that are added to a whole word."""
    before: Mapping[str, str]
    links: Mapping[str, str]
    ranges: Mapping[str, str]
    per: Mapping[str, str]
    each: Mapping[str, str]
    each_before: Mapping[str, str]
    label_scales: Mapping[str, str]
    bounds: Mapping[str, str]
    bound_articles: tuple[str, ...]
    amounts: Mapping[str, str]
    bound_prepositions: tuple[str, ...]
    numbers: Mapping[str, int]
    open_numbers: frozenset[str]
    half: str
    other_part: str
    compared: Mapping[str, str]
    dates: Mapping[str, str]
    labels: frozenset[str]
    adjective: str
    noun: str
    before_nouns: str
    openers: frozenset[str]
    told: Mapping[str, str]
    frequent: frozenset[str]
    own_letters: str


@cache
def language_data(code: str) -> LanguageData:
    """Return what is known of a language of decimal commas. `code`: as `language_code` gives it."""
    parts = sections_of(code) if code in CODES else {}
    nouns, numbers, endings, frequent = (parts.get(name, {}) for name in ("nouns", "numbers", "endings", "frequent"))
    return LanguageData(
        scales={word: int(scale) for scale, words in parts.get("scales", {}).items() for word in words.split("|")},
        open_scales=frozenset(words_of(parts.get("open scales", {}))),
        link=parts.get("link", {}).get("link", ""),
        units={word.lower(): code for code, words in parts.get("units", {}).items() for word in words.split("|")},
        open_units=parts.get("open units", {}),
        open_signs=parts.get("open signs", {}).get("signs", ""),
        endings=tuple(sorted(words_of(endings), key=len, reverse=True)),
        added=endings.get("behind", ""),
        before=parts.get("before", {}),
        links=parts.get("links", {}),
        ranges=parts.get("ranges", {}),
        per=parts.get("per", {}),
        each=parts.get("each", {}),
        each_before=parts.get("each before", {}),
        label_scales=parts.get("label scales", {}),
        bounds=parts.get("bounds", {}),
        bound_articles=words_of(parts.get("bound articles", {})),
        amounts=parts.get("amounts", {}),
        bound_prepositions=words_of(parts.get("bound prepositions", {})),
        numbers=numbers_of_words(numbers.get("words", "")),
        open_numbers=frozenset(words_of(numbers, "open")),
        half=numbers.get("half", ""),
        other_part=numbers.get("other part", ""),
        compared=parts.get("compared", {}),
        dates=parts.get("dates", {}),
        labels=frozenset(words_of(nouns, "labels")),
        adjective=nouns.get("adjective", ""),
        noun=nouns.get("noun", ""),
        before_nouns=parts.get("names", {}).get("before nouns", ""),
        openers=frozenset(words_of(parts.get("names", {}), "openers")),
        told=parts.get("told", {}),
        frequent=frozenset(frequent.get("words", "").split()),
        own_letters=frequent.get("own letters", ""),
    )


@cache
def all_language_data() -> Mapping[str, LanguageData]:
    """Return every language that has a file, by its code."""
    return {code: language_data(code) for code in sorted(CODES)}


@cache
def foreign_unit_words() -> frozenset[str]:
    """Return the unit words of all languages that have a file."""
    return frozenset(word for data in all_language_data().values() for word in data.units)
