"""Sources: what documents and bibliographies say of themselves, as drafts of [[source]] entries, and writing these.

It verifies no fact, renders no citation, asks nothing and uses no network.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.sources.document_draft import draft_document as draft_document
    from beltfacts.sources.draft import SourceDraft as SourceDraft
    from beltfacts.sources.entry import format_source as format_source
    from beltfacts.sources.ids import propose_source_id as propose_source_id
    from beltfacts.sources.writing import AddedSource as AddedSource
    from beltfacts.sources.writing import PlacedDocument as PlacedDocument
    from beltfacts.sources.writing import add_source as add_source
    from beltfacts.sources.writing import copy_document as copy_document
    from beltfacts.sources.writing import place_document as place_document
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "document_draft": "draft_document",
            "draft": "SourceDraft",
            "entry": "format_source",
            "ids": "propose_source_id",
            "writing": "AddedSource PlacedDocument add_source copy_document place_document",
        },
    )
