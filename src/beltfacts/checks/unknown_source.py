"""A source that no file declares.

A fact without its source cannot be cited. Declare the source with [[source]] in the same file, or correct the id.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.checks._undeclared import find_undeclared
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Look up the source of every fact."""
    return find_undeclared(files, "source")
