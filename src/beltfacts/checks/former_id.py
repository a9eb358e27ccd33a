"""A former id that another fact uses.

former_ids keep old citations working. If another fact takes such an id, an old citation leads to a different figure. Give the
other fact a new id.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Compare every former id with the other ids and former ids."""
    owners = {fact.id: fact.id for fact in files.facts}
    for fact in files.facts:
        for former_id in fact.former_ids:
            if former_id in owners:
                message = f"{fact.id}: former id {former_id!r} also belongs to {owners[former_id]}; give that fact a new id"
                yield files.at("former-id", fact, "former_ids", message)
            owners.setdefault(former_id, fact.id)
