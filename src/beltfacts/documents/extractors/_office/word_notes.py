"""Footnotes and endnotes of a Word file: their texts, and the marks that they have on the page.

It writes no text. Source: ISO/IEC 29500-1, 17.11.
"""

from __future__ import annotations

from beltfacts.documents.extractors._office.xml_tree import Node, whole_number

_SYMBOLS = ("*", "\u2020", "\u2021", "\xa7")
"""The marks of the numbering "chicago"; they are doubled after the last one (17.18.59)."""
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_MAX_ROMAN = 4000


class Notes:
    """The footnotes or the endnotes of a Word file."""

    def __init__(self, kind: str, root: Node | None, settings: list[Node]) -> None:
        """`kind`: "footnote" or "endnote". `root`: the part with their texts. `settings`: what says how they are numbered, the strongest first."""
        self._texts = {node.get("w:id"): node for node in root.elements if node.tag == f"w:{kind}"} if root else {}
        self._format, self._count = "lowerRoman" if kind == "endnote" else "decimal", 1
        for properties in reversed([each for node in settings if (each := node.find(f"w:{kind}Pr"))]):
            number_format, start = properties.find("w:numFmt"), properties.find("w:numStart")
            self._format = number_format.get("w:val") if number_format else self._format
            self._count = whole_number(start.get("w:val"), 1) if start else self._count
        self.referred: list[tuple[Node, str]] = []
        """The notes that the text refers to, in order, each with its mark."""

    def refer(self, reference: Node, has_own_mark: bool) -> str:
        """Count a reference. Returns its mark; empty if the mark stands in the text itself."""
        mark = "" if has_own_mark else number_mark(self._count, self._format)
        self._count += not has_own_mark
        note = self._texts.get(reference.get("w:id"))
        if note is not None:
            self.referred.append((note, mark))
        return mark


def number_mark(number: int, number_format: str) -> str:
    """Return the mark of the nth note in one of Word's formats. Formats of other scripts give "*"."""
    if number_format == "decimal":
        return str(number)
    if number_format in ("lowerRoman", "upperRoman") and 0 < number < _MAX_ROMAN:
        roman = ""
        for value, letters in _ROMAN:
            roman += letters * (number // value)
            number %= value
        return roman if number_format == "lowerRoman" else roman.upper()
    if number_format in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if number_format == "lowerLetter" else letter.upper()
    if number_format == "chicago" and number > 0:
        return _SYMBOLS[(number - 1) % 4] * ((number - 1) // 4 + 1)
    return "*"
