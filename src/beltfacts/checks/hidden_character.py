"""A character that no reader sees, where it misleads.

A control, a direction mark or an invisible character (a zero-width space) in a figure, or beside a digit elsewhere, makes a reader see
another number than search and scripts do. Control characters, and marks that change the direction of text, mislead anywhere. Copy the text
again from the document without the character, or say in note what the document prints.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding
from beltfacts.printable_text import hidden_characters

_FACT_FIELDS = ("measure", "quote", "locator", "says", "via", "note", "sic")
_texts_of = attrgetter(*_FACT_FIELDS)
"""Gives the texts of a fact. Looking at all of them at once is enough for nearly every fact."""
_SOURCE_FIELDS = ("title", "publisher", "container-title", "note")

_OVERRIDES = frozenset(map(chr, (*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))))
"""Controls, and marks that hold the direction of text until they are ended."""


def check(files: FactFiles) -> Iterator[Finding]:
    """Look at the figures of all facts, and at the texts of facts and sources that are printed."""
    for fact in files.facts:
        if not hidden_characters(" ".join((fact.figure, *_texts_of(fact)))):
            continue
        if hidden := hidden_characters(fact.figure):
            yield files.at("hidden-character", fact, "figure", f"{fact.id}: figure {_say(fact.figure, hidden[0])}")
        for field in _FACT_FIELDS:
            text = getattr(fact, field)
            if (at := _find_misleading(text)) is not None:
                yield files.at("hidden-character", fact, field, f"{fact.id}: {field} {_say(text, at)}")
    for source in files.sources.values():
        for field in _SOURCE_FIELDS:
            text = str(source.csl.get(field, ""))
            if (at := _find_misleading(text)) is not None:
                message = f"source {source.id}: {field} {_say(text, at)}"
                yield files.finding("hidden-character", message, source.file, "source", source.ordinal, field)


def _find_misleading(text: str) -> int | None:
    """Return the offset of the first hidden character that is a control, turns the direction round, or adjoins a digit."""
    for at in hidden_characters(text):
        if text[at] in _OVERRIDES or text[at - 1 : at].isnumeric() or text[at + 1 : at + 2].isnumeric():
            return at
    return None


def _say(text: str, at: int) -> str:
    """Say which character stands where."""
    return f"has the invisible character U+{ord(text[at]):04X} after {text[max(0, at - 20) : at]!r}; copy the words without it"
