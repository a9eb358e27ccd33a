"""Units and scales that lines above a table say, and of which figures they hold: people are not counted in millions of euro. Pure.

What labels of rows and columns say is read by `units`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from beltfacts.evidence import is_count, may_be_no_amount, propose_unit, says_exceptions
from beltfacts.importing.units.counted_nouns import PROBE, SCALE_WORD, probe_words
from beltfacts.importing.units.units import BRACKETED, read_unit, scaled_unit
from beltfacts.reading import is_currency, read_cell

_CURRENCY = re.compile(
    r"[$\u20ac\xa3\xa5\u20b9\u20bd]|\b(?:euros?|dollars?|pounds|francs?|crowns?|pesos?|rupees?|roubles?|yen|yuan|kr)\b"
    r"|(?-i:\bR(?=\s?(?:million|billion|bn|m|'000)\b))",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?<![^\W\d_])[kKmMtT]?([A-Z]{3})\b")
"""The code of a currency, perhaps with a scale before it: MSEK."""
_SHARES = re.compile(r"[(\[][^()\[\]]*%[^()\[\]]*[)\]]|\b(?:per\s?cent|percentages?)\b", re.IGNORECASE)
_LONGEST_NOTE = 100
"""Characters of a line below a table that says a scale."""
_DIGITS_TOLD = re.compile(r"\d[\d.,]*\s?(?:thousand|million|billion|mi[ol]|mrd|mld|bn|m)\b|[1-9]\d*[.,]\d", re.IGNORECASE)
"""A figure in a line, which has a scale of its own."""
_BASE = re.compile(r"(?:(?:un)?weighted )?(?:base|sample(?: size)?|n)(?:\s?[(:].*)?\Z", re.IGNORECASE)


def unit_in_caption(measure: str, captions: Iterable[str], units: Mapping[str, str]) -> str:
    """Return the unit that a caption says of a measure: t of "weight in thousand tonnes and share of value". Empty where it says none.

    Money that is said of the whole table is not that of counts, ratios and people. The scale is not looked at: `evidence` reads that from the same caption.
    """
    pattern = re.compile(rf"\b{re.escape(measure)}s?,? in ((?:{SCALE_WORD}(?: of)? )?[^\W\d_]+)\b", re.IGNORECASE)
    captions = tuple(captions)
    said = {
        unit for caption in captions for found in pattern.finditer(caption) if (unit := propose_unit("7", found[1], found[1], None, units))
    }
    if not said:
        said = {unit for caption in captions for found in BRACKETED.finditer(caption) if (unit := scaled_unit(found[1], units))}
        if is_count(measure) or may_be_no_amount(measure):
            said = {unit for unit in said if not is_currency(unit)}
    return said.pop() if len(said) == 1 else ""


def caption_counts_others(unit: str, captions: Iterable[str], units: Mapping[str, str]) -> bool:
    """Return whether a caption says a scale with words that are not a counted unit: "millions of pesos" beside {ship}.

    `unit`: a counted noun in curly brackets. Words that are known as another unit, and words that are not known, both count.
    """
    phrases = [found[1] for caption in captions for found in BRACKETED.finditer(caption)]
    return any(_names_other(unit, phrase, units) for phrase in phrases)


def is_scale_of_money(unit: str, captions: Iterable[str]) -> bool:
    """Return whether captions say a scale with a currency while a unit is no money: "EUR million unless stated otherwise" beside {employee}."""
    if is_currency(unit.partition("/")[0]):
        return False
    scaled = filter(says_scale_above, captions)
    return any(_CURRENCY.search(caption) or any(map(is_currency, _CODE.findall(caption))) for caption in scaled)


def may_be_scale_of_others(unit: str, captions: Iterable[str]) -> bool:
    """Return whether captions say a scale that holds for some figures only, "in millions, except per share data", and a unit is no money."""
    if is_currency(unit.partition("/")[0]):
        return False
    return any(says_exceptions(caption) and says_scale_above(caption) for caption in captions)


def says_scale_above(caption: str) -> bool:
    """Return whether a caption says a scale, surely read or not."""
    read = read_cell("7", captions=(caption,), units={})
    return read is None or read.low != PROBE


def says_scale_below(line: str) -> bool:
    """Return whether a line below a table says a scale of its figures: "All amounts in thousand euro". A sentence that tells more says none."""
    return len(line) <= _LONGEST_NOTE and _DIGITS_TOLD.search(line) is None and says_scale_above(line)


def says_shares(caption: str) -> bool:
    """Return whether a caption says that figures are in per cent: "(column %)", so that "Men" counts no men."""
    return _SHARES.search(caption) is not None


def is_base(label: str) -> bool:
    """Return whether a label names those who were asked, of whom other rows are shares: "Unweighted base"."""
    return _BASE.match(label) is not None


def has_own_scale(labels: Iterable[str], units: Mapping[str, str]) -> bool:
    """Return whether labels of row and column say a scale, which then is not that of a caption."""
    read = read_cell("7", *labels, units=units)
    return read is not None and read.low != PROBE


def _names_other(unit: str, phrase: str, units: Mapping[str, str]) -> bool:
    """Return whether a phrase begins with a scale and goes on with words that are not this unit."""
    read = read_unit(phrase, {}, units)
    if read.scale <= 1 or read.unit == unit:
        return False
    words = (probe_words(word, units) for word in re.findall(r"[^\W\d_]{4,}", phrase))
    return bool(read.unit) or any(each is not None and each.low == PROBE for each in words)
