"""Comments by which an author says that figures are right as they stand: `<!-- beltfacts: ignore: a reason -->`.

The words are the same in every format, within its own comments: ``<!-- -->`` in Markdown and HTML, ``%`` in LaTeX, ``//`` in Typst. In plain
text a line that begins with ``#`` or ``//`` is such a comment. It judges nothing.
"""

from __future__ import annotations

import re

from beltfacts.audit.drafts.draft import Block, Draft, Ignored
from beltfacts.reading import LazyPattern

_COMMENT = LazyPattern(
    r"(?:<!--|(?<!%)%+|(?<!/)//+|(?<!#)#+|/\*)[ \t]*beltfacts:[ \t]*(ignore(?:-start|-end|-file)?)"
    r"(?:(?:[ \t]*+[:\u2014]|[ \t]++-?)[ \t]*+((?:(?!-->|\*/).)*))?[ \t]*(?:-->|\*/|$)",
    re.MULTILINE,
)
"""A comment, what it wants, and the reason that it gives."""

_EMPTY_LINE = LazyPattern(r"\n[ \t]*\n")


def find_ignored(draft: Draft) -> list[Ignored]:
    """Return the stretches of a draft in which the author wants no alarms.

    ``ignore`` is for the next block or table, ``ignore-start`` to ``ignore-end`` for what stands between, ``ignore-file`` for the whole file.
    """
    found, opened = list[Ignored](), None
    for comment in _COMMENT.finditer(draft.text):
        wish, reason = comment[1], (comment[2] or "").strip()
        if wish == "ignore-file":
            found.append(Ignored(0, len(draft.text), comment.start(), reason))
        elif wish == "ignore-start":
            opened = opened or (comment, reason)
        elif wish == "ignore-end" and opened:
            found.append(Ignored(opened[0].end(), comment.start(), opened[0].start(), opened[1]))
            opened = None
        elif wish == "ignore" and (stretch := _next_stretch(draft, comment)):
            found.append(Ignored(*stretch, comment.start(), reason))
    if opened:
        found.append(Ignored(opened[0].end(), len(draft.text), opened[0].start(), opened[1]))
    return found


def _next_stretch(draft: Draft, comment: re.Match[str]) -> tuple[int, int] | None:
    """Return where the block behind a comment begins and ends, or the block that goes on there; None if there is none.

    It is the whole table where the comment stands alone on a line before its first cell. An empty line ends a table.
    """
    blocks = draft.blocks
    first = next((at for at, block in enumerate(blocks) if block.text and _end(block) > comment.end()), None)
    if first is None:
        return None
    last, begins_line = first, not draft.text[draft.text.rfind("\n", 0, comment.start()) + 1 : comment.start()].strip()
    if blocks[first].kind == "cell" and begins_line and blocks[first].origins[0] > comment.end():
        while last + 1 < len(blocks) and blocks[last + 1].kind == "cell" and not _EMPTY_LINE.search(_between(draft, last)):
            last += 1
    return blocks[first].origins[0], _end(blocks[last])


def _end(block: Block) -> int:
    """Return the offset behind a block."""
    return block.origins[len(block.text)]


def _between(draft: Draft, at: int) -> str:
    """Return what stands in the file between a block and the next one."""
    return draft.text[_end(draft.blocks[at]) : draft.blocks[at + 1].origins[0]]
