"""Verify facts against their documents: are these the words, is this the number, do they stand there."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Sequence

from beltfacts.commands._options import DOCUMENTS, FACTS, FORMAT, IDS, SOURCE, flag
from beltfacts.commands._output import print_message, print_sheet
from beltfacts.documents import documents_folder
from beltfacts.evidence import VERDICTS, Verdict, verdict_record, verify
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import open_fact_files
from beltfacts.output import printable

OPTIONS = (
    IDS._replace(metavar="[ID]...", help="Only these facts.", required=False),
    DOCUMENTS,
    flag("strict", "--strict", "Facts that cannot be checked count as wrong."),
    flag("problems", "--problems", "List only the facts that are not found."),
    SOURCE,
    FORMAT,
    FACTS,
)
_COLUMNS = (
    Column("id", "Fact", whole=True, role="id"),
    Column("verdict", "Verdict", whole=True),
    Column("where", "Where"),
    Column("reason", "Why"),
    *(Column(key, key, shown=False) for key in ("start", "end", "paragraph", "section", "page", "difference", "file", "line")),
)
_LONG = 1.0
"""Seconds after which progress is shown on a terminal."""


def run(
    ids: Sequence[str],
    folder: str | None,
    strict: bool,
    problems: bool,
    source: Sequence[str],
    format_name: str | None,
    facts: Sequence[str],
) -> int:
    """Verify facts against their documents: quote, figure, value, unit, date and locator.

    Verdicts: found; drift, the words, number, date or place differ; absent; ambiguous, several places fit; uncheckable, no document
    or a changed one. Words may differ in quote marks, dashes, hyphens at line ends and white space; digits, signs, units and the ends
    of numbers may not.
    Exit code 1 when a fact is not found; those that cannot be checked count only with --strict.

    Example: beltfacts verify --documents documents/
    """
    root = documents_folder(folder)
    files = open_fact_files(facts)
    broken = sum(len(parsed.findings) for parsed in files.parsed)
    if broken:
        print_message(f"note: the fact files have {broken} findings, and what they concern is not verified; run beltfacts check")
    checked = verify(files, root, ids, source, progress=_Progress())
    counts = Counter(verdict.verdict for verdict in checked)
    bad = len(checked) - counts["found"] - (0 if strict else counts["uncheckable"])
    rows = [_row(verdict) for verdict in checked if not problems or verdict.verdict != "found"]
    print_sheet(Sheet(_COLUMNS, rows, {"total": len(checked), "counts": dict(counts)}, messages=(_summary(counts, root),)), format_name)
    return 1 if bad or broken or not checked else 0


def _summary(counts: Counter[str], root: str | None) -> str:
    """Say how many facts were checked, with how many of each verdict, and why all are uncheckable where no folder is given."""
    said = ", ".join(f"{counts[name]} {name}" for name in VERDICTS if counts[name]) or "none"
    why = " (no documents folder; give --documents DIR)" if counts["uncheckable"] and root is None else ""
    return f"checked {counts.total()} facts: {said}{why}"


def _row(verdict: Verdict) -> Row:
    """Return a verdict as a row: id, verdict, where, why, and the other keys for programs."""
    data = {**verdict_record(verdict)}
    location = verdict.location
    where = ""
    if location:
        where = f"para. {location.paragraph}" + (f", {location.locator}" if location.headings or location.page else "")
    why = verdict.reason if verdict.verdict == "found" else f"{verdict.finding.place}: {verdict.reason}"
    shown = [verdict.fact.id, verdict.verdict, where, why]
    rest = [data[column.key] for column in _COLUMNS[len(shown) :]]
    return Row(tuple(printable("" if value is None else str(value)) for value in (*shown, *rest)), data)


class _Progress:
    """Shows on a terminal how many facts are checked, when it takes long."""

    def __init__(self) -> None:
        self.started = time.monotonic()
        self.shown = False

    def __call__(self, checked: int, total: int) -> None:
        """Show the progress on standard error, and take it away at the end."""
        if sys.stderr.isatty() and time.monotonic() - self.started > _LONG:
            sys.stderr.write(f"\rchecked {checked} of {total} facts")
            sys.stderr.flush()
            self.shown = True
        if checked == total and self.shown:
            sys.stderr.write("\r\x1b[K")
