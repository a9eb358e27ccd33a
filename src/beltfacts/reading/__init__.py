"""Read what running text says: numerals, quantities with unit and scale, ranges, date expressions, EDTF.

It is pure: text in, values and offsets out. It knows no fact, document or library, and reads no file but its own table of units.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.reading.counted_things import counted_noun_at as counted_noun_at
    from beltfacts.reading.counted_things import singular as singular
    from beltfacts.reading.currencies import currency_before as currency_before
    from beltfacts.reading.date_expressions import date_spans as date_spans
    from beltfacts.reading.date_expressions import find_dates as find_dates
    from beltfacts.reading.date_expressions import find_parts_of_year as find_parts_of_year
    from beltfacts.reading.edtf import Date as Date
    from beltfacts.reading.edtf import DateError as DateError
    from beltfacts.reading.edtf import edtf_or_none as edtf_or_none
    from beltfacts.reading.edtf import parse_edtf as parse_edtf
    from beltfacts.reading.label_context import Context as Context
    from beltfacts.reading.label_context import find_context as find_context
    from beltfacts.reading.label_context import is_scale_alone as is_scale_alone
    from beltfacts.reading.language_files import CODES as CODES
    from beltfacts.reading.language_files import all_language_data as all_language_data
    from beltfacts.reading.language_files import language_code as language_code
    from beltfacts.reading.language_files import language_data as language_data
    from beltfacts.reading.languages import language_of as language_of
    from beltfacts.reading.languages import leaves_money_open as leaves_money_open
    from beltfacts.reading.languages import per_words as per_words
    from beltfacts.reading.languages import rate_patterns as rate_patterns
    from beltfacts.reading.languages import time_behind as time_behind
    from beltfacts.reading.languages import units_in as units_in
    from beltfacts.reading.languages import units_of_text as units_of_text
    from beltfacts.reading.languages import writes_comma as writes_comma
    from beltfacts.reading.lazy_regex import LazyPattern as LazyPattern
    from beltfacts.reading.line_context import is_unit_line as is_unit_line
    from beltfacts.reading.lines import iter_lines as iter_lines
    from beltfacts.reading.lines import line_end as line_end
    from beltfacts.reading.lines import line_start as line_start
    from beltfacts.reading.mark_kinds import DOUBT as DOUBT
    from beltfacts.reading.mark_kinds import NOTE as NOTE
    from beltfacts.reading.mark_kinds import PART as PART
    from beltfacts.reading.minor_money import CENT as CENT
    from beltfacts.reading.minor_money import PENNY as PENNY
    from beltfacts.reading.minor_money import in_currency as in_currency
    from beltfacts.reading.minor_money import main_currency as main_currency
    from beltfacts.reading.month_names import MONTH_NAMES as MONTH_NAMES
    from beltfacts.reading.month_names import MONTH_NUMBERS as MONTH_NUMBERS
    from beltfacts.reading.month_names import SHORT_MONTH as SHORT_MONTH
    from beltfacts.reading.multiples import parse_multiple as parse_multiple
    from beltfacts.reading.note_free_text import without_notes as without_notes
    from beltfacts.reading.number_edges import cuts_digits as cuts_digits
    from beltfacts.reading.number_edges import cuts_number as cuts_number
    from beltfacts.reading.number_edges import cuts_quantity as cuts_quantity
    from beltfacts.reading.number_edges import cuts_word as cuts_word
    from beltfacts.reading.number_spans import find_number_words as find_number_words
    from beltfacts.reading.number_types import EXACT as EXACT
    from beltfacts.reading.number_types import Refusal as Refusal
    from beltfacts.reading.numerals import find_numerals as find_numerals
    from beltfacts.reading.other_months import OTHER_MONTH as OTHER_MONTH
    from beltfacts.reading.other_months import OTHER_MONTHS as OTHER_MONTHS
    from beltfacts.reading.plain_years import has_digit as has_digit
    from beltfacts.reading.plain_years import has_only_plain_years as has_only_plain_years
    from beltfacts.reading.plain_years import plain_year_offsets as plain_year_offsets
    from beltfacts.reading.quantities import Quantity as Quantity
    from beltfacts.reading.quantities import find_quantities as find_quantities
    from beltfacts.reading.quantities import find_refused as find_refused
    from beltfacts.reading.quantities import parse_figure as parse_figure
    from beltfacts.reading.quantities import read_cell as read_cell
    from beltfacts.reading.quantities import rounds_to as rounds_to
    from beltfacts.reading.raised_marks import PLAIN_MARKS as PLAIN_MARKS
    from beltfacts.reading.raised_marks import RAISED_LETTERS as RAISED_LETTERS
    from beltfacts.reading.raised_marks import find_marks as find_marks
    from beltfacts.reading.row_edges import parts_fields as parts_fields
    from beltfacts.reading.row_edges import split_row as split_row
    from beltfacts.reading.scripts import UNSPACED_RANGES as UNSPACED_RANGES
    from beltfacts.reading.scripts import is_east_asian as is_east_asian
    from beltfacts.reading.scripts import is_unspaced as is_unspaced
    from beltfacts.reading.sentence_edges import parts_sentences as parts_sentences
    from beltfacts.reading.table_rows import RowFigure as RowFigure
    from beltfacts.reading.table_rows import read_behind_scale as read_behind_scale
    from beltfacts.reading.table_rows import read_table_rows as read_table_rows
    from beltfacts.reading.text_languages import chinese_script as chinese_script
    from beltfacts.reading.text_languages import may_group_with_points as may_group_with_points
    from beltfacts.reading.text_languages import text_language as text_language
    from beltfacts.reading.text_languages import writes_decimal_point as writes_decimal_point
    from beltfacts.reading.unit_codes import canonical_code as canonical_code
    from beltfacts.reading.unit_codes import counted_parts as counted_parts
    from beltfacts.reading.unit_codes import explain_code as explain_code
    from beltfacts.reading.unit_codes import is_currency as is_currency
    from beltfacts.reading.unit_codes import is_known_unit as is_known_unit
    from beltfacts.reading.unit_codes import same_unit as same_unit
    from beltfacts.reading.unit_codes import unit_name as unit_name
    from beltfacts.reading.unit_data import words_by_code as words_by_code
    from beltfacts.reading.units import UNITS as UNITS
    from beltfacts.reading.units import rate_at as rate_at
    from beltfacts.reading.units import with_declared as with_declared
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "currencies": "currency_before",
            "date_expressions": "date_spans find_dates find_parts_of_year",
            "edtf": "Date DateError edtf_or_none parse_edtf",
            "label_context": "Context find_context is_scale_alone",
            "line_context": "is_unit_line",
            "languages": "language_of leaves_money_open per_words rate_patterns time_behind units_in units_of_text writes_comma",
            "lazy_regex": "LazyPattern",
            "minor_money": "CENT PENNY in_currency main_currency",
            "month_names": "MONTH_NAMES MONTH_NUMBERS SHORT_MONTH",
            "other_months": "OTHER_MONTH OTHER_MONTHS",
            "multiples": "parse_multiple",
            "number_edges": "cuts_digits cuts_number cuts_quantity cuts_word",
            "number_spans": "find_number_words",
            "number_types": "EXACT Refusal",
            "numerals": "find_numerals",
            "plain_years": "has_digit has_only_plain_years plain_year_offsets",
            "quantities": "Quantity find_quantities find_refused parse_figure read_cell rounds_to",
            "counted_things": "counted_noun_at singular",
            "lines": "iter_lines line_end line_start",
            "mark_kinds": "DOUBT NOTE PART",
            "raised_marks": "PLAIN_MARKS RAISED_LETTERS find_marks",
            "text_languages": "chinese_script may_group_with_points text_language writes_decimal_point",
            "table_rows": "RowFigure read_behind_scale read_table_rows",
            "unit_codes": "canonical_code counted_parts explain_code is_currency is_known_unit same_unit unit_name",
            "unit_data": "words_by_code",
            "units": "UNITS rate_at with_declared",
            "language_files": "CODES all_language_data language_code language_data",
            "note_free_text": "without_notes",
            "row_edges": "parts_fields split_row",
            "scripts": "UNSPACED_RANGES is_east_asian is_unspaced",
            "sentence_edges": "parts_sentences",
        },
    )
