"""The verb add: a quote that stands in a source's document becomes a new fact in the file that declares the source.

Nothing is written that does not verify against the document, or that adds a finding to the fact files. The words that are written are
the document's. What may be proposed is worked out in `drafting`; the writing itself, in `appending`. It asks nothing and prints nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from beltfacts.checks import check_files
from beltfacts.documents import DocumentFolder, DocumentText, Location, Unreadable
from beltfacts.errors import UseError, closest_names
from beltfacts.evidence import find_quote, first_occurrence, locate_quote, verify_fact
from beltfacts.library import Library
from beltfacts.library.files import (
    END,
    FACT,
    FIRST,
    FactFiles,
    Parsed,
    display_path,
    insert_entry,
    parse_fact_text,
    rewrite_file,
    shipped_folder,
)
from beltfacts.model import Fact, Source
from beltfacts.search import answer


class DraftContext(NamedTuple):
    """What a fact is written on: the fact files, the source with its document's text, and the path of the file that declares it."""

    files: FactFiles
    source: Source
    text: DocumentText
    path: str


class Added(NamedTuple):
    """A new fact, its entry as TOML, and where that stands: a line of a file, 0 when nothing was written."""

    fact: Fact
    entry: str
    file: str
    line: int


def chosen_source(files: FactFiles, source: str, document: str) -> Source:
    """The declared source of that id, or that names that document. Raises UseError with the nearest when there is none."""
    if source:
        if source not in files.sources:
            raise undeclared(
                "source", source, files.sources, "declare it with [[source]] in a fact file; beltfacts sources lists those there are"
            )
        return files.sources[source]
    names = {document, os.path.basename(document)}
    found = [each for each in files.sources.values() if each.document and each.document in names]
    if len(found) > 1:
        raise UseError(f"{document[:80]} is the document of {' and '.join(each.id for each in found)}; say which with --source")
    if not found:
        declared = [each.document for each in files.sources.values() if each.document]
        raise undeclared(
            "source with the document", document, declared, "declare it: [[source]] with id, type and document, in a fact file"
        )
    return found[0]


def undeclared(kind: str, word: str, known: Iterable[str], declare: str) -> UseError:
    """The one-line error for a name that is not declared: the nearest ones, and how a new one is declared."""
    near = closest_names(word, list(known))
    return UseError(f"no {kind} {word[:60]!r}: " + (f"did you mean {' or '.join(near)}? if it is new, " if near else "") + declare)


def draft_context(files: FactFiles, paths: Sequence[str], source: Source, shelf: DocumentFolder) -> DraftContext:
    """Everything a fact of this source is written against. Raises UseError for a document that cannot be read or has changed."""
    try:
        text = shelf.text(source)
    except Unreadable as error:
        raise UseError(f"cannot hold the quote against its document: {error}") from error
    path = next(path for path, parsed in zip(paths, files.parsed, strict=True) if source in parsed.sources)
    return DraftContext(files, source, text, path)


def locate_in_document(desk: DraftContext, quote: str, locator: str) -> Location:
    """The one place of a quote in the document. Raises UseError where it is not there, or stands several times."""
    match = locate_quote(quote, locator, desk.text, desk.files.unit_words)
    if match.verdict == "found" and match.location:
        return match.location
    where = f" ({match.location.locator})" if match.location else ""
    advice = match.reason.replace("name one in locator (para. 5)", 'name one with --locator "para. 5"')
    raise UseError(f"the quote is not taken from {desk.source.document}{where}: {advice}")


def duplicate_of(desk: DraftContext, figure: str, place: Location) -> Fact | None:
    """The fact that has this figure from this very place of the document already, or None."""
    units, figure = desk.files.unit_words, figure.casefold()
    alike = (each for each in desk.files.facts if each.source == desk.source.id and each.figure.casefold() == figure and not each.withdrawn)
    for fact in alike:
        if any(each.start < place.end and place.start < each.end for each in find_quote(fact.quote, desk.text, units)):
            return fact
    return None


def similar_facts(library: Library, subject: str, measure: str, figure: str, limit: int = 3) -> list[Fact]:
    """The facts there are that come nearest to a new one, so that a datum is not entered twice."""
    name = library.store.subject_name(subject)
    for query in (f"{name} {measure} {figure}", f"{name} {measure}", f"{measure} {figure}"):
        if hits := answer(library, query, limit).hits:
            return [hit.fact for hit in hits]
    return []


def format_entry(values: Mapping[str, Any]) -> str:
    """A fact as a TOML entry, its keys in the order of the fact file contract, empty ones left out.

    Raises UseError when tomlkit, which writes it, is not installed.
    """
    try:
        import tomlkit  # an extra of its own
    except ImportError as error:
        raise UseError("add needs tomlkit to write TOML; install it with: pip install 'beltfacts[add]'") from error
    lines = ["[[fact]]"]
    for field in FACT:
        value = values.get(field.name)
        if value is None or value == "" or value == ():
            continue
        written = (
            tomlkit.value(f"{value:f}") if field.kind == "number" else tomlkit.item(list(value) if isinstance(value, tuple) else value)
        )
        lines.append(f"{field.name} = {written.as_string()}")
    return "\n".join(lines) + "\n"


def add_fact(desk: DraftContext, values: Mapping[str, Any], place: Location, *, dry_run: bool = False) -> Added:
    """Write a fact into the file that declares its source, in the order of the document; with `dry_run` do all but that.

    `values` are the fields of the fact. Raises UseError when the entry does not verify, would add a finding, or cannot be written; then
    nothing has changed.
    """
    alone = sum(len(parsed.sources) for parsed in desk.files.parsed if desk.source in parsed.sources) == 1
    values = {**values, "source": "" if alone else desk.source.id}
    text = format_entry(values)
    added: list[Added] = []

    def change(old: str) -> str:
        new, fact, line = _revised(desk, old, text, values, place)
        added[:] = [Added(fact._replace(cited=desk.source), text, display_path(desk.path), 0 if dry_run else line)]
        return new

    if (
        not dry_run
        and os.path.dirname(desk.path) == str(shipped_folder())
        and os.path.dirname(shipped_folder()) == os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    ):
        raise UseError("the facts that come with beltfacts are replaced when it is updated; copy them and give --facts the copy")
    rewrite_file(desk.path, change, dry_run=dry_run)
    return added[0]


def _revised(desk: DraftContext, old: str, text: str, values: Mapping[str, Any], place: Location) -> tuple[str, Fact, int]:
    """A file's new text, the fact in it and its line. Raises UseError when the text would not be right."""
    name = display_path(desk.path)
    before = parse_fact_text(old.replace("\r\n", "\n"), name)
    for after in dict.fromkeys((_insertion_point(desk, before, place), END)):
        new, line = insert_entry(old, text, after)
        parsed = parse_fact_text(new.replace("\r\n", "\n"), name)
        facts = [fact for fact in parsed.facts if fact.id == values["id"]]
        if len(parsed.facts) == len(before.facts) + 1 and _others(parsed, facts) == _others(before, ()):
            break
    _reject_new_findings(desk, parsed, name, new, str(values["id"]))
    if len(facts) != 1:
        raise UseError(f"the entry finds no place in {name}; write it by hand from what --dry-run prints")
    fact = facts[0]
    verdict = verify_fact(fact, desk.text, desk.source.issued, desk.files.unit_words)
    if verdict.verdict != "found":
        raise UseError(f"the entry would not verify: {verdict.reason}; nothing was written")
    return new, fact, line


def _others(parsed: Parsed, added: Sequence[Fact]) -> list[Fact]:
    return [fact._replace(ordinal=0) for fact in parsed.facts if not added or fact is not added[-1]]


def _insertion_point(desk: DraftContext, parsed: Parsed, place: Location) -> int | None:
    """After which fact of the file the new one stands: the last whose quote begins no later in the document."""
    starts = {fact.ordinal: first_occurrence(fact.quote, desk.text) for fact in parsed.facts if fact.source == desk.source.id}
    known = {ordinal: start for ordinal, start in starts.items() if start is not None}
    earlier = [ordinal for ordinal, start in known.items() if start <= place.start]
    if earlier:
        return max(earlier)
    return FIRST if 0 in known else END


def _reject_new_findings(desk: DraftContext, parsed: Parsed, name: str, text: str, fact_id: str) -> None:
    """Raise UseError when the new text of a file has findings that the files did not have before."""
    files = FactFiles([parsed if each.file == name else each for each in desk.files.parsed], {name: text})
    found = check_files(files)
    own = [finding for finding in found if finding.fact == fact_id]
    if not own and found:
        known = {(finding.rule, finding.message) for finding in check_files(desk.files)}
        own = [finding for finding in found if (finding.rule, finding.message) not in known]
    if own:
        raise UseError(f"the entry would be wrong: {own[0].message} [{own[0].rule}]; nothing was written")
