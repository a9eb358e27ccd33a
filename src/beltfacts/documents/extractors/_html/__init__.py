"""What the extractors of web pages share: decoding, parsing, style sheets, and a page's text as a browser shows it.

It opens no file, loads nothing from the network and runs no script.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.documents.extractors._html.encodings import decode_page as decode_page
    from beltfacts.documents.extractors._html.page import extract_page as extract_page
    from beltfacts.documents.extractors._html.page_properties import read_page_properties as read_page_properties
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "encodings": "decode_page",
            "page": "extract_page",
            "page_properties": "read_page_properties",
        },
    )
