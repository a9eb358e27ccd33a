"""CITATION.cff, for a repository of code or data: the sources as references.

Each source once, in the Citation File Format 1.2.0 (https://github.com/citation-file-format/citation-file-format/blob/main/schema-guide.md). One
source alone is the preferred citation, or the work itself if it is a data set or a program. Dates of publication are full days; of others the year
and the month are given. A work without an author has the body that published it in its place, because the format demands one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from beltfacts.cite import (
    CitationItem,
    CslName,
    format_iso_date,
    join_particle,
    list_source_remarks,
    parse_source_date,
    read_csl_line,
    read_csl_lines,
    read_csl_names,
    read_csl_text,
    title_or_description,
    unique_sources,
)
from beltfacts.model import Source
from beltfacts.output import printable
from beltfacts.styles._yaml import format_yaml

ONCE = True
"""Each source stands once, whatever facts are taken from it (`ProgramStyle`)."""

_TYPES = {
    "article-journal": "article",
    "article-magazine": "magazine-article",
    "article-newspaper": "newspaper-article",
    "book": "book",
    "broadcast": "film-broadcast",
    "chapter": "book",
    "dataset": "data",
    "entry-dictionary": "dictionary",
    "entry-encyclopedia": "encyclopedia",
    "legal_case": "legal-case",
    "legislation": "statute",
    "manuscript": "unpublished",
    "map": "map",
    "pamphlet": "pamphlet",
    "paper-conference": "conference-paper",
    "patent": "patent",
    "personal_communication": "personal-communication",
    "post": "website",
    "post-weblog": "blog",
    "report": "report",
    "software": "software",
    "speech": "unpublished",
    "standard": "standard",
    "thesis": "thesis",
    "webpage": "website",
}
_IN_JOURNALS = frozenset(("article", "magazine-article", "newspaper-article"))
_MESSAGE = "Please cite the source of each fact."
_ID_DESCRIPTION = "the id of the source in its fact file"
_TEXTS = (
    ("abstract", "abstract"),
    ("collection-title", "collection-title"),
    ("edition", "edition"),
    ("issue", "issue"),
    ("volume", "volume"),
    ("version", "version"),
    ("number", "number"),
    ("isbn", "ISBN"),
    ("issn", "ISSN"),
)
"""Names of the format, each with the CSL variable that fills it."""


def bundle(items: Sequence[CitationItem]) -> str:
    """Return the sources as one CITATION.cff."""
    references = [_reference(source) for source in unique_sources(items)]
    head: dict[str, Any] = {"cff-version": "1.2.0", "message": _MESSAGE, "type": "dataset"}
    if len(references) != 1:
        return format_yaml(head | {"title": "Facts and their sources", "authors": [{"name": "beltfacts"}], "references": references})
    (only,) = references
    if only["type"] not in ("data", "software"):
        return format_yaml(head | {"title": only["title"], "authors": only["authors"], "preferred-citation": only})
    kind = "dataset" if only["type"] == "data" else "software"
    kept = {key: value for key, value in only.items() if key in ("title", "authors", "doi", "url", "version", "abstract") and value}
    return format_yaml(head | {"type": kind} | kept | {"date-released": only["date-published"]})


def _reference(source: Source) -> dict[str, Any]:
    """Return one source as a reference."""
    date, accessed = parse_source_date(source.issued), parse_source_date(read_csl_text(source, "accessed"))
    known = bool(date.start) and date.start[0] > 0
    is_day = len(date.start) == 3 and not (date.end or date.circa or date.uncertain)
    publisher = {"name": printable(source.publisher)} if source.publisher else {}
    container, kind = read_csl_line(source, "container-title"), _TYPES.get(source.type, "generic")
    first, _, last = read_csl_line(source, "page").replace("\u2013", "-").partition("-")
    return {
        "type": kind,
        "title": printable(title_or_description(source)),
        "authors": _names(source, "author") or _bodies(source),
        "editors": _names(source, "editor"),
        "translators": _names(source, "translator"),
        **read_csl_lines(source, _TEXTS),
        "journal": container if kind in _IN_JOURNALS else "",
        "collection-title": read_csl_line(source, "collection-title") or (container if kind not in ("article", "website") else ""),
        "publisher": publisher if kind != "report" else {},
        "institution": publisher if kind == "report" else {},
        "year": date.start[0] if known else None,
        "month": date.start[1] if known and len(date.start) > 1 else None,
        "date-published": format_iso_date(date.start) if known and is_day else "",
        "date-accessed": format_iso_date(accessed.start) if len(accessed.start) == 3 else "",
        "start": first.strip(),
        "end": last.strip(),
        **_links(source),
        "languages": [code] if len(code := read_csl_line(source, "language").partition("-")[0].strip()) in (2, 3) else [],
        "identifiers": [{"type": "other", "value": source.id, "description": _ID_DESCRIPTION}],
        "status": "in-press" if date.literal == "in press" else "",
        "notes": printable(" ".join(remarks)) if (remarks := list_source_remarks(source)) else "",
    }


_DOI = re.compile(r"10\.\d{4,9}(\.\d+)?/[A-Za-z0-9:/_;\-.()\[\]\\]+")
"""The DOIs that the format's schema allows."""


def _links(source: Source) -> dict[str, str]:
    """Return DOI and address. A DOI that the format refuses is an address."""
    if not source.URL and "DOI" not in source.csl:
        return {}
    doi = read_csl_line(source, "DOI")
    url = source.URL if source.URL.startswith(("http://", "https://", "ftp://", "sftp://")) else ""
    is_allowed = bool(doi) and bool(_DOI.fullmatch(doi))
    resolver = f"https://doi.org/{quote(doi, safe='/')}" if doi and not is_allowed else ""
    return {"doi": doi if is_allowed else "", "url": (url and quote(url, safe="%/:?#@!$&'()*+,;=~-._[]")) or resolver}


def _bodies(source: Source) -> list[dict[str, str]]:
    """Return what stands in the place of an author: the publisher, the site or paper, else "anonymous"."""
    return [{"name": printable(source.publisher or read_csl_text(source, "container-title") or "anonymous")}]


def _names(source: Source, role: str) -> list[dict[str, str]]:
    """Return the names in a role."""
    return [_name(name) for name in read_csl_names(source, role)] if role in source.csl else []


def _name(name: CslName) -> dict[str, str]:
    """Return a person with its parts, or an entity with its name."""
    if name.get("literal") or not name.get("family"):
        return {"name": printable(name.get("literal") or name.get("given", ""))}
    if len(name) == 2 and "given" in name:  # nearly all persons have these two
        return {"family-names": printable(name["family"]), "given-names": printable(name["given"])}
    particle = join_particle(name.get("dropping-particle", ""), name.get("non-dropping-particle", ""))
    parts = (
        ("family-names", name["family"]),
        ("given-names", name.get("given")),
        ("name-particle", particle),
        ("name-suffix", name.get("suffix")),
    )
    return {key: printable(part) for key, part in parts if part}
