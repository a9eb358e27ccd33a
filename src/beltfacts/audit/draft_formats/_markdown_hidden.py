"""What a reader of Markdown does not see as it is written: what is hidden, and what stands in its place."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from beltfacts.audit.drafts import INLINE_TAGS, RAISED, Unread
from beltfacts.pattern_cache import compile_pattern

_FRONT_MATTER = compile_pattern(r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n.*?^(?:\1|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_FENCE = compile_pattern(r"^[ \t>]*(`{3,}+|~{3,}+)[^\n]*\n.*?(?:^[ \t>]*\1[`~]*[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)
_FORMULA = compile_pattern(r"\$\$.{1,2000}?\$\$|(?<![\\$\w])\$(?=[^\s\d$])[^$\n]{1,200}(?<=[^\s$])\$(?![\d\w])", re.DOTALL)
_HTML_COMMENT = compile_pattern(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HIDDEN = (
    ("code", compile_pattern(r"<(script|style)\b[^<>]*>.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)),
    ("code", compile_pattern(r"(?<!`)(`++).{1,4000}?(?<!`)\1(?!`)", re.DOTALL)),
    ("struck", compile_pattern(r"(?<![~\\])~~(?=[^\s~])(?:[^~\n]|~(?!~)|\n(?![ \t]*\n)){1,2000}(?<=\S)~~(?!~)")),
    ("struck", compile_pattern(r"<(del|s|strike)(?:\s[^<>]*)?>[^<]{0,2000}</\1\s*>", re.IGNORECASE)),
    ("link", compile_pattern(r"(?<=\])\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)")),
    ("link", compile_pattern(r"(?<=\])\[[^\]\n]{0,80}\]")),
    ("link", compile_pattern(r"^[ ]{0,3}\[[^\]^\n][^\]\n]{0,80}\]:[^\n]*$", re.MULTILINE)),
    ("link", compile_pattern(r"<?(?:https?|ftp)://[^\s<>\]]+>?|<mailto:[^>\s]*>")),
    ("citation", compile_pattern(r"\[(?:[^\]\n@]{0,200}?[\s;-])?@[\w{][^\]\n]{0,400}\](?![(\[])")),
    ("footnote mark", compile_pattern(r"\[\^[^\]\s]{1,60}\]:?|(?<=[.!?,;:)\w])\[\d{1,3}\](?![(\[:])|(?<=[.!?,;:)])<sup>\d{1,3}</sup>")),
)
_TAG = compile_pattern(r"</?([A-Za-z][A-Za-z0-9-]*)(?:[\s/][^<>\n]{0,400})?>")
_ENTITY = compile_pattern(r"(?<!\\)&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_RAISED = compile_pattern(r"<sup>([0-9]{1,3})</sup>|(?<=[^\s^])(?<!\\)\^([0-9]{1,3})\^(?!\^)", re.IGNORECASE)
"""Digits above the line: the mark of a note, or an exponent."""


class Hidden(NamedTuple):
    """What a reader of a file does not see as it is written.

    marks: for each character, whether it is hidden. shown: what stands in the place of a character that is not, by its offset.
    wide: as in `Draft`. unread: stretches with digits that are not read.
    """

    marks: bytearray
    shown: dict[int, str]
    wide: dict[int, int]
    unread: list[Unread]


def find_hidden(text: str) -> Hidden:
    """Return what of a text in Markdown is hidden, or stands there as something else: tags and entities of HTML, and raised digits."""
    hidden = Hidden(bytearray(len(text) + 1), {}, {}, [])
    if front := _FRONT_MATTER.match(text):
        _hide(hidden, text, front, "front matter")
    for reason, pattern in (("comment", _HTML_COMMENT), ("code", _FENCE), ("formula", _FORMULA), *_HIDDEN):
        for found in pattern.finditer(text):
            _hide(hidden, text, found, reason)
    if "<sup>" in text or "^" in text:
        for found in _RAISED.finditer(text):
            _raise_digits(hidden, text, found)
    for tag in _TAG.finditer(text) if "<" in text else ():
        if not hidden.marks[tag.start()] and tag[1].lower() not in INLINE_TAGS:
            _show(hidden, " ", tag)
        _hide(hidden, text, tag, "tag")
    for entity in _ENTITY.finditer(text) if "&" in text else ():
        char = unescape(entity[0])
        if not hidden.marks[entity.start()] and len(char) == 1 and (char.isprintable() or char.isspace()):
            _show(hidden, char, entity)
    return hidden


def _hide(hidden: Hidden, text: str, found: re.Match[str], reason: str) -> None:
    """Hide a stretch. What lies in a hidden one already is passed over."""
    start, end = found.span()
    if end > start and not hidden.marks[start]:
        begin = start + (start in hidden.shown)
        hidden.marks[begin:end] = b"\x01" * (end - begin)
        if any(char.isdigit() for char in text[start:end]):
            hidden.unread.append(Unread(start, end, reason))


def _show(hidden: Hidden, char: str, found: re.Match[str]) -> None:
    """Show one character in the place of a stretch."""
    start, end = found.span()
    hidden.shown[start], hidden.wide[start] = char, end
    hidden.marks[start + 1 : end] = b"\x01" * (end - start - 1)


def _raise_digits(hidden: Hidden, text: str, found: re.Match[str]) -> None:
    """Show digits above the line, without the marks that say so."""
    if hidden.marks[found.start()]:
        return
    first, last = found.span(1 if found[1] else 2)
    for at in range(*found.span()):
        if first <= at < last:
            hidden.shown[at] = text[at].translate(RAISED)
        else:
            hidden.marks[at] = 1
