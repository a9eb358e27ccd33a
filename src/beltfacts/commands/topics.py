"""List the topics, with how many facts each has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from beltfacts.commands._options import COMMON
from beltfacts.commands._output import open_library, print_sheet
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import count_facts_by_topic
from beltfacts.model import Topic, all_names
from beltfacts.output import printable

OPTIONS = COMMON
_COLUMNS = (
    Column("id", "Topic", whole=True, role="id"),
    Column("name", "What it covers"),
    Column("broader", "Broader topic", whole=True, role="parent"),
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
        tree = _tree(vocabulary.topics)
        for topic, _ in tree:
            names = list(all_names(topic.names))
            cells = (topic.id, topic.name, topic.broader, ", ".join(names), str(filed[topic.id]))
            data = {"id": topic.id, "name": topic.name, "broader": topic.broader or None, "names": names, "facts": filed[topic.id]}
            rows.append(Row(tuple(map(printable, cells)), data))
        messages = () if rows else ("no topics are declared; add [[topic]] to the vocabulary",)
        return print_sheet(
            Sheet(_COLUMNS, rows, {"total": len(rows)}, messages=messages, indents=[level for _, level in tree]), format_name, paged=True
        )


def _tree(topics: Mapping[str, Topic]) -> list[tuple[Topic, int]]:
    """Return the topics with their levels, narrower ones after the broader one that they belong to.

    A topic whose broader topic is not declared, or is narrower than itself, is a root.
    """
    narrower: dict[str, list[Topic]] = {}
    for topic in topics.values():
        narrower.setdefault(topic.broader if topic.broader in topics else "", []).append(topic)
    found: dict[str, tuple[Topic, int]] = {}
    for root in [*narrower.get("", []), *topics.values()]:
        waiting = [(root, 0)]
        while waiting:
            topic, level = waiting.pop()
            if topic.id not in found:
                found[topic.id] = (topic, level)
                waiting += [(each, level + 1) for each in reversed(narrower.get(topic.id, []))]
    return [*found.values()]
