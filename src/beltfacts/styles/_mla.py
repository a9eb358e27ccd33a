"""What follows the title of an MLA entry: contributors, numbers, publisher, date, pages, archive, and what stands at the end."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.cite import (
    MLA_MONTHS,
    Name,
    SourceFields,
    format_day_month_year,
    has_several_numbers,
    join_names,
    mark_doubtful_date,
    to_headline_case,
)


def list_contributors(fields: SourceFields) -> list[str]:
    """Return the editors, if they are not in the place of authors, and the translators."""
    editors = () if fields.editors_as_authors else fields.editors
    roles = [("edited by", editors), ("translated by", fields.translators)]
    if fields.translated_by_editors:
        roles = [("edited and translated by", fields.translators)]
    roles = [("by", fields.container_authors), *roles, ("directed by", fields.directors)]
    return [f"{words} {join_in_order(names)}" for words, names in roles if names]


def join_in_order(names: Sequence[Name]) -> str:
    """Return up to two names in reading order, of more the first and et al."""
    return join_names(names, lambda _, name: name.reading_order, " and ", limit=2, use_first=1, et_al=" et al.")


def list_numbers(fields: SourceFields) -> list[str]:
    """Return edition, version, volume, and issue or report number."""
    issue = fields.get("issue")
    label = "nos." if has_several_numbers(issue) else "no."
    genre = f"{fields.genre} " if names_genre(fields) else ""
    report_number = genre + fields.label_report_number("no.") if fields.report_number else ""
    numbered = (f"{label} {issue}" if issue else "") if fields.is_periodical else report_number or fields.label_work_number()
    volume = "" if fields.volume_title else _volume(fields)
    return [fields.newspaper_edition or fields.edition, fields.version, volume, numbered]


def names_genre(fields: SourceFields) -> bool:
    """Return whether the number of a report follows what kind of report it is: "working paper no. 14"."""
    return bool(fields.title and fields.genre and fields.report_number)


def own_title(fields: SourceFields) -> str:
    """Return the title that an entry begins with: that of the volume, where it has one."""
    return fields.own_volume_title or fields.display_title


def _volume(fields: SourceFields) -> str:
    """Return the volume of a periodical or a book. How many volumes there are stands at the end."""
    if not fields.volume:
        return ""
    return fields.label_book_volume() or f"{'vols.' if has_several_numbers(fields.volume) else 'vol.'} {fields.volume}"


def format_publisher(fields: SourceFields) -> str:
    """Return publisher and distributor. One that has the name of the site or paper is left out."""
    if fields.is_periodical:
        return ""
    distributor = f"distributed by {fields.archive}" if fields.archive and fields.genre == "press release" else ""
    bodies = (fields.event, fields.publisher_or_place, distributor)
    return ", ".join(body for body in fields.other_bodies(bodies, authors=False) if body != fields.container)


def format_date(fields: SourceFields) -> str:
    """Return the date, the year alone for books. It is empty where it is not known."""
    date = fields.issued.year_only if fields.kind in ("book", "chapter") else fields.issued
    if date.literal == "in press":
        return "forthcoming"
    text = format_day_month_year(date, MLA_MONTHS)
    return mark_doubtful_date(text, date, circa="circa ") if text else ""


def format_pages(fields: SourceFields) -> str:
    """Return the pages of part of a larger work, labelled and abbreviated."""
    return fields.label_pages("minimal-two") if fields.is_component or fields.is_legal else ""


def format_archive(fields: SourceFields) -> str:
    """Return the archive with its place and the shelf mark: "Quay Library, Oslo, MS 12"."""
    if fields.genre == "press release" or fields.archive == fields.publisher:
        return ""
    return ", ".join(filter(None, (fields.archive_with_place, fields.archive_location)))


def list_supplements(fields: SourceFields) -> list[str]:
    """Return what stands at the end: the whole of a volume, series, kind of text, section, first title, the day of access."""
    genre = "" if not fields.title or fields.is_periodical or names_genre(fields) else fields.genre
    volumes = "" if fields.volume else fields.label_book_volume()
    if fields.own_volume_title:
        volumes = f"{_volume(fields) or 'part'} of {to_headline_case(fields.title) if fields.is_english else fields.title}"
    original = f"originally published as {fields.original_title}" if fields.original_title else ""
    machine = "machine translation" if fields.is_machine_translated else ""
    return list(
        filter(None, (volumes, fields.series, genre, fields.medium, fields.newspaper_section, original, machine, format_accessed(fields)))
    )


def format_accessed(fields: SourceFields) -> str:
    """Return the day on which it was looked at."""
    return f"Accessed {format_day_month_year(fields.accessed, MLA_MONTHS)}" if fields.accessed.is_known else ""
