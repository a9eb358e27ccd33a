"""What is the same in every style: the quote with its citation, the figure with its date, the link to the words, the warning."""

from __future__ import annotations

from types import ModuleType

from beltfacts.cite import styled_text as _text
from beltfacts.cite.citation_item import Text, Work, plain
from beltfacts.model import Fact
from beltfacts.output import join_nonempty as listed
from beltfacts.output import printable
from beltfacts.reading import DateError, parse_edtf


def quoted_words(work: Work, marks: tuple[str, str] = _text.DOUBLE) -> Text:
    """The exact words in quotation marks; marks inside them turn to the other kind, nothing else changes."""
    assert work.fact is not None
    return _text.quote_styled(printable(work.fact.quote), marks)


def quotation_text(work: Work, style: ModuleType) -> Text:
    """The exact words in the style's quotation marks (`MARKS`), with its in-text form, which holds the place."""
    return _text.join_styled((quoted_words(work, getattr(style, "MARKS", _text.DOUBLE)), style.in_text(work)), " ")


def figure_text(fact: Fact) -> Text:
    """The figure as printed, with what it measures, the time it describes, and what kind of figure it is."""
    try:
        date = parse_edtf(fact.date).label()
    except DateError:
        date = fact.date
    said = f"according to {fact.says}" if fact.says else ""
    status = fact.status if fact.status != "actual" else ""
    return _text.styled(f"{printable(fact.figure)} ({printable(listed((fact.measure, date, status, said), '; '))})")


def quote_link(fact: Fact) -> str:
    """The source's address with a fragment that finds the words, or an empty string."""
    from beltfacts.cite import text_fragments as fragments  # imported here: most sources have no address

    return fragments.link_to_text(printable(fact.cited.URL), fact.quote) if fact.cited and fact.cited.URL else ""


def warning_text(fact: Fact) -> str:
    """What an honest reader must know: that it is withdrawn, its note, how a misprint was read, that its address is inferred."""
    withdrawn = f"Withdrawn {fact.withdrawn.date}: {fact.withdrawn.reason}" if fact.withdrawn else ""
    inferred = fact.cited.inferred.get("URL", "") if fact.cited and fact.cited.URL else ""
    address = f"The address is not the document's own ({inferred.rstrip('.')})" if inferred else ""
    return printable(
        " ".join(
            plain(_text.end_with(part.strip())) for part in (withdrawn, fact.note, f"Sic: {fact.sic}" if fact.sic else "", address) if part
        )
    )
