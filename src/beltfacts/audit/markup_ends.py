"""Where the marks end that stand directly behind a figure: what is inserted there is no part of a link or of emphasised words.

It knows the marks within a line that each format of drafts has, and nothing of figures.
"""

from __future__ import annotations

from collections.abc import Callable

from beltfacts.audit.drafts import INLINE_TAGS
from beltfacts.reading import LazyPattern

_TAGS = "|".join(sorted(INLINE_TAGS))
_HTML = LazyPattern(rf"[^<>\n]{{0,200}}</a\s*>|</(?:{_TAGS})\s*>")
"""The end of an element within a line: of a link also behind words."""

_MARKDOWN = LazyPattern(
    rf"(?:\*{{1,3}}|_{{1,3}}|~~|==)(?![^\W_])|</(?:{_TAGS})\s*>"
    r"|[^\[\]\n]{0,200}\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\[\]\n]*\])"
)
"""The same in Markdown: closing marks, and the rest of a link from within its text."""

_TYPST = LazyPattern(r"[*_](?![^\W_])")
_TYPST_CALL = LazyPattern(
    r"#(?:link|emph|strong|text|highlight|underline|overline|smallcaps|box|upper|lower)(?:\((?:[^()\n]|\([^()\n]*\))*\))?\Z"
)
_LATEX_COMMAND = LazyPattern(
    r"(?:\\(?:text(?!superscript|subscript)[a-z]+|emph|underline|uline|mbox|hl|href|hyperref)[ \t]*(?:\[[^\[\]\n]*\]|\{[^{}\n]*\})*"
    r"|(?<![A-Za-z*\]}^_])(?<!\\.))\Z"
)
"""What stands before the bracket that opens words within a line; in LaTeX also nothing: a group."""

_FARTHEST = 400
"""Characters before the end of such a group in which it begins."""


def behind_marks(text: str, at: int, markup: str) -> int:
    """Return the offset behind all closing marks that stand at an offset of a draft. `markup`: its format."""
    find_end = _ENDS.get(markup)
    while find_end and (behind := find_end(text, at)) > at:
        at = behind
    return at


def _behind_html(text: str, at: int) -> int:
    """Return the end of one tag that closes words within a line, or the offset."""
    closing = _HTML.match(text, at)
    return closing.end() if closing else at


def _behind_markdown(text: str, at: int) -> int:
    """Return the end of one closing mark, or of the link around the offset, or the offset."""
    closing = _MARKDOWN.match(text, at)
    return closing.end() if closing else at


def _behind_latex(text: str, at: int) -> int:
    """Return the offset behind the brace that closes words within a line, or the offset."""
    return at + 1 if text.startswith("}", at) and _opened_by(text, at, "{}", _LATEX_COMMAND) else at


def _behind_typst(text: str, at: int) -> int:
    """Return the end of one closing mark, or the offset."""
    if _TYPST.match(text, at) or (text.startswith("]", at) and _opened_by(text, at, "[]", _TYPST_CALL)):
        return at + 1
    return at


def _opened_by(text: str, at: int, brackets: str, command: LazyPattern) -> bool:
    """Return whether the bracket that the one at an offset closes stands directly behind such a command."""
    depth = 1
    for before in range(at - 1, max(-1, at - _FARTHEST), -1):
        depth += {brackets[0]: -1, brackets[1]: 1}.get(text[before], 0)
        if not depth:
            return command.search(text[max(0, before - _FARTHEST) : before]) is not None
    return False


_ENDS: dict[str, Callable[[str, int], int]] = {
    "html": _behind_html,
    "latex": _behind_latex,
    "markdown": _behind_markdown,
    "typst": _behind_typst,
}
