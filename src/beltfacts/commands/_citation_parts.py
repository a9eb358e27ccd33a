"""Citations as text to paste and as a sheet: which parts there are, how they are labelled, and how several make one bibliography."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from beltfacts.cite import Citation, StyledText, render_lines, render_markup
from beltfacts.errors import UseError, unknown_name
from beltfacts.formats import Column, Row, Sheet
from beltfacts.output import printable
from beltfacts.registry import STYLES
from beltfacts.styles import load_reader_style, resolve_style_name

PARTS = ("in-text", "reference", "note", "quote", "figure", "link", "warning")
"""The parts of a citation, by the name that ``--only`` takes."""

_LABELS = {
    "in-text": "In text",
    "note": "Note",
    "reference": "Reference",
    "quote": "Quote",
    "figure": "Figure",
    "link": "Link",
    "warning": "Warning",
}
_NOTES = {
    "note": "First note",
    "in-text": "Later note",
    **{name: label for name, label in _LABELS.items() if name not in ("note", "in-text")},
}
"""Labels of the bundle, in its order; `_NOTES` in a style of footnotes. Other styles have the note form only under ``--only note``."""

_COLUMNS = (
    Column("id", "Id", whole=True, role="id"),
    Column("style", "Style", shown=False),
    Column("in_text", "In text"),
    Column("reference", "Reference"),
    *(Column(key, key, shown=False) for key in ("note", "quote", "figure", "link", "warning", "source_id")),
)


def known_part(name: str) -> str:
    """Return the name of a part. Raises UseError for a name that is none."""
    if name not in PARTS:
        raise unknown_name("part", name, PARTS, f"choose from {', '.join(PARTS)}")
    return name


def citation_part(citation: Citation, name: str, markup: str) -> str:
    """Return one part of a citation in a markup, empty where the fact has none."""
    value: StyledText | str = getattr(citation, name.replace("-", "_"))
    return render_markup(((value, ""),) if isinstance(value, str) else value, markup) if value else ""


def one_part(citations: Sequence[Citation], name: str, markup: str, order: Sequence[str]) -> str:
    """Return one part of every citation, a line each.

    A reference that several facts share stands once, as it stands in a list. In a style of footnotes notes follow one another in the order of
    the ids given: the first of a source is full, later ones are short (Chicago, 18th edition, §13.32; "ibid." is discouraged, §13.37).
    Raises UseError when no citation has the part.
    """
    if name == "note" and citations and _of_notes(citations[0].style):
        lines = _notes(sorted(citations, key=lambda citation: order.index(citation.fact.id)), markup)
    else:
        lines = [citation_part(citation, "listed" if name == "reference" else name, markup) for citation in citations]
    kept = list(dict.fromkeys(lines) if name == "reference" else lines)
    if not any(kept):
        named = ", ".join(citation.fact.id for citation in citations)
        raise UseError(f"no {name} for {named[:200]}; leave out --only {name} to see what there is")
    entries = [line for line in kept if line]
    return render_lines(entries, markup, len(entries) if name == "reference" and _is_alphabetical(citations[0].style) else 0)


def _is_alphabetical(style: str) -> bool:
    """Return whether a style sorts its list by author. The entries of such a list have a hanging indent."""
    style = resolve_style_name(style)
    return style in STYLES.names and load_reader_style(style).RULES.order != "cited"


def _of_notes(style: str) -> bool:
    """Return whether a style cites in footnotes."""
    style = resolve_style_name(style)
    return style in STYLES.names and load_reader_style(style).RULES.is_note_style


def _notes(citations: Iterable[Citation], markup: str) -> list[str]:
    """Return a note for each citation: the first of a source is full, the others are short."""
    seen: set[str] = set()
    lines = []
    for citation in citations:
        lines.append(citation_part(citation, "in-text" if citation.fact.source in seen else "note", markup))
        seen.add(citation.fact.source)
    return lines


def all_parts(citations: Sequence[Citation], markup: str) -> str:
    """Return everything to paste: each fact's parts with their labels, and the references once each.

    The references follow the facts where there are several.
    """
    alone = len(citations) == 1
    lines = [line for citation in citations for line in (*_block(citation, markup, alone), "")]
    if alone:
        return render_lines(lines[:-1], markup)
    references = list(dict.fromkeys(citation_part(citation, "listed", markup) for citation in citations))
    return render_lines([*lines, "References", *references], markup, len(references) if _is_alphabetical(citations[0].style) else 0)


def _block(citation: Citation, markup: str, alone: bool) -> list[str]:
    """Return the labelled parts of one citation, a line each; several citations leave the reference out."""
    notes = _of_notes(citation.style)
    labels = {
        name: label
        for name, label in (_NOTES if notes else _LABELS).items()
        if (alone or name != "reference") and (notes or name != "note")
    }
    width = max(map(len, labels.values())) + 1 if markup in ("text", "terminal") else 0
    parts = [(f"{label}:".ljust(width), citation_part(citation, name, markup)) for name, label in labels.items()]
    heading = [] if alone else [render_markup(((citation.fact.id, ""),), markup)]
    return heading + [f"{label} {text}" for label, text in parts if text]


def citation_sheet(citations: Sequence[Citation], style: str, markup: str) -> Sheet:
    """Return citations as a sheet, with the references once each beside them."""
    rows = [_row(citation, markup) for citation in citations]
    references = list(dict.fromkeys(citation_part(citation, "listed", markup) for citation in citations))
    return Sheet(_COLUMNS, rows, {"style": style, "total": len(rows)}, {"references": references})


def _row(citation: Citation, markup: str) -> Row:
    """Return a citation as a row with all its parts."""
    texts = {name.replace("-", "_"): citation_part(citation, name, markup) for name in PARTS}
    known = {"id": citation.fact.id, "style": citation.style, **texts, "source_id": citation.fact.source}
    values = [known[column.key] for column in _COLUMNS]
    return Row(tuple(map(printable, values)), {column.key: value or None for column, value in zip(_COLUMNS, values, strict=True)})
