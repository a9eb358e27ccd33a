"""The cells of a document's tables: their labels, how their figures are read, and the one cell that the labels of a fact name.

It gives no verdict (`cell_check`) and opens no file.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.evidence.cells.accounts import ACCOUNTS as ACCOUNTS
    from beltfacts.evidence.cells.accounts import is_price_of_one as is_price_of_one
    from beltfacts.evidence.cells.accounts import may_be_no_amount as may_be_no_amount
    from beltfacts.evidence.cells.accounts import says_exceptions as says_exceptions
    from beltfacts.evidence.cells.cell_places import CellPlace as CellPlace
    from beltfacts.evidence.cells.cell_places import cell_place as cell_place
    from beltfacts.evidence.cells.cell_reading import RATE_IN_LABEL as RATE_IN_LABEL
    from beltfacts.evidence.cells.cell_reading import in_language as in_language
    from beltfacts.evidence.cells.cell_reading import read_shown as read_shown
    from beltfacts.evidence.cells.cell_search import FoundCell as FoundCell
    from beltfacts.evidence.cells.cell_search import find_cells as find_cells
    from beltfacts.evidence.cells.cell_search import lines_beside as lines_beside
    from beltfacts.evidence.cells.cell_search import tables_of as tables_of
    from beltfacts.evidence.cells.cell_search import with_labels as with_labels
    from beltfacts.evidence.cells.cell_signs import is_count as is_count
    from beltfacts.evidence.cells.cell_signs import is_per_share as is_per_share
    from beltfacts.evidence.cells.cell_signs import is_statistic as is_statistic
    from beltfacts.evidence.cells.cell_signs import with_minus as with_minus
    from beltfacts.evidence.cells.flags import digits_of as digits_of
    from beltfacts.evidence.cells.flags import is_bracketed as is_bracketed
    from beltfacts.evidence.cells.flags import is_flag as is_flag
    from beltfacts.evidence.cells.flags import is_nothing as is_nothing
    from beltfacts.evidence.cells.flags import split_flag as split_flag
    from beltfacts.evidence.cells.flags import without_flag as without_flag
    from beltfacts.evidence.cells.header_rows import is_count_word as is_count_word
    from beltfacts.evidence.cells.header_rows import is_unit_text as is_unit_text
    from beltfacts.evidence.cells.label_types import Labels as Labels
    from beltfacts.evidence.cells.label_types import TablePart as TablePart
    from beltfacts.evidence.cells.label_types import first_number as first_number
    from beltfacts.evidence.cells.label_types import has_two_numbers as has_two_numbers
    from beltfacts.evidence.cells.label_types import is_figure as is_figure
    from beltfacts.evidence.cells.number_convention import COMMA as COMMA
    from beltfacts.evidence.cells.number_convention import convention_of as convention_of
    from beltfacts.evidence.cells.number_convention import find_convention as find_convention
    from beltfacts.evidence.cells.number_convention import to_point as to_point
    from beltfacts.evidence.cells.table_labels import TableLabels as TableLabels
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "accounts": "ACCOUNTS is_price_of_one may_be_no_amount says_exceptions",
            "cell_places": "CellPlace cell_place",
            "cell_reading": "RATE_IN_LABEL in_language read_shown",
            "cell_search": "FoundCell find_cells lines_beside tables_of with_labels",
            "cell_signs": "is_count is_per_share is_statistic with_minus",
            "flags": "digits_of is_bracketed is_flag is_nothing split_flag without_flag",
            "header_rows": "is_count_word is_unit_text",
            "label_types": "Labels TablePart first_number has_two_numbers is_figure",
            "number_convention": "COMMA convention_of find_convention to_point",
            "table_labels": "TableLabels",
        },
    )
