"""Find the facts that belong beside one another: one subject, and measures that are one or nearly one.

It judges no figures; `relations` does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from beltfacts.compare.measures import MeasureWords, measure_words
from beltfacts.compare.times import time_key
from beltfacts.library import EVERYTHING, Filters, Library, rows_by_measure
from beltfacts.model import Fact, all_names
from beltfacts.reading import parse_edtf


def words_of(library: Library, fact: Fact) -> MeasureWords:
    """Return the words of a fact's measure, without those of its subject's names."""
    return measure_words(fact.measure, _names(library, fact.subject))


def _names(library: Library, subject: str) -> tuple[str, ...]:
    """Return the names of a subject."""
    known = library.store.subject(subject)
    return (known.name, *all_names(known.names)) if known else (subject,)


def facts_beside(
    library: Library,
    fact: Fact,
    filters: Filters = EVERYTHING,
    *,
    withdrawn: bool = False,
    read: Callable[[Sequence[int]], list[Fact]] | None = None,
) -> list[Fact]:
    """Return a fact and all that belong beside it, by date.

    They have the same subject, and a measure of the same words or nearly so. `filters`: which of them; its subjects are passed over.
    `withdrawn`: withdrawn and superseded facts too. `read`: returns the facts of some rows, of a caller who remembers them. Of the facts
    with one measure the first is read, and the others only where it is near.
    """
    names = _names(library, fact.subject)
    words = measure_words(fact.measure, names)
    groups = rows_by_measure(library, filters._replace(subjects=(fact.subject,)), withdrawn=withdrawn)
    read = read or library.store.facts
    firsts = read([rows[0] for rows in groups])
    rows = sorted(
        row for group, one in zip(groups, firsts, strict=True) if measure_words(one.measure, names).is_near(words) for row in group
    )
    beside = [each for each in read(rows) if measure_words(each.measure, names).is_near(words)]
    return in_order_of_time(beside if any(each.id == fact.id for each in beside) else [*beside, fact])


def in_order_of_time(facts: Iterable[Fact]) -> list[Fact]:
    """Return facts by the last day that they describe. Undated ones come last."""
    return sorted(facts, key=lambda fact: (*time_key(parse_edtf(fact.date)), fact.id))
