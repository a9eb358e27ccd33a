"""The text of a document as a reader finds the way in it: lines, paragraphs, headings, pages. Pure.

Whatever is asked for is worked out once, when it is first asked for: texts may be very long. It compares no words: that is `evidence`.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from beltfacts.documents.normalization import NormalizedText, normalize_text

_WRAPPED = (40, 120)
"""Lines of a wrapped paragraph, in characters, the last one excepted: shorter ones are lists, longer ones paragraphs of their own."""

_STOPS = frozenset(".!?:;\u3002")

_NAMED = (
    "Abstract|Acknowledg(?:e)?ments|Appendix|Conclusions?|Executive Summary|Foreword|Introduction|Methodology|Preface|References|Summary|"
    "Table of Contents|Contents|Writing Explanation and Acknowledgments"
)
_HEADING = re.compile(
    r"(?:(?P<hashes>#{1,6})[ \t]+(?P<title>\S.*)"
    r"|(?P<chapter>(?:Chapter|Part)[ \t]+(?P<number>\d{1,3}|[IVXLC]{1,7})\b.*|第[一二三四五六七八九十\d]{1,4}[章部].*)"
    rf"|(?P<named>{_NAMED})"
    r"|(?P<roman>[IVX]{1,5})\.[ \t]+(?=[^\W\d_]|[\"\u201c]).*"
    r"|(?P<arabic>\d{1,2}(?:\.\d{1,2}){0,3})\.?[ \t]+(?=[A-Z\"\u201c\u4e00-\u9fff]).*)\s*\Z"
)
_LONGEST_HEADING = 160
_OPENING = frozenset("#ACEFIMPRSTVWX0123456789第")
"""What a heading can begin with: most lines need no closer look."""


class Heading(NamedTuple):
    """A heading: where it starts, its level from 1, its text, and its number as a locator writes it ("ch. 1", "II", "1") or nothing."""

    start: int
    level: int
    text: str
    number: str


class Location(NamedTuple):
    """A stretch of a text: character offsets; line, column and paragraph from 1; the headings above it; its page.

    The page is 0 where the text does not tell pages.
    """

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


class DocumentText:
    """A document's text with its folded form and its places."""

    def __init__(self, text: str) -> None:
        """`text` is the document as it was read: lines end with a line feed, pages with a form feed."""
        self.text = text

    @cached_property
    def normalized(self) -> NormalizedText:
        """The text folded for comparing."""
        return normalize_text(self.text)

    @property
    def lines(self) -> array[int]:
        """Where each line starts."""
        return self._layout[0]

    @property
    def paragraphs(self) -> array[int]:
        """Where each paragraph starts: each line that is not blank, but for the lines of a block that is plainly one wrapped paragraph."""
        return self._layout[1]

    @property
    def headings(self) -> list[Heading]:
        """The lines that are plainly headings, in order."""
        return self._layout[2]

    @cached_property
    def pages(self) -> array[int]:
        """Where each page after the first starts; empty where the text does not tell."""
        return array("Q", (match.end() for match in re.finditer("\f", self.text)))

    @cached_property
    def _layout(self) -> tuple[array[int], array[int], list[Heading]]:
        """Lines, paragraphs and headings, in one pass."""
        lines, paragraphs, headings = array("Q"), array("Q"), list[Heading]()
        block: list[tuple[int, int, bool]] = []
        start = 0
        for line in self.text.split("\n"):
            lines.append(start)
            if not line or line.isspace():
                _end_block(block, paragraphs)
                block = []
            else:
                if line[0] == "\f":  # a page break ends a paragraph
                    _end_block(block, paragraphs)
                    block = []
                bare = line.lstrip()
                if bare[0] in _OPENING and len(line) <= _LONGEST_HEADING and (heading := _heading(bare, start)):
                    headings.append(heading)
                block.append((start + len(line) - len(bare), len(line), bare.rstrip()[-1] in _STOPS))
            start += len(line) + 1
        _end_block(block, paragraphs)
        return lines, paragraphs, headings

    def locate(self, start: int, end: int) -> Location:
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
        return Location(start, end, line, start - self.lines[line - 1] + 1, max(1, bisect_right(self.paragraphs, start)), tuple(path), page)

    def paragraph_span(self, start: int) -> tuple[int, int]:
        """The start and end of the paragraph that holds a place."""
        place = bisect_right(self.paragraphs, start)
        first = self.paragraphs[place - 1] if place else 0
        return first, self.paragraphs[place] if place < len(self.paragraphs) else len(self.text)


def _end_block(block: list[tuple[int, int, bool]], starts: array[int]) -> None:
    """Add the paragraphs of a block of lines (start, length, whether a sentence ends with it) without a blank line between them.

    It is one wrapped paragraph where its lines are about as long as one another and few of them end a sentence.
    """
    if len(block) > 1:
        lengths = [length for _, length, _ in block[:-1]]
        shortest, longest = _WRAPPED
        even = shortest <= min(lengths) and max(lengths) <= longest and min(lengths) >= 0.6 * max(lengths)
        if even and sum(stops for _, _, stops in block[:-1]) <= len(lengths) / 3:
            block = block[:1]
    starts.extend(start for start, _, _ in block)


def _heading(line: str, start: int) -> Heading | None:
    """The heading that a line plainly is, or None."""
    match = _HEADING.match(line)
    text = " ".join(line.split())
    if not match or text[-1] in ".;,:" or "://" in text:
        return None
    if match["hashes"]:
        return Heading(start, len(match["hashes"]), " ".join(match["title"].split()), "")
    if match["chapter"]:
        return Heading(start, 1, text, f"ch. {match['number']}" if match["number"] else "")
    if match["roman"]:
        return Heading(start, 2, text, match["roman"])
    if match["arabic"]:
        return Heading(start, 3 + match["arabic"].count("."), text, match["arabic"].rpartition(".")[2])
    return Heading(start, 1, text, "")
