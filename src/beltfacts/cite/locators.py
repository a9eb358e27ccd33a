"""Where in a document, read once and written in each style's own terms.

A fact's locator is a list of places from the outside in: "ch. 1, sec. II.1", "p. 7", "pp. 7-8", "para. 5", "Introduction". What has no label
known here is a heading and stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_LABELS = {
    "chapter": ("chapter", "chap", "ch"),
    "section": ("section", "sect", "sec", "\u00a7"),
    "paragraph": ("paragraph", "paragraphs", "para", "paras", "par", "pars", "\u00b6"),
    "page": ("page", "pages", "pp", "p"),
    "figure": ("figure", "fig"),
    "table": ("table", "tab"),
    "line": ("line", "lines", "ll"),
    "box": ("box",),
    "annex": ("annex", "appendix", "app"),
}
_KIND = {label: kind for kind, labels in _LABELS.items() for label in labels}
_LABEL = "|".join(sorted(map(re.escape, _KIND), key=len, reverse=True))
_NUMBER = r"(?:[A-Za-z]?\d[\w.]*|[IVXLCDM]+(?:\.\w+)*|[ivxlcdm]+|[A-Z])"
_PLACE = re.compile(rf"((?i:{_LABEL}))\.?\s*({_NUMBER}(?:\s*[-\u2013]\s*{_NUMBER})?)")

LocatorTerms = Mapping[str, str | tuple[str, str]]
"""A style's word for each kind of place, or a pair for one and for several; ``{}`` takes the number. Kinds without a term are spelled out."""

Places = tuple[tuple[str, str], ...]
"""Kind and number from the outside in; the kind of a heading is ``heading``."""


def parse_locator(locator: str) -> Places:
    """The places of a locator; commas part them."""
    return tuple(_place(part.strip()) for part in re.split(r",(?![0-9])", locator) if part.strip())


def _place(part: str) -> tuple[str, str]:
    found = _PLACE.fullmatch(part)
    return (_KIND[found[1].lower()], re.sub(r"\s*-\s*(?=[\w.]+$)", "\u2013", found[2])) if found else ("heading", part)


def format_locator(locator: str, terms: LocatorTerms, by: str = ", ") -> str:
    """A locator in a style's terms."""
    return format_locator_parts(parse_locator(locator), terms, by)


def format_locator_parts(found: Places, terms: LocatorTerms, by: str = ", ") -> str:
    """Places in a style's terms, as `written`."""
    return by.join(_written(kind, number, terms) for kind, number in found)


def _written(kind: str, number: str, terms: LocatorTerms) -> str:
    term = terms.get(kind, "{}" if kind == "heading" else kind + " {}")
    if isinstance(term, tuple):
        term = term[1 if "\u2013" in number else 0]
    return term.format(number)
