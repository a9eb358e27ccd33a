"""Words that are looked up without knowing which language a text is in: those of labels, and those of Chinese and Japanese. It reads no text."""

from collections.abc import Mapping
from functools import cache

from beltfacts.reading.language_files import CODES, HAN_CODES, LABEL_CODES, codes_of_words, sections_of, words_of

_COUNTED_UNITS = frozenset(("{household}", "{vehicle}"))
"""Things that are a unit in labels."""


@cache
def label_units() -> Mapping[str, str]:
    """Return the code of each word in small letters that is a unit in labels of any language, though it is short, a time or no unit in texts."""
    found: dict[str, str] = {}
    for code in (*sorted(CODES), *HAN_CODES, *LABEL_CODES):
        sections = sections_of(code)
        units = codes_of_words(sections.get("units", {}))
        found |= {word: units[word.casefold()] for word in words_of(sections.get("units in labels", {}))}
        found |= codes_of_words(sections.get("label units", {}))
        counted = {word: unit for unit, word in sections.get("counted", {}).items() if unit in _COUNTED_UNITS}
        found |= {word.removeprefix("-"): unit for words, unit in counted.items() for word in words.split("|")}
    return found


@cache
def label_months() -> Mapping[str, int]:
    """Return the months that dates of labels have in the languages of which labels alone are known, by their number."""
    lists = (sections_of(code).get("dates", {}).get("months", "") for code in LABEL_CODES)
    return {name: number for months in lists if months for number, name in enumerate(months.split("|"), 1)}


@cache
def han_codes(*names: str) -> Mapping[str, str]:
    """Return the code of each word in sections of Chinese and Japanese; empty for a word that has another code in the other language."""
    found: dict[str, str] = {}
    for each in (sections_of(code).get(name, {}) for code in HAN_CODES for name in names):
        for word, unit in codes_of_words(each).items():
            found[word] = unit if found.get(word, unit) == unit else ""
    return found


def han_nouns() -> Mapping[str, str]:
    """Return the code of each noun that a number with a counting word counts in Chinese or Japanese: those of labels, and more."""
    return han_codes("counted", "counted in text")


def han_pattern(section: str, key: str) -> str:
    """Return the pattern that the files of Chinese and Japanese have under a key of a section, one for both."""
    return "|".join(filter(None, (sections_of(code).get(section, {}).get(key) for code in HAN_CODES)))
