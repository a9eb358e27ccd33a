"""A broader topic that is not declared, or a topic that is broader than itself.

list --topic includes narrower topics by following broader from each topic upwards. Point it to a declared topic, without a
loop.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Every topic that names a broader one."""
    for topic in files.topics.values():
        above, seen = topic.broader, {topic.id}
        while above and above in files.topics and above not in seen:
            seen.add(above)
            above = files.topics[above].broader
        if above == topic.id:
            yield files.finding(
                "broader", f"topic {topic.id!r} is broader than itself; break the loop", topic.file, "topic", topic.ordinal, "broader"
            )
        elif topic.broader and topic.broader not in files.topics:
            message = f"topic {topic.id!r}: broader topic {topic.broader!r} is not declared; declare it or leave broader out"
            yield files.finding("broader", message, topic.file, "topic", topic.ordinal, "broader")
