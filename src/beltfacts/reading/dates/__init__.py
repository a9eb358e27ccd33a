"""Dates in running text as EDTF, and EDTF itself."""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.reading.dates.date_expressions import date_alone as date_alone
    from beltfacts.reading.dates.date_expressions import date_spans as date_spans
    from beltfacts.reading.dates.date_expressions import find_dates as find_dates
    from beltfacts.reading.dates.date_expressions import find_parts_of_year as find_parts_of_year
    from beltfacts.reading.dates.edtf import Date as Date
    from beltfacts.reading.dates.edtf import DateError as DateError
    from beltfacts.reading.dates.edtf import edtf_or_none as edtf_or_none
    from beltfacts.reading.dates.edtf import parse_edtf as parse_edtf
    from beltfacts.reading.dates.other_months import OTHER_MONTH as OTHER_MONTH
    from beltfacts.reading.dates.other_months import OTHER_MONTHS as OTHER_MONTHS
    from beltfacts.reading.dates.plain_years import has_digit as has_digit
    from beltfacts.reading.dates.plain_years import has_only_plain_years as has_only_plain_years
    from beltfacts.reading.dates.plain_years import plain_year_offsets as plain_year_offsets
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "date_expressions": "date_alone date_spans find_dates find_parts_of_year",
            "edtf": "Date DateError edtf_or_none parse_edtf",
            "other_months": "OTHER_MONTH OTHER_MONTHS",
            "plain_years": "has_digit has_only_plain_years plain_year_offsets",
        },
    )
