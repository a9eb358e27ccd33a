"""One number of a text with its unit and sign, as the steps of reading hand it on.

It reads no text.
"""

from decimal import Decimal

from beltfacts.reading.numerals.number_types import Numeral

FIGURE, DATE, REFUSED = "figure", "date", "refused"
TOUCHED = "letters touch the number"
"""Why the number of "86p" is refused at first."""


class Mention:
    """A number with its unit and sign, before qualifiers and ranges are known.

    number: the numeral. low, high: its value, with sign. unit: code or None.
    start, end: the characters of number, unit and qualifier behind. number_start, number_end: those of number, sign and scale.
    money: whether its unit stands before it. dashed: whether a dash stands directly before it.
    kind: "figure", "date" or "refused". bound: the qualifier behind it. reason: why it is refused. word: the word before `start`.
    """

    __slots__ = (
        "bound",
        "dashed",
        "end",
        "high",
        "kind",
        "low",
        "money",
        "number",
        "number_end",
        "number_start",
        "reason",
        "start",
        "unit",
        "word",
    )

    def __init__(self, number: Numeral, start: int, end: int) -> None:
        self.number = number
        self.low = self.high = number.value
        self.unit: str | None = number.unit or None
        self.start = self.number_start = start
        self.end = self.number_end = end
        self.money = self.dashed = False
        self.kind, self.bound, self.reason = FIGURE, number.bound, ""
        self.word = ""

    def refuse(self, reason: str) -> "Mention":
        """Mark this number as not read, and return it."""
        self.kind, self.reason = REFUSED, reason
        return self


def refused(start: int, end: int, reason: str) -> Mention:
    """Return a mention of a number that is not read."""
    return Mention(Numeral(start, end, Decimal(0)), start, end).refuse(reason)


def spread_label(left: Mention, right: Mention) -> None:
    """Refuse the second of "Sections 5 and 6"."""
    if (
        left.kind is REFUSED
        and left.reason == "the number of a thing"
        and right.kind is FIGURE
        and not right.unit
        and right.number.scale == 1
    ):
        right.refuse(left.reason)
