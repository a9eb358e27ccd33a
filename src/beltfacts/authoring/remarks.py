"""Remarks that a fact needs in its note, so that a reader knows what its quote does not print: its date or its counted unit. Pure.

A remark is proposed for what the person says, and kept only if the fact verifies with it and not without it. It writes nothing (`add`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from beltfacts.authoring.context import DraftContext
from beltfacts.authoring.dates import PrintedDate, dates_of_quote, reason_for, says_without_year, sentence_around, sentences_before
from beltfacts.authoring.declarations import Declaration, plural
from beltfacts.authoring.unit_proposals import POINT, SHARE_POINT
from beltfacts.documents import DocumentText, Location
from beltfacts.evidence import units_of_source, verify_fact
from beltfacts.library.files import empty_fact
from beltfacts.model import Source
from beltfacts.reading import Date, edtf_or_none, find_dates, parse_edtf

_BEFORE = 20_000
"""Characters before a quote in which its date may be printed."""
_AFTER = 4_000
"""Characters after it."""
_PRECISIONS = ("day", "month", "quarter", "half", "season")
"""Precisions of dates that another passage may print: a document prints too many years."""
_COUNTED = re.compile(r"\{([a-z][a-z-]*)\}\Z")


def unit_remark(unit: str, proposed: str, word: str = "") -> str:
    """Return the remark for a counted unit that a person gives where the document prints none. Empty for other units.

    `unit`: its code. `proposed`: the unit that figure, quote and labels say, or empty. `word`: what prints it in another language.
    """
    thing = _COUNTED.match(unit)
    if (unit, proposed) == (SHARE_POINT, POINT):
        return "The points are percentage points."
    if thing and word and unit == proposed:
        return f"\u201c{word}\u201d counts {plural(thing[1])}."
    return f"The unit, {plural(thing[1])}, is not printed." if thing and not proposed else ""


def date_remark(date: str, text: DocumentText, location: Location, source: Source | None = None) -> str:
    """Return the remark for a date that other words of the document print, the nearest before the quote first.

    Each end of an interval may be printed in another place, or without its year in the sentence or one of its paragraph before it. Empty where an
    end is printed nowhere near. A year counts in the sentence of the quote, or where the document gives it once for its figures: a document
    prints many, so that a mistyped one would pass. Two years in one, 2023/2024, may be printed elsewhere.
    """
    wanted = edtf_or_none(date)
    if wanted is None:
        return ""
    ends = [end for end in wanted.edtf.split("/") if end not in ("", "..")]
    if not ends:
        return ""
    if any(parse_edtf(end).precision not in _PRECISIONS for end in ends):
        sentence = sentence_around(text, location)[0]
        if said_here := next((each.named.text for each in find_dates(sentence) if each.named.date.text == wanted.text), ""):
            return f"Dated by \u201c{said_here}\u201d in its sentence."
        return _reason_for(wanted, text, location, source)
    printed = list(_dates_near(text, location))
    whole = _saying(wanted.text, printed)
    said = [whole] if whole else [_saying(end, printed) for end in ends]
    if not all(said):
        is_year_printed = all(f"{end.first.year}" in text.text for end in map(parse_edtf, ends) if end.first)
        near = (sentence_around(text, location)[0], *reversed(sentences_before(text, location))) if is_year_printed else ()
        words = next(filter(None, (says_without_year(sentence, wanted, source) for sentence in near)), "")
        return f"Dated {wanted.edtf}: the text prints {words} without a year." if words else _reason_for(wanted, text, location, source)
    places = list(
        dict.fromkeys(f"\u201c{' '.join(words.split())}\u201d ({text.locate(at, at + 1).locator})" for words, at in filter(None, said))
    )
    return f"Dated by {' and '.join(places)}."


def _reason_for(wanted: Date, text: DocumentText, location: Location, source: Source | None) -> str:
    """Return the remark that says why the document supports a time that is not printed as it is given. Empty where it does not."""
    near = _dates_near(text, location)
    printed = (PrintedDate(" ".join(words.split()), named, text.locate(at, at + 1).locator) for words, at, (_, named) in near)
    return reason_for(wanted, text, location, source, printed)


def _dates_near(text: DocumentText, location: Location) -> Iterable[tuple[str, int, tuple[Date, ...]]]:
    """Yield the dates in and around a quote: the words, where they begin, and the dates that they say. Those before its end come first."""
    start = max(0, location.start - _BEFORE)
    before, after = text.text[start : location.end], text.text[location.end : location.end + _AFTER]
    ahead = [(each, start + each.start) for each in find_dates(before)]
    behind = ((each, location.end + each.start) for each in find_dates(after))
    for phrase, at in chain(reversed(ahead), behind):
        yield phrase.text, at, (phrase.date, phrase.named.date)


def _saying(wanted: str, printed: Sequence[tuple[str, int, tuple[Date, ...]]]) -> tuple[str, int] | None:
    """Return the nearest words that say a date or begin or end with it, and where they are; None if none do."""
    time = parse_edtf(wanted)
    for words, at, dates in printed:
        if any(wanted in (date.text, *date.edtf.split("/")) or (date.first, date.last) == (time.first, time.last) for date in dates):
            return words, at
    return None


def with_needed_remarks(
    context: DraftContext, values: Mapping[str, Any], location: Location, remarks: Sequence[str], declare: Iterable[Declaration]
) -> str:
    """Return the note of a fact with those remarks without which it does not verify. Its own note where no remark helps.

    `values`: the fields of the fact. `location`: where its quote is. `remarks`: those of `unit_remark`, or empty; that of the date is made
    here. `declare`: new names that the fact needs.
    """
    note = str(values["note"])
    words = {word.lower(): each.id for each in declare if each.table == "unit" for word in (each.name, *each.words)}
    units = units_of_source(context.source, context.text, {**context.files.unit_words, **words})

    def verifies(whole: str) -> bool:
        fact = empty_fact(**{**values, "note": whole, "source": context.source.id})
        return verify_fact(fact, context.text, context.source.issued, units, context.source.title).verdict == "found"

    if verifies(note):
        return note
    date, own = str(values["date"]), dates_of_quote(str(values["quote"]), str(values["figure"]), context.source)
    is_of_quote = any(end in own or (each.isdigit() and end.startswith(f"{each}-")) for end in date.split("/") for each in own)
    given = [remark for remark in remarks if remark]
    if (is_of_quote or not own) and (dated := date_remark(date, context.text, location, context.source)):
        given.append(dated)
    choices = [*([remark] for remark in given), *([given] if len(given) > 1 else [])]
    wholes = [" ".join(filter(None, (note, *chosen))) for chosen in choices]
    return next(filter(verifies, wholes), note)
