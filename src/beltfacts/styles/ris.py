"""RIS, for EndNote, Zotero, Mendeley, RefWorks and most others.

Each source once, from ``TY`` to ``ER``, lines ended by CR LF as the specification asks. RIS splits names at commas and cannot escape one. So a
body's name ends in a comma, which programs read as "no given name", and commas inside it are left out and kept in a note.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from beltfacts.cite import (
    CitationItem,
    CslName,
    join_particle,
    list_source_remarks,
    parse_source_date,
    read_csl_line,
    read_csl_names,
    read_csl_text,
    title_or_description,
    unique_sources,
)
from beltfacts.model import Source
from beltfacts.output import printable
from beltfacts.reading import edtf_or_none
from beltfacts.styles._tex import escape_url

ONCE = True
"""Each source stands once, whatever facts are taken from it (`ProgramStyle`)."""

_RIS_TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "broadcast": "VIDEO",
    "chapter": "CHAP",
    "classic": "CLSWK",
    "collection": "BOOK",
    "dataset": "DATA",
    "entry": "DICT",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "figure": "FIGURE",
    "graphic": "ART",
    "hearing": "HEAR",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "MANSCPT",
    "map": "MAP",
    "motion_picture": "MPCT",
    "musical_score": "MUSIC",
    "pamphlet": "PAMP",
    "paper-conference": "CONF",
    "patent": "PAT",
    "periodical": "SER",
    "personal_communication": "PCOMM",
    "post": "BLOG",
    "post-weblog": "BLOG",
    "regulation": "STAT",
    "report": "RPRT",
    "software": "COMP",
    "song": "SOUND",
    "speech": "SLIDE",
    "standard": "STAND",
    "thesis": "THES",
    "treaty": "STAT",
    "webpage": "ELEC",
}
_CONFERENCE_TAGS = (("C3", "container-title"), ("T2", "event-title"))
"""The proceedings of a conference paper and the name of the conference, as EndNote and Zotero have them."""

_TAGS = (
    ("T3", "collection-title"),
    ("PB", "publisher"),
    ("CY", "publisher-place"),
    ("VL", "volume"),
    ("IS", "issue"),
    ("ET", "edition"),
    ("M3", "genre"),
    ("DB", "archive"),
    ("LA", "language"),
    ("DO", "DOI"),
)


def bundle(items: Sequence[CitationItem]) -> str:
    """Return the sources as RIS records, an empty line between them."""
    return "\r\n".join("".join([f"{tag}  - {value}\r\n" for tag, value in _record(source)]) for source in unique_sources(items))


def ris_type_of(source: Source) -> str:
    """Return the RIS type.

    A text of no particular kind (a press release, an opinion) is a web page where it has an address of its own, else unpublished work: readers
    take the generic type for a journal article.
    """
    own_address = source.URL and "URL" not in source.inferred
    return _RIS_TYPES.get(source.type) or ("ELEC" if own_address else "UNPB")


def _record(source: Source) -> Iterator[tuple[str, str]]:
    """Yield tag and value of each line of a record."""
    kind = ris_type_of(source)
    yield "TY", kind
    yield "ID", source.id
    notes = list_source_remarks(source)
    for tag, role in (("AU", "author"), ("A2", "editor"), ("A4", "translator")):
        for name in read_csl_names(source, role):
            line, printed = _format_name(name)
            yield tag, line
            if printed:
                notes.append(f"Name as printed: {printed}")
    yield "TI", printable(title_or_description(source))
    date_lines, date_note = _date_lines(source.issued)
    yield from date_lines
    notes += date_note
    has_event = kind == "CONF" and bool(read_csl_text(source, "event-title"))
    containers = _CONFERENCE_TAGS if has_event else (*_CONFERENCE_TAGS[:1] * (kind == "CONF"), ("T2", "container-title"))
    for tag, key in (*containers, *_TAGS):
        if value := read_csl_line(source, key):
            yield tag, value
    yield from _number_lines(source, kind, notes)
    if source.URL:
        yield "UR", escape_url(source.URL)
    if "accessed" in source.csl and (accessed := parse_source_date(read_csl_text(source, "accessed")).start):
        yield "Y2", "/".join([f"{part:02}" for part in accessed] + [""] * (4 - len(accessed)))
    for note in notes:
        yield "N1", printable(note)
    yield "ER", ""


def _format_name(name: CslName) -> tuple[str, str]:
    """Return a name as RIS writes it, and as printed if different."""
    if whole := printable(name.get("literal") or (name.get("family", "") if not name.get("given") else "")):
        bare = " ".join(part.strip() for part in whole.split(","))
        return bare + ",", whole if "," in whole else ""
    family = join_particle(name.get("dropping-particle", ""), join_particle(name.get("non-dropping-particle", ""), name.get("family", "")))
    parts = (family, name.get("given", ""), name.get("suffix", ""))
    return printable(", ".join(part for part in parts if part)), ""


@lru_cache(maxsize=4096)
def _date_lines(issued: str) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """Return ``PY``, the year, and ``DA``, year/month/day/other, each with its tag; then the notes on the date.

    What is not a plain day, month or year is said in words as "other", and in a note.
    """
    date = edtf_or_none(issued)
    if date is None or date.first is None:
        return (), ()
    parts = f"{date.first:%Y/%m/%d}".split("/")[: {"day": 3, "month": 2}.get(date.precision, 1)]
    plain = date.precision in ("day", "month", "year") and not (date.approximate or date.uncertain)
    day = "/".join([*parts, *[""] * (3 - len(parts)), "" if plain else date.label()])
    return (("PY", f"{date.first.year:04}"), ("DA", day)), () if plain else (f"Date: {date.label()}.",)


def _number_lines(source: Source, kind: str, notes: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the numbers whose tag depends on the type.

    EndNote and Zotero keep a report's number in ``SN`` and a book's pages in ``SP``. A number of pages without a tag is appended to `notes`.
    """
    if number := read_csl_line(source, "number"):
        if kind == "RPRT":
            yield "SN", number
        elif kind == "UNPB" or source.type == "article":  # a distributor's number is no issue, for which readers take M1
            notes.append(f"Number: {number}.")
        else:
            yield "M1", number
    for key in ("ISBN", "ISSN"):
        if kind != "RPRT" and (number := read_csl_line(source, key)):
            yield "SN", number
    if pages := read_csl_line(source, "page"):
        first, _, last = pages.replace("\u2013", "-").partition("-")
        yield "SP", first.strip()
        if last.strip():
            yield "EP", last.strip()
    elif total := read_csl_line(source, "number-of-pages"):
        if kind in ("BOOK", "THES", "MANSCPT"):
            yield "SP", total
        else:
            notes.append(f"{total} pages.")
