"""The figures in the cells of a table with the scale and unit of their header, row label and caption.

What one label says is `label_context`. A header whose scale or unit is not clear makes its cells unclear. It reads no numbers.
"""

import re
from collections.abc import Mapping, Sequence

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import FIGURE, Mention, scale_value
from beltfacts.reading.tables.label_context import SHARES, Context, find_context
from beltfacts.reading.tables.line_context import find_caption

_DELIMITER = LazyPattern(r"^[ \t>]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$", re.MULTILINE)
_CAPTION_LINES = 3
_LONGEST_CAPTION = 240
_MOST_UNIT_WORDS = 4
"""Words of a cell that may say the scale of its row: "million net tonne-kilometres"."""
_MOST_SURE_WORDS = 2
"""Words of such a cell that is no remark: "million passengers", but perhaps not "thousands of visitors came"."""


def scaled_by(mention: Mention, labels: Sequence[Context | None], captions: Sequence[Context | None] = ()) -> None:
    """Give a bare figure the scale and unit of its labels (row, column, the nearest first) and captions.

    A figure with its own scale or another unit stays as printed. It is refused where labels say different scales, where row and column say
    different units (unless one is a share), and where the scale is not surely read.
    """
    known = [context for context in (*labels, *captions) if context]
    if not known or mention.kind is not FIGURE or mention.number.scale > 1 or mention.number.ordinal:
        return
    own = mention.unit
    context = next((each for each in known if each.unit or each.scale > 1), known[0])
    unit = next((each.unit for each in known if each.unit), None)
    scaling = [each for each in known if (each.scale > 1 or each.doubtful) and (each.unit in (None, unit) or unit is None)]
    scale = scaling[0].scale if scaling else 1
    if own and own not in (unit, None):
        return
    near = [each for each in labels[:2] if each and each.unit]
    if shares := [each for each in near if each.unit in SHARES]:
        known = scaling = shares
        context, unit = shares[0], shares[0].unit
    elif len({each.unit for each in near}) > 1:
        mention.refuse("row and column say different units")
        return
    if any(each.scale not in (1, scale) for each in scaling if each in labels and unit not in SHARES):
        mention.refuse("headers say different scales")
        return
    is_open = context.doubtful or any(each.doubtful for each in scaling[:1])
    if is_open or any(each.unit and each.unit != unit and each.scale > 1 and scale == 1 and unit != "%" for each in known):
        mention.refuse("a header that is not clear")
        return
    if unit in SHARES:
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
            row = _row_contexts([text[slice(*cell)].strip() for cell in cells], units)
            while index < len(mentions) and mentions[index].start < line:
                index += 1
            while index < len(mentions) and mentions[index].start < end:
                place = next((at for at, (first, last) in enumerate(cells) if first <= mentions[index].start < last), None)
                if place:
                    column = columns[place] if place < len(columns) else None
                    scaled_by(mentions[index], (row[0], column, *row[1:]), (caption,))
                index += 1
            line = end + 1


def _row_contexts(cells: Sequence[str], units: Mapping[str, str]) -> list[Context | None]:
    """Return what the row label and other words of a row say, the label first: "Visits | million | 2.9"."""
    label = find_context(cells[0], units) if cells else None
    words = [cell for cell in cells[1:] if 0 < len(cell.split()) <= _MOST_UNIT_WORDS and not any(map(str.isdigit, cell))]
    found = [(len(cell.split()), said) for cell in words if (said := find_context(cell, units)) and (said.scale > 1 or said.doubtful)]
    others = [said if count <= _MOST_SURE_WORDS else Context(unit=said.unit, doubtful=True) for count, said in found]
    return [label, *others] if label or not others else [*others]


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
    """Return what the line directly above a table says of scale and unit."""
    at = head_start - 1
    for _ in range(_CAPTION_LINES):
        if at <= 0:
            return None
        begin = text.rfind("\n", 0, at) + 1
        line = text[begin:at].strip()
        if line:
            return find_caption(line[-_LONGEST_CAPTION:], units)
        at = begin - 1
    return None


def is_delimiter(line: str) -> bool:
    """Return whether a line parts the header of a Markdown table from its rows."""
    return _DELIMITER.fullmatch(line) is not None
