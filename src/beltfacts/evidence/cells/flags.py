"""Flags of statistics behind a displayed figure: "2.9p" is provisional, "1,035 (a)" has a note. Pure.

Whether a fact says what a flag means is decided in `cell_check`.
"""

from __future__ import annotations

import re
from decimal import Decimal

from beltfacts.model import Fact
from beltfacts.reading import LazyPattern, parse_figure

_FLAG = LazyPattern(
    r"(?<=[\d%)])(?P<flag>\s?(?:\([a-z]{1,2}\)|\[[a-z0-9]{1,2}\]|\([A-Z]\)|[*\u2020\u2021\xa7#]|[bcdefnprsuz]{1,2})|\s[1-9]\))\Z"
)
"""A flag: letters of Eurostat's list, a letter or number in brackets, a sign. Letters that are scales or units (k, m, t) are none."""
_NO_FIGURE = frozenset((":", "..", "...", "-", "\u2013", "\u2014", "n/a", "n.a.", "na", "\u2026", "\u2212"))
"""What a cell without a figure shows."""
_BRACKETED = LazyPattern(r"[^\w(]*\(\s*[^\d()]{0,4}\d[\d\s.,]*[^\w()]*\)\Z")
"""A figure in brackets, which accounts use for a negative number."""


def split_flag(words: str) -> tuple[str, str]:
    """Return a displayed figure without its flag, and the flag with the space before it; empty where it has none."""
    words = words.strip()
    if words[-1:].isdecimal():  # no flag ends so
        return words, ""
    match = _FLAG.search(words)
    if match and match["flag"] != "b" and not _is_unit(words, match.start()):  # 2.9b may be 2.9 billion
        return words[: match.start()], match["flag"]
    return words, ""


def is_nothing(words: str) -> bool:
    """Return whether a cell shows that it has no figure: a dash, two dots, "n/a"."""
    return words.strip().lower() in _NO_FIGURE


def is_flag(words: str) -> bool:
    """Return whether a text is a flag and nothing else, as tables have them in a column of their own."""
    match = _FLAG.match(f"0{words}", 1) if words else None
    return match is not None


def _is_unit(words: str, start: int) -> bool:
    """Return whether the letters behind a figure are a unit or a scale: "5 d" is five days. `start`: where they start."""
    read = parse_figure(words) if words[-1].isalpha() else None
    bare = parse_figure(words[:start]) if read else None
    number = bare.low if bare else digits_of(words[:start])
    return read is not None and (read.unit is not None or read.low != number)


def without_flag(fact: Fact) -> Fact:
    """Return a fact of a cell whose figure has no flag, so that it can be read as a number. Other facts stay as they are."""
    figure, flag = split_flag(fact.figure) if fact.cell else ("", "")
    return fact._replace(figure=figure, quote=fact.quote.removesuffix(flag)) if flag else fact


def is_bracketed(figure: str) -> bool:
    """Return whether a figure stands in brackets, so that it may be negative."""
    return _BRACKETED.match(figure) is not None


def digits_of(figure: str) -> Decimal | None:
    """Return the digits of a displayed figure as a number without sign; None where they are no number."""
    digits = re.sub(r"[^\d.]", "", figure)
    return Decimal(digits) if re.fullmatch(r"[0-9]+(?:\.[0-9]*)?|\.[0-9]+", digits) else None
