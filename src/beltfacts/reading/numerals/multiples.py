"""Words that print a number of times without a numeral: doubled, thrice, dual. It reads no other number."""

from decimal import Decimal

_WORDS = {
    1: "single",
    2: "dual double doubled doubles doubling twice",
    3: "triple tripled triples tripling thrice",
    4: "quadruple quadrupled quadruples quadrupling",
}
MULTIPLES = {word: number for number, words in _WORDS.items() for word in words.split()}
"""The number that each word prints."""


def parse_multiple(figure: str) -> Decimal | None:
    """Return the number in a word such as "tripled", or None."""
    return next((Decimal(MULTIPLES[word]) for word in figure.lower().split() if word in MULTIPLES), None)
