"""The command line: mounts the commands that `commands/` holds, and maps errors to exit codes.

Only the command that is asked for is imported. 0 done; 1 nothing found, or findings; 2 wrong use (one line on standard
error).
"""

from __future__ import annotations

import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from beltfacts.model import UseError
from beltfacts.registry import COMMANDS, unknown

ORDER = ("search", "list", "show", "cite", "topics", "subjects", "sources", "check", "verify", "coverage", "add", "export", "index")
"""How the help lists commands; others follow in alphabetical order."""


class Commands(TyperGroup):
    """The commands of the folder, imported one at a time."""

    def list_commands(self, ctx: Any) -> list[str]:
        """All names, in the order of the help."""
        known = [name for name in ORDER if name in COMMANDS.names]
        return known + [name for name in COMMANDS.names if name not in known]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name. Raises UseError with the nearest names when there is none."""
        if cmd_name not in COMMANDS.names:
            if cmd_name.startswith("-"):
                return None
            raise unknown("command", cmd_name, COMMANDS.names, f"choose from {', '.join(self.list_commands(ctx))}")
        module = COMMANDS.load(cmd_name)
        single = typer.Typer(add_completion=False, rich_markup_mode=None)
        single.command(cmd_name)(module.run)
        return typer.main.get_command(single)


app = typer.Typer(
    name="beltfacts",
    cls=Commands,
    rich_markup_mode=None,
    no_args_is_help=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def start(
    context: typer.Context, version: bool = typer.Option(False, "--version", "-V", is_eager=True, help="Print the version and stop.")
) -> None:
    """Figures with their date, source and exact words: find them, check them, cite them.

    Example: beltfacts search "China-Laos Railway freight"
    """
    if version:
        from importlib.metadata import version as installed  # imported here: it is slow, and only --version needs it

        typer.echo(f"beltfacts {installed('beltfacts')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code; `arguments` default to those of the process."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = typer.main.get_command(app)(args=arguments, prog_name="beltfacts", standalone_mode=False)
        sys.stdout.flush()
    except UseError as error:
        return _wrong(str(error))
    except typer.TyperException as error:
        return _wrong(error.format_message(), getattr(error, "ctx", None))
    except typer.Abort:
        return _wrong("stopped")
    except BrokenPipeError:  # the reader of the pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code if isinstance(code, int) else 0


def _wrong(message: str, context: Any = None) -> int:
    from beltfacts.sheet import safe

    where = f"{context.command_path} --help" if context is not None else ""
    line = message.strip().rstrip(".")
    print(safe(f"beltfacts: {line[:1].lower()}{line[1:]}" + (f"; see {where}" if where else "")), file=sys.stderr)
    return 2


def run() -> None:
    """The console script."""
    sys.exit(main())
