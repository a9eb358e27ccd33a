"""Verify the facts of a library, and measure how much of a document they cover: the two functions for commands and other programs.

It prints nothing. Which facts and which document are meant is decided here; the judging is done in `verification` and `coverage`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from beltfacts.documents import NO_FOLDER, DocumentFolder, DocumentText, Unreadable, documents_folder, find_document, read_document
from beltfacts.errors import UseError, unknown_name
from beltfacts.evidence.batches import Job, make_chunks, make_jobs, run_chunks, verify_job
from beltfacts.evidence.verification import QuoteMatch, Verdict, verify_facts
from beltfacts.library import Library, LibraryOrPaths, local_roots, open_fact_files
from beltfacts.library.files import Exclusion, FactFiles, display_path, parse_exclusions, read_fact_text
from beltfacts.model import Fact, Finding, Source

if TYPE_CHECKING:  # verifying in this process needs none of them
    from concurrent.futures import Executor

    from beltfacts.evidence.document_coverage import Coverage
    from beltfacts.evidence.resume import ResumeFile

Folder = str | os.PathLike[str] | None
"""The folder that holds the documents. None: that of ``BELTFACTS_DOCUMENTS``, or none at all."""


def verify(
    library: LibraryOrPaths,
    documents: Folder = None,
    ids: Iterable[str] = (),
    sources: Iterable[str] = (),
    *,
    progress: Callable[[int, int], None] | None = None,
    executor: Executor | None = None,
    resume: str | os.PathLike[str] | None = None,
    lines_of_found: bool = True,
) -> list[Verdict]:
    """Verify facts against their documents and return one verdict each.

    `library`: an opened library, whose files are read anew, or paths as `load` takes them. `documents`: the folder of the documents;
    without its document a fact is uncheckable. `ids`: only these facts, former ids included; all facts that are not withdrawn when
    empty. `sources`: only facts of these sources. `progress` is called after each fact with the number checked and the total.
    `executor`: where facts are verified, source by source; in this process when None. Its processes must reach the documents under the
    same path. `resume`: a file that keeps what is done, from which a job that was stopped goes on.
    `lines_of_found`: whether facts that are found have their line and column too.
    Raises UseError for an id or source that does not exist, for a folder that is not there, and for a file that cannot be written.
    """
    files = open_fact_files(library)
    root = documents_folder(documents, _roots(library))
    facts = _select_facts(files, list(ids), list(sources))
    batch = _Batch(files, facts, progress, lines_of_found=lines_of_found)
    jobs = make_jobs(facts, files.sources)
    if resume is not None:
        jobs = batch.go_on(jobs, os.fspath(resume), root)
    if executor is None:
        text_of = DocumentFolder(root).text
        for job in jobs:
            batch.finish(job, verify_job(job, text_of, files.unit_words))
    else:
        run_chunks(make_chunks(jobs, root, files.unit_words), executor, batch.finish)
    return batch.verdicts


class _Batch:
    """The verdicts of many facts, which come source by source."""

    def __init__(
        self, files: FactFiles, facts: Sequence[Fact], progress: Callable[[int, int], None] | None, *, lines_of_found: bool
    ) -> None:
        """`facts`: those that are verified. `progress`, `lines_of_found`: as for `verify`."""
        self._files = files
        self._progress = progress
        self._lines_of_found = lines_of_found
        self._checked = 0
        self._kept: ResumeFile | None = None
        self.verdicts = [Verdict(fact, "uncheckable") for fact in facts]

    def go_on(self, jobs: list[Job], path: str, root: str | None) -> list[Job]:
        """Take the verdicts that a file keeps, and keep the others there. Return the jobs that are not done. `root`: the documents folder."""
        from beltfacts.evidence.resume import ResumeFile

        kept = ResumeFile(path, root, self._files.unit_words)
        left = []
        for job in jobs:
            matches = kept.outcomes(job)
            if matches is None:
                left.append(job)
            else:
                self.finish(job, matches)
        self._kept = kept
        return left

    def finish(self, job: Job, matches: Iterable[QuoteMatch]) -> None:
        """Take the outcomes of a job: one for each of its facts, as they become known."""
        done: list[QuoteMatch] = []
        for number, fact, match in zip(job.numbers, job.facts, matches, strict=True):
            has_line = self._lines_of_found or match.verdict != "found"
            self.verdicts[number] = _with_position(self._files, fact, match) if has_line else Verdict(fact, *match, fact.file)
            done.append(match)
            self._checked += 1
            if self._progress:
                self._progress(self._checked, len(self.verdicts))
        if self._kept:
            self._kept.add(job, done)


def _roots(library: LibraryOrPaths) -> list[str]:
    """Return the paths of a library, by which its `beltfacts.toml` is found."""
    if isinstance(library, Library):
        return list(library.roots)
    return [parsed.file for parsed in library.parsed] if isinstance(library, FactFiles) else local_roots(library)


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


def _with_position(files: FactFiles, fact: Fact, match: QuoteMatch) -> Verdict:
    """Return the verdict of a fact with file, line and column of its quote or cell."""
    return Verdict(fact, *match, fact.file, *files.position(fact.file, "fact", fact.ordinal, "cell" if fact.cell else "quote"))


def coverage(library: LibraryOrPaths, document: str, documents: Folder = None) -> Coverage:
    """Measure which numbers of a document are facts or excused.

    `library`: an opened library, whose files are read anew, or paths as `load` takes them. `document`: a source id, the file name of
    a source's document, or a path; without a source no number is covered. `documents`: the folder of the documents.
    Raises UseError for an unknown document, and its subclass Unreadable for one that cannot be read or is not the recorded one (sha256).
    """
    from beltfacts.evidence.document_coverage import measure_coverage

    files = open_fact_files(library)
    root = documents_folder(documents, _roots(library))
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
    not_found = tuple(_with_position(files, each.fact, QuoteMatch(*each[1:5])) for each in verdicts if each.verdict != "found")
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
