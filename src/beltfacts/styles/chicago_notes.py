"""Chicago, 18th edition, notes and bibliography: Xinhua Institute, RCEP, chap. 1.

The reference is the bibliography entry, the note the full footnote, the in-text form the short note that follows it later. Headline case. An
inferred date stands in square brackets, n.d. where there is none (Chicago Manual of Style, chapters 13 and 14).
"""

from __future__ import annotations

from beltfacts.cite import (
    CitationItem,
    SourceFields,
    StyledText,
    StyleRules,
    add_full_stop,
    add_full_stop_inside_quotes,
    append_mark,
    capitalize,
    capitalize_styled,
    concat,
    format_month_day_year,
    format_quote,
    has_several_numbers,
    italicize,
    join_sentences,
    join_styled,
    plain_text,
)
from beltfacts.styles import _chicago, _chicago_details, _chicago_works

RULES = StyleRules(order="author-title", add_given_names="full", is_note_style=True, author_substitutes=_chicago.ROLES)

entry_names = _chicago.entry_names


def reference(item: CitationItem) -> StyledText:
    """Return the entry of the bibliography."""
    fields = SourceFields(item)
    if fields.is_legal:
        return join_styled((add_full_stop(_chicago_works.format_legal(fields)), add_full_stop(fields.address)), " ")
    authors = _chicago.label_editors(fields, _chicago.format_entry_names(fields.authors)) or _chicago.container_as_author(fields)
    details = join_sentences(_entry_details(fields))
    return join_styled([add_full_stop(authors), _chicago.format_title(fields, "."), details, add_full_stop(fields.address)], " ")


def note(item: CitationItem) -> StyledText:
    """Return the first, full footnote. A film begins with its title there."""
    fields = _without_director(item)
    locator = _chicago.format_chicago_locator(item.locator)
    if fields.is_legal:
        at = "at " if fields.is_reported and locator[:1].isdigit() else ""
        return add_full_stop_inside_quotes(
            join_styled((_chicago_works.format_legal(fields), f"{at}{locator}" if locator else "", fields.address))
        )
    if _has_volume_locator(fields):
        locator = f"{fields.book_volume}:{locator}"
    before_locator = ": " if fields.kind == "journal" and locator[:1].isdigit() and (fields.volume or fields.get("issue")) else ", "
    body = join_styled((_note_details(fields), locator), before_locator)
    title_needs_comma = bool(body or fields.address) and not plain_text(body).startswith("(")
    authors = _chicago.label_editors(fields, _chicago.format_note_names(fields.authors))
    opening = concat(f"{authors}, " if authors else "", _chicago.format_title(fields, "," if title_needs_comma else ""))
    undated = not fields.issued.is_known and bool(fields.address) and fields.kind != "document"
    accessed = _chicago_details.format_access(fields) if undated else ""
    address = join_styled((accessed, fields.address))
    return add_full_stop_inside_quotes(join_styled((join_styled((opening, body), " "), address), ", " if body else " "))


def in_text(item: CitationItem) -> StyledText:
    """Return the short note: author, short title, locator."""
    fields = _without_director(item)
    site = _chicago.container_as_author(fields) if fields.kind == "web" else ""
    authors = _chicago.bracket_inferred_author(fields, _chicago.format_short_names(fields)) or site
    locator, title = _chicago.format_chicago_locator(item.locator), _chicago.format_short_title(fields)
    if locator:
        return concat(f"{authors}, " if authors else "", append_mark(title, ","), " ", add_full_stop_inside_quotes(locator))
    return add_full_stop_inside_quotes(join_styled((authors, title)))


def _without_director(item: CitationItem) -> SourceFields:
    """Return the fields of an item whose notes do not begin with a director."""
    return SourceFields(item._replace(author_substitutes=_chicago.ROLES[:2]))


def quotation(item: CitationItem) -> StyledText:
    """Return the exact words with the mark of the note that follows."""
    return concat(format_quote(item), "\u00b9")


def _entry_details(fields: SourceFields) -> list[str | StyledText]:
    """Return what follows the title in the bibliography, each element a sentence."""
    genre: list[str | StyledText] = [capitalize(part) for part in _chicago_details.list_genre_elements(fields)]
    contributors = _chicago_details.list_contributors(fields, "edited by", "translated by")
    if fields.kind == "journal":
        return [_chicago_works.describe_review(fields), *map(capitalize, contributors), _journal(fields, fields.format_pages("chicago"))]
    if fields.is_periodical:
        container = () if _chicago.container_as_author(fields) else _chicago.format_periodical(fields)
        day = join_styled((container, _date(fields), fields.newspaper_edition))
        return [*map(capitalize, contributors), capitalize(fields.newspaper_section), day, *genre]
    accessed_if_undated = _chicago_details.format_access_if_undated(fields)
    if fields.kind == "chapter":
        return [concat("In ", _chicago_details.format_containing_book(fields)), fields.series, _imprint(fields), accessed_if_undated]
    if fields.kind == "thesis":
        return [capitalize(f"{_chicago_details.format_thesis(fields)}, {_year(fields)}")]
    if fields.is_episode:
        return [capitalize_styled(part) for part in _chicago_works.list_episode_details(fields, _date(fields))]
    if fields.kind in ("web", "document"):
        date = _date(fields) if fields.issued.is_known or fields.kind != "web" else ""
        bodies_and_date = ", ".join(filter(None, (*_chicago_details.list_bodies(fields), date)))
        accessed = "" if date else _chicago_details.format_access(fields)
        details = map(capitalize, _chicago_works.list_document_details(fields))
        return [*details, capitalize(bodies_and_date), capitalize(accessed), _chicago_details.archive_after_date(fields)]
    return [*_numbering(fields, contributors), _imprint(fields), *_ending(fields), accessed_if_undated]


def _numbering(fields: SourceFields, contributors: list[str]) -> list[StyledText]:
    """Return edition, contributors, volume, number and series of a book or a report, each a sentence."""
    volume = _chicago_details.label_volume(fields)
    with_volume = join_styled((volume, *contributors)) if fields.book_volume and fields.translators else ()
    contributions = [with_volume] if with_volume else [*map(concat, contributors), volume]
    numbered = map(_chicago_details.capitalize_number, (*_chicago_details.list_report_parts(fields), fields.version))
    parts = (concat(fields.edition), *contributions, *map(concat, numbered), concat(fields.series))
    return [capitalize_styled(part) for part in parts]


def _ending(fields: SourceFields) -> list[str | StyledText]:
    """Return what follows the imprint of a book: title of the first publication, scale of a map, medium."""
    original = capitalize_styled(_chicago_details.format_original_title(fields, fields.original_year))
    return [original, fields.scale, capitalize(fields.medium)]


def _note_details(fields: SourceFields) -> StyledText:
    """Return what follows the title in a note, separated by commas. The imprint of a book stands in parentheses."""
    genre = _chicago_details.list_genre_elements(fields)
    contributors = _chicago_details.list_contributors(fields, "ed.", "trans.")
    if fields.kind == "journal":
        review = _chicago_works.describe_review(fields)
        return join_styled((review[:1].lower() + review[1:], *contributors, _journal(fields, "")))
    if fields.is_periodical:
        newspaper = (fields.newspaper_section, _chicago.format_periodical(fields), _date(fields), fields.newspaper_edition)
        return join_styled((*contributors, *newspaper, *genre))
    if fields.kind == "chapter":
        book = join_styled((_chicago_details.format_containing_book(fields, "ed.", "trans."), fields.series))
        return concat("in ", book, f" ({_imprint(fields)})")
    if fields.kind == "thesis":
        return concat(f"({_chicago_details.format_thesis(fields)}, {_year(fields)})")
    if fields.is_episode:
        return join_styled(_chicago_works.list_episode_details(fields, _date(fields)))
    imprint: StyledText = concat(f"({_imprint(fields)})")
    if fields.source.type == "motion_picture" and not fields.container:
        return join_styled((join_styled((join_styled(_chicago_works.list_document_details(fields)), imprint), " "), fields.medium))
    if fields.kind in ("web", "document"):
        date = _date(fields) if fields.issued.is_known or fields.kind != "web" else ""
        bodies = (_chicago.container_as_author(fields), *_chicago_details.list_bodies(fields))
        elements = _chicago_works.list_document_details(fields)
        archive = _chicago_details.archive_after_date(fields).replace(". ", ", ")
        return join_styled((*elements, *bodies, date, archive))
    is_volume = (fields.book_volume or fields.volume_title) and not _has_volume_locator(fields)
    volume = _chicago_details.label_volume(fields) if is_volume else ()
    numbered = (*_chicago_details.list_report_parts(fields), fields.version, fields.series, fields.scale)
    original = _chicago_details.format_original_title(fields, fields.original_year)
    imprint = concat("(", join_styled((_imprint(fields), original), "; "), ")")
    described = join_styled((join_styled((fields.edition, volume, *contributors, *numbered)), imprint), " ")
    return join_styled((described, fields.medium))


def _has_volume_locator(fields: SourceFields) -> bool:
    """Return whether the volume stands before the page, as in 2:7: in a book without editors and translators (Chicago 18, chapter 14)."""
    locator = _chicago.format_chicago_locator(fields.item.locator)
    has_contributors = fields.contributing_editors or fields.translators or fields.author_role != "author"
    has_number = bool(fields.book_volume) and not fields.volume_title
    return fields.kind in ("book", "report") and has_number and locator[:1].isdigit() and not has_contributors


def _imprint(fields: SourceFields) -> str:
    """Return publisher, distributor and year, after the year of the first publication: "1889; Quay Press, 2019"."""
    imprint = ", ".join(filter(None, (fields.publisher_or_place, fields.archive, _year(fields))))
    return "; ".join(filter(None, ("" if fields.original_title else fields.original_year, imprint)))


def _year(fields: SourceFields) -> str:
    """Return the year, or n.d."""
    return _chicago.mark_date(fields.issued.year_only.year, fields.issued.year_only)


def _date(fields: SourceFields) -> str:
    """Return the full date.

    A web page without one has no n.d., but the day on which it was looked at, where that is known.
    """
    if fields.issued.is_known or fields.kind != "web":
        issued = "issued " if fields.is_patent and fields.issued.is_known else ""
        return issued + _chicago.mark_date(format_month_day_year(fields.issued), fields.issued)
    return _chicago_details.format_access(fields)


def _journal(fields: SourceFields, pages: str) -> StyledText:
    """Return the journal with volume, issue, year and pages."""
    volume, issue = fields.get("volume"), fields.get("issue")
    numbering = (f" {volume}" if volume else "") + (f", {'nos.' if has_several_numbers(issue) else 'no.'} {issue}" if issue else "")
    title = italicize(fields.periodical_title)
    if not numbering:
        return join_styled((title, _year(fields), pages))
    return concat(title, numbering, f" ({_year(fields)})", f": {pages}" if pages else "")
