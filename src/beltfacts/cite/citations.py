"""Facts to citations: reference, in-text form, note, quote with its locator, and link.

A style renders one citation item. Here items are sorted, numbered and disambiguated, and the parts that no style decides are added. It loads no
style and reads no file.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from beltfacts.cite.citation_item import CitationItem, CitationText, plain_text
from beltfacts.cite.citation_parts import format_figure, format_quotation, format_warnings, link_to_quote
from beltfacts.cite.disambiguation import disambiguate
from beltfacts.cite.names import space_initials
from beltfacts.cite.source_fields import SourceFields
from beltfacts.cite.style_rules import EntryNamesFunction, ReaderStyle, StyleRules, entry_names_of, escape_text_of, quotation_of
from beltfacts.errors import UseError
from beltfacts.model import Fact, Source

if TYPE_CHECKING:
    from beltfacts.documents import QuotedPassage


class Citation(NamedTuple):
    """One fact cited in one style. The texts are runs of characters with ``italic`` or an empty string, and print as plain text.

    * `fact`: the fact.
    * `style`: the name of the style.
    * `reference`: the entry of the reference list, or the bibliography entry.
    * `in_text`: the citation in running text, or the later, short note.
    * `note`: the narrative form, or the first, full note.
    * `quote`: the exact words with their citation.
    * `figure`: the figure with its measure and date.
    * `link`: the address that finds the words; empty where the source has no address.
    * `warning`: what a reader must know; empty where there is nothing.
    * `listed`: the reference as it stands in the list of all that are cited together. It differs from `reference` where the style shortens a
      repeated author (MLA writes ---).
    """

    fact: Fact
    style: str
    reference: CitationText
    in_text: CitationText
    note: CitationText
    quote: CitationText
    figure: CitationText
    link: str
    warning: str
    listed: CitationText

    def __str__(self) -> str:
        """Return the reference."""
        return str(self.reference)


def make_citation_items(facts: Iterable[Fact], style: ReaderStyle | None = None) -> list[CitationItem]:
    """Return facts as citation items, sorted, numbered and disambiguated by the rules.

    Without a style they keep their order. Facts of one source share its number. Raises UseError for a fact without its source.
    """
    rules, entry_names = style.RULES if style else StyleRules(), entry_names_of(style)
    items = [CitationItem(_source_of(fact), fact, author_substitutes=rules.author_substitutes) for fact in facts]
    if rules.order != "cited":
        items.sort(key=lambda item: _sort_key(SourceFields(item), rules, entry_names))
    numbers = {source: number for number, source in enumerate(dict.fromkeys(item.source.id for item in items), 1)}
    numbered = [item._replace(citation_number=numbers[item.source.id]) for item in items]
    return disambiguate(numbered, rules, entry_names, _short_form_of(style)) if style else numbered


def _short_form_of(style: ReaderStyle) -> Callable[[CitationItem], str]:
    """Return the function that prints an item as the style cites it in the text."""
    form = style.note if style.RULES.short_form == "note" else style.in_text
    return lambda item: plain_text(form(item))


def make_citation(item: CitationItem, name: str, style: ReaderStyle, passage: QuotedPassage | None = None) -> Citation:
    """Return the citation of one item in every form.

    `name`: the name of the style. `passage`: where the quote stands in its document. The item must have a fact.
    """
    assert item.fact is not None
    quotation, escape = quotation_of(style), escape_text_of(style)
    reference = CitationText(style.reference(item._replace(repeats_authors=False)))
    return Citation(
        item.fact,
        name,
        reference,
        CitationText(style.in_text(item)),
        CitationText(style.note(item)),
        CitationText(quotation(item) if quotation else format_quotation(item, style)),
        CitationText(tuple((escape(run), kind) for run, kind in format_figure(item.fact))),
        link_to_quote(item.fact, passage),
        escape(format_warnings(item.fact)),
        CitationText(style.reference(item)) if item.repeats_authors else reference,
    )


def _source_of(fact: Fact) -> Source:
    """Return the source that a fact carries.

    Raises UseError for a fact that carries none, and for one whose source cannot be used: a citation of it would be false.
    """
    if fact.cited is None:
        raise UseError(f"the fact {fact.id} does not carry its source; take it from a library, as in load().fact({fact.id!r})")
    if not is_citable(fact):
        raise UseError(f"the source {fact.source} of {fact.id} is missing or has a finding; run beltfacts check")
    return fact.cited


def is_citable(fact: Fact) -> bool:
    """Return whether the source of a fact is declared and can be used. A citation of another would be false."""
    return fact.cited is not None and bool(fact.cited.file or fact.cited.csl)


def _sort_key(fields: SourceFields, rules: StyleRules, entry_names: EntryNamesFunction) -> tuple[object, ...]:
    """Return the key that sorts by author, date and title.

    The order ``author-title`` has no date.

    A work without author sorts by its title, without a leading article. Undated works come after the dated ones of their author, in APA
    before them (§9.46). Works of one year stand in the order of their titles (Chicago 18 §13.114; Cite Them Right), in APA in that of their
    days (§9.47).
    """
    title = _normalize_for_sorting(fields.display_title or fields.description)
    for article in ("a ", "an ", "the "):
        title = title.removeprefix(article)
    names = [
        _normalize_for_sorting(f"{name.short} {'' if name.literal else space_initials(name.given)} {name.suffix}")
        for name in entry_names(fields)
    ]
    names = names or [title]
    date = fields.issued
    day = date.start if rules.by_day else date.start[:1]
    by_date = (date.is_known == rules.undated_first, day, date.literal) if rules.order == "author-date" else ()
    return (names, by_date, title, fields.source.id)


def _normalize_for_sorting(text: str) -> str:
    """Return a text without case, accents and punctuation."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char))
    return "".join(char if char.isalnum() else " " for char in bare).strip()
