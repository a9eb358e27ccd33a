"""List the topics, with how many facts each has."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.commands._options import COMMON
from beltfacts.commands._output import open_library, print_sheet
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import count_facts_by_topic
from beltfacts.model import all_names
from beltfacts.output import printable

OPTIONS = COMMON
_COLUMNS = (
    Column("id", "Topic", whole=True, role="id"),
    Column("name", "What it covers"),
    Column("broader", "Broader topic", whole=True),
    Column("names", "Other names"),
    Column("facts", "Facts", whole=True, right=True, role="figure"),
)


def run(format_name: str | None, facts: Sequence[str], no_cache: bool) -> int:
    """List the topics to browse by, with how many facts each has, narrower topics included.

    Example: beltfacts topics
    """
    with open_library(facts, no_cache) as library:
        vocabulary = library.store.topics
        filed = count_facts_by_topic(library)
        rows = []
        for topic in vocabulary.topics.values():
            names = list(all_names(topic.names))
            cells = (topic.id, topic.name, topic.broader, ", ".join(names), str(filed[topic.id]))
            data = {"id": topic.id, "name": topic.name, "broader": topic.broader or None, "names": names, "facts": filed[topic.id]}
            rows.append(Row(tuple(map(printable, cells)), data))
        messages = () if rows else ("no topics are declared; add [[topic]] to the vocabulary",)
        return print_sheet(Sheet(_COLUMNS, rows, {"total": len(rows)}, messages=messages), format_name)
