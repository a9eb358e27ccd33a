"""How wide a text is about, and how it breaks into lines. A picture is drawn without knowing the font that will show it."""

from __future__ import annotations

from unicodedata import combining, east_asian_width

_NARROW = 0.61
"""Width of a Latin letter or digit as a share of the size of the font: that of a wide sans serif, so that texts do not touch."""

_CAPITAL = 0.75
"""The same for a capital."""

_THIN = 0.36
"""The same for a thin sign."""

_THIN_SIGNS = frozenset(" .,:;'|!il()[]")


_BOLD = 1.1
"""How much wider bold text is."""


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a text in pixels, rather too wide than too narrow. `size`: of the font, in pixels."""
    return size * (_BOLD if bold else 1) * sum(_share(char) for char in text)


def _share(char: str) -> float:
    """Return the width of a character as a share of the size of the font."""
    if combining(char):
        return 0
    if east_asian_width(char) in "FW":
        return 1
    return _THIN if char in _THIN_SIGNS else _CAPITAL if char.isupper() or char in "%mwMW@" else _NARROW


def wrap_text(text: str, size: float, width: float, kept: str = "", *, bold: bool = False) -> list[str]:
    """Return a text in lines of at most a width in pixels.

    It breaks at blanks, and between characters where a word alone is too wide, as Chinese text is. `kept`: a part that is never broken.
    """
    lines, line = list[str](), ""
    for word in _units(text, kept):
        for index, piece in enumerate(_pieces(word, size, width, bold=bold) if word != kept else [word]):
            joined = f"{line} {piece}" if line and not index else line + piece
            if line and text_width(joined, size, bold=bold) > width:
                lines.append(line)
                line = piece
            else:
                line = joined
    return [*lines, line] if line else lines


def _units(text: str, kept: str) -> list[str]:
    """Return the words of a text, with a part of it as one word."""
    before, found, after = text.partition(kept) if kept else (text, "", "")
    return [*before.split(), *([found] if found else []), *after.split()]


def _pieces(word: str, size: float, width: float, *, bold: bool) -> list[str]:
    """Return a word, cut into characters where it is wider than a line."""
    return [word] if text_width(word, size, bold=bold) <= width else [*word]
