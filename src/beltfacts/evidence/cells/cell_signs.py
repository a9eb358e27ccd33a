"""Signs before the number of a cell, and labels that say no unit of it: "$ (1.42)", "\u25b3 5.2", the column "P value". Pure.

It reads no other figures (`cell_reading`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from beltfacts.evidence.cells.label_types import Labels
from beltfacts.reading import LazyPattern, Quantity, read_cell

_STATISTIC = LazyPattern(
    r"(?:adjusted )?(?:p|p[\s-]?values?|p[\s-]?wert|(?:odds|hazard|risk|rate|prevalence) ratio|relative risk|a?[OHR]R|r[2\xb2]?|"
    r"[\u03c7x][2\xb2]|chi[\s-]squared?|"
    r"t[\s-]statistic|z[\s-]score|correlation(?: coefficient)?|coefficient of variation|cv)\Z",
    re.IGNORECASE,
)
"""A header of numbers without a unit, whatever the rows measure: "P value"."""
_LONE_LETTER = re.compile(r"[A-Za-z]\Z")
"""A header that names a column by one letter: W and L are games won and lost in one table, watts and litres in another."""
_MONEY_AHEAD = LazyPattern(
    r"(?P<open>\(?)\s*(?P<sign>(?:US|[ACNZHKS]{1,2})?\$|[\u20ac\xa3\xa5\u20b9])\s*(?P<rest>\(?[-\u2212]?\d[\d,.]*\)?)\Z"
)
"""A currency sign before a plain number: "$ 8,412.5", "$ (1.42)"."""
_COUNT = LazyPattern(
    r"\s*(?:(?:total|average|mean|median)\s+)?(?:(?:numbers?|no\.|counts?)\s+of\b|nombre\s+(?:de\b|d['\u2019])|anzahl\b|n[\xfau]mero\s+d[eio]\b|aantal\b|antall?\b|liczba\b|po[c\u010d]et\b|\u0447\u0438\u0441\u043b\u043e\b)",
    re.IGNORECASE,
)
_PER_SHARE = LazyPattern(r"\bper\s+(?:[a-z]+\s+){0,2}share\b|\bper\s+unit\b", re.IGNORECASE)
_EXCEPT_PER_SHARE = LazyPattern(r"\b(?:except|excluding|other than)\b.*\bshares?\b", re.IGNORECASE)
"""What says that a scale is not that of amounts per share."""
_BELOW_ZERO = LazyPattern(r"[\u25b3\u25b2\u0394]\s?(?=[\d.])")
"""The sign of a negative number in accounts and statistics of Japan and Korea."""


def is_count(label: str) -> bool:
    """Return whether a label says that it counts things, so that it is no amount: "Number of jobs"."""
    return _COUNT.match(label) is not None


def is_statistic(header: str) -> bool:
    """Return whether a header is of numbers without a unit, whatever the rows measure: "P value"."""
    return _STATISTIC.fullmatch(header) is not None


def is_per_share(label: str) -> bool:
    """Return whether a label says an amount per share."""
    return _PER_SHARE.search(label) is not None


def without_exceptions(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the labels or captions whose scale holds for amounts per share too: not "In millions, except per share data"."""
    return tuple(line for line in lines if not _EXCEPT_PER_SHARE.search(line))


def with_minus(shown: str) -> str:
    """Return a displayed number with a minus in the place of the triangle of Japanese and Korean accounts."""
    return _BELOW_ZERO.sub("-", shown, count=1)


def without_stray_labels(labels: Labels) -> Labels:
    """Return labels without those that say no unit of the number: a lone letter above it, and all of the row below "P value"."""
    if any(map(is_statistic, labels.column)):
        labels = labels._replace(row=(), captions=(), behind="", corner="")
    if len(labels.column) == 1 and _LONE_LETTER.match(labels.column[0]):
        labels = labels._replace(column=())
    return labels


def read_money(shown: str, headers: Sequence[str], captions: Sequence[str], units: Mapping[str, str]) -> Quantity | None:
    """Return an amount with a currency sign before it, with the scale of its labels, as accounts print it in their first row; else None.

    None too where the labels say another unit.
    """
    money = _MONEY_AHEAD.match(shown)
    sign = money and read_cell(f"{money['sign']}7", units=units)
    if not money or not sign or not sign.unit:
        return None
    read = read_cell(money["open"] + money["rest"], *headers, captions=captions, units=units)
    return read._replace(unit=sign.unit) if read and read.unit in (None, sign.unit) else None
