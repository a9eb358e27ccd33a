"""A topic whose broader topic is not declared, or is the topic itself.

list --topic rail also lists facts under narrower topics. It finds them by following broader from each topic upwards. Name a
declared topic in broader, and make sure that the topics do not form a loop.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Follow the broader topics of every topic upwards."""
    for topic in files.topics.values():
        above, visited = topic.broader, {topic.id}
        while above and above in files.topics and above not in visited:
            visited.add(above)
            above = files.topics[above].broader
        if above == topic.id:
            message = f"topic {topic.id!r} is broader than itself; remove broader from a topic of the loop"
        elif topic.broader and topic.broader not in files.topics:
            message = f"topic {topic.id!r}: broader topic {topic.broader!r} is not declared; declare it or remove broader"
        else:
            continue
        yield files.finding("broader", message, topic.file, "topic", topic.ordinal, "broader")
