"""What a number is per, in the words of other languages where no unit is read of them, so that the unit is asked for. Pure.

What is surely read is a rate already (`reading.rate_at`): "je Einwohner".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from beltfacts.reading import is_currency, language_of

_ARTICLE = (
    r"(?:la|le|les|l['\u2019]|un|une|des|du|el|los|las|una|uno|o|a|os|as|um|uma|il|lo|gli|i|di|de|het|een|der|die|das|den|dem|des|ein|eine|einen|det|en|"
    r"ett|et|su|sus|sa|ses|son|leur|sein\w*|ihr\w*|jaar)\b"
)
_IDIOM = (
    r"(?:rapport|exemple|suite|ailleurs|contre|cons\xe9quent|ordre|ejemplo|primera|segunda|encima|debajo|parte|ciento|exemplo|volta|causa|conta|"
    r"esempio|mezzo|quanto|circa|cento|cent|saldo|jaareinde|kwartaal|forma|rato)\b"
)
"""What stands behind these words where they are no "per": "3 t par rapport \xe0 2022"."""
_NUMBER = r"(?:\d[\d.\s]*\s)?"
_WORDS = {
    "de": r"je|pro",
    "fr": r"par",
    "es": r"por",
    "pt": r"por",
    "it": r"per",
    "nl": r"per",
    "da": r"per|pr\.?",
    "nb": r"per|pr\.?",
    "sv": r"per",
}
"""Words for "per" before a noun without an article; with one, or before a name, they say by whom or for what."""
_PER = {
    language: re.compile(rf"\s+(?:{words})\s+(?!{_ARTICLE}|{_IDIOM}){_NUMBER}{'' if language == 'de' else '(?![A-Z])'}[^\W\d_]{{3,}}")
    for language, words in _WORDS.items()
}
_EACH = re.compile(r"\s+(?:le|la|les|el|los|las|o|a|os|as|il|lo|i|die|der|das|den)\s+" + _NUMBER + r"(?P<unit>[^\W\d_]+)\b", re.IGNORECASE)
"""The article before a unit, which says what an amount of money is for: "452 \u20ac les 1 000 litres"."""


def has_unread_rate(text: str, at: int, code: str, units: Mapping[str, str]) -> bool:
    """Return whether words behind a unit say what its number is per, in the language of the text, and are not read.

    `at`: where the unit ends. `code`: its code. `units`: unit word in lower case to code, with the language of the text.
    """
    language = language_of(units)
    if not language:
        return False
    if (per := _PER.get(language)) and per.match(text, at):
        return True
    each = _EACH.match(text, at) if is_currency(code) else None
    return each is not None and each["unit"].lower() in units
