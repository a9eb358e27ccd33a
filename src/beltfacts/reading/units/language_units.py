"""Unit words that know the language of their text, and words that are inflections of them. Pure.

Which words a language has is `language_words`. `languages` makes these mappings.
"""

from collections.abc import Mapping

from beltfacts.reading.inflections import inflected_unit


class UnitWords(dict[str, str]):
    """Unit words in lower case with their codes, and the language of the text that they are for."""

    language = ""
    has_points = False
    signs: Mapping[str, str]
    """The currency of a sign that several countries write: that of the region, empty where the language leaves it open."""


def language_of(units: Mapping[str, str]) -> str:
    """Return the language for which unit words are, empty for English and Chinese."""
    return units.language if isinstance(units, UnitWords) else ""


def code_in_language(phrase: str, units: Mapping[str, str]) -> str:
    """Return the code of a unit that stands in another case or number than its unit words; empty for none.

    `phrase`: in small letters. `units`: unit word in lower case to code, with the language of the text.
    """
    language = language_of(units)
    return inflected_unit(language, phrase) if language else ""
