"""A unit that the vocabulary does not declare.

Each unit has one code, so that values can be compared: UCUM for measures, ISO 4217 for money, {thing} for counted things.
Declare it: [[unit]] code = ..., name = ..., words = [...].
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.checks._undeclared import find_undeclared
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Look up the unit of every fact."""
    return find_undeclared(files, "unit")
