"""Keep what a stopped job has done, so that the next one goes on from there: one line of JSON for each source that is verified.

A line counts only for the same facts, source, document and program. Damaged lines are passed over, and their facts verified anew.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any, BinaryIO

from beltfacts.cache_files import is_private
from beltfacts.documents import Heading, Location, extractors_version, hash_document
from beltfacts.errors import UseError
from beltfacts.evidence.batches import Job
from beltfacts.evidence.verification import VERDICTS, QuoteMatch
from beltfacts.kept_results import code_checksum

_PROGRAM = os.path.dirname(os.path.dirname(__file__))
"""The folder of the program's code."""
_LOCATION_TYPES = [int, int, int, int, int, list, int, str]
"""The types of the fields of a `Location`."""


class ResumeFile:
    """The outcomes of the jobs that are done, in a file."""

    def __init__(self, path: str, root: str | None, units: Mapping[str, str]) -> None:
        """Read the file, or begin it. `root`: the documents folder. `units`: unit word in lower case to code.

        Raises UseError for a file that cannot be written, that others may write, or that something else is kept in.
        """
        self.path = path
        self._root = root
        self._version = sha256(f"{extractors_version()} {code_checksum(_PROGRAM)} {sorted(units.items())}".encode()).hexdigest()
        try:
            with _open(path) as file:
                file.seek(0)
                lines = file.read().split(b"\n")
                self._lines = {key: line for line in lines if (key := _key_of(line))}
                if not self._lines and any(line.strip() and not line.startswith(b'{"job"') for line in lines):
                    raise UseError(f"--resume: {path} is not a file of earlier verdicts; name a new file")
                if lines[-1]:  # the job was stopped while it wrote
                    file.write(b"\n")
        except OSError as error:
            raise UseError(f"--resume: cannot write {path}: {(error.strerror or 'error').lower()}; name another file") from error

    def outcomes(self, job: Job) -> list[QuoteMatch] | None:
        """Return the outcomes of a job that is done already. None where it is not."""
        line = self._lines.get(self._key(job))
        return _decode(line, len(job.facts)) if line else None

    def add(self, job: Job, matches: Sequence[QuoteMatch]) -> None:
        """Keep the outcomes of a job. Raises UseError where they cannot be written."""
        line = json.dumps({"job": self._key(job), "outcomes": matches}, separators=(",", ":"))
        try:
            with _open(self.path) as file:
                file.write(line.encode() + b"\n")
        except OSError as error:
            raise UseError(f"--resume: cannot write {self.path}: {(error.strerror or 'error').lower()}") from error

    def _key(self, job: Job) -> str:
        """Return a checksum of all that the outcomes of a job depend on."""
        source = job.source
        found = sha256(f"{self._version} {job.source_id!r} {source and (source.document, source.sha256, source.issued)!r}".encode())
        found.update((hash_document(self._root, source.document) if source else "").encode("utf-8", "surrogatepass"))
        for fact in job.facts:
            found.update(repr(fact._replace(file="", ordinal=0)).encode("utf-8", "surrogatepass"))
        return found.hexdigest()


def _open(path: str) -> BinaryIO:
    """Open a file for reading and for writing at its end. A new one is for the user alone.

    Raises OSError, also for a link and for a file that others may write: what it says counts as verified.
    """
    handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0), 0o600)
    file = os.fdopen(handle, "a+b")
    if not is_private(os.fstat(handle)):
        file.close()
        raise PermissionError(0, "others may write it, or it belongs to somebody else")
    return file


def _key_of(line: bytes) -> str:
    """Return the key with which a line begins; empty for another line."""
    head = line[:73].decode("ascii", "replace")
    return head[8:72] if head.startswith('{"job":"') and head.endswith('"') and len(head) == 73 else ""


def _decode(line: bytes, count: int) -> list[QuoteMatch] | None:
    """Return the outcomes in a line. None for a damaged line, or one of another number of facts."""
    try:
        matches = [_match(values) for values in json.loads(line)["outcomes"]]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return matches if len(matches) == count else None


def _match(values: Any) -> QuoteMatch:
    """Return the outcome that a list of values stands for. Raises ValueError or TypeError for anything else."""
    verdict, place, reason, difference = values
    if verdict not in VERDICTS or type(reason) is not str or type(difference) is not str:
        raise ValueError("no outcome")
    if place is None:
        return QuoteMatch(verdict, None, reason, difference)
    if list(map(type, place)) != _LOCATION_TYPES:
        raise ValueError("no location")
    headings = tuple(Heading._make(each) for each in place[5])
    if any(list(map(type, heading)) != [int, int, str, str] for heading in headings):
        raise ValueError("no heading")
    return QuoteMatch(verdict, Location._make([*place[:5], headings, *place[6:]]), reason, difference)
