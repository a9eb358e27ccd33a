"""BibLaTeX entries, for LaTeX with biber, and for JabRef and Zotero.

Each source once. Entry types and fields are those that biblatex's data model allows together (biblatex manual, §2.1 and §2.2). What an entry
type has no field for, and what a reader must know, stands in ``annotation``, which no style prints. Titles are braced whole, because a style
that lower-cases a title spoils its names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from beltfacts.cite import (
    CitationItem,
    list_source_remarks,
    parse_source_date,
    read_csl_names,
    read_csl_text,
    title_or_description,
    unique_sources,
)
from beltfacts.model import Source
from beltfacts.reading import DateError, parse_edtf
from beltfacts.styles._tex import escape_doi, escape_list, escape_tex, escape_url, format_entry, format_names

ONCE = True
"""Each source stands once, whatever facts are taken from it (`ProgramStyle`)."""

_MISC = {
    "genre": "type",
    "publisher": "organization",
    "archive": "howpublished",
    "publisher-place": "location",
    "number": "number",
    "version": "version",
}
_BOOK = {
    "publisher": "publisher",
    "publisher-place": "location",
    "edition": "edition",
    "collection-title": "series",
    "number": "number",
    "volume": "volume",
    "page": "pages",
    "ISBN": "isbn",
}
_FIELDS: dict[str, dict[str, str]] = {
    "article": {
        "container-title": "journaltitle",
        "volume": "volume",
        "issue": "number",
        "page": "pages",
        "collection-title": "series",
        "ISSN": "issn",
    },
    "book": _BOOK | {"number-of-pages": "pagetotal"},
    "dataset": {"genre": "type", "publisher": "publisher", "publisher-place": "location", "version": "version", "number": "number"},
    "incollection": _BOOK | {"container-title": "booktitle"},
    "inproceedings": _BOOK | {"container-title": "booktitle", "event-title": "eventtitle"},
    "misc": _MISC,
    "online": {"publisher": "organization", "container-title": "titleaddon", "version": "version"},
    "patent": {"genre": "type", "number": "number"},
    "report": {
        "genre": "type",
        "publisher": "institution",
        "publisher-place": "location",
        "number": "number",
        "page": "pages",
        "number-of-pages": "pagetotal",
        "version": "version",
    },
    "software": _MISC,
    "thesis": {"genre": "type", "publisher": "institution", "publisher-place": "location", "number-of-pages": "pagetotal"},
    "unpublished": {"genre": "type", "archive": "howpublished", "publisher-place": "location", "event-title": "eventtitle"},
}
"""For each entry type, the CSL variables that have a field in it."""

_ENTRY_TYPES = {
    "book": "book",
    "chapter": "incollection",
    "classic": "book",
    "collection": "book",
    "dataset": "dataset",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "manuscript": "unpublished",
    "paper-conference": "inproceedings",
    "patent": "patent",
    "post": "online",
    "post-weblog": "online",
    "report": "report",
    "software": "software",
    "speech": "unpublished",
    "thesis": "thesis",
    "webpage": "online",
}
_SUBTYPES = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
_TYPE_FIELDS = {"report": "report", "thesis": "thesis"}
_WITH_EDITOR = frozenset(("article", "book", "dataset", "incollection", "inproceedings", "misc", "online", "software"))
_WITH_TRANSLATOR = frozenset(("article", "book", "incollection"))
_ANNOTATED = ("container-title", "publisher", "genre", "number", "archive", "volume", "page", "number-of-pages", "event-title", "version")
"""CSL variables that go to the annotation where the entry type has no field for them."""

_LANGUAGES = dict(
    pair.split("=")
    for pair in "ar=arabic de=german en=english en-GB=british en-US=american es=spanish fa=persian fr=french hi=hindi id=indonesian it=italian "
    "ja=japanese ko=korean lo=lao ms=malay pl=polish pt=portuguese ru=russian sr=serbian th=thai tr=turkish uk=ukrainian vi=vietnamese "
    "zh=chinese".split()
)


def bundle(items: Sequence[CitationItem]) -> str:
    """Return the sources as BibLaTeX entries, an empty line between them."""
    return "\n".join(_format_source(source) for source in unique_sources(items))


def entry_type_of(source: Source) -> str:
    """Return the entry type.

    An article without the journal, newspaper or site that it appeared in is ``misc``: ``article`` demands one.
    """
    has_container = bool(read_csl_text(source, "container-title"))
    if source.type.startswith(("article", "review")):
        return "article" if has_container else "misc"
    kind = _ENTRY_TYPES.get(source.type, "misc")
    return kind if has_container or kind not in ("incollection", "inproceedings") else "misc"


def format_annotation(source: Source, placed_fields: Mapping[str, str]) -> str:
    """Return what no field takes: each variable that has no field, then the remarks.

    `placed_fields`: CSL variable to field, for the variables that have one.
    """
    unplaced = [
        f"{key.replace('-', ' ').capitalize()}: {text}."
        for key in _ANNOTATED
        if key in source.csl and key not in placed_fields and (text := read_csl_text(source, key))
    ]
    return escape_tex(" ".join([*unplaced, *list_source_remarks(source)]))


@lru_cache(maxsize=4096)
def format_date(edtf: str) -> str:
    """Return an EDTF date as biblatex reads it.

    A year before Christ is one less, since EDTF has a year 0. Other text that is not EDTF gives an empty string. Parts of a year that EDTF
    level 1 does not have become the range of their months. A decade is the range of its years, as biber reads "201X" too and pandoc does not.
    """
    if not edtf:
        return ""
    try:
        date = parse_edtf(edtf)
    except DateError:
        date_before_christ = parse_source_date(edtf)
        return "/".join(_format_astronomical(each) for each in (date_before_christ.start, date_before_christ.end) if each)
    if years := range_of_years(edtf):
        return years
    return "/".join(_format_date_side(part) for part in date.edtf.split("/"))


def range_of_years(edtf: str) -> str:
    """Return the first and the last year of a decade or a century: "2010/2019". Any other date gives an empty string."""
    digits = edtf.rstrip("?~%")
    mark = edtf[len(digits) :]
    if not (len(digits) == 4 and digits.endswith("X") and digits.rstrip("X").isdigit()):
        return ""
    return f"{digits.replace('X', '0')}{mark}/{digits.replace('X', '9')}{mark}"


def _format_astronomical(parts: tuple[int, ...]) -> str:
    """Return a date with its year as astronomers count, as EDTF has it: 44 BC is the year -43."""
    year = parts[0] + 1 if parts[0] < 0 else parts[0]
    return "-".join((f"{year:05}" if year < 0 else f"{year:04}", *(f"{part:02}" for part in parts[1:])))


def _format_date_side(part: str) -> str:
    """Return one side of a range, or a single date."""
    if part in ("", ".."):
        return ""
    date = parse_edtf(part)
    mark = part[-1] if part[-1] in "?~%" else ""
    if date.precision in ("quarter", "half") or (date.precision == "season" and int(part[5:7]) > 32):
        return f"{str(date.first)[:7]}{mark}/{str(date.last)[:7]}{mark}"
    if date.precision == "season":  # hemispheres are level 2; biblatex prints "spring" for either
        return f"{part[:5]}{21 + (int(part[5:7]) - 21) % 4}{mark}"
    return part.replace("-XX", "")


def _format_source(source: Source) -> str:
    """Return the entry of one source."""
    kind = entry_type_of(source)
    placed_fields = _FIELDS[kind]
    fields = {
        "author": format_names(read_csl_names(source)),
        "editor": format_names(read_csl_names(source, "editor")) if kind in _WITH_EDITOR else "",
        "translator": format_names(read_csl_names(source, "translator")) if kind in _WITH_TRANSLATOR else "",
        "title": "{" + escape_tex(title_or_description(source)) + "}",
        "type": _TYPE_FIELDS.get(kind, ""),
    }
    fields |= {
        field: text
        for key, field in placed_fields.items()
        if key in source.csl and (text := escape_field(field, read_csl_text(source, key)))
    }
    if kind == "online" and "organization" not in fields:  # the site is the body behind a page that names no other
        fields["organization"] = escape_list(read_csl_text(source, "container-title"))
        fields.pop("titleaddon", "")
    if kind == "online":  # no style prints it, but pandoc, Zotero and citation-js read the site from it
        fields["journaltitle"] = escape_tex(read_csl_text(source, "container-title"))
    fields |= {
        "entrysubtype": _SUBTYPES.get(source.type, "") if kind == "article" else "",
        "date": format_date(source.issued),
        "doi": escape_doi(read_csl_text(source, "DOI")),
        "url": escape_url(source.URL),
        "urldate": format_date(read_csl_text(source, "accessed")),
        "langid": babel_language(source),
        "annotation": format_annotation(source, placed_fields),
    }
    return format_entry(kind, source.id, fields)


LITERAL_LISTS = frozenset(("publisher", "institution", "organization", "school", "location", "address", "howpublished"))
"""Fields that biblatex parts at "and" (biblatex manual, §2.2.1), and their BibTeX names."""

TITLES = frozenset(("booktitle", "eventtitle", "maintitle"))
"""Titles beside `title`, braced whole as it is: a style that lower-cases them spoils their names."""


def escape_field(field: str, text: str) -> str:
    """Return the text of a CSL variable as the value of a field."""
    if field in TITLES and text:
        return "{" + escape_tex(text) + "}"
    return escape_list(text) if field in LITERAL_LISTS else escape_tex(text)


def babel_language(source: Source) -> str:
    """Return the babel name of the source's language. It is empty for a language without one here."""
    code = read_csl_text(source, "language")
    return _LANGUAGES.get(code) or _LANGUAGES.get(code.partition("-")[0], "")
