"""Hayagriva YAML, for Typst: #bibliography("sources.yml").

Each source once (https://github.com/typst/hayagriva/blob/main/docs/file-format.md). A body is a map with a name, never bare text, of which APA
would keep the last words only. An approximate date is ``~2025-06``. What Hayagriva has no date for (a range, a season) is said in the note.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from beltfacts.cite import (
    CitationItem,
    CslName,
    format_day_month_year,
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
from beltfacts.output import inert_address, printable
from beltfacts.styles._yaml import format_yaml

ONCE = True
"""Each source stands once, whatever facts are taken from it (`ProgramStyle`)."""

_TYPES = {
    "article-journal": ("article", "periodical"),
    "article-magazine": ("article", "periodical"),
    "article-newspaper": ("article", "newspaper"),
    "book": ("book", "anthology"),
    "chapter": ("chapter", "anthology"),
    "dataset": ("repository", "repository"),
    "entry-dictionary": ("entry", "reference"),
    "entry-encyclopedia": ("entry", "reference"),
    "legal_case": ("case", "periodical"),
    "legislation": ("legislation", "periodical"),
    "manuscript": ("manuscript", "anthology"),
    "paper-conference": ("article", "proceedings"),
    "patent": ("patent", "periodical"),
    "post": ("post", "thread"),
    "post-weblog": ("article", "blog"),
    "report": ("report", "anthology"),
    "software": ("repository", "repository"),
    "thesis": ("thesis", "anthology"),
    "webpage": ("web", "web"),
}
"""For each CSL type, Hayagriva's type and that of the work it appeared in."""

_OF_PARENT = frozenset(("article", "chapter", "entry"))
"""Types whose volume, edition, publisher and editors are those of the work that they appeared in."""

_SERIAL_NUMBERS = (("doi", "DOI"), ("isbn", "ISBN"), ("issn", "ISSN"), ("serial", "number"))
_TEXTS = (("language", "language"), ("genre", "genre"), ("archive", "archive"))
_VOLUME = (("volume", "volume"), ("issue", "issue"))
_NAME_PARTS = (("given-name", "given"), ("prefix", "dropping-particle"), ("suffix", "suffix"))
"""Names of Hayagriva, each with what fills it in CSL."""

_MARKUP = re.compile(r"[\\{}$]")
"""Characters that Typst reads as math or as a group."""


def bundle(items: Sequence[CitationItem]) -> str:
    """Return the sources as one YAML map."""
    return format_yaml({source.id: _entry(source) for source in unique_sources(items)})


def _entry(source: Source) -> dict[str, Any]:
    """Return one entry."""
    kind, parent_kind = _TYPES.get(source.type, ("misc", "web"))
    date, date_remarks = _date(source.issued)
    publication = _publication(source)
    container = read_csl_line(source, "container-title")
    entry: dict[str, Any] = {
        "type": kind,
        "title": _verbatim(printable(title_or_description(source))),
        "author": _names(source, "author"),
        "date": date,
        "page-range": read_csl_line(source, "page").replace("\u2013", "-"),
        "page-total": read_csl_line(source, "number-of-pages"),
        "url": _url(source),
        "serial-number": read_csl_lines(source, _SERIAL_NUMBERS),
        **read_csl_lines(source, _TEXTS),
        "affiliated": [{"role": "translator", "names": names}] if (names := _names(source, "translator")) else [],
        "note": printable(" ".join(remarks)) if (remarks := [*date_remarks, *list_source_remarks(source)]) else "",
    }
    if kind in _OF_PARENT and container:
        return entry | {"parent": {"type": parent_kind, "title": _verbatim(container), **publication}}
    return entry | publication | {"parent": {"type": parent_kind, "title": _verbatim(container)} if container else {}}


def _publication(source: Source) -> dict[str, Any]:
    """Return who edited and published it, and its numbers."""
    return {
        "editor": _names(source, "editor"),
        "publisher": {"name": read_csl_line(source, "publisher"), "location": read_csl_line(source, "publisher-place")}
        if source.publisher
        else {},
        **read_csl_lines(source, _VOLUME),
        "edition": read_csl_line(source, "edition") or read_csl_line(source, "version"),
    }


def _verbatim(text: str) -> dict[str, Any]:
    """Return a title whose case no style changes.

    The characters that Typst reads as math or as a group are escaped (findings/hayagriva-title-is-markup.sh).
    """
    return {"value": _MARKUP.sub(r"\\\g<0>", text), "verbatim": True}


def _names(source: Source, role: str) -> list[dict[str, str]]:
    """Return the names in a role."""
    return [_name(name) for name in read_csl_names(source, role)] if role in source.csl else []


def _name(name: CslName) -> dict[str, str]:
    """Return a person with its parts, or a body with its name."""
    if name.get("literal") or not name.get("family"):
        return {"name": printable(name.get("literal") or name.get("given", ""))}
    if len(name) == 2 and "given" in name:  # nearly all persons have these two
        return {"name": printable(name["family"]), "given-name": printable(name["given"])}
    family = join_particle(name.get("non-dropping-particle", ""), name["family"])
    return {"name": printable(family)} | {key: printable(name[part]) for key, part in _NAME_PARTS if part in name}


@lru_cache(maxsize=4096)
def _date(issued: str) -> tuple[str, Sequence[str]]:
    """Return the date as Hayagriva reads it, and a sentence where it cannot say all."""
    date = parse_source_date(issued)
    if not date.start or date.start[0] < 0:
        return "", [f"Date: {date.literal or format_day_month_year(date)}."] if date.is_known else []
    says_more = date.end or date.season or date.is_open or date.uncertain
    remarks = [f"Date: {format_day_month_year(date)}{' (uncertain)' if date.uncertain else ''}."] if says_more else []
    return ("~" if date.circa else "") + format_iso_date(date.start), remarks


def _url(source: Source) -> dict[str, str]:
    """Return the address, with the day on which it was looked at."""
    if not source.URL:
        return {}
    accessed = parse_source_date(read_csl_text(source, "accessed"))
    return {"value": printable(inert_address(source.URL)), "date": format_iso_date(accessed.start) if accessed.start else ""}
