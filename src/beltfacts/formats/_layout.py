"""Lines of spans broken to a width and painted: what the table format is made of. Widths are terminal cells, East Asian ones two wide.

It knows lines, not sheets. Colours are the sixteen that every terminal has, so that they suit dark and light ones.
"""

from __future__ import annotations

from rich.cells import cell_len, chop_cells

from beltfacts.formats._sheet import Line, Span

Piece = tuple[str, str]
"""Text and the part it plays."""

_PAINT = {
    "figure": "1",
    "headline": "1;32",
    "subject": "1",
    "quote": "3",
    "title": "3",
    "id": "36",
    "note": "33",
    "missing": "33",
    "label": "2",
    "good": "32",
    "bad": "31",
}
"""SGR parameters (ECMA-48, 8.3.117) of each part; the others are plain."""


def painted(pieces: list[Piece], color: bool) -> str:
    """Pieces as text, with colour where it is wanted."""
    return "".join(f"\x1b[{_PAINT[role]}m{text}\x1b[0m" if color and role in _PAINT and text else text for text, role in pieces)


def width_of(pieces: list[Piece]) -> int:
    """How many terminal cells pieces take."""
    return sum(cell_len(text) for text, _ in pieces)


def flow(line: Line, width: int, *, fold: bool = False) -> list[list[Piece]]:
    """A line of spans broken to a width at spaces, never inside a whole span.

    A word that is longer than the width stands alone and sticks out, or with `fold` is cut to fit.
    """
    lines: list[list[Piece]] = [[]]
    used = 0
    for atom in _atoms(line):
        size = width_of(atom)
        cut = fold and size > width and len(atom) == 1
        for part in [[(part, atom[0][1])] for part in chop_cells(atom[0][0], width)] if cut else [atom]:
            size = width_of(part)
            if used and used + 1 + size > width:
                lines.append([])
                used = 0
            elif used:
                lines[-1].append((" ", part[0][1]))
                used += 1
            lines[-1].extend(part)
            used += size
    return lines


def _atoms(line: Line) -> list[list[Piece]]:
    """What may not be broken: words, whole spans, and what follows them without a space."""
    atoms: list[list[Piece]] = []
    apart = True
    for span in line:
        words = [span.text] if span.whole else span.text.split(" ")
        apart = apart or (span.whole and span.text.startswith(" "))
        for place, word in enumerate(words):
            apart = apart or place > 0
            if not word.strip(" "):
                continue
            if apart or not atoms:
                atoms.append([])
            atoms[-1].append((word.strip(" "), span.role))
            apart = False
        apart = apart or span.text.endswith(" ")
    return atoms


def packed(spans: list[Span], width: int) -> list[list[Piece]]:
    """Whole spans with dots between them, as many on a line as fit; no line begins or ends with a dot."""
    lines: list[list[Piece]] = []
    for span in spans:
        if lines and width_of(lines[-1]) + 3 + cell_len(span.text) <= width:
            lines[-1] += [(" · ", "label"), (span.text, span.role)]
        else:
            lines.append([(span.text, span.role)])
    return lines


def framed(lines: list[list[Piece]], width: int) -> list[list[Piece]]:
    """Lines in a frame of this width; each must be at least four cells narrower."""
    inner = width - 4
    edge = "─" * (width - 2)
    body = [[("│ ", "label"), *line, (" " * (inner - width_of(line)), ""), (" │", "label")] for line in lines]
    return [[(f"╭{edge}╮", "label")], *body, [(f"╰{edge}╯", "label")]]


def beside(cells: list[list[list[Piece]]], widths: list[int], right: list[bool]) -> list[list[Piece]]:
    """Blocks of lines beside one another, two cells apart, each padded to its width."""
    height = max(map(len, cells), default=0)
    lines: list[list[Piece]] = []
    for at in range(height):
        line: list[Piece] = []
        for place, (block, width) in enumerate(zip(cells, widths, strict=True)):
            pieces = block[at] if at < len(block) else []
            pad = (" " * max(width - width_of(pieces), 0), "")
            last = place == len(cells) - 1
            line += [pad, *pieces] if right[place] else [*pieces] if last else [*pieces, pad]
            line += [] if last else [("  ", "")]
        lines.append(line)
    return lines
