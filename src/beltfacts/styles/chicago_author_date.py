"""Chicago, 18th edition, author-date: (Xinhua Institute [2025], chap. 1).

Headline case; the first name inverted; an inferred date in square brackets, n.d. where there is none; month and day of newspapers, web pages and
releases after the title (Chicago Manual of Style, chapters 13 and 14).
"""

from __future__ import annotations

from beltfacts.cite import SourceFields, Text, Work, append_mark, capitalize, end_with, italic, join_styled, styled, within_year
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

ORDER = "author-date"
SUFFIXES = True
SURNAMES = True

__all__ = ["ET_AL", "in_text", "leads", "note", "reference"]


def reference(work: Work) -> Text:
    """The entry of the reference list."""
    parts = SourceFields(work)
    who = named(parts, inverted(parts.authors)) or owner(parts)
    year = end_with(_year(parts))
    opening = [end_with(who), year, title(parts, ".")] if who else [title(parts, "."), year]
    return join_styled([*opening, *(end_with(part) for part in _rest(parts) if part), end_with(parts.address)], " ")


def in_text(work: Work) -> Text:
    """The citation in parentheses: author, year, place."""
    parts = SourceFields(work)
    who = _who(parts) if parts.when.known else append_mark(_who(parts), ",")  # (Rail Pages, n.d.)
    return styled("(", join_styled((styled(who, " ", _year(parts)), place(work.locator))), ")")


def note(work: Work) -> Text:
    """The same in running text, as a sentence or a footnote takes it."""
    parts = SourceFields(work)
    return styled(_who(parts), " (", join_styled((_year(parts), place(work.locator))), ")")


def _who(parts: SourceFields) -> Text:
    if not parts.authors:
        return styled(owner(parts)) or short_title(parts)
    return styled(author(parts, short_names(parts)))


def _year(parts: SourceFields) -> str:
    date = parts.when.of_year
    if not date.known:
        return f"n.d.{'-' + parts.work.suffix if parts.work.suffix else ''}"
    return dated(date.year + parts.work.suffix, date)


def _day(parts: SourceFields) -> str:
    """Month and day, marked as the year is; empty for a year alone."""
    within = within_year(parts.when)
    return dated(within, parts.when) if within else ""


def _rest(parts: SourceFields) -> list[str | Text]:
    """What follows the title, each element a sentence."""
    if parts.kind == "journal":
        return [_journal(parts)]
    kinds = [capitalize(part) for part in said(parts)]
    if parts.periodical:
        container = () if owner(parts) else italic(parts.container)
        return [join_styled((container, _day(parts))), *kinds]
    if parts.kind == "chapter":
        return [_book(parts), parts.publisher]
    if parts.kind == "thesis":
        return [capitalize(thesis(parts))]
    if parts.kind in ("web", "document"):
        return [*kinds, capitalize(parts.version), capitalize(", ".join(filter(None, (*bodies(parts), _day(parts)))))]
    number = f"No. {parts.number}" if parts.number and parts.kind == "report" else ""
    return [parts.edition, *kinds, number, parts.publisher, parts.archive]


def _journal(parts: SourceFields) -> Text:
    volume, issue = parts.get("volume"), parts.get("issue")
    numbering = f" {volume}" + (f" ({issue})" if issue else "") if volume else f", no. {issue}" if issue else ""
    return styled(italic(parts.container), numbering, f": {inclusive(parts.pages)}" if parts.pages else "")


def _book(parts: SourceFields) -> Text:
    editors = straight_all(parts.editors)
    return styled("In ", italic(parts.container), f", edited by {editors}" if editors else "")
