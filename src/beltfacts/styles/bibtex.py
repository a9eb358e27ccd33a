"""Classic BibTeX entries, for LaTeX without biber.

Each source once. BibTeX knows years and months only. So days, and what its entry types have no field for, stand in ``day`` and ``annote``, which
no style prints. ``note`` says that a date is approximate. For journals that take nothing newer.
"""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.cite import CitationItem, read_csl_names, read_csl_text, title_or_description, to_csl_date, unique_sources
from beltfacts.model import Source
from beltfacts.styles import biblatex
from beltfacts.styles._tex import escape_tex, escape_url, format_entry, format_names

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
    "misc": {"publisher": "howpublished"},
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
    fields |= {field: text for key, field in placed_fields.items() if (text := escape_tex(read_csl_text(source, key)))}
    fields |= _date_fields(source)
    fields |= {
        "doi": escape_url(read_csl_text(source, "DOI")),
        "url": escape_url(source.URL),
        "language": biblatex.babel_language(source),
        "annote": biblatex.format_annotation(source, placed_fields),
    }
    if kind == "unpublished" and not fields.get("note"):
        fields["note"] = escape_tex(read_csl_text(source, "genre") or "Unpublished")  # demanded of this type
    return format_entry(kind, source.id, fields)


def _date_fields(source: Source) -> dict[str, str]:
    """Return year, month, day and note.

    A range of years is ``2021--2024``, months within a year are ``jan # "--" # jun``.
    """
    date = to_csl_date(source.issued) if source.issued else None
    if date is None:
        return {}
    parts = date.get("date-parts")
    if not parts:
        return {"year": escape_tex(str(date.get("literal") or date.get("raw")))}
    first, last = parts[0], parts[-1]
    fields = {"year": str(first[0]) if first[0] == last[0] else f"{first[0]}--{last[0]}"}
    if first[0] == last[0] and len(first) > 1 and len(last) > 1:
        months = list(dict.fromkeys(_MONTHS[part[1] - 1] for part in (first, last)))
        fields["month"] = "=" + ' # "--" # '.join(months)
        if len(parts) == 1 and len(first) == 3:
            fields["day"] = str(first[2])
    if date.get("circa"):
        fields["note"] = "date approximate"
    return fields
