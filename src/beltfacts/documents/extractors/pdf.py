"""PDF with a text layer, page by page."""

from __future__ import annotations

import logging
import warnings
from io import BytesIO

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors._unreadable import Unreadable

ENDINGS = ("pdf",)
MAX_BYTES = 64 << 20
"""A larger file is not read: parsing needs many times its size in memory."""


def extract(data: bytes) -> Extraction:
    """Return the text layer of a PDF, pages separated by form feeds.

    Raises Unreadable if pypdf is missing or cannot parse the file, if it is locked, or if it is a scan without text.
    """
    try:
        from pypdf import PdfReader
    except ImportError as error:
        raise Unreadable('reading PDF needs pypdf; install it with pip install "beltfacts[documents]"') from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            reader = PdfReader(BytesIO(data), strict=False)
            if reader.is_encrypted and not reader.decrypt(""):
                raise Unreadable("it is locked with a password; keep its text as .txt")
            pages = [page.extract_text().replace("\f", "\n") for page in reader.pages]
        except Unreadable:
            raise
        except Exception as error:  # whatever a broken file makes of the parser
            raise Unreadable(f"not readable as PDF ({type(error).__name__})") from error
    text = "\n\f".join(pages)
    if not text or text.isspace():
        raise Unreadable("it holds no text; a scan needs text recognition first, kept as .txt")
    return Extraction(text)
