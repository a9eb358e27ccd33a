"""Compare the facts on one thing: several sources, several dates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from beltfacts.commands._charts import CHART, with_bars, write_chart
from beltfacts.commands._comparison_lines import relation_lines, relation_words
from beltfacts.commands._conversions import CONVERSION, wanted_unit, with_conversions
from beltfacts.commands._fact_sheet import date_label, fact_sheet, hit_row
from beltfacts.commands._filters import checked_filters
from beltfacts.commands._options import COMMON, FILTERS, Option, flag
from beltfacts.commands._output import asked_fact, draws_table, open_library, print_message, print_sheet
from beltfacts.compare import Comparison, change_words, compare_facts, facts_beside, measure_without_dates, relation_record, words_of
from beltfacts.formats import Column, Row, Sheet, Span
from beltfacts.library import EVERYTHING, Filters, Library, list_facts
from beltfacts.model import Fact
from beltfacts.output import fact_record, printable, source_of
from beltfacts.search import answer

OPTIONS = (
    Option("words", (), "Words as for search, or ids of facts.", "QUERY|ID...", default=(), many=True, required=True),
    flag("withdrawn", "--withdrawn", "Show withdrawn and superseded facts too."),
    flag("force", "--force", "Work out changes also between figures that must not be compared."),
    CHART,
    *CONVERSION,
    *FILTERS,
    *COMMON,
)
_COLUMNS = (
    Column("when", "Date", whole=True, role="date"),
    Column("figure", "Figure", whole=True, role="figure"),
    Column("change", "Change", whole=True),
    Column("what", "What"),
    Column("who", "Source", role="source"),
    Column("id", "Id", whole=True, role="id"),
    Column("relations", "Relations", shown=False, beneath=True),
)


def run(
    words: Sequence[str],
    withdrawn: bool,
    force: bool,
    chart: str | None,
    unit: str | None,
    rate: str | None,
    format_name: str | None,
    facts: Sequence[str],
    no_cache: bool,
    **filters: Any,
) -> int:
    """Compare the facts on one thing, by date, each with its source.

    Below them is what agrees, what is a rounding, what contradicts, and what must not be compared and why. Changes are worked out from
    the figures as printed.

    With --chart the figures are a picture too, labelled as they are printed: lines over time, or bars.

    Give words, and the best answer is shown with all facts on its subject and measure; or the ids of facts, and these are shown.

    Example: beltfacts compare "share of Belt and Road countries in China's trade"

    Example: beltfacts compare jakarta-bandung-travel-time-wang jakarta-bandung-travel-time-xinhua

    Example: beltfacts compare bri-trade-share-2024 --chart share.svg
    """
    with open_library(facts, no_cache) as library:
        checked, wanted = checked_filters(library, **filters), wanted_unit(library, unit, rate)
        chosen = _named_facts(library, words, checked, withdrawn)
        if chosen is None:
            query = " ".join(words)
            found = answer(library, query, 1, checked)
            if not found.hits:
                near = [hit_row(library, hit) for hit in found.near]
                messages = (f'no match for "{query[:80]}"', *found.suggestions)
                return print_sheet(
                    fact_sheet(library, [], None, {"query": query, "total": 0}, {"relations": []}, messages, near), format_name
                )
            chosen = facts_beside(library, found.hits[0].fact, checked, withdrawn=withdrawn)
        if not chosen:
            head = {"query": " ".join(words), "total": 0}
            return print_sheet(
                fact_sheet(library, [], None, head, {"relations": []}, ("no fact matches these filters; remove one",)), format_name
            )
        comparison = compare_facts(library, chosen, force=force)
        sheet = with_conversions(_sheet(library, " ".join(words), comparison), comparison.facts, wanted)
        if chart or draws_table(format_name):
            from beltfacts.charts import make_chart

            picture = make_chart(library, comparison)
            if chart:
                write_chart(picture, chart)
            sheet = with_bars(sheet, picture) if draws_table(format_name) else sheet
        return print_sheet(sheet, format_name)


def _named_facts(library: Library, words: Sequence[str], filters: Filters, withdrawn: bool) -> list[Fact] | None:
    """Return the facts whose ids the words are, with those beside it for a single one; None if the words are no ids."""
    if not all(library.store.numbers_of(word) for word in words):
        return None
    named = [asked_fact(library, word) for word in dict.fromkeys(words)]
    left_out = _left_out(library, named, filters)
    if left_out:
        print_message(f"note: left out by these filters: {', '.join(sorted(left_out))}")
    chosen = facts_beside(library, named[0], filters, withdrawn=withdrawn) if len(named) == 1 else named
    return [fact for fact in chosen if fact.id not in left_out]


def _left_out(library: Library, named: Sequence[Fact], filters: Filters) -> set[str]:
    """Return the ids of named facts that do not match the filters: what was not known yet is not shown because it was named."""
    if filters == EVERYTHING:
        return set()
    if not any(fact.withdrawn for fact in named):  # which no filter by subject finds
        filters = filters._replace(subjects=tuple({fact.subject for fact in named}))
    matching = list_facts(library, filters, withdrawn=True)
    return {fact.id for fact in named} - {fact.id for fact in matching}


def _sheet(library: Library, query: str, comparison: Comparison) -> Sheet:
    """Return the facts of a comparison as a sheet, with what is between them beneath.

    What all of them share, the subject and the words of the measure, stands above them once.
    """
    subjects = {fact.subject for fact in comparison.facts}
    heading = library.store.subject_name(comparison.facts[0].subject) if len(subjects) == 1 else ""
    one_measure = bool(heading) and len({words_of(library, fact) for fact in comparison.facts}) == 1
    if one_measure:
        heading += f": {measure_without_dates(comparison.facts[0].measure)}"
    rows = []
    for fact in comparison.facts:
        step = comparison.steps.get(fact.id)
        about = f"{library.store.subject_name(fact.subject)}: {fact.measure}"
        relations = relation_words(comparison.relations, fact)
        cells = (date_label(fact), fact.figure, change_words(step) if step else "", about, source_of(fact).label, fact.id, relations)
        rows.append(Row(tuple(map(printable, cells)), {**fact_record(fact), "change": relation_record(step) if step else None}))
    has_change = any(row.cells[2] for row in rows)
    hidden = ({"what"} if one_measure else set()) | (set() if has_change else {"change"})
    columns = tuple(column._replace(shown=False, beneath=True) if column.key in hidden else column for column in _COLUMNS)
    head = {"query": query, "total": len(rows)}
    tail = {"relations": [relation_record(relation) for relation in comparison.relations]}
    cards = (((Span(printable(heading), "subject"),),),) if one_measure else ()
    return Sheet(columns, rows, head, tail, cards, stacked=True, beneath=relation_lines(comparison.relations), wraps_beneath=True)
