"""A field or table that fact files do not have.

Mostly a misspelt name, so that what was meant is not read. Sources may hold any field of CSL-JSON; all else is listed by the
message.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Found while reading."""
    return files.noted("unknown-field")
