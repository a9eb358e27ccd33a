"""Text normalized for comparing exact words, with offsets back to the original. Pure.

What printing and copying change is normalized: compatibility forms (NFKD), quote marks, dashes between words, soft hyphens,
hyphens at line ends, runs of white space. Digits, signs, letters and their case stay. Nothing that changes a number is normalized: a
superscript stays apart from a digit, a dash next to a digit stays a dash, and an invisible sign between two digits keeps them
apart. It compares nothing itself (`evidence`).
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
_SINGLE = {**_QUOTES, **_HYPHENS, **_BLANKS}
"""What stands for a quote mark, hyphen or blank, one character for one."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width space and joiners, and the byte order mark."""

_DASHES = "\u2014-"
_SECOND_SPACE = "\x01"
"""Marks a second space in the text while it is being normalized, and occurs nowhere else."""
_RUN = frozenset(f" {_SECOND_SPACE}{_DASHES}{INVISIBLE}")
"""The characters of a run of spaces, dashes and invisible signs."""
_ASCII = bytes(range(128))
_VISIBLE_PART = {**dict.fromkeys(map(ord, INVISIBLE)), ord(_SECOND_SPACE): " "}
"""A translation table that leaves of a run what is seen of it."""
_SPACES = re.compile(" +")


class NormalizedText(NamedTuple):
    """A normalized text, and how its offsets lead back to the original.

    The text consists of segments. Segment `i` starts at offset `starts[i]` of the normalized text and `origins[i]` of the original.
    """

    text: str
    """The normalized text."""
    starts: array[int]
    """Where each segment starts in the normalized text, ascending."""
    origins: array[int]
    """Where each segment starts in the original."""
    steps: array[int]
    """1 for a segment that is the same in both texts; 0 for a replacement, which has no offsets inside."""

    def original(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the offsets in the original of ``text[start:end]``.

        The span must not be empty. None if an end is inside one character of the original, such as the "f" of a ligature.
        """
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1) - 1
        if not self.steps[first] and start != self.starts[first]:
            return None
        if self.steps[last]:
            return self._origin(first, start), self.origins[last] + end - self.starts[last]
        if last + 1 < len(self.starts) and self.starts[last + 1] != end:
            return None
        return self._origin(first, start), self.origins[last + 1]

    def _origin(self, segment: int, offset: int) -> int:
        """Return the offset in the original of an offset in a segment."""
        return self.origins[segment] + (offset - self.starts[segment]) * self.steps[segment]


def normalize_text(text: str) -> NormalizedText:
    """Normalize a text. Its length in characters may change, its words and numbers do not."""
    replacements: dict[str, str] = {}
    plain = text
    for char in _characters_to_normalize(text):
        normal = _SINGLE.get(char) or _decompose(char)
        if normal != char and len(normal) == 1:
            plain = plain.replace(char, normal)
        elif normal != char:
            replacements[char] = normal
    plain = plain.replace("  ", f" {_SECOND_SPACE}")  # of the same length, and quick to find
    parts: list[str] = []
    starts, origins, steps = array("Q", [0]), array("Q", [0]), array("b", [1])
    last, size = 0, 0
    for start, end, replacement in _changes(plain, replacements):
        parts += (plain[last:start], replacement)
        size, last = size + start - last, end
        if replacement:
            _add_segment(starts, origins, steps, size, start, 0)
            size += len(replacement)
        _add_segment(starts, origins, steps, size, end, 1)
    parts.append(plain[last:])
    return NormalizedText("".join(parts), starts, origins, steps)


def _add_segment(starts: array[int], origins: array[int], steps: array[int], start: int, origin: int, step: int) -> None:
    """Add a segment to the three arrays. An empty one before it is overwritten."""
    if start == starts[-1]:
        origins[-1], steps[-1] = origin, step
    else:
        starts.append(start)
        origins.append(origin)
        steps.append(step)


def _changes(text: str, replacements: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Yield the spans that change, in order: start, end, and what stands for them.

    `replacements`: what stands for a character that becomes several.
    """
    last, size = 0, len(text)
    for match in re.finditer(f"[{re.escape(_DASHES)}{_SECOND_SPACE}{INVISIBLE}{re.escape(''.join(replacements))}]", text):
        start = match.start()
        if start < last:
            continue
        char, last = text[start], start + 1
        if char == "-" and start > 0 and last < size and text[start - 1].isalpha() and text[last].isalpha():
            yield start, last, ""  # the commonest case, done quickly
        elif char in replacements:
            yield start, last, replacements[char]
        else:
            while start and text[start - 1] in _RUN:
                start -= 1
            while last < size and text[last] in _RUN:
                last += 1
            replacement = _normalize_run(text, start, last)
            if replacement == " " == text[start]:
                yield start + 1, last, ""
            elif replacement != text[start:last]:
                yield start, last, replacement


def _characters_to_normalize(text: str) -> set[str]:
    """Return the characters of a text that may change. Most of a text is plain ASCII, and this must be quick."""
    found = {char for char in _SINGLE if char < "\x7f" and char in text}
    if not text.isascii():
        found.update(text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass"))
    return found


def _decompose(char: str) -> str:
    """Return a character decomposed (NFKD). Hangul stays.

    What is no digit never becomes one: superscripts, circled numbers and fractions stay.
    """
    if "\uac00" <= char <= "\ud7a3":
        return char
    decomposed = normalize("NFKD", char)
    becomes_digit = any("0" <= each <= "9" for each in decomposed) and category(char) != "Nd"
    return char if becomes_digit else decomposed


def _normalize_run(text: str, start: int, end: int) -> str:
    """Normalize ``text[start:end]``, a run of spaces, dashes and invisible signs."""
    run = text[start:end]
    before, after = text[start - 1 : start], text[end : end + 1]
    visible = run.translate(_VISIBLE_PART)
    if not visible and after.isdigit() and (before.isdigit() or before in tuple(".,")):
        return run
    between_words = before.isalpha() and after.isalpha()
    if between_words and run[0] == "\u00ad" and not visible.strip():  # a soft hyphen, in a line or at its end
        return ""
    if not (between_words and visible.strip()):
        return _SPACES.sub(" ", visible)
    if visible.startswith("-") and visible.strip() == "-":  # high-speed, and high- speed where a line ended
        return ""
    return " -" if visible.strip() == "-" and visible[-1] == "-" else " - "
