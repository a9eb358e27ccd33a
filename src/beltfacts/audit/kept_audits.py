"""Audits that are kept in the user's cache folder: a draft is audited once for each state of the library and of the program.

What is kept is disposable, see `kept_results`. It holds records alone, and is not used where it is damaged.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

import beltfacts
from beltfacts.audit.audited_draft import AuditedDraft
from beltfacts.kept_results import KeptResults, code_version, keep_values, load_values
from beltfacts.library import Library
from beltfacts.light_hash import sha256

if TYPE_CHECKING:
    from beltfacts.audit.auditing import Auditor
    from beltfacts.audit.kept_lookups import KeptLookups

_AUDITS = KeptResults("audits", ".audit")
_MOST_BYTES = 128 << 20
"""Bytes that all kept audits may take: those of 5,000 drafts of 1,000 words."""
_LARGEST = 16 << 20
"""Bytes of the largest audit that is kept."""


class DraftAudits:
    """Audits of drafts with one library."""

    def __init__(self, library: Library, *, kept: bool, why: bool) -> None:
        """Audit with this library. `kept`: audits are kept, and those that are kept are used. `why`: records tell what was looked at."""
        self._library = library
        self._why = why
        self._made_of = ""
        if kept and (code := code_version(os.path.dirname(beltfacts.__file__))):
            self._made_of = f"{code} {library.content_hash}"

    def audit(self, data: bytes, name: str, file: str) -> AuditedDraft:
        """Return the records of a draft. `name`: that of its file, whose ending says the format. `file`: how reports call it.

        Raises UseError as `read_draft` does.
        """
        path = (
            _AUDITS.path(key := f"{self._made_of} {self._why} {os.path.splitext(name)[1].lower()} {sha256(data).hexdigest()}")
            if self._made_of
            else ""
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

        done = audit_draft(self._auditor, read_draft(data, name), file, why=self._why)._replace(verdicts=[])
        self._lookups.keep()
        return done

    @cached_property
    def _auditor(self) -> Auditor:
        from beltfacts.audit.auditing import Auditor

        return Auditor(self._library, self._lookups.lookups)

    @cached_property
    def _lookups(self) -> KeptLookups:
        from beltfacts.audit.kept_lookups import KeptLookups

        return KeptLookups(self._library, self._made_of)


def _load(path: str, key: str, file: str) -> AuditedDraft | None:
    """Return a kept audit under the name of the draft's file; None where none can be used."""
    values = load_values(path, key, _LARGEST)
    if values is None:
        return None
    text, figures, unread, ignored, unused = values
    for record in figures:
        record["file"] = file
    return AuditedDraft(file, text, figures, unread, ignored, unused, [])


def _keep(path: str, key: str, done: AuditedDraft) -> None:
    """Keep an audit. Raises OSError where that is not possible."""
    values = done.text, done.figures, done.unread, done.ignored, done.unused
    keep_values(path, key, values, largest=_LARGEST, all_bytes=_MOST_BYTES)
