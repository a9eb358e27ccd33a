"""Verify facts against their documents: alignment of quotes, checks of figure, date, unit and locator, coverage.

`verify` and `coverage` take a whole library; the other names serve the rules of `check` and the writing of new facts.
It prints nothing, corrects nothing, and leaves opening files to `documents` and `library.files`.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.evidence.alignment import find_quote as find_quote
    from beltfacts.evidence.cell_check import cell_problem as cell_problem
    from beltfacts.evidence.cells import ACCOUNTS as ACCOUNTS
    from beltfacts.evidence.cells import FoundCell as FoundCell
    from beltfacts.evidence.cells import Labels as Labels
    from beltfacts.evidence.cells import TableLabels as TableLabels
    from beltfacts.evidence.cells import TablePart as TablePart
    from beltfacts.evidence.cells import convention_of as convention_of
    from beltfacts.evidence.cells import find_cells as find_cells
    from beltfacts.evidence.cells import find_convention as find_convention
    from beltfacts.evidence.cells import first_number as first_number
    from beltfacts.evidence.cells import has_two_numbers as has_two_numbers
    from beltfacts.evidence.cells import is_bracketed as is_bracketed
    from beltfacts.evidence.cells import is_count as is_count
    from beltfacts.evidence.cells import is_count_word as is_count_word
    from beltfacts.evidence.cells import is_figure as is_figure
    from beltfacts.evidence.cells import is_flag as is_flag
    from beltfacts.evidence.cells import is_nothing as is_nothing
    from beltfacts.evidence.cells import is_statistic as is_statistic
    from beltfacts.evidence.cells import is_unit_text as is_unit_text
    from beltfacts.evidence.cells import lines_beside as lines_beside
    from beltfacts.evidence.cells import may_be_no_amount as may_be_no_amount
    from beltfacts.evidence.cells import read_shown as read_shown
    from beltfacts.evidence.cells import says_exceptions as says_exceptions
    from beltfacts.evidence.cells import split_flag as split_flag
    from beltfacts.evidence.cells import tables_of as tables_of
    from beltfacts.evidence.cells import to_point as to_point
    from beltfacts.evidence.cells import with_labels as with_labels
    from beltfacts.evidence.cells import with_minus as with_minus
    from beltfacts.evidence.column_dates import dates_of_other_columns as dates_of_other_columns
    from beltfacts.evidence.date_check import day_of_end as day_of_end
    from beltfacts.evidence.date_context import dating_lines as dating_lines
    from beltfacts.evidence.document_coverage import Coverage as Coverage
    from beltfacts.evidence.document_coverage import NumberInText as NumberInText
    from beltfacts.evidence.fact_location import first_offset as first_offset
    from beltfacts.evidence.fact_location import locate_fact as locate_fact
    from beltfacts.evidence.figure_check import plain_digits as plain_digits
    from beltfacts.evidence.figure_check import value_mismatch_in_quote as value_mismatch_in_quote
    from beltfacts.evidence.figure_readings import contains_figure as contains_figure
    from beltfacts.evidence.figure_readings import find_whole_figure as find_whole_figure
    from beltfacts.evidence.figure_readings import readings_in_context as readings_in_context
    from beltfacts.evidence.languages import units_of_source as units_of_source
    from beltfacts.evidence.library_evidence import coverage as coverage
    from beltfacts.evidence.library_evidence import documents_of as documents_of
    from beltfacts.evidence.library_evidence import verify as verify
    from beltfacts.evidence.locator import Locator as Locator
    from beltfacts.evidence.number_groups import NumberGroup as NumberGroup
    from beltfacts.evidence.number_groups import group_numbers as group_numbers
    from beltfacts.evidence.passages import quoted_passages as quoted_passages
    from beltfacts.evidence.quote_context import QuoteContext as QuoteContext
    from beltfacts.evidence.quote_context import quote_contexts as quote_contexts
    from beltfacts.evidence.records import coverage_record as coverage_record
    from beltfacts.evidence.records import number_group_record as number_group_record
    from beltfacts.evidence.records import number_record as number_record
    from beltfacts.evidence.records import verdict_record as verdict_record
    from beltfacts.evidence.row_cells import cells_of_figure as cells_of_figure
    from beltfacts.evidence.row_cells import dates_of_labels as dates_of_labels
    from beltfacts.evidence.row_cells import label_text as label_text
    from beltfacts.evidence.row_cells import rate_in_labels as rate_in_labels
    from beltfacts.evidence.unit_check import in_imperial as in_imperial
    from beltfacts.evidence.unit_check import propose_unit as propose_unit
    from beltfacts.evidence.verification import VERDICTS as VERDICTS
    from beltfacts.evidence.verification import QuoteMatch as QuoteMatch
    from beltfacts.evidence.verification import Verdict as Verdict
    from beltfacts.evidence.verification import locate_quote as locate_quote
    from beltfacts.evidence.verification import verify_fact as verify_fact
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "cells.accounts": "ACCOUNTS may_be_no_amount says_exceptions",
            "alignment": "find_quote",
            "cell_check": "cell_problem",
            "column_dates": "dates_of_other_columns",
            "date_check": "day_of_end",
            "cells.cell_reading": "read_shown",
            "cells.cell_signs": "is_count is_statistic with_minus",
            "cells.cell_search": "FoundCell find_cells with_labels lines_beside tables_of",
            "fact_location": "first_offset locate_fact",
            "date_context": "dating_lines",
            "cells.flags": "is_flag is_bracketed is_nothing split_flag",
            "cells.header_rows": "is_count_word is_unit_text",
            "quote_context": "QuoteContext quote_contexts",
            "row_cells": "cells_of_figure dates_of_labels label_text rate_in_labels",
            "document_coverage": "Coverage NumberInText",
            "figure_check": "plain_digits value_mismatch_in_quote",
            "figure_readings": "contains_figure find_whole_figure readings_in_context",
            "library_evidence": "coverage documents_of verify",
            "locator": "Locator",
            "number_groups": "NumberGroup group_numbers",
            "cells.number_convention": "convention_of find_convention to_point",
            "passages": "quoted_passages",
            "records": "coverage_record number_group_record number_record verdict_record",
            "cells.label_types": "TablePart first_number has_two_numbers Labels is_figure",
            "cells.table_labels": "TableLabels",
            "unit_check": "in_imperial propose_unit",
            "languages": "units_of_source",
            "verification": "VERDICTS QuoteMatch Verdict locate_quote verify_fact",
        },
    )
