"""Hundredths of a currency without the currency before them: "86p per pupil", "4.2 pence", "75 cents a litre".

They are read as the counted things {penny} and {cent}, since many currencies have cents. `in_currency` makes them an amount of a currency.
"4 dollars 75 cents" is `compounds`.
"""

import re
from decimal import Decimal

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import EXACT, FIGURE, TOUCHED, Mention

_PENCE = LazyPattern(r"(?:\s{1,2}|-)?(?:pence|penny)\b(?!\w)")
_P = LazyPattern(r"p(?![\w.-])")
_RATE = LazyPattern(r"p(?:/|\s(?:per|an?|each|for every)\s)")
_POUNDS = LazyPattern(r"\xa3\s?\d|\bpence\b")
_CENTS = LazyPattern(r"(?:\s{1,2}|-)?cents?\b|\s?\xa2(?!\w)")
_C_RATE = LazyPattern(r"c(?=/[a-z]|\s(?:per|an?|each)\s)")
"""Cents of a price: "523.6c/kg", "12c per kWh"."""
_EURO = LazyPattern(r"\u20ac|\b(?:euros?|EUR)\b", re.IGNORECASE)
_DOLLAR = LazyPattern(r"(?<![A-Z])(?:US)?\$|\bUSD\b|\bUS dollars?\b")
_LINK = LazyPattern(r"\s?(?:-|\u2013|to|and|or)\s?")
"""What stands between the ends of a range: "10 to 15 pence"."""
PENNY, CENT, POINTS = "{penny}", "{cent}", "{percentage-point}"
_PENCE_CURRENCIES = ("GBP", "GIP", "FKP", "SHP", "IEP")
"""Currencies with pence (ISO 4217)."""
_BOOK = LazyPattern(
    r"\b(?:books?|catalogues?|catalogs?|paperbacks?|hardbacks?|volumes?|illustrations?|"
    r"illus|monographs?|manuscripts?|booklets?|thes[ei]s|ISBN|brochures?)\b",
    re.IGNORECASE,
)
_LEAST_PAGES = 32
"""From here on the "p" behind a number may be pages, in a text about a book."""
_MOST = 1000
"""Pence of a price: 1080p is a resolution."""


def take_minor_money(text: str, mentions: list[Mention]) -> None:
    """Give pence and cents behind numbers their unit. The lower end of a range gets the unit of the upper one."""
    is_price = _POUNDS.search(text) is not None or any(_RATE.match(text, each.number.end) for each in mentions)
    left: Mention | None = None
    for mention in mentions:
        before, left = left, mention
        number = mention.number
        if mention.unit == POINTS and text.endswith("pp", 0, mention.end) and _are_pages(text, number.value):
            mention.unit = "{page}"
        plain = not mention.unit and not mention.money and number.scale == 1 and not number.ordinal and not number.part
        if not plain or mention.low != mention.high or not (mention.kind is FIGURE or mention.reason == TOUCHED):
            continue
        end = mention.number_end
        code = PENNY
        found = _PENCE.match(text, end) or (_price_in_pence(text, mention) if is_price else None)
        if not found and mention.kind is FIGURE and (found := _CENTS.match(text, end)):
            code = CENT
        if not found and (found := _C_RATE.match(text, number.end)):
            code = CENT
        if found:
            _count(mention, code, found.end())
            if before and _is_lower_end(text, before, mention):
                _count(before, code, before.end)


def _price_in_pence(text: str, mention: Mention) -> re.Match[str] | None:
    """Return the match of the "p" of a price, in a text that has prices; None for other letters."""
    end = mention.number.end
    is_price = mention.number.value < _MOST and not _are_pages(text, mention.number.value)
    return _P.match(text, end) if is_price else None


def _are_pages(text: str, number: Decimal) -> bool:
    """Return whether "p" or "pp" behind a number may be pages, and no pence or points: the text is about a book."""
    return number >= _LEAST_PAGES and number == number.to_integral_value() and _BOOK.search(text) is not None


def _is_lower_end(text: str, before: Mention, mention: Mention) -> bool:
    """Return whether a number without a unit begins a range: the 10 of "10 to 15 pence"."""
    is_bare = before.kind is FIGURE and not before.unit and not before.money
    return is_bare and _LINK.fullmatch(text, before.end, mention.start) is not None


def _count(mention: Mention, code: str, end: int) -> None:
    """Make a number a count of pence or cents."""
    mention.kind = FIGURE
    mention.unit, mention.end = code, end


def main_currency(text: str, unit: str) -> str:
    """Return the currency of pence or cents of a text: of cents the dollar or euro that it names. Empty where that is open, or for other units."""
    if unit == PENNY:
        return "GBP"
    euro, dollar = _EURO.search(text), _DOLLAR.search(text)
    return "" if unit != CENT or bool(euro) == bool(dollar) else "EUR" if euro else "USD"


def in_currency(value: Decimal, unit: str, currency: str) -> Decimal | None:
    """Return pence or cents as an amount of a currency. None where they are not its hundredths, and for other units."""
    known = (unit == CENT and currency not in _PENCE_CURRENCIES) or (unit == PENNY and currency in _PENCE_CURRENCIES)
    return EXACT.multiply(value, Decimal("0.01")) if known else None
