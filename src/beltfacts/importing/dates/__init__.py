"""When the figures of a table were so: periods and dates in columns, header rows, groups, captions and headings, and which of them date a cell.

It finds no column (`tables`, `roles`) and reads no date outside a table (`reading.dates`).
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.importing.dates.caption_dates import date_of_captions as date_of_captions
    from beltfacts.importing.dates.caption_dates import dates_of_captions as dates_of_captions
    from beltfacts.importing.dates.cell_dates import CellDates as CellDates
    from beltfacts.importing.dates.cell_dates import DatedCell as DatedCell
    from beltfacts.importing.dates.date_roles import needs_date as needs_date
    from beltfacts.importing.dates.date_roles import role_of_level as role_of_level
    from beltfacts.importing.dates.date_roles import settle_dates as settle_dates
    from beltfacts.importing.dates.dated_labels import split_dated as split_dated
    from beltfacts.importing.dates.fiscal_years import read_example as read_example
    from beltfacts.importing.dates.header_periods import STATUS_WORDS as STATUS_WORDS
    from beltfacts.importing.dates.header_periods import period_of_header as period_of_header
    from beltfacts.importing.dates.heading_dates import dates_of_headings as dates_of_headings
    from beltfacts.importing.dates.periods import are_days as are_days
    from beltfacts.importing.dates.periods import read_period as read_period
    from beltfacts.importing.dates.table_dates import dates_of_table as dates_of_table
    from beltfacts.importing.dates.table_dates import months_of_table as months_of_table
    from beltfacts.importing.dates.table_dates import short_dates as short_dates
    from beltfacts.importing.dates.year_parts import are_parts_of_year as are_parts_of_year
    from beltfacts.importing.dates.year_parts import is_month_name as is_month_name
    from beltfacts.importing.dates.year_parts import is_part_of_year as is_part_of_year
    from beltfacts.importing.dates.year_parts import is_whole_year as is_whole_year
    from beltfacts.importing.dates.year_parts import year_in_group as year_in_group
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "caption_dates": "date_of_captions dates_of_captions",
            "cell_dates": "CellDates DatedCell",
            "date_roles": "needs_date role_of_level settle_dates",
            "dated_labels": "split_dated",
            "fiscal_years": "read_example",
            "header_periods": "STATUS_WORDS period_of_header",
            "heading_dates": "dates_of_headings",
            "periods": "are_days read_period",
            "table_dates": "dates_of_table months_of_table short_dates",
            "year_parts": "are_parts_of_year is_month_name is_part_of_year is_whole_year year_in_group",
        },
    )
