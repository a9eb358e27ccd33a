"""Explain a command, or list them all."""

from __future__ import annotations

from beltfacts.commands._completion import starting
from beltfacts.commands._options import Option
from beltfacts.errors import unknown_name
from beltfacts.registry import COMMANDS

OPTIONS = (
    Option("command", (), "The command to explain; without one, all commands are listed.", "COMMAND", complete=starting(COMMANDS.names)),
)


def run(command: str | None) -> int:
    """Explain a command with its options and examples, or list all commands.

    Example: beltfacts help search
    """
    from beltfacts.commands._typer_app import run as run_by_typer  # imported here: typer loads this module

    if command is not None and command not in COMMANDS.names:
        raise unknown_name("command", command, COMMANDS.names, "beltfacts help lists all")
    run_by_typer([command, "--help"] if command else ["--help"])
    return 0
