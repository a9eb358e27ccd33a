"""What a number is per, in the words of other languages where no unit is read of them, so that the unit is asked for. Pure.

What is surely read is a rate already (`reading.rate_at`): "je Einwohner".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from beltfacts.reading import is_currency, language_of, per_words

_ARTICLE = (
    r"(?:la|le|les|l['\u2019]|un|une|des|du|el|los|las|una|uno|o|a|os|as|um|uma|il|lo|gli|i|di|de|het|een|der|die|das|den|dem|des|ein|eine|einen|det|en|"
    r"ett|et|su|sus|sa|ses|son|leur|sein\w*|ihr\w*)\b"
)
_IDIOM = (
    r"(?:rapport|exemple|suite|ailleurs|contre|cons\xe9quent|ordre|ejemplo|primera|segunda|encima|debajo|parte|ciento|exemplo|volta|causa|conta|"
    r"esempio|mezzo|quanto|circa|cento|cent|saldo|jaar|jaareinde|kwartaal|forma|rato)\b"
)
"""What stands behind these words where they are no "per": "3 t par rapport \xe0 2022"."""
_NUMBER = r"(?:\d[\d.\s]*\s)?"
_ALSO_TO = frozenset(
    ("al?", "ao?", "al", "a", "all['\u2019]", "\xe0 l[\u2019']", "om", "na", "za", "\u043d\u0430", "\u0437\u0430", "\u0432")
)
"""Words of a rate that more often say to whom or for what."""
_EACH = re.compile(r"\s+(?:le|la|les|el|los|las|o|a|os|as|il|lo|i|die|der|das|den)\s+" + _NUMBER + r"(?P<unit>[^\W\d_]+)\b", re.IGNORECASE)
"""The article before a unit, which says what an amount of money is for: "452 \u20ac les 1 000 litres"."""


def has_unread_rate(text: str, at: int, code: str, units: Mapping[str, str]) -> bool:
    """Return whether words behind a unit say what its number is per, in the language of the text, and are not read.

    `at`: where the unit ends. `code`: its code. `units`: unit word in lower case to code, with the language of the text.
    """
    language = language_of(units)
    if not language:
        return False
    if (per := _per_pattern(language)) and per.match(text, at):
        return True
    each = _EACH.match(text, at) if is_currency(code) else None
    return each is not None and each["unit"].lower() in units


@cache
def _per_pattern(language: str) -> re.Pattern[str] | None:
    """Return the pattern of "per" before a noun without an article; with one, or before a name, it says by whom or for what. None without words."""
    words = "|".join(word for word in per_words(language).split("|") if word and word not in _ALSO_TO)
    name = "" if language == "de" else "(?![A-Z])"
    return re.compile(rf"\s+(?:{words})\s+(?!{_ARTICLE}|{_IDIOM}){_NUMBER}{name}[^\W\d_]{{3,}}") if words else None
