"""Chicago, 18th edition, author-date: (Xinhua Institute [2025], chap. 1).

Headline case; the first name inverted; an inferred date in square brackets, n.d. where there is none; month and day of newspapers, web pages and
releases after the title (Chicago Manual of Style, chapters 13 and 14).
"""

from __future__ import annotations

from beltfacts.styles._chicago import (
    ET_AL,
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
    straight_all,
    thesis,
    title,
)
from beltfacts.styles._dates import within_year
from beltfacts.styles._parts import Parts
from beltfacts.styles._text import after, capital, ended, italic, joined, text
from beltfacts.styles._work import Text, Work

ORDER = "author-date"
SUFFIXES = True
SURNAMES = True

__all__ = ["ET_AL", "in_text", "leads", "note", "reference"]


def reference(work: Work) -> Text:
    """The entry of the reference list."""
    parts = Parts(work)
    who = named(parts, inverted(parts.authors)) or owner(parts)
    year = ended(_year(parts))
    opening = [ended(who), year, title(parts, ".")] if who else [title(parts, "."), year]
    return joined([*opening, *(ended(part) for part in _rest(parts) if part), ended(parts.address)], " ")


def in_text(work: Work) -> Text:
    """The citation in parentheses: author, year, place."""
    parts = Parts(work)
    who = _who(parts) if parts.when.known else after(_who(parts), ",")  # (Rail Pages, n.d.)
    return text("(", joined((text(who, " ", _year(parts)), place(work.locator))), ")")


def note(work: Work) -> Text:
    """The same in running text, as a sentence or a footnote takes it."""
    parts = Parts(work)
    return text(_who(parts), " (", joined((_year(parts), place(work.locator))), ")")


def _who(parts: Parts) -> Text:
    if not parts.authors:
        return text(owner(parts)) or short_title(parts)
    return text(author(parts, short_names(parts)))


def _year(parts: Parts) -> str:
    date = parts.when.of_year
    if not date.known:
        return f"n.d.{'-' + parts.work.suffix if parts.work.suffix else ''}"
    return dated(date.year + parts.work.suffix, date)


def _day(parts: Parts) -> str:
    """Month and day, marked as the year is; empty for a year alone."""
    within = within_year(parts.when)
    return dated(within, parts.when) if within else ""


def _rest(parts: Parts) -> list[str | Text]:
    """What follows the title, each element a sentence."""
    if parts.kind == "journal":
        return [_journal(parts)]
    kinds = [capital(part) for part in said(parts)]
    if parts.periodical:
        container = () if owner(parts) else italic(parts.container)
        return [joined((container, _day(parts))), *kinds]
    if parts.kind == "chapter":
        return [_book(parts), parts.publisher]
    if parts.kind == "thesis":
        return [capital(thesis(parts))]
    if parts.kind in ("web", "document"):
        return [*kinds, capital(parts.version), capital(", ".join(filter(None, (*bodies(parts), _day(parts)))))]
    number = f"No. {parts.number}" if parts.number and parts.kind == "report" else ""
    return [parts.edition, *kinds, number, parts.publisher, parts.archive]


def _journal(parts: Parts) -> Text:
    volume, issue = parts.get("volume"), parts.get("issue")
    numbering = f" {volume}" + (f" ({issue})" if issue else "") if volume else f", no. {issue}" if issue else ""
    return text(italic(parts.container), numbering, f": {inclusive(parts.pages)}" if parts.pages else "")


def _book(parts: Parts) -> Text:
    editors = straight_all(parts.editors)
    return text("In ", italic(parts.container), f", edited by {editors}" if editors else "")
