"""Verify a fact whose evidence is a cell of a table: figure as displayed, flag, scale, unit and date. Pure.

It finds no cell (`cell_search`), and reads no figure (`cell_reading`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from beltfacts.documents import DocumentText, Location, normalize_text
from beltfacts.evidence.cells import CellPlace, FoundCell, cell_place, find_cells, is_flag, read_shown, split_flag
from beltfacts.evidence.date_check import date_mismatch
from beltfacts.evidence.figure_check import value_mismatch
from beltfacts.evidence.locators import locator_matches
from beltfacts.evidence.unit_check import unit_mismatch
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern

_BREAK = LazyPattern(r"(?<=\d)\s?bp\Z")
"""Two flags of Eurostat, a break and provisional, or basis points: only the note of a fact tells."""
_STATUS_OF_FLAG = {"e": "estimate", "f": "forecast", "s": "estimate"}
"""What a flag says (Eurostat's list of flags) that the field status can say."""
_SIGN_OF = {
    "USD": ("$", frozenset("AUD CAD NZD HKD SGD TWD MXN BRL ARS CLP COP UYU BBD BZD FJD JMD TTD NAD XCD".split())),
    "JPY": ("\xa5", frozenset(("CNY",))),
    "CNY": ("\xa5", frozenset(("JPY",))),
}
"""The sign of a currency, and the others that have it. Source: CLDR 45, narrow symbols."""
_NAMED_CURRENCY = LazyPattern(r"US\s?\$|\b(?:USD|JPY|CNY|RMB|U\.S\.)")
"""Words of labels that say which currency a sign means."""


class CellMatch(NamedTuple):
    """What verifying a fact against the cell that its labels name gave."""

    verdict: str
    """One of found, drift, absent, ambiguous, uncheckable."""
    location: Location | None
    """The cell, or None."""
    reason: str
    """Why it is not found; empty if it is."""


def verify_cell(fact: Fact, text: DocumentText, issued: str, units: Mapping[str, str]) -> CellMatch:
    """Verify a fact against the one cell that its labels name.

    `fact` has a cell. `issued`: publication date of the source (EDTF or empty). `units`: unit word in lower case to code.
    """
    found, verdict, reason = _match_cell(fact, text, issued, units)
    return CellMatch(verdict, text.locate(found.cell.start, found.cell.end) if found else None, reason)


def cell_problem(fact: Fact, text: DocumentText, issued: str, units: Mapping[str, str]) -> str:
    """Return the reason that `verify_cell` gives, empty for a fact that is found. It does not say where the cell is, which takes longer."""
    return _match_cell(fact, text, issued, units)[2]


def _match_cell(fact: Fact, text: DocumentText, issued: str, units: Mapping[str, str]) -> tuple[FoundCell | None, str, str]:
    """Return the one cell that the labels of a fact name, or None, with the verdict and its reason."""
    assert fact.cell is not None
    place = cell_place(fact.locator) if fact.locator else None
    search = find_cells(fact.cell, text, place)
    if not search.cells:
        gap = next(iter(text.extraction.gaps), None)
        return None, "uncheckable" if gap else "absent", f"{search.reason}; {gap.reason}" if gap else search.reason
    if len(search.cells) > 1:
        return None, "ambiguous", search.reason
    (found,) = search.cells
    reason = cell_mismatch(fact, found, issued, units)
    if not reason and fact.locator:
        reason = _locator_mismatch(fact.locator, place, found, text)
    return found, "drift" if reason else "found", reason


def _locator_mismatch(locator: str, place: CellPlace | None, found: FoundCell, text: DocumentText) -> str:
    """Say how a locator disagrees with a cell. Empty if it agrees. In a spreadsheet it may be the cell's name: "Ports!B2"."""
    if place and found.cell.raw and not place.sheet and (place.column, place.row) == (found.cell.column, found.cell.row):
        return ""
    location = text.locate(found.cell.start, found.cell.end)
    if place and found.cell.raw:
        agrees = (place.column, place.row) == (found.cell.column, found.cell.row) and place.sheet in ("", location.section)
    else:
        agrees = locator_matches(locator, location, False, text.extraction.page_labels)
    return "" if agrees else f"locator says {locator[:60]!r}, but the cell is in {location.locator}; correct locator"


def cell_mismatch(fact: Fact, found: FoundCell, issued: str, units: Mapping[str, str]) -> str:
    """Say how a fact disagrees with its cell. Empty if it agrees."""
    shown, flag = split_flag(found.words)
    if not flag and (doubtful := _BREAK.search(shown)) and "flag bp" in fact.note:  # and no basis points
        shown, flag = shown[: doubtful.start()], doubtful[0]
    figure, own_flag = split_flag(fact.figure)
    if not flag and is_flag(found.labels.behind):  # a flag in a column of its own
        flag = found.labels.behind
    if (figure != shown and _plain(figure) != _plain(shown)) or (own_flag and _plain(own_flag) != _plain(flag)):
        return f"the cell shows {found.words[:60]!r}, not {fact.figure[:60]!r}; correct figure"
    if flag and not own_flag and not _says_flag(fact, flag):
        return f"the cell shows {found.words[:60]!r} with the flag {flag.strip()!r}: say in note or status what it means, or write it in figure"
    labels = found.labels
    here = (*labels.row, *labels.column)
    if fact.smallest is not None:
        said = fact if fact.figure == shown else fact._replace(figure=shown)
        read = read_shown(shown, found, units)
        if read is None and not fact.sic and any(char.isdigit() for char in shown):
            return f"the labels of the cell leave sign, scale or unit of {shown[:60]!r} open; say in sic how it is read"
        if read is not None and fact.sic and _is_other_currency(fact.unit, read.unit or "", here):
            read = read._replace(unit=fact.unit)
        if reason := value_mismatch(said, read) or unit_mismatch(said, read, units, (*here, *labels.captions, labels.behind)):
            return reason
    if fact.date in here or fact.date == "undated":  # a label is the date as it is written: no need to read all labels
        return ""
    dated = fact._replace(figure="") if fact.smallest is not None else fact  # a figure without a number may be the date itself
    reason = date_mismatch(dated._replace(quote=" \u00b7 ".join(here)), issued, "\n".join(labels.captions))
    return reason.replace("is not in the quote or note", "is not in the labels or note")


def _is_other_currency(unit: str, read: str, labels: Sequence[str]) -> bool:
    """Return whether a unit is another currency of the sign that labels print: "$" without "US" may be Australian dollars."""
    sign = _SIGN_OF.get(read)
    return (
        sign is not None and unit in sign[1] and any(sign[0] in label for label in labels) and not any(map(_NAMED_CURRENCY.search, labels))
    )


def _says_flag(fact: Fact, flag: str) -> bool:
    """Return whether status or note says what a flag means."""
    letters = flag.strip(" ()[]*")
    return bool(fact.note or fact.sic) or _STATUS_OF_FLAG.get(letters) == fact.status


def _plain(words: str) -> str:
    """Return a figure as it is compared: exact digits, signs and words, spaces and dashes normalized."""
    return " ".join(normalize_text(words.strip()).text.split())
