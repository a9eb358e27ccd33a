"""A unit that the vocabulary does not declare.

One unit has one code, so that values can be compared: UCUM-like for measures, ISO 4217 for money, {thing} for what is
counted. Declare it: [[unit]] code = ..., name = ..., words = [...].
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.errors import closest_names
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Every fact."""
    known = [*files.units]
    for fact in files.facts:
        for name in (fact.unit,) if fact.unit else ():
            if name not in files.units:
                near = " or ".join(closest_names(name, known))
                hint = f"did you mean {near}?" if near else "declare it with [[unit]]"
                yield files.at("unknown-unit", fact, "unit", f"{fact.id}: unit {name!r} is not declared; {hint}")
