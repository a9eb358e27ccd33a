"""The cells in which the figure of a quoted row stands, and what their labels say of number, unit and date. Pure.

It compares nothing: `verification` and `authoring` do. A fact whose evidence is a cell is left to `cell_check`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from beltfacts.documents import DocumentText, Location
from beltfacts.evidence.cells import RATE_IN_LABEL, FoundCell, in_language, is_bracketed, read_shown, split_flag, to_point, with_labels
from beltfacts.evidence.column_dates import table_cell_at
from beltfacts.evidence.document_words import figure_spans
from beltfacts.model import Fact
from beltfacts.reading import DateError, LazyPattern, RowFigure, find_dates, parse_edtf, read_cell

_YEAR = LazyPattern(r"\s*((?:1[5-9]|20|21)\d\d)\D{0,6}\s*\Z")
"""A header that is a year, perhaps with a flag."""


def cells_of_figure(fact: Fact, text: DocumentText, location: Location) -> list[FoundCell]:
    """Return the cells of tables in which the figure of a fact stands. Empty where it stands in running text too.

    `location`: where its quote is. Several where the row has the figure several times.
    """
    if not text.extraction.tables:
        return []
    located = [table_cell_at(text, start) for start, _ in figure_spans(fact, text, location)]
    found = [each for each in located if each]
    return [with_labels(cell, table, text) for table, cell in found] if len(found) == len(located) else []


def cell_figures(cells: Iterable[FoundCell], units: Mapping[str, str]) -> list[RowFigure]:
    """Return the figures of cells, as printed and as their labels scale them, without the sign that brackets say.

    `units`: unit word in lower case to code. A cell that is no number gives none.
    """
    found = []
    for cell in cells:
        shown = split_flag(cell.words)[0]
        plain = to_point(shown.strip("() ") if is_bracketed(shown) else shown, in_language(cell, units).decimal)
        printed = read_cell(plain, units=units)
        read = read_shown(shown, cell, units)
        if read and is_bracketed(shown) and read.high < 0:
            read = read._replace(low=-read.high, high=-read.low)
        if printed:
            found.append(RowFigure(printed, read))
    return found


def is_accounting_negative(cells: Sequence[FoundCell], units: Mapping[str, str]) -> bool:
    """Return whether brackets say in each of the cells that the number is negative: in tables of money they do."""
    reads = [read_shown(shown, cell, units) if is_bracketed(shown := split_flag(cell.words)[0]) else None for cell in cells]
    return bool(reads) and all(read is not None and read.high < 0 for read in reads)


def labels_mismatch(fact: Fact, cells: Sequence[FoundCell], units: Mapping[str, str]) -> str:
    """Say how sign or unit of a fact disagree with the labels of its cells. Empty if they agree, or `sic` explains it."""
    if fact.smallest is None or fact.sic:
        return ""
    if fact.smallest > 0 and is_accounting_negative(cells, units):
        return f"figure {fact.figure[:60]!r} is in brackets in a table of money, which means a minus; correct value, or explain in sic"
    if "/" not in fact.unit and all(rate_in_labels(each) for each in cells):
        return f"the table says {rate_in_labels(cells[0])[:60]!r}, so {fact.unit} is not the whole unit; write a rate, or explain in sic"
    return ""


def rate_in_labels(cell: FoundCell) -> str:
    """Return the words of the labels that make the number a rate: "per 100,000 journeys". Empty where none do."""
    labels = cell.labels
    for label in (*labels.row, *labels.column, *labels.captions[:1]):
        if match := RATE_IN_LABEL.search(label):
            return match[0][0].lower() + match[0][1:]
    return ""


def label_text(cells: Iterable[FoundCell]) -> str:
    """Return the words that say what the numbers of cells are: labels, captions, and the text behind them."""
    said = [
        part
        for each in cells
        for part in (*each.labels.row, *each.labels.column, *each.labels.captions, each.labels.corner, each.labels.behind)
    ]
    return "\n".join(dict.fromkeys(filter(None, said)))


def dates_of_labels(cell: FoundCell) -> list[str]:
    """Return the dates (EDTF) that row and column of a cell say, the fullest first.

    A day and month in the one and a year in the other are one date: "Staff at 31 December", 2024.
    """
    labels = (*cell.labels.row, *cell.labels.column)
    years = [int(match[1]) for label in labels if (match := _YEAR.match(label))] or [*filter(None, map(_year_of_part, cell.labels.column))]
    found: dict[str, None] = {}
    if len(set(years)) == 1:
        for label in (*labels, cell.labels.corner):
            if not _YEAR.match(label):
                found.update(
                    (phrase.named.date.text, None) for phrase in find_dates(label, years[0]) if _is_in(phrase.named.date.text, years[0])
                )
    for label in cell.labels.column + cell.labels.row:
        if found and _YEAR.match(label):
            continue
        found.update((phrase.date.text, None) for phrase in find_dates(label))
    return list(found)


def _year_of_part(label: str) -> int | None:
    """Return the year of a header that is a part of a year and nothing else: 2024 of "H1 2024"."""
    found = find_dates(label)
    whole = found[0].date if len(found) == 1 and found[0].text.strip() == label.strip() else None
    is_part = whole and whole.first and whole.last and whole.first.year == whole.last.year and whole.precision in ("half", "quarter")
    return whole.first.year if whole and whole.first and is_part else None


def _is_in(edtf: str, year: int) -> bool:
    """Return whether a date is within a year."""
    try:
        date = parse_edtf(edtf)
    except DateError:
        return False
    return date.first is not None and date.last is not None and date.first.year == year == date.last.year
