"""Hold every fact against its document: are these the words, is this the number, do they stand there."""

import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from beltfacts.commands import _filters
from beltfacts.commands._shell import Facts, Format, complete_ids, completing, print_message, print_sheet
from beltfacts.documents import DOCUMENTS_VARIABLE, NO_FOLDER, DocumentFolder, documents_folder
from beltfacts.errors import unknown_name
from beltfacts.evidence import VERDICTS, Verdict, verify
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library.files import FactFiles, chosen_paths, list_fact_files
from beltfacts.model import Fact
from beltfacts.output import printable

_COLUMNS = (
    Column("id", "Fact", whole=True, role="id"),
    Column("verdict", "Verdict", whole=True),
    Column("where", "Where"),
    Column("reason", "Why"),
    *(Column(key, key, shown=False) for key in ("start", "end", "paragraph", "section", "page", "difference", "file", "line")),
)
_LONG = 1.0
"""Seconds after which progress is shown on a terminal."""

Documents = Annotated[
    str | None,
    typer.Option("--documents", metavar="DIR", help=f"Folder that holds the documents. Default: {DOCUMENTS_VARIABLE}."),
]


def run(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", autocompletion=completing(complete_ids), help="Only these facts.")
    ] = None,
    folder: Documents = None,
    strict: Annotated[bool, typer.Option("--strict", help="Facts that cannot be checked count as wrong.")] = False,
    problems: Annotated[bool, typer.Option("--problems", help="List only the facts that are not found.")] = False,
    source: _filters.Sources = None,
    format_name: Format = None,
    facts: Facts = None,
) -> int:
    """Hold facts against the documents they are taken from: words, figure, number, unit, date and place.

    Verdicts: found; drift, the words, number, date or place differ; absent; ambiguous, several places fit; uncheckable, no document
    or a changed one. Words may differ in quote marks, dashes, hyphens at line ends and white space; digits, signs, units and the ends
    of numbers may not.
    Exit code 1 when a fact is not found; those that cannot be checked count only with --strict.

    Example: beltfacts verify --documents documents/
    """
    shelf = DocumentFolder(documents_folder(folder))
    files = FactFiles.of(list_fact_files(chosen_paths(facts or ())))
    broken = sum(len(parsed.findings) for parsed in files.parsed)
    if broken:
        print_message(f"note: the fact files have {broken} findings, and what they concern is not verified; run beltfacts check")
    picked = _picked(files, ids or [], source or [])
    held = list(_watched(verify(picked, files.sources, shelf.text, files.unit_words), len(picked)))
    counts = Counter(verdict.verdict for _, verdict in held)
    bad = len(held) - counts["found"] - (0 if strict else counts["uncheckable"])
    rows = [_row(files, fact, verdict) for fact, verdict in held if not problems or verdict.verdict != "found"]
    said = ", ".join(f"{counts[name]} {name}" for name in VERDICTS if counts[name]) or "none"
    lines = [f"{len(held)} facts held against their documents: {said}"]
    if counts["uncheckable"] and shelf.root is None:
        lines.append(NO_FOLDER)
    print_sheet(Sheet(_COLUMNS, rows, {"total": len(held), "counts": dict(counts)}, talk=tuple(lines)), format_name)
    return 1 if bad or broken or not held else 0


def _picked(files: FactFiles, ids: list[str], sources: list[str]) -> list[Fact]:
    """The facts that are asked for; withdrawn ones only by their id. Raises UseError for an id or source that there is not."""
    by_id = {name: fact for fact in reversed(files.facts) for name in (*fact.former_ids, fact.id)}
    for name in ids:
        if name not in by_id:
            raise unknown_name("fact", name, list(by_id), "find ids with beltfacts search or beltfacts list")
    for name in sources:
        if name not in files.sources:
            raise unknown_name("source", name, list(files.sources), "see beltfacts sources")
    wanted = list(dict.fromkeys(by_id[name].id for name in ids))
    facts = [by_id[name] for name in wanted] if wanted else [fact for fact in files.facts if not fact.withdrawn]
    return [fact for fact in facts if not sources or fact.source in sources]


def _row(files: FactFiles, fact: Fact, verdict: Verdict) -> Row:
    place = verdict.place
    finding = files.at(verdict.verdict, fact, "quote", verdict.reason)
    data = {
        "id": fact.id,
        "verdict": verdict.verdict,
        "start": place.start if place else None,
        "end": place.end if place else None,
        "paragraph": place.paragraph if place else None,
        "section": (place.section or None) if place else None,
        "reason": verdict.reason or None,
        "page": (place.page or None) if place else None,
        "locator": place.locator if place else None,
        "difference": verdict.difference or None,
        "source": fact.source,
        "file": finding.file,
        "line": finding.line or None,
    }
    where = "" if place is None else f"para. {place.paragraph}" + (f", {place.locator}" if place.headings or place.page else "")
    shown = [fact.id, verdict.verdict, where, verdict.reason if verdict.verdict == "found" else f"{finding.place}: {verdict.reason}"]
    rest = [data[column.key] for column in _COLUMNS[len(shown) :]]
    return Row(tuple(printable("" if value is None else str(value)) for value in (*shown, *rest)), data)


def _watched(held: Iterable[tuple[Fact, Verdict]], total: int) -> Iterator[tuple[Fact, Verdict]]:
    """The same, with progress on standard error when that is a terminal and it takes long."""
    terminal, started, shown = sys.stderr.isatty(), time.monotonic(), False
    for count, each in enumerate(held, 1):
        if terminal and time.monotonic() - started > _LONG:
            sys.stderr.write(f"\r{count} of {total} facts held against their documents")
            sys.stderr.flush()
            shown = True
        yield each
    if shown:
        sys.stderr.write("\r\x1b[K")
