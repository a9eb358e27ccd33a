"""Say which numbers of a document are facts, which are left out on purpose, and which are neither."""

import os
from collections.abc import Iterator
from typing import Annotated, Any, NamedTuple

import typer

from beltfacts.commands._shell import Facts, Format, print_message, print_sheet
from beltfacts.commands.verify import Documents
from beltfacts.documents import NO_FOLDER, DocumentFolder, DocumentText, Unreadable, documents_folder, find_document, read_document
from beltfacts.errors import UseError, closest_names
from beltfacts.evidence import Coverage, measure_coverage, number_context, verify
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library.files import FactFiles, chosen_paths, display_path, list_fact_files, parse_exclusions, read_fact_text
from beltfacts.model import Finding, Source
from beltfacts.output import printable

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
    text: DocumentText
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
    root = documents_folder(folder)
    files = FactFiles.of(list_fact_files(chosen_paths(facts or ())))
    covered, unread = [], []
    for name, source in _wanted(files, names or [], root):
        try:
            covered.append(_cover(files, root, name, source))
        except Unreadable as error:
            unread.append(str(error) if name in str(error) else f"{name}: {error}")
    for line in unread:
        print_message(f"uncheckable: {line}")
    findings = [finding for each in covered for finding in each.coverage.findings]
    rows = [_row(each, number) for each in covered for number in each.coverage.numbers if everything or number.state == "left"]
    head = {"total": len(rows), "documents": [_summary(each) for each in covered], "findings": [_finding(each) for each in findings]}
    print_sheet(Sheet(_COLUMNS, rows, head, talk=(*map(str, findings), *map(_said, covered))), format_name)
    low = at_least is not None and any(each.coverage.percent_accounted_for < at_least for each in covered)
    return 1 if low or findings or unread or not covered else 0


def _wanted(files: FactFiles, names: list[str], root: str | None) -> Iterator[tuple[str, Source | None]]:
    """Each document with its source. Raises UseError for a name that is neither a source, nor its document, nor a file."""
    by_name = {source.document: source for source in files.sources.values() if source.document}
    if root is None and not all(os.path.isfile(name) for name in names or [""]):
        raise UseError(NO_FOLDER)
    if not names:
        yield from by_name.items()
    for name in names:
        source = by_name.get(name) or files.sources.get(name)
        if source:
            yield source.document, source
        elif os.path.isfile(name) or (root and os.path.isfile(os.path.join(root, name))):
            yield name, by_name.get(os.path.basename(name))
        else:
            near = " or ".join(closest_names(name, [*by_name, *files.sources]))
            raise UseError(
                f"no document {name[:60]!r}: " + (f"did you mean {near}?" if near else "give a file name in the documents folder")
            )


def _cover(files: FactFiles, root: str | None, name: str, source: Source | None) -> _Covered:
    text = _read(root, name, source)
    if source is None:
        return _Covered(name, None, text, measure_coverage(text, ()))
    facts = [fact for fact in files.facts if fact.source == source.id and not fact.withdrawn]
    held = [verdict for _, verdict in verify(facts, files.sources, lambda _: text, files.unit_words)]
    if lost := sum(verdict.verdict != "found" for verdict in held):
        print_message(f"note: {lost} facts of {source.id} are not found in {name} and cover nothing; run beltfacts verify")
    path = os.path.join(os.path.dirname(source.file), "left-out", f"{source.id}.toml")
    toml = read_fact_text(path) if os.path.isfile(path) else ""
    excuses, wrong = parse_exclusions(toml, display_path(path), source.id) if toml else ((), ())
    found = measure_coverage(
        text, [verdict.place for verdict in held if verdict.place and verdict.verdict == "found"], excuses, display_path(path), toml
    )
    return _Covered(name, source, text, found._replace(findings=wrong + found.findings))


def _read(root: str | None, name: str, source: Source | None) -> DocumentText:
    """The text of a source's document, which must be the one recorded, or of the file that was named by its path."""
    if source and source.document == name:
        return DocumentFolder(root).text(source)
    return read_document(name if root is None or os.path.isfile(name) else find_document(root, name))


def _row(each: _Covered, number: Any) -> Row:
    place = each.text.locate(number.start, number.end)
    data = {
        "document": each.document,
        "line": place.line,
        "column": place.column,
        "text": number.text,
        "context": number_context(each.text.text, number),
        "state": number.state,
        "reason": number.reason or None,
        "start": number.start,
        "end": number.end,
        "paragraph": place.paragraph,
        "source": each.source.id if each.source else None,
    }
    return Row(tuple(printable("" if data[column.key] is None else str(data[column.key])) for column in _COLUMNS), data)


def _summary(each: _Covered) -> dict[str, Any]:
    found = each.coverage
    return {
        "document": each.document,
        "source": each.source.id if each.source else None,
        "numbers": len(found.numbers),
        "covered": found.count("covered"),
        "excused": found.count("excused"),
        "left": found.count("left"),
        "percent_covered": found.percent_covered,
        "percent_accounted": found.percent_accounted_for,
    }


def _said(each: _Covered) -> str:
    found = each.coverage
    return (
        f"{each.document}: {len(found.numbers)} numbers, {found.count('covered')} in facts ({found.percent_covered} %), "
        f"{found.count('excused')} excused ({found.percent_accounted_for} % with them), {found.count('left')} left"
    )


def _finding(finding: Finding) -> dict[str, Any]:
    return {"message": finding.message, "file": finding.file, "line": finding.line, "column": finding.column}
