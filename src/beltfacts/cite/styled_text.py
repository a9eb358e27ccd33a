"""Building styled text: runs put together, elements ended with one full stop, quotation marks inside quotation marks.

It knows no style's rules and writes no markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from beltfacts.cite.citation_item import Text, plain
from beltfacts.cite.names import east_asian

DOUBLE = ("\u201c", "\u201d")
SINGLE = ("\u2018", "\u2019")
_PAIRED = re.compile(
    '\u201c([^\u201c\u201d]*)\u201d|"([^"]*)"|(?<!\\w)\u2018([^\u2018\u201c\u201d"]*)\u2019(?!\\w)|(?<!\\w)\'([^\'\u201c\u201d"]*)\'(?!\\w)'
)
_STOPS = ".?!\u3002\uff1f\uff01\u2026"
_CLOSERS = "\u201d\u2019\"'"


def styled(*parts: str | Text) -> Text:
    """Strings and texts as one text; neighbouring runs of one kind become one."""
    runs: list[tuple[str, str]] = []
    for part in parts:
        runs.extend([(part, "")] if isinstance(part, str) else part)
    grouped = groupby((run for run in runs if run[0]), key=lambda run: run[1])
    return tuple(("".join(run for run, _ in group), kind) for kind, group in grouped)


def italic(words: str) -> Text:
    """Words in italics, or nothing; East Asian script is not slanted (Chicago Manual, chapter 11)."""
    return ((words, "" if east_asian(words) else "italic"),) if words else ()


def join_styled(parts: Iterable[str | Text], by: str = ", ") -> Text:
    """The parts that are not empty, put together."""
    kept = [part for part in parts if part]
    return styled(*(each for place, part in enumerate(kept) for each in ((by, part) if place else (part,))))


def end_with(part: str | Text, stop: str = ".") -> Text:
    """A part with its full stop: none is added after another mark that ends a sentence, also where a quotation mark follows that."""
    characters = part if isinstance(part, str) else plain(part)
    bare = characters.rstrip(_CLOSERS)
    return styled(part) if not characters or bare[-1:] in _STOPS else styled(part, stop)


def end_inside_quotes(part: str | Text) -> Text:
    """A part with its full stop inside a closing quotation mark (American use)."""
    whole = styled(part)
    if whole and whole[-1][0].endswith("\u201d"):
        words, kind = whole[-1]
        return (*whole[:-1], (words if words[-2:-1] in _STOPS else words[:-1] + ".\u201d", kind))
    return end_with(part)


def append_mark(part: Text, mark: str) -> Text:
    """A text with a mark after it, which stands inside a closing quotation mark (American use)."""
    if part and part[-1][0].endswith("\u201d"):
        return (*part[:-1], (part[-1][0][:-1] + mark + "\u201d", part[-1][1]))
    return styled(part, mark) if part else part


def curl_quotes(words: str) -> str:
    """Straight double quotation marks that stand in pairs as curly ones; nothing else changes."""
    return re.sub(r'"([^"]*)"', "\u201c\\1\u201d", words)


def capitalize(words: str) -> str:
    """Words with a capital at their head."""
    return words[:1].upper() + words[1:]


def capitalize_head(part: Text) -> Text:
    """A text with a capital at its head, addresses aside."""
    if not part or part[0][0].startswith("http"):
        return part
    return ((capitalize(part[0][0]), part[0][1]), *part[1:])


def sentences(parts: Iterable[str | Text]) -> Text:
    """The parts that are not empty, each ended with a full stop."""
    return join_styled((end_with(part) for part in parts if part), " ")


def quote_styled(words: str | Text, marks: tuple[str, str] = DOUBLE, stop: str = "") -> Text:
    """Words in quotation marks, those inside turned to the other kind; `stop` stands inside the closing mark (American use)."""
    inner = SINGLE if marks == DOUBLE else DOUBLE
    runs = ((words, ""),) if isinstance(words, str) else words
    turned = tuple((nest_quotes(run, inner), kind) for run, kind in runs)
    characters = plain(turned)
    return styled(
        marks[0], turned, "" if characters.rstrip(_CLOSERS)[-1:] in "?!" or (stop == "." and characters.endswith(".")) else stop, marks[1]
    )


def nest_quotes(words: str, marks: tuple[str, str]) -> str:
    """Quotation marks that stand in pairs turned to `marks` (and a pair inside those to the other kind); apostrophes and lone marks stay."""
    other = SINGLE if marks == DOUBLE else DOUBLE

    def turn(found: re.Match[str]) -> str:
        inside = next(group for group in found.groups() if group is not None)
        return marks[0] + nest_quotes(inside, other) + marks[1]

    return _PAIRED.sub(turn, words)
