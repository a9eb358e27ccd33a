"""What the JSON API answers: the same records as the commands print with --format json.

It reads no request (`handlers`) and makes no page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from beltfacts.audit import AuditedDraft
from beltfacts.compare import Comparison, relation_record
from beltfacts.library import Library, count_facts_by, count_facts_by_topic
from beltfacts.model import Fact, all_names
from beltfacts.output import fact_record, hit_record, source_record
from beltfacts.search import Answer
from beltfacts.web.citing import Cited


def answer_record(query: str, found: Answer) -> dict[str, Any]:
    """Return an answer: what `search --format json` prints."""
    return {
        "query": query,
        "total": found.total,
        "results": [hit_record(hit) for hit in found.hits],
        "near": [hit_record(hit) for hit in found.near],
        "suggestions": found.suggestions,
        "unknown": found.unknown,
        "corrections": [{"typed": typed, "used": used} for typed, used in found.corrections],
    }


def citation_record(fact: Fact, cited: Cited) -> dict[str, Any]:
    """Return a citation: each part as plain text and as HTML; `text` for a style for programs."""
    parts = {part.key: {"text": part.plain, "html": str(part.rich)} for part in cited.parts}
    return {"id": fact.id, "style": cited.style, "parts": parts, "text": cited.program_text or None, "link": cited.link or None}


def comparison_record(query: str, comparison: Comparison | None, near: Sequence[Any] = ()) -> dict[str, Any]:
    """Return a comparison: what `compare --format json` prints."""
    if comparison is None:
        return {"query": query, "total": 0, "results": [], "near": [hit_record(hit) for hit in near], "relations": []}
    steps = comparison.steps
    results = [{**fact_record(fact), "change": relation_record(steps[fact.id]) if fact.id in steps else None} for fact in comparison.facts]
    relations = [relation_record(each) for each in comparison.relations]
    return {"query": query, "total": len(results), "results": results, "near": [], "relations": relations}


def topics_record(library: Library) -> dict[str, Any]:
    """Return the topics, each with how many facts it has."""
    counts = count_facts_by_topic(library)
    results = [
        {"id": each.id, "name": each.name, "broader": each.broader or None, "names": [*all_names(each.names)], "facts": counts[each.id]}
        for each in library.store.topics.topics.values()
    ]
    return {"total": len(results), "results": results}


def sources_record(library: Library) -> dict[str, Any]:
    """Return the sources, each with how many facts it gives."""
    counts = Counter(count_facts_by(library, "source"))
    results = [{**source_record(each), "facts": counts[each.id]} for each in library.sources.values()]
    return {"total": len(results), "results": results}


def audit_record(audited: AuditedDraft) -> dict[str, Any]:
    """Return the verdicts on a text."""
    return {"total": len(audited.figures), "results": audited.figures, "unread": audited.unread, "ignored": audited.ignored}
