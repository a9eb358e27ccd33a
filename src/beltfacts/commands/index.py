"""Build, describe or clear the index that makes searching fast."""

import sys
from typing import Annotated

import typer

from beltfacts.commands._shell import Facts, Format, print_message, print_sheet
from beltfacts.errors import UseError
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import load
from beltfacts.library.files import chosen_paths
from beltfacts.library.index import Progress, discard_cache, explain_error
from beltfacts.output import printable

_COLUMNS = (
    Column("path", "Index", whole=True, role="id"),
    Column("facts", "Facts", whole=True, right=True, role="figure"),
    Column("size", "Bytes", whole=True, right=True),
    Column("read", "Files read now", whole=True, right=True),
)


def run(
    clear: Annotated[bool, typer.Option("--clear", help="Remove the index of these fact files; it is built again when needed.")] = False,
    format_name: Format = None,
    facts: Facts = None,
) -> int:
    """Build the index of the fact files if it is not up to date, and say where it is and how large.

    The index is a file in your cache folder (or BELTFACTS_CACHE). Searching builds it by itself; it may be removed at any
    time.

    Example: beltfacts index --facts my-facts/
    """
    if clear:
        try:
            existed = discard_cache(chosen_paths(facts or ()))
        except OSError as error:
            raise UseError(f"the index cannot be removed: {explain_error(error)}") from error
        print_message("index removed" if existed else "there was no index")
        return 0
    loaded = load(facts or (), progress=_progress() if sys.stderr.isatty() else None)
    if loaded.state.trouble or loaded.state.path is None:
        raise UseError(loaded.state.trouble or "no index is kept")
    size = loaded.state.path.stat().st_size
    data = {"path": str(loaded.state.path), "facts": len(loaded.facts), "size": size, "read": loaded.state.read}
    cells = (str(loaded.state.path), f"{len(loaded.facts):,}", f"{size:,}", str(loaded.state.read))
    return print_sheet(Sheet(_COLUMNS, [Row(tuple(map(printable, cells)), data)], {"total": 1}), format_name)


def _progress() -> Progress:
    """A progress bar on standard error, drawn by rich."""
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    task = bar.add_task("reading fact files", total=None)
    bar.start()

    def done(count: int, total: int) -> None:
        bar.update(task, completed=count, total=total)
        if count == total:
            bar.stop()

    return done
