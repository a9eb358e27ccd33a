"""List the subjects, with their other names and how many facts each has."""

from collections import Counter
from typing import Annotated

import typer

from beltfacts.commands._shell import Facts, Format, NoCache, open_library, print_sheet
from beltfacts.formats import Column, Row, Sheet
from beltfacts.model import all_names
from beltfacts.output import printable

_COLUMNS = (
    Column("id", "Subject", whole=True, role="id"),
    Column("name", "Name"),
    Column("names", "Other names"),
    Column("facts", "Facts", whole=True, right=True, role="figure"),
)


def run(
    topic: Annotated[str | None, typer.Option("--topic", "-t", metavar="TOPIC", help="Only subjects with facts of this topic.")] = None,
    format_name: Format = None,
    facts: Facts = None,
    no_cache: NoCache = False,
) -> int:
    """List whom and what there are facts about, with the other names you may type and how many facts each has.

    Example: beltfacts subjects --topic rail
    """
    from beltfacts.commands._filters import checked_filters

    loaded = open_library(facts, no_cache)
    checked_filters(loaded, [topic] if topic is not None else None, None, None, None, None, None)
    wanted = loaded.vocabulary.narrower(topic) if topic is not None else None
    counts = Counter(fact.subject for fact in loaded.facts if not fact.withdrawn and (wanted is None or wanted & set(fact.topics)))
    rows = []
    for subject in loaded.vocabulary.subjects.values():
        if wanted is not None and not counts[subject.id]:
            continue
        names = list(all_names(subject.names))
        data = {"id": subject.id, "name": subject.name, "names": names, "facts": counts[subject.id]}
        rows.append(Row(tuple(map(printable, (subject.id, subject.name, ", ".join(names), str(counts[subject.id])))), data))
    talk = () if rows else ("no subjects are declared; add [[subject]] to the vocabulary",)
    return print_sheet(Sheet(_COLUMNS, rows, {"total": len(rows)}, talk=talk), format_name)
