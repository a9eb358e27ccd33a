"""List the contradictions and differences between the facts of a library."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.commands._fact_sheet import date_label
from beltfacts.commands._options import COMMON, flag
from beltfacts.commands._output import DONE, NOTHING, open_library, print_sheet
from beltfacts.compare import CONFLICTS, Relation, find_conflicts, find_relations, relation_record
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import Library
from beltfacts.output import printable, source_of

OPTIONS = (
    flag("all_relations", "--all", "List also what agrees, what is a rounding, and what must not be compared."),
    flag("unexplained", "--unexplained", "Only what the facts themselves do not explain."),
    *COMMON,
)
_COLUMNS = (
    Column("figures", "Figures", whole=True, role="figure"),
    Column("relation", "Kind"),
    Column("what", "What"),
    Column("first", "One", role="id"),
    Column("second", "Other", role="id"),
    Column("explained", "Explained by"),
)


def run(all_relations: bool, unexplained: bool, format_name: str | None, facts: Sequence[str], no_cache: bool) -> int:
    """List every contradiction and every difference in the library: two figures for one thing that no rounding explains.

    A contradiction is about one time. A difference may be about two, or its measures are worded otherwise. What the facts declare that may
    explain it stands beside it: period, status, qualifier, who says it, a translation, a note.

    The exit code is 1 when there is one, for use in checks.

    Example: beltfacts conflicts --unexplained
    """
    with open_library(facts, no_cache) as library:
        found = [*(find_relations(library) if all_relations else find_conflicts(library))]
        shown = [relation for relation in found if not (unexplained and relation.explained)]
        rows = [_row(library, relation) for relation in shown]
        messages = () if rows else ("no two facts differ on one thing",)
        sheet = Sheet(_COLUMNS, rows, {"total": len(rows)}, stacked=True, messages=messages)
        print_sheet(sheet, format_name)
        return NOTHING if rows and not all_relations else DONE


def _row(library: Library, relation: Relation) -> Row:
    """Return a relation as a row."""
    first, second = relation.first, relation.second
    name = library.store.subject_name(first.subject)
    what = f"{name}: {first.measure}" + (f" / {second.measure}" if second.measure != first.measure else "")
    sides = [f"{fact.id} ({date_label(fact)}, {source_of(fact).label})" for fact in (first, second)]
    why = "; ".join(relation.explained) or ("unexplained" if relation.kind in CONFLICTS else "")
    cells = (f"{first.figure} | {second.figure}", f"{relation.kind.value}: {relation.reason}", what, *sides, why)
    return Row(tuple(map(printable, cells)), {**relation_record(relation)})
