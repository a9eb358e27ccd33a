"""Give an assistant the facts, by the Model Context Protocol."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.commands._locate import locator_of
from beltfacts.commands._options import FACTS, NO_CACHE
from beltfacts.commands._output import DONE, open_library
from beltfacts.errors import UseError, install_line

OPTIONS = (FACTS, NO_CACHE)


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
        raise UseError(f"the server for assistants needs the package mcp; install it with {install_line('mcp')}") from error
    with open_library(facts, no_cache) as library, open_server(library, locator_of()) as server:
        server.run("stdio")
    return DONE
