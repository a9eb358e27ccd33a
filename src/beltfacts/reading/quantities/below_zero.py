"""A minus in words beside a temperature: "3 °C below zero", "4 grados bajo cero", "moins 3 degrés", "4 градуса мороза".

The words "minus" and 零下 before a number are `signs`.
"""

import re

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import FIGURE, Mention

_BELOW = LazyPattern(
    r"(?:\s(?:degrees?|grados|graus|grad(?:[ie]r?|en|us[aóy]?)?|degr\xe9s|stop(?:ni|nie)|градус(?:а|ов)?|derece))?\s{1,3}"
    r"(?:below\s(?:zero|(?P<freezing>freezing))|bajo\scero|unter\snull|sous\sz\xe9ro"
    r"|(?:au-|en\s)dessous\sde\sz\xe9ro|abaixo\sde\szero|sotto\s(?:lo\s)?zero|onder\snul|under\s(?:noll|null?)|(?:minus|k\xf6ld|kulde|frost)grade[rn]"
    r"|poniżej\szera|mrozu|ниже\sнуля|мороза|sıfırın\saltında)\b",
    re.IGNORECASE,
)
_LESS = LazyPattern(r"(?<!\w)(?<!\bau )(?<!\bal )(?<!\blo )(?<!pelo )(?:moins|menos|meno)\s\Z", re.IGNORECASE)
"""A minus in words, unlike "au moins" and "al menos"."""
_LONGEST = 13
"""Characters of "pelo menos" and a space before a number, with some before them."""
_CELSIUS = "Cel"
_TEMPERATURES = (_CELSIUS, "[degF]")


def take_temperature_sign(text: str, mentions: list[Mention], language: str) -> list[Mention]:
    """Return the mentions with numbers below zero negative, and without the "zero" of such words."""
    kept: list[Mention] = []
    floor = 0
    for mention in mentions:
        if mention.start < floor:
            continue
        kept.append(mention)
        if mention.kind is not FIGURE or mention.low < 0:
            continue
        below = _BELOW.match(text, mention.end) if mention.unit in (None, *_TEMPERATURES) else None
        less = _LESS.search(text, max(0, mention.start - _LONGEST), mention.start) if language in ("fr", "es", "pt", "it") else None
        if below:
            if below["freezing"] and mention.unit != _CELSIUS:
                mention.refuse("a temperature below freezing on another scale")
                continue
            mention.end = floor = below.end()
        elif less and mention.unit not in _TEMPERATURES:
            mention.refuse("a word that may be a minus")
            continue
        elif less:
            mention.start = mention.number_start = less.start()
        else:
            continue
        mention.low, mention.high = -mention.high, -mention.low
        mention.number_end = mention.end
    return kept
