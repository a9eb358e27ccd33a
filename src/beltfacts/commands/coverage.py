"""Measure how much of a document is in facts, and list the numbers that are not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from beltfacts.commands._options import DOCUMENTS, FACTS, FORMAT, Option, flag
from beltfacts.commands._output import announce_library, print_message, print_sheet
from beltfacts.documents import NO_FOLDER, Unreadable, documents_folder
from beltfacts.errors import UseError
from beltfacts.evidence import (
    Coverage,
    NumberGroup,
    NumberInText,
    coverage,
    coverage_record,
    documents_of,
    group_numbers,
    number_group_record,
    number_record,
)
from beltfacts.formats import Column, Line, Row, Sheet, Span
from beltfacts.library import open_fact_files
from beltfacts.model import Finding
from beltfacts.output import printable
from beltfacts.printable_text import number_of

if TYPE_CHECKING:  # a shape for type checkers only
    from beltfacts.record_types import NumberGroupRecord

OPTIONS = (
    Option(
        "names", (), "Documents by file name, source id or path. Default: those of all sources.", "[DOCUMENT]...", default=(), many=True
    ),
    DOCUMENTS,
    Option(
        "at_least",
        ("--at-least",),
        "Exit with 1 when less than this is covered or excused.",
        "PERCENT",
        kind=float,
        least=0,
        most=100,
    ),
    flag("everything", "--all", "List covered and excused numbers too."),
    FORMAT,
    FACTS,
)
_COLUMNS = (
    Column("document", "Document", whole=True, role="id"),
    Column("line", "Line", whole=True, right=True),
    Column("column", "Column", whole=True, right=True),
    Column("text", "Number", whole=True, role="figure"),
    Column("context", "Context"),
    *(Column(key, key, shown=False) for key in ("state", "reason", "start", "end", "paragraph", "source", "page", "section")),
)

_STATES = {"covered": "in facts", "excused": "excused", "left": "left"}
"""How the state of a number is said."""


def run(
    names: Sequence[str],
    folder: str | None,
    at_least: float | None,
    everything: bool,
    format_name: str | None,
    facts: Sequence[str],
) -> int:
    """List the numbers of a document that are not in facts, with line and context, and measure how much is covered.

    The list goes page by page, or section by section where the text has no page numbers, with the counts of each. Every word with a digit and
    every number word counts. Those inside the quote of a verified fact are covered; those that left-out/SOURCE.toml beside the fact file
    names, each with its reason, are excused. Exit code 1 below --at-least, and when an excuse does not occur in the document.

    Example: beltfacts coverage --documents documents/ --at-least 100
    """
    announce_library(facts)
    files = open_fact_files(facts)
    folder = documents_folder(folder, facts)
    if folder is None and not names:
        raise UseError(NO_FOLDER)
    covered, unread = [], []
    for name in names or documents_of(files):
        try:
            covered.append(found := coverage(files, name, folder))
        except Unreadable as error:
            unread.append(str(error))
            continue
        if found.not_found:
            lost = f"{number_of(len(found.not_found), 'fact')} of {found.source}"
            print_message(f"note: {lost} not found in {found.document}, so not counted as covered; run beltfacts verify")
    for line in unread:
        print_message(f"uncheckable: {line}")
    findings = [finding for each in covered for finding in each.findings]
    rows, headings, groups = _list_groups(covered, everything)
    head = {
        "total": len(rows),
        "documents": [coverage_record(each) for each in covered],
        "groups": groups,
        "findings": list(map(_finding, findings)),
    }
    print_sheet(Sheet(_COLUMNS, rows, head, messages=(*map(str, findings), *map(_said, covered)), headings=headings), format_name)
    low = at_least is not None and any(each.percent_accounted_for < at_least for each in covered)
    return 1 if low or findings or unread or not covered else 0


def _list_groups(covered: Sequence[Coverage], everything: bool) -> tuple[list[Row], dict[int, Line], list[NumberGroupRecord]]:
    """Return the rows of the numbers that are left, or of all, the heading of each page or section, and their counts."""
    rows: list[Row] = []
    headings: dict[int, Line] = {}
    groups: list[NumberGroupRecord] = []
    for each in covered:
        for group in group_numbers(each):
            groups.append(number_group_record(each, group))
            listed = [number for number in group.numbers if everything or number.state == "left"]
            if listed and group.name:
                headings[len(rows)] = (Span(printable(_count_group(group)), "headline"),)
            rows += [_row(each, number) for number in listed]
    return rows, headings, groups


def _count_group(group: NumberGroup) -> str:
    """Say how many numbers a page or section has, and in which states."""
    counts = (f"{group.count(state)} {said}" for state, said in _STATES.items() if group.count(state))
    return f"{group.name}: {len(group.numbers)} number{'s' * (len(group.numbers) != 1)}, {', '.join(counts)}"


def _row(found: Coverage, number: NumberInText) -> Row:
    data = {**number_record(found, number)}
    return Row(tuple(printable("" if data[column.key] is None else str(data[column.key])) for column in _COLUMNS), data)


def _said(found: Coverage) -> str:
    return (
        f"{found.document}: {len(found.numbers)} numbers, {found.count('covered')} in facts ({found.percent_covered} %), "
        f"{found.count('excused')} excused ({found.percent_accounted_for} % with them), {found.count('left')} left"
    )


def _finding(finding: Finding) -> dict[str, Any]:
    return {"message": finding.message, "file": finding.file, "line": finding.line, "column": finding.column}
