"""Verify facts against their documents: alignment of quotes, checks of figure, date, unit and locator, coverage.

It reads no file (`documents`) and corrects nothing.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.evidence.alignment import find_quote as find_quote
    from beltfacts.evidence.alignment import first_occurrence as first_occurrence
    from beltfacts.evidence.coverage import Coverage as Coverage
    from beltfacts.evidence.coverage import measure_coverage as measure_coverage
    from beltfacts.evidence.coverage import number_context as number_context
    from beltfacts.evidence.figure_check import contains_figure as contains_figure
    from beltfacts.evidence.figure_check import find_whole_figure as find_whole_figure
    from beltfacts.evidence.figure_check import parse_multiple as parse_multiple
    from beltfacts.evidence.figure_check import plain_digits as plain_digits
    from beltfacts.evidence.figure_check import value_mismatch as value_mismatch
    from beltfacts.evidence.unit_check import propose_unit as propose_unit
    from beltfacts.evidence.verification import VERDICTS as VERDICTS
    from beltfacts.evidence.verification import Verdict as Verdict
    from beltfacts.evidence.verification import locate_quote as locate_quote
    from beltfacts.evidence.verification import verify as verify
    from beltfacts.evidence.verification import verify_fact as verify_fact
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "alignment": "find_quote first_occurrence",
            "coverage": "Coverage measure_coverage number_context",
            "figure_check": "contains_figure find_whole_figure parse_multiple plain_digits value_mismatch",
            "unit_check": "propose_unit",
            "verification": "VERDICTS Verdict locate_quote verify verify_fact",
        },
    )
