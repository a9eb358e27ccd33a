"""Scale and unit of a table's figures, from its headers, row labels and caption: "(thousand TEU)", "£m", "'000 ha", 单位：亿元.

`find_context` reads what one header says, `apply_contexts` gives it to the figures in the cells of the Markdown tables of a text.
A header whose letter may be metres or millions makes its cells unclear. It reads no numbers.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from beltfacts.reading.currencies import currency_before
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.mention import FIGURE, Mention
from beltfacts.reading.number_types import LARGEST_SCALE, scale_value
from beltfacts.reading.scales import LENGTH_WORD
from beltfacts.reading.units import unit_at
from beltfacts.reading.words_chinese import SCALES as HAN_SCALES
from beltfacts.reading.words_english import SCALES, SHORT_SCALES

_BRACKETED = LazyPattern(r"[(\[\uff08]([^()\[\]\uff08\uff09]{1,60})[)\]\uff09]")
_HAN_UNIT = LazyPattern(r"(?:单位|單位)\s?[:：]?\s?([^\s|，。,)\uff09\]]{1,20})")
_IN = LazyPattern(
    r"\bin\s+((?:thousands?|millions?|billions?|trillions?|hundreds?|crores?|lakhs?|US\$|[$€£¥]|[A-Z]{3}\b|percent|per cent)[^|,;.()]{0,40})",
    re.IGNORECASE,
)
_GAP = LazyPattern(r"[\s\-/]*(?:(?:of|in|current|constant|nominal|real|metric|local|units?:)\s+)*", re.IGNORECASE)
# "Year" and "Month" at the head of a column count nothing.
_BARE_TIMES = frozenset(("a", "mo", "d", "wk", "h", "min", "s"))
_WORD = LazyPattern(r"['\u2019]?000s?|[^\W\d_]+")
_LETTERS = {"m": 10**6, "M": 10**6, "b": 10**9, "B": 10**9, "k": 10**3, "K": 10**3, "t": 10**12, "T": 10**12, "MM": 10**6}
_DELIMITER = LazyPattern(r"^[ \t>]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$", re.MULTILINE)
_SHARES = frozenset(("%", "{percentage-point}", "{multiple}"))
"""Units of a column or row that stand above the unit of the other: "Share, %" beside "Freight (tonnes)"."""
_LONGEST_HEADER = 120
_CAPTION_LINES = 3


class Context(NamedTuple):
    """What a header says of the figures below it.

    scale: what they are multiplied by, 1 where it says none.
    unit: code, None where it says none.
    doubtful: whether a letter may be a scale or a unit, so that the figures are not clear.
    """

    scale: int = 1
    unit: str | None = None
    doubtful: bool = False


def find_context(header: str, units: Mapping[str, str]) -> Context | None:
    """Return the scale and unit that a header, row label or caption says; None where it says neither."""
    header = header.strip(" \t*_`")[:_LONGEST_HEADER]
    phrases = [found[1] for found in reversed(list(_BRACKETED.finditer(header)))]
    phrases += [found[1] for found in (*_HAN_UNIT.finditer(header), *_IN.finditer(header))]
    if "," in header or "，" in header:
        phrases.append(re.split("[,，]", header)[-1])
    phrases.append(header)
    for phrase in phrases:
        if (context := _context_of(phrase.strip(), units)) and not (phrase is header and context.unit in _BARE_TIMES):
            return context._replace(doubtful=False) if context.doubtful and LENGTH_WORD.search(header) else context
    return None


def _context_of(phrase: str, units: Mapping[str, str]) -> Context | None:
    """Read a phrase that is a scale, a unit or both, and nothing else."""
    scale, unit, at, letter, money = 1, None, 0, False, False
    while at < len(phrase):
        gap = _GAP.match(phrase, at)
        at = gap.end() if gap else at
        if at >= len(phrase):
            break
        step, end = _scale_at(phrase, at, money=money or bool(unit and len(unit) == 3 and unit.isupper()))
        found = unit_at(phrase, at, units) if not step or phrase[at:end] in _LETTERS else None
        if found and unit is None and not (step and found[1] <= end and unit):
            letter = letter or phrase[at : found[1]] in ("m", "M", "b", "t", "k", "T")
            unit, at = found
        elif step:
            scale, at = scale * step, end
        elif unit is None and (mark := _money_at(phrase, at)):
            unit, at = mark[0] or None, mark[1]
            money = True
        else:
            return None
        if scale > LARGEST_SCALE:
            return None
    if scale == 1 and unit is None:
        return None
    return Context(scale, unit, letter and scale == 1 and unit in ("m", "t") and phrase.strip() in ("m", "M", "t", "T", "b"))


def _scale_at(phrase: str, at: int, money: bool) -> tuple[int, int]:
    """Return the scale at an offset and where it ends; 0 where there is none."""
    if phrase[at] in HAN_SCALES:
        end, scale = at, 1
        while end < len(phrase) and phrase[end] in HAN_SCALES:
            scale, end = scale * HAN_SCALES[phrase[end]], end + 1
        return (scale, end) if phrase[end : end + 1] not in ("克", "米", "瓦") else (0, at)
    word = _WORD.match(phrase, at)
    if not word:
        return 0, at
    key = word[0].lower()
    if "000" in key:
        return 1000, word.end()
    scale = SCALES.get(key) or SHORT_SCALES.get(key) or (_LETTERS.get(word[0], 0) if money else 0)
    return scale, word.end()


def _money_at(phrase: str, at: int) -> tuple[str, int] | None:
    """Return the currency mark at an offset, which in a header stands before no number."""
    for end in range(min(len(phrase), at + 5), at, -1):
        mark = currency_before(phrase[:end] + "1", end)
        if mark and mark.start == at and mark.end == end and mark.scale == 1:
            return mark.code or "", end
    return None


def scaled_by(mention: Mention, contexts: Sequence[Context | None]) -> None:
    """Give a bare figure the scale and unit of its headers: the nearest first (row, column, caption).

    A figure with its own scale or another unit stays as printed. Where row and column say different units it is refused, unless one of
    them is a share.
    """
    known = [context for context in contexts if context]
    if not known or mention.kind is not FIGURE or mention.number.scale > 1 or mention.number.ordinal:
        return
    own = mention.unit
    context = next((each for each in known if each.unit or each.scale > 1), known[0])
    unit = next((each.unit for each in known if each.unit), None)
    scale = next((each.scale for each in known if each.scale > 1 and (each.unit in (None, unit) or unit is None)), 1)
    if own and own not in (unit, None):
        return
    near = [each for each in contexts[:2] if each and each.unit]
    if shares := [each for each in near if each.unit in _SHARES]:
        known, context, unit = shares, shares[0], shares[0].unit
    elif len({each.unit for each in near}) > 1:
        mention.refuse("row and column say different units")
        return
    if context.doubtful or any(each.unit and each.unit != unit and each.scale > 1 and scale == 1 and unit != "%" for each in known):
        mention.refuse("a header that is not clear")
        return
    if unit in _SHARES:
        scale = context.scale if context.unit == unit else 1
    mention.low, mention.high = scale_value(mention.low, scale), scale_value(mention.high, scale)
    mention.unit = own or unit
    mention.number = mention.number._replace(scale=scale)


def apply_contexts(text: str, mentions: list[Mention], units: Mapping[str, str]) -> None:
    """Scale the figures in the Markdown tables of a text by what their headers, row labels and captions say."""
    index = 0
    for delimiter in _DELIMITER.finditer(text):
        head_end = text.rfind("\n", 0, delimiter.start() + 1)
        if "|" not in delimiter[0] or head_end < 0:
            continue
        head_start = text.rfind("\n", 0, head_end) + 1
        columns = [find_context(text[start:end], units) for start, end in _cells(text, head_start, head_end)]
        caption = _caption(text, head_start, units)
        line = delimiter.end() + 1
        while line < len(text):
            end = text.find("\n", line)
            end = len(text) if end < 0 else end
            if "|" not in text[line:end]:
                break
            cells = _cells(text, line, end)
            row = find_context(text[slice(*cells[0])], units) if cells else None
            while index < len(mentions) and mentions[index].start < line:
                index += 1
            while index < len(mentions) and mentions[index].start < end:
                place = next((at for at, (first, last) in enumerate(cells) if first <= mentions[index].start < last), None)
                if place:
                    column = columns[place] if place < len(columns) else None
                    scaled_by(mentions[index], (row, column, caption))
                index += 1
            line = end + 1


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the cells of a table's line stand."""
    cells, at = [], start
    while at < end and text[at] in " \t>":
        at += 1
    at += text[at : at + 1] == "|"
    while at < end:
        bar = text.find("|", at, end)
        bar = end if bar < 0 else bar
        if bar > at or bar < end:
            cells.append((at, bar))
        at = bar + 1
    return cells


def _caption(text: str, head_start: int, units: Mapping[str, str]) -> Context | None:
    """Return what the lines directly above a table say in brackets or behind "in"."""
    at = head_start - 1
    for _ in range(_CAPTION_LINES):
        if at <= 0:
            return None
        begin = text.rfind("\n", 0, at) + 1
        line = text[begin:at].strip()
        if line:
            return next((context for _, context in said_phrases(line[-240:], units)), None)
        at = begin - 1
    return None


def said_phrases(line: str, units: Mapping[str, str]) -> list[tuple[str, Context]]:
    """Return what a line says of scale and unit in brackets, behind 单位 or behind "in", each with its words."""
    found = [*_BRACKETED.finditer(line), *_HAN_UNIT.finditer(line), *_IN.finditer(line)]
    return [(each[0], context) for each in found if (context := _context_of(each[1].strip(), units))]


def is_delimiter(line: str) -> bool:
    """Return whether a line parts the header of a Markdown table from its rows."""
    return _DELIMITER.fullmatch(line) is not None
