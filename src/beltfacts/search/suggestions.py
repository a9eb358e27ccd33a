"""Suggestions for a query without results. It does not correct the query."""

from __future__ import annotations

from collections import Counter

from beltfacts.library import Library
from beltfacts.library.index import correctable
from beltfacts.model import Fact
from beltfacts.search.query import Query
from beltfacts.search.scoring import Score

_MAX_FACTS = 8
"""Best candidates that vote for the subject."""

_MIN_QUERY_SHARE = 0.3
"""Least share of the query that such a candidate answers (0 to 1)."""

_MAX_MEASURES = 4
_MAX_UNKNOWN_WORDS = 3
_MAX_SIMILAR_WORDS = 4


def suggest(library: Library, query: Query, scored: list[tuple[Score, Fact]]) -> list[str]:
    """Return lines on what is known: measures of the likely subject, and words similar to unknown ones.

    `scored`: candidates, best first.
    """
    lines = []
    best = [fact for score, fact in scored[:_MAX_FACTS] if score.query_share >= _MIN_QUERY_SHARE]
    if best:
        subject = Counter(fact.subject for fact in best).most_common(1)[0][0]
        measures = [fact.measure for fact in best if fact.subject == subject][:_MAX_MEASURES]
        lines.append(f"{library.store.subject_name(subject)}: {'; '.join(dict.fromkeys(measures))}")
    for term in query.unknown[:_MAX_UNKNOWN_WORDS]:
        similar = library.lexicon.terms_one_edit_away(term.typed) if correctable(term.typed) else []
        if similar:
            lines.append(f'words like "{term.typed}": {", ".join(similar[:_MAX_SIMILAR_WORDS])}')
    return lines
