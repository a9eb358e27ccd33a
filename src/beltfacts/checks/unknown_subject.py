"""A subject that the vocabulary does not declare.

Declare it once, with the other names that people search for: [[subject]] id = ..., name = ..., names = { zh = [...] }. Without
these names its facts are found by their own words only.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.checks._undeclared import find_undeclared
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Look up the subject of every fact."""
    return find_undeclared(files, "subject")
