"""The command line: mounts the commands that `commands/` holds, and maps errors to exit codes.

Only the command that is asked for is imported. 0 done; 1 nothing found, or findings; 2 wrong use (one line on standard
error).
"""

import codecs
import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from beltfacts.errors import UseError, unknown_name
from beltfacts.registry import COMMANDS

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
            raise unknown_name("command", cmd_name, COMMANDS.names, f"choose from {', '.join(self.list_commands(ctx))}")
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
    _streams()
    try:
        code = _invoked(arguments)
        sys.stdout.flush()
    except UseError as error:
        return _report_use_error(str(error))
    except typer.TyperException as error:
        return _report_use_error(error.format_message(), getattr(error, "ctx", None))
    except typer.Abort:
        return _report_use_error("stopped")
    except SystemExit as stop:  # typer's answer to a closed pipe; it also ends shell completion so
        if isinstance(stop.__context__, BrokenPipeError):
            return _on_closed_pipe()
        raise
    except BrokenPipeError:
        return _on_closed_pipe()
    except OSError as error:
        if error.filename is not None:  # not a standard stream: a mistake in the program
            raise
        _on_closed_pipe()
        return _report_use_error(f"cannot write to standard output: {(error.strerror or 'error').lower()}")
    return code if isinstance(code, int) else 0


def _invoked(arguments: list[str] | None) -> object:
    """Run the command; if it meets a damaged cache, once more with a new one."""
    command = typer.main.get_command(app)
    try:
        return command(args=arguments, prog_name="beltfacts", standalone_mode=False)
    except Exception as error:
        cache = sys.modules.get("beltfacts.library.index.cache")  # not imported by commands that need no cache
        if cache is None or not isinstance(error, cache.DAMAGE) or not cache.reject_open_caches():
            raise
    return command(args=arguments, prog_name="beltfacts", standalone_mode=False)


def _streams() -> None:
    """Make the standard streams safe to write to: a closed one swallows, and one that lacks a character gets its JSON escape."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="beltfacts")


def _escaped(error: UnicodeError) -> tuple[str, int]:
    """What an encoding lacks, as JSON writes it (UTF-16 units), so that JSON stays JSON on every terminal and pipe."""
    assert isinstance(error, UnicodeEncodeError)
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[place]:02x}{units[place + 1]:02x}" for place in range(0, len(units), 2)), error.end


codecs.register_error("beltfacts", _escaped)


def _on_closed_pipe() -> int:
    """Nobody reads standard output any more: what is still to be written goes nowhere, and that is no failure."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return 0


def _report_use_error(message: str, context: Any = None) -> int:
    from beltfacts.output import printable

    if "_BELTFACTS_COMPLETE" in os.environ:  # a shell asks for completions: there are none, and a person is typing
        return 2
    where = f"{context.command_path} --help" if context is not None else ""
    line = message.strip().rstrip(".")
    print(printable(f"beltfacts: {line[:1].lower()}{line[1:]}" + (f"; see {where}" if where else "")), file=sys.stderr)
    return 2
