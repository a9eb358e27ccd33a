"""A former id that is in use again.

former_ids keep old citations working. If another fact takes such an id, an old citation would lead to a different figure.
Give the other fact a new id.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Every former id, against the ids and the other former ids."""
    owner = {fact.id: fact.id for fact in files.facts}
    for fact in files.facts:
        for former in fact.former_ids:
            if former in owner:
                yield files.at(
                    "former-id",
                    fact,
                    "former_ids",
                    f"{fact.id}: former id {former!r} also belongs to {owner[former]}; give that one a new id",
                )
            owner.setdefault(former, fact.id)
