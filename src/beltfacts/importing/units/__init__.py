"""In which unit the figures of a table are: what a person says, a column of units, labels, captions, or the noun that is counted.

It finds no column (`tables`, `roles`) and converts nothing.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.importing.units.counted_nouns import PROBE as PROBE
    from beltfacts.importing.units.named_units import refuse_unknown_names as refuse_unknown_names
    from beltfacts.importing.units.stray_units import unit_of_other_column as unit_of_other_column
    from beltfacts.importing.units.table_units import TableUnits as TableUnits
    from beltfacts.importing.units.typed_units import names_of_units as names_of_units
    from beltfacts.importing.units.typed_units import typed_unit as typed_unit
    from beltfacts.importing.units.typed_units import with_codes as with_codes
    from beltfacts.importing.units.units import WHOLE_TABLE as WHOLE_TABLE
    from beltfacts.importing.units.units import PrintedUnit as PrintedUnit
    from beltfacts.importing.units.units import is_unit as is_unit
    from beltfacts.importing.units.units import read_unit as read_unit
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "counted_nouns": "PROBE",
            "named_units": "refuse_unknown_names",
            "stray_units": "unit_of_other_column",
            "table_units": "TableUnits",
            "typed_units": "names_of_units typed_unit with_codes",
            "units": "PrintedUnit WHOLE_TABLE is_unit read_unit",
        },
    )
