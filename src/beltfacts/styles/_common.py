"""What is the same in every style: the quote with its citation, the figure with its date, the link to the words, the warning."""

from __future__ import annotations

from types import ModuleType
from urllib.parse import quote as percent

from beltfacts import edtf
from beltfacts.model import Fact
from beltfacts.sheet import joined as listed
from beltfacts.sheet import safe
from beltfacts.styles import _text
from beltfacts.styles._work import Text, Work, plain


def quotation(work: Work, style: ModuleType) -> Text:
    """The exact words in the style's quotation marks, with its in-text form (which holds the place)."""
    assert work.fact is not None
    words = _text.quoted(safe(work.fact.quote), getattr(style, "MARKS", _text.DOUBLE))
    said = style.in_text(work)
    return _text.joined((words, said), "" if getattr(style, "CLOSE", False) else " ")


def figure(fact: Fact) -> Text:
    """The figure as printed, with the time it describes and what kind of figure it is."""
    try:
        date = edtf.parse(fact.date).label()
    except edtf.DateError:
        date = fact.date
    said = f"according to {fact.says}" if fact.says else ""
    return _text.text(
        f"{safe(fact.figure)} ({safe(listed((fact.measure, date, fact.status if fact.status != 'actual' else '', said), '; '))})"
    )


def link(fact: Fact) -> str:
    """The source's address with a fragment that finds the words, or an empty string."""
    source = fact.cited
    if source is None or not source.URL.startswith(("http://", "https://")):
        return ""
    words = " ".join(fact.quote.split())
    return f"{safe(source.URL)}#:~:text={percent(words, safe='').replace('-', '%2D')}"


def warning(fact: Fact) -> str:
    """What an honest reader must know: how a misprint was read, the fact's note, that it is withdrawn, that its address is inferred."""
    withdrawn = f"Withdrawn {fact.withdrawn.date}: {fact.withdrawn.reason}" if fact.withdrawn else ""
    inferred = fact.cited.inferred.get("URL", "") if fact.cited else ""
    address = f"The link is inferred: {inferred}" if inferred and fact.cited and fact.cited.URL else ""
    return safe(" ".join(_sentence(part) for part in (withdrawn, fact.note, f"Sic: {fact.sic}" if fact.sic else "", address) if part))


def _sentence(words: str) -> str:
    return plain(_text.ended(words.strip()))
