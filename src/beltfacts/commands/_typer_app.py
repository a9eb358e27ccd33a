"""The typer app: help, completion and messages of all commands, made from their records.

It is imported only for a command line that the quick parser leaves to it. Only the command that is asked for is imported.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from inspect import Parameter, Signature, cleandoc
from types import ModuleType
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from beltfacts.commands._options import Option
from beltfacts.commands._quick_parser import is_number, with_implied_values
from beltfacts.commands._unknown_words import unknown_option
from beltfacts.errors import UseError, unknown_name
from beltfacts.registry import COMMANDS

ORDER = (
    *("search", "list", "show", "open", "cite", "pick", "topics", "subjects", "sources", "compare", "conflicts", "history", "audit"),
    *("init", "source", "add", "import", "edit", "rename", "check", "verify", "coverage", "export", "index", "doctor", "help", "version"),
)
"""How the help lists commands; others follow in alphabetical order."""

_ESCAPE = "\0"
"""Stands before a negative number while typer parses the line, which takes it for an option."""

START = """\
beltfacts search china laos railway freight   find a figure and its source
beltfacts init my-library                     start a library of your own
beltfacts help                                list all commands
"""
"""What the program prints without arguments."""


class _Commands(TyperGroup):
    """The commands of the folder, imported one at a time."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return all names, in the order of the help."""
        known = [name for name in ORDER if name in COMMANDS.names]
        return known + [name for name in COMMANDS.names if name not in known]

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the list of commands, each with its whole summary; typer would cut it at the width of the terminal."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS.summary(name)) for name in self.list_commands(ctx)])

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of that name. Raises UseError with the closest names when there is none."""
        if cmd_name not in COMMANDS.names:
            if cmd_name.startswith("-"):
                return None
            raise unknown_name("command", cmd_name, COMMANDS.names, f"choose from {', '.join(self.list_commands(ctx))}")
        return typer_command(cmd_name)


class _Command(TyperCommand):
    """A command that takes negative numbers for words, and options of numbers without a number."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse a line. A negative number is a word, unless it is the value of an option."""
        if self.name in COMMANDS.names:
            args = with_implied_values(COMMANDS.load(self.name).OPTIONS, args)
        takes_value = {flag for each in self.params if not getattr(each, "is_flag", False) for flag in each.opts if flag.startswith("-")}
        flags = {flag for each in self.params for flag in (*each.opts, *each.secondary_opts)}
        before = ["", *args]
        escaped = [
            _ESCAPE + word if is_number(word) and word not in flags and last not in takes_value else word
            for last, word in zip(before, args, strict=False)
        ]
        rest: list[str] = super().parse_args(ctx, escaped)
        ctx.params = {name: _unescaped(value) for name, value in ctx.params.items()}
        return rest


def _unescaped(value: Any) -> Any:
    """Return a value, or each of several, without the mark of a negative number."""
    if isinstance(value, (list, tuple)):
        return type(value)(map(_unescaped, value))
    return value.removeprefix(_ESCAPE) if isinstance(value, str) else value


def typer_command(name: str) -> Any:
    """Return a command as typer runs it, made from its records. Raises UseError for a name that is no command."""
    single = typer.Typer(add_completion=False, rich_markup_mode=None)
    single.command(name, cls=_Command)(_callback(COMMANDS.load(name)))
    return typer.main.get_command(single)


def help_text(module: ModuleType) -> str:
    """Return the help of a command: the docstring of its `run`, and what its `more_help` adds before the examples."""
    text = cleandoc(module.run.__doc__ or "")
    if not hasattr(module, "more_help"):
        return text
    body, marker, examples = text.partition("\n\nExample:")
    return f"{body}\n\n{module.more_help()}{marker}{examples}"


def _callback(module: ModuleType) -> Any:
    """Return a function with a parameter for each option, as typer takes a command."""
    options: Sequence[Option] = module.OPTIONS

    def callback(**values: Any) -> object:
        return module.run(**with_tuples(options, values))

    parameters = [Parameter(each.name, Parameter.KEYWORD_ONLY, default=_declared(each), annotation=_kind(each)) for each in options]
    callback.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    callback.__annotations__ = {each.name: _kind(each) for each in options}
    callback.__doc__ = help_text(module)
    return callback


def with_tuples(options: Sequence[Option], values: dict[str, Any]) -> dict[str, Any]:
    """Return the values with a tuple for each option that may be given several times, where typer has a list or None."""
    return {**values, **{option.name: tuple(values[option.name] or ()) for option in options if option.many}}


def _kind(option: Option) -> Any:
    """Return the type of an option's value as typer reads it."""
    if option.many:
        return list[option.kind] if option.required else list[option.kind] | None  # type: ignore[name-defined]
    return option.kind if option.required or option.default is not None else option.kind | None


def _declared(option: Option) -> Any:
    """Return an option or argument as typer declares it."""
    default = ... if option.required else None if option.many else option.default
    shared: dict[str, Any] = {
        "help": option.help,
        "metavar": option.metavar or None,
        "show_default": bool(option.least is not None and option.default),
        "hidden": option.hidden,
    }
    if option.complete and "_BELTFACTS_COMPLETE" in os.environ:
        shared["autocompletion"] = option.complete
    if option.check:
        shared["callback"] = _checking(option)
    if option.least is not None:
        shared |= {"min": option.least, "max": option.most}
    return typer.Option(default, *option.flags, **shared) if option.flags else typer.Argument(default, **shared)


def _checking(option: Option) -> Any:
    """Return a typer callback that runs the option's check on each value."""
    check = option.check
    assert check is not None

    def callback(value: Any) -> Any:
        for text in value if option.many and value else [value] if value is not None else []:
            check(text)
        return value

    return callback


app = typer.Typer(
    name="beltfacts",
    cls=_Commands,
    rich_markup_mode=None,
    no_args_is_help=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def _start(
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
        typer.echo(START, nl=False)


def run(arguments: list[str] | None) -> object:
    """Run a command line and return its exit code. Raises UseError for wrong use, in typer's words."""
    try:
        return typer.main.get_command(app)(args=arguments, prog_name="beltfacts", standalone_mode=False)
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        where = f"; see {context.command_path} --help" if context is not None else ""
        line = unknown_option(error, context) or error.format_message().strip().rstrip(".").replace(_ESCAPE, "")
        raise UseError(f"{line[:1].lower()}{line[1:]}{where}") from error
    except typer.Abort:
        raise UseError("stopped") from None
    except (KeyError, ValueError, IndexError) as error:
        if "_BELTFACTS_COMPLETE" in os.environ:  # set without the words that a shell sends with it
            raise UseError("no words to complete") from error
        raise
