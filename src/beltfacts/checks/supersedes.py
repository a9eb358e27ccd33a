"""A fact that supersedes one that is not there.

supersedes points from a newer figure to the older one by id, so that a reader of the old one is led to the new one. Mend the
id.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Every superseded id, former ids included."""
    known = {name for fact in files.facts for name in (fact.id, *fact.former_ids)}
    for fact in files.facts:
        for older in fact.supersedes:
            if older not in known or older == fact.id:
                yield files.at("supersedes", fact, "supersedes", f"{fact.id}: there is no other fact {older!r} to supersede; mend the id")
