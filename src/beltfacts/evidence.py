"""The verb verify: a fact held against the text of its document gives a verdict. Pure.

Words are compared folded (`folding`); digits, signs, scale words, units and the ends of every number must be exact, and so must the
fact's own number (`agreement`) and date (`dating`). It reads no file (that is `documents`) and mends nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple
from unicodedata import category

from beltfacts.agreement import against_quote
from beltfacts.datewords import find_dates
from beltfacts.dating import unsupported
from beltfacts.extracting import Unreadable
from beltfacts.folding import INVISIBLE, fold
from beltfacts.model import Fact, Source
from beltfacts.nearness import difference, nearest
from beltfacts.numberwords import numbers
from beltfacts.passages import Place, Text
from beltfacts.quantity import find_quantities
from beltfacts.units import UNITS

VERDICTS = ("found", "drift", "absent", "ambiguous", "uncheckable")
_MOST = 500
"""Places beyond which a quote is too short to single out anything."""
_AROUND = 120
"""Characters around a quote in which a number that its edge cuts is looked for: no number with its words is longer."""
_LOCATOR = re.compile(
    r"\b(?P<kind>ch|chapter|sec|section|para|paragraph|pp?|pages?)\b\.?\s*(?P<number>[0-9IVXLC]+(?:\.[0-9IVXLC]+)*)", re.IGNORECASE
)
_KIND = {"ch": "ch", "chap": "ch", "sec": "sec", "sect": "sec", "para": "para", "p": "p", "pp": "p", "page": "p"}
_ELLIPSIS = re.compile(r"\u2026|\.\.\.|\[\s*\.\.\s*\]|\. \. \.")


class Verdict(NamedTuple):
    """What holding a fact against its document gave: one of `VERDICTS`, where, and why (empty when found).

    `place` is the exact place when found, else the nearest there is, or None. `difference` is the quote against the document word by word:
    ``[-only in the fact-]``, ``{+only in the document+}``.
    """

    verdict: str
    place: Place | None = None
    reason: str = ""
    difference: str = ""


def locate(quote: str, text: Text, units: Mapping[str, str] = UNITS) -> list[Place]:
    """Every place where a quote stands word for word and whole, in order; empty where it does not. `units` maps unit words to codes."""
    return [text.place(start, end) for start, end, cut in _matches(quote, text, units) if not cut]


def begins(quote: str, text: Text) -> int | None:
    """Where the words of a quote begin first, whole or not: for the order of quotes, quickly. None where they do not stand."""
    wanted = fold(quote).text.strip()
    at = text.folded.text.find(wanted) if wanted else -1
    span = text.folded.original(at, at + len(wanted)) if at >= 0 else None
    return span[0] if span else None


def seek(quote: str, locator: str, text: Text, units: Mapping[str, str] = UNITS) -> Verdict:
    """Where the one place of a quote is that a locator (or an empty string) names. The verdict speaks of words and place only."""
    matches = list(islice(_matches(quote, text, units), _MOST + 1))
    if len(matches) > _MOST:
        return Verdict("ambiguous", None, f"stands more than {_MOST} times; lengthen the quote")
    spans = [(start, end) for start, end, cut in matches if not cut]
    if not spans:
        return _cut(matches, text) if matches else _elsewhere(quote, text)
    found = [text.place(start, end) for start, end in spans]
    named = [place for place in found if locator and agrees(locator, place, sure=len(spans) > 1)]
    if len(named or found) > 1:
        where = ", ".join(str(place.paragraph) for place in (named or found)[:8])
        advice = "lengthen the quote, or name one in locator (para. 5)"
        return Verdict("ambiguous", None, f"stands {len(named or found)} times, in paragraphs {where}; {advice}")
    place = (named or found)[0]
    if locator and not named:
        return Verdict("drift", place, f"the locator says {locator[:60]!r}, but the quote stands in {place.locator}; mend the locator")
    return Verdict("found", place)


def hold(fact: Fact, text: Text, issued: str = "", units: Mapping[str, str] = UNITS) -> Verdict:
    """Hold a fact against its document's text. `issued` is the source's date (EDTF), `units` the library's unit words."""
    verdict = seek(fact.quote, fact.locator, text, units)
    place = verdict.place
    if verdict.verdict != "found" or place is None:
        return verdict
    reason = against_quote(fact, units)
    if not reason:
        start, end = text.paragraph_span(place.start)
        reason = unsupported(fact, issued, text.text[max(start, place.start - 4000) : min(end, place.end + 4000)])
    return Verdict("drift" if reason else "found", place, reason)


def verify(
    facts: Iterable[Fact], sources: Mapping[str, Source], text_of: Callable[[Source], Text], units: Mapping[str, str] = UNITS
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
            yield fact, hold(fact, text, source.issued, units)


def agrees(locator: str, place: Place, sure: bool = False) -> bool:
    """Whether a locator ("ch. 1, sec. II.1", "para. 5", "p. 7", a heading's words) is true of a place.

    What the text does not tell, such as the page of a text without pages, is taken on trust, or as not true when `sure`.
    """
    numbered = list(_LOCATOR.finditer(locator))
    if not numbered:
        named = fold(locator).text.casefold()
        return any(named in fold(heading.text).text.casefold() for heading in place.headings) or not (place.headings or sure)
    return all(_part_agrees(_KIND[match["kind"].lower()[:4]], match["number"], place, sure) for match in numbered)


def _part_agrees(kind: str, number: str, place: Place, sure: bool) -> bool:
    if kind in ("p", "para"):
        known = place.page if kind == "p" else place.paragraph
        return str(known) == number if known else not sure
    numbers_above = [heading.number for heading in place.headings if heading.number]
    chapters = [each for each in numbers_above if each.startswith("ch. ")]
    if kind == "ch":
        return chapters[0] == f"ch. {number}" if chapters else not sure
    section = ".".join(each for each in numbers_above if each not in chapters)
    return f"{section}.".startswith(f"{number}.") if section else not sure


def _matches(quote: str, text: Text, units: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Each place of the folded quote: start, end, and the number or word that its edge cuts (empty when whole)."""
    wanted = fold(quote).text.strip()
    at = text.folded.text.find(wanted) if wanted else -1
    while at >= 0:
        span = text.folded.original(at, at + len(wanted))
        if span:
            yield *span, _cut_by(text.text, *span, units)
        at = text.folded.text.find(wanted, at + 1)


def _cut_by(text: str, start: int, end: int, units: Mapping[str, str]) -> str:
    """The word, number or quantity that an edge of ``text[start:end]`` cuts apart, or an empty string."""
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    while first and not text[first - 1].isspace() and start - first < 2 * _AROUND:
        first -= 1
    while last < len(text) and not text[last].isspace() and last - end < 2 * _AROUND:
        last += 1
    around = text[first:last]
    here, there = start - first, end - first
    for edge in (here, there):
        if _glued(around, edge):
            return " ".join(around[max(0, edge - 20) : edge + 20].split())
    spans = [(each.start, each.end) for each in find_quantities(around, units)]
    spans += [(each.start, each.end) for each in numbers(around)]
    spans += [(each.start, each.end) for each in find_dates(around)]
    return next((" ".join(around[a:b].split()) for a, b in spans if a < here < b or a < there < b), "")


_BEFORE = re.compile(rf"[{INVISIBLE}]*\Z")
_SIGNED = re.compile(r"(?:\d[.,]|[-\u2212\u2013+$\u20ac\xa3\xa5\uffe5]\s?)\Z")
_NUMBER_ON = re.compile(r"[.,]\d|\s?[%\u2030\uff05]|\s?[-\u2013\u2212~]\s?\d")


def _glued(text: str, edge: int) -> bool:
    """Whether an edge lies inside a word or number: letters or digits on both sides, a sign or point between, a range or % going on."""
    before, after = _BEFORE.sub("", text[max(0, edge - 8) : edge]), text[edge : edge + 12].lstrip(INVISIBLE)
    if not before or not after:
        return False
    left, right = before[-1], after[0]
    if category(right)[0] == "M" or (_wordlike(left) and _wordlike(right) and not (_han(left) or _han(right))):
        return True
    if right.isdigit() and (_SIGNED.search(before) or (_han(left) and left.isnumeric())):
        return True
    return left.isdigit() and bool(_NUMBER_ON.match(after) or right.isnumeric())


def _wordlike(char: str) -> bool:
    return char.isalnum() or char == "_"


def _han(char: str) -> bool:
    return "\u2e80" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3"


def _cut(matches: Iterable[tuple[int, int, str]], text: Text) -> Verdict:
    start, end, cut = next(iter(matches))
    return Verdict("drift", text.place(start, end), f"the quote cuts a number or word apart: the document has {cut[:60]!r}; quote it whole")


def _elsewhere(quote: str, text: Text) -> Verdict:
    """The verdict on a quote that does not stand in the text: drift with the nearest place, or absent."""
    ellipsis = " (an ellipsis: a quote is one contiguous span)" if _ELLIPSIS.search(quote) else ""
    if not quote.strip():
        return Verdict("absent", None, "the quote is empty")
    span = nearest(quote, text)
    if not span:
        return Verdict("absent", None, f"the words are not in the document{ellipsis}")
    place = text.place(*span)
    shown = difference(quote, text.text[span[0] : span[1]])
    return Verdict("drift", place, f"the words differ{ellipsis}; nearest is paragraph {place.paragraph}: {shown}", shown)
