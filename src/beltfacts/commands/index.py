"""Build, describe or clear the index that makes searching fast."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from beltfacts.commands._options import FACTS, FORMAT, flag
from beltfacts.commands._output import announce_library, print_message, print_sheet
from beltfacts.errors import UseError
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import load, local_roots
from beltfacts.library.index import Progress, discard_cache, explain_error
from beltfacts.output import printable

OPTIONS = (flag("clear", "--clear", "Remove the index of these fact files; it is built again when needed."), FORMAT, FACTS)
_COLUMNS = (
    Column("path", "Index", whole=True, role="id"),
    Column("facts", "Facts", whole=True, right=True, role="figure"),
    Column("size", "Bytes", whole=True, right=True),
    Column("read", "Files read now", whole=True, right=True),
)


def run(clear: bool, format_name: str | None, facts: Sequence[str]) -> int:
    """Build the index of the fact files if it is not up to date, and say where it is and how large.

    The index is a file in your cache folder (or BELTFACTS_CACHE). Searching builds it by itself; it may be removed at any
    time.

    Example: beltfacts index --facts my-facts/
    """
    announce_library(facts)
    if clear:
        try:
            existed = discard_cache(local_roots(facts))
        except OSError as error:
            raise UseError(f"the index cannot be removed: {explain_error(error)}") from error
        print_message("index removed" if existed else "there was no index")
        return 0
    with load(facts, progress=_progress() if sys.stderr.isatty() else None) as library:
        if library.state.trouble or library.state.path is None:
            raise UseError(library.state.trouble or "no index is kept")
        size = library.state.path.stat().st_size
        data = {"path": str(library.state.path), "facts": len(library.facts), "size": size, "read": library.state.read}
        cells = (str(library.state.path), f"{len(library.facts):,}", f"{size:,}", str(library.state.read))
        return print_sheet(Sheet(_COLUMNS, [Row(tuple(map(printable, cells)), data)], {"total": 1}), format_name)


def _progress() -> Progress:
    """Return a callback that draws a progress bar on standard error."""
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
