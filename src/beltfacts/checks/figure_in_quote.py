"""A figure that does not stand in its quote.

The figure must be copied from the quote character by character, and not be a part of a longer number there: "2 million" is
not in "12 million tonnes". Copy it again from the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from beltfacts.checking import Files
from beltfacts.model import Finding


def stands_in(figure: str, quote: str) -> bool:
    """Whether a figure stands in a quote as a whole: no digit, sign or letter of a longer number or word touches it."""
    before = r"(?<![\d.,\w])(?<![-\u2212+])" if figure[:1].isdigit() else r"(?<!\w)" if figure[:1].isalpha() else ""
    after = r"(?!\d|[.,]\d|%)" if figure[-1:].isdigit() else r"(?!\w)" if figure[-1:].isalpha() else ""
    # A dash before a number is a sign only at the start of a word: "20-30" and "China-2" hold no negative number.
    dash = before.replace(r"(?<![-\u2212+])", r"(?<!(?<![\w)])[-\u2212+])(?<!^[-\u2212+])") if figure[:1].isdigit() else before
    return re.search(dash + re.escape(figure) + after, quote) is not None


def check(files: Files) -> Iterator[Finding]:
    """Every fact."""
    for fact in files.facts:
        if not stands_in(fact.figure, fact.quote):
            whole = "stands in it only as part of a longer number or word" if fact.figure in fact.quote else "is not in it"
            yield files.at("figure-in-quote", fact, "figure", f"{fact.id}: the figure {fact.figure[:60]!r} {whole}; copy it from the quote")
