"""APA, 7th edition: (Xinhua Institute, [2025], Chapter 1).

Author-date. Titles in sentence case; an inferred date stands in square brackets, ca. before an approximate one, n.d. where there is none; what has no
title is described in square brackets; the publisher is left out where it is the author; the genre and a machine translation are said in square
brackets after the title (Publication Manual, chapters 8 to 10).
"""

from __future__ import annotations

from beltfacts.cite import (
    LocatorTerms,
    Name,
    SourceFields,
    Text,
    Work,
    append_mark,
    capitalize,
    cited_names,
    curl_quotes,
    format_locator,
    headline_case,
    hedge_date,
    initials,
    italic,
    join_names,
    join_styled,
    month_day_year,
    quote_styled,
    sentence_case,
    sentences,
    styled,
    within_year,
)
from beltfacts.output import join_nonempty as joined_text

ORDER = "author-date"
UNDATED_FIRST = True
SUFFIXES = True
SURNAMES = True
ET_AL = 3

_TERMS: LocatorTerms = {
    "chapter": "Chapter {}",
    "section": "Section {}",
    "paragraph": ("para. {}", "paras. {}"),
    "page": ("p. {}", "pp. {}"),
    "figure": "Figure {}",
    "table": "Table {}",
    "heading": "{} section",
}


def reference(work: Work) -> Text:
    """The entry of the reference list."""
    parts = SourceFields(work)
    authors = _authors(parts)
    date = f"({_date(parts)})"
    title = _title(parts)
    opening = (authors, date, title) if authors else (title, date)
    entry = sentences((*opening, _container(parts), _publisher(parts)))
    return join_styled((entry, _address(parts)), " ")


def in_text(work: Work) -> Text:
    """The citation in parentheses, with the place in the document."""
    parts = SourceFields(work)
    return styled("(", join_styled((append_mark(_who(parts, " & "), ","), join_styled((_year(parts), _place(work)))), " "), ")")


def note(work: Work) -> Text:
    """The narrative form, as a footnote or a sentence takes it (APA has no reference notes)."""
    parts = SourceFields(work)
    return styled(_who(parts, " and "), " (", join_styled((_year(parts), _place(work))), ")")


def _place(work: Work) -> str:
    return format_locator(work.locator, _TERMS)


def _authors(parts: SourceFields) -> str:
    if not parts.authors:
        return ""
    people = join_names(parts.authors, _inverted, ", & ", 20, 19, ", . . . " + _inverted(0, parts.authors[-1]))
    return people + (f" ({'Eds.' if len(parts.authors) > 1 else 'Ed.'})" if parts.edited else "")


def _inverted(place: int, name: Name) -> str:
    return name.inverted(initials(name.given))


def _who(parts: SourceFields, last: str) -> Text:
    if not parts.authors:
        return _short_title(parts)
    names, others = cited_names(parts, ET_AL)
    if others:
        return styled(", ".join(names), ", et al." if len(names) > 1 else " et al.")
    return styled(last.join(names) if len(names) < 3 else f"{', '.join(names[:-1])},{last}{names[-1]}")


def _short_title(parts: SourceFields) -> Text:
    """The title in place of an author: in quotation marks for part of a larger work, in italics else, in headline case."""
    if not parts.title:
        return styled(f"[{parts.description}]")
    words = parts.get("title-short") or parts.head
    title = curl_quotes(headline_case(words) if parts.english else words)
    return quote_styled(title) if parts.within else italic(title)


def _year(parts: SourceFields) -> str:
    date = parts.when.of_year
    if not date.known:
        return "n.d." + (f"-{parts.work.suffix}" if parts.work.suffix else "")
    return hedge_date(date.year + parts.work.suffix, date, always=False)


def _date(parts: SourceFields) -> str:
    date = parts.when
    if not date.known:
        return _year(parts)
    suffix = parts.work.suffix
    if date.words or len(date.start) == 1 or parts.kind in ("journal", "book", "chapter", "thesis"):
        return hedge_date(date.year + suffix, date.of_year if len(date.start) > 1 else date, always=False)
    within = within_year(date)
    return hedge_date(f"{date.year}{suffix}" + (f", {within}" if within else ""), date, always=False)


def _title(parts: SourceFields) -> Text:
    if not parts.title:
        words = parts.description + ("; machine translation" if parts.machine else "")
        return styled(f"[{words}]")
    title = curl_quotes(parts.get("title-sentence") or (sentence_case(parts.title) if parts.english else parts.title))
    shown = parts.romanized or title
    main_title = styled(shown) if parts.within else italic(shown)
    more = (
        f"No. {parts.number}" if parts.number and parts.kind == "report" else "",
        parts.edition if parts.kind == "book" else "",
        capitalize(parts.version),
    )
    number = f"({', '.join(filter(None, more))})" if any(more) else ""
    genre = joined_text((parts.capital_genre, parts.publisher if parts.kind == "thesis" else ""))
    said = "; ".join(filter(None, (genre, "machine translation" if parts.machine else "")))
    bracket = f"[{said[:1].upper()}{said[1:]}]" if said else ""
    translation = f"[{parts.translation}]" if parts.translation else ""
    return join_styled((main_title, translation, number, bracket), " ")


def _container(parts: SourceFields) -> Text:
    if parts.kind == "chapter":
        return _book(parts)
    if not parts.periodical:
        return ()
    volume, issue = parts.get("volume"), parts.get("issue")
    numbering = styled(italic(volume), f"({issue})" if issue else "") if volume or issue else ()
    return join_styled((italic(parts.container), numbering, parts.pages))


def _book(parts: SourceFields) -> Text:
    editors = join_names(parts.editors, lambda _, name: name.ahead(initials(name.given)), ", & ", 20, 19, "", " & ")
    label = "" if not editors else f"{editors} ({'Eds.' if len(parts.editors) > 1 else 'Ed.'}), "
    container = sentence_case(parts.container) if parts.english else parts.container
    return styled("In ", label, italic(container), f" ({parts.page_label} {parts.pages})" if parts.pages else "")


def _address(parts: SourceFields) -> str:
    """The address, with the day it was looked at where there is no date of publication and the page may change."""
    if not parts.address or parts.when.known or not parts.accessed.known or parts.doi:
        return parts.address
    return f"Retrieved {month_day_year(parts.accessed)}, from {parts.address}"


def _publisher(parts: SourceFields) -> str:
    if parts.periodical:
        return ""
    site = parts.container if parts.kind == "web" else ""
    publisher = "" if parts.kind == "thesis" and parts.title else parts.publisher  # it stands in the brackets
    names = dict.fromkeys(filter(None, (parts.archive, publisher, site)))
    own = {name.literal for name in parts.authors}
    return "; ".join(name for name in names if name not in own)
