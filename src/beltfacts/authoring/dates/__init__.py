"""When the figure of a new fact was so: the dates that its quote, the lines above it and the document tell, and which of them is meant.

`date_proposals` collects them, `date_choice` chooses, `supported_dates` says why a document supports the date that a person gives.
It opens no file and reads no date (`reading.dates`).
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.authoring.dates.date_choice import choose_date as choose_date
    from beltfacts.authoring.dates.date_choice import reasons_of as reasons_of
    from beltfacts.authoring.dates.date_proposals import dates_of_quote as dates_of_quote
    from beltfacts.authoring.dates.open_times import sentences_before as sentences_before
    from beltfacts.authoring.dates.proposed_dates import DateChoice as DateChoice
    from beltfacts.authoring.dates.proposed_dates import ProposedDate as ProposedDate
    from beltfacts.authoring.dates.sentence_of_quote import sentence_around as sentence_around
    from beltfacts.authoring.dates.supported_dates import PrintedDate as PrintedDate
    from beltfacts.authoring.dates.supported_dates import reason_for as reason_for
    from beltfacts.authoring.dates.yearless_dates import says_without_year as says_without_year
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "date_choice": "choose_date reasons_of",
            "date_proposals": "dates_of_quote",
            "open_times": "sentences_before",
            "proposed_dates": "DateChoice ProposedDate",
            "sentence_of_quote": "sentence_around",
            "supported_dates": "PrintedDate reason_for",
            "yearless_dates": "says_without_year",
        },
    )
