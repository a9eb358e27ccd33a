"""Find the fact you half remember."""

from __future__ import annotations

from typing import Annotated

import typer

from beltfacts.commands import _facts, _filters
from beltfacts.commands._shell import Facts, Format, NoCache, emit, library, talk
from beltfacts.searching import answer


def run(
    query: Annotated[
        str, typer.Argument(metavar="QUERY", help="Words as you remember them, in any order; numbers, dates and other names work too.")
    ],
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, metavar="N", help="Show at most N facts.")] = 10,
    topic: _filters.Topics = None,
    subject: _filters.Subjects = None,
    source: _filters.Sources = None,
    place: _filters.Places = None,
    since: _filters.Since = None,
    until: _filters.Until = None,
    why: Annotated[bool, typer.Option("--why", help="Say why each fact was found.")] = False,
    format_name: Format = None,
    facts: Facts = None,
    no_cache: NoCache = False,
) -> int:
    """Find the fact you half remember: the best first, with its figure, date, source and exact words.

    Spelling, word order and other names may be loose; digits must be right. Exit code 1 when nothing answers.

    Example: beltfacts search "China-Laos Railway freight"
    """
    loaded = library(facts, no_cache)
    filters = _filters.checked(loaded, topic, subject, source, place, since, until)
    found = answer(loaded, query, limit, filters)
    rows = [_facts.row(loaded, hit.fact, hit.score, {"why": list(hit.why)} if why else None) for hit in found.hits]
    lines = [f'showing results for "{used}" (typed "{typed}")' for typed, used in found.corrections if found.hits]
    lines += [f'nothing is said of "{word}"' for word in found.unknown if found.hits]
    if found.total > len(rows):
        lines.append(f"{len(rows)} of {found.total} shown; --limit {found.total} shows all")
    if why:
        lines += [f"{hit.fact.id}: {'; '.join(hit.why)}; score {hit.score}" for hit in found.hits]
    if not rows:
        lines += [f'no match for "{query[:80]}"', *(f"near: {line}" for line in found.suggestions)]
    tail = {"suggestions": found.suggestions, "corrections": [{"typed": typed, "used": used} for typed, used in found.corrections]}
    head = {"query": query, "total": found.total}
    return emit(_facts.sheet(loaded, rows, found.hits[0].fact if rows else None, head, tail, tuple(lines)), format_name)


__all__ = ["run", "talk"]
