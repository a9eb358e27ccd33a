"""Group findings that say the same of several facts, for people. It finds nothing wrong itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from beltfacts.model import Finding


def group_findings(found: Sequence[Finding]) -> list[Finding]:
    """Return one finding for each rule and message, the first of its group.

    A finding of several facts says in its message how many there are. The order is that of `found`.
    """
    counts = Counter(map(_key, found))
    first: dict[tuple[str, str], Finding] = {}
    for finding in found:
        first.setdefault(_key(finding), finding)
    return [finding if counts[key] == 1 else _counted(finding, key[1], counts[key]) for key, finding in first.items()]


HINTS = frozenset(("contradiction", "unused"))
"""Rules whose findings are hints: they come last, and check alone with them ends well."""


def hints_last(found: Sequence[Finding]) -> list[Finding]:
    """Return findings with the hints behind the others."""
    return sorted(found, key=lambda finding: finding.rule in HINTS)


def first_of_each_rule(found: Sequence[Finding], most: int) -> list[Finding]:
    """Return the first findings of each rule, at most `most` of it. The order is that of `found`."""
    counts: Counter[str] = Counter()
    kept = []
    for finding in found:
        counts[finding.rule] += 1
        kept += [finding] if counts[finding.rule] <= most else []
    return kept


def count_by_rule(found: Sequence[Finding]) -> str:
    """Say how many findings each rule has, the most first: "unknown-unit 12, date 1"."""
    return ", ".join(f"{rule} {count}" for rule, count in Counter(finding.rule for finding in found).most_common())


def _key(finding: Finding) -> tuple[str, str]:
    """Return what findings of one group have in common: the rule, and the message without the id of the fact."""
    return finding.rule, finding.message.removeprefix(f"{finding.fact}: ")


def _counted(finding: Finding, message: str, count: int) -> Finding:
    """Return the first finding of a group with the count in its message."""
    where = f"first in {finding.fact}" if finding.fact else "first here"
    return finding._replace(message=f"{message} ({count} times, {where})")
