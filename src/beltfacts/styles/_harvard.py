"""What follows the title of a Harvard entry: the containing work, contributors, numbers, publisher, pages and the address."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.cite import (
    SINGLE_QUOTES,
    Name,
    SourceFields,
    StyledText,
    add_full_stop,
    capitalize,
    concat,
    format_day_month,
    format_day_month_year,
    format_initials,
    italicize,
    join_names,
    join_styled,
    mark_doubtful_date,
    nest_quotes,
    to_sentence_case,
)


def entry_names(fields: SourceFields) -> tuple[Name, ...]:
    """Return the authors that an entry begins with, or the paper in place of them (Cite Them Right: "The Times (2012)")."""
    return fields.authors or ((Name(literal=fields.container),) if is_unsigned(fields) else ())


def is_unsigned(fields: SourceFields) -> bool:
    """Return whether a newspaper, magazine or journal stands in the place of an author."""
    return not fields.authors and fields.kind in ("newspaper", "magazine", "journal")


def is_part_of_programme(fields: SourceFields) -> bool:
    """Return whether a title stands in quotation marks before the programme or the event that it is a part of."""
    return fields.is_episode or bool(fields.event)


def in_sentence_case(fields: SourceFields, title: str) -> str:
    """Return an English title in sentence case, any other as printed. Quotation marks inside it are double."""
    return nest_quotes(to_sentence_case(title, lower_subtitle=True) if fields.is_english else title, SINGLE_QUOTES)


def list_publication_details(fields: SourceFields, opening: StyledText) -> list[StyledText]:
    """Return the opening (authors, year, title) and what follows, as sentences."""
    if fields.is_legal:
        law = " ".join(filter(None, (fields.volume, fields.container, fields.get("page").partition("-")[0]))) if fields.container else ""
        court = join_styled((fields.get("authority"), fields.number)) if not law else concat(law)
        return [add_full_stop(join_styled((opening, court), " "))]
    if fields.is_periodical:
        volume, issue = fields.get("volume"), fields.get("issue")
        numbering = f"{volume}({issue})" if volume and issue else volume or (f"({issue})" if issue else "")
        day = "" if fields.kind == "journal" else _day_and_month(fields)
        contributors = [words[:1].lower() + words[1:] for words in _contributors(fields)]
        edition = f" ({capitalize(fields.newspaper_edition)})" if fields.newspaper_edition else ""
        container = () if is_unsigned(fields) else italicize(fields.container)
        details = join_styled((*contributors, concat(container, edition), numbering, day, fields.labelled_pages))
        return [add_full_stop(join_styled((opening, details), ", " if entry_names(fields) else " "))]
    if fields.kind == "chapter":
        edition = f"{fields.edition.replace(' ed.', ' edn')}" if fields.edition else ""
        book = add_full_stop(concat(opening, ", in ", _containing_book(fields)))
        return [book, add_full_stop(edition), concat(_volume(fields)), _publisher_and_pages(fields)]
    if is_part_of_programme(fields):
        whole = italicize(fields.container or fields.get("event-title"))
        programme = add_full_stop(join_styled((opening, whole), ", " if fields.authors else " "))
        channel = join_styled((fields.publisher or fields.get("event-place"), _day_and_month(fields)))
        return [programme, *(add_full_stop(element) for element in (*map(concat, _contributors(fields)), channel) if element)]
    if fields.source.type == "post" and fields.container:
        return [add_full_stop(join_styled((opening, italicize(fields.container))))]
    if fields.kind == "web":  # the address says which site it is on
        return [add_full_stop(opening) if fields.authors else opening]
    details_of_kind = (
        (fields.capitalized_genre or "Thesis") if fields.kind == "thesis" else "",
        fields.edition.replace(" ed.", " edn"),
        *_contributors(fields),
        _volume(fields),
        capitalize(fields.version),
        fields.scale,
        f"{fields.capitalized_genre} {fields.report_number}"
        if fields.genre and fields.report_number
        else fields.label_report_number("No."),
        f"{fields.patent_label.replace('No.', 'no.')} {fields.number}"
        if fields.is_patent and fields.number
        else fields.label_work_number("No."),
        fields.event,
        fields.archive_location,
        ", ".join(fields.other_bodies((fields.publisher_or_place, fields.archive_with_place), authors=fields.kind == "document"))
        + _series(fields),
        _day_and_month(fields) if fields.kind == "document" else "",
    )
    return [add_full_stop(opening), *(add_full_stop(detail) for detail in details_of_kind if detail)]


def _names_in_order(names: Sequence[Name]) -> str:
    """Return names of editors or translators, with initials first."""
    return join_names(
        names,
        lambda _, name: name.given_first(format_initials(name.given, separator="")),
        " and ",
        limit=3,
        use_first=1,
        et_al=" et al.",
    )


def _contributors(fields: SourceFields) -> list[str]:
    """Return the editors of an authored work and the translators."""
    roles = [("Edited by", fields.contributing_editors), ("Translated by", fields.translators)]
    if fields.translated_by_editors:
        roles = [("Edited and translated by", fields.translators)]
    roles += [("Directed by", fields.directors), ("Interview by", fields.interviewers)]
    return [f"{words} {_names_in_order(names)}" for words, names in roles if names]


def _volume(fields: SourceFields) -> str:
    """Return the volume of a book as a sentence, or how many volumes it has."""
    volume = fields.label_book_volume("Vol.", "Vols.")
    volume = ": ".join(filter(None, (volume, in_sentence_case(fields, fields.volume_title) if fields.volume_title else "")))
    return f"{volume}." if volume[:1] == "V" else volume


def _containing_book(fields: SourceFields) -> StyledText:
    """Return editors, translators and title of the book that contains a chapter."""
    editors = f"{_names_in_order(fields.editors)} ({'eds' if len(fields.editors) > 1 else 'ed.'})" if fields.editors else ""
    translators = f"{_names_in_order(fields.translators)} (trans.)" if fields.translators else ""
    authors = f"{_names_in_order(fields.container_authors)}, " if fields.container_authors else ""
    label = ", ".join(filter(None, (editors, translators)))
    title = in_sentence_case(fields, fields.container)
    return concat(authors, f"{label} " if label else "", italicize(title))


def _publisher_and_pages(fields: SourceFields) -> StyledText:
    """Return publisher and pages of a chapter, as a sentence."""
    return add_full_stop(join_styled((fields.publisher + _series(fields), fields.labelled_pages)))


def _series(fields: SourceFields) -> str:
    """Return the series with its number in parentheses, after a blank."""
    series = ", ".join(filter(None, (fields.get("collection-title"), fields.get("collection-number"))))
    return f" ({series})" if series else ""


def _day_and_month(fields: SourceFields) -> str:
    """Return day and month without the year, which stands in front."""
    date = fields.issued
    if date.season:
        return date.season_range
    if date.end:
        if date.start[0] != date.end[0]:
            return "\u2013".join(filter(None, (format_day_month(date.start), format_day_month(date.end))))
        return format_day_month_year(date)[:-5] if len(date.start) > 1 else ""
    day = format_day_month(date.start)
    return mark_doubtful_date(day, date, circa="c. ", bracket_doubtful=False) if day else ""


def format_availability(fields: SourceFields) -> str:
    """Return the address, with the day on which it was looked at."""
    accessed = f" (Accessed: {format_day_month_year(fields.accessed)})" if fields.accessed.is_known and not fields.doi else ""
    return f"Available at: {fields.address}{accessed}." if fields.address else ""
