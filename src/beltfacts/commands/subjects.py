"""List the subjects, with their other names and how many facts each has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from beltfacts.commands._completion import complete_topics
from beltfacts.commands._filters import known_topics
from beltfacts.commands._options import COMMON, Option
from beltfacts.commands._output import open_library, print_sheet
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import count_facts_by
from beltfacts.model import all_names
from beltfacts.output import printable

OPTIONS = (
    Option("topic", ("--topic", "-t"), "Only subjects with facts of this topic.", "TOPIC", complete=complete_topics),
    *COMMON,
)
_COLUMNS = (
    Column("id", "Subject", whole=True, role="id"),
    Column("name", "Name"),
    Column("names", "Other names"),
    Column("facts", "Facts", whole=True, right=True, role="figure"),
)


def run(topic: str | None, format_name: str | None, facts: Sequence[str], no_cache: bool) -> int:
    """List whom and what there are facts about, with the other names you may type and how many facts each has.

    Example: beltfacts subjects --topic rail
    """
    with open_library(facts, no_cache) as library:
        known_topics(library, [topic] if topic is not None else [])
        wanted = library.vocabulary.narrower(topic) if topic is not None else None
        counts = Counter(count_facts_by(library, "subject", wanted or ()))
        rows = []
        for subject in library.vocabulary.subjects.values():
            if wanted is not None and not counts[subject.id]:
                continue
            names = list(all_names(subject.names))
            data = {"id": subject.id, "name": subject.name, "names": names, "facts": counts[subject.id]}
            rows.append(Row(tuple(map(printable, (subject.id, subject.name, ", ".join(names), str(counts[subject.id])))), data))
        messages = () if rows else ("no subjects are declared; add [[subject]] to the vocabulary",)
        return print_sheet(Sheet(_COLUMNS, rows, {"total": len(rows)}, messages=messages), format_name, paged=True)
