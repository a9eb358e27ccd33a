"""What each tool of the server does: flat arguments in, records out, wrong use as UseError.

It knows nothing of the protocol (`server` does), and may be called from any thread.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from beltfacts.audit import ALARMS, Auditor, audit_draft, read_draft
from beltfacts.cite import is_citable
from beltfacts.compare import compare_facts, facts_beside, in_order_of_time
from beltfacts.configuration import configuration_of
from beltfacts.errors import UseError, unknown_name
from beltfacts.library import Lending, Library, count_facts_by_topic
from beltfacts.mcp_server import record_types, records
from beltfacts.mcp_server.filter_arguments import filters_of
from beltfacts.model import Fact
from beltfacts.search import Answer, answer
from beltfacts.styles import bibliography

if TYPE_CHECKING:
    from beltfacts.evidence import Locator

MOST_FACTS = 50
"""Facts that one answer may have: more fill the memory of an assistant and are not read."""

MOST_TEXT = 100_000
"""Characters of a text that is audited: a long report. It takes about ten seconds, and holds up other calls meanwhile."""

MOST_NUMBERS = 4_000
"""Numbers of a text that is audited. Each takes some 5 ms, these 20 seconds."""

MOST_COMPARED = 50
"""Facts that one comparison returns, the newest: a monthly series of four years."""

MOST_TOPICS = 200
"""Topics that one answer may have."""

_NUMBER = re.compile(r"\d+")

_MOST_REPEATED = 400
"""Characters of a question that a comparison repeats."""

_MOST_CITED = 200
"""Facts that one call cites."""


class Tools:
    """Answers the calls of an assistant about one library."""

    def __init__(self, library: Library, locator: Locator) -> None:
        """Answer about this library, whose files are read again when they change."""
        self._lending = Lending(library, closes_first=False)
        self._locator = locator

    def close(self) -> None:
        """Close what was opened after the first library."""
        self._lending.close()

    def search_facts(self, query: str, topic: str, source: str, since: str, until: str, limit: int) -> record_types.FoundFacts:
        """Return the facts that answer a query."""
        if not 1 <= limit <= MOST_FACTS:
            raise UseError(f"limit {limit} is not possible; give 1 to {MOST_FACTS}, and narrow the query by topic, source or dates")
        if not query.strip():
            raise UseError('the query is empty; give words as remembered, as in "Panama Canal ships 2024"')
        with self._lending.renewed() as library:
            found = answer(library, query, limit, filters_of(library, topic, source, since, until))
            return {
                "query": query[: found.read],
                "total": found.total,
                "facts": [records.short_fact(library, hit.fact) for hit in found.hits],
                "near": _near(library, found),
                "hints": [*_hints(query, found), *_findings(library)],
            }

    def get_fact(self, fact_id: str) -> record_types.WholeFact:
        """Return all that is known of a fact."""
        with self._lending.renewed() as library:
            fact = self._locator.locate(_fact(library, fact_id), library.roots)
            return records.whole_fact(library, fact, _findings(library))

    def get_source(self, source_id: str) -> record_types.WholeSource:
        """Return all that is known of a source."""
        with self._lending.renewed() as library:
            if source_id not in library.sources:
                raise unknown_name("source", source_id, list(library.sources), "get_fact names the source of a fact")
            return records.whole_source(library.sources[source_id])

    def cite(self, ids: str, style: str) -> record_types.Citations:
        """Return citations of some facts in one style."""
        if style.endswith(".csl") or "/" in style or "\\" in style:
            raise UseError("style is the name of a style, as apa, mla or chicago-notes, and no path")
        names = list(dict.fromkeys(ids.replace(",", " ").split()))
        if not names or len(names) > _MOST_CITED:
            raise UseError(f"give 1 to {_MOST_CITED} ids of facts, with commas between; search_facts finds them")
        with self._lending.renewed() as library:
            configuration = configuration_of(library.roots)
            chosen = style or (configuration and configuration.style) or "apa"
            facts = [self._locator.locate(_citable(library, name), library.roots) for name in names]
            made = bibliography(facts, chosen, self._locator.passages(facts, library.roots))
            parts: list[record_types.CitationParts] = [
                {
                    "id": each.fact.id,
                    "in_text": str(each.in_text),
                    "reference": str(each.reference),
                    "note": str(each.note),
                    "quote": str(each.quote),
                    "link": str(each.link),
                    "warning": str(each.warning),
                }
                for each in made
            ]
            references = list(dict.fromkeys(str(each.listed) for each in made))
            return {"style": chosen, "total": len(parts), "citations": parts, "references": references, "hints": _findings(library)}

    def compare(self, about: str) -> record_types.ComparedFacts:
        """Return the facts on one thing side by side. `about`: words, or ids of facts."""
        if not about.strip():
            raise UseError("nothing is named to compare; give words as for search_facts, or ids of facts")
        with self._lending.renewed() as library:
            hints, near, facts = _findings(library), list[record_types.ShortFact](), _named(library, about)
            if facts is None:
                found = answer(library, about, 1)
                near, hints = [] if found.hits else _near(library, found), [*_hints(about, found), *hints]
                facts = facts_beside(library, found.hits[0].fact) if found.hits else []
            if len(facts) > MOST_COMPARED:
                hints = [f"the newest {MOST_COMPARED} of {len(facts)} facts are compared; give ids of facts to compare others", *hints]
            comparison = compare_facts(library, in_order_of_time(facts)[-MOST_COMPARED:])
            return {
                "query": about[:_MOST_REPEATED],
                "total": len(facts),
                "facts": [records.short_fact(library, fact) for fact in comparison.facts],
                "relations": [records.fact_relation(each) for each in (*comparison.steps.values(), *comparison.relations)],
                "near": near,
                "hints": hints,
            }

    def audit_text(self, text: str) -> record_types.AuditedText:
        """Return a verdict on each figure and date of a text in Markdown."""
        if not text.strip():
            raise UseError("the text is empty; give the sentences whose figures are to be checked")
        if len(text) > MOST_TEXT:
            raise UseError(f"the text has {len(text):,} characters; give at most {MOST_TEXT:,} at a time")
        if (count := len(_NUMBER.findall(text))) > MOST_NUMBERS:
            raise UseError(f"the text has {count:,} numbers; give at most {MOST_NUMBERS:,} at a time")
        with self._lending.renewed() as library:
            draft = read_draft(text.encode("utf-8", "replace"), "text.md")
            done = audit_draft(Auditor(library), draft, "text")
            figures: list[record_types.AuditedFigure] = [
                {
                    "line": record["line"],
                    "column": record["column"],
                    "text": record["text"],
                    "verdict": record["verdict"],
                    "is_alarm": record["verdict"] in ALARMS,
                    "reason": record["reason"],
                    "facts": record["facts"],
                }
                for record in done.figures
            ]
            return {
                "total": len(figures),
                "alarms": sum(figure["is_alarm"] for figure in figures),
                "figures": figures,
                "unread": [f"line {each['line']}: {each['reason']}" for each in done.unread],
                "hints": _findings(library),
            }

    def list_topics(self, below: str, limit: int) -> record_types.ListedTopics:
        """Return the topics with most facts. `below`: id of a topic whose narrower ones are listed; empty for all."""
        if not 1 <= limit <= MOST_TOPICS:
            raise UseError(
                f"limit {limit} is not possible; give 1 to {MOST_TOPICS}, and name in below the topic whose narrower ones are wanted"
            )
        with self._lending.renewed() as library:
            declared, counts = library.store.topics, count_facts_by_topic(library)
            if below and below not in declared.topics:
                raise unknown_name("topic", below, list(declared.topics), "list_topics without below lists all")
            wanted = declared.narrower(below) - {below} if below else declared.topics.keys()
            listed = sorted((topic for topic in declared.topics.values() if topic.id in wanted), key=lambda topic: -counts[topic.id])
            topics: list[record_types.ListedTopic] = [
                {"id": topic.id, "name": topic.name, "broader": topic.broader, "facts": counts[topic.id]} for topic in listed[:limit]
            ]
            return {"total": len(listed), "topics": topics, "hints": _findings(library)}


def _fact(library: Library, fact_id: str) -> Fact:
    """Return a fact by its id. Raises UseError with the closest ids."""
    numbers = library.store.numbers_of(fact_id)
    if not numbers:
        raise unknown_name("fact", fact_id, library.ids(), "search_facts finds ids")
    return library.store.facts(numbers[:1])[0]


def _citable(library: Library, fact_id: str) -> Fact:
    """Return a fact that can be cited. Raises UseError for one whose source is not declared."""
    fact = _fact(library, fact_id)
    if not is_citable(fact):
        raise UseError(
            f"{fact_id} cannot be cited: its source {fact.source} is missing or has a finding; tell the user to run beltfacts check"
        )
    return fact


def _named(library: Library, about: str) -> list[Fact] | None:
    """Return the facts whose ids are given, with those beside it for a single one. Return None if the words are no ids."""
    words = list(dict.fromkeys(about.replace(",", " ").split()))
    if not words or not all(library.store.numbers_of(word) for word in words):
        return None
    named = [_fact(library, word) for word in words]
    return facts_beside(library, named[0]) if len(named) == 1 else named


def _near(library: Library, found: Answer) -> list[record_types.ShortFact]:
    """Return the facts that leave something open, each with what."""
    return [records.short_fact(library, hit.fact, tuple(hit.missed)) for hit in found.near]


def _hints(query: str, found: Answer) -> list[str]:
    """Return what was read otherwise than typed, what no fact has, and what to try."""
    cut = [f"only the first {found.read} characters of the query were read"] if found.read < len(query) else []
    read_as = [f'"{typed}" was read as "{used}"' for typed, used in found.corrections]
    return [*cut, *read_as, *(f'no fact has the word "{word}"' for word in found.unknown), *found.suggestions]


def _findings(library: Library) -> list[str]:
    """Return what is wrong with the fact files, if anything is, and how old a shared library is that does not answer."""
    said = "the fact files have {0} findings, and what they concern is left out; tell the user to run beltfacts check"
    return [*([library.note] if library.note else []), *([said.format(library.broken)] if library.broken else [])]
