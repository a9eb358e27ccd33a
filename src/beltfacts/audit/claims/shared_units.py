"""The unit of a bare number that its sentence said before: with another figure, as in "from five hours to under three", or alone, as in "In yuan".

It reads no number and looks up no fact.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from beltfacts.reading import LazyPattern, is_currency

_BETWEEN = LazyPattern(
    r"(?:(?:\s+in\s+(?:[A-Z][a-z]+\s+)?[0-9]{4})?\s*[,(]?"
    r"(?:\s*(?:to|instead of|rather than|against|versus|vs\.?|after|(?:(?:up|down)\s+)?from|compared\s+(?:with|to))|\s+and)"
    r"|(?:\s+[^\s,.;:0-9]+){0,10}?\s+(?:(?:shr[aiu]nk|cut|fall|fell|drop|reduc|shorten|rise|rose|grow|grew|increas|climb|jump)\w*)(?:\s+(?:down|up))?\s+to"
    r"|:|\W{1,4}(?:of which|of this|of that|including|among them))"
    r"\s+(?:just|only|about|around|under|below|over|above|nearly|almost|some|a mere)?\s*",
    re.IGNORECASE,
)
"""What stands between two figures of one unit, which is named once: "from five hours to under three", "40 km in 2020 and 42"."""

_IN_LIST = LazyPattern(
    r"\s(?:from|on|for|in|to|by|at|through|with)\s[^,;.:0-9]{1,50}?(?:,|,?\sand)\s(?:(?:another|a further|just|only|about|some|nearly|over)\s)?",
)
_GOES_ON_SO = LazyPattern(r"\s(?:from|on|for|in|to|by|at|through|with)\s")
"""What stands between the amounts of a list, and behind the last: "2 million euros from rents, 3 million from fees"."""
_OF_ANOTHER = LazyPattern(
    r"(?:(?!\s(?:an?|per|each|every)\s)[^,;.:0-9]){0,50}?(?:\s+in\s+(?:[A-Z][a-z]+\s+)?[0-9]{4})?"
    r"(?:,|,?\s(?:and|but|while))\s(?:(?:in|at|for|that of|those of)\s)?(?:[A-Z][\w\u2019'-]*\s){1,3}"
    r"(?:(?:has|had|says|said|gives|gave|writes|wrote|reports|reported|counts|counted|claims|claimed)\s)?"
    r"(?:only|just|about|around|under|below|over|above|nearly|almost|some)?\s?"
)
_LIST_GOES_ON = LazyPattern(r"(?:[,.;)](?![0-9])|\s(?:and|but|while|in)\s|\Z)")
"""A name before a bare number, which is told of it as the figure before is of another: "9,782 tonnes, Brackwell 9,114", and what follows."""

_MOVED, _LONGEST_MOVED = (
    LazyPattern(
        r"\b(?:by|up|down|rose|risen|rise|rises|rising|fell|fallen|fall|falls|falling|grew|grown|grow|grows|growing|climbed|jumped|dropped|sank|shrank"
        r"|gained|lost|increased|decreased|declined|increase|decrease|decline|growth|drop|gain|loss)\s+"
        r"(?:(?:by|of|just|only|about|around|nearly|almost|over|some|a further|another)\s+){0,2}\Z",
        re.IGNORECASE,
    ),
    40,
)
"""What stands before a share that says how much another figure has moved: "rose by 21% to 8,930", "down 11% from 4,218"."""

_TIME_IN_WORDS = LazyPattern(r"\b[a-z]+\s(?:days|weeks|months|quarters|years|hours|minutes)\Z", re.IGNORECASE)
_LONGEST_TIME = 20

_NOUN_AHEAD = LazyPattern(
    r"\s+(?!(?:of|at|in|on|and|or|to|is|are|was|were|has|have|will|with|by|for|as|than|that|which|over|across|through|from|since|the|a|an|last|earlier|before|previously|ago)\b)[A-Za-z]"
)
"""A noun behind a number, which counts such things."""

LEAST_AMOUNT = 10**6
"""The least bare number that is an amount of the money named before it."""

_AHEAD = LazyPattern(
    r"\bin\s+((?:[A-Za-z]+[\s-])?[A-Za-z]+)(?:\s+terms)?(?=\s*[,:]|\s+(?:the|this|that|these|those|it|its|they|their)\b)", re.IGNORECASE
)
"""What says in which money the figures behind it are, where a comma or a subject follows."""


def shares_unit(text: str, last: tuple[int, int], unit: str, span: tuple[int, int], value: Decimal) -> bool:
    """Return whether a bare number has the unit of the figure before it: in a pair or a list, or as that of another name.

    `last`, `unit`: where that figure stands, and its unit. `span`, `value`: where the number stands, and what it is.
    """
    start, end = span
    if _BETWEEN.fullmatch(text, last[1], start):
        return unit != "%" or not _is_moved_by(text, last[0])
    is_in_list = value >= LEAST_AMOUNT and _IN_LIST.fullmatch(text, last[1], start) and _GOES_ON_SO.match(text, end)
    return bool(is_in_list) or _is_of_another_name(text, last[1], start, end)


def _is_moved_by(text: str, start: int) -> bool:
    """Return whether the share at an offset says how much another figure has moved: 21% in "rose by 21% to 8,930"."""
    return _MOVED.search(text, max(0, start - _LONGEST_MOVED), start) is not None


def _is_of_another_name(text: str, start: int, claim_start: int, claim_end: int) -> bool:
    """Return whether a bare number is told of a name, as the figure that ends at `start` is of another: "40 km, Bergen 31".

    Time in words, as in "the same three months", is that of both.
    """
    is_time = _TIME_IN_WORDS.search(text, max(0, start - _LONGEST_TIME), start)
    return not is_time and bool(_OF_ANOTHER.fullmatch(text, start, claim_start) and _LIST_GOES_ON.match(text, claim_end))


def is_noun_ahead(text: str, end: int) -> bool:
    """Return whether a noun stands behind a number that ends at an offset."""
    return _NOUN_AHEAD.match(text[end:]) is not None


def currency_said(text: str, start: int, end: int, units: Mapping[str, str]) -> str | None:
    """Return the code of the currency that a stretch of a text says its figures are in; None where it says none, or several.

    `units`: words in small letters → codes.
    """
    said = {units.get(" ".join(match[1].lower().split())) for match in _AHEAD.finditer(text, start, end)}
    codes = {code for code in said if code and is_currency(code)}
    return codes.pop() if len(codes) == 1 else None
