"""Give an assistant the facts, by the Model Context Protocol."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from beltfacts.commands._locate import passages_of, with_locator
from beltfacts.commands._options import FACTS, NO_CACHE
from beltfacts.commands._output import DONE, open_library
from beltfacts.errors import UseError
from beltfacts.model import Fact

if TYPE_CHECKING:
    from beltfacts.documents import QuotedPassage

OPTIONS = (FACTS, NO_CACHE)


class _Locator:
    """Finds facts in their documents as show and cite do."""

    def locate(self, fact: Fact, roots: Sequence[str]) -> Fact:
        """Return the fact with the location of its quote, if it is found once."""
        return with_locator(fact, None, roots)

    def passages(self, facts: Sequence[Fact], roots: Sequence[str]) -> dict[str, QuotedPassage]:
        """Return where quotes stand in their documents, by the id of the fact."""
        return passages_of(facts, None, roots)


def run(facts: Sequence[str], no_cache: bool) -> int:
    """Give an assistant the facts, by the Model Context Protocol, over standard input and output.

    Tools: search_facts, get_fact, cite, compare, audit_text, list_topics. Resources: fact://ID, source://ID. Prompt: write with citations.
    All of them read only.

    Assistants start it; docs/assistants.md shows how.

    Example: beltfacts mcp
    """
    try:
        from beltfacts.mcp_server import open_server
    except ImportError as error:
        raise UseError('the server for assistants needs the package mcp; install it with pip install "beltfacts[mcp]"') from error
    with open_library(facts, no_cache) as library, open_server(library, _Locator()) as server:
        server.run("stdio")
    return DONE
