"""Styled text as plain text, Markdown, HTML, LaTeX, Typst or terminal escapes.

Markup characters in the text itself are escaped, so that a title with ``*`` or ``<`` prints as it stands.
"""

from __future__ import annotations

import re

from beltfacts.cite.citation_item import StyledText
from beltfacts.errors import UseError, unknown_name
from beltfacts.output import printable

MARKUPS = ("text", "markdown", "html", "latex", "typst", "terminal")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|#~$@^]|&(?=#?\w+;))")
_MARKDOWN_START = re.compile(r"^(\s*)([-+](?=\s)|[-=](?=[-=])|(?<!\d)\d{1,9}(?=[.)]\s))")
"""What begins a list, a rule or a heading at the start of a line."""
_TYPST = re.compile(r"([\\#$*_`<>@~\[\]/=])|^(?=\s*[-+]|\s*\d+\.)")
_LATEX = {
    **{char: f"\\{char}" for char in "&%$#_{}"},
    "\\": r"{\textbackslash}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    "<": r"{\textless}",
    ">": r"{\textgreater}",
}
_ADDRESS = re.compile(r"https?://[^\s<>]*[^\s<>.,;:!?\])}'\"\u201d\u2019]")


def render_markup(text: StyledText, markup: str = "text") -> str:
    """Return a text in a markup, one of `MARKUPS`. Raises UseError for another."""
    validate_markup(markup)
    rendered = "".join(_render_run(run, style == "italic", markup) for run, style in text)
    return _MARKDOWN_START.sub(_escape_start, rendered) if markup == "markdown" else rendered


def _escape_start(found: re.Match[str]) -> str:
    """Return the start of a line that Markdown takes for text: a backslash before the sign, or behind the number."""
    return f"{found[1]}{found[2]}\\" if found[2].isdigit() else f"{found[1]}\\{found[2]}"


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
        from html import escape  # imported here: its table of entities is slow to load

        return _wrap(escape(run, quote=False), "<i>", "</i>", italic)
    if markup == "latex":
        return _wrap("".join(_LATEX.get(char, char) for char in run), r"\textit{", "}", italic)
    if markup == "typst":
        return _wrap(_TYPST.sub(r"\\\1", run), "#emph[", "]", italic)
    return _wrap(run, "\x1b[3m", "\x1b[23m", italic and markup == "terminal")


def _escape_markdown(run: str) -> str:
    """Return Markdown that prints the run as it stands. Addresses stay whole, so that they can be followed."""
    out, end = [], 0
    for found in _ADDRESS.finditer(run):
        out += [_MARKDOWN.sub(r"\\\1", run[end : found.start()]), f"<{found[0]}>"]
        end = found.end()
    return "".join([*out, _MARKDOWN.sub(r"\\\1", run[end:])])


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
