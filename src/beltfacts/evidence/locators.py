"""Whether the locator of a fact is true of a location in the document. Pure.

It writes no locator: that is `Location.locator`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.documents import Location, normalize_text
from beltfacts.reading import LazyPattern

_LOCATOR_PART = LazyPattern(
    r"\b(?P<kind>ch|chapter|sec|section|para|paragraph)\b\.?\s*(?P<number>[0-9IVXLC]+(?:\.[0-9IVXLC]+)*)"
    r"|\b(?P<page>pp?|pages?)\b\.?\s*(?P<label>(?:[A-Z]{1,3}[-.]?)?[0-9]+(?:[-.][0-9A-Z]+)*|[IVXLC]+)(?![^\W_])",
    re.IGNORECASE,
)
_NUMBER = LazyPattern(r"[0-9]+|[IVXLC]+", re.IGNORECASE)
_KINDS = {"ch": "ch", "chap": "ch", "sec": "sec", "sect": "sec", "para": "para"}
"""The kind of a locator part by the first four letters that name it."""


def locator_matches(locator: str, location: Location, strict: bool = False, labels: Sequence[str] = ()) -> bool:
    """Return whether a locator is true of a location.

    A locator is "ch. 1, sec. II.1", "para. 5", "p. 7", or the words of a heading. What the text does not tell, such as the page
    of a text without pages, counts as true, or as false if `strict`. `labels`: the printed label of each page. A page may be named by its
    printed label or by its number in the file; where that number is the label of another page, it names that one.
    """
    parts = list(_LOCATOR_PART.finditer(locator))
    if not parts:
        words = normalize_text(locator).text.casefold()
        in_heading = any(words in normalize_text(heading.text).text.casefold() for heading in location.headings)
        return in_heading or not (location.headings or strict)
    return all(
        _page_matches(part["label"], location, strict, labels)
        if part["page"]
        else _part_matches(_KINDS[part["kind"].lower()[:4]], part["number"], location, strict)
        for part in parts
    )


def _page_matches(label: str, location: Location, strict: bool, labels: Sequence[str]) -> bool:
    """Return whether a page named in a locator is that of a location. A range of pages is told by its first one."""
    if not location.page:
        return not strict
    printed = {each.casefold() for each in labels if each}
    first = _NUMBER.match(label)
    named = label if label.casefold() in printed or not first else first[0]
    if named.casefold() in printed:
        return named.casefold() == location.page_label.casefold()
    return named == str(location.page)


def _part_matches(kind: str, number: str, location: Location, strict: bool) -> bool:
    """Return whether one part of a locator is true of a location.

    A part is, for example, "sec" with "II.1".
    """
    if kind == "para":
        return str(location.paragraph) == number if location.paragraph else not strict
    numbers = [heading.number for heading in location.headings if heading.number]
    chapters = [each for each in numbers if each.startswith("ch. ")]
    if kind == "ch":
        return chapters[0] == f"ch. {number}" if chapters else not strict
    section = ".".join(each for each in numbers if each not in chapters)
    return f"{section}.".startswith(f"{number}.") if section else not strict
