"""What a reader of numbers returns, and exact arithmetic on it.

It reads no text.
"""

from decimal import Context, Decimal
from typing import NamedTuple

MOST_DIGITS = 40
"""Digits of the longest number: a longer run is an identifier, and arithmetic below stays exact."""

LARGEST_SCALE = 10**18
"""The largest product of scale words: 10^15, times a hundred or thousand before it."""

EXACT = Context(prec=200)
THIRDS = Context(prec=28)
"""One third has no finite decimal: it is given to 28 digits."""


class Numeral(NamedTuple):
    """One number in a text: `text[start:end]`.

    start, end: offsets in characters.
    value: the number, `scale` included.
    scale: product of its scale words; 1 where it has none.
    ordinal: whether it is a place in an order.
    spelled: whether it is written in words or Chinese numerals.
    part: whether it is a fraction in words, behind which a unit may stand as "an hour" or "of an hour".
    joined: whether a space after a thousands comma was passed over ("9, 500").
    unit: the unit that the numeral itself says ("%" of 百分之五); empty where it says none.
    bound: the qualifier that the numeral itself says ("more-than" of 300余万).
    needs: what must stand beside it for its value to be clear: "", "money", "unit" or "size".
    """

    start: int
    end: int
    value: Decimal
    scale: int = 1
    ordinal: bool = False
    spelled: bool = False
    part: bool = False
    joined: bool = False
    unit: str = ""
    bound: str = "exact"
    needs: str = ""


class Refusal(NamedTuple):
    """A number that is not read: `text[start:end]`, and why."""

    start: int
    end: int
    reason: str

    @property
    def may_be_scaled(self) -> bool:
        """Whether what stands beside the number may change its size: a scale ("$5 M"), or the rest of its unit ("m s\u207b\xb9")."""
        return "scale" in self.reason or "several symbols" in self.reason

    @property
    def may_be_part(self) -> bool:
        """Whether the number may be a part of a longer figure: of a measure in two units, or of a range of such measures."""
        return "two units" in self.reason


def scale_value(value: Decimal, scale: int) -> Decimal:
    """Return `value` times `scale`, exactly: 2.50 stays 2.50, 2.50 million is 2500000."""
    if scale == 1:
        return value
    product = EXACT.multiply(value, Decimal(scale))
    whole = product == product.to_integral_value(context=EXACT)
    return product.quantize(Decimal(1), context=EXACT) if whole else product.normalize(EXACT)


def share(top: Decimal | int, bottom: Decimal | int) -> Decimal:
    """Return `top` divided by `bottom`, to 28 digits."""
    return THIRDS.divide(Decimal(top), Decimal(bottom))
