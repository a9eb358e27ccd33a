"""A figure that does not occur in its quote.

The figure must be copied from the quote, character by character. It must not be a part of a longer number there: "2 million" is
not the figure of "12 million tonnes". Copy it again from the quote.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.evidence import contains_figure
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding, make_quote


def check(files: FactFiles) -> Iterator[Finding]:
    """Look for the figure of every fact in its quote."""
    for fact in files.facts:
        if fact.cell and fact.quote == make_quote(fact.cell, fact.figure):
            continue  # made of the labels of its cell and of the figure
        if not contains_figure(fact.figure, fact.quote):
            problem = (
                "occurs in the quote only as a part of a longer number or word" if fact.figure in fact.quote else "is not in the quote"
            )
            message = f"{fact.id}: figure {fact.figure[:60]!r} {problem}; copy it from there"
            yield files.at("figure-in-quote", fact, "figure", message)
