"""Run one command line: parsed by the quick parser where it is plain, else by typer."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from beltfacts.registry import COMMANDS


def run_line(arguments: Sequence[str] | None) -> object:
    """Run a command line and return what the command returns, mostly its exit code.

    `arguments`: the words after the program's name; None for those of the process. Raises UseError for wrong use.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0] in COMMANDS.names and os.name != "nt" and "_BELTFACTS_COMPLETE" not in os.environ:
        from beltfacts.commands._quick_parser import parse

        command = COMMANDS.load(words[0])
        if (values := parse(command.OPTIONS, words[1:])) is not None:
            return command.run(**values)
    if words and words[0][:1] not in ("", "-") and words[0] not in COMMANDS.names and "_BELTFACTS_COMPLETE" not in os.environ:
        from beltfacts.commands._unknown_words import unknown_command

        raise unknown_command(words)
    from beltfacts.commands import _typer_app

    return _typer_app.run(None if arguments is None else words)
