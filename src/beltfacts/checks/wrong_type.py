"""A field with a value of the wrong type.

Examples are text in place of a number, an id with capital letters, a range with one end, and an unknown bound. The record is
not loaded until the value is corrected.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Yield the findings of this rule that parsing the files gave."""
    return files.noted("wrong-type")
