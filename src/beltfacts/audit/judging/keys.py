"""The keys that an author sets behind a figure: which facts each names. It judges no figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from beltfacts.audit.claims import Claim
from beltfacts.audit.comparing import Value, compare_value
from beltfacts.audit.drafts import Block
from beltfacts.audit.weighing import Weighed
from beltfacts.library import Library, standing_rows


def keys_behind(block: Block, sentence: tuple[int, int], claims: Sequence[Claim]) -> dict[Claim, list[str]]:
    """Return the keys behind each claim of a sentence that has any.

    A key belongs to the nearest figure before it in its sentence, and to the dates between that figure and the key.
    """
    found: dict[Claim, list[str]] = {}
    for key, at in block.keys:
        if not sentence[0] < at <= sentence[1]:
            continue
        before = [claim for claim in claims if claim.end <= at]
        figures = [claim.start for claim in before if claim.date is None]
        nearest = max(figures, default=sentence[0])
        for claim in before:
            if claim.start >= nearest:
                found.setdefault(claim, []).append(key)
    return found


def rows_of_keys(library: Library, keys: Iterable[str]) -> list[int]:
    """Return the rows of the facts that some keys name by an id, or by an earlier one."""
    rows = [row for key in dict.fromkeys(keys) for row in library.store.numbers_of(key)[:1]]
    return standing_rows(library, rows) if rows else []


def settle(claim: Claim, weighed: Sequence[Weighed], keys: Sequence[str], sources: Iterable[str]) -> Sequence[Weighed]:
    """Return the facts that a claim can mean, now that its author set some keys behind it.

    A fact that a key names is surely meant, and no other. The key of a source leaves the facts of this source. Where the keys name
    no source, and no fact of the kind of the claim, all facts are left.
    """
    named = [each for each in weighed if not {each.fact.id, *each.fact.former_ids}.isdisjoint(keys) and _is_of_kind(claim, each)]
    if named:
        return [
            each._replace(about=1.0, subject=1.0, measure=1.0, explained=1.0, foreign=0, is_elsewhere=False, settled_by="fact")
            for each in named
        ]
    cited = set(keys).intersection(sources)
    if not cited:
        return weighed
    return [each._replace(settled_by="source") for each in weighed if each.fact.source in cited]


def _is_of_kind(claim: Claim, each: Weighed) -> bool:
    """Return whether a fact has what a claim has: a number in a unit that fits, or the date of an event."""
    if claim.date is not None:
        return each.fact.value is None and each.fact.low is None
    return compare_value(claim, each.fact) is not Value.INCOMPARABLE
