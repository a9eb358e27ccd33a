"""Text that is safe to print on one line of a terminal, a page or a sheet, with visible signs for what would act there or hide.

It escapes no markup: formats and styles do that.
"""

from __future__ import annotations

from functools import cache

_BLANKS = "\t\n\x0b\x0c\r\x85\u2028\u2029"
"""Characters that end or indent a line; each becomes a space."""

_DIRECTION = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
"""Code points of marks that turn the direction of text round, and the byte order mark."""

JOINERS = (
    0x00AD,
    0x180B,
    0x180C,
    0x180D,
    0x180E,
    0x180F,
    *range(0x200B, 0x200E),
    0x2060,
    *range(0xFE00, 0xFE10),
    *range(0xE0100, 0xE01F0),
)
"""Invisible code points that many scripts and emoji need: joiners, places for line breaks, variants of the character before."""

FILLERS = (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x2061, 0x2066), *range(0x206A, 0x2070), 0x3164, 0xFFA0, *range(0xFFF0, 0xFFFC))
"""Other code points that print nothing, of the first plane."""

TAGS = (*range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B), *range(0xE0000, 0xE0080))
"""The same of other planes; with tags, text can carry a message that nobody sees."""

_INVISIBLE = frozenset(map(chr, (*JOINERS, *FILLERS, *TAGS)))


def printable(text: str) -> str:
    """Return text that may be printed anywhere on one line.

    Runs of white space become one space. Control characters and direction marks become a visible sign. Invisible characters become their
    code (<U+200B>), for a figure with one reads as another figure. They stay where the script needs them: between characters that are
    neither ASCII nor digits.
    """
    if not (text.isascii() and text.isprintable()):  # nearly all texts are plain
        text = _make_visible(text)
    return " ".join(filter(None, text.split(" "))) if "  " in text else text.strip(" ")


def visible_line(line: str) -> str:
    """Return a line as `printable` does, but with all its blanks and tabs. `line`: without its end."""
    return "\t".join(map(_make_visible, line.split("\t")))


def _make_visible(text: str) -> str:
    """Return text without characters that act or that nobody sees. Its blanks stay; others become one."""
    if not text.isascii() and not _INVISIBLE.isdisjoint(text):
        text = _show_invisible(text)
    return text if text.isprintable() else text.translate(_replacements())


def number_of(count: int, noun: str) -> str:
    """Return a count with its noun, which takes an s unless the count is one."""
    return f"{count} {noun}{'s' * (count != 1)}"


def _show_invisible(text: str) -> str:
    """Return a text with the codes of invisible characters in their place, except where its script needs them."""
    joiners = frozenset(map(chr, JOINERS))
    shown: list[str] = []
    for at, char in enumerate(text):
        if char not in _INVISIBLE or (char in joiners and _needs_joiner(text, at)):
            shown.append(char)
        else:
            shown.append(f"<U+{ord(char):04X}>")
    return "".join(shown)


def _needs_joiner(text: str, at: int) -> bool:
    """Return whether the characters on both sides of an invisible one belong to a script that needs it.

    A variant follows its character: a Han character or an emoji, also at the end of a word.
    """
    before = next((char for char in reversed(text[max(0, at - 4) : at]) if char not in _INVISIBLE), "")
    after = next((char for char in text[at + 1 : at + 5] if char not in _INVISIBLE), "")
    if text[at + 1 : at + 2] == "\u20e3":  # the frame of a key around a digit
        return True
    if text[at] >= "\ufe00":
        return before >= "\u00a1" and (not before.isnumeric() or not after.isnumeric())
    return all(char >= "\u00a1" and not char.isnumeric() for char in (before, after))


@cache
def _replacements() -> dict[int, str]:
    """Return what unsafe characters become, by code point.

    Blanks become a space, control characters their Unicode picture, direction marks and half characters U+FFFD.
    """
    signs = dict.fromkeys((*range(0x80, 0xA0), *_DIRECTION, *range(0xD800, 0xE000)), "\ufffd")
    signs |= {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
    return signs | {ord(blank): " " for blank in _BLANKS}


@cache
def _may_be_hidden() -> frozenset[str]:
    """Return the characters that may be hidden."""
    return _INVISIBLE.union(chr(code) for code, sign in _replacements().items() if sign != " ")


def hidden_characters(text: str) -> list[int]:
    """Return the offsets of what no reader sees and `printable` shows: controls, direction marks, invisible characters that no script needs."""
    if (text.isascii() and text.isprintable()) or _may_be_hidden().isdisjoint(text):
        return []
    signs, joiners = _replacements(), frozenset(map(chr, JOINERS))
    return [
        at
        for at, char in enumerate(text)
        if (char in _INVISIBLE and not (char in joiners and _needs_joiner(text, at))) or signs.get(ord(char), " ") != " "
    ]


def escape_toml(text: str) -> str:
    """Return TOML with escapes for what acts on a terminal or nobody sees. It stays the same data.

    `text`: values whose strings are basic ones on one line, so that an escape may stand anywhere in them (TOML 1.0, String).
    """
    if text.isprintable() and (text.isascii() or _INVISIBLE.isdisjoint(text)):
        return text
    hidden = {at for at in hidden_characters(text) if text[at] != "\n"} | {at for at, char in enumerate(text) if char in _LINE_ENDS}
    return "".join(_toml_escape(ord(char)) if at in hidden else char for at, char in enumerate(text)) if hidden else text


def _toml_escape(code: int) -> str:
    """Return a code point as TOML escapes it. Half a character, which no file can hold, is U+FFFD."""
    if 0xD800 <= code < 0xE000:
        return "\\ufffd"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


_LINE_ENDS = "\x85\u2028\u2029"
"""Line ends that are no line ends of TOML."""
