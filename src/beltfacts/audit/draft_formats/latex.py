"""LaTeX source as a draft: the words of its paragraphs, without formulas, comments, verbatim text and the preamble.

It expands no macro: the arguments of a command it does not know are read as text.
"""

from __future__ import annotations

import re

from beltfacts.audit.draft_formats._builder import BlockBuilder
from beltfacts.audit.draft_formats._siunitx import unit_text
from beltfacts.audit.draft_formats._table import TableReader
from beltfacts.audit.drafts import RAISED, Draft

ENDINGS = (".tex", ".ltx", ".latex")
_PREAMBLE = re.compile(r".*?\\begin\{document\}", re.DOTALL)
_MATH = "equation align gather multline eqnarray displaymath math alignat flalign"
_VERBATIM = "verbatim lstlisting minted Verbatim comment tikzpicture filecontents"
_PIECE = re.compile(
    r"(?P<comment>(?<!\\)%[^\n]*(?:\n[ \t]*)?|\\iffalse\b.*?(?:\\fi\b|\Z))"
    r"|(?P<struck>\\(?:sout|xout|st)[ \t]*(?=\{))"
    r"|(?P<raised>\$\^(?:\{[0-9,]{1,6}\}|[0-9])\$|\\textsuperscript\{[0-9,]{1,6}\})"
    r"|(?P<plain>(?:(?<!\\)\$|(?<!\\)\\\()[ ]*[-+]?[0-9](?:[0-9.,]|\{,\}|\\[,%]){0,30}[ ]*(?:\$|\\\)))"
    rf"|(?P<formula>\\begin\{{(?P<math>{'|'.join(_MATH.split())})\*?\}}.*?\\end\{{(?P=math)\*?\}}"
    r"|\\\[.{0,2000}?\\\]|\\\(.{0,2000}?\\\)|(?<!\\)\$\$.*?\$\$|(?<!\\)\$(?:[^$\\]|\\.)*\$)"
    rf"|(?P<code>\\begin\{{(?P<verbatim>{'|'.join(_VERBATIM.split())})\*?\}}.*?\\end\{{(?P=verbatim)\*?\}}|\\(?:verb|lstinline)\*?(?P<mark>[^\w\s]).*?(?P=mark))"
    r"|(?P<cite>\\[A-Za-z]*cite[A-Za-z]*\*?(?:\[[^\]]*\])*\{(?P<keys>[^}]*)\})"
    r"|(?P<number>\\(?:(?:num|SI|qty)range(?:\[[^\]]*\])?\{(?P<first>[^{}]*)\}\{(?P<last>[^{}]*)\}(?:\{(?P<of_both>[^{}]*)\})?"
    r"|(?:num|SI|qty)(?:\[[^\]]*\])?\{(?P<digits>[^{}]*)\}(?:\{(?P<unit>[^{}]*)\})?))"
    r"|(?P<heading>\\(?P<level>part|chapter|section|subsection|subsubsection|paragraph)\*?(?:\[[^\]]*\])?\{)"
    r"|(?P<address>\\(?:url|href|label|ref|pageref|autoref|cref|includegraphics|input|include|bibliography|usepackage|documentclass)\*?(?:\[[^\]]*\])?\{[^{}]*\})"
    r"|(?P<item>\\item(?:\[[^\]]*\])?)"
    r"|(?P<table>\\(?:begin|end)\{(?:tabular|tabularx|tabulary|longtable|tabu|xltabular)\*?\}(?:\[[^\]]*\]|\{(?:[^{}]|\{[^{}]*\})*\})*)"
    r"|(?P<columns>\\multicolumn\{(?P<span>[0-9]{1,2})\}\{[^{}]*\}|\\(?:multirow\*?(?:\[[^\]]*\])?\{(?P<rows>[0-9]{0,3})[^{}]*\}(?:\[[^\]]*\])?\{[^{}]*\}|cmidrule(?:\([^)]*\))?\{[^{}]*\}|cline\{[^{}]*\}))"
    r"|(?P<begin>\\(?:begin|end)\{[^}]*\}(?:\[[^\]]*\]|\{[^{}]*\})*)"
    r"|(?P<cell>&|\\\\\*?(?:\[[^\]]*\])?|\\tabularnewline\b)"
    r"|(?P<escaped>\\[%$&#_{} ,])"
    r"|(?P<command>\\(?:[A-Za-z]+\*?[ \t]*|.))"
    r"|(?P<blank>\n[ \t]*\n\s*)"
    r"|(?P<dash>-{2,3})|(?P<quote>``|'')|(?P<tie>~)|(?P<brace>[{}])",
    re.DOTALL,
)
_OPENING = re.compile(r"\s*(?:\[[^\]]*\])?\{")
_DEEPEST = 30
"""Braces within braces of a footnote or struck words. One that has more is not closed."""

_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_LEVELS = {"part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5}
_SIGNS = {"--": "\u2013", "---": "\u2014", "``": "\u201c", "''": "\u201d", "~": " "}


def read_draft(text: str) -> Draft:
    """Return LaTeX source as a draft."""
    return _SourceReader(text).read()


class _SourceReader:
    """Reads LaTeX source piece by piece."""

    def __init__(self, text: str) -> None:
        """Read this source."""
        self._text = text
        self._builder = BlockBuilder(text)
        self._table = TableReader(self._builder, has_empty_cells=True)
        self._in_table = False
        self._columns = self._rows = 1
        self._kind, self._level, self._depth = "text", 0, 0
        self._notes: list[tuple[int, int]] = []
        self._caption: int | None = None

    def read(self) -> Draft:
        """Return the source as a draft."""
        preamble = _PREAMBLE.match(self._text)
        at = preamble.end() if preamble else 0
        if preamble:
            self._builder.leave_out(0, at, "preamble")
        self._read_stretch(at, len(self._text))
        self._end_block()
        return self._builder.build()

    def _read_stretch(self, at: int, end: int) -> None:
        """Read a stretch of the source. Its footnotes are kept for the end of the block."""
        while piece := _PIECE.search(self._text, at, end):
            self._builder.add_stretch(at, piece.start())
            at = piece.end()
            if piece["command"] and piece["command"].rstrip() == "\\footnote" and (note := _argument(self._text, at, end)):
                self._notes.append(note)
                at = note[1] + 1
                for cite in filter(lambda each: each["cite"], _PIECE.finditer(self._text, *note)):
                    self._take("cite", cite)
            elif piece["struck"] and (struck := _argument(self._text, at, end)):
                self._builder.leave_out(piece.start(), struck[1], "struck")
                at = struck[1] + 1
            elif piece.lastgroup:
                self._take(next(name for name in _ORDER if piece[name] is not None), piece)
        self._builder.add_stretch(at, end)

    def _end_block(self, kind: str = "text", level: int = 0) -> None:
        """End a block, and read its footnotes. `kind`, `level`: of the next one."""
        self._builder.end_block(self._kind, self._level)
        notes, self._notes = self._notes, []
        self._kind, self._level = "text", 0
        for note in notes:
            self._read_stretch(*note)
            self._end_block()
        self._kind, self._level = kind, level

    def _take(self, name: str, piece: re.Match[str]) -> None:
        """Take one piece by the name of its kind."""
        match name:
            case "comment" | "formula" | "code" | "address":
                self._builder.leave_out(piece.start(), piece.end(), "link" if name == "address" else name)
            case "cite":
                for key in piece["keys"].split(","):
                    self._builder.add_key(key.strip())
            case "number":
                self._builder.add_shown(_number(piece), *piece.span())
            case "raised" | "plain":
                self._builder.add_shown(_digits(piece[0], raised=name == "raised"), *piece.span())
            case "heading":
                self._end_block("heading", _LEVELS[piece["level"]])
                self._depth = 1
            case "item":
                self._end_block("item")
            case "table" | "columns" | "cell":
                self._take_table(name, piece)
            case "begin" | "blank" if not self._in_table:
                self._end_block()
                self._caption = None if name == "begin" else self._caption
            case "command" if piece[0].rstrip(" \t*") == "\\caption" and not self._in_table:
                self._end_block()
                self._caption = len(self._builder.blocks)
            case "escaped":
                self._builder.add_shown(" " if piece[0][1] in ", " else piece[0][1], *piece.span())
            case "dash" | "quote" | "tie":
                self._builder.add_shown(_SIGNS[piece[0]], *piece.span())
            case "brace" if self._kind == "heading":
                self._depth += 1 if piece[0] == "{" else -1
                if not self._depth:
                    self._end_block()

    def _take_table(self, name: str, piece: re.Match[str]) -> None:
        """Begin or end a table, a row or a cell. Outside of a table "&" is nothing, and a line break a space."""
        if name == "table":
            if self._in_table:  # the last row needs no line break
                self._end_cell()
                self._table.end_row()
            self._end_block()
            self._in_table = piece[0].startswith("\\begin")
            captions = self._builder.blocks[self._caption :] if self._in_table and self._caption is not None else []
            self._table.begin(tuple(block.text for block in captions))
        elif name == "columns":
            self._columns, self._rows = int(piece["span"] or self._columns), int(piece["rows"] or self._rows)
        elif not self._in_table:
            self._builder.add(" ", piece.start())
        else:
            self._end_cell()
            if piece[0] != "&":
                self._table.end_row()

    def _end_cell(self) -> None:
        """End a cell with as many columns and rows as the macros in it say."""
        self._table.end_cell(columns=self._columns, rows=self._rows)
        self._columns = self._rows = 1


_ORDER = tuple(
    "comment struck raised plain formula code cite number heading address item table columns begin cell escaped command blank dash quote tie brace".split()
)
"""The kinds of pieces, in the order in which they are tried."""


def _argument(text: str, at: int, last: int) -> tuple[int, int] | None:
    """Return start and end of the argument in braces, or None where none begins or it does not end. The braces are left out."""
    opening = _OPENING.match(text, at, last)
    if not opening:
        return None
    depth = 1
    for brace in _BRACE.finditer(text, opening.end(), last):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if not depth:
            return opening.end(), brace.start()
        if depth > _DEEPEST:
            break
    return None


def _number(piece: re.Match[str]) -> str:
    """Return what a reader sees of a number of siunitx, or of a range of two, with its unit."""
    number, unit = piece["digits"], piece["unit"]
    if number is None:
        number, unit = f"{piece['first']}\u2013{piece['last']}", piece["of_both"]
    return f"{number} {unit_text(unit)}" if unit else number


def _digits(formula: str, *, raised: bool) -> str:
    """Return what a reader sees of a formula that is a number alone. `raised`: it stands above the line: the exponent of a unit, or the mark of a note."""
    return "".join(char.translate(RAISED) if raised else char for char in formula if char.isdigit() or (not raised and char in "+-.,%"))
