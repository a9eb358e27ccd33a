"""A topic that the vocabulary does not declare.

list --topic finds only declared topics. Use one that there is, or declare it: [[topic]] id = ..., name = ..., broader = ...
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.files import Files
from beltfacts.model import Finding
from beltfacts.registry import nearest


def check(files: Files) -> Iterator[Finding]:
    """Every fact."""
    known = [*files.topics]
    for fact in files.facts:
        for name in fact.topics:
            if name not in files.topics:
                near = " or ".join(nearest(name, known))
                hint = f"did you mean {near}?" if near else "declare it with [[topic]]"
                yield files.at("unknown-topic", fact, "topics", f"{fact.id}: topics {name!r} is not declared; {hint}")
