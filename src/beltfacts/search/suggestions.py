"""Suggestions for a query without results."""

from __future__ import annotations

from collections import Counter

from beltfacts.library import Library
from beltfacts.library.index import correctable
from beltfacts.model import Fact
from beltfacts.search.query import Query
from beltfacts.search.scoring import Score


def suggest(library: Library, query: Query, ranked: list[tuple[Score, Fact]]) -> list[str]:
    """What is near: what is known of the subject that the query seems to name, and the nearest words for unknown ones."""
    lines = []
    best = [fact for rank, fact in ranked[:8] if rank.cover >= 0.3]
    if best:
        subject = Counter(fact.subject for fact in best).most_common(1)[0][0]
        known = [fact.measure for fact in best if fact.subject == subject][:4]
        lines.append(f"{library.store.subject_name(subject)}: {'; '.join(dict.fromkeys(known))}")
    for group in query.unknown[:3]:
        near = library.lexicon.within_one(group.typed) if correctable(group.typed) else []
        if near:
            lines.append(f'words like "{group.typed}": {", ".join(near[:4])}')
    return lines
