"""What a new fact is written against: its source, the document, the fact files, and the facts that are near it.

It proposes no field (`figures`, `date_proposals`, `names`) and writes nothing (`add`).
"""

from __future__ import annotations

import csv
import os
import re
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from beltfacts.documents import CELL_EDGE, DocumentFolder, DocumentText, Location, Unreadable, hash_document
from beltfacts.errors import UseError, did_you_mean
from beltfacts.evidence import FoundCell, find_cells, locate_fact, locate_quote, units_of_source
from beltfacts.library import Library
from beltfacts.library.files import FactFiles, list_fact_files
from beltfacts.model import CellKeys, Fact, Source
from beltfacts.search import answer

_MARKED = re.compile(r"(\*\*|__|\*|_|`)(?=\S)([^*_`]+)(?<=\S)\1|\[([^\[\]]+)\]\([^()\s]*\)")
"""Words between marks of Markdown, or with the address of a link."""


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
    paths: tuple[str, ...] = ()
    """The paths of all fact files, in the order of `files.parsed`."""
    sha256: str = ""
    """The SHA-256 of the document as it was read, hexadecimal; empty if it was not computed."""

    @property
    def unit_words(self) -> Mapping[str, str]:
        """The code of each unit word, in lower case, with those of the language of the document."""
        return units_of_source(self.source, self.text, self.files.unit_words)


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
        raise undeclared("source with the document", document, declared, f"beltfacts source add {shlex.quote(document)} makes it one")
    return found[0]


def undeclared(kind: str, word: str, known: Iterable[str], declare: str) -> UseError:
    """Return the error for a name that is not declared.

    `kind`: a noun for the message. `known`: the declared names; close ones are proposed. `declare`: how a new one is declared.
    """
    question = did_you_mean(word, list(known), "")
    return UseError(f"no {kind} {word[:60]!r}: " + (f"{question} if it is new, " if question else "") + declare)


class LoadedFiles(Protocol):
    """Fact files that are parsed: a library, or what `FactFiles` are made of."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the paths of the fact files."""

    @property
    def files(self) -> FactFiles:
        """Return the fact files, parsed in the order of the paths."""


class CurrentFiles:
    """The fact files of some folders and files, as they were last read.

    roots: the folders and files.
    """

    def __init__(self, roots: Sequence[str]) -> None:
        """Read the files. Raises UseError as `list_fact_files` does."""
        self.roots = tuple(roots)
        self.paths: tuple[str, ...] = ()
        self.files = self.reload()

    def reload(self) -> FactFiles:
        """Read the files again, those that are new too, and return them."""
        self.paths = tuple(list_fact_files(self.roots))
        self.files = FactFiles.of(self.paths)
        return self.files


def draft_context(library: LoadedFiles, source: Source, folder: DocumentFolder) -> DraftContext:
    """Return what a new fact of this source is written against.

    Raises UseError for a document that cannot be read or has changed.
    """
    try:
        text = folder.text(source)
    except Unreadable as error:
        raise UseError(f"cannot verify the quote against its document: {error}") from error
    path = next(path for path, parsed in zip(library.paths, library.files.parsed, strict=True) if source in parsed.sources)
    digest = source.sha256 or hash_document(folder.root, source.document)
    return DraftContext(library.files, source, text, path, tuple(library.paths), digest)


def locate_in_document(context: DraftContext, quote: str, locator: str) -> Location:
    """Return the one location of a quote in the document.

    `locator` may be empty. Raises UseError if the quote does not occur, or occurs several times and the locator does not decide.
    """
    match = locate_quote(quote, locator, context.text, context.unit_words)
    for row in _as_displayed(quote, context.source.document) if match.verdict != "found" else ():
        if (of_row := locate_quote(row, locator, context.text, context.unit_words)).verdict == "found":
            match = of_row
    if match.verdict == "found" and match.location:
        return match.location
    where = f" ({match.location.locator})" if match.location else ""
    advice = match.reason.replace("name one in locator (para. 5)", 'name one with --locator "para. 5"')
    raise UseError(f"the quote is not taken from {context.source.document}{where}: {advice}")


def _as_displayed(quote: str, document: str) -> Iterator[str]:
    """Yield a quote that is copied from the file itself as its reader sees it.

    A row of a CSV file is its cells: "Holm,1,,4.2" has three. Words of Markdown are without the marks around them: "**42** ships".
    """
    if document.lower().endswith((".md", ".markdown")) and _MARKED.search(quote):
        yield _MARKED.sub(lambda marked: marked[2] or marked[3], quote)
    if not document.lower().endswith((".csv", ".tsv")) or "\n" in quote.strip():
        return
    for delimiter in (",", ";", "|", "\t"):
        cells = next(csv.reader([quote.strip()], delimiter=delimiter), [])
        if len(cells) > 1:
            yield CELL_EDGE.join(cell.strip() for cell in cells if cell.strip())


def find_cell(context: DraftContext, keys: CellKeys) -> FoundCell:
    """Return the one cell of the document that the labels name. Raises UseError if there is none, or several."""
    search = find_cells(keys, context.text)
    if len(search.cells) == 1:
        return search.cells[0]
    gap = next((f"; {each.reason}" for each in context.text.extraction.gaps), "")
    raise UseError(f"no cell of {context.source.document}: {search.reason}{gap if not search.cells else ''}")


def duplicate_of(context: DraftContext, figure: str, location: Location) -> Fact | None:
    """Return a fact with this figure from the same location, or None."""
    units, figure = context.unit_words, figure.casefold()
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
