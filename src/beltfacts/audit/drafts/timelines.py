"""Timelines, in which a date stands by itself above what happened then. The date becomes the beginning of that text."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.audit.drafts.draft import Block
from beltfacts.reading import date_alone

_LEAST_ENTRIES = 3
"""Entries of a timeline. A date or two that stand alone may be those of the draft itself."""

_LONGEST_DATE = 30
"""Characters of a date."""

_COLON = ": "


def with_joined_dates(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks in which the dates of a timeline and what happened then are one: "2014", "The canal opens." as "2014: The canal opens."."""
    dates = {at for at in range(len(blocks) - 1) if _is_date(blocks[at]) and _is_told(blocks[at + 1])}
    if len(dates) < _LEAST_ENTRIES:
        return list(blocks)
    return [_joined(blocks[at - 1], block) if at - 1 in dates else block for at, block in enumerate(blocks) if at not in dates]


def _is_date(block: Block) -> bool:
    """Return whether a block is a date and nothing else."""
    return block.kind in ("text", "item") and len(block.text) <= _LONGEST_DATE and bool(date_alone(block.text.strip()))


def _is_told(block: Block) -> bool:
    """Return whether a block may tell what happened."""
    return block.kind in ("text", "item") and not _is_date(block)


def _joined(date: Block, told: Block) -> Block:
    """Return a date and what happened then as one block."""
    text = date.text.rstrip()
    before = len(text) + len(_COLON)
    origins = [*date.origins[: len(text)], *[date.origins[len(text) - 1]] * len(_COLON), *told.origins]
    keys = (*date.keys, *((key, at + before) for key, at in told.keys))
    return told._replace(text=f"{text}{_COLON}{told.text}", origins=origins, keys=keys)
