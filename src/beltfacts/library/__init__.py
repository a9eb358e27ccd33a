"""Open a library: all facts and sources, read through its index, with filters and listing.

It does not rank facts (`search`) and writes no fact file (`authoring`).
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.library.filters import EVERYTHING as EVERYTHING
    from beltfacts.library.filters import KEY_JOIN as KEY_JOIN
    from beltfacts.library.filters import Filters as Filters
    from beltfacts.library.filters import date_range_sql as date_range_sql
    from beltfacts.library.filters import day_range as day_range
    from beltfacts.library.filters import filter_terms as filter_terms
    from beltfacts.library.filters import match_expression as match_expression
    from beltfacts.library.lending import Lending as Lending
    from beltfacts.library.library import Library as Library
    from beltfacts.library.library import LibraryOrPaths as LibraryOrPaths
    from beltfacts.library.library import load as load
    from beltfacts.library.library import open_fact_files as open_fact_files
    from beltfacts.library.listing import SORTS as SORTS
    from beltfacts.library.listing import count_facts as count_facts
    from beltfacts.library.listing import count_facts_by as count_facts_by
    from beltfacts.library.listing import count_facts_by_topic as count_facts_by_topic
    from beltfacts.library.listing import list_facts as list_facts
    from beltfacts.library.listing import rows_by_measure as rows_by_measure
    from beltfacts.library.newest import newest_rows as newest_rows
    from beltfacts.library.roots import find_roots as find_roots
    from beltfacts.library.roots import local_roots as local_roots
    from beltfacts.library.superseded import Version as Version
    from beltfacts.library.superseded import history as history
    from beltfacts.library.superseded import standing_rows as standing_rows
    from beltfacts.library.superseded import superseding_ids as superseding_ids
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "filters": "EVERYTHING KEY_JOIN Filters date_range_sql day_range filter_terms match_expression",
            "lending": "Lending",
            "library": "Library LibraryOrPaths load open_fact_files",
            "listing": "SORTS count_facts count_facts_by count_facts_by_topic list_facts rows_by_measure",
            "newest": "newest_rows",
            "roots": "find_roots local_roots",
            "superseded": "Version history standing_rows superseding_ids",
        },
    )
