"""Write facts: propose fields from a quote, and insert the entry in its file.

It asks nothing and prints nothing (`commands`).
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.authoring.add import Added as Added
    from beltfacts.authoring.add import add_fact as add_fact
    from beltfacts.authoring.context import CurrentFiles as CurrentFiles
    from beltfacts.authoring.context import DraftContext as DraftContext
    from beltfacts.authoring.context import chosen_source as chosen_source
    from beltfacts.authoring.context import draft_context as draft_context
    from beltfacts.authoring.context import duplicate_of as duplicate_of
    from beltfacts.authoring.context import find_cell as find_cell
    from beltfacts.authoring.context import locate_in_document as locate_in_document
    from beltfacts.authoring.context import similar_facts as similar_facts
    from beltfacts.authoring.context import undeclared as undeclared
    from beltfacts.authoring.dates import DateChoice as DateChoice
    from beltfacts.authoring.dates import ProposedDate as ProposedDate
    from beltfacts.authoring.dates import choose_date as choose_date
    from beltfacts.authoring.dates import reasons_of as reasons_of
    from beltfacts.authoring.dates import sentence_around as sentence_around
    from beltfacts.authoring.declarations import Declaration as Declaration
    from beltfacts.authoring.declarations import declare_unit as declare_unit
    from beltfacts.authoring.declarations import plural as plural
    from beltfacts.authoring.drafts import Draft as Draft
    from beltfacts.authoring.drafts import forget_draft as forget_draft
    from beltfacts.authoring.drafts import keep_draft as keep_draft
    from beltfacts.authoring.drafts import kept_draft as kept_draft
    from beltfacts.authoring.drafts import read_drafts as read_drafts
    from beltfacts.authoring.entry import toml_writer as toml_writer
    from beltfacts.authoring.figures import FigureReading as FigureReading
    from beltfacts.authoring.figures import in_main_currency as in_main_currency
    from beltfacts.authoring.figures import read_cell_figure as read_cell_figure
    from beltfacts.authoring.figures import read_figure as read_figure
    from beltfacts.authoring.figures import read_row_figure as read_row_figure
    from beltfacts.authoring.fixes import fix_files as fix_files
    from beltfacts.authoring.gallons import liquid_unit as liquid_unit
    from beltfacts.authoring.measures import propose_measure as propose_measure
    from beltfacts.authoring.names import declared_id as declared_id
    from beltfacts.authoring.names import make_id as make_id
    from beltfacts.authoring.names import names_like as names_like
    from beltfacts.authoring.names import new_id as new_id
    from beltfacts.authoring.names import printed_name as printed_name
    from beltfacts.authoring.names import propose_subjects as propose_subjects
    from beltfacts.authoring.names import usual_topics as usual_topics
    from beltfacts.authoring.new_library import DOCUMENTS as DOCUMENTS
    from beltfacts.authoring.new_library import NewFile as NewFile
    from beltfacts.authoring.new_library import start_library as start_library
    from beltfacts.authoring.open_points import refuse_open_point as refuse_open_point
    from beltfacts.authoring.quote_figures import document_words as document_words
    from beltfacts.authoring.quote_figures import is_reference as is_reference
    from beltfacts.authoring.quote_figures import printed_figure as printed_figure
    from beltfacts.authoring.quote_figures import propose_figures as propose_figures
    from beltfacts.authoring.quote_figures import unread_numbers as unread_numbers
    from beltfacts.authoring.quote_figures import why_unread as why_unread
    from beltfacts.authoring.remarks import unit_remark as unit_remark
    from beltfacts.authoring.remarks import with_needed_remarks as with_needed_remarks
    from beltfacts.authoring.rename import Renamed as Renamed
    from beltfacts.authoring.rename import rename_fact as rename_fact
    from beltfacts.authoring.unit_proposals import POINT as POINT
    from beltfacts.authoring.unit_proposals import SHARE_POINT as SHARE_POINT
    from beltfacts.authoring.unit_proposals import is_of_share as is_of_share
    from beltfacts.authoring.unit_proposals import with_label_rate as with_label_rate
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "add": "Added add_fact",
            "context": (
                "CurrentFiles DraftContext chosen_source draft_context duplicate_of find_cell locate_in_document similar_facts undeclared"
            ),
            "dates.date_choice": "choose_date reasons_of",
            "declarations": "Declaration declare_unit plural",
            "drafts": "Draft forget_draft keep_draft kept_draft read_drafts",
            "entry": "toml_writer",
            "figures": "FigureReading in_main_currency read_cell_figure read_figure read_row_figure",
            "fixes": "fix_files",
            "gallons": "liquid_unit",
            "measures": "propose_measure",
            "names": "declared_id make_id names_like new_id printed_name propose_subjects usual_topics",
            "new_library": "DOCUMENTS NewFile start_library",
            "open_points": "refuse_open_point",
            "dates.proposed_dates": "DateChoice ProposedDate",
            "quote_figures": "document_words is_reference printed_figure propose_figures unread_numbers why_unread",
            "remarks": "unit_remark with_needed_remarks",
            "rename": "Renamed rename_fact",
            "dates.sentence_of_quote": "sentence_around",
            "unit_proposals": "POINT SHARE_POINT is_of_share with_label_rate",
        },
    )
