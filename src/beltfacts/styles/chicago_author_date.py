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
    capitalize_styled,
    concat,
    format_date_after_year,
    format_month_day_year,
    italicize,
    join_sentences,
    join_styled,
)
from beltfacts.styles import _chicago, _chicago_details, _chicago_works

RULES = StyleRules(
    order="author-date",
    year_suffixes=True,
    add_given_names="full",
    et_al_min=_chicago.ET_AL_MIN,
    author_substitutes=_chicago.ROLES,
)

entry_names = _chicago.entry_names


def reference(item: CitationItem) -> StyledText:
    """Return the entry of the reference list."""
    fields = SourceFields(item)
    if fields.is_legal:
        return join_styled((add_full_stop(_chicago_works.format_legal(fields)), add_full_stop(fields.address)), " ")
    authors = _chicago.label_editors(fields, _chicago.format_entry_names(fields.authors)) or _chicago.container_as_author(fields)
    first = f"({fields.original_year}) " if fields.original_year else ""  # (1889) 2019
    year, title = (
        add_full_stop(capitalize(first + _year(fields)) if fields.issued.literal else first + _year(fields)),
        _chicago.format_title(fields, ".", fields.own_volume_title),
    )
    opening = [add_full_stop(authors), year, title] if authors else [title, year]
    return join_styled([*opening, join_sentences(_publication_details(fields)), add_full_stop(fields.address)], " ")


def in_text(item: CitationItem) -> StyledText:
    """Return the citation in parentheses: author, year, locator."""
    fields = SourceFields(item)
    has_year = fields.issued.is_known and fields.issued.literal != "in press"
    authors = _author_text(fields) if has_year else append_mark(_author_text(fields), ",")  # (Rail Pages, n.d.), (Roth, forthcoming)
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
    if fields.is_patent and fields.issued.is_known:
        return f"issued {format_month_day_year(fields.issued)}"
    after_year = format_date_after_year(fields.issued)
    return _chicago.mark_date(after_year, fields.issued) if after_year else ""


def _publication_details(fields: SourceFields) -> list[str | StyledText]:
    """Return what follows the title, each element a sentence."""
    review = _chicago_works.describe_review(fields)
    translated = [capitalize(part) for part in _chicago_details.list_contributors(fields, "edited by", "translated by")]
    if fields.kind == "journal":
        return [review, *translated, _journal(fields)]
    genre = [capitalize(part) for part in _chicago_details.list_genre_elements(fields)]
    if fields.is_periodical:
        container = () if _chicago.container_as_author(fields) else _chicago.format_periodical(fields)
        day = join_styled((container, _month_and_day(fields), fields.newspaper_edition))
        return [*translated, capitalize(fields.newspaper_section), day, *genre]
    if fields.is_episode:
        return [capitalize_styled(part) for part in _chicago_works.list_episode_details(fields, _month_and_day(fields))]
    if fields.kind == "chapter":
        book = concat("In ", _chicago_details.format_containing_book(fields, volume_first=False))
        return [book, fields.series, fields.publisher_or_place, _chicago_details.format_access_if_undated(fields)]
    if fields.kind == "thesis":
        return [capitalize(_chicago_details.format_thesis(fields))]
    if fields.kind in ("web", "document"):
        bodies_and_day = ", ".join(filter(None, (*_chicago_details.list_bodies(fields), _month_and_day(fields))))
        accessed = "" if fields.issued.is_known else _chicago_details.format_access(fields)
        details = map(capitalize, _chicago_works.list_document_details(fields))
        return [*details, capitalize(bodies_and_day), capitalize(accessed), _chicago_details.archive_after_date(fields)]
    volume: StyledText = concat(fields.label_book_volume())
    if fields.own_volume_title:
        volume = concat(volume or "part", " of ", italicize(_chicago.title_in_case(fields, fields.display_title)))
    numbered = list(map(_chicago_details.capitalize_number, (*_chicago_details.list_report_parts(fields), fields.version)))
    original = capitalize_styled(_chicago_details.format_original_title(fields))
    accessed = _chicago_details.format_access_if_undated(fields)
    ending = (fields.publisher_or_place, fields.archive, original, fields.scale, capitalize(fields.medium), accessed)
    return [capitalize(fields.edition), *translated, capitalize_styled(volume), *numbered, fields.series, *ending]


def _journal(fields: SourceFields) -> StyledText:
    """Return the journal with volume, issue and pages."""
    volume, issue = fields.get("volume"), fields.get("issue")
    numbering = f" {volume}" + (f" ({issue})" if issue else "") if volume else f", no. {issue}" if issue else ""
    mark = ": " if numbering else ", "
    return concat(italicize(fields.periodical_title), numbering, mark + fields.format_pages("chicago") if fields.pages else "")
