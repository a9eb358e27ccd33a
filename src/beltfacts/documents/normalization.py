"""Text normalized for comparing exact words, with offsets back to the original. Pure.

What printing and copying change is normalized: compatibility forms (NFKD), CJK radicals, quote marks, dashes between words, soft hyphens,
hyphens at line ends, runs of white space, spaces beside characters of scripts that set none. Marks, cell edges and running heads are left out
(`text_parts`). Digits, signs, letters and their case stay. Nothing that changes a number is normalized: a dash next to a digit stays a
dash, and a mark or an invisible sign between two digits keeps them apart. It compares nothing itself (`evidence`).
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from unicodedata import category, normalize

from beltfacts.documents.growing_text import GrowingText
from beltfacts.documents.normalized_text import NormalizedText
from beltfacts.documents.text_parts import EDGE, HEAD, TextPart, end_of_block, vulgar_fraction
from beltfacts.reading import UNSPACED_RANGES, LazyPattern

_QUOTES = dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02\u300c\u300d\u300e\u300f", '"') | dict.fromkeys(
    "\u2018\u2019\u201a\u201b\u2039\u203a\u00b4`\uff07", "'"
)
_HYPHENS = dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\ufe58\ufe63\uff0d", "-") | dict.fromkeys("\u2015\u2e3a", "\u2014")
_BLANKS = dict.fromkeys("\x01\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u1680\u2028\u2029\u202f\u205f\u3000\xa0", " ") | {
    chr(code): " " for code in range(0x2000, 0x200B)
}
_STOPS = {"\u3002": ".", "\u3001": ","}
_SINGLE = {**_QUOTES, **_HYPHENS, **_BLANKS, **_STOPS}
"""What stands for a quote mark, hyphen, blank or East Asian stop, one character for one."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width space and joiners, and the byte order mark."""

_DASHES = "\u2014-"
_SECOND_SPACE = "\x01"
"""Marks a second space in the text while it is being normalized, and occurs nowhere else."""
_CELL_EDGE = "\x02"
"""Stands for the edge of a cell while the text is being normalized."""
_LEFT_OUT = "\u2060"
"""Stands for a mark that is left out: it is not seen, and keeps the digits on its sides apart."""
_FREE_SPACE = "\x03"
"""Stands for a space that says nothing, beside a character of a script that sets none."""
_MARKS_OF_RUN = f"{_SECOND_SPACE}{_CELL_EDGE}{_FREE_SPACE}{_DASHES}{INVISIBLE}"
_RUN = frozenset(f" {_MARKS_OF_RUN}")
"""The characters of a run of spaces, dashes and invisible signs."""
_ASCII = bytes(range(128))
_VISIBLE_PART = {**dict.fromkeys(map(ord, INVISIBLE)), **dict.fromkeys(map(ord, _SECOND_SPACE + _CELL_EDGE + _FREE_SPACE), " ")}
"""A translation table that leaves of a run what is seen of it."""
_BLANKS_IN_RUN = LazyPattern(rf"[ {_SECOND_SPACE}{_CELL_EDGE}{_FREE_SPACE}{INVISIBLE}]+")
_LINE_ENDS = frozenset("\n\f\r\u2028\u2029")
_NO_HANGUL = (
    UNSPACED_RANGES.replace("\u1100-\u11ff", "").replace("\ua960-\ua97f\uac00-\ud7ff", "")
    + "\uff01\uff08\uff09\uff0c\uff0e\uff1a\uff1b\uff1f"
)
_UNSPACED = LazyPattern(f"[{_NO_HANGUL}]")
"""A character beside which a space says nothing: Han, kana, Thai and others, and wide punctuation (CSS Text 4, 4.1.3, and 8.1).

Korean sets spaces between words.
"""
_UNSPACED_RUN = LazyPattern(f"[{_NO_HANGUL}]+")


def is_free_of_spaces(char: str) -> bool:
    """Return whether a space beside a character says nothing: Han, kana, Thai and others, and wide punctuation."""
    return _UNSPACED.match(char) is not None


def normalize_text(text: str, parts: Sequence[TextPart] = ()) -> NormalizedText:
    """Normalize a text. Its length in characters may change, its words and numbers do not.

    `parts`: its marks, cell edges and running heads, in order (`find_parts`). They are left out.
    """
    result = NormalizedText("", array("Q", [0]), array("Q", [0]), array("b", [1]))
    normalized = GrowingText()
    size = start = first = 0
    while start < len(text):
        end = end_of_block(text, start, parts)
        last = bisect_left(parts, end, key=lambda part: part.start) if end < len(text) else len(parts)
        block = _normalize_block(text[start:end], parts[first:last], result, size, start)
        normalized.add(block)
        size += len(block)
        start, first = end, last
    return result._replace(text=normalized.take())


def _normalize_block(text: str, parts: Iterable[TextPart], result: NormalizedText, size: int, base: int) -> str:
    """Return a block of a text normalized, and add its segments to `result`.

    `parts`: those in the block. `size`: characters of the result before it. `base`: where it starts in the original.
    """
    original = text
    text = _without_parts(text, parts, base)
    replacements: dict[str, str] = {}
    characters = _characters_to_normalize(text)
    plain = _with_free_spaces(text) if any(map(is_free_of_spaces, characters)) else text
    for char in characters:
        normal = _SINGLE.get(char) or _decompose(char)
        if normal != char and len(normal) == 1:
            plain = plain.replace(char, normal)
        elif normal != char:
            replacements[char] = normal
    plain = plain.replace("  ", f" {_SECOND_SPACE}")  # of the same length, and quick to find
    chunks: list[str] = []
    last = 0
    for start, end, replacement in _changes(plain, replacements, text):
        chunks += (plain[last:start], replacement)
        size, last = size + start - last, end
        if replacement:
            result.add_segment(size, base + start, 0)
            size += len(replacement)
        result.add_segment(size, base + end, 1)
    chunks.append(plain[last:])
    assert len(text) == len(original)
    return "".join(chunks)


def _with_free_spaces(text: str) -> str:
    """Return a text of the same length with a mark for each space beside a character of a script that sets none."""
    chunks: list[str] = []
    last = 0
    for run in _UNSPACED_RUN.finditer(text):
        for at in (run.start() - 1, run.end()):
            if last <= at < len(text) and text[at].isspace():
                chunks += (text[last:at], _FREE_SPACE)
                last = at + 1
    return "".join((*chunks, text[last:])) if last else text


def _without_parts(text: str, parts: Iterable[TextPart], base: int) -> str:
    """Return a text of the same length with each part as characters that stand for it. `base`: where the text starts in that of the parts."""
    chunks: list[str] = []
    last = 0
    for part in parts:
        size = part.end - part.start
        if part.shape == "fraction":
            seen = vulgar_fraction(text[part.start - base : part.end - base])
            filler = seen.ljust(size, _LEFT_OUT)
        elif not part.is_compared_apart:
            continue
        elif part.kind == EDGE:
            filler = _CELL_EDGE * size
        else:
            filler = (_SECOND_SPACE if part.kind == HEAD else _LEFT_OUT) * size
        chunks += (text[last : part.start - base], filler)
        last = part.end - base
    return "".join((*chunks, text[last:])) if last else text


def _changes(text: str, replacements: Mapping[str, str], original: str) -> Iterator[tuple[int, int, str]]:
    """Yield the spans that change, in order: start, end, and what stands for them.

    `replacements`: what stands for a character that becomes several. `original`: the text of the same length with its line ends.
    """
    last, size = 0, len(text)
    for match in re.finditer(f"[{re.escape(_MARKS_OF_RUN + ''.join(replacements))}]", text):
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
            yield from _changes_in_run(text, start, last, original)


def _changes_in_run(text: str, start: int, end: int, original: str) -> Iterator[tuple[int, int, str]]:
    """Yield the changes of ``text[start:end]``, a run of spaces, dashes and invisible signs."""
    whole = _normalize_run(text, start, end, original)
    if whole is not None:
        if whole == " " == text[start]:
            yield start + 1, end, ""
        elif whole != text[start:end]:
            yield start, end, whole
        return
    for blanks in _BLANKS_IN_RUN.finditer(text, start, end):
        seen = " " if blanks[0].translate(_VISIBLE_PART) else ""
        if seen != blanks[0]:
            yield blanks.start(), blanks.end(), seen


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
    if "\u2e80" <= char <= "\u2eff":
        from beltfacts.documents.cjk_radicals import IDEOGRAPH_OF  # rare

        return IDEOGRAPH_OF.get(char) or normalize("NFKD", char)
    decomposed = normalize("NFKD", char)
    becomes_digit = any("0" <= each <= "9" for each in decomposed) and category(char) != "Nd"
    return char if becomes_digit else decomposed


def _normalize_run(text: str, start: int, end: int, original: str) -> str | None:
    """Return what stands for ``text[start:end]``, a run of spaces, dashes and invisible signs.

    None if its dashes stay and each of its blanks is normalized by itself.
    """
    run = text[start:end]
    before, after = text[start - 1 : start], text[end : end + 1]
    visible = run.translate(_VISIBLE_PART)
    if not visible and after.isdigit() and (before.isdigit() or before in tuple(".,")):
        return run
    if not visible.strip():
        beside = original[start - 1 : start] + original[end : end + 1]
        return " " if visible and (_CELL_EDGE in run or not _UNSPACED.search(beside)) and not _is_soft_hyphen(run, before, after) else ""
    ends_line = not _LINE_ENDS.isdisjoint(original[start:end])
    if not (before.isalpha() and after.isalpha()):
        if visible[0] == "-" and visible.strip() == "-" and ends_line and before.isalnum() and after.isalnum():
            return "-"  # 1,035- and kilometre on the next line
        return None
    if visible.startswith("-") and visible.strip() == "-":  # high-speed, and high- speed where a line ended
        return ""
    return " -" if visible.strip() == "-" and visible[-1] == "-" else " - "


def _is_soft_hyphen(run: str, before: str, after: str) -> bool:
    """Return whether a run is a soft hyphen within a word, in a line or at its end."""
    return run[0] == "\u00ad" and before.isalpha() and after.isalpha()
