"""Choose the extractor for a file by its ending, or by its content where the ending says nothing, and run it."""

from __future__ import annotations

from functools import cache
from typing import Protocol, cast

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors._content import ending_of, kind_of_content
from beltfacts.documents.extractors._held_bytes import HeldBytes, held
from beltfacts.documents.extractors._unreadable import Unreadable
from beltfacts.registry import Registry

KINDS = Registry("beltfacts.documents.extractors", "kind of document")


class Extractor(Protocol):
    """What a module of this folder offers. A new kind of document is one new file."""

    ENDINGS: tuple[str, ...]
    """The endings of its files, in lower case and without the dot."""
    MAX_BYTES: int | None
    """The largest file that it reads, in bytes; None where it sets no limit of its own."""
    SAFE_BYTES: int | None
    """The largest file, unpacked, that is read without a process of its own; None where files of any size are."""

    def extract(self, data: bytes) -> Extraction:
        """Return the text of a file as its reader sees it.

        Scripts, styles and hidden parts are left out. Raises Unreadable with the reason.
        """


def extract_document(data: bytes | HeldBytes, name: str) -> Extraction:
    """Return the text of a file of this name, with what its extractor knows of it.

    Raises Unreadable if no extractor reads this kind, a library for it is not installed, or the file contains no text or is too large.
    """
    document = held(data)
    del data
    try:
        extraction = choose_extractor(document.data, name).extract(document.take())
    except (MemoryError, RecursionError) as error:
        raise Unreadable(f"too large or too deeply nested ({type(error).__name__}); keep its text as .txt") from error
    if not extraction.text or extraction.text.isspace():
        raise Unreadable("it holds no text")
    return extraction


def choose_extractor(data: bytes, name: str) -> Extractor:
    """Return the extractor for a file of this name. Without an ending, or with one that no extractor knows, the content decides.

    Raises Unreadable if no extractor reads this kind, or files of this size.
    """
    extractor = extractor_of(data, name)
    if extractor is None:
        kinds = ", ".join(f".{kind}" for kind in sorted(_extractors()))
        raise Unreadable(f"no reader for .{ending_of(name)[:20]} files; keep the document as {kinds}")
    if extractor.MAX_BYTES is not None and len(data) > extractor.MAX_BYTES:
        raise Unreadable(f"larger than {extractor.MAX_BYTES >> 20} MiB; keep its text as .txt")
    return extractor


def extractor_of(data: bytes, name: str) -> Extractor | None:
    """Return what reads a file of this name: by its ending, else by its content. None for a kind that nothing reads."""
    ending, extractors = ending_of(name), _extractors()
    return extractors.get(ending) or extractors.get(kind_of_content(data, or_text=not ending))


@cache
def _extractors() -> dict[str, Extractor]:
    """Return the extractors by file ending."""
    modules = [cast("Extractor", KINDS.load(name)) for name in KINDS.names]
    return {ending: module for module in modules for ending in module.ENDINGS}
