"""A fact that supersedes an unknown fact.

supersedes names the older fact by its id, so that a reader of the old figure finds the new one. Correct the id.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Look up every superseded id among all ids and former ids."""
    known = {name for fact in files.facts for name in (fact.id, *fact.former_ids)}
    for fact in files.facts:
        for older_id in fact.supersedes:
            if older_id not in known or older_id == fact.id:
                message = f"{fact.id}: no other fact {older_id!r} exists to supersede; correct the id"
                yield files.at("supersedes", fact, "supersedes", message)
