"""Add a fact: a quote from a source's document becomes an entry in the file that declares the source.

Nothing is written that does not verify against the document, or that adds a finding to the fact files. The written words are the
document's. What may be proposed is left to `proposals`, and replacing the file to `library.files`. It asks nothing and prints nothing.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from beltfacts.authoring.entry import format_entry
from beltfacts.checks import check_files
from beltfacts.documents import DocumentFolder, DocumentText, Location, Unreadable
from beltfacts.errors import UseError, did_you_mean
from beltfacts.evidence import FoundCell, find_cells, first_offset, locate_fact, locate_quote, verify_fact
from beltfacts.library import Library
from beltfacts.library.files import (
    END,
    FIRST,
    FactFiles,
    Parsed,
    display_path,
    insert_entry,
    parse_fact_text,
    rewrite_file,
    shipped_folder,
)
from beltfacts.model import CellKeys, Fact, Source
from beltfacts.search import answer

_STATIC_ARRAY = re.compile(r"^[ \t]*(?:fact|\"fact\"|'fact')[ \t]*=[ \t]*\[", re.MULTILINE)


class DraftContext(NamedTuple):
    """What a new fact is written against."""

    files: FactFiles
    """The fact files of the library."""
    source: Source
    """The source that says the fact."""
    text: DocumentText
    """The text of its document."""
    path: str
    """The path of the fact file that declares the source."""


class Added(NamedTuple):
    """A new fact, and where its entry is."""

    fact: Fact
    """The fact, with its source."""
    entry: str
    """The entry as TOML."""
    file: str
    """The fact file, as messages print it."""
    line: int
    """The line of the entry, from 1; 0 if nothing was written."""


def chosen_source(files: FactFiles, source: str, document: str) -> Source:
    """Return the declared source with this id or this document.

    `document` is a file name or path, and counts if `source` is empty. Raises UseError with the closest names if there is none,
    or if several sources have the document.
    """
    if source:
        if source not in files.sources:
            raise undeclared("source", source, files.sources, "declare it with [[source]] in a fact file; beltfacts sources lists all")
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
    """Return the error for a name that is not declared.

    `kind`: a noun for the message. `known`: the declared names; close ones are proposed. `declare`: how a new one is declared.
    """
    question = did_you_mean(word, list(known), "")
    return UseError(f"no {kind} {word[:60]!r}: " + (f"{question} if it is new, " if question else "") + declare)


def draft_context(library: Library, source: Source, folder: DocumentFolder) -> DraftContext:
    """Return what a new fact of this source is written against.

    Raises UseError for a document that cannot be read or has changed.
    """
    try:
        text = folder.text(source)
    except Unreadable as error:
        raise UseError(f"cannot verify the quote against its document: {error}") from error
    path = next(path for path, parsed in zip(library.paths, library.files.parsed, strict=True) if source in parsed.sources)
    return DraftContext(library.files, source, text, path)


def locate_in_document(context: DraftContext, quote: str, locator: str) -> Location:
    """Return the one location of a quote in the document.

    `locator` may be empty. Raises UseError if the quote does not occur, or occurs several times and the locator does not decide.
    """
    match = locate_quote(quote, locator, context.text, context.files.unit_words)
    if match.verdict == "found" and match.location:
        return match.location
    where = f" ({match.location.locator})" if match.location else ""
    advice = match.reason.replace("name one in locator (para. 5)", 'name one with --locator "para. 5"')
    raise UseError(f"the quote is not taken from {context.source.document}{where}: {advice}")


def find_cell(context: DraftContext, keys: CellKeys) -> FoundCell:
    """Return the one cell of the document that the labels name. Raises UseError if there is none, or several."""
    search = find_cells(keys, context.text)
    if len(search.cells) == 1:
        return search.cells[0]
    gap = next((f"; {each.reason}" for each in context.text.extraction.gaps), "")
    raise UseError(f"no cell of {context.source.document}: {search.reason}{gap if not search.cells else ''}")


def duplicate_of(context: DraftContext, figure: str, location: Location) -> Fact | None:
    """Return a fact with this figure from the same location, or None."""
    units, figure = context.files.unit_words, figure.casefold()
    for fact in context.files.facts:
        if fact.source != context.source.id or fact.figure.casefold() != figure or fact.withdrawn:
            continue
        if any(each.start < location.end and location.start < each.end for each in locate_fact(fact, context.text, units)):
            return fact
    return None


def similar_facts(library: Library, subject: str, measure: str, figure: str, limit: int = 3) -> list[Fact]:
    """Return the facts most similar to a new one, at most `limit`.

    They are shown so that nothing is entered twice. `subject` is an id. `measure` and `figure` may be empty.
    """
    name = library.store.subject_name(subject)
    for query in (f"{name} {measure} {figure}", f"{name} {measure}", f"{measure} {figure}"):
        found = answer(library, query, limit)
        if hits := found.hits or found.near[:limit]:
            return [hit.fact for hit in hits]
    return []


def add_fact(context: DraftContext, values: Mapping[str, Any], location: Location, *, dry_run: bool = False) -> Added:
    """Write a fact into the file that declares its source.

    Facts are in the order of the document. `values`: the fields of the fact by name. `location`: where its quote is in the
    document. `dry_run` checks everything and writes nothing. Raises UseError if the entry does not verify, would add a finding,
    or cannot be written; then nothing has changed.
    """
    alone = sum(len(parsed.sources) for parsed in context.files.parsed if context.source in parsed.sources) == 1
    values = {**values, "source": "" if alone else context.source.id}
    text = format_entry(values)
    added: list[Added] = []

    def change(old: str) -> str:
        new, fact, line = _revise_text(context, old, text, values, location)
        added[:] = [Added(fact._replace(cited=context.source), text, display_path(context.path), 0 if dry_run else line)]
        return new

    if (
        not dry_run
        and os.path.dirname(context.path) == str(shipped_folder())
        and os.path.dirname(shipped_folder()) == os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    ):
        raise UseError("the facts that come with beltfacts are replaced when it is updated; copy them and give --facts the copy")
    rewrite_file(context.path, change, dry_run=dry_run)
    return added[0]


def _revise_text(context: DraftContext, old: str, entry: str, values: Mapping[str, Any], location: Location) -> tuple[str, Fact, int]:
    """Return a fact file's new text, the fact and its line.

    `old`: the text of the file. `entry`: the fact as TOML. Raises UseError if the new text would be wrong.
    """
    name = display_path(context.path)
    before = parse_fact_text(old.replace("\r\n", "\n"), name)
    if before.facts and _STATIC_ARRAY.search(old):
        raise UseError(f"the facts of {name} are one array (fact = [...]), which no entry can follow; write each as a [[fact]] table")
    for after in dict.fromkeys((_insertion_point(context, before, location), END)):
        new, line = insert_entry(old, entry, after)
        parsed = parse_fact_text(new.replace("\r\n", "\n"), name)
        facts = [fact for fact in parsed.facts if fact.id == values["id"]]
        if len(parsed.facts) == len(before.facts) + 1 and _without_last(parsed, facts) == _without_last(before, ()):
            break
    _reject_new_findings(context, parsed, name, new, str(values["id"]))
    if len(facts) != 1:
        raise UseError(f"the entry cannot be inserted in {name}; write it by hand from what --dry-run prints")
    fact = facts[0]
    verdict = verify_fact(fact, context.text, context.source.issued, context.files.unit_words)
    if verdict.verdict != "found":
        raise UseError(f"the entry would not verify: {verdict.reason}; nothing was written")
    return new, fact, line


def _without_last(parsed: Parsed, added: Sequence[Fact]) -> list[Fact]:
    """Return the facts of a file without the last one of `added`.

    For comparing: their ordinals are set to 0.
    """
    return [fact._replace(ordinal=0) for fact in parsed.facts if not added or fact is not added[-1]]


def _insertion_point(context: DraftContext, parsed: Parsed, location: Location) -> int | None:
    """Return the ordinal of the fact after which the new one goes: the last whose quote starts no later in the document."""
    starts = {fact.ordinal: first_offset(fact, context.text) for fact in parsed.facts if fact.source == context.source.id}
    known = {ordinal: start for ordinal, start in starts.items() if start is not None}
    earlier = [ordinal for ordinal, start in known.items() if start <= location.start]
    if earlier:
        return max(earlier)
    return FIRST if 0 in known else END


def _reject_new_findings(context: DraftContext, parsed: Parsed, name: str, text: str, fact_id: str) -> None:
    """Raise UseError if a new text has findings that are new.

    `parsed`: the new text parsed. `name`: the file, as messages print it. `fact_id`: the id of the new fact.
    """
    files = FactFiles([parsed if each.file == name else each for each in context.files.parsed], {name: text})
    found = check_files(files)
    own = [finding for finding in found if finding.fact == fact_id]
    if not own and found:
        known = {(finding.rule, finding.message) for finding in check_files(context.files)}
        own = [finding for finding in found if (finding.rule, finding.message) not in known]
    if own:
        raise UseError(f"the entry would be wrong: {own[0].message} [{own[0].rule}]; nothing was written")
