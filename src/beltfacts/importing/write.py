"""Write the plan of an import into the fact file of its source, in one step.

Nothing is written that cannot be loaded again as it was meant. It prints nothing and asks nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.errors import UseError
from beltfacts.importing.entries import format_fact, format_table
from beltfacts.importing.plan import ImportPlan
from beltfacts.library.files import display_path, parse_fact_text, rewrite_file
from beltfacts.model import Fact, Source

_FACTS_AT_A_TIME = 5000
"""Facts that are checked at a time. Tables stand below one another in TOML, so that pieces load as the whole does, and need less memory."""


def write_plan(plan: ImportPlan, source: Source, path: str, *, is_only_source: bool, dry_run: bool = False) -> int:
    """Add declarations and facts to a fact file, in one step. Return the line of the first fact.

    `path`: of the file that declares the source. `is_only_source`: whether the file has no other source. `dry_run` checks and writes nothing.
    Raises UseError if the file cannot be written, or would not load; then nothing has changed.
    """
    lines: list[int] = []

    def change(old: str) -> str:
        new, line = insert_plan(old, plan, "" if is_only_source else source.id, display_path(path))
        lines.append(line)
        return new

    rewrite_file(path, change, dry_run=dry_run)
    return lines[0]


def insert_plan(old: str, plan: ImportPlan, source_id: str, name: str) -> tuple[str, int]:
    """Return the text of a fact file with declarations and facts behind it, and the line of the first of them.

    `source_id`: written into each fact; empty where the file has one source. `name`: of the file, for messages. Raises UseError if the text
    would not load as it is meant.
    """
    end = "\r\n" if "\r\n" in old else "\n"
    before = old.rstrip("\r\n")
    first = f"{before}{end}{end}" if before else ""
    pieces: list[str] = []
    for start in range(0, max(1, len(plan.facts)), _FACTS_AT_A_TIME):
        facts = plan.facts[start : start + _FACTS_AT_A_TIME]
        piece = "\n".join([*([] if pieces else _declarations(plan)), *(format_fact(fact, source_id) for fact in facts)])
        if not pieces:
            _refuse_damage(old, first + piece, facts, name)
        else:
            head = format_table("source", {"id": facts[0].source, "type": "document"})
            _refuse_damage(head, f"{head}\n{piece}", facts, name)
        pieces.append(piece.replace("\n", end))
    return first + end.join(pieces), before.count("\n") + 3


def _declarations(plan: ImportPlan) -> list[str]:
    """Return the entries of new subjects, topics and units that facts use."""
    subjects = {fact.subject for fact in plan.facts}
    units = {fact.unit for fact in plan.facts}
    topics = {topic for fact in plan.facts for topic in fact.topics}
    listed = [
        format_table("subject", {"id": each.id, "name": each.name, "names": {"en": each.codes} if each.codes else None})
        for each in plan.declared.subjects.values()
        if each.id in subjects
    ]
    listed += [format_table("topic", {"id": name, "name": words}) for name, words in plan.declared.topics.items() if name in topics]
    used = {code for code in plan.declared.units if any(code in unit for unit in units)}
    return listed + [format_table("unit", {"code": code, "name": name}) for code, name in plan.declared.units.items() if code in used]


def _refuse_damage(old: str, new: str, facts: Sequence[Fact], name: str) -> None:
    """Raise UseError if a new text does not load as the old one with these facts behind it."""
    before = parse_fact_text(old.replace("\r\n", "\n"), name)
    after = parse_fact_text(new.replace("\r\n", "\n"), name)
    if len(after.findings) > len(before.findings):
        raise UseError(f"the entries would be wrong: {after.findings[-1].message}; nothing was written")
    added = after.facts[len(before.facts) :]
    if len(added) != len(facts) or any(
        (read.id, read.figure, read.value, read.unit, read.date, read.cell)
        != (fact.id, fact.figure, fact.value, fact.unit, fact.date, fact.cell)
        for read, fact in zip(added, facts, strict=True)
    ):
        raise UseError(f"the entries cannot be added to {name}: it would not load as it was meant; nothing was written")
