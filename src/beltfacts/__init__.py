"""Figures with their date, source and exact words: load fact files, search them, cite what is found, verify them.

    from beltfacts import load, search, cite

    library = load()
    best = search(library, "China-Laos Railway freight")[0].fact
    print(best.figure, cite(best).reference)

The names below are the public interface, explained in docs/python.md. They are imported on first use, so that the command line starts fast.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.checks import check as check
    from beltfacts.cite import Citation as Citation
    from beltfacts.errors import UseError as UseError
    from beltfacts.evidence import Coverage as Coverage
    from beltfacts.evidence import Verdict as Verdict
    from beltfacts.evidence import coverage as coverage
    from beltfacts.evidence import coverage_record as coverage_record
    from beltfacts.evidence import number_record as number_record
    from beltfacts.evidence import verdict_record as verdict_record
    from beltfacts.evidence import verify as verify
    from beltfacts.library import Library as Library
    from beltfacts.library import load as load
    from beltfacts.model import Fact as Fact
    from beltfacts.model import Finding as Finding
    from beltfacts.model import Hit as Hit
    from beltfacts.model import Source as Source
    from beltfacts.model import Vocabulary as Vocabulary
    from beltfacts.output import fact_record as fact_record
    from beltfacts.output import hit_record as hit_record
    from beltfacts.output import source_record as source_record
    from beltfacts.reading import Quantity as Quantity
    from beltfacts.reading import find_dates as find_dates
    from beltfacts.reading import find_quantities as find_quantities
    from beltfacts.record_types import CoverageRecord as CoverageRecord
    from beltfacts.record_types import FactRecord as FactRecord
    from beltfacts.record_types import HitRecord as HitRecord
    from beltfacts.record_types import NumberRecord as NumberRecord
    from beltfacts.record_types import SourceRecord as SourceRecord
    from beltfacts.record_types import VerdictRecord as VerdictRecord
    from beltfacts.search import Answer as Answer
    from beltfacts.search import answer as answer
    from beltfacts.search import search as search
    from beltfacts.styles import cite as cite
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "checks": "check",
            "cite": "Citation",
            "errors": "UseError",
            "evidence": "Coverage Verdict coverage coverage_record number_record verdict_record verify",
            "library": "Library load",
            "model": "Fact Finding Hit Source Vocabulary",
            "output": "fact_record hit_record source_record",
            "reading": "Quantity find_dates find_quantities",
            "record_types": "CoverageRecord FactRecord HitRecord NumberRecord SourceRecord VerdictRecord",
            "search": "Answer answer search",
            "styles": "cite",
        },
    )
