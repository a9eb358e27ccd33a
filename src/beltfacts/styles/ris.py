"""RIS, for EndNote, Zotero, Mendeley, RefWorks and most others.

Each source once, from ``TY`` to ``ER``, lines ended by CR LF as the specification asks. RIS parts names at commas and cannot escape one:
a body's name ends in a comma, which programs read as "no given name", and commas inside it are left out and kept in a note.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from beltfacts.cite import CslName, Work, cited_sources, csl_names, csl_text, csl_title, source_remarks
from beltfacts.model import Source
from beltfacts.output import printable
from beltfacts.reading import DateError, parse_edtf
from beltfacts.styles._tex import address

ONCE = True
"""Each source stands once, whatever facts are taken from it."""

_KINDS = {
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
_FIELDS = (
    ("T2", "container-title"),
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


def bundle(works: Sequence[Work]) -> str:
    """The sources of these works as RIS records, one empty line between them."""
    return "\r\n".join("".join(f"{tag}  - {value}\r\n" for tag, value in _record(source)) for source in cited_sources(works))


def kind_of(source: Source) -> str:
    """The RIS type. A text of no particular kind (a press release, an opinion) is a web page where it has an address of its own, else generic."""
    own_address = source.URL and "URL" not in source.inferred
    return _KINDS.get(source.type) or ("ELEC" if own_address else "GEN")


def _record(source: Source) -> Iterator[tuple[str, str]]:
    kind = kind_of(source)
    yield "TY", kind
    yield "ID", source.id
    notes = source_remarks(source)
    for tag, role in (("AU", "author"), ("A2", "editor"), ("A4", "translator")):
        for name in csl_names(source, role):
            line, whole = _name(name)
            yield tag, line
            if whole:
                notes.append(f"Name as printed: {whole}")
    yield "TI", printable(csl_title(source))
    yield from _when(source, notes)
    for tag, key in _FIELDS:
        if value := printable(csl_text(source, key)):
            yield tag, value
    yield from _numbers(source, kind, notes)
    if source.URL:
        yield "UR", address(source.URL)
    for note in notes:
        yield "N1", printable(note)
    yield "ER", ""


def _name(name: CslName) -> tuple[str, str]:
    """A name as RIS writes it, and the name as printed where that differs."""
    if whole := printable(name.get("literal") or (name.get("family", "") if not name.get("given") else "")):
        bare = " ".join(part.strip() for part in whole.split(","))
        return bare + ",", whole if "," in whole else ""
    particle = [name[part] for part in ("dropping-particle", "non-dropping-particle") if name.get(part)]
    parts = (" ".join([*particle, name.get("family", "")]), name.get("given", ""), name.get("suffix", ""))
    return printable(", ".join(part for part in parts if part)), ""


def _when(source: Source, notes: list[str]) -> Iterator[tuple[str, str]]:
    """``PY`` is the year, ``DA`` year/month/day/other; what is not a plain day, month or year is said in words as "other"."""
    try:
        date = parse_edtf(source.issued) if source.issued else None
    except DateError:
        date = None
    if date is None or date.first is None:
        return
    yield "PY", f"{date.first.year:04}"
    parts = f"{date.first:%Y/%m/%d}".split("/")[: {"day": 3, "month": 2}.get(date.precision, 1)]
    plain = date.precision in ("day", "month", "year") and not (date.approximate or date.uncertain)
    yield "DA", "/".join([*parts, *[""] * (3 - len(parts)), "" if plain else date.label()])
    if not plain:
        notes.append(f"Date: {date.label()}.")


def _numbers(source: Source, kind: str, notes: list[str]) -> Iterator[tuple[str, str]]:
    """Numbers whose tag depends on the type: EndNote and Zotero keep a report's number in ``SN`` and a book's pages in ``SP``."""
    if number := printable(csl_text(source, "number")):
        yield ("SN" if kind == "RPRT" else "M1"), number
    for key in ("ISBN", "ISSN"):
        if kind != "RPRT" and (number := printable(csl_text(source, key))):
            yield "SN", number
    if pages := printable(csl_text(source, "page")):
        first, _, last = pages.replace("\u2013", "-").partition("-")
        yield "SP", first.strip()
        if last.strip():
            yield "EP", last.strip()
    elif total := printable(csl_text(source, "number-of-pages")):
        if kind in ("BOOK", "THES", "MANSCPT"):
            yield "SP", total
        else:
            notes.append(f"{total} pages.")
