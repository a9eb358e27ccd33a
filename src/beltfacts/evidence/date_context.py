"""The lines of a document that date what is said below them: its title and the headings above. Pure.

A report of a year names the year in its title and seldom in its sentences. It reads no date (`date_check`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from beltfacts.documents import DocumentText, Location
from beltfacts.reading import LazyPattern, find_quantities

_SENTENCES = LazyPattern(r"[^\W\d_]{2}[.;:!?] [A-Z].* [a-z]+\b")
"""Sentences: a numbered paragraph that looks like a heading."""
_CAPITALS = LazyPattern(r"(?=[^a-z]*[A-Z]{3})[^a-z]*[^a-z.,;:|\u2502]\Z")
"""A line in capitals that is no sentence and no row of a table."""
_YEAR_MARK = LazyPattern(r"(?<!\d)[12]\d{3}\s?[^\W\d_]\.\Z")
"""The letter for "year" behind one, which ends no sentence: "w dniu 8 listopada 2024 r."."""
_GOES_ON = LazyPattern(r"\b(?:and|or|the|a|an|of|in|on|at|to|for|from|with|by|than|our|its|we|was|were|is|are|has|had|have)\Z")
"""How a line ends whose sentence goes on in the next one."""
_AT_TIME = LazyPattern(r"\d{4},?(?: at)? \d{1,2}(?:[.:]\d\d)? ?[ap]\.m\.\Z")
"""How a line ends that ends with a day and a time of it, which end no sentence: "8 October 2024 at 7.30 p.m."."""
_OPENS_SENTENCE = LazyPattern(r"(?i:the|an?|we|our|it|its|this|these|there|he|she|they|in|on|at)\b")
"""How a sentence begins, unlike most titles."""
_FAR = 20_000
"""Characters above a quote in which the heading of its section is searched."""
_TITLE_LINES = 3
"""Lines at the top of a document that may be its title and its dateline."""
_LONGEST = 160
"""Characters of a title; a longer line is running text."""
_LONGEST_WITH_STOP = 40
"""Characters of a title that ends with a full stop; a longer one is a sentence."""
_TOP = 1000
"""Characters at the top of a document in which its title is."""


def dating_lines(text: DocumentText, location: Location) -> list[str]:
    """Return the headings above a location, the nearest first, and the first lines of the document."""
    headings = [heading.text for heading in reversed(location.headings) if not _SENTENCES.search(heading.text)]
    section = _section_line(text, location.start)
    return list(dict.fromkeys((*([section] if section else []), *headings, *title_lines(text, location.start))))


def _section_line(text: DocumentText, before: int) -> str:
    """Return the nearest line in capitals above an offset that stands alone and has words, in a document that declares no headings."""
    if text.extraction.headings is not None:
        return ""
    above = text.text[max(0, before - _FAR) : before].split("\n\n")
    for block in reversed(above[:-1]):
        line = " ".join(block.split())
        if "\n" not in block.strip("\n") and 0 < len(line) <= _LONGEST and _CAPITALS.match(line):
            return line
    return ""


def title_lines(text: DocumentText, before: int) -> list[str]:
    """Return the short lines at the top of a document that end before an offset, up to the first long one."""
    found: list[str] = []
    at = 0
    lines = text.text[:_TOP].split("\n")
    joined = ""
    for number, line in enumerate(lines):
        at += len(line) + 1
        words = " ".join(f"{joined} {line}".split())
        joined = words if _is_wrapped_title(words, lines[number + 1 :]) else ""
        if joined:
            continue
        if len(words) > _LONGEST or at > before or len(found) == _TITLE_LINES or _is_sentence(words, lines[number:]):
            break
        found += [words] if words else []
    return found


def _is_wrapped_title(words: str, following: Sequence[str]) -> bool:
    """Return whether a line (its words) is a title that goes on in the next one: "Minutes of the meeting held on", and a day below it."""
    lines = [" ".join(line.split()) for line in takewhile(str.strip, following)][:1]
    if (
        not 0 < len(words) <= _LONGEST
        or not lines
        or not _GOES_ON.search(words)
        or _OPENS_SENTENCE.match(words)
        or _SENTENCES.search(words)
    ):
        return False
    whole = f"{words} {lines[0]}"
    return len(whole) <= _LONGEST and not _SENTENCES.search(whole) and (not whole.endswith((".", ",", ";")) or bool(_AT_TIME.search(whole)))


def _is_sentence(words: str, lines: Sequence[str]) -> bool:
    """Return whether a line (its words), the first of some lines, is no title: it is a sentence, or begins one that the next line goes on with.

    A short one with a full stop may be a title if it has no figure.
    """
    if _SENTENCES.search(words):
        return True
    if _AT_TIME.search(words) and not _OPENS_SENTENCE.match(words):
        return False
    if words.endswith((".", "\u3002")) and not _YEAR_MARK.search(words) and len(words) > _LONGEST_WITH_STOP:
        return True
    if words.endswith("."):
        return not _YEAR_MARK.search(words) and bool(find_quantities(words))
    block = " ".join(" ".join(line.split()) for line in takewhile(str.strip, lines))
    following = lines[1].strip()[:1] if len(lines) > 1 else ""
    goes_on = following.islower() or following.isdigit() or (following and _GOES_ON.search(words) is not None)
    return bool(goes_on) and (block.endswith(".") or _SENTENCES.search(block) is not None)
