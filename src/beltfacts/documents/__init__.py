"""Turn documents into text with offsets: extractors by kind of document, layout, normalization.

It knows no facts and does not judge what a document says.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.documents.browser_text import BrowserText as BrowserText
    from beltfacts.documents.browser_text import QuotedPassage as QuotedPassage
    from beltfacts.documents.extraction import CELL_EDGE as CELL_EDGE
    from beltfacts.documents.extraction import Cell as Cell
    from beltfacts.documents.extraction import Extraction as Extraction
    from beltfacts.documents.extraction import Table as Table
    from beltfacts.documents.extractors import Property as Property
    from beltfacts.documents.extractors import Unreadable as Unreadable
    from beltfacts.documents.extractors import extract_within_limits as extract_within_limits
    from beltfacts.documents.extractors import kind_of_document as kind_of_document
    from beltfacts.documents.extractors import read_properties as read_properties
    from beltfacts.documents.folder import DOCUMENTS_VARIABLE as DOCUMENTS_VARIABLE
    from beltfacts.documents.folder import NO_FOLDER as NO_FOLDER
    from beltfacts.documents.folder import DocumentFolder as DocumentFolder
    from beltfacts.documents.folder import documents_folder as documents_folder
    from beltfacts.documents.folder import find_document as find_document
    from beltfacts.documents.folder import hash_document as hash_document
    from beltfacts.documents.folder import read_bytes as read_bytes
    from beltfacts.documents.folder import read_document as read_document
    from beltfacts.documents.headings import Heading as Heading
    from beltfacts.documents.layout import DocumentText as DocumentText
    from beltfacts.documents.layout import Location as Location
    from beltfacts.documents.normalization import INVISIBLE as INVISIBLE
    from beltfacts.documents.normalization import normalize_text as normalize_text
    from beltfacts.documents.normalized_text import NormalizedText as NormalizedText
    from beltfacts.documents.older_encodings import decode_as as decode_as
    from beltfacts.documents.older_encodings import propose_encoding as propose_encoding
    from beltfacts.documents.printed_words import reader_words as reader_words
    from beltfacts.documents.text_cache import extractors_version as extractors_version
    from beltfacts.documents.text_parts import EDGE as EDGE
    from beltfacts.documents.text_parts import HEAD as HEAD
    from beltfacts.documents.text_parts import TextPart as TextPart
    from beltfacts.documents.text_parts import find_parts as find_parts
    from beltfacts.documents.text_parts import mark_content as mark_content
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "browser_text": "BrowserText QuotedPassage",
            "extraction": "CELL_EDGE Cell Extraction Table",
            "extractors": "Property Unreadable extract_within_limits kind_of_document read_properties",
            "folder": "DOCUMENTS_VARIABLE DocumentFolder NO_FOLDER documents_folder find_document hash_document read_bytes read_document",
            "headings": "Heading",
            "layout": "DocumentText Location",
            "normalization": "INVISIBLE normalize_text",
            "normalized_text": "NormalizedText",
            "older_encodings": "decode_as propose_encoding",
            "printed_words": "reader_words",
            "text_cache": "extractors_version",
            "text_parts": "EDGE HEAD TextPart find_parts mark_content",
        },
    )
