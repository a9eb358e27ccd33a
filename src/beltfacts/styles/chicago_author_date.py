"""Chicago, 18th edition, author-date: (Xinhua Institute [2025], chap. 1).

Headline case. The first name is inverted. An inferred date stands in square brackets, n.d. where there is none. Month and day of newspapers, web
pages and releases follow the title (Chicago Manual of Style, chapters 13 and 14).
"""

from __future__ import annotations

from beltfacts.cite import (
    CitationItem,
    SourceFields,
    StyledText,
    StyleRules,
    add_full_stop,
    add_year_suffix,
    append_mark,
    capitalize,
    concat,
    format_date_after_year,
    italicize,
    join_sentences,
    join_styled,
)
from beltfacts.styles import _chicago

RULES = StyleRules(order="author-date", year_suffixes=True, add_given_names="full", et_al_min=_chicago.ET_AL_MIN)

entry_names = _chicago.entry_names


def reference(item: CitationItem) -> StyledText:
    """Return the entry of the reference list."""
    fields = SourceFields(item)
    authors = _chicago.label_editors(fields, _chicago.format_entry_names(fields.authors)) or _chicago.container_as_author(fields)
    first = f"({fields.original_year}) " if fields.original_year else ""  # (1889) 2019
    year, title = add_full_stop(first + _year(fields)), _chicago.format_title(fields, ".")
    opening = [add_full_stop(authors), year, title] if authors else [title, year]
    return join_styled([*opening, join_sentences(_publication_details(fields)), add_full_stop(fields.address)], " ")


def in_text(item: CitationItem) -> StyledText:
    """Return the citation in parentheses: author, year, locator."""
    fields = SourceFields(item)
    authors = _author_text(fields) if fields.issued.is_known else append_mark(_author_text(fields), ",")  # (Rail Pages, n.d.)
    first = f"[{fields.original_year}] " if fields.original_year else ""  # [1889] 2019
    return concat("(", join_styled((concat(authors, " ", first, _year(fields)), _chicago.format_chicago_locator(item.locator))), ")")


def note(item: CitationItem) -> StyledText:
    """Return the narrative form, as a sentence or a footnote takes it."""
    fields = SourceFields(item)
    return concat(_author_text(fields), " (", join_styled((_year(fields), _chicago.format_chicago_locator(item.locator))), ")")


def _author_text(fields: SourceFields) -> StyledText:
    """Return the authors, or what stands in their place: the site or paper, else the short title."""
    if not fields.authors:
        return concat(_chicago.container_as_author(fields)) or _chicago.format_short_title(fields)
    return concat(_chicago.bracket_inferred_author(fields, _chicago.format_short_names(fields)))


def _year(fields: SourceFields) -> str:
    """Return the year with its suffix, or n.d."""
    date, suffix = fields.issued.year_only, fields.item.year_suffix
    if not date.is_known:
        return f"n.d.{'-' + suffix if suffix else ''}"
    return _chicago.mark_date(add_year_suffix(date.year, suffix), date)


def _month_and_day(fields: SourceFields) -> str:
    """Return month and day, marked as the year is. A year alone gives an empty string."""
    after_year = format_date_after_year(fields.issued)
    return _chicago.mark_date(after_year, fields.issued) if after_year else ""


def _publication_details(fields: SourceFields) -> list[str | StyledText]:
    """Return what follows the title, each element a sentence."""
    if fields.kind == "journal":
        return [_journal(fields)]
    genre = [capitalize(part) for part in _chicago.list_genre_elements(fields)]
    if fields.is_periodical:
        container = () if _chicago.container_as_author(fields) else italicize(fields.container)
        return [join_styled((container, _month_and_day(fields))), *genre]
    if fields.kind == "chapter":
        return [concat("In ", _chicago.format_containing_book(fields, volume_first=False)), fields.series, fields.publisher]
    if fields.kind == "thesis":
        return [capitalize(_chicago.format_thesis(fields))]
    if fields.kind in ("web", "document"):
        bodies_and_day = ", ".join(filter(None, (*_chicago.list_bodies(fields), _month_and_day(fields))))
        accessed = "" if fields.issued.is_known else _chicago.format_access(fields)
        return [*genre, capitalize(fields.version), capitalize(bodies_and_day), capitalize(accessed), _chicago.archive_after_date(fields)]
    contributors = _chicago.list_contributors(fields, "edited by", "translated by")
    volume = fields.label_book_volume()
    parts = (fields.edition, *contributors, volume, fields.series, *_chicago.list_report_parts(fields))
    return [*(_chicago.capitalize_number(part) for part in parts), fields.publisher, fields.archive]


def _journal(fields: SourceFields) -> StyledText:
    """Return the journal with volume, issue and pages."""
    volume, issue = fields.get("volume"), fields.get("issue")
    numbering = f" {volume}" + (f" ({issue})" if issue else "") if volume else f", no. {issue}" if issue else ""
    return concat(italicize(fields.container), numbering, f": {fields.format_pages('chicago')}" if fields.pages else "")
