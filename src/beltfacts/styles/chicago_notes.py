"""Chicago, 18th edition, notes and bibliography: Xinhua Institute, RCEP, chap. 1.

The reference is the bibliography entry, the note the full footnote, the in-text form the short note that follows it later. Headline case; an inferred
date in square brackets, n.d. where there is none (Chicago Manual of Style, chapters 13 and 14).
"""

from __future__ import annotations

from beltfacts.styles._chicago import (
    author,
    bodies,
    dated,
    inclusive,
    inverted,
    leads,
    named,
    owner,
    place,
    said,
    short_names,
    short_title,
    straight,
    straight_all,
    thesis,
    title,
)
from beltfacts.styles._common import quoted_words
from beltfacts.styles._dates import month_day_year
from beltfacts.styles._parts import Parts
from beltfacts.styles._text import after, capital, ended, ended_inside, italic, joined, text
from beltfacts.styles._work import Text, Work, plain

ORDER = "author-title"
NOTES = True
SURNAMES = True

__all__ = ["in_text", "leads", "note", "quotation", "reference"]


def reference(work: Work) -> Text:
    """The entry of the bibliography."""
    parts = Parts(work)
    who = named(parts, inverted(parts.authors)) or owner(parts)
    rest = [ended(part) for part in _facts(parts) if part]
    return joined([ended(who), title(parts, "."), *rest, ended(parts.address)], " ")


def note(work: Work) -> Text:
    """The first, full footnote."""
    parts = Parts(work)
    locator = place(work.locator)
    facts = _noted(parts)
    mark = ":" if parts.kind == "journal" and locator[:1].isdigit() else ","
    body = joined((facts, locator), f"{mark} ")
    bracketed = plain(body).startswith("(")
    follows = bool(body or parts.address)
    who = named(parts, straight(parts.authors))
    opening = joined((text(f"{who}, " if who else "", title(parts, "," if follows and not bracketed else "")), body), " ")
    return ended_inside(joined((opening, parts.address), ", " if body else " "))


def in_text(work: Work) -> Text:
    """The short note: author, short title, place."""
    parts = Parts(work)
    who = author(parts, short_names(parts)) or (owner(parts) if parts.kind == "web" else "")
    locator, words = place(work.locator), short_title(parts)
    if locator:
        return text(f"{who}, " if who else "", after(words, ","), " ", ended_inside(locator))
    return ended_inside(joined((who, words)))


def quotation(work: Work) -> Text:
    """The exact words with the mark of the note that follows."""
    return text(quoted_words(work), "\u00b9")


def _facts(parts: Parts) -> list[str | Text]:
    """What follows the title in the bibliography, each element a sentence."""
    kinds: list[str | Text] = [capital(part) for part in said(parts)]
    if parts.kind == "journal":
        return [_journal(parts, inclusive(parts.pages))]
    if parts.periodical:
        return [joined((() if owner(parts) else italic(parts.container), _date(parts))), *kinds]
    if parts.kind == "chapter":
        editors = straight_all(parts.editors)
        return [text("In ", italic(parts.container), f", edited by {editors}" if editors else ""), _imprint(parts)]
    if parts.kind == "thesis":
        return [capital(f"{thesis(parts)}, {_year(parts)}")]
    if parts.kind in ("web", "document"):
        return [*kinds, capital(parts.version), capital(", ".join(filter(None, (*bodies(parts), _date(parts)))))]
    return [parts.edition, *kinds, capital(_number(parts)), _imprint(parts)]


def _noted(parts: Parts) -> Text:
    """What follows the title in a note, parted by commas; the imprint of a book stands in parentheses."""
    if parts.kind == "journal":
        return _journal(parts, "")
    if parts.periodical:
        return joined((italic(parts.container), _date(parts), *said(parts)))
    if parts.kind == "chapter":
        editors = straight_all(parts.editors)
        return text("in ", italic(parts.container), f", ed. {editors}" if editors else "", f" ({_imprint(parts)})")
    if parts.kind == "thesis":
        return text(f"({thesis(parts)}, {_year(parts)})")
    if parts.kind in ("web", "document"):
        names = [parts.container] if owner(parts) else []
        return joined((*said(parts), parts.version, *names, *bodies(parts), _date(parts)))
    return joined((", ".join(filter(None, (parts.edition, *said(parts), _number(parts)))), f"({_imprint(parts)})"), " ")


def _number(parts: Parts) -> str:
    return f"no. {parts.number}" if parts.number and parts.kind == "report" else ""


def _imprint(parts: Parts) -> str:
    return ", ".join(filter(None, (parts.publisher, parts.archive, _year(parts))))


def _year(parts: Parts) -> str:
    return dated(parts.when.of_year.year, parts.when.of_year)


def _date(parts: Parts) -> str:
    """The full date; for a web page without one the day it was looked at, where that is known, and no n.d."""
    if parts.when.known or parts.kind != "web":
        return dated(month_day_year(parts.when), parts.when)
    return f"accessed {month_day_year(parts.accessed)}" if parts.accessed.known else ""


def _journal(parts: Parts, pages: str) -> Text:
    volume, issue = parts.get("volume"), parts.get("issue")
    numbering = (f" {volume}" if volume else "") + (f", no. {issue}" if issue else "")
    return text(italic(parts.container), numbering, f" ({_year(parts)})", f": {pages}" if pages else "")
