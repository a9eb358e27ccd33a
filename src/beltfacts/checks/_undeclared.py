"""Find names in facts that no file declares. It serves the rules `unknown_source`, `unknown_subject` and `unknown_topic`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from beltfacts.errors import did_you_mean
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def find_undeclared(files: FactFiles, kind: Literal["source", "subject", "topic"]) -> Iterator[Finding]:
    """Yield a finding for each undeclared name that a fact uses."""
    declared = getattr(files, kind + "s")
    field = "topics" if kind == "topic" else kind
    for fact in files.facts:
        value = getattr(fact, field)
        for name in value if kind == "topic" else filter(None, (value,)):
            if name not in declared:
                hint = did_you_mean(name, [*declared], f"declare it with [[{kind}]]")
                yield files.at(f"unknown-{kind}", fact, field, f"{fact.id}: {kind} {name!r} is not declared; {hint}")
