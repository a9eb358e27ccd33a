"""A subject that the vocabulary does not declare.

Declare it once, with the other names people search for: [[subject]] id = ..., name = ..., names = { zh = [...] }. Without
that its facts are found by their own words only.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.errors import closest_names
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Every fact."""
    known = [*files.subjects]
    for fact in files.facts:
        for name in (fact.subject,):
            if name not in files.subjects:
                near = " or ".join(closest_names(name, known))
                hint = f"did you mean {near}?" if near else "declare it with [[subject]]"
                yield files.at("unknown-subject", fact, "subject", f"{fact.id}: subject {name!r} is not declared; {hint}")
