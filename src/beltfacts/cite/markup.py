"""Styled text as plain text, Markdown, HTML or terminal escapes.

Markup characters in the text itself are escaped, so that a title with ``*`` or ``<`` prints as it stands.
"""

from __future__ import annotations

import re

from beltfacts.cite.citation_item import Text
from beltfacts.errors import UseError, unknown_name
from beltfacts.output import printable

MARKUPS = ("text", "markdown", "html", "terminal")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|#~])")
_ADDRESS = re.compile(r"https?://[^\s<>]*[^\s<>.,;:!?\])}'\"\u201d\u2019]")


def render_markup(text: Text, markup: str = "text") -> str:
    """A text in a markup, one of `MARKUPS`. Raises UseError for another."""
    if markup not in MARKUPS:
        raise _unknown(markup)
    return "".join(_run(run, kind == "italic", markup) for run, kind in text)


def known_markup(markup: str) -> str:
    """The name of a markup. Raises UseError for another."""
    if markup not in MARKUPS:
        raise _unknown(markup)
    return markup


def _unknown(markup: str) -> UseError:
    return unknown_name("markup", markup, MARKUPS, f"choose from {', '.join(MARKUPS)}")


def _run(run: str, italic: bool, markup: str) -> str:
    if markup == "markdown":
        return _wrapped(_marked_down(run), "*", "*", italic)
    if markup == "html":
        from html import escape  # imported here: its table of entities is slow to load

        return _wrapped(escape(run, quote=False), "<i>", "</i>", italic)
    words = _kept(run)
    return _wrapped(words, "\x1b[3m", "\x1b[23m", italic and markup == "terminal")


def _marked_down(run: str) -> str:
    """Markdown that prints the run as it stands; addresses stay whole, so that they can be followed."""
    out, end = [], 0
    for found in _ADDRESS.finditer(run):
        out += [_MARKDOWN.sub(r"\\\1", run[end : found.start()]), f"<{found[0]}>"]
        end = found.end()
    return "".join([*out, _MARKDOWN.sub(r"\\\1", run[end:])])


def _wrapped(words: str, before: str, behind: str, wanted: bool) -> str:
    """Words between two marks; blanks at the ends stay outside, as Markdown needs."""
    bare = words.strip()
    if not wanted or not bare:
        return words
    start = len(words) - len(words.lstrip())
    return words[:start] + before + bare + behind + words[start + len(bare) :]


def _kept(run: str) -> str:
    """A run safe for a terminal, with the blanks at its ends, which part it from its neighbours."""
    bare = run.strip()
    start = len(run) - len(run.lstrip())
    return run[:start] + printable(bare) + run[start + len(bare) :]
