"""The verb verify: a fact held against the text of its document gives a verdict. Pure.

Words are compared folded (`folding`); digits, signs, scale words, units and the ends of every number must be exact, and so must the
fact's own number (`agreement`) and date (`dating`). It reads no file (that is `documents`) and mends nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from beltfacts.documents import DocumentText, Location, Unreadable
from beltfacts.evidence.alignment import match_spans
from beltfacts.evidence.closest_passage import find_closest_passage, word_diff
from beltfacts.evidence.date_check import date_mismatch
from beltfacts.evidence.figure_check import figure_mismatch
from beltfacts.evidence.locators import locator_matches
from beltfacts.model import Fact, Source
from beltfacts.reading import UNITS

VERDICTS = ("found", "drift", "absent", "ambiguous", "uncheckable")
_MOST = 500
"""Places beyond which a quote is too short to single out anything."""


_ELLIPSIS = re.compile(r"\u2026|\.\.\.|\[\s*\.\.\s*\]|\. \. \.")


class Verdict(NamedTuple):
    """What holding a fact against its document gave: one of `VERDICTS`, where, and why (empty when found).

    `place` is the exact place when found, else the nearest there is, or None. `difference` is the quote against the document word by word:
    ``[-only in the fact-]``, ``{+only in the document+}``.
    """

    verdict: str
    place: Location | None = None
    reason: str = ""
    difference: str = ""


def locate_quote(quote: str, locator: str, text: DocumentText, units: Mapping[str, str] = UNITS) -> Verdict:
    """Where the one place of a quote is that a locator (or an empty string) names. The verdict speaks of words and place only."""
    matches = list(islice(match_spans(quote, text, units), _MOST + 1))
    if len(matches) > _MOST:
        return Verdict("ambiguous", None, f"stands more than {_MOST} times; lengthen the quote")
    spans = [(start, end) for start, end, cut in matches if not cut]
    if not spans:
        return _cut(matches, text) if matches else _elsewhere(quote, text)
    found = [text.locate(start, end) for start, end in spans]
    named = [place for place in found if locator and locator_matches(locator, place, sure=len(spans) > 1)]
    if len(named or found) > 1:
        where = ", ".join(str(place.paragraph) for place in (named or found)[:8])
        advice = "lengthen the quote, or name one in locator (para. 5)"
        return Verdict("ambiguous", None, f"stands {len(named or found)} times, in paragraphs {where}; {advice}")
    place = (named or found)[0]
    if locator and not named:
        return Verdict("drift", place, f"the locator says {locator[:60]!r}, but the quote stands in {place.locator}; mend the locator")
    return Verdict("found", place)


def verify_fact(fact: Fact, text: DocumentText, issued: str = "", units: Mapping[str, str] = UNITS) -> Verdict:
    """Hold a fact against its document's text. `issued` is the source's date (EDTF), `units` the library's unit words."""
    verdict = locate_quote(fact.quote, fact.locator, text, units)
    place = verdict.place
    if verdict.verdict != "found" or place is None:
        return verdict
    reason = figure_mismatch(fact, units)
    if not reason:
        start, end = text.paragraph_span(place.start)
        reason = date_mismatch(fact, issued, text.text[max(start, place.start - 4000) : min(end, place.end + 4000)])
    return Verdict("drift" if reason else "found", place, reason)


def verify(
    facts: Iterable[Fact], sources: Mapping[str, Source], text_of: Callable[[Source], DocumentText], units: Mapping[str, str] = UNITS
) -> Iterator[tuple[Fact, Verdict]]:
    """Hold each fact against its source's document; `text_of` gives a document's text or raises Unreadable with the reason."""
    for fact in facts:
        source = sources.get(fact.source)
        if source is None:
            yield fact, Verdict("uncheckable", None, f"source {fact.source} is not declared")
            continue
        try:
            text = text_of(source)
        except Unreadable as error:
            yield fact, Verdict("uncheckable", None, str(error))
        else:
            yield fact, verify_fact(fact, text, source.issued, units)


def _cut(matches: Iterable[tuple[int, int, str]], text: DocumentText) -> Verdict:
    start, end, cut = next(iter(matches))
    return Verdict(
        "drift", text.locate(start, end), f"the quote cuts a number or word apart: the document has {cut[:60]!r}; quote it whole"
    )


def _elsewhere(quote: str, text: DocumentText) -> Verdict:
    """The verdict on a quote that does not stand in the text: drift with the nearest place, or absent."""
    ellipsis = " (an ellipsis: a quote is one contiguous span)" if _ELLIPSIS.search(quote) else ""
    if not quote.strip():
        return Verdict("absent", None, "the quote is empty")
    span = find_closest_passage(quote, text)
    if not span:
        return Verdict("absent", None, f"the words are not in the document{ellipsis}")
    place = text.locate(*span)
    shown = word_diff(quote, text.text[span[0] : span[1]])
    return Verdict("drift", place, f"the words differ{ellipsis}; nearest is paragraph {place.paragraph}: {shown}", shown)
