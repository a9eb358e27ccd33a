"""Hits with their citations: what ``search --cite STYLE`` adds to a sheet of facts.

Each fact gets the form for running text beside it; references stand once each beneath the grid, as they do under an article, each on one line, so
that it pastes whole. Formats for programs have all parts in every row. What knows styles is imported only when a style is asked for.
"""

import re
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from beltfacts.formats import Column, Line, Row, Sheet, Span
from beltfacts.model import Fact
from beltfacts.output import printable

if TYPE_CHECKING:
    from beltfacts.cite import Citation

_PARTS = ("in_text", "reference", "note", "quote", "link", "warning")

COLUMNS = (
    Column("citation", "Citation", role="citation"),
    *(Column(f"citation_{key}", key, shown=False, beneath=key == "reference") for key in _PARTS),
)

_ADDRESS = r"(https?://[^\s<>]*[^\s<>.,;:)\]])"


def known_reader_style(style: str) -> None:
    """Raise UseError for a style that cannot cite hits: unknown, or for programs."""
    from beltfacts.styles import bibliography

    bibliography((), style)


def with_citations(sheet: Sheet, facts: Sequence[Fact], style: str, roots: Sequence[str]) -> Sheet:
    """Return a sheet of facts with the citation of each row, and the references beneath.

    Letters (2025a) are as these facts need them together. `roots`: the roots of their library.
    """
    from beltfacts.cite import is_citable
    from beltfacts.commands._locate import passages_of, with_locator
    from beltfacts.styles import bibliography

    located = [with_locator(fact, None, roots) for fact in facts if is_citable(fact)]
    citations = bibliography(located, style, passages_of(located, None, roots))
    of = {citation.fact.id: citation for citation in citations}
    rows = [
        _row(row, of[fact.id]) if fact.id in of else _row_without(row, style, fact) for row, fact in zip(sheet.rows, facts, strict=True)
    ]
    references = list(dict.fromkeys(citation.listed for citation in citations))
    listed = [str(reference) for reference in references]
    beneath = ((Span("References", "label"),), *map(_line, references)) if references else ()
    cards = tuple(_card(card, of[fact.id]) if fact.id in of else card for card, fact in zip(sheet.cards, facts, strict=False))
    near = sheet.near and [row._replace(cells=row.cells + ("",) * len(COLUMNS)) for row in sheet.near]
    return sheet._replace(
        columns=sheet.columns + COLUMNS,
        rows=rows,
        near=near,
        cards=cards,
        tail={**sheet.tail, "style": style, "references": listed},
        beneath=beneath,
    )


def _short(citation: "Citation") -> str:
    """Return the form that stands beside a fact: for running text, or what the style's rules name as its short form."""
    from beltfacts.registry import STYLES
    from beltfacts.styles import load_reader_style

    form = load_reader_style(citation.style).RULES.short_form if citation.style in STYLES.names else "in_text"
    return printable(str(getattr(citation, form)))


def _row(row: Row, citation: "Citation") -> Row:
    """Return a row with the citation in cells and data."""
    texts = {key: str(getattr(citation, key)) for key in _PARTS}
    data = {"style": citation.style, **{key: value or None for key, value in texts.items()}}
    return row._replace(cells=(*row.cells, _short(citation), *map(printable, texts.values())), data={**row.data, "citation": data})


def _row_without(row: Row, style: str, fact: Fact) -> Row:
    """Return the row of a fact that cannot be cited, with the reason in place of its citation."""
    warning = f"not cited: the source {fact.source} is missing or has a finding; run beltfacts check"
    texts = {**dict.fromkeys(_PARTS, ""), "warning": warning}
    data = {"style": style, **{key: value or None for key, value in texts.items()}}
    return row._replace(cells=(*row.cells, *map(printable, (warning, *texts.values()))), data={**row.data, "citation": data})


def _card(card: tuple[Line, ...], citation: "Citation") -> tuple[Line, ...]:
    """Return a card with the citation before its last line, which then names the style too."""
    *lines, last = card
    style = (Span(f" --style {printable(citation.style)}", "label"),) if citation.style != "apa" else ()
    return (*lines, (Span("Cite as: ", "label"), Span(_short(citation), "citation")), (*last, *style))


def _line(reference: Sequence[tuple[str, str]]) -> Line:
    """Return a reference as spans: titles in italics, addresses apart, so that formats can make links."""
    parts = chain.from_iterable(((part, kind) for part in re.split(_ADDRESS, run)) for run, kind in reference)
    return tuple(Span(_clean(part), "link" if re.fullmatch(_ADDRESS, part) else "title" if kind else "") for part, kind in parts if part)


def _clean(run: str) -> str:
    """Return a run safe for a terminal, with the blanks at its ends kept."""
    bare = run.strip(" ")
    return run.replace(bare, printable(bare), 1) if bare else run
