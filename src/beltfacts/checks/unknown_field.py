"""A field or table that does not exist in fact files.

It is usually a spelling error, so that the field you meant is not loaded. The message lists the fields of the table. A source
may have any CSL-JSON field too. Correct the name, or remove the field.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Yield the findings of this rule that parsing the files gave."""
    return files.noted("unknown-field")
