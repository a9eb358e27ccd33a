"""Citations of one fact in one style, as parts that are pasted: rich text and plain text, or what a program reads.

It chooses no style and reads no document: whoever asks gives the fact with its locator.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from beltfacts.cite import Citation, is_citable, make_citation_items, plain_text, render_markup
from beltfacts.errors import unknown_name
from beltfacts.model import Fact
from beltfacts.registry import STYLES
from beltfacts.styles import cite, is_reader_style, load_program_style, load_reader_style, resolve_style_name
from beltfacts.web.markup import Html

if TYPE_CHECKING:
    from beltfacts.documents import QuotedPassage

DEFAULT_STYLE = "apa"
"""The style of citations where none is chosen."""

NOT_CITED = "Not cited: the source of this fact is missing or has a finding."


class CitedPart(NamedTuple):
    """One part of a citation.

    key: its name in JSON: "in_text".
    label: what it is: "In text".
    plain: the text.
    rich: the same as markup, with italics.
    """

    key: str
    label: str
    plain: str
    rich: Html


class Cited(NamedTuple):
    """A fact cited in one style.

    style: name of the style.
    parts: what can be pasted, in the order in which it is shown. Empty for a style for programs, and where there is no citation.
    program_text: what a program reads; empty for a style for readers.
    link: address that finds the words; empty where the source has no address.
    """

    style: str
    parts: tuple[CitedPart, ...] = ()
    program_text: str = ""
    link: str = ""


def known_style(name: str) -> str:
    """Return the name of a style. Raises UseError for one that is not among the program's own: others read files or start a program."""
    style = resolve_style_name(name or DEFAULT_STYLE)
    if style not in STYLES.names:
        raise unknown_name("style", name, STYLES.names, f"choose from {', '.join(STYLES.names)}")
    return style


def style_names() -> tuple[list[str], list[str]]:
    """Return the names of the styles for readers, and of those for programs."""
    readers = [name for name in STYLES.names if is_reader_style(name)]
    return readers, [name for name in STYLES.names if name not in readers]


def cite_fact(fact: Fact, style: str, passage: QuotedPassage | None = None) -> Cited:
    """Cite a fact in a style that `known_style` returned. `passage`: where the quote stands in its document."""
    if not is_citable(fact):
        return Cited(style)
    program = load_program_style(style)
    if program is not None:
        return Cited(style, program_text=program.bundle(make_citation_items([fact])))
    citation = cite(fact, style, passage)
    return Cited(style, tuple(_parts(citation, is_note=load_reader_style(style).RULES.is_note_style)), link=citation.link)


def _parts(citation: Citation, *, is_note: bool) -> list[CitedPart]:
    """Return the parts of a citation. `is_note`: whether the style cites in footnotes, whose first and later forms differ."""
    notes = [("note", "First note", citation.note), ("in_text", "Later note", citation.in_text)]
    forms = notes if is_note else [("in_text", "In text", citation.in_text)]
    found = [
        CitedPart(key, label, plain_text(styled), Html(render_markup(styled, "html")))
        for key, label, styled in [*forms, ("reference", "Reference", citation.reference), ("quote", "Exact words", citation.quote)]
        if styled
    ]
    if citation.warning:
        found.append(CitedPart("warning", "Know", citation.warning, Html(render_markup(((citation.warning, ""),), "html"))))
    return found
