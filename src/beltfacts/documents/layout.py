"""The text of a document with its lines, paragraphs, headings and pages. Pure.

Each is computed once, when first asked for, because texts may be very long. It compares no words (`evidence`).
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.headings import Heading, declared_headings, parent_headings, parse_heading
from beltfacts.documents.normalization import normalize_text
from beltfacts.documents.normalized_text import NormalizedText
from beltfacts.documents.paragraphs import STOPS, Line, headings_of, list_mark, paragraphs_of
from beltfacts.documents.phrase_index import PhraseFinder
from beltfacts.documents.text_parts import TextParts, find_seen_parts, with_edges
from beltfacts.reading import iter_lines


class Location(NamedTuple):
    """A span of a document's text, and how a reader finds it."""

    start: int
    """Where it starts, in characters."""
    end: int
    """Where it ends, in characters."""
    line: int
    """Its line, from 1."""
    column: int
    """Its column in characters, from 1."""
    paragraph: int
    """Its paragraph, from 1."""
    headings: tuple[Heading, ...]
    """The headings above it, from the highest level to the nearest."""
    page: int
    """Its page, from 1; 0 if the text does not tell pages."""
    page_label: str = ""
    """The label of its page as printed ("iii", "15"); empty if the page has none."""

    @property
    def section(self) -> str:
        """The nearest heading above, or an empty string."""
        return self.headings[-1].text if self.headings else ""

    @property
    def locator(self) -> str:
        """The location as a fact's locator writes it: "ch. 1, sec. II.1", "p. 7" or "para. 5". A page is named by its printed label."""
        numbers = [heading.number for heading in self.headings if heading.number]
        chapter = [number for number in numbers if number.startswith("ch. ")][-1:]
        section = ".".join(number for number in numbers if not number.startswith("ch. "))
        parts = chapter + ([f"sec. {section}"] if section else [])
        if self.page:
            parts.append(f"p. {self.page_label or self.page}")
        if not parts and self.headings:
            parts = [self.section]
        return ", ".join(parts) or f"para. {self.paragraph}"

    @property
    def locator_for_people(self) -> str:
        """The locator, with the page's number in the file where its printed label is another: "p. 15 (page 2 of the file)"."""
        differs = self.page and self.page_label not in ("", str(self.page))
        return self.locator + (f" (page {self.page} of the file)" if differs else "")


class DocumentText:
    """The text of a document, with its normalized form and its layout."""

    def __init__(self, document: str | Extraction) -> None:
        """`document`: what an extractor returned, or plain text with line feeds for line ends and form feeds between pages."""
        self.extraction = Extraction(document) if isinstance(document, str) else document
        self.text = self.extraction.text
        self.finder = PhraseFinder()  # of the normalized text
        self.sha256 = ""
        """The checksum of the bytes of its file, hexadecimal; empty where it comes of none."""

    @cached_property
    def normalized(self) -> NormalizedText:
        """The text normalized for comparing exact words."""
        return normalize_text(self.text, self.parts.all)

    @cached_property
    def parts(self) -> TextParts:
        """Its marks, cell edges and running heads, which are compared apart from the words."""
        return TextParts(with_edges(self.seen_parts.all, self.text))

    @cached_property
    def seen_parts(self) -> TextParts:
        """Its marks and running heads, without the cell edges."""
        return TextParts(find_seen_parts(self.extraction))

    @property
    def lines(self) -> array[int]:
        """Where each line starts, in characters."""
        return self._layout[0]

    @property
    def paragraphs(self) -> array[int]:
        """Where each paragraph starts, in characters.

        Each line that is not blank is a paragraph, except in a block of lines, or an item of a list, that is plainly one wrapped paragraph.
        """
        return self._layout[1]

    @property
    def headings(self) -> list[Heading]:
        """The lines that are plainly headings, in order."""
        return self._layout[2]

    @cached_property
    def pages(self) -> array[int]:
        """Where each page after the first starts, in characters.

        Empty if the text does not tell pages.
        """
        return array("Q", (match.end() for match in re.finditer("\f", self.text)))

    @cached_property
    def _layout(self) -> tuple[array[int], array[int], list[Heading], list[int]]:
        """Lines, paragraphs and headings, found in one pass, and which heading each one stands below."""
        lines, paragraphs, headings = array("Q"), array("Q"), declared_headings(self.extraction)
        told = self.extraction.headings is None  # by how lines look
        block: list[Line] = []

        def end_block(block: list[Line]) -> None:
            for paragraph in paragraphs_of(block):
                paragraphs.append(paragraph[0].start)
                headings.extend(headings_of(paragraph))

        for start, line in iter_lines(self.text):
            lines.append(start)
            if not line or line.isspace():
                end_block(block)
                block = []
            else:
                if line[0] == "\f":  # a page break ends a paragraph
                    end_block(block)
                    block = []
                visible = line.lstrip()
                heading = parse_heading(visible, start) if told else None
                block.append(Line(start + len(line) - len(visible), len(line), visible.rstrip()[-1] in STOPS, heading, list_mark(visible)))
        end_block(block)
        return lines, paragraphs, headings, parent_headings(heading.level for heading in headings)

    def locate(self, start: int, end: int) -> Location:
        """Return the location of ``text[start:end]``."""
        lines, paragraphs, headings, parents = self._layout
        line = bisect_right(lines, start)
        above = bisect_right(headings, start, key=lambda heading: heading.start) - 1 if headings else -1
        path: list[Heading] = []
        while above >= 0:
            path.insert(0, headings[above])
            above = parents[above]
        page = bisect_right(self.pages, start) + 1 if self.pages else 0
        labels = self.extraction.page_labels
        label = labels[page - 1] if 0 < page <= len(labels) else ""
        paragraph = max(1, bisect_right(paragraphs, start))
        return Location(start, end, line, start - lines[line - 1] + 1, paragraph, tuple(path), page, label)

    def paragraph_span(self, start: int) -> tuple[int, int]:
        """Return start and end of the paragraph around an offset."""
        index = bisect_right(self.paragraphs, start)
        first = self.paragraphs[index - 1] if index else 0
        return first, self.paragraphs[index] if index < len(self.paragraphs) else len(self.text)
