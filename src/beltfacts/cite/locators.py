"""Locators (where in a document): parsed once, written in each style's own terms.

A fact's locator lists its parts from the outside in: "ch. 1, sec. II.1", "p. 7", "pp. 7-8", "para. 5", "Introduction". The cell of a table is
"Finance!E6" or "C3". Any other part without a label listed here is a heading and stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_LABELS = {
    "chapter": ("chapter", "chapters", "chap", "chaps", "ch", "chs"),
    "section": ("section", "sections", "sect", "sec", "secs", "\u00a7"),
    "paragraph": ("paragraph", "paragraphs", "para", "paras", "par", "pars", "\u00b6"),
    "page": ("page", "pages", "pp", "p"),
    "figure": ("figure", "figures", "fig", "figs"),
    "table": ("table", "tables", "tab"),
    "line": ("line", "lines", "ll"),
    "box": ("box",),
    "annex": ("annex", "appendix", "app"),
}
_KIND = {label: kind for kind, labels in _LABELS.items() for label in labels}
_LABEL = "|".join(sorted(map(re.escape, _KIND), key=len, reverse=True))
_NUMBER = r"(?:[A-Za-z]?\d[\w.]*|[IVXLCDM]+(?:\.\w+)*|[ivxlcdm]+|[A-Z])"
_NUMBERS = rf"{_NUMBER}(?:\s*[-\u2013]\s*{_NUMBER})?"
_BARE_NUMBERS = re.compile(rf"(?:and |& )?(?=.*\d){_NUMBERS}")
"""A number or a range after a comma, without a label of its own."""

_LABELLED_PART = re.compile(rf"((?i:{_LABEL}))\.?\s*({_NUMBERS}(?: (?:and|&) {_NUMBERS})?)")

_CELL = re.compile(r"(?:[^!,]+!)?[A-Z]{1,3}[1-9]\d{0,6}")
"""The cell of a sheet, or of a table of plain text: "Finance!E6", "C3"."""

LocatorTerms = Mapping[str, str | tuple[str, str]]
"""A style's term for each kind of part, or a pair (singular, plural); ``{}`` takes the number. A kind without a term is spelled out."""

LocatorParts = tuple[tuple[str, str], ...]
"""Kind and number of each part, from the outside in; the kind of a heading is ``heading``, its number the heading itself."""


def parse_locator(locator: str) -> LocatorParts:
    """Parse a locator into its parts; commas separate them. Bare numbers after a number are of its kind: "pp. 7, 9" is one part."""
    parts: list[tuple[str, str]] = []
    for written in re.split(r",(?![0-9])", locator):
        if not (part := written.strip()):
            continue
        if parts and parts[-1][0] != "heading" and _BARE_NUMBERS.fullmatch(part):
            kind, before = parts.pop()
            parts.append((kind, f"{before}, {_join_range(part)}"))
        else:
            parts.append(_parse_part(part))
    return tuple(parts)


def _parse_part(part: str) -> tuple[str, str]:
    """Return kind and number of one part. A range gets an en dash."""
    if _CELL.fullmatch(part):
        return "cell", part
    found = _LABELLED_PART.fullmatch(part)
    return (_KIND[found[1].lower()], _join_range(found[2])) if found else ("heading", part)


def _join_range(numbers: str) -> str:
    """Return numbers with an en dash in ranges: "7-8" is "7\u20138"."""
    return re.sub(r"(?:(?<!\s)\s+)?-\s*(?=[\w.]+(?:\s|$))", "\u2013", numbers)


def format_locator(locator: str, terms: LocatorTerms, separator: str = ", ") -> str:
    """Return a locator in a style's terms."""
    return format_locator_parts(parse_locator(locator), terms, separator)


def format_locator_parts(parts: LocatorParts, terms: LocatorTerms, separator: str = ", ") -> str:
    """Return the parts of a locator in a style's terms."""
    return separator.join(_format_part(kind, number, terms) for kind, number in parts)


def _format_part(kind: str, number: str, terms: LocatorTerms) -> str:
    """Return one part, with the plural term for a range and for several numbers."""
    term = terms.get(kind, "{}" if kind == "heading" else kind + " {}")
    if isinstance(term, tuple):
        term = term[1 if re.search(r"\u2013|, | and | & ", number) else 0]
    return term.format(number)
