"""Chicago, 18th edition, notes and bibliography: Xinhua Institute, RCEP, chap. 1.

The reference is the bibliography entry, the note the full footnote, the in-text form the short note that follows it later. Headline case; an inferred
date in square brackets, n.d. where there is none (Chicago Manual of Style, chapters 13 and 14).
"""

from __future__ import annotations

from beltfacts.cite import (
    SourceFields,
    Text,
    Work,
    append_mark,
    capitalize,
    end_inside_quotes,
    end_with,
    italic,
    join_styled,
    month_day_year,
    plain,
    quoted_words,
    styled,
)
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

ORDER = "author-title"
NOTES = True
SURNAMES = True

__all__ = ["in_text", "leads", "note", "quotation", "reference"]


def reference(work: Work) -> Text:
    """The entry of the bibliography."""
    parts = SourceFields(work)
    who = named(parts, inverted(parts.authors)) or owner(parts)
    rest = [end_with(part) for part in _facts(parts) if part]
    return join_styled([end_with(who), title(parts, "."), *rest, end_with(parts.address)], " ")


def note(work: Work) -> Text:
    """The first, full footnote."""
    parts = SourceFields(work)
    locator = place(work.locator)
    facts = _noted(parts)
    mark = ":" if parts.kind == "journal" and locator[:1].isdigit() else ","
    body = join_styled((facts, locator), f"{mark} ")
    bracketed = plain(body).startswith("(")
    follows = bool(body or parts.address)
    who = named(parts, straight(parts.authors))
    opening = join_styled((styled(f"{who}, " if who else "", title(parts, "," if follows and not bracketed else "")), body), " ")
    return end_inside_quotes(join_styled((opening, parts.address), ", " if body else " "))


def in_text(work: Work) -> Text:
    """The short note: author, short title, place."""
    parts = SourceFields(work)
    who = author(parts, short_names(parts)) or (owner(parts) if parts.kind == "web" else "")
    locator, words = place(work.locator), short_title(parts)
    if locator:
        return styled(f"{who}, " if who else "", append_mark(words, ","), " ", end_inside_quotes(locator))
    return end_inside_quotes(join_styled((who, words)))


def quotation(work: Work) -> Text:
    """The exact words with the mark of the note that follows."""
    return styled(quoted_words(work), "\u00b9")


def _facts(parts: SourceFields) -> list[str | Text]:
    """What follows the title in the bibliography, each element a sentence."""
    kinds: list[str | Text] = [capitalize(part) for part in said(parts)]
    if parts.kind == "journal":
        return [_journal(parts, inclusive(parts.pages))]
    if parts.periodical:
        return [join_styled((() if owner(parts) else italic(parts.container), _date(parts))), *kinds]
    if parts.kind == "chapter":
        editors = straight_all(parts.editors)
        return [styled("In ", italic(parts.container), f", edited by {editors}" if editors else ""), _imprint(parts)]
    if parts.kind == "thesis":
        return [capitalize(f"{thesis(parts)}, {_year(parts)}")]
    if parts.kind in ("web", "document"):
        return [*kinds, capitalize(parts.version), capitalize(", ".join(filter(None, (*bodies(parts), _date(parts)))))]
    return [parts.edition, *kinds, capitalize(_number(parts)), _imprint(parts)]


def _noted(parts: SourceFields) -> Text:
    """What follows the title in a note, parted by commas; the imprint of a book stands in parentheses."""
    if parts.kind == "journal":
        return _journal(parts, "")
    if parts.periodical:
        return join_styled((italic(parts.container), _date(parts), *said(parts)))
    if parts.kind == "chapter":
        editors = straight_all(parts.editors)
        return styled("in ", italic(parts.container), f", ed. {editors}" if editors else "", f" ({_imprint(parts)})")
    if parts.kind == "thesis":
        return styled(f"({thesis(parts)}, {_year(parts)})")
    if parts.kind in ("web", "document"):
        names = [parts.container] if owner(parts) else []
        return join_styled((*said(parts), parts.version, *names, *bodies(parts), _date(parts)))
    return join_styled((", ".join(filter(None, (parts.edition, *said(parts), _number(parts)))), f"({_imprint(parts)})"), " ")


def _number(parts: SourceFields) -> str:
    return f"no. {parts.number}" if parts.number and parts.kind == "report" else ""


def _imprint(parts: SourceFields) -> str:
    return ", ".join(filter(None, (parts.publisher, parts.archive, _year(parts))))


def _year(parts: SourceFields) -> str:
    return dated(parts.when.of_year.year, parts.when.of_year)


def _date(parts: SourceFields) -> str:
    """The full date; for a web page without one the day it was looked at, where that is known, and no n.d."""
    if parts.when.known or parts.kind != "web":
        return dated(month_day_year(parts.when), parts.when)
    return f"accessed {month_day_year(parts.accessed)}" if parts.accessed.known else ""


def _journal(parts: SourceFields, pages: str) -> Text:
    volume, issue = parts.get("volume"), parts.get("issue")
    numbering = (f" {volume}" if volume else "") + (f", no. {issue}" if issue else "")
    return styled(italic(parts.container), numbering, f" ({_year(parts)})", f": {pages}" if pages else "")
