"""Look at the environment variables of the program, and at the editor and pager that it would start. It starts none."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Iterator

from beltfacts.cache_files import FOLDER_VARIABLE
from beltfacts.commands._set_up import Item
from beltfacts.configuration import CEILING_VARIABLE, FACTS_VARIABLE, shown_path
from beltfacts.documents import DOCUMENTS_VARIABLE
from beltfacts.errors import did_you_mean

VARIABLES = (FOLDER_VARIABLE, CEILING_VARIABLE, DOCUMENTS_VARIABLE, FACTS_VARIABLE, "BELTFACTS_PAGER")
"""The variables that the program reads. What begins so and is none of them is a slip, or belongs to an older version."""


def look_at_environment() -> Iterator[Item]:
    """Yield the variables that are set, and the programs that others name."""
    for name in sorted(each for each in os.environ if each.startswith("BELTFACTS_")):
        known = name in VARIABLES
        todo = did_you_mean(name, VARIABLES, f"unset {name}")
        yield Item("variable", name, shown_path(os.environ[name]), *(() if known else ("beltfacts reads no variable of this name", todo)))
    for name in ("VISUAL", "EDITOR", "BELTFACTS_PAGER", "PAGER"):
        if command := os.environ.get(name, "").strip():
            yield _program(name, command)


def _program(variable: str, command: str) -> Item:
    """Return a program that a variable names, and whether it is there."""
    try:
        words = shlex.split(command, posix=os.name != "nt")
    except ValueError:
        return Item("variable", variable, command, "it has a quotation mark that is not closed", f"set {variable} as a shell would take it")
    if shutil.which(command) or (words and shutil.which(words[0])):
        return Item("variable", variable, command)
    return Item("variable", variable, command, "no such program is installed", f"set {variable} to one that is, or unset {variable}")
