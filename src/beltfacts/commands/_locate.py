"""Where a fact stands, for show and cite: a fact without a locator gets the paragraph that its document has it in."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from beltfacts.configuration import configuration_of
from beltfacts.model import Fact
from beltfacts.output import source_of

if TYPE_CHECKING:
    from beltfacts.documents import QuotedPassage
    from beltfacts.evidence import Locator

_VARIABLE = "BELTFACTS_DOCUMENTS"
"""The name of `documents.DOCUMENTS_VARIABLE`."""


def with_locator(fact: Fact, given: str | None = None, facts: Sequence[str] = ()) -> Fact:
    """Return a fact with a locator: its own, else the location of its quote or its cell.

    The location is looked up where the document is at hand and the quote occurs once. `given`: the documents folder, or None for that
    of ``BELTFACTS_DOCUMENTS`` or of the library's `beltfacts.toml`. `facts`: the roots of the library.
    """
    if fact.locator:
        return fact
    from beltfacts.documents import DocumentFolder, Unreadable, documents_folder
    from beltfacts.evidence import locate_fact

    try:
        places = locate_fact(fact, DocumentFolder(documents_folder(given, facts)).text(source_of(fact)))
    except Unreadable:
        return fact
    return fact._replace(locator=places[0].locator) if len(places) == 1 else fact


def passages_of(facts: Sequence[Fact], given: str | None = None, roots: Sequence[str] = ()) -> dict[str, QuotedPassage]:
    """Return where the quotes of facts with an address stand in their documents, by id.

    `given`, `roots`: the documents folder and the roots of the library, as in `with_locator`.
    """
    linked = [fact for fact in facts if fact.cited and fact.cited.URL and fact.cited.document]
    if not linked or not (given or os.environ.get(_VARIABLE) or _is_configured(roots)):  # what reads documents takes long to import
        return {}
    from beltfacts.documents import DocumentFolder, documents_folder
    from beltfacts.evidence import quoted_passages

    root = documents_folder(given, roots)
    return quoted_passages(linked, DocumentFolder(root).text) if root else {}


def locator_of(given: str | None = None) -> Locator:
    """Return what finds facts in their documents, for servers and sites. `given`: the documents folder, as in `with_locator`."""
    from beltfacts.evidence import Locator

    return Locator(partial(_located, given), partial(_passages, given))


def _located(given: str | None, fact: Fact, roots: Sequence[str]) -> Fact:
    """Return a fact as `with_locator` does. A server hands this to the processes that answer."""
    return with_locator(fact, given, roots)


def _passages(given: str | None, facts: Sequence[Fact], roots: Sequence[str]) -> dict[str, QuotedPassage]:
    """Return passages as `passages_of` does."""
    return passages_of(facts, given, roots)


def _is_configured(roots: Sequence[str]) -> bool:
    """Return whether the `beltfacts.toml` of the library at these paths names a documents folder."""
    configuration = configuration_of(roots)
    return bool(configuration and configuration.documents)
