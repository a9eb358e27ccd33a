"""Compare a table with an earlier edition of it, key by key: what changed, what is new, what vanished. Pure.

Keys are subject, measure, dimensions, date and status. The facts of the new edition supersede those with the same keys.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from beltfacts.errors import unknown_name
from beltfacts.library.files import FactFiles
from beltfacts.model import Fact, Source

_SHARE = 0.5
"""The share of keys that a source must have for the table to be a new edition of it."""
Key = tuple[str, str, tuple[tuple[str, str], ...], str, str]


class Edition(NamedTuple):
    """A table beside an earlier edition of it."""

    source: str
    """The id of the earlier source; empty where there is none."""
    facts: list[Fact]
    """The facts of the table, with what they supersede."""
    changed: list[tuple[Fact, Fact]]
    """Facts with another value, the earlier one first."""
    unchanged: int
    """Facts with the same value."""
    new: int
    """Facts whose keys the earlier edition does not have."""
    vanished: list[Fact]
    """Facts of the earlier edition whose keys the table does not have."""


def compare_edition(files: FactFiles, source: Source, facts: list[Fact], edition_of: str) -> Edition:
    """Return the facts of a table beside those of an earlier edition.

    `edition_of`: the earlier source; empty to find one of the same author or title with half the keys; "none" for none. Raises UseError for a
    source that is not declared.
    """
    earlier = "" if edition_of == "none" else edition_of or _earlier_edition(files, source, facts)
    if not earlier:
        return Edition("", facts, [], 0, len(facts), [])
    if earlier not in files.sources:
        raise unknown_name("source", earlier, list(files.sources), "see beltfacts sources")
    replaced = {name for fact in files.facts for name in fact.supersedes}
    of_earlier = {_key(fact): fact for fact in files.facts if fact.source == earlier and not fact.withdrawn and fact.id not in replaced}
    linked, changed, unchanged = [], [], 0
    for fact in facts:
        old = of_earlier.pop(_key(fact), None)
        if old is None:
            linked.append(fact)
            continue
        linked.append(fact._replace(supersedes=(old.id,)))
        if (old.value, old.figure if old.value is None else "", old.unit) == (
            fact.value,
            fact.figure if fact.value is None else "",
            fact.unit,
        ):
            unchanged += 1
        else:
            changed.append((old, fact))
    return Edition(earlier, linked, changed, unchanged, len(facts) - unchanged - len(changed), list(of_earlier.values()))


def _earlier_edition(files: FactFiles, source: Source, facts: list[Fact]) -> str:
    """Return the source with half the keys of a table and the same author or title, the latest one; empty where there is none."""
    keys, counts = _shared_keys(files, source, facts)
    found = [name for name, count in counts.items() if count >= _SHARE * keys and _is_same_work(files.sources.get(name), source)]
    return max(found, key=lambda name: (files.sources[name].issued, counts[name]), default="")


def sources_alike(files: FactFiles, edition: Edition, source: Source) -> list[str]:
    """Return the other sources with half the keys of a table that was taken for no edition of them."""
    if edition.source or not edition.facts:
        return []
    keys, counts = _shared_keys(files, source, edition.facts)
    return [name for name, count in counts.items() if count >= _SHARE * keys]


def _shared_keys(files: FactFiles, source: Source, facts: list[Fact]) -> tuple[int, Counter[str]]:
    """Return how many keys the facts of a table have, and by source how many facts of cells have one of them."""
    others = [fact for fact in files.facts if fact.cell and fact.source != source.id]
    if not others:
        return 0, Counter()
    keys = {_key(fact) for fact in facts}
    return len(keys), Counter(fact.source for fact in others if _key(fact) in keys)


def _is_same_work(other: Source | None, source: Source) -> bool:
    """Return whether two sources have the same author, or the same title but for digits. One without a title has its file name as title."""
    if other is None:
        return False
    names = (each.title or each.document.rpartition("/")[2] for each in (other, source))
    titles = ["".join(char for char in name.casefold() if char.isalpha()) for name in names]
    return (bool(source.author) and other.author == source.author) or (bool(titles[0]) and titles[0] == titles[1])


def _key(fact: Fact) -> Key:
    """Return what tells a fact from others in every edition."""
    return fact.subject, fact.measure.casefold(), fact.dimensions, fact.date, fact.status
