"""The headings of a document: those that it declares, lines that plainly are headings, and which stands above which. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from beltfacts.documents.extraction import Extraction
from beltfacts.reading import LazyPattern, line_end

_TITLES = (
    "Abstract|Acknowledg(?:e)?ments|Appendix|Conclusions?|Executive Summary|Foreword|Introduction|Methodology|Preface|References|Summary|"
    "Table of Contents|Contents|Writing Explanation and Acknowledgments"
)
_HEADING = LazyPattern(
    r"(?:(?P<hashes>#{1,6})[ \t]+(?P<title>\S.*)"
    r"|(?P<chapter>(?:Chapter|Part)[ \t]+(?P<number>\d{1,3}|[IVXLC]{1,7})\b.*|第[一二三四五六七八九十\d]{1,4}[章部].*)"
    rf"|(?P<title_alone>{_TITLES})"
    r"|(?P<roman>[IVX]{1,5})\.[ \t]+(?=[^\W\d_]|[\"\u201c]).*"
    r"|(?P<arabic>\d{1,2}(?:\.\d{1,2}){0,3})\.?[ \t]+(?=[A-Z\"\u201c\u4e00-\u9fff]).*)\s*\Z"
)
_LONGEST_HEADING = 160
"""Characters of a line; a longer one is no heading."""
_HEADING_STARTS = frozenset("#ACEFIMPRSTVWX0123456789第")
"""The characters that a heading can begin with: most lines need no closer look."""


class Heading(NamedTuple):
    """A heading of a document."""

    start: int
    """Where its line starts, in characters."""
    level: int
    """Its level, from 1."""
    text: str
    """Its words, without marks."""
    number: str
    """Its number as a locator writes it ("ch. 1", "II", "1"), or empty."""


def declared_headings(extraction: Extraction) -> list[Heading]:
    """Return the headings that a document declares itself, each with the words of its line."""
    text = extraction.text
    lines = ((mark, text[mark.start : line_end(text, mark.start)]) for mark in extraction.headings or ())
    return [Heading(mark.start, mark.level, " ".join(line.split()), "") for mark, line in lines]


def parse_heading(line: str, start: int) -> Heading | None:
    """Return the heading that a line plainly is, or None. `start`: where the line starts in the text."""
    if line[0] not in _HEADING_STARTS or len(line) > _LONGEST_HEADING:
        return None
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


def parent_headings(levels: Iterable[int]) -> list[int]:
    """Return for each heading the number of the nearest one before it with a higher rank. -1 where there is none.

    `levels`: the levels of the headings in order, from 1, the highest rank.
    """
    parents: list[int] = []
    above: list[tuple[int, int]] = []  # level and number of the headings that the next one may belong to
    for number, level in enumerate(levels):
        while above and above[-1][0] >= level:
            above.pop()
        parents.append(above[-1][1] if above else -1)
        above.append((level, number))
    return parents
