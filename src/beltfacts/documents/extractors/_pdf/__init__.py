"""Read a PDF character by character with PDFium and give its text in reading order.

It recognises no characters in pictures, and knows nothing of facts and quotes.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.documents.extractors._pdf.document import extract_text as extract_text
    from beltfacts.documents.extractors._pdf.properties import read_pdf_properties as read_pdf_properties
else:
    __all__, __getattr__ = export_lazily(__name__, {"document": "extract_text", "properties": "read_pdf_properties"})
