"""Classic BibTeX entries, for LaTeX without biber.

Each source once. BibTeX knows years and months only, so days, and what its entry types have no field for, stand in ``day`` and ``annote``,
which no style prints; a date that is approximate is said to be in ``note``. Journals that still take BibTeX take nothing newer.
"""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.cite import Work, cited_sources, csl_date, csl_names, csl_text, csl_title
from beltfacts.model import Source
from beltfacts.styles import biblatex
from beltfacts.styles._tex import address, entry, escaped, names

ONCE = True
"""Each source stands once, whatever facts are taken from it."""

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_KINDS = {"thesis": "phdthesis", "report": "techreport", "dataset": "misc", "online": "misc", "patent": "misc", "software": "misc"}
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


def bundle(works: Sequence[Work]) -> str:
    """The sources of these works as BibTeX entries, one empty line between them."""
    return "\n".join(_entry(source) for source in cited_sources(works))


def _entry(source: Source) -> str:
    kind = biblatex.kind_of(source)
    kind = _KINDS.get(kind, kind)
    placed = _FIELDS[kind]
    fields = {
        "author": names(csl_names(source)),
        "editor": names(csl_names(source, "editor")) if kind in ("book", "incollection", "inproceedings") else "",
        "title": "{" + escaped(csl_title(source)) + "}",
    }
    fields |= {field: text for key, field in placed.items() if (text := escaped(csl_text(source, key)))}
    fields |= _when(source)
    fields |= {
        "doi": address(csl_text(source, "DOI")),
        "url": address(source.URL),
        "language": biblatex.language(source),
        "annote": biblatex.annotation(source, placed),
    }
    if kind == "unpublished" and not fields.get("note"):
        fields["note"] = escaped(csl_text(source, "genre") or "Unpublished")  # demanded of this type
    return entry(kind, source.id, fields)


def _when(source: Source) -> dict[str, str]:
    """Year, month and day; a range of years as ``2021--2024``, months within a year as ``jan # "--" # jun``."""
    date = csl_date(source.issued) if source.issued else None
    if date is None:
        return {}
    parts = date.get("date-parts")
    if not parts:
        return {"year": escaped(str(date.get("literal") or date.get("raw")))}
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
