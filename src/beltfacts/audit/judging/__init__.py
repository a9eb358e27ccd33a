"""The verdict on a figure or a date: whether a fact supports it, and whether it is surely about what another figure is told of."""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.audit.judging.beside import Beside as Beside
    from beltfacts.audit.judging.beside import kept_on as kept_on
    from beltfacts.audit.judging.beside import level_of as level_of
    from beltfacts.audit.judging.beside import stands_beside as stands_beside
    from beltfacts.audit.judging.calming import calmed as calmed
    from beltfacts.audit.judging.calming import without_date_of_event as without_date_of_event
    from beltfacts.audit.judging.date_judging import judge_date as judge_date
    from beltfacts.audit.judging.date_judging import quoted as quoted
    from beltfacts.audit.judging.dates_of_rows import with_dates_of_rows as with_dates_of_rows
    from beltfacts.audit.judging.event_dates import is_of_event as is_of_event
    from beltfacts.audit.judging.event_dates import judge_event as judge_event
    from beltfacts.audit.judging.grounds import Grounds as Grounds
    from beltfacts.audit.judging.judging import judge_figure as judge_figure
    from beltfacts.audit.judging.keys import keys_behind as keys_behind
    from beltfacts.audit.judging.keys import rows_of_keys as rows_of_keys
    from beltfacts.audit.judging.keys import settle as settle
    from beltfacts.audit.judging.misattributions import attributed as attributed
    from beltfacts.audit.judging.named_numbers import with_named_number as with_named_number
    from beltfacts.audit.judging.own_numbers import without_own_numbers as without_own_numbers
    from beltfacts.audit.judging.repeated_figures import told_twice as told_twice
    from beltfacts.audit.judging.report_dates import is_report_date as is_report_date
    from beltfacts.audit.judging.report_dates import judge_report_date as judge_report_date
    from beltfacts.audit.judging.second_look import SecondLook as SecondLook
    from beltfacts.audit.judging.swapped_figures import swapped as swapped
    from beltfacts.audit.judging.verdict_names import ALARMS as ALARMS
    from beltfacts.audit.judging.verdict_names import VERDICTS as VERDICTS
    from beltfacts.audit.judging.verdicts import Verdict as Verdict
    from beltfacts.audit.judging.yearless_dates import find_yearless as find_yearless
    from beltfacts.audit.judging.yearless_dates import judge_yearless as judge_yearless
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "beside": "Beside kept_on level_of stands_beside",
            "calming": "calmed without_date_of_event",
            "date_judging": "judge_date quoted",
            "dates_of_rows": "with_dates_of_rows",
            "event_dates": "is_of_event judge_event",
            "grounds": "Grounds",
            "judging": "judge_figure",
            "keys": "keys_behind rows_of_keys settle",
            "misattributions": "attributed",
            "named_numbers": "with_named_number",
            "own_numbers": "without_own_numbers",
            "report_dates": "is_report_date judge_report_date",
            "second_look": "SecondLook",
            "swapped_figures": "swapped",
            "repeated_figures": "told_twice",
            "verdict_names": "ALARMS VERDICTS",
            "verdicts": "Verdict",
            "yearless_dates": "find_yearless judge_yearless",
        },
    )
