"""What the properties of a file say of a source: which property stands for which field, and which of several counts. Pure.

The order of `_FIELDS` is the order in which they count. Whether a text is junk is judged here; whether it is printed, by whoever asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from beltfacts.documents import Property
from beltfacts.sources.languages import language_code
from beltfacts.sources.linked_data import read_linked_data

_FIELDS: tuple[tuple[str, str], ...] = (
    ("meta citation_title", "title"),
    ("meta citation_author", "author"),
    ("meta citation_authors", "author"),
    ("meta citation_publication_date", "issued"),
    ("meta citation_cover_date", "issued"),
    ("meta citation_date", "issued"),
    ("meta citation_year", "issued"),
    ("meta citation_online_date", "issued"),
    ("meta citation_language", "language"),
    ("meta citation_publisher", "publisher"),
    ("meta citation_technical_report_institution", "publisher"),
    ("meta citation_technical_report_number", "number"),
    ("meta citation_dissertation_institution", "publisher"),
    ("meta citation_journal_title", "container-title"),
    ("meta citation_conference_title", "container-title"),
    ("meta citation_inbook_title", "container-title"),
    ("meta citation_volume", "volume"),
    ("meta citation_issue", "issue"),
    ("meta citation_doi", "DOI"),
    ("meta citation_public_url", "URL"),
    ("meta citation_abstract_html_url", "URL"),
    *(
        (f"meta {prefix}.{name}", field)
        for prefix in ("dc", "dcterms")
        for name, field in (
            ("title", "title"),
            ("creator", "author"),
            ("creator.personalname", "author"),
            ("issued", "issued"),
            ("date.issued", "issued"),
            ("date", "issued"),
            ("language", "language"),
            ("publisher", "publisher"),
        )
    ),
    ("meta article:published_time", "issued"),
    ("meta datepublished", "issued"),
    ("meta pubdate", "issued"),
    ("meta publishdate", "issued"),
    ("meta date", "issued"),
    ("meta og:title", "title"),
    ("meta author", "author"),
    ("meta article:author", "author"),
    ("dc:title of the book", "title"),
    ("dc:creator of the book", "author"),
    ("dc:editor of the book", "editor"),
    ("dc:translator of the book", "translator"),
    ("dc:date of the book", "issued"),
    ("dc:language of the book", "language"),
    ("dc:publisher of the book", "publisher"),
    *((f"{name} of the front matter", field) for name, field in (
        ("title", "title"), ("author", "author"), ("date", "issued"), ("lang", "language"), ("language", "language"), ("publisher", "publisher"),
        ("doi", "DOI"),
    )),
    ("title of the file properties", "title"),
    ("creator of the file properties", "author"),
    ("language of the file properties", "language"),
    ("Title of the PDF properties", "title"),
    ("Author of the PDF properties", "author"),
    ("language of the PDF", "language"),
    ("pages of the PDF", "number-of-pages"),
    ("html lang", "language"),
    ("meta og:locale", "language"),
    ("meta content-language", "language"),
    ("link canonical", "URL"),
    ("meta og:url", "URL"),
    ("address it was saved from", "URL"),
    ("meta og:site_name", "container-title"),
    ("title element", "title"),
)  # fmt: skip
"""The field of each property. Dates at which a file was made or changed are no dates of publication, and stand in no row."""

_PRINTED_KINDS = ("meta ", "json-ld", "title element", "html lang", "link canonical", "dc:")
"""Properties that say what is published; those of PDF and office files are often left over from another file."""

_TYPES = (
    ("meta citation_journal_title", "article-journal"),
    ("meta citation_conference_title", "paper-conference"),
    ("meta citation_inbook_title", "chapter"),
    ("meta citation_dissertation_institution", "thesis"),
    ("meta citation_technical_report_institution", "report"),
    ("meta citation_technical_report_number", "report"),
)
"""Properties that only one kind of work has, and its CSL type."""

_REPEATED = frozenset(("author", "editor", "translator"))
_DOI = re.compile(r"\b(10\.\d{4,9}/[^\s\"<>]+[^\s\"<>.,;)])", re.IGNORECASE)


class Said(NamedTuple):
    """What properties say of one field."""

    values: tuple[str, ...]
    """Its text; several for names, each one or more."""
    origin: str
    """The property that says it."""
    is_published: bool
    """Whether the property is part of what is published, as the head of a page is."""


def said_by_properties(properties: Iterable[Property]) -> dict[str, list[Said]]:
    """Return, for each field, what properties say of it, the best first. What cannot be the field's value is left out."""
    by_name: dict[str, list[str]] = {}
    found: dict[str, list[Said]] = {}
    for each in properties:
        by_name.setdefault(each.name, []).append(each.value)
    for name, field in _FIELDS:
        values = [value for raw in by_name.get(name, ()) if (value := _clean(field, raw))]
        if values:
            kept = tuple(dict.fromkeys(values)) if field in _REPEATED else (values[0],)
            found.setdefault(field, []).append(Said(kept, name, name.startswith(_PRINTED_KINDS)))
    for name, kind in _TYPES:
        if name in by_name:
            found.setdefault("type", []).append(Said((kind,), name, True))
    _add_pages(found, by_name)
    for text in by_name.get("json-ld", ()):
        _add_linked_data(found, text)
    return found


def _add_linked_data(found: dict[str, list[Said]], text: str) -> None:
    """Add what a script of JSON-LD says: behind what Dublin Core and citation_* say, before the rest."""
    records: dict[str, tuple[list[str], str]] = {}
    for field, raw, origin in read_linked_data(text):
        if value := _clean(field, raw):
            records.setdefault(field, ([], origin))[0].append(value)
    for field, (values, origin) in records.items():
        known = found.setdefault(field, [])
        at = sum(each.origin.startswith(("meta citation_", "meta dc")) for each in known)
        known.insert(at, Said(tuple(dict.fromkeys(values)) if field in _REPEATED else (values[0],), origin, True))


def _add_pages(found: dict[str, list[Said]], by_name: dict[str, list[str]]) -> None:
    """Add first and last page of an article."""
    first, last = (next(iter(by_name.get(f"meta citation_{name}page", ())), "") for name in ("first", "last"))
    if first:
        pages = f"{first}-{last}" if last and last != first else first
        found["page"] = [Said((pages,), "meta citation_firstpage", True)]


def _clean(field: str, value: str) -> str:
    """Return a value as its field has it, empty for one that cannot be."""
    value = value.strip()
    if field == "language":
        return language_code(value)
    if field == "URL":
        return value if re.fullmatch(r"https?://[^\s/]+\.\S+", value) else ""
    if field == "DOI":
        return found[1] if (found := _DOI.search(value)) else ""
    if field == "issued":
        return value
    return "" if field in _REPEATED and "://" in value else value
