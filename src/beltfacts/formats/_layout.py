"""Lay out lines for a terminal: wrap, frame, align and colour runs of text.

Widths are terminal cells, of which an East Asian character takes two. It knows lines, not sheets. Colours are the sixteen that every
terminal has, so that they suit dark and light ones.
"""

from __future__ import annotations

from beltfacts.formats._sheet import Line, Span

Run = tuple[str, str]
"""Text and its role, as in `Span`."""

Lines = list[list[Run]]

_SGR = {
    "figure": "1",
    "marked": "1;4",
    "headline": "1;32",
    "subject": "1",
    "quote": "3",
    "title": "3",
    "id": "36",
    "note": "33",
    "missing": "33",
    "reading": "33",
    "label": "2",
    "good": "32",
    "bad": "31",
}
"""Role → SGR parameters (ECMA-48, 8.3.117). Other roles are plain."""

FRAME_WIDTH = 4
"""Width of a frame beside its content: an edge and a space on both sides."""

GAP_WIDTH = 2
"""Width between columns."""

TREE_STEP = "  "
"""Before the first cell of a row, for each level of a tree."""

_DOT = " · "
"""Between runs on one line."""


def cell_len(text: str) -> int:
    """Return the width of printable text in terminal cells.

    Characters that are surely one cell wide (Latin, general punctuation, frames) are counted here: the tables of widths take a tenth of a
    search to load.
    """
    if all(char < "\u0300" or "\u2010" <= char <= "\u2027" or "\u2500" <= char <= "\u259f" for char in text):
        return len(text)
    from rich import cells

    return cells.cell_len(text)


def paint(runs: list[Run], color: bool) -> str:
    """Return runs as text, with colour codes if colour is wanted."""
    return "".join(f"\x1b[{_SGR[role]}m{text}\x1b[0m" if color and role in _SGR and text else text for text, role in runs)


def width_of(runs: list[Run]) -> int:
    """Return the width of some runs in terminal cells."""
    return sum(cell_len(text) for text, _ in runs)


def _cut(word: str, width: int) -> list[str]:
    """Cut a word into parts of at most a width in terminal cells."""
    from rich.cells import chop_cells  # imported here: few words are cut

    return chop_cells(word, width)


def wrap(line: Line, width: int, *, cut_words: bool = False) -> Lines:
    """Wrap a line at spaces, but never inside a whole span.

    A word longer than the width has a line of its own and is wider. With `cut_words` it is cut to fit, unless punctuation or a whole span
    is attached to it.
    """
    lines: Lines = [[]]
    used = 0
    for unit in _unbreakable_units(line):
        is_cut = cut_words and width_of(unit) > width and len(unit) == 1
        for runs in [[(part, unit[0][1])] for part in _cut(unit[0][0], width)] if is_cut else [unit]:
            size = width_of(runs)
            if used and used + 1 + size > width:
                lines.append([])
                used = 0
            elif used:
                lines[-1].append((" ", runs[0][1]))
                used += 1
            lines[-1].extend(runs)
            used += size
    return lines


def _unbreakable_units(line: Line) -> Lines:
    """Return what must not be broken: words and whole spans, with what follows them without a space."""
    units: Lines = []
    after_space = True
    for span in line:
        words = [span.text] if span.whole else span.text.split(" ")
        after_space = after_space or (span.whole and span.text.startswith(" "))
        for index, word in enumerate(words):
            after_space = after_space or index > 0
            if not word.strip(" "):
                continue
            if after_space or not units:
                units.append([])
            units[-1].append((word.strip(" "), span.role))
            after_space = False
        after_space = after_space or span.text.endswith(" ")
    return units


def join_with_dots(spans: list[Span], width: int) -> Lines:
    """Put as many spans on a line as fit, with dots between. Spans are not broken."""
    lines: Lines = []
    for span in spans:
        if lines and width_of(lines[-1]) + cell_len(_DOT) + cell_len(span.text) <= width:
            lines[-1] += [(_DOT, "label"), (span.text, span.role)]
        else:
            lines.append([(span.text, span.role)])
    return lines


def frame(lines: Lines, width: int) -> Lines:
    """Draw a frame of a given width around lines. Each line must be at least four cells narrower."""
    inner = width - FRAME_WIDTH
    edge = "─" * (width - 2)
    body = [[("│ ", "label"), *line, (" " * (inner - width_of(line)), ""), (" │", "label")] for line in lines]
    return [[(f"╭{edge}╮", "label")], *body, [(f"╰{edge}╯", "label")]]


def put_beside(cells: list[Lines], widths: list[int], right: list[bool]) -> Lines:
    """Put the lines of several cells beside one another, `GAP_WIDTH` apart.

    Each is padded to its width, on the left if `right`. The last one is not padded on the right.
    """
    height = max(map(len, cells), default=0)
    lines: Lines = []
    for number in range(height):
        line: list[Run] = []
        for index, (cell, width) in enumerate(zip(cells, widths, strict=True)):
            runs = cell[number] if number < len(cell) else []
            padding = (" " * max(width - width_of(runs), 0), "")
            is_last = index == len(cells) - 1
            line += [padding, *runs] if right[index] else [*runs] if is_last else [*runs, padding]
            line += [] if is_last else [(" " * GAP_WIDTH, "")]
        lines.append(line)
    return lines
