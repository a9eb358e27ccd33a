"""Fonts whose codes are pictures: the font Symbol as Unicode, all others as characters that are no text.

It draws nothing.
"""

from __future__ import annotations

_SYMBOL = (
    " !\u2200#\u2203%&\u220b()\u2217+,\u2212./0123456789:;<=>?"
    "\u2245\u0391\u0392\u03a7\u0394\u0395\u03a6\u0393\u0397\u0399\u03d1\u039a\u039b\u039c\u039d\u039f\u03a0\u0398\u03a1\u03a3\u03a4\u03a5"
    "\u03c2\u03a9\u039e\u03a8\u0396[\u2234]\u22a5_\uf8e5"
    "\u03b1\u03b2\u03c7\u03b4\u03b5\u03c6\u03b3\u03b7\u03b9\u03d5\u03ba\u03bb\u03bc\u03bd\u03bf\u03c0\u03b8\u03c1\u03c3\u03c4\u03c5"
    "\u03d6\u03c9\u03be\u03c8\u03b6{|}\u223c"
)
"""The characters of the codes 0x20 to 0x7E (Unicode's mapping of Adobe Symbol, VENDORS/ADOBE/symbol.txt)."""
_SYMBOL_HIGH = (
    "\u20ac\u03d2\u2032\u2264\u2044\u221e\u0192\u2663\u2666\u2665\u2660\u2194\u2190\u2191\u2192\u2193\xb0\xb1\u2033\u2265\xd7\u221d\u2202"
    "\u2022\xf7\u2260\u2261\u2248\u2026\uf8e6\uf8e7\u21b5\u2135\u2111\u211c\u2118\u2297\u2295\u2205\u2229\u222a\u2283\u2287\u2284\u2282"
    "\u2286\u2208\u2209\u2220\u2207\xae\xa9\u2122\u220f\u221a\u22c5\xac\u2227\u2228\u21d4\u21d0\u21d1\u21d2\u21d3\u25ca\u2329"
    "\xae\xa9\u2122\u2211"
)
"""The same for the codes 0xA0 to 0xE5."""
_UNICODE = {0x20 + index: char for index, char in enumerate(_SYMBOL)} | {0xA0 + index: char for index, char in enumerate(_SYMBOL_HIGH)}

_PICTURE_FONTS = frozenset(("wingdings", "wingdings 2", "wingdings 3", "webdings", "zapfdingbats", "marlett", "mt extra"))
"""Fonts in which the code of a digit is a picture."""
_PRIVATE = 0xF000
"""Office writes the code 0x33 of such a font as U+F033."""


def is_picture_font(font: str) -> bool:
    """Return whether the codes of a font are no letters and digits."""
    return font.lower() == "symbol" or font.lower() in _PICTURE_FONTS


def read_symbols(text: str, font: str) -> str:
    """Return text set in a font of pictures as a reader sees it.

    Symbol becomes Unicode: U+F0B3 is "\u2265", U+F02D is "\u2212". In other such fonts each character moves to the private use area, so that
    no picture is taken for a digit.
    """
    known = _UNICODE if font.lower() == "symbol" else {}
    codes = (ord(char) - _PRIVATE if _PRIVATE < ord(char) < _PRIVATE + 0x100 else ord(char) for char in text)
    return "".join(known.get(code) or (chr(_PRIVATE + code) if 0x20 < code < 0x100 else chr(code)) for code in codes)
