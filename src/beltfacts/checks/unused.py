"""A declared subject, unit or topic that no fact uses.

What is declared appears in beltfacts topics and subjects, and in "did you mean". An unused one promises facts that there are
not. Remove it, or file the facts under it. A topic that only groups narrower ones is in use.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Every declared subject, topic and unit."""
    topics = {topic for fact in files.facts for topic in fact.topics}
    for _ in files.topics:  # a chain of broader topics is at most as long as there are topics
        wider = {files.topics[topic].broader for topic in topics if topic in files.topics} - topics - {""}
        if not wider:
            break
        topics |= wider
    used = {"subject": {fact.subject for fact in files.facts}, "topic": topics, "unit": {fact.unit for fact in files.facts}}
    for table, names in used.items():
        records = getattr(files, table + "s")
        for name, record in records.items():
            if name not in names:
                yield files.finding(
                    "unused", f"{table} {name!r} is declared, but no fact uses it; remove it", record.file, table, record.ordinal
                )
