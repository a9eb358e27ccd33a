"""A figure that does not stand in its quote.

The figure must be copied from the quote character by character, and not be a part of a longer number there: "2 million" is
not in "12 million tonnes". Copy it again from the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.evidence import contains_figure
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Every fact."""
    for fact in files.facts:
        if not contains_figure(fact.figure, fact.quote):
            whole = "stands in it only as part of a longer number or word" if fact.figure in fact.quote else "is not in it"
            yield files.at("figure-in-quote", fact, "figure", f"{fact.id}: the figure {fact.figure[:60]!r} {whole}; copy it from the quote")
