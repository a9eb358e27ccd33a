"""The date of a row or column of a table, in its head or a cell: it is that of the figures in it. So is a number in the label of a row.

It looks up nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from beltfacts.audit.comparing import may_be_date_of
from beltfacts.audit.drafts import Block
from beltfacts.audit.judging.date_judging import names_date, quoted
from beltfacts.audit.judging.named_numbers import with_named_number
from beltfacts.audit.judging.verdicts import Verdict


def with_dates_of_rows(blocks: Sequence[Block], verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """Yield verdicts in order. The date of a row or column on which there was no fact has that of its figures.

    `verdicts`: those on `blocks`, in order.
    """
    table, cells = list[Verdict](), range(0)
    for verdict in verdicts:
        if verdict.claim.block not in cells:
            if table:
                yield from _with_dates(blocks, table)
            table, cells = [], _table_of(blocks, verdict.claim.block)
        table.append(verdict)
    if table:
        yield from _with_dates(blocks, table)


def _table_of(blocks: Sequence[Block], at: int) -> range:
    """Return which blocks are the cells of a table from one of them on. Others stand alone."""
    end = at + 1
    while blocks[at].kind == "cell" and end < len(blocks) and blocks[end].kind == "cell":
        end += 1
    return range(at, end)


def _rows(blocks: Sequence[Block], cells: range) -> dict[int, int]:
    """Return for each cell of a table the first one of its row: the cells behind that one have its text as a label."""
    rows, label = dict[int, int](), ""
    for at in cells:
        text, labels = blocks[at].text, blocks[at].labels
        is_first = at + 1 in cells and blocks[at + 1].labels[:1] == (text,)
        rows[at] = rows[at - 1] if at - 1 in rows and not is_first and labels[:1] == (label,) else at
        label = text if is_first else "".join(labels[:1])
    return rows


def _with_dates(blocks: Sequence[Block], table: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts on the cells of a table, or on a block that is none."""
    figures = [each for each in table if each.claim.date is None and each.facts]
    rows = _rows(blocks, range(table[0].claim.block, table[-1].claim.block + 1)) if figures else {}
    heads = {blocks[at].text: at for at in reversed(rows)}
    for each in table:
        at = each.claim.block
        if not figures or blocks[at].kind != "cell" or each.verdict != "unsupported":
            yield each
            continue
        text = blocks[at].text
        of_row = [other for other in figures if rows[other.claim.block] == rows[at]]
        if each.claim.date is None:
            yield quoted(with_named_number(each, of_row, text), blocks[at]) if rows[at] == at else each
            continue
        of_column = [other for other in figures if heads[text] == at and text in _heads(blocks[other.claim.block])]
        is_alone = text.strip() == text[each.claim.start : each.claim.end]
        yield _of_time(each, of_column, is_theirs=True) or _of_time(each, of_row, is_theirs=is_alone) or _wrong(each, is_alone, of_row)


def _heads(block: Block) -> tuple[str, ...]:
    """Return the texts that may be the head of the column of a cell, and that of the column of labels."""
    return (*block.labels[1:], *block.headings[-1:])


def _of_time(date: Verdict, figures: Sequence[Verdict], *, is_theirs: bool) -> Verdict | None:
    """Return the verdict on the date of a row or column where a figure in it is of that time; None else.

    `is_theirs`: whether it is that of the figures. Another one may be named by their sources only: "change on 2020".
    """
    when = date.claim.date
    assert when is not None
    for each in figures:
        fact = each.facts[0]
        if each.verdict != "wrong-date" and ((is_theirs and may_be_date_of(when, fact.date)) or names_date(when, fact)):
            return date._replace(verdict="supported", facts=(fact,), reason=f"the date of {fact.figure}")
    return None


def _wrong(date: Verdict, is_alone: bool, figures: Sequence[Verdict]) -> Verdict:
    """Return the verdict on a date that no figure has: wrong where it stands alone in a row and all figures of that are of other times."""
    if is_alone and figures and all(each.verdict == "wrong-date" for each in figures):
        return date._replace(verdict="wrong-date", facts=figures[0].facts, reason=figures[0].reason)
    return date
