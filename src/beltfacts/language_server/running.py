"""Run the language server over standard input and output, so that whatever an editor sends ends in one line on standard error.

It answers no request (`server`).
"""

from __future__ import annotations

import logging
import os
import sys

from beltfacts.errors import UseError
from beltfacts.language_server.server import make_server
from beltfacts.library import Library
from beltfacts.output import printable

_LONGEST_LINE = 300
"""Characters of a line on standard error: a message of an editor may be as long as its draft."""


def run_server(library: Library) -> None:
    """Answer an editor until it says goodbye or goes away.

    The protocol has a copy of standard output, which it closes. Raises UseError for a message that is too large for the memory.
    """
    logger = logging.getLogger("pygls")
    handler = _OneLine()
    logger.addHandler(handler)
    try:
        with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as output:
            make_server(library).start_io(stdout=output)
    except MemoryError as error:
        raise UseError("the editor announces a message that is too large for the memory; restart it") from error
    finally:
        logger.removeHandler(handler)


class _OneLine(logging.Handler):
    """Write what the protocol complains of as one line, without a traceback: it is the editor's message that is wrong."""

    def __init__(self) -> None:
        """Write what an editor should know."""
        super().__init__(logging.WARNING)

    def emit(self, record: logging.LogRecord) -> None:
        """Write the first line of a complaint, and the error behind it."""
        error = record.exc_info[1] if record.exc_info else None
        why = f": {error}" if error else ""
        line = printable(f"{record.getMessage().partition(chr(10))[0]}{why}")
        sys.stderr.write(f"beltfacts: {line[:_LONGEST_LINE]}\n")
