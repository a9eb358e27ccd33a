"""Classic BibTeX entries, for LaTeX without biber.

Each source once. BibTeX knows years and months only. So days, and what its entry types have no field for, stand in ``day`` and ``annote``, which
no style prints. ``note`` says that a date is approximate. For journals that take nothing newer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from beltfacts.cite import (
    CitationItem,
    format_day_month_year,
    parse_source_date,
    read_csl_names,
    read_csl_text,
    title_or_description,
    to_csl_date,
    unique_sources,
)
from beltfacts.model import Source
from beltfacts.styles import biblatex
from beltfacts.styles._tex import escape_doi, escape_list, escape_tex, escape_url, format_entry, format_names

ONCE = True
"""Each source stands once, whatever facts are taken from it (`ProgramStyle`)."""

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ENTRY_TYPES = {"thesis": "phdthesis", "report": "techreport", "dataset": "misc", "online": "misc", "patent": "misc", "software": "misc"}
_BOOK = {
    "publisher": "publisher",
    "publisher-place": "address",
    "edition": "edition",
    "collection-title": "series",
    "number": "number",
    "volume": "volume",
    "page": "pages",
}
_FIELDS: dict[str, dict[str, str]] = {
    "article": {"container-title": "journal", "volume": "volume", "issue": "number", "page": "pages"},
    "book": _BOOK,
    "incollection": _BOOK | {"container-title": "booktitle"},
    "inproceedings": _BOOK | {"container-title": "booktitle"},
    "misc": {"publisher": "howpublished", "container-title": "journal", "number": "number"},
    "phdthesis": {"genre": "type", "publisher": "school", "publisher-place": "address"},
    "techreport": {"genre": "type", "publisher": "institution", "publisher-place": "address", "number": "number"},
    "unpublished": {},
}


def bundle(items: Sequence[CitationItem]) -> str:
    """Return the sources as BibTeX entries, an empty line between them."""
    return "\n".join(_format_source(source) for source in unique_sources(items))


def _format_source(source: Source) -> str:
    """Return the entry of one source."""
    kind = biblatex.entry_type_of(source)
    kind = _ENTRY_TYPES.get(kind, kind)
    placed_fields = _FIELDS[kind]
    fields = {
        "author": format_names(read_csl_names(source)),
        "editor": format_names(read_csl_names(source, "editor")) if kind in ("book", "incollection", "inproceedings") else "",
        "title": "{" + escape_tex(title_or_description(source)) + "}",
    }
    fields |= {
        field: text
        for key, field in placed_fields.items()
        if key in source.csl and (text := biblatex.escape_field(field, read_csl_text(source, key)))
    }
    if kind == "misc" and "howpublished" not in fields:  # the site is the body behind a page that names no other
        fields["howpublished"] = escape_list(read_csl_text(source, "container-title"))  # styles print it, readers take the journal
    fields |= _date_fields(source.issued)
    fields |= {
        "doi": escape_doi(read_csl_text(source, "DOI")),
        "url": escape_url(source.URL),
        "urldate": biblatex.format_date(read_csl_text(source, "accessed")),
        "version": escape_tex(read_csl_text(source, "version")),
        "language": biblatex.babel_language(source),
        "annote": biblatex.format_annotation(source, placed_fields),
    }
    if kind == "unpublished" and not fields.get("note"):
        fields["note"] = escape_tex(read_csl_text(source, "genre") or "Unpublished")  # demanded of this type
    return format_entry(kind, source.id, fields)


@lru_cache(maxsize=4096)
def _date_fields(issued: str) -> Mapping[str, str]:
    """Return year, month, day and note of a date of publication.

    A range of years is ``2021/2024``, as is a decade, months within a year are ``jan # "--" # jun``. Words are no year to the readers of
    BibTeX: they are the note, and an open range has its first year.
    """
    date = parse_source_date(issued)
    if not date.start:
        return {"year": biblatex.range_of_years(issued.rstrip("?~%")), "note": escape_tex(date.literal)}
    first, last = date.start, date.end or date.start
    fields = {
        "year": _format_year(first[0]) if first[0] == last[0] or first[0] < 0 else f"{_format_year(first[0])}/{_format_year(last[0])}"
    }
    months_of_part = to_csl_date(issued) if date.season[:1].islower() else None
    if months_of_part and len(months_of_part["date-parts"]) == 2:  # a half or a quarter is the range of its months
        first, last = (tuple(part) for part in months_of_part["date-parts"])
    if first[0] == last[0] and len(first) > 1 and len(last) > 1:
        months = list(dict.fromkeys(_MONTHS[part[1] - 1] for part in (first, last)))
        fields["month"] = "=" + ' # "--" # '.join(months)
        if first == last and len(first) == 3:
            fields["day"] = str(first[2])
    notes = [format_day_month_year(date)] if date.season[:1].isupper() or date.is_open or first[0] < 0 else []
    if date.circa or date.uncertain:
        notes.append("date approximate")
    return fields | {"note": escape_tex("; ".join(notes))}


def _format_year(year: int) -> str:
    """Return a year in four digits."""
    return f"{year:05}" if year < 0 else f"{year:04}"
