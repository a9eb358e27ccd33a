"""Make facts of the cells of a table: each with subject, measure, date, dimensions, value, unit and its cell as evidence.

A cell without a figure is counted by the reason. A figure that is not surely read is refused, and counted. Nothing is written here
(`write`), and nothing is compared with what the library has (`editions`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from collections.abc import Mapping as Texts

from beltfacts.errors import UseError
from beltfacts.evidence import FoundCell, convention_of
from beltfacts.importing import column_names as roles
from beltfacts.importing.axes import Axes
from beltfacts.importing.cell_values import OPEN_BRACKETS, OPEN_LABELS, CellContext, CellValue, read_value
from beltfacts.importing.column_values import has_decimals, may_be_counts_or_years
from beltfacts.importing.dates import (
    STATUS_WORDS,
    CellDates,
    DatedCell,
    dates_of_captions,
    dates_of_headings,
    dates_of_table,
    months_of_table,
    read_period,
)
from beltfacts.importing.drafts import Draft, Outcome, told_apart
from beltfacts.importing.flags import explain_flag, read_legend, status_of_flag
from beltfacts.importing.headers import cell_name
from beltfacts.importing.mapping import Mapping
from beltfacts.importing.missing import EMPTY
from beltfacts.importing.note_marks import NoteMarks
from beltfacts.importing.tables import DataTable
from beltfacts.importing.units import WHOLE_TABLE, PrintedUnit, TableUnits, refuse_unknown_names, unit_of_other_column
from beltfacts.importing.wording import is_bare_change, measure_name
from beltfacts.model import CellKeys

_STEP = 1000
"""Cells after which progress is told."""


def make_facts(
    table: DataTable,
    mapping: Mapping,
    units: Texts[str, str],
    progress: Callable[[int, int], None] | None = None,
    named: Sequence[str] = (),
) -> Outcome:
    """Return the facts of a table under a map.

    `units`: unit word in lower case to code. `progress` is told the number of rows done and of all. `named`: the names to which options give
    units. Raises UseError for mixed number conventions, a measure or subject that nothing gives, units that nothing says, names that the
    table has not, and two cells with the same keys.
    """
    maker = _Maker(table, mapping, units)
    outcome = Outcome([], Counter(), Counter(), {})
    for count, row in enumerate(table.rows, 1):
        maker.add_row(row, outcome)
        if progress and (count % _STEP == 0 or count == len(table.rows)):
            progress(count, len(table.rows))
    refuse_unknown_names(named, table, mapping, maker.measures)
    if not outcome.drafts:
        maker.table_units.refuse_open()
    return outcome._replace(drafts=told_apart(outcome.drafts))


class _Maker:
    """Makes the facts of one table."""

    def __init__(self, table: DataTable, mapping: Mapping, units: Texts[str, str]) -> None:
        """Find the axes, the legend and the number convention. Raises UseError where one of them is not clear."""
        self._table, self._mapping, self._units = table, mapping, units
        self._axes = Axes(table, mapping)
        self._legend = read_legend(table.titles)
        self._marks = NoteMarks(table)
        months = months_of_table(table, mapping.roles)
        known, fixed, titled = dates_of_table(table, mapping), mapping.fixed.get(roles.DATE, ""), dates_of_captions(table.captions)
        self._dates = CellDates(self._axes, known, fixed, months, titled, dates_of_headings(table))
        self._dates.refuse_contradictions()
        self._decimal = _decimal(table, mapping)
        lines = (*table.captions, *(column.name for column in table.columns))
        decimals = any(has_decimals(column.name, column.texts, self._decimal) for column in table.value_columns)
        self.table_units = TableUnits(mapping.units, units, lines, has_decimals=decimals, below=table.below)
        self._keys_of: tuple[int, list[str]] = (-1, [])
        self.measures: set[str] = set()
        self._contexts: dict[tuple[str, str], CellContext] = {}
        said = {WHOLE_TABLE, *(column.name for column in table.value_columns)} & mapping.units.keys()
        self._may_be_years = {
            column.place: f'numbers that may be years; if they are not, say --unit "{column.name}=CODE"'
            for column in table.value_columns
            if may_be_counts_or_years(column.name, column.texts) and said.isdisjoint((WHOLE_TABLE, column.name))
        }
        if not self._axes.values:
            raise UseError("no column of values; say which with --value COLUMN")
        for role in (roles.SUBJECT, roles.MEASURE):
            if role not in mapping.fixed and not self._axes.has(role):
                raise UseError(f"nothing in the table gives the {role}; say it with --{role}, as a column or as text")

    def add_row(self, row: int, outcome: Outcome) -> None:
        """Add the facts of a row to an outcome, and count its other cells."""
        of_row = self._axes.of_row(row)
        of_rows = next(iter(of_row[roles.UNIT]), "")
        power = next((text for text in of_row[roles.SCALE] if any(map(str.isdigit, text))), "")  # labels say scales in words
        for column in self._axes.values:
            context = self._context(of_rows or self._axes.unit_above(column), power)
            found = self._table.found(row, column)
            if found and found.cell.row != row:  # the lower part of a merged cell
                continue
            value = read_value(found, context)
            if found and not value.missing and self._table.is_shared(found.cell):
                value = CellValue(problem="a merged cell that belongs to several rows or columns")
            is_told = value.unit or value.value != value.bare
            problem = ""
            if found and is_told and not value.problem and (stray := self._axes.stray_units(row)):
                problem = unit_of_other_column(found, value, context, stray, self.table_units.printed)
            if found and value.problem == OPEN_LABELS:
                value = self.table_units.read_open(found, context)
            elif found and value.problem == OPEN_BRACKETS:
                value = self.table_units.read_brackets(found, context)
            problem = problem or value.problem or self._may_be_years.get(column, "")
            if found and not value.missing and not problem:
                draft = self._draft(row, column, found, value, of_row, context.printed)
                if isinstance(draft, Draft):
                    outcome.drafts.append(draft)
                    continue
                problem = draft
            if value.missing == EMPTY and (flags := self._axes.flags(row, column)):
                value = value._replace(missing=explain_flag(flags[0], self._legend) or value.missing)
            (outcome.missing if value.missing else outcome.refused)[value.missing or problem] += 1
            outcome.examples.setdefault(value.missing or problem, self._place(row, column))

    def _context(self, unit: str, power: str) -> CellContext:
        """Return what holds of a cell beside its labels, made once. `unit`, `power`: what columns of units and of multipliers say, or empty."""
        key = (unit, power)
        if key not in self._contexts:
            self._contexts[key] = CellContext(self._decimal, self.table_units.printed(unit), power, self._units, self._legend)
        return self._contexts[key]

    def _draft(
        self, row: int, column: int, found: FoundCell, value: CellValue, of_row: dict[str, list[str]], printed: PrintedUnit
    ) -> Draft | str:
        """Return the fact of a cell, or why there is none."""
        fixed, axes = self._mapping.fixed, self._axes
        subjects, notes = self._marks.split_all(axes.of_cell(roles.SUBJECT, column, of_row))
        measures, measure_notes = self._marks.split_all(axes.of_cell(roles.MEASURE, column, of_row))
        subject = " ".join(subjects) or fixed.get(roles.SUBJECT, "")
        measure = measure_name(measures) or fixed.get(roles.MEASURE, "")
        if not measure and measures:  # a header that is a unit alone, below the one that names the measure
            measure = measure_name(axes.of_cell(roles.DIMENSION, column, {})[:1])
        if not subject or not measure:
            return f"no {roles.MEASURE if subject else roles.SUBJECT} in its row"
        if is_bare_change(measure):
            return f"a change that may be in per cent or in points: {measure!r}"
        dated = DatedCell(measure, value.date) if value.date else self._dates.of_cell(row, column, of_row, measure)
        if dated.problem:
            return dated.problem
        measure = dated.measure
        self.measures.add(measure)
        words = axes.of_cell(roles.STATUS, column, of_row)
        if dated.status:
            words = [*words, dated.status]
        status = next((STATUS_WORDS[word.casefold()] for word in words if word.casefold() in STATUS_WORDS), fixed.get("status", "actual"))
        flags = list(dict.fromkeys(filter(None, (value.flag, dated.flag, *axes.flags(row, column)))))
        narrowed = axes.dimensions(row, column, words)
        named, narrow_notes = self._marks.split_all([text for _, text in narrowed])
        said = [explain_flag(flag, self._legend) for flag in flags]
        said += [value.note] if value.note else []
        said += dict.fromkeys((*notes, *measure_notes, *narrow_notes, *self._marks.behind(row, column)))
        said += axes.notes(row)
        said.append(dated.note)
        value = self.table_units.complete(value, measure, found, printed)
        if value.problem:
            return value.problem
        return Draft(
            subject,
            tuple(of_row[roles.CODE]),
            measure,
            tuple(
                [
                    (name, dated.dimension[1] if text == dated.dimension[0] else text)
                    for (name, _), text in zip(narrowed, named, strict=True)
                    if measure_name((text,)) != measure  # a header over two rows
                ]
            ),
            dated.date,
            value,
            next(filter(None, map(status_of_flag, flags)), status),
            "; ".join(filter(None, said)),
            self._keys(row, found),
            self._place(row, column),
            bool(found.cell.raw),
        )

    def _keys(self, row: int, found: FoundCell) -> CellKeys:
        """Return the labels that name the cell: those of the columns and header rows that have a role, as verify knows them."""
        if self._keys_of[0] != row:
            self._keys_of = (row, self._axes.keys(row))
        wanted = self._keys_of[1]
        if not found.cell.raw:  # its place does not name the cell: "EUR million" and "% of GDP", or groups, tell rows apart
            wanted = [*wanted, *self._axes.of_row(row)[roles.UNIT], *self._axes.groups(row)]
        rows = tuple([label for label in found.labels.row if label in wanted]) or found.labels.row[:1] or found.labels.column[-1:]
        return CellKeys(self._key_name, rows, found.labels.column[: max(1, len(self._table.levels))])

    @property
    def _key_name(self) -> str:
        """The name of the table where the document has several, else empty."""
        name = self._table.name or next(iter(self._table.captions), "")
        return name if len(self._table.text.extraction.tables) > 1 else ""

    def _place(self, row: int, column: int) -> str:
        """Return the name of a cell, with its sheet."""
        return f"{self._table.name}!{cell_name(row, column)}" if self._table.name else cell_name(row, column)


def _decimal(table: DataTable, mapping: Mapping) -> str:
    """Return what begins the decimals. Raises UseError for figures that contradict one another, or leave it open."""
    if stated := mapping.fixed.get("decimal"):
        return stated
    convention = convention_of(table.labels)
    if convention.decimal == "mixed":
        raise UseError(f"numbers are written in several ways ({' and '.join(convention.examples)}); write them in one way")
    if convention.decimal == "open":
        raise UseError(f"{convention.examples[0]} may be grouped or have decimals; say which with --decimal , or --decimal .")
    return convention.decimal


def read_fixed_date(text: str) -> str:
    """Return a date that the user gives as EDTF. Raises UseError for text that is none."""
    if text == "undated":
        return text
    if period := read_period(text):
        return period
    raise UseError(f"--date {text[:40]!r} is neither a column nor a date such as 2024, 2024-Q3 or 2024-06-30")
