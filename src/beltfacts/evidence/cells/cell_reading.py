"""Read the figure of a cell as a quantity, with the scale and unit that its labels and captions say. Pure.

It finds no cell (`cell_search`), and compares nothing with a fact (`cell_check`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from beltfacts.evidence.cells.accounts import is_account, is_price_of_one, may_be_no_amount, may_count_places, says_exceptions
from beltfacts.evidence.cells.cell_money import brackets_are_negative, is_money, read_labelled, says_money
from beltfacts.evidence.cells.cell_search import FoundCell
from beltfacts.evidence.cells.cell_signs import is_count, is_per_share, with_minus, without_exceptions, without_stray_labels
from beltfacts.evidence.cells.flags import digits_of, is_bracketed, is_flag
from beltfacts.evidence.cells.label_types import Labels, first_number
from beltfacts.evidence.cells.number_convention import COMMA, OPEN, POINT, to_point
from beltfacts.reading import LazyPattern, Quantity, is_currency, language_of, parse_figure, read_cell, writes_comma

_LETTER = LazyPattern(r"\d\s?(?P<letter>[A-Za-z]{1,2})\Z")
"""A letter behind a figure that may be a scale or a unit."""
_ONE_THING = LazyPattern(r"[A-Z][a-z]{2,}(?<!s)(?<!cent)(?<!zent)")
"""A header of labels that names one thing: a "Yard" builds ships, "Yards" and "Per cent" measure."""
RATE_IN_LABEL = LazyPattern(
    r"\b(?:[Pp]er(?!\s+cent\b)|for every|for each)\s+(?:(?:\d[\d, .]*|hundred|thousand|million)\s+)?[a-z][\w-]*(?:\s[a-z][\w-]*)?"
    r"|(?<![\d\s])\s?/\s?\d[\d,]*\s+(?!to\b|and\b)[a-z][\w-]*",
)
"""What the numbers below or beside a label are per: "per 1,000 births", "/100,000 inhabitants". 2024/25 is a year."""
_EXCEPTION = LazyPattern(r"\b(?:except|excluding|other than|unless)\b.*", re.IGNORECASE)
_SCALES = tuple(10**power for power in (3, 6, 9, 12))
_WHOLE = LazyPattern(r"(?P<sign>[-\u2212]?)(?P<digits>0|[1-9]\d{0,38})(?P<zero>\.0)?\Z")
"""A whole number, perhaps as programs print their floats."""
_PLAIN = LazyPattern(
    r"(?!(?:19|20)[0-9]{4}(?:[0-9]{2})?(?:\.|\Z))(?:[1-9][0-9]{1,2}|[1-9][0-9]{4,14})(?:\.(?!0\Z|(?:19|20)[0-9]{2}\Z)[0-9]{1,9})?"
)
"""A number that no reader takes for a year, a date (12.2024) or a version (12.0)."""
_PROBE = "77777"
"""A plain number, of which is read what labels say of every one."""
_DIGITS_OF_A_YEAR = 4
_SHARES = frozenset(("%", "{percentage-point}", "{multiple}"))
"""Units that no scale of a table belongs to."""
_DOUBTFUL_LETTERS = frozenset("mMbBkKtT")
"""Letters that may be a scale or a unit: metres or millions."""
_MOST_READ = 50_000
"""Cells of which is kept how they are read."""


class _Said(NamedTuple):
    """What labels say of every plain number."""

    scale: Decimal
    """What it is multiplied by."""
    unit: str | None
    """Its unit, if they say one."""
    bound: str
    """How it is limited."""


class _Known:
    """What was read with the same units."""

    def __init__(self, units: Mapping[str, str]) -> None:
        """Start with nothing. `units`: unit word in lower case to code."""
        self.units, self.size = units, len(units)
        self.read: dict[tuple[object, ...], Quantity | None] = {}
        self.said: dict[tuple[object, ...], _Said | None] = {}
        self.telling: dict[str, str] = {}
        """Labels, and what stands for them where they say neither scale nor unit."""


_known = _Known({})


def read_shown(shown: str, found: FoundCell, units: Mapping[str, str]) -> Quantity | None:
    """Return a displayed figure as a quantity, read once for the same labels and units (`_read_shown`)."""
    global _known
    known = _known
    found = in_language(found, units)
    if known.units is not units or known.size != len(units) or len(known.read) + len(known.said) + len(known.telling) > _MOST_READ:
        known = _known = _Known(units)
    if _PLAIN.fullmatch(shown) and found.cell.raw in ("", shown) and (found.decimal == POINT or "." not in shown):
        return _read_plain(shown, found, known)
    key = (shown, found.cell.raw, found.decimal, found.labels)
    if key not in known.read:
        known.read[key] = _read_shown(shown, found, units)
    return known.read[key]


def in_language(found: FoundCell, units: Mapping[str, str]) -> FoundCell:
    """Return a cell of a table whose figures leave open what begins the decimals with the sign of its language: 9.876 is grouped in German."""
    is_open = found.decimal == OPEN and writes_comma(language_of(units), units)
    return found._replace(decimal=COMMA) if is_open else found


def _read_plain(shown: str, found: FoundCell, known: _Known) -> Quantity | None:
    """Return a plain number as a quantity. What its labels say of it they say of all such numbers below them."""
    labels, telling = found.labels, known.telling
    try:
        row, column = tuple(map(telling.__getitem__, labels.row)), tuple(map(telling.__getitem__, labels.column))
    except KeyError:
        telling.update((label, _without_silent(label, known.units)) for label in (*labels.row, *labels.column) if label not in telling)
        return _read_plain(shown, found, known)
    key = (row, column, labels.captions, labels.behind, labels.corner, labels.codes, found.decimal)
    try:
        said = known.said[key]
    except KeyError:
        alone = found._replace(cell=found.cell._replace(raw=""), labels=labels._replace(row=row, column=column))
        said = known.said[key] = _said_of_all(alone, known.units)
    if said is None:
        return _read_shown(shown, found, known.units)
    value = Decimal(shown) * said.scale
    return Quantity(value, value, said.unit, said.bound, 0, len(shown), 0, len(shown))


def _said_of_all(found: FoundCell, units: Mapping[str, str]) -> _Said | None:
    """Return what the labels of a cell say of every plain number; None where it depends on the number."""
    probe = _read_shown(_PROBE, found, units)
    if probe is None or probe.low != probe.high or probe.low % int(_PROBE) or probe.end != len(_PROBE):
        return None
    return _Said(probe.low / int(_PROBE), probe.unit, probe.bound)


def _without_silent(label: str, units: Mapping[str, str]) -> str:
    """Return a label, or a short one in the place of a label that says neither scale, unit nor rate: "" or, with digits in it, "0"."""
    read = read_cell(_PROBE, label, units=units)
    is_counted = is_count(label) or may_be_no_amount(label) or may_count_places(label)
    tells = is_account(label) or is_price_of_one(label) or is_counted or RATE_IN_LABEL.search(label)
    if read is None or read.unit or read.low != int(_PROBE) or tells:
        return label
    return "0" if any(map(str.isdigit, label)) else ""


def _read_shown(shown: str, found: FoundCell, units: Mapping[str, str]) -> Quantity | None:
    """Return a displayed figure as a quantity, with scale and unit of its labels; None where they leave sign, scale or unit open.

    The value behind the text tells the sign of "(5)" and the scale of "1.2m". It never adds a scale that the page does not show.
    """
    labels = found.labels
    shown = _as_number(to_point(first_number(shown), found.decimal))
    labels = without_stray_labels(labels)
    behind = (labels.behind,) if labels.behind and not is_flag(labels.behind) and labels.behind not in labels.codes else ()
    row = tuple(label for label in labels.row if label not in labels.codes) if labels.codes else labels.row
    near = (*row[:1], *labels.column[:1], *behind, *row[1:], *labels.column[1:])
    above = _corner(labels)
    headers = (*near, *above)
    raw = _decimal(to_point(found.cell.raw, found.decimal) if found.cell.raw == found.words else found.cell.raw)  # plain text, or a sheet
    if letter := _LETTER.search(shown):
        return _read_with_letter(shown, letter, raw, headers, labels.captions, units)
    if any(map(is_per_share, near)):
        says_own = says_money([label for label in near if is_per_share(label)], shown, units)  # "Earnings per share, SEK" has no millions
        headers, captions = (near, ()) if says_own else (without_exceptions(headers), without_exceptions(labels.captions))
    else:
        captions = labels.captions
    if any(map(is_count, near)):
        captions = tuple(line for line in captions if not is_money(line, units))
        headers = (*near, *(line for line in above if not is_money(line, units)))
    read = read_labelled(shown, headers, captions, units)
    may_count = any(map(may_be_no_amount, near)) or (any(map(may_count_places, near)) and any(map(says_exceptions, (*captions, *above))))
    if read and is_currency(read.unit or "") and may_count and not says_money(near, shown, units):
        return None
    if read and is_currency(read.unit or "") and any(map(is_price_of_one, row)) and not _is_scaled_by(row, shown, read, units):
        return None
    if read is None or (read.low and any(map(_says_rate, headers)) and not _is_scaled_by(near, shown, read, units)):
        return None
    behind_scale = _scale_behind(shown, raw) if read.unit not in _SHARES else 1
    if behind_scale != 1 and (number := digits_of(shown)) and behind_scale != abs(read.low) / number:
        return None
    if is_bracketed(shown):
        if raw is None and not brackets_are_negative(read, labels):
            return None
        read = read._replace(low=-read.high, high=-read.low) if raw is None or raw < 0 else read
    return read


def _says_rate(label: str) -> bool:
    """Return whether the numbers of a label are per something. "Except per share data" says what the others are not."""
    return RATE_IN_LABEL.search(_EXCEPTION.sub("", label)) is not None


def _is_scaled_by(headers: Sequence[str], shown: str, read: Quantity, units: Mapping[str, str]) -> bool:
    """Return whether row and column alone give a figure its number: a scale of the caption need not be that of a rate."""
    alone = read_labelled(shown, headers, (), units)
    return alone is not None and (alone.low, alone.high) == (read.low, read.high)


def _corner(labels: Labels) -> tuple[str, ...]:
    """Return the header above the labels of the rows, if their words are no sizes that it may be about: "Age (years)"."""
    describes_cells = labels.row and not any(char.isdigit() for char in labels.row[0])
    return (labels.corner,) if labels.corner and describes_cells and not _ONE_THING.fullmatch(labels.corner) else ()


def _as_number(shown: str) -> str:
    """Return a displayed number so that it is read neither as a year nor as a version: "2,000" for "2000", "44" for "44.0"."""
    shown = with_minus(shown)
    whole = _WHOLE.match(shown)
    if whole and (len(whole["digits"]) == _DIGITS_OF_A_YEAR or whole["zero"]):
        return f"{whole['sign']}{int(whole['digits']):,}"
    return shown


def _read_with_letter(
    shown: str, letter: re.Match[str], raw: Decimal | None, headers: Sequence[str], captions: Sequence[str], units: Mapping[str, str]
) -> Quantity | None:
    """Return a figure with letters behind it: "5 km", "3.1tn", "1.2m". One letter may be a scale, which only the value behind it tells."""
    scale = _scale_behind(shown[: letter.start("letter")], raw)
    if scale > 1:
        read = read_cell(shown[: letter.start("letter")].strip(), *headers, captions=captions, units=units)
        number = parse_figure(shown[: letter.start("letter")], units)
        return read._replace(low=number.low * scale, high=number.high * scale) if read and number else None
    if raw is None and letter["letter"] in _DOUBTFUL_LETTERS:
        return None
    read, number = parse_figure(shown, units), parse_figure(shown[: letter.start("letter")].strip(), units)
    says_nothing = read and number and not read.unit and (read.low, read.high) == (number.low, number.high)
    return None if says_nothing else read  # labels may say a scale


def _scale_behind(shown: str, raw: Decimal | None) -> int:
    """Return the scale in which a displayed number is the value behind it, 1 where it is no scale of a thousand or more."""
    if not raw:
        return 1
    number = digits_of(shown)
    if not number:
        return 1
    step = Decimal(1).scaleb(-len(re.sub(r"[^\d.]", "", shown).partition(".")[2]))
    return next((scale for scale in (1, *_SCALES) if abs(abs(raw) / scale - number) <= step / 2), 1)


def _decimal(text: str) -> Decimal | None:
    """Return a plain decimal number, or None."""
    if not text:
        return None
    try:
        number = Decimal(text.replace(",", "").strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
