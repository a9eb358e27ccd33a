"""Two figures for one thing and one time that no rounding or qualifier brings together.

Two facts have one subject, one measure in the same words, one scope and one time, and no value is both figures. One of them may be a
slip. Correct it, supersede one by the other, or say in a note why they differ: a contradiction that a fact explains is no finding, and
beltfacts conflicts lists all of them. It is a hint: if check finds only hints, its exit code is 0.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.compare import find_contradictions
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Compare the facts that are in the same words and of one time."""
    for relation in find_contradictions(files.facts, files.subjects):
        first, second = sorted((relation.first, relation.second), key=lambda fact: (fact.file, fact.ordinal))
        message = f"{second.id}: {second.figure!r} contradicts {first.id} ({first.figure!r}); correct one, or say in a note why they differ"
        yield files.at("contradiction", second, "figure", message)
