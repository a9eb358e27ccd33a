"""The date that a cell of a table has alone: it is that of the figures in its row. It looks up nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from beltfacts.audit.drafts import Block
from beltfacts.audit.judging.figure_times import may_be_date_of
from beltfacts.audit.judging.verdicts import Verdict


def with_dates_of_rows(blocks: Sequence[Block], verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """Yield verdicts in order. The date of a row on which there was no fact has that of its figures. `verdicts`: those on `blocks`, in order."""
    row, cells = list[Verdict](), range(0)
    for verdict in verdicts:
        if verdict.claim.block not in cells:
            yield from _with_date(blocks, row)
            row, cells = [], _row_of(blocks, verdict.claim.block)
        row.append(verdict)
    yield from _with_date(blocks, row)


def _row_of(blocks: Sequence[Block], at: int) -> range:
    """Return which blocks are the cells of a row from one of them on: those with the text of its first cell as a label. Others stand alone."""
    end = at + 1
    if blocks[at].kind == "cell":
        behind = blocks[end].labels[:1] if end < len(blocks) else ()
        label = behind if behind == (blocks[at].text,) else blocks[at].labels[:1]
        while end < len(blocks) and blocks[end].kind == "cell" and blocks[end].labels[:1] == label:
            end += 1
    return range(at, end)


def _with_date(blocks: Sequence[Block], row: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts on the cells of a row."""
    figures = [each for each in row if each.claim.date is None and each.facts]
    for each in row:
        block = blocks[each.claim.block]
        is_alone = block.kind == "cell" and block.text.strip() == block.text[each.claim.start : each.claim.end]
        yield _as_figures(each, figures) if is_alone and each.claim.date and each.verdict == "unsupported" else each


def _as_figures(date: Verdict, figures: Sequence[Verdict]) -> Verdict:
    """Return the verdict on the date of a row: supported where a figure in it is of that time, wrong where all of them are of others."""
    assert date.claim.date is not None
    of_time = [each.facts[0] for each in figures if each.verdict != "wrong-date" and may_be_date_of(date.claim.date, each.facts[0].date)]
    if of_time:
        return date._replace(verdict="supported", facts=(of_time[0],), reason=f"the date of {of_time[0].figure}")
    if figures and all(each.verdict == "wrong-date" for each in figures):
        return date._replace(verdict="wrong-date", facts=figures[0].facts, reason=figures[0].reason)
    return date
