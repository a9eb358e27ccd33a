"""Browse facts by topic, subject, source, place and date."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from beltfacts.commands._charts import course_lines
from beltfacts.commands._completion import starting
from beltfacts.commands._conversions import CONVERSION, wanted_unit, with_conversions
from beltfacts.commands._fact_sheet import fact_row, fact_sheet
from beltfacts.commands._filters import checked_filters
from beltfacts.commands._options import COMMON, FILTERS, Option, flag
from beltfacts.commands._output import draws_table, open_library, print_sheet
from beltfacts.library import EVERYTHING, SORTS, count_facts, list_facts

OPTIONS = (
    *FILTERS,
    Option(
        "sort",
        ("--sort",),
        f"Order: {', '.join(SORTS)}; with a minus in front (-date) the other way round.",
        "ORDER",
        default="file",
        complete=starting(SORTS),
    ),
    Option("limit", ("--limit", "-n"), "Show at most N facts; all without it.", "N", kind=int, least=1),
    flag("withdrawn", "--withdrawn", "Show withdrawn and superseded facts too."),
    *CONVERSION,
    *COMMON,
)

_NO_MATCH = "no fact matches these filters; remove one, or list the values with beltfacts topics, subjects or sources"
_NO_FACTS = "the library has no facts yet; beltfacts add writes one from a quote, and beltfacts import makes them of a table"


def run(
    sort: str,
    limit: int | None,
    withdrawn: bool,
    unit: str | None,
    rate: str | None,
    format_name: str | None,
    facts: Sequence[str],
    no_cache: bool,
    **filters: Any,
) -> int:
    """Browse facts by topic, subject, source, place and date; without a filter, the whole library.

    Several filters narrow each other; a topic includes its narrower ones. A table ends with the course of each figure that has three dates.

    Example: beltfacts list --topic rail --since 2024 --sort date
    """
    with open_library(facts, no_cache) as library:
        chosen, wanted = checked_filters(library, **filters), wanted_unit(library, unit, rate)
        listed = list_facts(library, chosen, sort, withdrawn=withdrawn, limit=limit)
        rows = [fact_row(library, fact) for fact in listed]
        total = len(rows) if limit is None or len(rows) < limit else count_facts(library, chosen, withdrawn=withdrawn)
        lines = [] if rows else [_NO_MATCH if count_facts(library, EVERYTHING, withdrawn=True) else _NO_FACTS]
        if total > len(rows):
            lines.append(f"{len(rows)} of {total} shown; leave --limit out to see all")
        head = {"query": None, "total": total}
        sheet = fact_sheet(library, rows, None, head, {"suggestions": []}, tuple(lines))
        if draws_table(format_name):
            sheet = sheet._replace(beneath=course_lines(library, listed), wraps_beneath=True)
        return print_sheet(with_conversions(sheet, listed, wanted), format_name, paged=True)
