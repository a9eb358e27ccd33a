"""Import tables: read a table of a document, map its columns, make facts of its cells and write them.

Cells, labels, scales and units are read as `verify` reads them. It prints nothing, asks nothing (`commands`) and adds no quotes (`authoring`).
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.importing.dates import needs_date as needs_date
    from beltfacts.importing.dates import read_example as read_example
    from beltfacts.importing.drafts import Outcome as Outcome
    from beltfacts.importing.facts import make_facts as make_facts
    from beltfacts.importing.facts import read_fixed_date as read_fixed_date
    from beltfacts.importing.mapping import Mapping as Mapping
    from beltfacts.importing.mapping import format_mapping as format_mapping
    from beltfacts.importing.mapping import parse_mapping as parse_mapping
    from beltfacts.importing.mapping import with_options as with_options
    from beltfacts.importing.plan import ImportPlan as ImportPlan
    from beltfacts.importing.plan import make_plan as make_plan
    from beltfacts.importing.roles import propose_mapping as propose_mapping
    from beltfacts.importing.tables import DataTable as DataTable
    from beltfacts.importing.tables import choose_table as choose_table
    from beltfacts.importing.tables import read_table as read_table
    from beltfacts.importing.units import WHOLE_TABLE as WHOLE_TABLE
    from beltfacts.importing.units import is_unit as is_unit
    from beltfacts.importing.units import names_of_units as names_of_units
    from beltfacts.importing.units import typed_unit as typed_unit
    from beltfacts.importing.units import with_codes as with_codes
    from beltfacts.importing.write import insert_plan as insert_plan
    from beltfacts.importing.write import write_plan as write_plan
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "dates.date_roles": "needs_date",
            "drafts": "Outcome",
            "facts": "make_facts read_fixed_date",
            "dates.fiscal_years": "read_example",
            "mapping": "Mapping format_mapping parse_mapping with_options",
            "plan": "ImportPlan make_plan",
            "roles": "propose_mapping",
            "tables": "DataTable choose_table read_table",
            "units.typed_units": "names_of_units typed_unit with_codes",
            "units.units": "WHOLE_TABLE is_unit",
            "write": "insert_plan write_plan",
        },
    )
