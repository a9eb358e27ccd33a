"""Ranges of which an end is a measure in two units: "4 ft to 5 ft 6 in", "between 4 and 5 ft 6 in"."""

from decimal import Decimal

from beltfacts.reading.numerals import EXACT, Mention
from beltfacts.reading.quantities.compound_units import SIZES
from beltfacts.reading.quantities.compounds import is_compound


def refuse_open_range(left: Mention, right: Mention, *, may_be_range: bool) -> None:
    """Refuse a number whose unit may be either of the measure behind it, and with it the measure where the two may be a range."""
    left.refuse("its unit may be either of the next measure in two units")
    if may_be_range:
        right.refuse("a range of measures in two units, of which one is not known")


def share_compound_unit(left: Mention, right: Mention) -> None:
    """Give both ends the smaller of their units, where one of them is a measure in two units: "4 ft to 5 ft 6 in" is 48 to 66 in."""
    (kind, size), (other, smaller) = (SIZES.get(each.unit or "", ("", 0)) for each in (left, right))
    if not kind or kind != other or size == smaller or not (is_compound(left) or is_compound(right)):
        return
    low, high = (EXACT.multiply(each.low, _times(each, min(size, smaller))) for each in (left, right))
    if low < high:
        left.unit = right.unit = left.unit if size < smaller else right.unit
        left.low = left.high = low
        right.low = right.high = high


def _times(mention: Mention, size: int) -> Decimal:
    """Return how many units of a size the unit of a number is."""
    return Decimal(SIZES[mention.unit or ""][1]) / Decimal(size)
