"""The text of a document as a reader finds the way in it: lines, paragraphs, headings, pages. Pure.

Whatever is asked for is worked out once, when it is first asked for: texts may be very long. It compares no words: that is `evidence`.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from beltfacts.folding import Folded, fold

_LINE = re.compile(r"\S[^\n\f]*")
_WRAPPED = (40, 120)
"""Lines of a wrapped paragraph, in characters, the last one excepted: shorter ones are lists, longer ones paragraphs of their own."""

_NAMED = (
    "Abstract|Acknowledg(?:e)?ments|Appendix|Conclusions?|Executive Summary|Foreword|Introduction|Methodology|Preface|References|Summary|"
    "Table of Contents|Contents|Writing Explanation and Acknowledgments"
)
_HEADING = re.compile(
    r"^[ \t]*(?:(?P<hashes>#{1,6})[ \t]+(?P<title>\S.*)"
    r"|(?P<chapter>(?:Chapter|Part)[ \t]+(?P<number>\d{1,3}|[IVXLC]{1,7})\b.*|第[一二三四五六七八九十\d]{1,4}[章部].*)"
    rf"|(?P<named>{_NAMED})"
    r"|(?P<roman>[IVX]{1,5})\.[ \t]+(?=[^\W\d_]|[\"\u201c]).*"
    r"|(?P<arabic>\d{1,2}(?:\.\d{1,2}){0,3})\.?[ \t]+(?=[A-Z\"\u201c\u4e00-\u9fff]).*)[ \t]*$",
    re.MULTILINE,
)
_LONGEST_HEADING = 160


class Heading(NamedTuple):
    """A heading: where it starts, its level from 1, its text, and its number as a locator writes it ("ch. 1", "II", "1") or an empty string."""

    start: int
    level: int
    text: str
    number: str


class Place(NamedTuple):
    """A stretch of a text: character offsets, line and column and paragraph from 1, the headings above it, its page (0 where pages are unknown)."""

    start: int
    end: int
    line: int
    column: int
    paragraph: int
    headings: tuple[Heading, ...]
    page: int

    @property
    def section(self) -> str:
        """The nearest heading above, or an empty string."""
        return self.headings[-1].text if self.headings else ""

    @property
    def locator(self) -> str:
        """The place as a fact's locator writes it: "ch. 1, sec. II.1", "p. 7" or "para. 5"."""
        numbers = [heading.number for heading in self.headings if heading.number]
        chapter = [number for number in numbers if number.startswith("ch. ")][-1:]
        section = ".".join(number for number in numbers if not number.startswith("ch. "))
        parts = chapter + ([f"sec. {section}"] if section else [])
        if self.page:
            parts.append(f"p. {self.page}")
        if not parts and self.headings:
            parts = [self.section]
        return ", ".join(parts) or f"para. {self.paragraph}"


class Text:
    """A document's text with its folded form and its places."""

    def __init__(self, text: str) -> None:
        """`text` is the document as it was read: lines end with a line feed, pages with a form feed."""
        self.text = text

    @cached_property
    def folded(self) -> Folded:
        """The text folded for comparing."""
        return fold(self.text)

    @cached_property
    def lines(self) -> array[int]:
        """Where each line starts."""
        return array("Q", [0, *(match.end() for match in re.finditer("[\n\f]", self.text))])

    @cached_property
    def pages(self) -> array[int]:
        """Where each page after the first starts; empty where the text does not tell."""
        return array("Q", (match.end() for match in re.finditer("\f", self.text)))

    @cached_property
    def paragraphs(self) -> array[int]:
        """Where each paragraph starts: each line that is not blank, but for the lines of a block that is plainly one wrapped paragraph."""
        starts = array("Q")
        block: list[tuple[int, int]] = []
        for match in _LINE.finditer(self.text):
            if block and self.text[block[-1][1] : match.start()].strip(" \t") != "\n":
                _end_block(block, starts)
                block = []
            block.append(match.span())
        _end_block(block, starts)
        return starts

    @cached_property
    def headings(self) -> list[Heading]:
        """The lines that are plainly headings, in order."""
        return [_heading(match) for match in _HEADING.finditer(self.text) if _is_heading(match[0].strip())]

    def place(self, start: int, end: int) -> Place:
        """Where ``text[start:end]`` stands."""
        line = bisect_right(self.lines, start)
        above = self.headings[: bisect_right(self.headings, start, key=lambda heading: heading.start)]
        path: list[Heading] = []
        for heading in reversed(above):
            if not path or heading.level < path[0].level:
                path.insert(0, heading)
            if heading.level == 1:
                break
        page = bisect_right(self.pages, start) + 1 if self.pages else 0
        return Place(start, end, line, start - self.lines[line - 1] + 1, max(1, bisect_right(self.paragraphs, start)), tuple(path), page)

    def paragraph_span(self, start: int) -> tuple[int, int]:
        """The start and end of the paragraph that holds a place."""
        place = bisect_right(self.paragraphs, start)
        first = self.paragraphs[place - 1] if place else 0
        return first, self.paragraphs[place] if place < len(self.paragraphs) else len(self.text)


def _end_block(block: list[tuple[int, int]], starts: array[int]) -> None:
    """Add the paragraphs of a block of lines without a blank line between them."""
    if not block:
        return
    lengths = [end - start for start, end in block[:-1]]
    shortest, longest = _WRAPPED
    wrapped = lengths and shortest <= min(lengths) and max(lengths) <= longest and min(lengths) >= 0.6 * max(lengths)
    starts.extend([block[0][0]] if wrapped else [start for start, _ in block])


def _is_heading(line: str) -> bool:
    return len(line) <= _LONGEST_HEADING and line[-1] not in ".;,:" and "://" not in line


def _heading(match: re.Match[str]) -> Heading:
    text = " ".join(match[0].split())
    if match["hashes"]:
        return Heading(match.start(), len(match["hashes"]), " ".join(match["title"].split()), "")
    if match["chapter"]:
        return Heading(match.start(), 1, text, f"ch. {match['number']}" if match["number"] else "")
    if match["roman"]:
        return Heading(match.start(), 2, text, match["roman"])
    if match["arabic"]:
        return Heading(match.start(), 3 + match["arabic"].count("."), text, match["arabic"].rpartition(".")[2])
    return Heading(match.start(), 1, text, "")
