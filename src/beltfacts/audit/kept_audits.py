"""Audits that are kept in the user's cache folder: a draft is audited once for each state of the library and of the program.

What is kept is disposable, see `kept_results`. It holds records alone, and is not used where it is damaged.
"""

from __future__ import annotations

import marshal
import os
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING
from zlib import crc32

import beltfacts
from beltfacts.audit.audited_draft import AuditedDraft
from beltfacts.kept_results import KeptResults, code_version, keep, mark_used, open_kept
from beltfacts.library import Library

if TYPE_CHECKING:
    from beltfacts.audit.auditing import Auditor

_AUDITS = KeptResults("audits", ".audit")
_MOST_BYTES = 128 << 20
"""Bytes that all kept audits may take: those of 5,000 drafts of 1,000 words."""
_LARGEST = 16 << 20
"""Bytes of the largest audit that is kept."""
_CHECKSUM = 4
"""Bytes of the checksum before the records."""


class DraftAudits:
    """Audits of drafts with one library."""

    def __init__(self, library: Library, *, kept: bool, why: bool) -> None:
        """Audit with this library. `kept`: audits are kept, and those that are kept are used. `why`: records tell what was looked at."""
        self._library = library
        self._why = why
        self._made_of = ""
        if kept and (code := code_version(os.path.dirname(beltfacts.__file__))):
            self._made_of = f"{code} {library.content_hash} {why}"

    def audit(self, data: bytes, name: str, file: str) -> AuditedDraft:
        """Return the records of a draft. `name`: that of its file, whose ending says the format. `file`: how reports call it.

        Raises UseError as `read_draft` does.
        """
        path = (
            _AUDITS.path(key := f"{self._made_of} {os.path.splitext(name)[1].lower()} {sha256(data).hexdigest()}") if self._made_of else ""
        )
        if path and (known := _load(path, key, file)):
            return known
        done = self._audit(data, name, file)
        if path:
            with suppress(OSError, ValueError):
                _keep(path, key, done)
        return done

    def _audit(self, data: bytes, name: str, file: str) -> AuditedDraft:
        """Return the records of a draft that is read and judged now."""
        from beltfacts.audit.drafts import read_draft  # imported here, as what follows: a draft whose audit is kept needs none of it
        from beltfacts.audit.records import audit_draft

        return audit_draft(self._auditor, read_draft(data, name), file, why=self._why)._replace(verdicts=[])

    @cached_property
    def _auditor(self) -> Auditor:
        from beltfacts.audit.auditing import Auditor

        return Auditor(self._library)


def _load(path: str, key: str, file: str) -> AuditedDraft | None:
    """Return a kept audit under the name of the draft's file; None where there is none, it is damaged, or others may have written it."""
    try:
        with open_kept(path) as kept:
            checksum, data = kept.read(_CHECKSUM), kept.read(_LARGEST)
        if crc32(data).to_bytes(_CHECKSUM) != checksum:
            return None
        made_of, text, figures, unread, ignored, unused = marshal.loads(data)
        if made_of != key:
            return None
        mark_used(path)
    except (OSError, EOFError, ValueError, TypeError):
        return None
    for record in figures:
        record["file"] = file
    return AuditedDraft(file, text, figures, unread, ignored, unused, [])


def _keep(path: str, key: str, done: AuditedDraft) -> None:
    """Keep an audit. Raises OSError where that is not possible."""
    data = marshal.dumps((key, done.text, done.figures, done.unread, done.ignored, done.unused))
    keep(path, (crc32(data).to_bytes(_CHECKSUM), data), largest=_LARGEST, all_bytes=_MOST_BYTES)
