"""Browse facts by topic, subject, source, place and date."""

from typing import Annotated

import typer

from beltfacts.commands import _fact_sheet as _facts
from beltfacts.commands import _filters
from beltfacts.commands._shell import Facts, Format, NoCache, complete_from, open_library, print_sheet
from beltfacts.library import SORTS, list_facts


def run(
    topic: _filters.Topics = None,
    subject: _filters.Subjects = None,
    source: _filters.Sources = None,
    place: _filters.Places = None,
    since: _filters.Since = None,
    until: _filters.Until = None,
    sort: Annotated[
        str,
        typer.Option(
            "--sort",
            metavar="ORDER",
            autocompletion=complete_from(SORTS),
            help=f"Order: {', '.join(SORTS)}; with a minus in front (-date) the other way round.",
        ),
    ] = "file",
    limit: Annotated[int | None, typer.Option("--limit", "-n", min=1, metavar="N", help="Show at most N facts; all without it.")] = None,
    withdrawn: Annotated[bool, typer.Option("--withdrawn", help="Show withdrawn facts too.")] = False,
    format_name: Format = None,
    facts: Facts = None,
    no_cache: NoCache = False,
) -> int:
    """Browse facts by topic, subject, source, place and date; without a filter, the whole library.

    Several filters narrow each other; a topic includes its narrower ones.

    Example: beltfacts list --topic rail --since 2024 --sort date
    """
    loaded = open_library(facts, no_cache)
    filters = _filters.checked_filters(loaded, topic, subject, source, place, since, until)
    found = list_facts(loaded, filters, sort, withdrawn=withdrawn)
    rows = [_facts.fact_row(loaded, fact) for fact in found[:limit]]
    lines = [] if rows else ["no fact is left by these filters; leave one out, or see beltfacts topics, subjects and sources"]
    if len(found) > len(rows):
        lines.append(f"{len(rows)} of {len(found)} shown; leave --limit out to see all")
    head = {"query": None, "total": len(found)}
    return print_sheet(_facts.fact_sheet(loaded, rows, None, head, {"suggestions": []}, tuple(lines)), format_name)
