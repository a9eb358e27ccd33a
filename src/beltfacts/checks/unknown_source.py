"""A source that no file declares.

A fact without its source cannot be cited. Declare the source with [[source]] in the same file, or mend the id.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.errors import closest_names
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Every fact."""
    known = [*files.sources]
    for fact in files.facts:
        for name in (fact.source,):
            if name not in files.sources:
                near = " or ".join(closest_names(name, known))
                hint = f"did you mean {near}?" if near else "declare it with [[source]]"
                yield files.at("unknown-source", fact, "source", f"{fact.id}: source {name!r} is not declared; {hint}")
