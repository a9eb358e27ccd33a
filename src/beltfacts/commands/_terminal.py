"""Questions on a terminal, asked by typer, which is imported only when something is asked.

Both raise Stopped when the person stops (Ctrl-C, Ctrl-D).
"""

from __future__ import annotations

from typing import Any

from beltfacts.errors import UseError


class Stopped(UseError):
    """The person stopped at a question. It is no wrong answer, after which the question is asked again."""


def prompt(question: str, **options: Any) -> str:
    """Ask for a line on standard error and return it; `options` as those of `typer.prompt`."""
    import typer

    try:
        return str(typer.prompt(question, err=True, **options))
    except typer.Abort:
        typer.echo(err=True)  # what follows begins a line of its own, not behind the answer
        raise Stopped("stopped") from None


def confirm(question: str, *, default: bool) -> bool:
    """Ask a question that is answered with yes or no; an empty answer is `default`."""
    import typer

    try:
        return typer.confirm(question, default=default, err=True)
    except typer.Abort:
        typer.echo(err=True)
        raise Stopped("stopped") from None
