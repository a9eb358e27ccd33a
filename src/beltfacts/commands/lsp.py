"""Show the audit of drafts in an editor."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.commands._options import FACTS, NO_CACHE
from beltfacts.commands._output import DONE, open_library
from beltfacts.errors import UseError, install_line

OPTIONS = (FACTS, NO_CACHE)


def run(facts: Sequence[str], no_cache: bool) -> int:
    """Show the audit of drafts in an editor that speaks the Language Server Protocol, over standard input and output.

    Alarms are warnings, unsupported and ambiguous figures information. Hovering shows the fact, with date, source and exact words. Actions
    insert a citation, take the printed figure over, or ignore an alarm with a reason. Ids of facts are completed behind [@.

    Editors start it; docs/editors.md shows how.

    Example: beltfacts lsp
    """
    try:
        from beltfacts.language_server import run_server
    except ImportError as error:
        raise UseError(f"the language server needs pygls; install it with {install_line('lsp')}") from error
    with open_library(facts, no_cache) as library:
        run_server(library)
    return DONE
