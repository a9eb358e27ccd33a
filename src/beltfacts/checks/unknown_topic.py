"""A topic that the vocabulary does not declare.

list --topic finds only declared topics. Use one that there is, or declare it: [[topic]] id = ..., name = ..., broader = ...
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.errors import closest_names
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Every fact."""
    known = [*files.topics]
    for fact in files.facts:
        for name in fact.topics:
            if name not in files.topics:
                near = " or ".join(closest_names(name, known))
                hint = f"did you mean {near}?" if near else "declare it with [[topic]]"
                yield files.at("unknown-topic", fact, "topics", f"{fact.id}: topics {name!r} is not declared; {hint}")
