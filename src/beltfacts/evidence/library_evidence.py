"""Verify the facts of a library, and measure how much of a document they cover: the two functions for commands and other programs.

It prints nothing. Which facts and which document are meant is decided here; the judging is done in `verification` and `coverage`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence

from beltfacts.documents import NO_FOLDER, DocumentFolder, DocumentText, Unreadable, documents_folder, find_document, read_document
from beltfacts.errors import UseError, unknown_name
from beltfacts.evidence.document_coverage import Coverage, measure_coverage
from beltfacts.evidence.verification import Verdict, verify_facts
from beltfacts.library import LibraryOrPaths, open_fact_files
from beltfacts.library.files import Exclusion, FactFiles, display_path, parse_exclusions, read_fact_text
from beltfacts.model import Fact, Finding, Source

Folder = str | os.PathLike[str] | None
"""The folder that holds the documents. None: that of ``BELTFACTS_DOCUMENTS``, or none at all."""


def verify(
    library: LibraryOrPaths,
    documents: Folder = None,
    ids: Iterable[str] = (),
    sources: Iterable[str] = (),
    *,
    progress: Callable[[int, int], None] | None = None,
) -> list[Verdict]:
    """Verify facts against their documents and return one verdict each.

    `library`: an opened library, whose files are read anew, or paths as `load` takes them. `documents`: the folder of the documents;
    without its document a fact is uncheckable. `ids`: only these facts, former ids included; all facts that are not withdrawn when
    empty. `sources`: only facts of these sources. `progress` is called after each fact with the number checked and the total.
    Raises UseError for an id or source that does not exist, and for a folder that is not there.
    """
    files = open_fact_files(library)
    folder = DocumentFolder(documents_folder(documents))
    facts = _select_facts(files, list(ids), list(sources))
    verdicts: list[Verdict] = []
    for verdict in verify_facts(facts, files.sources, folder.text, files.unit_words):
        verdicts.append(_with_position(files, verdict))
        if progress:
            progress(len(verdicts), len(facts))
    return verdicts


def _select_facts(files: FactFiles, ids: Sequence[str], sources: Sequence[str]) -> list[Fact]:
    """Return the facts to verify: these ids, or all that are not withdrawn; only those of `sources` if any are named.

    Raises UseError for an id or source that does not exist.
    """
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


def _with_position(files: FactFiles, verdict: Verdict) -> Verdict:
    """Return the verdict with file, line and column of the fact's quote."""
    finding = files.at(verdict.verdict, verdict.fact, "quote", verdict.reason)
    return verdict._replace(file=finding.file, line=finding.line, column=finding.column)


def coverage(library: LibraryOrPaths, document: str, documents: Folder = None) -> Coverage:
    """Measure which numbers of a document are facts or excused.

    `library`: an opened library, whose files are read anew, or paths as `load` takes them. `document`: a source id, the file name of
    a source's document, or a path; without a source no number is covered. `documents`: the folder of the documents.
    Raises UseError for an unknown document, and its subclass Unreadable for one that cannot be read or is not the recorded one (sha256).
    """
    files = open_fact_files(library)
    root = documents_folder(documents)
    name, source = _find_source(files, document, root)
    try:
        text = _read_text(root, name, source)
    except Unreadable as error:
        raise error if name in str(error) else Unreadable(f"{name}: {error}") from error
    if source is None:
        return measure_coverage(text, (), document=name)
    facts = [fact for fact in files.facts if fact.source == source.id and not fact.withdrawn]
    verdicts = list(verify_facts(facts, files.sources, lambda _: text, files.unit_words))
    found = [verdict.location for verdict in verdicts if verdict.location and verdict.verdict == "found"]
    path, toml, exclusions, findings = _read_exclusions(source)
    result = measure_coverage(text, found, exclusions, path, toml, document=name, source=source.id)
    not_found = tuple(_with_position(files, verdict) for verdict in verdicts if verdict.verdict != "found")
    return result._replace(findings=findings + result.findings, not_found=not_found)


def documents_of(files: FactFiles) -> list[str]:
    """Return the file names of the documents that sources declare, each once."""
    return list(dict.fromkeys(source.document for source in files.sources.values() if source.document))


def _find_source(files: FactFiles, document: str, root: str | None) -> tuple[str, Source | None]:
    """Return the document's name and its source. The source is None for another file. Raises UseError for an unknown name."""
    if root is None and not os.path.isfile(document):
        raise UseError(NO_FOLDER)
    by_document = {source.document: source for source in files.sources.values() if source.document}
    source = by_document.get(document) or files.sources.get(document)
    if source:
        return source.document, source
    if os.path.isfile(document) or (root and os.path.isfile(os.path.join(root, document))):
        return document, by_document.get(os.path.basename(document))
    raise unknown_name("document", document, [*by_document, *files.sources], "give a file name in the documents folder")


def _read_text(root: str | None, name: str, source: Source | None) -> DocumentText:
    """Return the text of a source's document or of another file.

    A source's document must be the one recorded (sha256).
    """
    if source and source.document == name:
        return DocumentFolder(root).text(source)
    return read_document(name if root is None or os.path.isfile(name) else find_document(root, name))


def _read_exclusions(source: Source) -> tuple[str, str, tuple[Exclusion, ...], tuple[Finding, ...]]:
    """Read ``left-out/<source id>.toml`` beside the fact file: its path, its text, the exclusions in it, and what is wrong with them."""
    path = os.path.join(os.path.dirname(source.file), "left-out", f"{source.id}.toml")
    toml = read_fact_text(path) if os.path.isfile(path) else ""
    exclusions, findings = parse_exclusions(toml, display_path(path), source.id) if toml else ((), ())
    return display_path(path), toml, exclusions, findings
