"""Figures as printed, read into value, unit and bound: "more than 50 million tonnes" is 50000000 t, more than.

It reads numbers, units and bounds that are written; it converts no units, works out no dates, and never guesses:
years, dates, versions, labels ("Figure 3"), names ("14th Five-Year Plan", "5G", "10+1"), addresses and numbers that
are grouped wrongly give no quantity. Rates keep only their first unit ("5 tonnes per day" is 5 t). A comma and a space
before exactly three digits is read as a scanning fault ("9, 500" is 9500), so "2, 300" is 2300.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.mentions import VERSION, Mention, find_mentions
from beltfacts.reading.numerals import EXACT, MOST_DIGITS
from beltfacts.reading.ranges import join_dash_ranges, join_word_ranges
from beltfacts.reading.units import UNITS, printed_unit

_BOUND_WORDS = {
    "more-than": "more than,over,exceed,exceeds,exceeded,exceeding,above,upwards of,in excess of,surpass,surpasses,"
    "surpassed,surpassing,topped,topping,greater than,higher than,longer than,超过,超,逾,多于,高于",
    "less-than": "less than,under,below,fewer than,lower than,不到,不足,低于,少于",
    "nearly": "nearly,almost,close to,approaching,just under,nearing,近,接近",
    "about": "about,around,approximately,approx.,approx,roughly,some,circa,~,≈,约,大约",
    "at-least": "at least,no less than,not less than,no fewer than,not fewer than,as little as,as few as,≥,至少,不少于",
    "at-most": "at most,up to,no more than,not more than,no longer than,as much as,as many as,within,≤,最多,不超过",
}
BOUND_WORDS: Mapping[str, str] = {word: bound for bound, words in _BOUND_WORDS.items() for word in words.split(",")}
_BOUND_PRINTED = {bound: words.split(",")[0] + " " for bound, words in _BOUND_WORDS.items()} | {"exact": ""}
_LENGTHS_AND_TIMES = frozenset(("km", "m", "s", "min", "h", "d", "wk", "mo", "a", "%"))
_WORDS_BEFORE = LazyPattern(r"(?:[^\W\d_]+\.?\s+){1,4}\Z")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure read: `low` to `high` (equal unless a range) of `unit`, with spans into the text it was read from.

    `bound` is one of exact, about, nearly, more-than, less-than, at-least, at-most. `start:end` spans the words of
    bound and unit too, `number_start:number_end` the number with its sign and scale word. Values keep the written
    precision; a fraction without a finite decimal ("a third") is given to 28 digits.
    """

    low: Decimal
    high: Decimal
    unit: str | None
    bound: str
    start: int
    end: int
    number_start: int
    number_end: int
    ordinal: bool = False

    @property
    def value(self) -> Decimal | None:
        """The one number, unscaled and in `unit`; None for a range."""
        return self.low if self.low == self.high else None


def find_quantities(text: str, units: Mapping[str, str] = UNITS) -> list[Quantity]:
    """Return every quantity of running text, in order and without overlaps; any text is fine, none raises.

    `units` maps lower-case words or phrases of up to five words to unit codes (UCUM, ISO 4217, `{counted things}`).
    The longest phrase directly after the number counts; before a counted thing, one adjective may stand between
    ("28 neighboring countries"). "From 2 to 18" is a change and gives two quantities; "2 to 18" is a range.
    """
    found: list[Quantity] = []
    floor = 0
    for part in join_word_ranges(text, join_dash_ranges(text, find_mentions(text, units))):
        quantity = _bounded(text, floor, part)
        if part.number.spelled and text[part.number_start : part.number_end].lower() == "one" and not part.unit:
            whole = text.strip(" \t\r\n.")
            if whole != text[quantity.start : quantity.end]:  # "one of", "no one": a pronoun
                continue
        found.append(quantity)
        floor = part.end
    return found


def parse_figure(text: str, units: Mapping[str, str] = UNITS) -> Quantity | None:
    """Return the quantity of a figure as printed, the first if there are several, None if there is none."""
    return next(iter(find_quantities(text, units)), None)


def format_quantity(quantity: Quantity, units: Mapping[str, str] = UNITS) -> str:
    """Print a quantity in plain English so that `parse_figure` reads back the same low, high, unit and bound.

    A unit that neither the built-in units nor `units` name prints as its code. Holds for numbers up to 40 characters.
    """
    low, high = _printed(quantity.low, quantity), _printed(quantity.high, quantity)
    number = low if quantity.low == quantity.high else f"{low} to {high}"
    unit = quantity.unit and printed_unit(quantity.unit, units)
    gap = "" if unit in (None, "%") else " "
    return f"{_BOUND_PRINTED[quantity.bound]}{number}{gap}{unit or ''}"


def _printed(value: Decimal, quantity: Quantity) -> str:
    """Print a number with thousands commas, which keep 2,024 from being a year; 3.0 would be a version."""
    printed = f"{value:,f}"
    if not quantity.unit and VERSION.fullmatch(printed.lstrip("-").replace(",", "")):
        printed = printed[:-2]
    if not quantity.ordinal:
        return printed
    teen = printed[-2:-1] == "1"
    return printed + ("th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(printed[-1], "th"))


def rounds_to(value: Decimal, typed: Decimal) -> bool:
    """Whether somebody who remembers `value` may have typed `typed`: equal, rounded (half up or even) or cut off.

    What counts are the significant digits typed, and at least two: 982.34 rounds to 982, 4.786 to 4.79 or 4.78, and
    50400000 to 50000000 but 5.4 not to 5.
    """
    if not value.is_finite() or not typed.is_finite():
        return False
    near = abs(value.adjusted() - typed.adjusted()) <= 1 and value.is_signed() == typed.is_signed()
    shown = typed.normalize(EXACT) if typed.as_tuple().exponent == 0 else typed
    digits = max(2, len(shown.as_tuple().digits))
    if value == typed or not near or digits > MOST_DIGITS:
        return value == typed
    step = Decimal(1).scaleb(typed.adjusted() - digits + 1)
    ways = (ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_DOWN)
    return any(value.quantize(step, way, context=EXACT) == typed for way in ways)


def _bounded(text: str, floor: int, part: Mention) -> Quantity:
    """Make the quantity, with the words of bound that stand before it: the longest of up to four."""
    start, bound = part.start, part.bound
    signs = text[max(floor, start - 6) : start].rstrip()
    words = _WORDS_BEFORE.search(text, max(floor, start - 40), start)
    places = [match.start() + words.start() for match in re.finditer(r"\S+", words[0])] if words else []
    places += [max(floor, start - 6) + len(signs) - size for size in (3, 2, 1) if size <= len(signs)]
    for place in places:
        phrase = " ".join(text[place:start].lower().split())
        fits = not text[place].isspace() and (phrase != "within" or part.unit in _LENGTHS_AND_TIMES)
        if phrase in BOUND_WORDS and fits and not (phrase == "近" and text[place - 1 : place] in tuple("附最")):
            start, bound = place, BOUND_WORDS[phrase]
            break
    number = part.number
    return Quantity(part.low, part.high, part.unit, bound, start, part.end, part.number_start, part.number_end, number.ordinal)
