"""Text folded for comparing exact words, with a way back to where they stood. Pure.

What printing and copying change is folded: compatibility forms (NFKD), quote marks, dashes between words, soft hyphens,
line-end hyphens, runs of white space. Digits, signs, letters and their case stay. Nothing that changes a number is folded: a
superscript stays apart from a digit, a dash next to a digit stays a dash, and an invisible sign between two digits keeps them
apart. It finds nothing itself: that is `evidence`.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from unicodedata import category, normalize

_QUOTES = dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02", '"') | dict.fromkeys(
    "\u2018\u2019\u201a\u201b\u2039\u203a\u00b4`\uff07", "'"
)
_HYPHENS = dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\ufe58\ufe63\uff0d", "-") | dict.fromkeys("\u2015\u2e3a", "\u2014")
_BLANKS = dict.fromkeys("\x01\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u1680\u2028\u2029\u202f\u205f\u3000\xa0", " ") | {
    chr(code): " " for code in range(0x2000, 0x200B)
}
_ONE = {**_QUOTES, **_HYPHENS, **_BLANKS}
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width space and joiners, and the byte order mark."""


_DASHES = "\u2014-"
_MORE = "\x01"
"""Stands for a second space in the text that is being folded, and nowhere else."""
_RUN = frozenset(f" {_MORE}{_DASHES}{INVISIBLE}")
_ASCII = bytes(range(128))
_UNSEEN = {**dict.fromkeys(map(ord, INVISIBLE)), ord(_MORE): " "}
_SPACES = re.compile(" +")


class NormalizedText(NamedTuple):
    """Folded text, and the places where a stretch of it and of the original run in step: from `here[i]` on it came from `there[i]` on.

    `step[i]` is 0 for a stretch that was put in for another text of the original and cannot be entered in its middle, else 1.
    """

    text: str
    here: array[int]
    there: array[int]
    step: array[int]

    def original(self, start: int, end: int) -> tuple[int, int] | None:
        """Where ``text[start:end]`` (not empty) came from, as offsets in the original; None where an end lies inside one original sign."""
        first, last = bisect_right(self.here, start) - 1, bisect_right(self.here, end - 1) - 1
        if not self.step[first] and start != self.here[first]:
            return None
        if self.step[last]:
            return self._from(first, start), self.there[last] + end - self.here[last]
        if last + 1 < len(self.here) and self.here[last + 1] != end:
            return None
        return self._from(first, start), self.there[last + 1]

    def _from(self, place: int, start: int) -> int:
        return self.there[place] + (start - self.here[place]) * self.step[place]


def normalize_text(text: str) -> NormalizedText:
    """Fold a text; its length in characters may change, its words and numbers do not."""
    special: dict[str, str] = {}
    plain = text
    for char in _present(text):
        folded = _ONE.get(char) or _sign(char)
        if folded != char and len(folded) == 1:
            plain = plain.replace(char, folded)
        elif folded != char:
            special[char] = folded
    plain = plain.replace("  ", f" {_MORE}")  # of the same length, and quick to find
    parts: list[str] = []
    here, there, step = array("Q", [0]), array("Q", [0]), array("b", [1])
    last, size = 0, 0
    for start, end, put in _changes(plain, special):
        parts += (plain[last:start], put)
        size, last = size + start - last, end
        if put:
            _mark(here, there, step, size, start, 0)
            size += len(put)
        _mark(here, there, step, size, end, 1)
    parts.append(plain[last:])
    return NormalizedText("".join(parts), here, there, step)


def _mark(here: array[int], there: array[int], step: array[int], shift: int, origin: int, kind: int) -> None:
    if shift == here[-1]:  # an empty stretch: what comes next stands in its place
        there[-1], step[-1] = origin, kind
    else:
        here.append(shift)
        there.append(origin)
        step.append(kind)


def _changes(text: str, special: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """The stretches that change, in order: start, end, and what stands for them."""
    last, size = 0, len(text)
    for match in re.finditer(f"[{re.escape(_DASHES)}{_MORE}{INVISIBLE}{re.escape(''.join(special))}]", text):
        start = match.start()
        if start < last:
            continue
        sign, last = text[start], start + 1
        if sign == "-" and start > 0 and last < size and text[start - 1].isalpha() and text[last].isalpha():
            yield start, last, ""  # the commonest case, done quickly
        elif sign in special:
            yield start, last, special[sign]
        else:
            while start and text[start - 1] in _RUN:
                start -= 1
            while last < size and text[last] in _RUN:
                last += 1
            put = _put(text, start, last)
            if put == " " == text[start]:
                yield start + 1, last, ""
            elif put != text[start:last]:
                yield start, last, put


def _present(text: str) -> set[str]:
    """The characters of a text that may need folding; most of a text is plain, and this must be quick."""
    found = {char for char in _ONE if char < "\x7f" and char in text}
    if not text.isascii():
        found.update(text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass"))
    return found


def _sign(char: str) -> str:
    """One character decomposed (NFKD), Hangul aside.

    What is no digit never becomes one: superscripts, circled numbers and fractions stay.
    """
    if "\uac00" <= char <= "\ud7a3":
        return char
    folded = normalize("NFKD", char)
    made = any("0" <= each <= "9" for each in folded) and category(char) != "Nd"
    return char if made else folded


def _put(text: str, start: int, end: int) -> str:
    """What stands for ``text[start:end]``, a run of spaces, dashes and invisible signs."""
    run = text[start:end]
    before, after = text[start - 1 : start], text[end : end + 1]
    seen = run.translate(_UNSEEN)
    if not seen and after.isdigit() and (before.isdigit() or before in tuple(".,")):
        return run
    words = before.isalpha() and after.isalpha()
    if words and run[0] == "\u00ad" and not seen.strip():  # a soft hyphen, in a line or at its end
        return ""
    if not (words and seen.strip()):
        return _SPACES.sub(" ", seen)
    if seen.startswith("-") and seen.strip() == "-":  # high-speed, and high- speed where a line ended
        return ""
    return " -" if seen.strip() == "-" and seen[-1] == "-" else " - "
