"""Where a quote occurs in a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from unicodedata import category

from beltfacts.documents import INVISIBLE, DocumentText, Location, normalize_text
from beltfacts.reading import UNITS, find_dates, find_numerals, find_quantities

_AROUND = 120
"""Characters around a quote in which a number that its edge cuts is looked for: no number with its words is longer."""


def find_quote(quote: str, text: DocumentText, units: Mapping[str, str] = UNITS) -> list[Location]:
    """Every place where a quote stands word for word and whole, in order; empty where it does not. `units` maps unit words to codes."""
    return [text.locate(start, end) for start, end, cut in match_spans(quote, text, units) if not cut]


def first_occurrence(quote: str, text: DocumentText) -> int | None:
    """Where the words of a quote begin first, whole or not: for the order of quotes, quickly. None where they do not stand."""
    wanted = normalize_text(quote).text.strip()
    at = text.normalized.text.find(wanted) if wanted else -1
    span = text.normalized.original(at, at + len(wanted)) if at >= 0 else None
    return span[0] if span else None


def match_spans(quote: str, text: DocumentText, units: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Each place of the folded quote: start, end, and the number or word that its edge cuts (empty when whole)."""
    wanted = normalize_text(quote).text.strip()
    at = text.normalized.text.find(wanted) if wanted else -1
    while at >= 0:
        span = text.normalized.original(at, at + len(wanted))
        if span:
            yield *span, _token_cut_by_edge(text.text, *span, units)
        at = text.normalized.text.find(wanted, at + 1)


def _token_cut_by_edge(text: str, start: int, end: int, units: Mapping[str, str]) -> str:
    """The word, number or quantity that an edge of ``text[start:end]`` cuts apart, or an empty string."""
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    while first and not text[first - 1].isspace() and start - first < 2 * _AROUND:
        first -= 1
    while last < len(text) and not text[last].isspace() and last - end < 2 * _AROUND:
        last += 1
    around = text[first:last]
    here, there = start - first, end - first
    for edge in (here, there):
        if _inside_token(around, edge):
            return " ".join(around[max(0, edge - 20) : edge + 20].split())
    spans = [(each.start, each.end) for each in find_quantities(around, units)]
    spans += [(each.start, each.end) for each in find_numerals(around)]
    spans += [(each.start, each.end) for each in find_dates(around)]
    return next((" ".join(around[a:b].split()) for a, b in spans if a < here < b or a < there < b), "")


_BEFORE = re.compile(rf"[{INVISIBLE}]*\Z")


_SIGNED = re.compile(r"(?:\d[.,]|[-\u2212\u2013+$\u20ac\xa3\xa5\uffe5]\s?)\Z")


_NUMBER_ON = re.compile(r"[.,]\d|\s?[%\u2030\uff05]|\s?[-\u2013\u2212~]\s?\d")


def _inside_token(text: str, edge: int) -> bool:
    """Whether an edge lies inside a word or number: letters or digits on both sides, a sign or point between, a range or % going on."""
    before, after = _BEFORE.sub("", text[max(0, edge - 8) : edge]), text[edge : edge + 12].lstrip(INVISIBLE)
    if not before or not after:
        return False
    left, right = before[-1], after[0]
    if category(right)[0] == "M" or (_wordlike(left) and _wordlike(right) and not (_han(left) or _han(right))):
        return True
    if right.isdigit() and (_SIGNED.search(before) or (_han(left) and left.isnumeric())):
        return True
    return left.isdigit() and bool(_NUMBER_ON.match(after) or right.isnumeric())


def _wordlike(char: str) -> bool:
    return char.isalnum() or char == "_"


def _han(char: str) -> bool:
    return "\u2e80" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3"
