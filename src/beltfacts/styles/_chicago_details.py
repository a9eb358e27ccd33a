"""What follows the title of an entry of the Chicago Manual (18th edition): contributors, the containing book, numbers, bodies, archive, access."""

from __future__ import annotations

from beltfacts.cite import SourceFields, StyledText, capitalize, concat, format_month_day_year, italicize, join_styled, to_headline_case
from beltfacts.styles._chicago import container_as_author, format_editors, format_note_names, title_in_case

MEDIUM_LAST = ("graphic", "motion_picture")
"""CSL types whose medium follows the date: works of art and films."""


def list_genre_elements(fields: SourceFields) -> list[str]:
    """Return what kind of text it is, and whether a machine translation.

    The genre of a news report or an article in a periodical is left out: the kind says it.
    """
    if fields.is_preprint and not fields.genre:
        return ["machine translation"] if fields.is_machine_translated else []
    if fields.is_unpublished_manuscript:
        return ["unpublished manuscript"]
    genre = "" if fields.kind in ("newspaper", "journal", "magazine") and fields.genre in ("news", "article") else fields.genre
    return list(filter(None, (genre if fields.title else "", "machine translation" if fields.is_machine_translated else "")))


_NOTE_EDITOR = "ed."
"""The word for editors in notes, which have three names and more as the first and et al."""


def list_contributors(fields: SourceFields, editor: str, translator: str) -> list[str]:
    """Return the editors of an authored work and the translators, each after its words ("edited by", "translated by")."""
    roles = [(editor, fields.contributing_editors), (translator, fields.translators)]
    if fields.translated_by_editors:  # edited and translated by
        roles = [(f"{editor.removesuffix(' by')} and {translator}", fields.translators)]
    roles += [("directed by", fields.directors), ("interview by", fields.interviewers)]
    write = format_note_names if editor == _NOTE_EDITOR else format_editors
    return [f"{words} {write(names)}" for words, names in roles if names]


def list_report_parts(fields: SourceFields) -> list[str]:
    """Return genre, machine translation and number of a report: "working paper no. 14". The number follows the genre directly."""
    genre = list_genre_elements(fields)
    number = fields.label_report_number("no.")
    if number and genre and genre[0] == fields.genre:
        return [f"{genre[0]} {number}", *genre[1:]]
    return [*genre, *([number] if number else [])]


def label_volume(fields: SourceFields) -> StyledText:
    """Return the volume of a book with its title: "vol. 2, History of Locks"."""
    return join_styled((fields.label_book_volume(), italicize(title_in_case(fields, fields.volume_title))))


def format_original_title(fields: SourceFields, year: str = "") -> StyledText:
    """Return the title of the first publication: "originally published as Der Fluss". `year`: its year, which follows in parentheses."""
    title = italicize(fields.original_title)
    return concat("originally published as ", title, f" ({year})" if year else "") if title else ()


def format_containing_book(
    fields: SourceFields, editor: str = "edited by", translator: str = "translated by", volume_first: bool = True
) -> StyledText:
    """Return title, edition, editors, translators and volume of the book that contains a chapter, with commas.

    `volume_first`: whether the volume stands before the editors.
    """
    volume: str | StyledText = label_volume(fields)
    write = format_note_names if editor == _NOTE_EDITOR else format_editors
    authors = f"by {write(fields.container_authors)}" if fields.container_authors else ""
    editors = f"{editor} {write(fields.editors)}" if fields.editors else ""
    contributors = list_contributors(fields, editor, translator)
    named = [authors, editors, *contributors]
    parts = [volume, *named] if volume_first else [*named, volume]
    return join_styled((italicize(title_in_case(fields, fields.container)), fields.edition, *parts))


def format_thesis(fields: SourceFields) -> str:
    """Return what kind of thesis it is, and where it was submitted."""
    return ", ".join(filter(None, (*(list_genre_elements(fields) or ["thesis"]), fields.publisher)))


def list_bodies(fields: SourceFields) -> list[str]:
    """Return site, publisher and distributor, without authors. A site in the place of an author is left out too."""
    if fields.is_patent:  # the office that issued it says enough
        return [" ".join(filter(None, (fields.get("authority"), "Patent", fields.number)))] if fields.number else []
    distributor = f"distributed by {fields.archive}" if fields.archive and fields.genre == "press release" else ""
    event = "" if fields.source.type == "paper-conference" else fields.event
    preprint = "preprint" if fields.is_preprint and not fields.genre else ""
    bodies = fields.other_bodies((fields.container, preprint, event, fields.publisher, distributor))
    return [body for body in bodies if body != container_as_author(fields)]


def archive_after_date(fields: SourceFields) -> str:
    """Return the medium of a work of art or a film and the archive, which follow the date. The distributor of a press release stands before it."""
    medium = fields.medium if fields.source.type in MEDIUM_LAST else ""
    if fields.genre == "press release" or fields.archive == fields.publisher:
        return medium
    return ". ".join(filter(None, (medium, fields.archive_location, fields.archive_with_place)))


def format_access(fields: SourceFields) -> str:
    """Return the day on which it was looked at, or an empty string."""
    return f"accessed {format_month_day_year(fields.accessed)}" if fields.accessed.is_known else ""


def format_access_if_undated(fields: SourceFields) -> str:
    """Return the day on which an undated work with an address was looked at, as a sentence (Chicago 18 §13.15)."""
    return "" if fields.issued.is_known or not fields.address else capitalize(format_access(fields))


def capitalize_number(part: str) -> str:
    """Return a part with a capital. A genre with its number is in headline case: "Working Paper No. 14"."""
    return to_headline_case(part) if " no. " in part else capitalize(part)
