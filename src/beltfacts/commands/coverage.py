"""Say which numbers of a document are facts, which are left out on purpose, and which are neither."""

import os
from collections.abc import Iterator
from typing import Annotated, Any, NamedTuple

import typer

from beltfacts import documents
from beltfacts.commands._shell import Facts, Format, emit, talk
from beltfacts.commands.verify import Documents
from beltfacts.covering import Coverage, context, cover, read_excuses
from beltfacts.evidence import verify
from beltfacts.files import Files
from beltfacts.library import chosen, fact_files, read_text, shown
from beltfacts.model import Finding, Source, UseError
from beltfacts.passages import Text
from beltfacts.registry import nearest
from beltfacts.sheet import Column, Row, Sheet, safe

_COLUMNS = (
    Column("document", "Document", whole=True, role="id"),
    Column("line", "Line", whole=True, right=True),
    Column("column", "Column", whole=True, right=True),
    Column("text", "Number", whole=True, role="figure"),
    Column("context", "Context"),
    *(Column(key, key, shown=False) for key in ("state", "reason", "start", "end", "paragraph", "source")),
)


class _Covered(NamedTuple):
    document: str
    source: Source | None
    text: Text
    coverage: Coverage


def run(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[DOCUMENT]...", help="Documents by file name, source id or path. Default: those of all sources."),
    ] = None,
    folder: Documents = None,
    at_least: Annotated[
        float | None,
        typer.Option("--at-least", min=0, max=100, metavar="PERCENT", help="Exit with 1 when less than this is covered or excused."),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="List covered and excused numbers too.")] = False,
    format_name: Format = None,
    facts: Facts = None,
) -> int:
    """List the numbers of a document that are no facts, with line and context, and say how much is covered.

    Every word with a digit and every number word counts. Those inside the quote of a verified fact are covered; those that
    left-out/SOURCE.toml beside the fact file names, each with its reason, are excused. Exit code 1 below --at-least, and when an excuse
    stands nowhere in the document.

    Example: beltfacts coverage --documents documents/ --at-least 100
    """
    root = documents.folder(folder)
    files = Files.of(fact_files(chosen(facts or ())))
    covered, unread = [], []
    for name, source in _wanted(files, names or [], root):
        try:
            covered.append(_cover(files, root, name, source))
        except documents.Unreadable as error:
            unread.append(str(error) if name in str(error) else f"{name}: {error}")
    for line in unread:
        talk(f"uncheckable: {line}")
    findings = [finding for each in covered for finding in each.coverage.findings]
    rows = [_row(each, number) for each in covered for number in each.coverage.numbers if everything or number.state == "left"]
    head = {"total": len(rows), "documents": [_summary(each) for each in covered], "findings": [_finding(each) for each in findings]}
    emit(Sheet(_COLUMNS, rows, head, talk=(*map(str, findings), *map(_said, covered))), format_name)
    low = at_least is not None and any(each.coverage.after < at_least for each in covered)
    return 1 if low or findings or unread or not covered else 0


def _wanted(files: Files, names: list[str], root: str | None) -> Iterator[tuple[str, Source | None]]:
    """Each document with its source. Raises UseError for a name that is neither a source, nor its document, nor a file."""
    by_name = {source.document: source for source in files.sources.values() if source.document}
    if root is None and not all(os.path.isfile(name) for name in names or [""]):
        raise UseError(documents.NO_FOLDER)
    if not names:
        yield from by_name.items()
    for name in names:
        source = by_name.get(name) or files.sources.get(name)
        if source:
            yield source.document, source
        elif os.path.isfile(name) or (root and os.path.isfile(os.path.join(root, name))):
            yield name, by_name.get(os.path.basename(name))
        else:
            near = " or ".join(nearest(name, [*by_name, *files.sources]))
            raise UseError(
                f"no document {name[:60]!r}: " + (f"did you mean {near}?" if near else "give a file name in the documents folder")
            )


def _cover(files: Files, root: str | None, name: str, source: Source | None) -> _Covered:
    text = _read(root, name, source)
    if source is None:
        return _Covered(name, None, text, cover(text, ()))
    facts = [fact for fact in files.facts if fact.source == source.id and not fact.withdrawn]
    held = [verdict for _, verdict in verify(facts, files.sources, lambda _: text, files.unit_words)]
    if lost := sum(verdict.verdict != "found" for verdict in held):
        talk(f"note: {lost} facts of {source.id} are not found in {name} and cover nothing; run beltfacts verify")
    path = os.path.join(os.path.dirname(source.file), "left-out", f"{source.id}.toml")
    toml = read_text(path) if os.path.isfile(path) else ""
    excuses, wrong = read_excuses(toml, shown(path), source.id) if toml else ((), ())
    found = cover(text, [verdict.place for verdict in held if verdict.place and verdict.verdict == "found"], excuses, shown(path), toml)
    return _Covered(name, source, text, found._replace(findings=wrong + found.findings))


def _read(root: str | None, name: str, source: Source | None) -> Text:
    """The text of a source's document, which must be the one recorded, or of the file that was named by its path."""
    if source and source.document == name:
        return documents.Shelf(root).text(source)
    return documents.read(name if root is None or os.path.isfile(name) else documents.find(root, name))


def _row(each: _Covered, number: Any) -> Row:
    place = each.text.place(number.start, number.end)
    data = {
        "document": each.document,
        "line": place.line,
        "column": place.column,
        "text": number.text,
        "context": context(each.text.text, number),
        "state": number.state,
        "reason": number.reason or None,
        "start": number.start,
        "end": number.end,
        "paragraph": place.paragraph,
        "source": each.source.id if each.source else None,
    }
    return Row(tuple(safe("" if data[column.key] is None else str(data[column.key])) for column in _COLUMNS), data)


def _summary(each: _Covered) -> dict[str, Any]:
    found = each.coverage
    return {
        "document": each.document,
        "source": each.source.id if each.source else None,
        "numbers": len(found.numbers),
        "covered": found.count("covered"),
        "excused": found.count("excused"),
        "left": found.count("left"),
        "percent_covered": found.before,
        "percent_accounted": found.after,
    }


def _said(each: _Covered) -> str:
    found = each.coverage
    return (
        f"{each.document}: {len(found.numbers)} numbers, {found.count('covered')} in facts ({found.before} %), "
        f"{found.count('excused')} excused ({found.after} % with them), {found.count('left')} left"
    )


def _finding(finding: Finding) -> dict[str, Any]:
    return {"message": finding.message, "file": finding.file, "line": finding.line, "column": finding.column}
