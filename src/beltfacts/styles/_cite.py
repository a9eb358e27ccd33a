"""Citing facts by the name of a style: one of the program's own styles, or a CSL style."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from beltfacts.cite import (
    Citation,
    CitationText,
    format_figure,
    format_quote,
    format_warnings,
    link_to_quote,
    make_citation,
    make_citation_items,
)
from beltfacts.errors import UseError
from beltfacts.model import Fact
from beltfacts.registry import STYLES
from beltfacts.styles._protocol import load_reader_style
from beltfacts.styles._style_names import resolve_style_name

if TYPE_CHECKING:
    from beltfacts.documents import QuotedPassage

_NONE: Mapping[str, QuotedPassage] = {}


def cite(fact: Fact, style: str = "apa", passage: QuotedPassage | None = None) -> Citation:
    """Cite a fact that came from a library.

    `style`: the name of a style for readers or of an installed CSL style, or the path of a ``.csl`` file. `passage`: where the
    quote stands in its document, for the link. Raises UseError for an unknown style and for a fact without its source.
    """
    if not isinstance(fact, Fact):
        raise UseError(f"no fact: {repr(fact)[:60]}; give a Fact of a library, as library.fact(id) returns")
    return bibliography([fact], style, {fact.id: passage} if passage else {})[0]


def bibliography(facts: Iterable[Fact], style: str = "apa", passages: Mapping[str, QuotedPassage] = _NONE) -> list[Citation]:
    """Cite facts together: sorted as the style sorts, numbered and disambiguated (2025a and 2025b, initials, titles).

    Facts of one source share its reference, number and letter. `passages`: where quotes stand, by the fact's id. `style` and errors
    are those of `cite`.
    """
    style = resolve_style_name(style)
    if style not in STYLES.names and (style.endswith(".csl") or (style and _find_csl_style(style))):
        return _cite_in_csl_style(facts, style, passages)
    module = load_reader_style(style)
    items = make_citation_items(facts, module)
    return [make_citation(item, style, module, passages.get(item.fact.id) if item.fact else None) for item in items]


def _find_csl_style(style: str) -> str:
    """Return the path of a CSL style, or an empty string."""
    from beltfacts.cite import find_csl_style  # imported here: only a style that is not the project's own needs it

    return find_csl_style(style)


def _cite_in_csl_style(facts: Iterable[Fact], style: str, passages: Mapping[str, QuotedPassage]) -> list[Citation]:
    """Cite facts in a CSL style, through pandoc. Raises UseError where that fails."""
    from beltfacts.cite import remark_on_inferred_fields, render_csl  # imported here: they start other programs

    citations = []
    for item, reference, in_text, note in render_csl(make_citation_items(facts), _find_csl_style(style)):
        assert item.fact is not None
        entry = CitationText(reference)
        citations.append(
            Citation(
                item.fact,
                style,
                reference=entry,
                in_text=CitationText(in_text),
                note=CitationText(note),
                quote=CitationText((*format_quote(item), (" ", ""), *in_text)),
                figure=CitationText(format_figure(item.fact)),
                link=link_to_quote(item.fact, passages.get(item.fact.id)),
                warning=" ".join(filter(None, (format_warnings(item.fact), remark_on_inferred_fields(item.source)))),
                listed=entry,
            )
        )
    return citations
