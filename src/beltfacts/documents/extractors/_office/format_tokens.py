"""The code of a number format ("#,##0.0%;[Red]-0") as sections of tokens.

It displays nothing. Source: ISO/IEC 29500-1, 18.8.31.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple


class UnknownFormat(ValueError):
    """A number format that cannot be displayed as a reader sees it."""


class Token(NamedTuple):
    """A part of a format."""

    kind: str
    """What it is: literal, digit, point, comma, percent, exponent, slash, date, elapsed, ampm, general, text."""
    text: str = ""
    """Its characters."""


class Section(NamedTuple):
    """One of up to four parts of a format, for some of the values."""

    tokens: tuple[Token, ...]
    """Its tokens, in order."""
    condition: tuple[str, Decimal] | None = None
    """The sign and the number of ``[>=100]``; None where it has no condition."""

    @property
    def is_text(self) -> bool:
        """Whether it is for text."""
        return any(token.kind == "text" for token in self.tokens)

    @property
    def is_date(self) -> bool:
        """Whether it shows a date or a time."""
        return any(token.kind in ("date", "elapsed", "ampm") for token in self.tokens)

    @property
    def is_general(self) -> bool:
        """Whether it shows the number as it is."""
        return any(token.kind == "general" for token in self.tokens)


_COLOURS = frozenset("black blue cyan green magenta red white yellow".split())
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_(?P<width>.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>general)|(?P<ampm>am/pm|a/p|\u4e0a\u5348/\u4e0b\u5348)|(?P<exponent>e[+-])|(?P<date>y+|m+|d+|h+|s+)"
    r"|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<slash>/)|(?P<text>@)|(?P<end>;)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
# Quoted text comes first, so that a semicolon in it ends no section: findings/openpyxl-quoted-semicolon-makes-a-date.sh.
_ELAPSED = re.compile(r"(?:h+|m+|s+)\Z", re.IGNORECASE)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\Z")
_COLOUR_NUMBER = re.compile(r"color\s?\d+\Z", re.IGNORECASE)
_ENGLISH = 0x09
"""The language of a locale number in its lowest ten bits: English."""
_MAX_LENGTH = 255
"""Characters of a format code in Excel."""


def parse_format(code: str) -> list[Section]:
    """Return the sections of a format. Raises UnknownFormat for what depends on a language or is not known."""
    if len(code) > _MAX_LENGTH:
        raise UnknownFormat("a number format that is too long")
    sections: list[Section] = []
    tokens: list[Token] = []
    condition: tuple[str, Decimal] | None = None
    is_foreign = False
    for match in _TOKEN.finditer(code):
        kind, text = str(match.lastgroup), match[0]
        if kind == "end":
            sections.append(_section(tokens, condition, is_foreign))
            tokens, condition, is_foreign = [], None, False
        elif kind == "bracket":
            found = _CONDITION.match(match["bracket"])
            if found:
                condition = found[1], Decimal(found[2])
            else:
                token, foreign = _bracket_token(match["bracket"])
                is_foreign |= foreign
                tokens += [token] if token else []
        else:
            tokens += _plain_token(kind, text, match[kind])
    sections.append(_section(tokens, condition, is_foreign))
    if len(sections) > 4:
        raise UnknownFormat("a number format with more than four sections")
    if len(sections) == 4 and not sections[3].is_text:  # the fourth is for text, even if it shows none
        sections.pop()
    return sections


def _plain_token(kind: str, text: str, inner: str) -> list[Token]:
    """Return the token of one match; none for a fill character."""
    if kind in ("quoted", "escaped"):
        return [Token("literal", inner)] if inner else []
    if kind == "width":
        return [Token("literal", " ")]
    if kind == "fill":
        return []
    if kind == "other":
        if text.isascii() and text.isalpha():
            raise UnknownFormat(f"the letter {text} in a number format")
        return [Token("literal", text)]
    return [Token(kind, text.lower() if kind in ("date", "general") else text)]


def _bracket_token(text: str) -> tuple[Token | None, bool]:
    """Return the token of what stands in square brackets, and whether it asks for another language than English."""
    if _ELAPSED.match(text):
        return Token("elapsed", text.lower()), False
    if text.lower() in _COLOURS or _COLOUR_NUMBER.match(text):
        return None, False
    if text.startswith("$"):
        currency, _, locale = text[1:].partition("-")
        return (Token("literal", currency) if currency else None), _is_foreign(locale)
    raise UnknownFormat(f"[{text[:20]}] in a number format")


def _is_foreign(locale: str) -> bool:
    """Return whether a locale number (``804``, ``10409``) changes names of months and days, or raises UnknownFormat for other digits and calendars."""
    if not locale:
        return False
    try:
        number = int(locale.partition(",")[0], 16)
    except ValueError as error:
        raise UnknownFormat(f"the locale {locale[:20]} in a number format") from error
    digits, calendar = number >> 24, number >> 16 & 0xFF
    if digits not in (0, 1) or calendar not in (0, 1):
        raise UnknownFormat(f"the locale {locale[:20]} in a number format")
    return number & 0x3FF not in (0, _ENGLISH)


def _section(tokens: list[Token], condition: tuple[str, Decimal] | None, is_foreign: bool) -> Section:
    """Return a section. Raises UnknownFormat where it shows names of months or days in another language."""
    if is_foreign and any(
        token.kind == "ampm" or (token.kind == "date" and token.text[0] in "md" and len(token.text) > 2) for token in tokens
    ):
        raise UnknownFormat("a date in a language of its own")
    return Section(tuple(tokens), condition)
