"""Read what running text says: numerals, quantities with unit and scale, ranges, date expressions, EDTF.

It is pure: text in, values and offsets out. It reads no file and knows no fact, document or library.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.reading.date_expressions import date_spans as date_spans
    from beltfacts.reading.date_expressions import find_dates as find_dates
    from beltfacts.reading.date_expressions import find_parts_of_year as find_parts_of_year
    from beltfacts.reading.edtf import Date as Date
    from beltfacts.reading.edtf import DateError as DateError
    from beltfacts.reading.edtf import parse_edtf as parse_edtf
    from beltfacts.reading.lazy_regex import LazyPattern as LazyPattern
    from beltfacts.reading.month_names import MONTH_NAMES as MONTH_NAMES
    from beltfacts.reading.month_names import MONTH_NUMBERS as MONTH_NUMBERS
    from beltfacts.reading.numerals import find_numerals as find_numerals
    from beltfacts.reading.quantities import Quantity as Quantity
    from beltfacts.reading.quantities import find_quantities as find_quantities
    from beltfacts.reading.quantities import parse_figure as parse_figure
    from beltfacts.reading.quantities import rounds_to as rounds_to
    from beltfacts.reading.scripts import is_east_asian as is_east_asian
    from beltfacts.reading.units import UNITS as UNITS
    from beltfacts.reading.units import with_declared as with_declared
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "date_expressions": "date_spans find_dates find_parts_of_year",
            "edtf": "Date DateError parse_edtf",
            "lazy_regex": "LazyPattern",
            "month_names": "MONTH_NAMES MONTH_NUMBERS",
            "numerals": "find_numerals",
            "quantities": "Quantity find_quantities parse_figure rounds_to",
            "scripts": "is_east_asian",
            "units": "UNITS with_declared",
        },
    )
