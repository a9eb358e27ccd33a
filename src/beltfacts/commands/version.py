"""Print the version, and which library is used."""

from __future__ import annotations

import sys

from beltfacts.commands._options import FORMAT
from beltfacts.commands._output import print_sheet
from beltfacts.configuration import shown_path
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library.files import chosen_paths
from beltfacts.output import printable

OPTIONS = (FORMAT,)
_COLUMNS = (
    Column("name", "Program", whole=True, role="id"),
    Column("version", "Version", whole=True),
    Column("python", "Python"),
    Column("library", "Library"),
)


def run(format_name: str | None) -> int:
    """Print the version. With --format, the version of Python and the default library too.

    Example: beltfacts version
    """
    from importlib.metadata import version  # imported here: it is slow

    if format_name is None:
        sys.stdout.write(f"beltfacts {version('beltfacts')}\n")
        return 0
    values = ("beltfacts", version("beltfacts"), ".".join(map(str, sys.version_info[:3])), " ".join(map(shown_path, chosen_paths())))
    row = Row(tuple(map(printable, values)), dict(zip((column.key for column in _COLUMNS), values, strict=True)))
    return print_sheet(Sheet(_COLUMNS, [row], {"total": 1}), format_name)
