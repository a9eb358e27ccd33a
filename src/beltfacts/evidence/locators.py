"""Whether a locator is true of a location."""

from __future__ import annotations

import re

from beltfacts.documents import Location, normalize_text

_LOCATOR = re.compile(
    r"\b(?P<kind>ch|chapter|sec|section|para|paragraph|pp?|pages?)\b\.?\s*(?P<number>[0-9IVXLC]+(?:\.[0-9IVXLC]+)*)", re.IGNORECASE
)


_KIND = {"ch": "ch", "chap": "ch", "sec": "sec", "sect": "sec", "para": "para", "p": "p", "pp": "p", "page": "p"}


def locator_matches(locator: str, place: Location, sure: bool = False) -> bool:
    """Whether a locator ("ch. 1, sec. II.1", "para. 5", "p. 7", a heading's words) is true of a place.

    What the text does not tell, such as the page of a text without pages, is taken on trust, or as not true when `sure`.
    """
    numbered = list(_LOCATOR.finditer(locator))
    if not numbered:
        named = normalize_text(locator).text.casefold()
        return any(named in normalize_text(heading.text).text.casefold() for heading in place.headings) or not (place.headings or sure)
    return all(_part_agrees(_KIND[match["kind"].lower()[:4]], match["number"], place, sure) for match in numbered)


def _part_agrees(kind: str, number: str, place: Location, sure: bool) -> bool:
    if kind in ("p", "para"):
        known = place.page if kind == "p" else place.paragraph
        return str(known) == number if known else not sure
    numbers_above = [heading.number for heading in place.headings if heading.number]
    chapters = [each for each in numbers_above if each.startswith("ch. ")]
    if kind == "ch":
        return chapters[0] == f"ch. {number}" if chapters else not sure
    section = ".".join(each for each in numbers_above if each not in chapters)
    return f"{section}.".startswith(f"{number}.") if section else not sure
