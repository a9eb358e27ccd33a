"""Verify facts against their documents: words, figure, number, unit, date and place."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from typing import TYPE_CHECKING, overload

from beltfacts.commands._options import DOCUMENTS, FACTS, FORMAT, IDS, SOURCE, Option, flag
from beltfacts.commands._output import announce_library, print_message, print_sheet
from beltfacts.configuration import configuration_of
from beltfacts.documents import Unreadable, documents_folder, find_document
from beltfacts.evidence import VERDICTS, Verdict, verdict_record, verify
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import open_fact_files
from beltfacts.output import printable
from beltfacts.printable_text import number_of

if TYPE_CHECKING:  # a small job needs neither
    from concurrent.futures import Executor

    from beltfacts.library.files import FactFiles

OPTIONS = (
    IDS._replace(metavar="[ID]...", help="Only these facts.", required=False),
    DOCUMENTS,
    Option(
        "jobs",
        ("--jobs", "-j"),
        "Processes that verify at the same time. Default: one a processor for many facts, else 1.",
        "N",
        kind=int,
        least=1,
        most=512,
    ),
    Option(
        "executor",
        ("--executor",),
        "On a Dask cluster: dask://HOST:PORT, whose workers reach the documents. Default: beltfacts.toml.",
        "ADDRESS",
    ),
    Option("resume", ("--resume",), "Keep what is done in this file, and go on from there when the job was stopped.", "FILE"),
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
_HIDDEN = tuple("" for column in _COLUMNS if not column.shown)
_MANY_FACTS = 3000
"""Facts from which other processes verify them: that takes a second in one, and starting others half a second."""
_CELLS_OF_FACT = 20
"""Facts with a cell that take as long as one with a quote: 40 microseconds each, and as long again to send."""
_MANY_BYTES = 8 << 20
"""Bytes of documents, plain text aside, from which other processes read them."""
_LONG = 1.0
"""Seconds after which progress is shown on a terminal."""


def run(
    ids: Sequence[str],
    folder: str | None,
    jobs: int | None,
    executor: str | None,
    resume: str | None,
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

    Much work is shared among processes, and a document that ends its process leaves its facts uncheckable. With --resume a job that was
    stopped (Ctrl-C, kill) continues where it was.

    Example: beltfacts verify --documents documents/
    """
    announce_library(facts)
    root = documents_folder(folder, facts)
    if executor is None and jobs is None and not ids and (configuration := configuration_of(facts)):
        executor = configuration.executor or None
    files = open_fact_files(facts)
    broken = sum(len(parsed.findings) for parsed in files.parsed)
    if broken:
        print_message(
            f"note: the fact files have {number_of(broken, 'finding')}, and what they concern is not verified; run beltfacts check"
        )
    with _executor(executor, jobs, _much(files, root, ids)) as chosen:
        has_lines = (format_name or "") in _ROWS_OF
        checked = verify(files, root, ids, source, progress=_Progress(), executor=chosen, resume=resume, lines_of_found=has_lines)
    del files  # the texts of a large library, which drawing needs no more
    counts = Counter(verdict.verdict for verdict in checked)
    bad = len(checked) - counts["found"] - (0 if strict else counts["uncheckable"])
    listed = [verdict for verdict in checked if not problems or verdict.verdict != "found"]
    rows = _Rows(listed, format_name)
    print_sheet(Sheet(_COLUMNS, rows, {"total": len(checked), "counts": dict(counts)}, messages=(_summary(counts, root),)), format_name)
    return 1 if bad or broken or not checked else 0


def _much(files: FactFiles, root: str | None, ids: Sequence[str]) -> bool:
    """Return whether there is so much to verify that starting processes takes less than they save."""
    if ids or root is None:
        return False
    size, cells = 0, sum(fact.cell is not None for fact in files.facts)
    work = len(files.facts) - cells + cells // _CELLS_OF_FACT
    for source in files.sources.values() if work < _MANY_FACTS else ():
        if source.document and not source.document.endswith((".txt", ".md")):
            with suppress(OSError, Unreadable):
                size += os.stat(find_document(root, source.document)).st_size
    return work >= _MANY_FACTS or (size >= _MANY_BYTES and len(files.sources) > 1)


def _executor(address: str | None, jobs: int | None, much: bool) -> AbstractContextManager[Executor | None]:
    """Return where to verify: on a cluster, in processes, or here (None). Raises UseError for an address that does not answer."""
    if address is None and (jobs == 1 or (jobs is None and not much)):
        return nullcontext()
    from beltfacts.commands._executors import DaskCluster, ProcessPool, can_start_processes, usable_processors

    if address is not None:
        return DaskCluster(address)
    jobs = jobs or usable_processors()
    return ProcessPool(jobs) if jobs > 1 and can_start_processes() else nullcontext()


def _summary(counts: Counter[str], root: str | None) -> str:
    """Say how many facts were checked, with how many of each verdict, and why all are uncheckable where no folder is given."""
    said = ", ".join(f"{counts[name]} {name}" for name in VERDICTS if counts[name]) or "none"
    why = " (no documents folder; give --documents DIR)" if counts["uncheckable"] and root is None else ""
    return f"checked {number_of(counts.total(), 'fact')}: {said}{why}"


def _row(verdict: Verdict) -> Row:
    """Return a verdict as a row with all columns: id, verdict, where, why, and the other keys for programs."""
    shown, data = _shown(verdict), {**verdict_record(verdict)}
    rest = [data[column.key] for column in _COLUMNS[len(shown) :]]
    return Row((*shown, *(printable("" if value is None else str(value)) for value in rest)), data)


def _shown_row(verdict: Verdict) -> Row:
    """Return a verdict as a row for people: the columns that are shown, and none of the others, which take longer to make."""
    return Row((*_shown(verdict), *_HIDDEN), {})


def _shown(verdict: Verdict) -> tuple[str, str, str, str]:
    """Return id, verdict, where and why, as they are shown."""
    location = verdict.location
    where = ""
    if location:
        where = f"para. {location.paragraph}" + (f", {location.locator}" if location.headings or location.page else "")
    why = verdict.reason if verdict.verdict == "found" else f"{verdict.finding.place}: {verdict.reason}"
    return printable(verdict.fact.id), verdict.verdict, printable(where), printable(why)


def _data_row(verdict: Verdict) -> Row:
    """Return a verdict as a row for programs alone: making its cells takes longer than writing it as JSON."""
    return Row((), {**verdict_record(verdict)})


_ROWS_OF = {"json": _data_row, "jsonl": _data_row, "csv": _row}
"""What makes the rows of a format that needs more than the columns that people see."""


class _Rows(Sequence[Row]):
    """The rows of verdicts, each made when it is drawn: those of a large library take more memory than its facts."""

    def __init__(self, verdicts: Sequence[Verdict], format_name: str | None) -> None:
        self._verdicts = verdicts
        self._make = _ROWS_OF.get(format_name or "", _shown_row)

    def __len__(self) -> int:
        return len(self._verdicts)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        chosen = self._verdicts[index]
        return self._make(chosen) if isinstance(chosen, Verdict) else list(map(self._make, chosen))


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
