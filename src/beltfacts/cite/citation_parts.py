"""The parts of a citation that are the same in every style: the quote, the figure with its date, the link, the warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from beltfacts.cite.citation_item import CitationItem, StyledText, plain_text
from beltfacts.cite.style_rules import ReaderStyle
from beltfacts.cite.styled_text import DOUBLE_QUOTES, add_full_stop, concat, join_styled, quote_styled
from beltfacts.model import Fact
from beltfacts.output import join_nonempty, printable
from beltfacts.reading import DateError, parse_edtf

if TYPE_CHECKING:
    from beltfacts.documents import QuotedPassage


def format_quote(item: CitationItem, marks: tuple[str, str] = DOUBLE_QUOTES) -> StyledText:
    """Return the quote in quotation marks.

    Marks inside it change to the other kind, nothing else changes. A quote that is made from a table's cell has no marks. The item must
    have a fact.
    """
    assert item.fact is not None
    if item.fact.cell:
        return concat(printable(item.fact.quote))
    return quote_styled(printable(item.fact.quote), marks)


def format_quotation(item: CitationItem, style: ReaderStyle) -> StyledText:
    """Return the quote in the style's quotation marks, then its citation."""
    return join_styled((format_quote(item, style.RULES.quotation_marks), style.in_text(item)), " ")


def format_figure(fact: Fact) -> StyledText:
    """Return the figure as printed, then its particulars in brackets.

    These are measure, date, status and who says it.
    """
    try:
        date = parse_edtf(fact.date).label()
    except DateError:
        date = fact.date
    speaker = f"according to {fact.says}" if fact.says else ""
    status = fact.status if fact.status != "actual" else ""
    return concat(f"{printable(fact.figure)} ({printable(join_nonempty((fact.measure, date, status, speaker), '; '))})")


def link_to_quote(fact: Fact, passage: QuotedPassage | None = None) -> str:
    """Return the source's address with a text fragment for the quote.

    It is empty where the source has no address. `passage`: where the quote stands in its document.
    """
    from beltfacts.cite.text_fragments import link_to_text  # imported here: most sources have no address

    return link_to_text(printable(fact.cited.URL), fact.exact_words, passage) if fact.cited and fact.cited.URL else ""


def format_warnings(fact: Fact) -> str:
    """Return what a reader must know of a fact: withdrawn, its note, how a misprint is read, that its address is inferred."""
    withdrawn = f"Withdrawn {fact.withdrawn.date}: {fact.withdrawn.reason}" if fact.withdrawn else ""
    inferred = fact.cited.inferred.get("URL", "") if fact.cited and fact.cited.URL else ""
    address = f"The address is not the document's own ({inferred.rstrip('.')})" if inferred else ""
    warnings = (withdrawn, fact.note, f"Sic: {fact.sic}" if fact.sic else "", address)
    return printable(" ".join(plain_text(add_full_stop(warning.strip())) for warning in warnings if warning))
