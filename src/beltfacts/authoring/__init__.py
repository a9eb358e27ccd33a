"""Write facts: propose fields from a quote, and insert the entry in its file.

It asks nothing and prints nothing (`commands`).
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.authoring.add import Added as Added
    from beltfacts.authoring.add import DraftContext as DraftContext
    from beltfacts.authoring.add import add_fact as add_fact
    from beltfacts.authoring.add import chosen_source as chosen_source
    from beltfacts.authoring.add import draft_context as draft_context
    from beltfacts.authoring.add import duplicate_of as duplicate_of
    from beltfacts.authoring.add import find_cell as find_cell
    from beltfacts.authoring.add import locate_in_document as locate_in_document
    from beltfacts.authoring.add import similar_facts as similar_facts
    from beltfacts.authoring.add import undeclared as undeclared
    from beltfacts.authoring.new_library import DOCUMENTS as DOCUMENTS
    from beltfacts.authoring.new_library import NewFile as NewFile
    from beltfacts.authoring.new_library import start_library as start_library
    from beltfacts.authoring.proposals import FigureReading as FigureReading
    from beltfacts.authoring.proposals import ProposedDate as ProposedDate
    from beltfacts.authoring.proposals import document_words as document_words
    from beltfacts.authoring.proposals import new_id as new_id
    from beltfacts.authoring.proposals import printed_figure as printed_figure
    from beltfacts.authoring.proposals import propose_dates as propose_dates
    from beltfacts.authoring.proposals import propose_figures as propose_figures
    from beltfacts.authoring.proposals import propose_subjects as propose_subjects
    from beltfacts.authoring.proposals import read_cell_figure as read_cell_figure
    from beltfacts.authoring.proposals import read_figure as read_figure
    from beltfacts.authoring.proposals import usual_topics as usual_topics
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "add": "Added DraftContext add_fact chosen_source draft_context duplicate_of find_cell locate_in_document similar_facts undeclared",
            "new_library": "DOCUMENTS NewFile start_library",
            "proposals": (
                "FigureReading ProposedDate document_words new_id printed_figure propose_dates propose_figures propose_subjects read_cell_figure read_figure "
                "usual_topics"
            ),
        },
    )
