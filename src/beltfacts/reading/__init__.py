"""Read what running text says: numerals, quantities with unit and scale, ranges, date expressions, EDTF.

It is pure: text in, values and offsets out. It knows no fact, document or library, and reads no file but its own table of units.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.reading.counted_things import counted_noun_at as counted_noun_at
    from beltfacts.reading.date_expressions import find_dates as find_dates
    from beltfacts.reading.date_expressions import find_parts_of_year as find_parts_of_year
    from beltfacts.reading.edtf import MONTH_NAMES as MONTH_NAMES
    from beltfacts.reading.edtf import Date as Date
    from beltfacts.reading.edtf import DateError as DateError
    from beltfacts.reading.edtf import parse_edtf as parse_edtf
    from beltfacts.reading.lazy_regex import LazyPattern as LazyPattern
    from beltfacts.reading.numerals import find_numerals as find_numerals
    from beltfacts.reading.quantities import Quantity as Quantity
    from beltfacts.reading.quantities import find_quantities as find_quantities
    from beltfacts.reading.quantities import find_refused as find_refused
    from beltfacts.reading.quantities import parse_figure as parse_figure
    from beltfacts.reading.quantities import read_cell as read_cell
    from beltfacts.reading.quantities import rounds_to as rounds_to
    from beltfacts.reading.unit_codes import canonical_code as canonical_code
    from beltfacts.reading.unit_codes import counted_parts as counted_parts
    from beltfacts.reading.unit_codes import explain_code as explain_code
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
            "date_expressions": "find_dates find_parts_of_year",
            "edtf": "Date DateError MONTH_NAMES parse_edtf",
            "lazy_regex": "LazyPattern",
            "numerals": "find_numerals",
            "quantities": "Quantity find_quantities find_refused parse_figure read_cell rounds_to",
            "counted_things": "counted_noun_at",
            "unit_codes": "canonical_code counted_parts explain_code is_known_unit same_unit unit_name",
            "unit_data": "words_by_code",
            "units": "UNITS rate_at with_declared",
        },
    )
