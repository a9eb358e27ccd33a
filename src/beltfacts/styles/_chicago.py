"""What the two styles of the Chicago Manual (18th edition) share: names, titles, locator terms, genre, bodies and dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.cite import (
    LocatorTerms,
    Name,
    SourceDate,
    SourceFields,
    StyledText,
    capitalize,
    concat,
    curl_quotes,
    format_locator_parts,
    format_month_day_year,
    format_page_ranges,
    italicize,
    join_names,
    join_styled,
    join_with_serial_comma,
    list_in_text_names,
    mark_doubtful_date,
    parse_locator,
    quote_styled,
    space_initials,
    to_headline_case,
)

TERMS: LocatorTerms = {
    "chapter": ("chap. {}", "chaps. {}"),
    "section": ("sec. {}", "secs. {}"),
    "paragraph": ("para. {}", "paras. {}"),
    "page": "{}",
    "figure": ("fig. {}", "figs. {}"),
    "table": ("table {}", "tables {}"),
    "line": ("line {}", "lines {}"),
    "annex": ("app. {}", "apps. {}"),
}
"""Abbreviations of the manual's lists; pages stand without a label."""

ET_AL_MIN = 3
"""Least number of authors that in-text citations and short notes cut to the first and et al."""

_QUOTED = ("journal", "magazine", "newspaper", "blog", "chapter", "thesis", "web", "document")
"""Kinds whose titles stand in quotation marks; others stand in italics."""

_ENDS_WITH_SENTENCE = re.compile(r"\b[a-z]{4,}\.$")
"""The end of a title that is a sentence; a short word may be an abbreviation ("et al.")."""

_GENERIC = frozenset("introduction conclusion preface foreword afterword abstract acknowledgments prologue epilogue".split())


def format_chicago_locator(locator: str) -> str:
    """Return a locator in Chicago's terms, with abbreviated pages."""
    parts = ((kind, format_page_ranges(number, "chicago") if kind == "page" else number) for kind, number in parse_locator(locator))
    return ", ".join(
        format_heading(number) if kind == "heading" else format_locator_parts(((kind, number),), TERMS) for kind, number in parts
    )


def format_heading(heading: str) -> str:
    """Return a heading as a locator: generic ones (introduction) in small letters, others in quotation marks."""
    return heading.lower() if heading.lower() in _GENERIC else f"\u201c{heading}\u201d"


def container_as_author(fields: SourceFields) -> str:
    """Return the site or paper that stands in place of an author. It is empty where there is an author."""
    is_page = fields.kind in ("web", "newspaper") and fields.source.type != "broadcast"
    return fields.container if not fields.authors and is_page else ""


def entry_names(fields: SourceFields) -> tuple[Name, ...]:
    """Return the names that an entry begins with: the authors, or the site or paper in their place."""
    container = container_as_author(fields)
    return fields.authors or ((Name(literal=container),) if container else ())


def format_entry_author(index: int, name: Name) -> str:
    """Return a name of a bibliography: the first is inverted, the others are in reading order.

    A name whose family name stands first is never inverted and takes no comma. Particles follow the given name: "Gogh, Vincent van".
    """
    if index or name.static_ordering:
        return name.reading_order
    return name.inverted(space_initials(name.given), demote_particle=True)


def format_entry_names(names: Sequence[Name]) -> str:
    """Return the names of a bibliography entry: up to six, of more the first three and et al."""
    pair = " and " if len(names) == 2 and "," not in format_entry_author(0, names[0]) else ", and "
    return join_names(names, format_entry_author, ", and ", limit=6, use_first=3, et_al=", et al.", pair=pair)


def format_note_names(names: Sequence[Name]) -> str:
    """Return the names of a note in reading order. Three or more are the first and et al."""
    return join_names(names, lambda _, name: name.reading_order, " and ", limit=2, use_first=1, et_al=" et al.")


def format_editors(names: Sequence[Name]) -> str:
    """Return the names of editors in reading order: up to six, of more the first three and et al."""
    return join_names(names, lambda _, name: name.reading_order, ", and ", limit=6, use_first=3, et_al=", et al.", pair=" and ")


def label_editors(fields: SourceFields, names: str) -> str:
    """Return the names that begin an entry, with a label for editors."""
    label = ", eds." if len(fields.authors) > 1 else ", ed."
    return bracket_inferred_author(fields, names) + (label if fields.editors_as_authors else "")


def format_short_names(fields: SourceFields) -> str:
    """Return the family names of in-text citations and short notes.

    Three or more are the first and et al., or as many as are needed.
    """
    names, et_al = list_in_text_names(fields, ET_AL_MIN, keep_order=True)
    if et_al:
        return ", ".join(names) + (", et al." if len(names) > 1 else " et al.")
    return join_with_serial_comma(names, " and ")


def format_title(fields: SourceFields, stop: str) -> StyledText:
    """Return the title in headline case, in quotation marks or italics.

    A work without title has its description in square brackets. `stop`: the mark after the title, which stands inside quotation marks.
    """
    if not fields.title:
        return concat(f"[{fields.description}]", stop)
    if fields.is_patent:  # neither italics nor quotation marks (\u00a714.192)
        return concat(fields.display_title, "" if stop == "." and fields.display_title[-1:] in ".?!" else stop)
    title, additions = title_in_case(fields, fields.display_title), fields.title_additions
    if stop == "," and _ENDS_WITH_SENTENCE.search(title):  # "Locks are closed," for "Locks are closed."
        title = title[:-1]
    if fields.kind in _QUOTED and not fields.is_standalone:
        return concat(quote_styled(title), additions, stop) if additions else quote_styled(title, stop=stop)
    end = "" if stop == "." and (title + additions)[-1:] in ".?!" else stop
    return concat(italicize(title), additions, end)


def format_short_title(fields: SourceFields) -> StyledText:
    """Return the title for short forms, or the description in square brackets."""
    if not fields.title:
        return concat(f"[{fields.short_description}]")
    title = title_in_case(fields, fields.short_title)
    return quote_styled(title) if fields.kind in _QUOTED and not fields.is_standalone else italicize(title)


def title_in_case(fields: SourceFields, title: str) -> str:
    """Return an English title in headline case, any other as printed."""
    return curl_quotes(to_headline_case(title) if fields.is_english and not fields.keeps_title else title)


def list_genre_elements(fields: SourceFields) -> list[str]:
    """Return what kind of text it is, and whether a machine translation.

    The genre of a news report or an article in a periodical is left out: the kind says it.
    """
    genre = "" if fields.kind in ("newspaper", "journal", "magazine") and fields.genre in ("news", "article") else fields.genre
    return list(filter(None, (genre if fields.title else "", "machine translation" if fields.is_machine_translated else "")))


def bracket_inferred_author(fields: SourceFields, names: str) -> str:
    """Return the names of authors, in square brackets if inferred. The names of bodies stay without."""
    return f"[{names}]" if names and "author" in fields.source.inferred and not fields.has_corporate_author else names


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


def format_containing_book(
    fields: SourceFields, editor: str = "edited by", translator: str = "translated by", volume_first: bool = True
) -> StyledText:
    """Return title, edition, editors, translators and volume of the book that contains a chapter, with commas.

    `volume_first`: whether the volume stands before the editors.
    """
    volume = fields.label_book_volume()
    write = format_note_names if editor == _NOTE_EDITOR else format_editors
    authors = f"by {write(fields.container_authors)}" if fields.container_authors else ""
    editors = f"{editor} {write(fields.editors)}" if fields.editors else ""
    contributors = list_contributors(fields, editor, translator)
    parts = (volume, authors, editors, *contributors) if volume_first else (authors, editors, *contributors, volume)
    return join_styled((italicize(title_in_case(fields, fields.container)), fields.edition, *parts))


def mark_date(text: str, date: SourceDate) -> str:
    """Return a date in square brackets where it is doubtful. Without a date return n.d."""
    if date.literal == "in press":
        return text.replace("in press", "forthcoming")
    return mark_doubtful_date(text, date) if date.is_known else "n.d."


def format_thesis(fields: SourceFields) -> str:
    """Return what kind of thesis it is, and where it was submitted."""
    return ", ".join(filter(None, (*(list_genre_elements(fields) or ["thesis"]), fields.publisher)))


def list_bodies(fields: SourceFields) -> list[str]:
    """Return site, publisher and distributor, without authors. A site in the place of an author is left out too."""
    if fields.is_patent:  # the office that issued it says enough
        return [" ".join(filter(None, (fields.get("authority"), "patent", fields.number)))] if fields.number else []
    distributor = f"distributed by {fields.archive}" if fields.archive and fields.genre == "press release" else ""
    event = "" if fields.source.type == "paper-conference" else fields.event
    bodies = fields.other_bodies((fields.container, event, fields.publisher, distributor))
    return [body for body in bodies if body != container_as_author(fields)]


def archive_after_date(fields: SourceFields) -> str:
    """Return the archive, which follows the date. The distributor of a press release stands before it."""
    if fields.genre == "press release" or fields.archive == fields.publisher:
        return ""
    return ". ".join(filter(None, (fields.archive_location, fields.archive_with_place)))


def format_access(fields: SourceFields) -> str:
    """Return the day on which it was looked at, or an empty string."""
    return f"accessed {format_month_day_year(fields.accessed)}" if fields.accessed.is_known else ""


def format_access_if_undated(fields: SourceFields) -> str:
    """Return the day on which an undated work with an address was looked at, as a sentence (Chicago 18 §13.15)."""
    return "" if fields.issued.is_known or not fields.address else capitalize(format_access(fields))


def capitalize_number(part: str) -> str:
    """Return a part with a capital. A genre with its number is in headline case: "Working Paper No. 14"."""
    return to_headline_case(part) if " no. " in part else capitalize(part)
