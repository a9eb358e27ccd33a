"""Read a draft from a file: its format by the ending of its name, its text by its encoding."""

from __future__ import annotations

import os.path
from collections.abc import Iterable

from beltfacts.audit.drafts.draft import Block, Draft
from beltfacts.audit.drafts.draft_bytes import read_draft_bytes
from beltfacts.audit.drafts.ignoring import find_ignored
from beltfacts.audit.drafts.line_ends import placed_in, with_line_feeds
from beltfacts.audit.drafts.long_blocks import cut_long_blocks
from beltfacts.audit.drafts.row_dates import with_row_dates
from beltfacts.audit.drafts.table_notes import with_table_notes
from beltfacts.audit.drafts.timelines import with_joined_dates
from beltfacts.errors import UseError
from beltfacts.registry import DRAFT_FORMATS

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
"""The byte order marks of UTF-16."""

_CONTROLS = bytes(each for each in range(32) if each not in b"\t\n\f\r\x1b")
_MOST_CONTROLS, _FEW_CONTROLS, _LOOKED_AT = 0.02, 50, 100_000
"""The largest share of control characters among the first bytes of a text, unless they are few."""

_SIGNATURES = {b"%PDF-": "a PDF", b"PK\x03\x04": "a zip package", b"\xd0\xcf\x11\xe0": "an old Office file", b"{\\rtf": "a Rich Text file"}
"""How files begin that are no text."""


def read_draft_file(path: str) -> Draft:
    """Return the draft in a file. Raises UseError for a file that cannot be read, or is too long."""
    return read_draft(read_draft_bytes(path), path)


def read_draft(data: bytes, name: str) -> Draft:
    """Return the bytes of a file as a draft. `name`: its name, whose ending says the format; plain text for one that is not known.

    Raises UseError for a format whose reader is not installed, for a file that is none of it, and for one that is no text.
    """
    module = DRAFT_FORMATS.load(draft_format(name))
    if hasattr(module, "read_bytes"):
        draft: Draft = module.read_bytes(data, name)
        draft.blocks = _prepared(draft.blocks)
        return draft
    _refuse_no_text(data, name)
    text = decode(data)
    draft = module.read_draft(with_line_feeds(text))
    draft.ignored = find_ignored(draft)
    draft.blocks = _prepared(draft.blocks)
    return placed_in(draft, text)


def _prepared(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks as they are audited, whatever their format."""
    return with_row_dates(with_table_notes(cut_long_blocks(with_joined_dates(list(blocks)))))


def _refuse_no_text(data: bytes, name: str) -> None:
    """Raise UseError for bytes that no author wrote as text: the numbers in them are none of a draft."""
    kind = next((kind for start, kind in _SIGNATURES.items() if data.startswith(start)), "")
    if not kind and b"\0" in data and not data.startswith(_UTF16):
        kind = "a binary file, or UTF-16 without a byte order mark"
    begin = data[:_LOOKED_AT]
    controls = len(begin) - len(begin.translate(None, _CONTROLS))
    if not kind and not data.startswith(_UTF16) and controls > max(_FEW_CONTROLS, _MOST_CONTROLS * len(begin)):
        kind = "a binary file"
    if kind:
        raise UseError(f"{name} is {kind}; save the draft as text, Markdown, HTML, LaTeX, Typst or .docx, and audit that")
    if not data.startswith(_UTF16) and not data.isascii() and _is_older(data):
        from beltfacts.documents import propose_encoding  # imported here: few drafts need it

        encoding, words = propose_encoding(data)
        if encoding != "windows-1252":
            likely = f"{encoding}, in which it has words such as {', '.join(words)}" if words else encoding
            raise UseError(f"{name} is not UTF-8 but perhaps {likely}; save it as UTF-8, and audit that")


def _is_older(data: bytes) -> bool:
    """Return whether bytes are in an encoding older than UTF-8: more of what is no ASCII is broken in UTF-8 than is not."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        broken = text.count("\ufffd")
        return 2 * broken > sum(1 for char in text if not char.isascii())
    return False


def draft_format(name: str) -> str:
    """Return the format of a draft by the ending of its name: text for one that is not known."""
    ending = os.path.splitext(name)[1].lower()
    likely = sorted(DRAFT_FORMATS.names, key=lambda format_name: not _may_stand_for(ending, format_name))
    return next((each for each in likely if ending in DRAFT_FORMATS.load(each).ENDINGS), "text")


def _may_stand_for(ending: str, format_name: str) -> bool:
    """Return whether the letters of an ending occur in a name in their order, as those of .md in markdown. Such a format is loaded first."""
    if not ending:
        return format_name == "text"
    letters = iter(format_name)
    return all(char in letters for char in ending[1:])


def decode(data: bytes) -> str:
    """Return bytes as text: UTF-8 or UTF-16 by its mark, else UTF-8, also with some broken bytes, else Windows-1252. No bytes raise."""
    if data.startswith(_UTF16):
        return data.decode("utf-16", "replace")
    return data.decode("cp1252" if _is_older(data) else "utf-8", "replace")
