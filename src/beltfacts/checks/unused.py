"""A declared subject, unit or topic that no fact uses.

beltfacts topics and beltfacts subjects list what is declared, and "did you mean" suggests it. A user who follows them to an
unused name finds no facts. Remove it, or use it in a fact. A topic counts as used if a narrower topic is used, and every name if a
fact uses it that is left out because something else in it is wrong. It is a hint: if check finds only hints, its exit code is 0.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding
from beltfacts.reading import counted_parts


def check(files: FactFiles) -> Iterator[Finding]:
    """Look up every declared subject, topic and unit in the facts."""
    if any(finding.rule == "syntax" for each in files.parsed for finding in each.findings):
        return  # what a file that cannot be read uses is not known
    used = {
        "subject": {fact.subject for fact in files.facts} | _left_out(files, "subject"),
        "topic": _used_topics(files),
        "unit": _used_units(files),
    }
    for table, used_names in used.items():
        for name, record in getattr(files, table + "s").items():
            if name not in used_names:
                message = f"{table} {name!r} is declared, but no fact uses it; remove it"
                yield files.finding("unused", message, record.file, table, record.ordinal)


def _left_out(files: FactFiles, table: str) -> set[str]:
    """Return the names of a table that facts use which are left out."""
    return {use.partition(" ")[2] for use in files.left_out_uses if use.startswith(f"{table} ")}


def _used_units(files: FactFiles) -> set[str]:
    """Return the units of all facts and the counted things in their rates: {person} of {person}/km2."""
    units = {fact.unit for fact in files.facts} | _left_out(files, "unit")
    return units | {part for unit in units for part in counted_parts(unit)}


def _used_topics(files: FactFiles) -> set[str]:
    """Return the topics of all facts and every topic broader than these."""
    topics = {topic for fact in files.facts for topic in fact.topics} | _left_out(files, "topic")
    added = topics
    while added:
        added = {files.topics[topic].broader for topic in added if topic in files.topics} - topics - {""}
        topics = topics | added
    return topics
