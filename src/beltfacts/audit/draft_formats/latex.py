"""LaTeX source as a draft: the words of its paragraphs, without formulas, comments, verbatim text and the preamble.

It expands no macro: the arguments of a command it does not know are read as text.
"""

from __future__ import annotations

import re

from beltfacts.audit.draft_formats._builder import BlockBuilder
from beltfacts.audit.drafts import Draft

ENDINGS = (".tex", ".ltx", ".latex")
_PREAMBLE = re.compile(r".*?\\begin\{document\}", re.DOTALL)
_MATH = "equation align gather multline eqnarray displaymath math alignat flalign"
_VERBATIM = "verbatim lstlisting minted Verbatim comment tikzpicture filecontents"
_PIECE = re.compile(
    r"(?P<comment>(?<!\\)%[^\n]*(?:\n[ \t]*)?)"
    rf"|(?P<formula>\\begin\{{(?P<math>{'|'.join(_MATH.split())})\*?\}}.*?\\end\{{(?P=math)\*?\}}"
    r"|\\\[.*?\\\]|\\\(.*?\\\)|(?<!\\)\$\$.*?\$\$|(?<!\\)\$(?:[^$\\]|\\.)*\$)"
    rf"|(?P<code>\\begin\{{(?P<verbatim>{'|'.join(_VERBATIM.split())})\*?\}}.*?\\end\{{(?P=verbatim)\*?\}}|\\(?:verb|lstinline)\*?(?P<mark>[^\w\s]).*?(?P=mark))"
    r"|(?P<cite>\\[A-Za-z]*cite[A-Za-z]*\*?(?:\[[^\]]*\])*\{(?P<keys>[^}]*)\})"
    r"|(?P<number>\\(?:num|SI|qty)(?:\[[^\]]*\])?\{(?P<digits>[^{}]*)\}(?:\{(?P<unit>[^{}]*)\})?)"
    r"|(?P<heading>\\(?P<level>part|chapter|section|subsection|subsubsection|paragraph)\*?(?:\[[^\]]*\])?\{)"
    r"|(?P<address>\\(?:url|href|label|ref|pageref|autoref|cref|includegraphics|input|include|bibliography|usepackage|documentclass)\*?(?:\[[^\]]*\])?\{[^{}]*\})"
    r"|(?P<item>\\item(?:\[[^\]]*\])?)"
    r"|(?P<begin>\\(?:begin|end)\{[^}]*\}(?:\[[^\]]*\]|\{[^{}]*\})*)"
    r"|(?P<escaped>\\[%$&#_{} ,])"
    r"|(?P<command>\\(?:[A-Za-z]+\*?[ \t]*|.))"
    r"|(?P<blank>\n[ \t]*\n\s*)"
    r"|(?P<dash>-{2,3})|(?P<quote>``|'')|(?P<tie>~)|(?P<brace>[{}])",
    re.DOTALL,
)
_LEVELS = {"part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5}
_SIGNS = {"--": "\u2013", "---": "\u2014", "``": "\u201c", "''": "\u201d", "~": " "}
_UNITS = {
    "\\percent": "%",
    "\\kilo\\metre": "km",
    "\\kilo\\meter": "km",
    "\\metre": "m",
    "\\meter": "m",
    "\\tonne": "t",
    "\\hour": "h",
    "\\minute": "min",
    "\\second": "s",
    "\\day": "d",
    "\\hectare": "ha",
    "\\kilo\\gram": "kg",
}
"""Units of siunitx that are words; others are read as they are written."""


def read_draft(text: str) -> Draft:
    """Return LaTeX source as a draft."""
    builder = BlockBuilder(text)
    preamble = _PREAMBLE.match(text)
    at = preamble.end() if preamble else 0
    if preamble:
        builder.leave_out(0, at, "preamble")
    kind, level, depth = "text", 0, 0
    for piece in _PIECE.finditer(text, at):
        builder.add_stretch(at, piece.start())
        at = piece.end()
        match piece.lastgroup and next(name for name in _ORDER if piece[name] is not None):
            case "comment" | "formula" | "code" | "address" as reason:
                builder.leave_out(piece.start(), piece.end(), "link" if reason == "address" else reason)
            case "cite":
                for key in piece["keys"].split(","):
                    builder.add_key(key.strip())
            case "number":
                _add_number(builder, piece)
            case "heading":
                builder.end_block(kind, level)
                kind, level, depth = "heading", _LEVELS[piece["level"]], 1
            case "item":
                builder.end_block(kind, level)
                kind, level = "item", 0
            case "begin" | "blank":
                builder.end_block(kind, level)
                kind, level = "text", 0
            case "escaped":
                builder.add(" " if piece[0][1] == "," else piece[0][1], piece.start() + 1)
            case "dash" | "quote" | "tie":
                builder.add(_SIGNS[piece[0]], piece.start())
            case "brace" if kind == "heading":
                depth += 1 if piece[0] == "{" else -1
                if not depth:
                    builder.end_block("heading", level)
                    kind, level = "text", 0
    builder.add_stretch(at, len(text))
    builder.end_block(kind, level)
    return builder.build()


_ORDER = tuple("comment formula code cite number heading address item begin escaped command blank dash quote tie brace".split())
"""The kinds of pieces, in the order in which they are tried."""


def _add_number(builder: BlockBuilder, piece: re.Match[str]) -> None:
    """Add a number of siunitx with its unit."""
    builder.add_stretch(piece.start("digits"), piece.end("digits"))
    if unit := piece["unit"]:
        builder.add(" ", piece.start("unit"))
        for char in _UNITS.get(unit, unit.replace("\\", " ")):
            builder.add(char, piece.start("unit"))
