"""The forms of a quote: its words normalized, with each raised digit taken for a mark or for a plain digit. Pure.

A page shows "12 km\u00b2", and a browser copies "12 km2". A digit directly behind a letter changes no number, so both forms are searched. A
digit behind a digit is never taken for a mark. Whether the marks agree with the document is `mark_check`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from beltfacts.documents import Extraction, NormalizedText, TextPart, find_parts, mark_content, normalize_text
from beltfacts.reading import NOTE, PLAIN_MARKS, UNSPACED_RANGES, LazyPattern, is_unspaced

_TYPED = LazyPattern(
    r"(?<=[^\W\d_])(?:[0-9]{1,3}(?:[.,][0-9]{1,2})?|[-\u2212\u2013][0-9]{1,2})(?![0-9])"
    r"|(?<=[\w%])\((?:[0-9]{1,3}|[a-z])\)|(?<=[\w%.,;:)])\[[^\[\]\n]{1,30}\]"
)
"""What may be a mark that was copied as plain text: the 2 of "km2", the 2.5 of "PM2.5", the -1 of "s-1", (3) and [note] directly behind a word."""
_BESIDE_FIGURE = LazyPattern(
    rf"(?<=[{UNSPACED_RANGES}\uff09\u300d\u3011\uff05\u2103])[ \t](?=[-(\u2212]?[0-9])|(?<=[0-9%)])[ \t](?=[{UNSPACED_RANGES}])"
)
"""A space between a figure and a character of a script that sets none, or its closing bracket: \u4eba\u53e3\uff08\u4e07\u4eba\uff09 128.4."""
_DASHES = dict.fromkeys(map(ord, "\u2212\u2013"), "-")
_MOST_CHOICES = 3
"""Digits of a quote that are taken for a mark or a plain digit one by one; of more, all or none."""


class QuoteForm(NamedTuple):
    """One form of a quote. Its offsets are those of the quote."""

    normalized: NormalizedText
    """The normalized quote, without marks."""
    words: str
    """The same without white space at its ends."""
    lead: int
    """Characters of white space before `words` in the normalized quote."""
    parts: tuple[TextPart, ...]
    """The marks and cell edges that are left out."""
    offsets: tuple[int, ...]
    """Where each of these stands in `words`."""

    def offset(self, at: int) -> int:
        """Return the offset in `words` of an offset in the quote."""
        return self.normalized.offset_of(at) - self.lead


def quote_forms(quote: str, has_marks: bool) -> list[QuoteForm]:
    """Return the forms of a quote, the plainest first. `has_marks`: whether the document has marks, which a quote may have typed plain."""
    cells = _with_cell_edges(quote)
    parts = find_parts(Extraction(quote))
    taken = {at for part in parts for at in range(part.start, part.end)}
    matches = (match for match in _TYPED.finditer(quote) if match.start() not in taken) if has_marks else ()
    typed = [_typed_part(match) for match in matches if not is_unspaced(quote[match.start() - 1])]
    raised = [part for part in parts if _is_behind_letter(quote, part)]
    choices = [*raised, *typed]
    if not choices:
        return [_form(quote, parts), *([_form(cells, find_parts(Extraction(cells)))] if cells != quote else [])]
    fixed = [part for part in parts if part not in raised]
    plain = [(False,) * len(typed), (True,) * len(typed)]
    ways = list(product((False, True), repeat=len(choices))) if len(choices) <= _MOST_CHOICES else [_flip(raised, way) for way in plain]
    ways.sort(key=lambda way: sum(way[len(raised) :]) - sum(way[: len(raised)]))
    return [
        _form(_with_plain(quote, raised, way), [*fixed, *(part for part, out in zip(choices, way, strict=True) if out)]) for way in ways
    ]


def _with_cell_edges(quote: str) -> str:
    """Return a quote of the same length with cell edges for spaces between words of a script that sets none and figures.

    A page shows the row \u7164\u70ad | 4,218.6 so. Elsewhere such a space says nothing.
    """
    return _BESIDE_FIGURE.sub("\u2502", quote)


def _flip(raised: Sequence[TextPart], typed: tuple[bool, ...]) -> tuple[bool, ...]:
    """Return one choice for all digits: raised ones are marks, and typed ones as given."""
    return (True,) * len(raised) + typed


def _form(quote: str, parts: Sequence[TextPart]) -> QuoteForm:
    """Return the form of a quote without these parts."""
    ordered = sorted(parts)
    normalized = normalize_text(quote, ordered)
    words = normalized.text.strip()
    lead = len(normalized.text) - len(normalized.text.lstrip())
    apart = tuple(part for part in ordered if part.is_compared_apart)
    return QuoteForm(normalized, words, lead, apart, tuple(normalized.offset_of(part.start) - lead for part in apart))


def _typed_part(match: re.Match[str]) -> TextPart:
    """Return digits behind a letter as a mark."""
    return TextPart(match.start(), match.end(), NOTE, "a note mark", mark_content(match[0].translate(_DASHES)), "typed")


def _is_behind_letter(quote: str, part: TextPart) -> bool:
    """Return whether a part is raised or lowered digits directly behind a letter."""
    behind = quote[part.start - 1 : part.start].isalpha()
    return behind and part.shape in ("raised", "lowered") and part.content.replace(".", "").replace(",", "").isdigit()


def _with_plain(quote: str, raised: Sequence[TextPart], left_out: Sequence[bool]) -> str:
    """Return the quote with those raised digits plain that are not left out."""
    for part, out in zip(raised, left_out, strict=False):
        if not out:
            quote = quote[: part.start] + quote[part.start : part.end].translate(PLAIN_MARKS) + quote[part.end :]
    return quote
