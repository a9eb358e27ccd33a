"""Set facts side by side: what agrees, what is a rounding, what changed, what contradicts, and what must not be compared.

It reads no document, changes no fact and prints nothing.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.compare.comparable_facts import facts_beside as facts_beside
    from beltfacts.compare.comparable_facts import in_order_of_time as in_order_of_time
    from beltfacts.compare.comparable_facts import words_of as words_of
    from beltfacts.compare.comparison import Comparison as Comparison
    from beltfacts.compare.comparison import compare_facts as compare_facts
    from beltfacts.compare.conflicts import CONFLICTS as CONFLICTS
    from beltfacts.compare.conflicts import find_conflicts as find_conflicts
    from beltfacts.compare.conflicts import find_contradictions as find_contradictions
    from beltfacts.compare.conflicts import find_relations as find_relations
    from beltfacts.compare.conversions import are_convertible as are_convertible
    from beltfacts.compare.conversions import conversion_factor as conversion_factor
    from beltfacts.compare.conversions import convert as convert
    from beltfacts.compare.conversions import in_unit_of as in_unit_of
    from beltfacts.compare.measures import MeasureWords as MeasureWords
    from beltfacts.compare.measures import measure_without_dates as measure_without_dates
    from beltfacts.compare.measures import measure_words as measure_words
    from beltfacts.compare.printed_figures import SAFE_SIDE as SAFE_SIDE
    from beltfacts.compare.printed_figures import TO_NEAREST as TO_NEAREST
    from beltfacts.compare.printed_figures import PrintedFigure as PrintedFigure
    from beltfacts.compare.printed_figures import printed_step as printed_step
    from beltfacts.compare.printed_figures import read_printed as read_printed
    from beltfacts.compare.records import change_words as change_words
    from beltfacts.compare.records import rate_in_record as rate_in_record
    from beltfacts.compare.records import relation_record as relation_record
    from beltfacts.compare.relations import Kind as Kind
    from beltfacts.compare.relations import Relation as Relation
    from beltfacts.compare.relations import relate as relate
    from beltfacts.compare.relations import why_not_comparable as why_not_comparable
    from beltfacts.compare.times import Times as Times
    from beltfacts.compare.times import relate_times as relate_times
    from beltfacts.compare.wanted_units import ConvertedFigure as ConvertedFigure
    from beltfacts.compare.wanted_units import Rate as Rate
    from beltfacts.compare.wanted_units import WantedUnit as WantedUnit
    from beltfacts.compare.wanted_units import convert_figure as convert_figure
    from beltfacts.compare.wanted_units import read_wanted_unit as read_wanted_unit
    from beltfacts.compare.wanted_units import why_not_converted as why_not_converted
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "comparable_facts": "facts_beside in_order_of_time words_of",
            "comparison": "Comparison compare_facts",
            "conflicts": "CONFLICTS find_conflicts find_contradictions find_relations",
            "conversions": "are_convertible conversion_factor convert in_unit_of",
            "measures": "MeasureWords measure_without_dates measure_words",
            "printed_figures": "SAFE_SIDE TO_NEAREST PrintedFigure printed_step read_printed",
            "records": "change_words rate_in_record relation_record",
            "relations": "Kind Relation relate why_not_comparable",
            "times": "Times relate_times",
            "wanted_units": "ConvertedFigure Rate WantedUnit convert_figure read_wanted_unit why_not_converted",
        },
    )
