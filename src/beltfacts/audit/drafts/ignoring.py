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


def find_ignored(draft: Draft) -> list[Ignored]:
    """Return the stretches of a draft in which the author wants no alarms.

    ``ignore`` is for the next block, ``ignore-start`` to ``ignore-end`` for what stands between, ``ignore-file`` for the whole file.
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
        elif wish == "ignore" and (block := _next_block(draft, comment.end())):
            found.append(Ignored(block.origins[0], block.origins[len(block.text)], comment.start(), reason))
    if opened:
        found.append(Ignored(opened[0].end(), len(draft.text), opened[0].start(), opened[1]))
    return found


def _next_block(draft: Draft, offset: int) -> Block | None:
    """Return the first block that begins behind an offset, or goes on there; None if there is none."""
    return next((block for block in draft.blocks if block.text and block.origins[len(block.text) - 1] >= offset), None)
