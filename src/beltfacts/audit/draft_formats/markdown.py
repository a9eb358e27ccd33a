"""Markdown as a draft: headings, paragraphs, list items and table cells, without marks, code, links and comments.

It is no whole CommonMark: what changes no figure and no word is left alone, and each character keeps its place in the file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from beltfacts.audit.draft_formats._markdown_hidden import Hidden, find_hidden
from beltfacts.audit.draft_formats._table import labels_between
from beltfacts.audit.drafts import Block, Draft, Unread
from beltfacts.pattern_cache import compile_pattern

ENDINGS = (".md", ".markdown", ".mdown", ".qmd", ".rmd", ".mdx")
_MARKS = compile_pattern(
    r"(?<!\\)(?:\*{1,3}|(?<![=\w])==(?=[^\s=])|(?<=[^\s=])==(?![=\w])|(?<![^\W_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![^\W_])|~~"
    r"|!?\[(?=[^\]\n]*\](?:\(|\[|$|[^\w]))|(?<=\S)\](?=[(\[]?))|\\(?=[!-/:-@\[-`{-~])"
)
_HEADING = compile_pattern(r"[ ]{0,3}(#{1,6})[ \t]+")
_CLOSING_HASHES = compile_pattern(r"(?<![ \t])[ \t]+#+[ \t]*$")
_ITEM = compile_pattern(r"[ \t>]*(?:[-*+:]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_QUOTE = compile_pattern(r"[ ]{0,3}(?:>[ ]?)+")
_INDENTED = compile_pattern(r"(?: {4}| {0,3}\t)")
"""What code begins with that has no fence."""
_RULE = compile_pattern(r"[ ]{0,3}(?:[-*_][ \t]*){3,}$|[ ]{0,3}=+[ \t]*$")
_TABLE_RULE = compile_pattern(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_BAR = compile_pattern(r"(?<!\\)\|")
_LINE_END = compile_pattern(r"\r\n|\n|\r")
_KEY = compile_pattern(r"\[[^\[\]\n]*@[^\]\n]*\]|<!--\s*fact:\s*([\w.-]+)\s*-->")
_FOOTNOTE_MARK = compile_pattern(r"\[\^([^\]\s]{1,60})\](?!:)")
_FOOTNOTE = compile_pattern(r"^[ ]{0,3}\[\^([^\]\s]{1,60})\]:([^\n]*)", re.MULTILINE)
_CITED = compile_pattern(r"@\{?([\w][\w:.#$%&+?<>~/-]*)")


def read_draft(text: str) -> Draft:
    """Return Markdown as a draft."""
    hidden = find_hidden(text)
    unread, blocks = hidden.unread, list[Block]()
    headings: list[tuple[int, str]] = []
    lines = _lines(text)
    at = 0
    while at < len(lines):
        start, end = lines[at]
        line = text[start:end]
        if not line.strip() or _RULE.match(line):
            at += 1
            continue
        if (behind := _behind_code(text, lines, at, blocks)) > at:
            stretch = (lines[at][0], lines[behind - 1][1])
            unread += [Unread(*stretch, "code")] if any(map(str.isdigit, text[slice(*stretch)])) else []
            at = behind
            continue
        last = at
        heading, item = _HEADING.match(line), _ITEM.match(line)
        level, kind, begin = 0, "text", start
        if heading:
            level, kind, begin = len(heading[1]), "heading", start + heading.end()
            closing = _CLOSING_HASHES.search(text, begin, end)
            end = closing.start() if closing else end
        elif _begins_table(text, lines, at):
            at = _read_table(text, lines, at, hidden, headings, blocks)
            continue
        else:
            kind = "item" if item else "text"
            begin = start + item.end() if item else start
            while last + 1 < len(lines) and _goes_on(text[slice(*lines[last + 1])]) and not _begins_table(text, lines, last + 1):
                last += 1
            under = text[slice(*lines[last + 1])] if last + 1 < len(lines) else ""
            if kind == "text" and last == at and under.strip() and set(under.strip()) in ({"="}, {"-"}):
                level, kind = 1 if "=" in under else 2, "heading"
            end = lines[last][1]
        block = _block(text, begin, end, hidden, kind, tuple(name for _, name in headings))
        if block.text.strip():
            blocks.append(block)
        if kind == "heading":
            headings = [each for each in headings if each[0] < level] + [(level, block.text.strip())]
        at = last + 1
    return Draft(text, blocks, sorted(unread), wide=hidden.wide)


def _behind_code(text: str, lines: Sequence[tuple[int, int]], at: int, blocks: Sequence[Block]) -> int:
    """Return the line behind code that is indented and begins at a line; that line where none does. Below a list item it is text."""
    if (blocks and blocks[-1].kind == "item") or (at and text[slice(*lines[at - 1])].strip()):
        return at
    end = at
    for number in range(at, len(lines)):
        line = text[slice(*lines[number])]
        if line.strip():
            if not _INDENTED.match(line):
                break
            end = number + 1
    return end


def _lines(text: str) -> list[tuple[int, int]]:
    """Return start and end of each line, without its end."""
    found, at = list[tuple[int, int]](), 0
    for line_end in _LINE_END.finditer(text):
        found.append((at, line_end.start()))
        at = line_end.end()
    return [*found, (at, len(text))]


def _begins_table(text: str, lines: Sequence[tuple[int, int]], at: int) -> bool:
    """Return whether a line is the head of a table: cells, with a rule below them."""
    return at + 1 < len(lines) and "|" in text[slice(*lines[at])] and bool(_TABLE_RULE.match(text[slice(*lines[at + 1])]))


def _goes_on(line: str) -> bool:
    """Return whether a line belongs to the paragraph above it."""
    return bool(line.strip()) and not (
        _HEADING.match(line) or _ITEM.match(line) or _RULE.match(line) or line.lstrip().startswith(("```", "~~~"))
    )


def _block(text: str, start: int, end: int, hidden: Hidden, kind: str, headings: tuple[str, ...], labels: tuple[str, ...] = ()) -> Block:
    """Return a stretch of the file as a block, without marks and what is hidden."""
    dropped = set[int]()
    for mark in _MARKS.finditer(text, start, end):
        dropped.update(range(mark.start(), mark.end()))
    for begin in _line_starts(text, start, end):
        if quote := _QUOTE.match(text, begin, end):
            dropped.update(range(quote.start(), quote.end()))
    is_plain = not dropped and hidden.marks.count(0, start, end) == end - start
    kept = [*range(start, end)] if is_plain else [at for at in range(start, end) if not hidden.marks[at] and at not in dropped]
    written = text[start:end] if is_plain else "".join(hidden.shown.get(at, text[at]) for at in kept)
    first, last = len(written) - len(written.lstrip()), len(written.rstrip())
    kept = kept[first:last]
    return Block(
        written.strip(),
        [*kept, hidden.wide.get(kept[-1], kept[-1] + 1) if kept else end],
        kind,
        headings,
        labels,
        _keys(text, start, end, kept),
    )


def _line_starts(text: str, start: int, end: int) -> list[int]:
    """Return the starts of the lines of a stretch."""
    return [start, *(found.end() for found in _LINE_END.finditer(text, start, end))]


def _keys(text: str, start: int, end: int, kept: Sequence[int]) -> tuple[tuple[str, int], ...]:
    """Return the ids of facts and the citation keys of a stretch, each with its place in the text of the block."""
    found = list[tuple[str, int]]()
    for key in _KEY.finditer(text, start, end):
        place = sum(1 for at in kept if at < key.start())
        found += [(name, place) for name in _names(key)]
    for mark in _FOOTNOTE_MARK.finditer(text, start, end):
        if names := _footnote_keys(text).get(mark[1]):
            place = sum(1 for at in kept if at < mark.start())
            found += [(name, place) for name in names]
    return tuple(sorted(found, key=lambda each: each[1]))


def _names(key: re.Match[str]) -> list[str]:
    """Return what a comment or a citation in brackets names."""
    return [key[1]] if key[1] else _CITED.findall(key[0])


@lru_cache(1)
def _footnote_keys(text: str) -> dict[str, list[str]]:
    """Return the keys in the first line of each footnote of a file."""
    return {note[1]: [name for key in _KEY.finditer(note[2]) for name in _names(key)] for note in _FOOTNOTE.finditer(text)}


def _read_table(
    text: str, lines: Sequence[tuple[int, int]], at: int, hidden: Hidden, headings: Sequence[tuple[int, str]], blocks: list[Block]
) -> int:
    """Add the cells of a table as blocks, the heads first, each cell below them with its row label and column head. Return the line behind it.

    The head of the labels often says what the whole table is of, and stands as a heading above its cells.
    """
    above = tuple(name for _, name in headings)
    heads = [_block(text, *cell, hidden, "cell", above) for cell in _cells(text, *lines[at])]
    blocks += (head for head in heads if head.text)
    at += 2
    while at < len(lines) and "|" in text[slice(*lines[at])]:
        row = [_block(text, *cell, hidden, "cell", above) for cell in _cells(text, *lines[at])]
        label = row[0].text if row else ""
        corner = (heads[0].text,) if heads and heads[0].text else ()
        for column, cell in enumerate(row):
            head = heads[column].text if column < len(heads) else ""
            labels = (label, head, *labels_between([each.text for each in row[:column]]))
            blocks.append(cell._replace(labels=labels, headings=(*above, *corner)) if column else cell._replace(labels=(head,)))
        at += 1
    return at


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return start and end of each cell of a line of a table."""
    inner = [start - 1, *(found.start() for found in _BAR.finditer(text, start, end)), end]
    cells = [(left + 1, right) for left, right in zip(inner, inner[1:], strict=False)]
    if cells and not text[slice(*cells[0])].strip():
        cells = cells[1:]
    if cells and not text[slice(*cells[-1])].strip():
        cells = cells[:-1]
    return cells
