"""Styled text as plain text, Markdown, HTML, RTF, LaTeX, Typst or terminal escapes, and lines of it as paragraphs.

Markup characters in the text itself are escaped, so that a title with ``*`` or ``<`` prints as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.cite.citation_item import StyledText
from beltfacts.errors import UseError, unknown_name
from beltfacts.output import printable

MARKUPS = ("text", "markdown", "html", "rtf", "latex", "typst", "terminal")
_MARKDOWN = r"([\\`*_\[\]<>|#~$@^]|&(?=#?\w+;))"
_MARKDOWN_START = r"^(\s*)([-+](?=\s)|[-=](?=[-=])|(?<!\d)\d{1,9}(?=[.)]\s))"
"""What begins a list, a rule or a heading at the start of a line."""
_TYPST = r"([\\#$*_`<>@~\[\]/=])|^(?=\s*(?:[-+]|\d+\.)(?:\s|\Z))"
_TYPST_CALL = r"(?<!\\)\](?=[(;]|\.[^\W\d])"
"""The end of an emphasis before a sign that Typst would read as part of the call: "#emph[12](3)". A semicolon ends the call and is not printed."""
_BETWEEN_HYPHENS = "(?<=-)(?=-)"
"""The place between two hyphens, which TeX and Typst would join to a dash."""
_LATEX = {
    **{char: f"\\{char}" for char in "&%$#_{}"},
    "\\": r"{\textbackslash}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    "<": r"{\textless}",
    ">": r"{\textgreater}",
}
_RTF = {"\\": r"\\", "{": r"\{", "}": r"\}", "\t": r"\tab "}
"""What RTF reads as a control word or a group (RTF 1.9.1, "RTF syntax")."""
_RTF_START = r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\froman Times New Roman;}}\f0\fs24"
"""The header of a document. ``\\uc1``: one character stands in for each of Unicode in a reader that knows none."""
_RTF_HANGING = r"\li720\fi-720"
"""A hanging indent of half an inch (720 twips), as APA, Chicago and MLA have it."""
_HTML_HANGING = ' style="margin-left: 0.5in; text-indent: -0.5in"'
_RTF_BMP_END = 0x10000
"""The first character that RTF writes as two 16-bit units."""

_ADDRESS = r"https?://[^\s<>]*[^\s<>.,;:!?\])}'\"\u201d\u2019]"


def render_markup(text: StyledText, markup: str = "text") -> str:
    """Return a text in a markup, one of `MARKUPS`. Raises UseError for another."""
    validate_markup(markup)
    rendered = "".join(_render_run(run, style == "italic", markup) for run, style in text)
    if markup == "typst":
        return re.sub(_TYPST_CALL, "];", rendered)
    return re.sub(_MARKDOWN_START, _escape_start, rendered) if markup == "markdown" else rendered


def _escape_start(found: re.Match[str]) -> str:
    """Return the start of a line that Markdown takes for text: a backslash before the sign, or behind the number."""
    return f"{found[1]}{found[2]}\\" if found[2].isdigit() else f"{found[1]}\\{found[2]}"


def render_lines(lines: Sequence[str], markup: str = "text", hanging: int = 0) -> str:
    """Return rendered lines as text that keeps them apart where it is pasted.

    Plain text has a line each. In HTML, Markdown, LaTeX and Typst a single line stays as it is, and several are paragraphs, because these read a
    line end as a blank. RTF is always a whole document.

    `lines`: each as `render_markup` returns it; an empty one stands for a blank line. `hanging`: how many of the last lines are entries of a
    reference list, whose lines after the first are indented in HTML and RTF.
    """
    if markup in ("text", "terminal"):
        return "".join(f"{line}\n" for line in lines)
    kept = [line for line in lines if line]
    first = len(kept) - hanging
    if markup == "rtf":
        layouts = (_RTF_HANGING if index >= first else "" for index in range(len(kept)))
        return "\n".join([_RTF_START, *(rf"\pard\sa120{layout} {line}\par" for layout, line in zip(layouts, kept, strict=True)), "}\n"])
    if markup == "html" and len(kept) > 1:
        kept = [f"<p{_HTML_HANGING if index >= first else ''}>{line}</p>" for index, line in enumerate(kept)]
    return ("\n" if markup == "html" else "\n\n").join(kept) + "\n"


def validate_markup(markup: str) -> str:
    """Return the name of a markup unchanged. Raises UseError for one that is not in `MARKUPS`."""
    if markup not in MARKUPS:
        raise _unknown_markup(markup)
    return markup


def _unknown_markup(markup: str) -> UseError:
    """Return the error for an unknown markup, with the nearest names."""
    return unknown_name("markup", markup, MARKUPS, f"choose from {', '.join(MARKUPS)}")


def _render_run(run: str, italic: bool, markup: str) -> str:
    """Return one run in a markup."""
    run = _make_printable(run)
    if markup == "markdown":
        return _wrap(_escape_markdown(run), "*", "*", italic)
    if markup == "html":
        return _wrap(_escape_html(run), "<i>", "</i>", italic)
    if markup == "latex":
        return _wrap(re.sub(_BETWEEN_HYPHENS, "{}", "".join(_LATEX.get(char, char) for char in run)), r"\textit{", "}", italic)
    if markup == "rtf":
        return _wrap("".join(map(_escape_rtf, run)), r"{\i ", "}", italic)
    if markup == "typst":
        return _wrap(re.sub(_BETWEEN_HYPHENS, r"\\", re.sub(_TYPST, r"\\\1", run)), "#emph[", "]", italic)
    return _wrap(run, "\x1b[3m", "\x1b[23m", italic and markup == "terminal")


def _escape_rtf(char: str) -> str:
    """Return a character as RTF: ASCII as it is, another as ``\\uN ?``, N being a signed 16-bit unit of UTF-16 (RTF 1.9.1, "Unicode RTF").

    The blank ends the control word. Without it pandoc 3.9 takes the ``?`` for that end, and drops the character after it
    (findings/pandoc-rtf-drops-after-unicode.sh).
    """
    code = ord(char)
    if code < 0x80:
        return _RTF.get(char, char)
    if code < _RTF_BMP_END:
        return rf"\u{code - 0x10000 if code > 0x7FFF else code} ?"
    units = (0xD800 + ((code - 0x10000) >> 10), 0xDC00 + (code & 0x3FF))
    return "".join(rf"\u{unit - 0x10000} ?" for unit in units)


def _escape_html(run: str) -> str:
    """Return HTML that prints the run as it stands. Addresses are links."""
    from html import escape  # imported here: its table of entities is slow to load

    out, end = [], 0
    for found in re.finditer(_ADDRESS, run):
        address = escape(found[0], quote=False)
        out += [escape(run[end : found.start()], quote=False), f'<a href="{escape(found[0])}">{address}</a>']
        end = found.end()
    return "".join([*out, escape(run[end:], quote=False)])


def _escape_markdown(run: str) -> str:
    """Return Markdown that prints the run as it stands. Addresses stay whole, so that they can be followed."""
    out, end = [], 0
    for found in re.finditer(_ADDRESS, run):
        out += [re.sub(_MARKDOWN, r"\\\1", run[end : found.start()]), f"<{found[0]}>"]
        end = found.end()
    return "".join([*out, re.sub(_MARKDOWN, r"\\\1", run[end:])])


def _wrap(words: str, before: str, after: str, wanted: bool) -> str:
    """Put words between two marks. Blanks at the ends stay outside, as Markdown needs."""
    bare = words.strip()
    if not wanted or not bare:
        return words
    start = len(words) - len(words.lstrip())
    return words[:start] + before + bare + after + words[start + len(bare) :]


def _make_printable(run: str) -> str:
    """Return a run that is safe on a terminal. The blanks at its ends stay, which separate it from its neighbours."""
    bare = run.strip()
    start = len(run) - len(run.lstrip())
    return run[:start] + printable(bare) + run[start + len(bare) :]
