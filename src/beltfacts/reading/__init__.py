"""Read what running text says: numerals, quantities with unit and scale, ranges, date expressions, EDTF.

It is pure: text in, values and offsets out. It knows no fact, document or library, and reads no file but its own table of units.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.reading.comparisons import BEHIND_WORD as BEHIND_WORD
    from beltfacts.reading.comparisons import comparison_words as comparison_words
    from beltfacts.reading.dates import OTHER_MONTH as OTHER_MONTH
    from beltfacts.reading.dates import OTHER_MONTHS as OTHER_MONTHS
    from beltfacts.reading.dates import Date as Date
    from beltfacts.reading.dates import DateError as DateError
    from beltfacts.reading.dates import date_alone as date_alone
    from beltfacts.reading.dates import date_spans as date_spans
    from beltfacts.reading.dates import edtf_or_none as edtf_or_none
    from beltfacts.reading.dates import find_dates as find_dates
    from beltfacts.reading.dates import find_parts_of_year as find_parts_of_year
    from beltfacts.reading.dates import has_digit as has_digit
    from beltfacts.reading.dates import has_only_plain_years as has_only_plain_years
    from beltfacts.reading.dates import parse_edtf as parse_edtf
    from beltfacts.reading.dates import plain_year_offsets as plain_year_offsets
    from beltfacts.reading.language_codes import language_code as language_code
    from beltfacts.reading.language_files import CODES as CODES
    from beltfacts.reading.language_words import all_language_data as all_language_data
    from beltfacts.reading.language_words import language_data as language_data
    from beltfacts.reading.lazy_regex import LazyPattern as LazyPattern
    from beltfacts.reading.month_names import MONTH_NAMES as MONTH_NAMES
    from beltfacts.reading.month_names import MONTH_NUMBERS as MONTH_NUMBERS
    from beltfacts.reading.month_names import SHORT_MONTH as SHORT_MONTH
    from beltfacts.reading.numerals import EXACT as EXACT
    from beltfacts.reading.numerals import Refusal as Refusal
    from beltfacts.reading.numerals import find_numerals as find_numerals
    from beltfacts.reading.numerals import parse_multiple as parse_multiple
    from beltfacts.reading.quantities import Quantity as Quantity
    from beltfacts.reading.quantities import cuts_digits as cuts_digits
    from beltfacts.reading.quantities import cuts_number as cuts_number
    from beltfacts.reading.quantities import cuts_quantity as cuts_quantity
    from beltfacts.reading.quantities import cuts_word as cuts_word
    from beltfacts.reading.quantities import find_number_words as find_number_words
    from beltfacts.reading.quantities import find_quantities as find_quantities
    from beltfacts.reading.quantities import find_refused as find_refused
    from beltfacts.reading.quantities import parse_figure as parse_figure
    from beltfacts.reading.quantities import read_cell as read_cell
    from beltfacts.reading.quantities import rounds_to as rounds_to
    from beltfacts.reading.shared_words import han_codes as han_codes
    from beltfacts.reading.shared_words import han_nouns as han_nouns
    from beltfacts.reading.shared_words import han_pattern as han_pattern
    from beltfacts.reading.shared_words import label_months as label_months
    from beltfacts.reading.shared_words import label_units as label_units
    from beltfacts.reading.tables import Context as Context
    from beltfacts.reading.tables import RowFigure as RowFigure
    from beltfacts.reading.tables import breakdown_words as breakdown_words
    from beltfacts.reading.tables import count_words as count_words
    from beltfacts.reading.tables import find_context as find_context
    from beltfacts.reading.tables import is_scale_alone as is_scale_alone
    from beltfacts.reading.tables import is_unit_line as is_unit_line
    from beltfacts.reading.tables import label_nouns as label_nouns
    from beltfacts.reading.tables import read_behind_scale as read_behind_scale
    from beltfacts.reading.tables import read_table_rows as read_table_rows
    from beltfacts.reading.text import DOUBT as DOUBT
    from beltfacts.reading.text import NOTE as NOTE
    from beltfacts.reading.text import PART as PART
    from beltfacts.reading.text import PLAIN_MARKS as PLAIN_MARKS
    from beltfacts.reading.text import RAISED_LETTERS as RAISED_LETTERS
    from beltfacts.reading.text import UNSPACED_RANGES as UNSPACED_RANGES
    from beltfacts.reading.text import find_marks as find_marks
    from beltfacts.reading.text import is_east_asian as is_east_asian
    from beltfacts.reading.text import is_unspaced as is_unspaced
    from beltfacts.reading.text import iter_lines as iter_lines
    from beltfacts.reading.text import line_end as line_end
    from beltfacts.reading.text import line_start as line_start
    from beltfacts.reading.text import parts_fields as parts_fields
    from beltfacts.reading.text import parts_sentences as parts_sentences
    from beltfacts.reading.text import split_row as split_row
    from beltfacts.reading.text import without_notes as without_notes
    from beltfacts.reading.translations import english_terms as english_terms
    from beltfacts.reading.units import CENT as CENT
    from beltfacts.reading.units import PENNY as PENNY
    from beltfacts.reading.units import UNITS as UNITS
    from beltfacts.reading.units import canonical_code as canonical_code
    from beltfacts.reading.units import chinese_script as chinese_script
    from beltfacts.reading.units import counted_noun_at as counted_noun_at
    from beltfacts.reading.units import counted_parts as counted_parts
    from beltfacts.reading.units import currency_before as currency_before
    from beltfacts.reading.units import degrees_at as degrees_at
    from beltfacts.reading.units import dollar_of_document as dollar_of_document
    from beltfacts.reading.units import explain_code as explain_code
    from beltfacts.reading.units import has_open_unit as has_open_unit
    from beltfacts.reading.units import has_several_codes as has_several_codes
    from beltfacts.reading.units import in_currency as in_currency
    from beltfacts.reading.units import is_currency as is_currency
    from beltfacts.reading.units import is_hardly_english as is_hardly_english
    from beltfacts.reading.units import is_known_unit as is_known_unit
    from beltfacts.reading.units import is_open_money as is_open_money
    from beltfacts.reading.units import is_plainly_english as is_plainly_english
    from beltfacts.reading.units import language_of as language_of
    from beltfacts.reading.units import leaves_money_open as leaves_money_open
    from beltfacts.reading.units import main_currency as main_currency
    from beltfacts.reading.units import may_group_with_points as may_group_with_points
    from beltfacts.reading.units import per_words as per_words
    from beltfacts.reading.units import rate_at as rate_at
    from beltfacts.reading.units import rate_patterns as rate_patterns
    from beltfacts.reading.units import same_unit as same_unit
    from beltfacts.reading.units import singular as singular
    from beltfacts.reading.units import text_language as text_language
    from beltfacts.reading.units import time_behind as time_behind
    from beltfacts.reading.units import unit_name as unit_name
    from beltfacts.reading.units import units_in as units_in
    from beltfacts.reading.units import units_of_text as units_of_text
    from beltfacts.reading.units import with_declared as with_declared
    from beltfacts.reading.units import words_by_code as words_by_code
    from beltfacts.reading.units import writes_comma as writes_comma
    from beltfacts.reading.units import writes_decimal_point as writes_decimal_point
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "comparisons": "BEHIND_WORD comparison_words",
            "dates": (
                "Date DateError OTHER_MONTH OTHER_MONTHS date_alone date_spans edtf_or_none find_dates find_parts_of_year has_digit "
                "has_only_plain_years parse_edtf plain_year_offsets"
            ),
            "language_codes": "language_code",
            "language_files": "CODES",
            "language_words": "all_language_data language_data",
            "lazy_regex": "LazyPattern",
            "month_names": "MONTH_NAMES MONTH_NUMBERS SHORT_MONTH",
            "numerals": "EXACT Refusal find_numerals parse_multiple",
            "quantities": (
                "Quantity cuts_digits cuts_number cuts_quantity cuts_word find_number_words find_quantities find_refused "
                "parse_figure read_cell rounds_to"
            ),
            "shared_words": "han_codes han_nouns han_pattern label_months label_units",
            "tables": "Context RowFigure breakdown_words count_words find_context is_scale_alone is_unit_line label_nouns read_behind_scale read_table_rows",
            "text": (
                "DOUBT NOTE PART PLAIN_MARKS RAISED_LETTERS UNSPACED_RANGES find_marks is_east_asian is_unspaced iter_lines "
                "line_end line_start parts_fields parts_sentences split_row without_notes"
            ),
            "translations": "english_terms",
            "units": (
                "CENT PENNY UNITS canonical_code chinese_script counted_noun_at counted_parts currency_before degrees_at explain_code "
                "has_open_unit has_several_codes in_currency is_currency is_known_unit is_open_money language_of leaves_money_open main_currency "
                "is_hardly_english is_plainly_english may_group_with_points dollar_of_document per_words rate_at rate_patterns same_unit "
                "singular text_language time_behind "
                "unit_name units_in units_of_text with_declared words_by_code writes_comma writes_decimal_point"
            ),
        },
    )
