"""Turn the bytes of a document into text, one file for each kind of document.

A module here names its file endings (`ENDINGS`) and the largest file that it reads (`MAX_BYTES`), and its `extract(data)` returns
the text. It opens no file (`documents.folder`) and recognises no characters in pictures: a scan without text is Unreadable.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.documents.extractors._held_bytes import HeldBytes as HeldBytes
    from beltfacts.documents.extractors._limited import extract_within_limits as extract_within_limits
    from beltfacts.documents.extractors._limited import read_properties as read_properties
    from beltfacts.documents.extractors._properties import Property as Property
    from beltfacts.documents.extractors._properties import kind_of_document as kind_of_document
    from beltfacts.documents.extractors._run import extract_document as extract_document
    from beltfacts.documents.extractors._unreadable import Unreadable as Unreadable
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "_held_bytes": "HeldBytes",
            "_limited": "extract_within_limits read_properties",
            "_properties": "Property kind_of_document",
            "_run": "extract_document",
            "_unreadable": "Unreadable",
        },
    )
