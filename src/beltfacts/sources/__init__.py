"""Sources: what documents and bibliographies say of themselves, as drafts of [[source]] entries, and writing these.

It verifies no fact, renders no citation, asks nothing and uses no network.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.sources.bibliography import BIBLIOGRAPHY_ENDINGS as BIBLIOGRAPHY_ENDINGS
    from beltfacts.sources.bibliography import kind_of_tags as kind_of_tags
    from beltfacts.sources.bibliography import kind_of_text as kind_of_text
    from beltfacts.sources.bibliography import read_bibliography as read_bibliography
    from beltfacts.sources.csl_json import is_statistical_table as is_statistical_table
    from beltfacts.sources.dates import publication_date as publication_date
    from beltfacts.sources.document_draft import draft_document as draft_document
    from beltfacts.sources.document_state import DocumentState as DocumentState
    from beltfacts.sources.document_state import document_states as document_states
    from beltfacts.sources.draft import SourceDraft as SourceDraft
    from beltfacts.sources.entry import format_source as format_source
    from beltfacts.sources.entry import format_value as format_value
    from beltfacts.sources.ids import propose_source_id as propose_source_id
    from beltfacts.sources.languages import language_code as language_code
    from beltfacts.sources.names import csl_name as csl_name
    from beltfacts.sources.reference_text import looks_like_reference as looks_like_reference
    from beltfacts.sources.writing import AcceptedDocument as AcceptedDocument
    from beltfacts.sources.writing import AddedSource as AddedSource
    from beltfacts.sources.writing import PlacedDocument as PlacedDocument
    from beltfacts.sources.writing import accept_documents as accept_documents
    from beltfacts.sources.writing import add_source as add_source
    from beltfacts.sources.writing import copy_document as copy_document
    from beltfacts.sources.writing import place_document as place_document
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "bibliography": "BIBLIOGRAPHY_ENDINGS kind_of_tags kind_of_text read_bibliography",
            "csl_json": "is_statistical_table",
            "dates": "publication_date",
            "document_draft": "draft_document",
            "document_state": "DocumentState document_states",
            "draft": "SourceDraft",
            "entry": "format_source format_value",
            "ids": "propose_source_id",
            "languages": "language_code",
            "names": "csl_name",
            "reference_text": "looks_like_reference",
            "writing": "AcceptedDocument AddedSource PlacedDocument accept_documents add_source copy_document place_document",
        },
    )
