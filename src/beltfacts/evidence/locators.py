"""Whether the locator of a fact is true of a location in the document. Pure.

It writes no locator: that is `Location.locator`.
"""

from __future__ import annotations

import re

from beltfacts.documents import Location, normalize_text

_LOCATOR_PART = re.compile(
    r"\b(?P<kind>ch|chapter|sec|section|para|paragraph|pp?|pages?)\b\.?\s*(?P<number>[0-9IVXLC]+(?:\.[0-9IVXLC]+)*)", re.IGNORECASE
)
_KINDS = {"ch": "ch", "chap": "ch", "sec": "sec", "sect": "sec", "para": "para", "p": "p", "pp": "p", "page": "p"}
"""The kind of a locator part by the first four letters that name it."""


def locator_matches(locator: str, location: Location, strict: bool = False) -> bool:
    """Return whether a locator is true of a location.

    A locator is "ch. 1, sec. II.1", "para. 5", "p. 7", or the words of a heading. What the text does not tell, such as the page
    of a text without pages, counts as true, or as false if `strict`.
    """
    parts = list(_LOCATOR_PART.finditer(locator))
    if not parts:
        words = normalize_text(locator).text.casefold()
        in_heading = any(words in normalize_text(heading.text).text.casefold() for heading in location.headings)
        return in_heading or not (location.headings or strict)
    return all(_part_matches(_KINDS[part["kind"].lower()[:4]], part["number"], location, strict) for part in parts)


def _part_matches(kind: str, number: str, location: Location, strict: bool) -> bool:
    """Return whether one part of a locator is true of a location.

    A part is, for example, "sec" with "II.1".
    """
    if kind in ("p", "para"):
        actual = location.page if kind == "p" else location.paragraph
        return str(actual) == number if actual else not strict
    numbers = [heading.number for heading in location.headings if heading.number]
    chapters = [each for each in numbers if each.startswith("ch. ")]
    if kind == "ch":
        return chapters[0] == f"ch. {number}" if chapters else not strict
    section = ".".join(each for each in numbers if each not in chapters)
    return f"{section}.".startswith(f"{number}.") if section else not strict
