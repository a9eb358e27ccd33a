"""What the citing code asks of a style for readers: its rules and its three forms. It knows no named style and renders nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple, Protocol

from beltfacts.cite.citation_item import CitationItem, StyledText
from beltfacts.cite.names import Name
from beltfacts.cite.source_fields import SourceFields
from beltfacts.cite.styled_text import DOUBLE_QUOTES


class StyleRules(NamedTuple):
    """How a style sorts, disambiguates and quotes. The defaults are those of a numeric style.

    * `order`: the order of the list: as ``cited``, by ``author-date`` or by ``author-title``.
    * `undated_first`: whether an author's works without a date come before the dated ones.
    * `by_day`: whether works of one year stand in the order of their days; else in that of their titles.
    * `year_suffixes`: whether letters follow the year (2025a) where author and year are the same.
    * `add_given_names`: what first authors who share a surname get: their ``initials``, the ``full`` given name where initials are shared too,
      or nothing.
    * `add_initials`: whether further authors get initials where two citations read alike.
    * `et_al_min`: the least number of authors that are cited as the first and et al.; 0 for a style that never does so in the text.
    * `short_titles`: whether a short title follows an author of several works, and three hyphens stand for a repeated author.
    * `is_note_style`: whether citations are footnotes.
    * `sentence_case`: whether titles stand in sentence case.
    * `quotation_marks`: the opening and closing mark around a quote.
    * `author_substitutes`: the roles whose names begin the entry of a work without author: ``editor``, ``translator``, ``director``.
    * `short_form`: the form that stands beside a fact in a table.
    """

    order: Literal["cited", "author-date", "author-title"] = "cited"
    undated_first: bool = False
    by_day: bool = False
    year_suffixes: bool = False
    add_given_names: Literal["", "initials", "full"] = ""
    add_initials: bool = False
    et_al_min: int = 0
    short_titles: bool = False
    is_note_style: bool = False
    sentence_case: bool = False
    quotation_marks: tuple[str, str] = DOUBLE_QUOTES
    author_substitutes: tuple[str, ...] = ("editor",)
    short_form: Literal["in_text", "note"] = "in_text"


class ReaderStyle(Protocol):
    """A style for readers: a module with these names.

    It may also define `quotation(item)`, the quote with its citation, `entry_names(fields)`, the names that an entry begins with, and
    `escape_text(text)`, plain text in the style's own markup. `quotation_of`, `entry_names_of` and `escape_text_of` look for them.
    """

    RULES: StyleRules

    def reference(self, item: CitationItem) -> StyledText:
        """Return the entry of the reference list."""

    def in_text(self, item: CitationItem) -> StyledText:
        """Return the citation that stands in running text, with the locator."""

    def note(self, item: CitationItem) -> StyledText:
        """Return the narrative form or the footnote, with the locator."""


class QuotationFunction(Protocol):
    """The optional `quotation` of a style."""

    def __call__(self, item: CitationItem) -> StyledText:
        """Return the quote with its citation."""


class EntryNamesFunction(Protocol):
    """The optional `entry_names` of a style."""

    def __call__(self, fields: SourceFields) -> tuple[Name, ...]:
        """Return the names that an entry begins with."""


def quotation_of(style: ReaderStyle) -> QuotationFunction | None:
    """Return the style's own `quotation`, or None."""
    found: QuotationFunction | None = getattr(style, "quotation", None)
    return found


def escape_text_of(style: ReaderStyle) -> Callable[[str], str]:
    """Return the style's own `escape_text`, or a function that leaves text as it is."""
    found: Callable[[str], str] = getattr(style, "escape_text", str)
    return found


def entry_names_of(style: ReaderStyle | None) -> EntryNamesFunction:
    """Return the style's own `entry_names`, or a function that gives the authors."""
    found: EntryNamesFunction = getattr(style, "entry_names", _authors)
    return found


def _authors(fields: SourceFields) -> tuple[Name, ...]:
    """Return the authors."""
    return fields.authors
