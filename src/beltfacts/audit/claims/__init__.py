"""What a draft claims: its figures and dates, with clause, wording and source, before any fact is looked up."""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.audit.claims.attribution import SAY as SAY
    from beltfacts.audit.claims.attribution import VERBS_OF_SAYING as VERBS_OF_SAYING
    from beltfacts.audit.claims.attribution import mask_verbs as mask_verbs
    from beltfacts.audit.claims.attribution import sources_of_sentence as sources_of_sentence
    from beltfacts.audit.claims.attribution import sure_sources as sure_sources
    from beltfacts.audit.claims.claims import BlockReader as BlockReader
    from beltfacts.audit.claims.claims import Claim as Claim
    from beltfacts.audit.claims.claims import by_sentence as by_sentence
    from beltfacts.audit.claims.claims import find_claims as find_claims
    from beltfacts.audit.claims.claims import label_dates as label_dates
    from beltfacts.audit.claims.clauses import find_clause as find_clause
    from beltfacts.audit.claims.clauses import split_sentences as split_sentences
    from beltfacts.audit.claims.date_reach import LONGEST_BASE as LONGEST_BASE
    from beltfacts.audit.claims.date_reach import SAME as SAME
    from beltfacts.audit.claims.date_reach import STATEMENT_ENDS as STATEMENT_ENDS
    from beltfacts.audit.claims.date_reach import is_base as is_base
    from beltfacts.audit.claims.date_reach import is_base_at as is_base_at
    from beltfacts.audit.claims.date_reach import is_date_near as is_date_near
    from beltfacts.audit.claims.date_reach import is_of_another_figure as is_of_another_figure
    from beltfacts.audit.claims.date_reach import may_reach as may_reach
    from beltfacts.audit.claims.date_reach import opens_clause as opens_clause
    from beltfacts.audit.claims.fact_sources import is_called as is_called
    from beltfacts.audit.claims.fact_sources import is_description as is_description
    from beltfacts.audit.claims.fact_sources import is_strange as is_strange
    from beltfacts.audit.claims.fact_sources import may_be_translated as may_be_translated
    from beltfacts.audit.claims.fact_sources import speaks_for as speaks_for
    from beltfacts.audit.claims.figure_pairs import are_ends as are_ends
    from beltfacts.audit.claims.figure_pairs import is_from_to as is_from_to
    from beltfacts.audit.claims.figure_pairs import is_growth_of as is_growth_of
    from beltfacts.audit.claims.figure_pairs import is_last_of_all as is_last_of_all
    from beltfacts.audit.claims.figure_pairs import is_part_of as is_part_of
    from beltfacts.audit.claims.figure_pairs import is_told_as_past as is_told_as_past
    from beltfacts.audit.claims.limits import is_limit as is_limit
    from beltfacts.audit.claims.limits import tells_limit as tells_limit
    from beltfacts.audit.claims.money_rates import RATE_TIMES as RATE_TIMES
    from beltfacts.audit.claims.money_rates import hours_apart as hours_apart
    from beltfacts.audit.claims.money_rates import of_hundredths as of_hundredths
    from beltfacts.audit.claims.money_rates import with_hundredths as with_hundredths
    from beltfacts.audit.claims.money_rates import with_rate as with_rate
    from beltfacts.audit.claims.numbered_things import is_numbered_otherwise as is_numbered_otherwise
    from beltfacts.audit.claims.other_languages import is_in_another_language as is_in_another_language
    from beltfacts.audit.claims.other_languages import sources_in as sources_in
    from beltfacts.audit.claims.other_languages import tells_now as tells_now
    from beltfacts.audit.claims.other_languages import tells_past as tells_past
    from beltfacts.audit.claims.other_languages import tells_plan as tells_plan
    from beltfacts.audit.claims.other_languages import tells_year_before as tells_year_before
    from beltfacts.audit.claims.other_languages import with_small_words as with_small_words
    from beltfacts.audit.claims.phrases import counted_behind as counted_behind
    from beltfacts.audit.claims.phrases import initials_of as initials_of
    from beltfacts.audit.claims.phrases import things_behind as things_behind
    from beltfacts.audit.claims.plans import is_forecast as is_forecast
    from beltfacts.audit.claims.plans import is_goal_reached as is_goal_reached
    from beltfacts.audit.claims.plans import is_plan as is_plan
    from beltfacts.audit.claims.plans import is_proposed as is_proposed
    from beltfacts.audit.claims.plans import is_told_as_done as is_told_as_done
    from beltfacts.audit.claims.plans import is_told_as_reached as is_told_as_reached
    from beltfacts.audit.claims.plans import is_told_like as is_told_like
    from beltfacts.audit.claims.plans import is_unfinished as is_unfinished
    from beltfacts.audit.claims.printed_claims import is_share as is_share
    from beltfacts.audit.claims.quotations import is_misquoted as is_misquoted
    from beltfacts.audit.claims.rate_times import rate_time as rate_time
    from beltfacts.audit.claims.rate_times import rate_time_of as rate_time_of
    from beltfacts.audit.claims.wholes import is_part_told_of_whole as is_part_told_of_whole
    from beltfacts.audit.claims.wording import is_average as is_average
    from beltfacts.audit.claims.wording import is_earlier_state as is_earlier_state
    from beltfacts.audit.claims.wording import is_of_now as is_of_now
    from beltfacts.audit.claims.wording import is_past as is_past
    from beltfacts.audit.claims.wording import is_peak as is_peak
    from beltfacts.audit.claims.wording import is_told_as_peak as is_told_as_peak
    from beltfacts.audit.claims.wording import is_told_as_start as is_told_as_start
    from beltfacts.audit.claims.wording import is_told_since as is_told_since
    from beltfacts.audit.claims.wording import is_told_since_start as is_told_since_start
    from beltfacts.audit.claims.wording import is_told_since_year as is_told_since_year
    from beltfacts.audit.claims.wording import is_usual as is_usual
    from beltfacts.audit.claims.wording import may_be_past as may_be_past
    from beltfacts.audit.claims.wording import peak_free as peak_free
    from beltfacts.audit.claims.wording import says_now as says_now
    from beltfacts.audit.claims.wording import state_free as state_free
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "attribution": "SAY VERBS_OF_SAYING mask_verbs sources_of_sentence sure_sources",
            "claims": "BlockReader Claim by_sentence find_claims label_dates",
            "clauses": "find_clause split_sentences",
            "date_reach": "LONGEST_BASE SAME STATEMENT_ENDS is_base is_base_at is_date_near is_of_another_figure may_reach opens_clause",
            "fact_sources": "is_called is_description is_strange may_be_translated speaks_for",
            "figure_pairs": "are_ends is_from_to is_growth_of is_last_of_all is_part_of is_told_as_past",
            "limits": "is_limit tells_limit",
            "money_rates": "RATE_TIMES hours_apart of_hundredths with_hundredths with_rate",
            "numbered_things": "is_numbered_otherwise",
            "other_languages": "is_in_another_language sources_in tells_now tells_past tells_plan tells_year_before with_small_words",
            "phrases": "counted_behind initials_of things_behind",
            "plans": "is_forecast is_goal_reached is_plan is_proposed is_told_as_done is_told_as_reached is_told_like is_unfinished",
            "printed_claims": "is_share",
            "quotations": "is_misquoted",
            "rate_times": "rate_time rate_time_of",
            "wholes": "is_part_told_of_whole",
            "wording": (
                "is_average is_earlier_state is_of_now is_past is_peak is_told_as_peak is_told_as_start is_told_since is_told_since_start "
                "is_told_since_year is_usual may_be_past peak_free says_now state_free"
            ),
        },
    )
