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
    concat,
    curl_quotes,
    format_locator_parts,
    format_page_ranges,
    italicize,
    join_names,
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

ROLES = ("editor", "translator", "director")
"""Whose names stand in the place of authors (chapter 13)."""

_ROLE_LABELS = {"editor": (", ed.", ", eds."), "translator": (", trans.", ", trans."), "director": (", dir.", ", dirs.")}

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


def format_periodical(fields: SourceFields) -> StyledText:
    """Return a newspaper or a magazine in italics, and the town of a newspaper in parentheses."""
    return concat(italicize(fields.periodical_title), f" ({fields.newspaper_place})" if fields.newspaper_place else "")


def container_as_author(fields: SourceFields) -> str:
    """Return the site or paper that stands in place of an author. It is empty where there is an author."""
    is_page = fields.kind in ("web", "newspaper", "magazine") and fields.source.type not in ("broadcast", "interview")
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
    """Return the names that begin an entry, with a label for editors, translators and directors."""
    return bracket_inferred_author(fields, names) + fields.label_author_role(_ROLE_LABELS)


def format_short_names(fields: SourceFields) -> str:
    """Return the family names of in-text citations and short notes.

    Three or more are the first and et al., or as many as are needed.
    """
    names, et_al = list_in_text_names(fields, ET_AL_MIN, keep_order=True)
    if et_al:
        return ", ".join(names) + (", et al." if len(names) > 1 else " et al.")
    return join_with_serial_comma(names, " and ")


def format_title(fields: SourceFields, stop: str, words: str = "") -> StyledText:
    """Return the title in headline case, in quotation marks or italics.

    A work without title has its description in square brackets. `stop`: the mark after the title, which stands inside quotation marks.
    `words`: another title in its place.
    """
    if not fields.title:
        return concat(f"[{fields.description}]", stop)
    if fields.is_patent:  # neither italics nor quotation marks (\u00a714.192)
        return concat(fields.display_title, "" if stop == "." and fields.display_title[-1:] in ".?!" else stop)
    title, additions = title_in_case(fields, words or fields.display_title), fields.title_additions
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


def bracket_inferred_author(fields: SourceFields, names: str) -> str:
    """Return the names of authors, in square brackets if inferred. The names of bodies stay without."""
    return f"[{names}]" if names and "author" in fields.source.inferred and not fields.has_corporate_author else names


def mark_date(text: str, date: SourceDate) -> str:
    """Return a date in square brackets where it is doubtful. Without a date return n.d."""
    if date.literal == "in press":
        return text.replace("in press", "forthcoming")
    return mark_doubtful_date(text, date) if date.is_known else "n.d."
