"""The language of each block of a draft: that of the draft, or its own where a paragraph surely tells it. It reads no number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from beltfacts.audit.drafts.draft import Block
from beltfacts.reading import is_hardly_english, is_plainly_english, language_of, units_of_text

_LEAST_WORDS = 12
"""Words of a paragraph from which they tell its language."""


def read_languages(blocks: Sequence[Block], units: Mapping[str, str]) -> tuple[list[Block], dict[str, Mapping[str, str]]]:
    """Return the blocks with their languages, and the unit words of each language that occurs.

    A draft may quote in another language: a French paragraph of an English draft is read as French, an English one of a French draft as
    English. Short blocks, headings and cells have the language of the draft. `units`: unit words of the library.
    """
    whole = units_of_text(" ".join(block.text for block in blocks), units)
    language = language_of(whole)
    known = {"": units, language: whole}
    found = list[Block]()
    for block in blocks:
        own = language
        if block.kind in ("text", "item") and len(block.text.split()) >= _LEAST_WORDS:
            if language and is_plainly_english(block.text):
                own = ""
            elif not language and is_hardly_english(block.text):
                of_block = units_of_text(block.text, units)
                own = language_of(of_block)
                known.setdefault(own, of_block)
        found.append(block._replace(language=own) if own else block)
    return found, known
