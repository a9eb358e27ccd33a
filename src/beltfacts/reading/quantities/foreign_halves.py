"""A half behind a number, its scale or its unit in other languages than English and Chinese: "tres horas y media", "3 i pół godziny".

It is read where nothing else can be halved, and refuses the number where that is open: it may be half of the noun behind it. The words are those of
the section [numbers] of a language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.inflections import inflected_scale
from beltfacts.reading.language_words import language_data
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import EXACT, Mention, scale_value
from beltfacts.reading.units import per_at, unit_at

_OPEN = "a half or another part behind the number"
"""Why a number is refused."""
_HALF = Decimal("0.5")
_LONGEST_BETWEEN = 24
"""Characters of the words before the first number of a range."""
_NEXT = LazyPattern(r"\s([^\W\d_]+)(['\u2019])?")


def take_half_of_number(text: str, mention: Mention, units: Mapping[str, str], language: str) -> str:
    """Read a half directly behind digits or a number word, before scale and unit; return why it is unclear, or an empty string."""
    found = _behind(text, mention.number_end, language)
    if not found:
        return ""
    is_clear = _following(text, found.end(), units, language) == "unit" and not _between(language).search(
        text, max(0, mention.start - _LONGEST_BETWEEN), mention.start
    )
    if found["part"] or not is_clear:
        return _OPEN  # "a las 3 y media", "entre 3 y medio millón"
    return _add(mention, _HALF, found.end())


def take_half_behind(text: str, mention: Mention, units: Mapping[str, str], language: str) -> str:
    """Read a half behind the scale or the unit of a number; return why it is unclear, or an empty string."""
    found = _behind(text, mention.end, language)
    following = _following(text, found.end(), units, language) if found else ""
    is_of_unit = mention.end > mention.number_end
    if not found or (following == "unit" and is_of_unit):
        return ""  # "3 horas y medio kilómetro"
    if found["part"] or following != "end" or (is_of_unit and mention.number.scale > 1) or per_at(language, text, found.end()):
        return _OPEN
    return _add(mention, _HALF if is_of_unit else scale_value(_HALF, mention.number.scale), found.end())


def _add(mention: Mention, more: Decimal, end: int) -> str:
    """Add to the value of a mention what its half says, and let it end there; return why it cannot, or an empty string."""
    if mention.low % mention.number.scale:
        return _OPEN
    value = EXACT.add(mention.number.value, more)
    mention.low = mention.high = value.copy_sign(mention.low)
    mention.number = mention.number._replace(value=value, end=mention.number.end if mention.end > mention.number_end else end)
    mention.end = mention.number_end = end
    return ""


def _following(text: str, at: int, units: Mapping[str, str], language: str) -> str:
    """Return what stands behind a half: a "unit" or scale, the "end" of what is counted, or empty for a word that may be halved."""
    data, word = language_data(language), _NEXT.match(text, at)
    if not word:
        return "end"
    key = word[1].lower()
    if key in data.scales or inflected_scale(language, key) or unit_at(text, at, units):
        return "unit"
    return "end" if word[2] or key == data.link or key in data.frequent or key in data.openers else ""


def _behind(text: str, at: int, language: str) -> re.Match[str] | None:
    """Return the match of a half, or of another part, behind a number; None where there is none."""
    pattern = _pattern(language)
    return pattern.match(text, at) if pattern else None


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """Return the pattern of a half (no group) and of other parts (group "part") behind a number, None where no words are known."""
    data = language_data(language)
    words = rf"(?:{data.half}|(?P<part>{data.other_part or '(?!)'}))"
    return compile_pattern(rf"[\s\xa0]{words}(?![\w-])", re.IGNORECASE) if data.half else None


@cache
def _between(language: str) -> re.Pattern[str]:
    """Return the pattern of a text that ends in the words before the first number of a range."""
    return compile_pattern(rf"(?<!\w)(?:{language_data(language).ranges.get('between') or '(?!)'})\s\Z", re.IGNORECASE)
