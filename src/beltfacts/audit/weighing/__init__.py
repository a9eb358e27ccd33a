"""Which facts a claim may speak of, and how surely: the words around it compared with those of facts. It gives no verdict."""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.audit.weighing.candidates import CandidateFinder as CandidateFinder
    from beltfacts.audit.weighing.facts_by_row import FactsByRow as FactsByRow
    from beltfacts.audit.weighing.lookups import Lookups as Lookups
    from beltfacts.audit.weighing.naming import RECENT as RECENT
    from beltfacts.audit.weighing.scenes import Scene as Scene
    from beltfacts.audit.weighing.scenes import claimed_dates as claimed_dates
    from beltfacts.audit.weighing.scenes import is_of_this_year as is_of_this_year
    from beltfacts.audit.weighing.scenes import is_told_of_last_year as is_told_of_last_year
    from beltfacts.audit.weighing.scenes import is_told_relatively as is_told_relatively
    from beltfacts.audit.weighing.scenes import tells_other_time as tells_other_time
    from beltfacts.audit.weighing.scenes import tells_relatively as tells_relatively
    from beltfacts.audit.weighing.scenes import time_before as time_before
    from beltfacts.audit.weighing.scenes import year_of_line as year_of_line
    from beltfacts.audit.weighing.sentence_rows import rows_of_sentence as rows_of_sentence
    from beltfacts.audit.weighing.surroundings import look_around as look_around
    from beltfacts.audit.weighing.topics import clause_names as clause_names
    from beltfacts.audit.weighing.topics import goes_on as goes_on
    from beltfacts.audit.weighing.topics import name_at_start as name_at_start
    from beltfacts.audit.weighing.topics import tells_of_author as tells_of_author
    from beltfacts.audit.weighing.weighing import Weighed as Weighed
    from beltfacts.audit.weighing.weighing import WeighedLater as WeighedLater
    from beltfacts.audit.weighing.weighing import first_of as first_of
    from beltfacts.audit.weighing.words_in_text import placed_stems as placed_stems
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "candidates": "CandidateFinder",
            "facts_by_row": "FactsByRow",
            "lookups": "Lookups",
            "naming": "RECENT",
            "scenes": "Scene claimed_dates is_of_this_year is_told_of_last_year is_told_relatively tells_other_time tells_relatively time_before year_of_line",
            "sentence_rows": "rows_of_sentence",
            "words_in_text": "placed_stems",
            "surroundings": "look_around",
            "topics": "clause_names goes_on name_at_start tells_of_author",
            "weighing": "Weighed WeighedLater first_of",
        },
    )
