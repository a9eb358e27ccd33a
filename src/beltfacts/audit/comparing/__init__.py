"""How the figure and the time of a claim stand to those of a fact: equal, rounded, a slip of the hand, of another unit, part, owner, edition or time.

`values` compares figures, `figure_times` times; `passages` and `series` find the facts that stand beside one in its document and in time. It gives no verdict
(`judging`) and looks up nothing."""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.audit.comparing.chinese_measures import is_other_chinese_kind as is_other_chinese_kind
    from beltfacts.audit.comparing.editions import SURE_SUBJECT as SURE_SUBJECT
    from beltfacts.audit.comparing.editions import edition_meant as edition_meant
    from beltfacts.audit.comparing.editions import is_event_meant as is_event_meant
    from beltfacts.audit.comparing.editions import is_other_edition as is_other_edition
    from beltfacts.audit.comparing.editions import other_edition as other_edition
    from beltfacts.audit.comparing.event_slips import slipped as slipped
    from beltfacts.audit.comparing.event_slips import without_anniversaries as without_anniversaries
    from beltfacts.audit.comparing.figure_times import FigureTimes as FigureTimes
    from beltfacts.audit.comparing.figure_times import begins_with as begins_with
    from beltfacts.audit.comparing.figure_times import is_date_of as is_date_of
    from beltfacts.audit.comparing.figure_times import is_within_years as is_within_years
    from beltfacts.audit.comparing.figure_times import may_be_date_of as may_be_date_of
    from beltfacts.audit.comparing.narrowing import is_narrowed as is_narrowed
    from beltfacts.audit.comparing.narrowing import is_share_of_other as is_share_of_other
    from beltfacts.audit.comparing.other_owners import is_done_to_others as is_done_to_others
    from beltfacts.audit.comparing.other_owners import is_of_other_owner as is_of_other_owner
    from beltfacts.audit.comparing.other_owners import is_of_other_subject as is_of_other_subject
    from beltfacts.audit.comparing.other_owners import is_of_others as is_of_others
    from beltfacts.audit.comparing.passages import LIGHT as LIGHT
    from beltfacts.audit.comparing.passages import is_of_passage as is_of_passage
    from beltfacts.audit.comparing.passages import left_over as left_over
    from beltfacts.audit.comparing.passages import said_of as said_of
    from beltfacts.audit.comparing.passages import says_of_part as says_of_part
    from beltfacts.audit.comparing.scopes import direction as direction
    from beltfacts.audit.comparing.scopes import is_of_measure as is_of_measure
    from beltfacts.audit.comparing.scopes import is_of_opposite_part as is_of_opposite_part
    from beltfacts.audit.comparing.scopes import is_of_other_thing as is_of_other_thing
    from beltfacts.audit.comparing.scopes import is_opposite as is_opposite
    from beltfacts.audit.comparing.scopes import is_other_kind as is_other_kind
    from beltfacts.audit.comparing.scopes import is_other_scope as is_other_scope
    from beltfacts.audit.comparing.series import are_of_series as are_of_series
    from beltfacts.audit.comparing.series import contradict as contradict
    from beltfacts.audit.comparing.series import is_later as is_later
    from beltfacts.audit.comparing.series import is_newest as is_newest
    from beltfacts.audit.comparing.series import is_under_now as is_under_now
    from beltfacts.audit.comparing.series import is_under_then as is_under_then
    from beltfacts.audit.comparing.series import later_state as later_state
    from beltfacts.audit.comparing.series import newest_figure as newest_figure
    from beltfacts.audit.comparing.series import of_time_before as of_time_before
    from beltfacts.audit.comparing.series import other_account as other_account
    from beltfacts.audit.comparing.series import state_meant as state_meant
    from beltfacts.audit.comparing.series import told_backwards as told_backwards
    from beltfacts.audit.comparing.signs import with_sign as with_sign
    from beltfacts.audit.comparing.slips import LEAST_DIGITS as LEAST_DIGITS
    from beltfacts.audit.comparing.slips import are_digits_permuted as are_digits_permuted
    from beltfacts.audit.comparing.slips import are_digits_swapped as are_digits_swapped
    from beltfacts.audit.comparing.slips import are_digits_turned as are_digits_turned
    from beltfacts.audit.comparing.slips import is_close as is_close
    from beltfacts.audit.comparing.slips import is_far_off as is_far_off
    from beltfacts.audit.comparing.slips import is_of_other_order as is_of_other_order
    from beltfacts.audit.comparing.slips import is_one_digit_off as is_one_digit_off
    from beltfacts.audit.comparing.slips import is_zero_slip as is_zero_slip
    from beltfacts.audit.comparing.slips import significant as significant
    from beltfacts.audit.comparing.slips import significant_digits as significant_digits
    from beltfacts.audit.comparing.starting_dates import SHORT as SHORT
    from beltfacts.audit.comparing.told_events import event_told as event_told
    from beltfacts.audit.comparing.told_events import is_named_by_another as is_named_by_another
    from beltfacts.audit.comparing.told_events import is_told_of as is_told_of
    from beltfacts.audit.comparing.unit_kinds import is_counted as is_counted
    from beltfacts.audit.comparing.unit_kinds import is_scaled as is_scaled
    from beltfacts.audit.comparing.unit_kinds import units_fit as units_fit
    from beltfacts.audit.comparing.values import Value as Value
    from beltfacts.audit.comparing.values import compare_value as compare_value
    from beltfacts.audit.comparing.values import is_count_by_chance as is_count_by_chance
    from beltfacts.audit.comparing.values import is_taken_for as is_taken_for
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "chinese_measures": "is_other_chinese_kind",
            "editions": "SURE_SUBJECT edition_meant is_event_meant is_other_edition other_edition",
            "event_slips": "slipped without_anniversaries",
            "figure_times": "FigureTimes begins_with is_date_of is_within_years may_be_date_of",
            "narrowing": "is_narrowed is_share_of_other",
            "other_owners": "is_done_to_others is_of_other_owner is_of_other_subject is_of_others",
            "passages": "LIGHT is_of_passage left_over said_of says_of_part",
            "scopes": "direction is_of_measure is_of_opposite_part is_of_other_thing is_opposite is_other_kind is_other_scope",
            "series": (
                "are_of_series contradict is_later is_newest is_under_now is_under_then later_state newest_figure of_time_before "
                "other_account state_meant told_backwards"
            ),
            "signs": "with_sign",
            "slips": (
                "LEAST_DIGITS are_digits_permuted are_digits_swapped are_digits_turned is_close is_far_off is_of_other_order "
                "is_one_digit_off is_zero_slip significant significant_digits"
            ),
            "starting_dates": "SHORT",
            "told_events": "event_told is_named_by_another is_told_of",
            "unit_kinds": "is_counted is_scaled units_fit",
            "values": "Value compare_value is_count_by_chance is_taken_for",
        },
    )
