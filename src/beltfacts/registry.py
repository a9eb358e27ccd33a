"""Registries: the variants in a folder, by the name that the user types.

A folder is an axis of change, a file in it a variant. A registry lists the files of one folder without importing them, and imports the one
that is asked for. It knows nothing of what the variants do.
"""

from __future__ import annotations

import os
from functools import cached_property
from importlib import import_module
from keyword import iskeyword
from types import ModuleType

from beltfacts.errors import unknown_name


class Registry:
    """The variants of one folder, by name: `gb_t_7714.py` is ``gb-t-7714``, and `import_.py` is ``import``, a keyword of Python.

    package: dotted name of the folder.
    kind: singular noun for messages ("format").
    """

    def __init__(self, package: str, kind: str) -> None:
        """Name the folder. Nothing is read until a name is asked for."""
        self.package = package
        self.kind = kind

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Return the names of all variants, sorted. Files that begin with an underscore are none."""
        folder = import_module(self.package).__path__[0]
        files = (name[:-3] for name in os.listdir(folder) if name.endswith(".py") and not name.startswith("_"))
        return tuple(sorted(name.removesuffix("_").replace("_", "-") for name in files))

    def load(self, name: str) -> ModuleType:
        """Import a variant. Raises UseError with similar names if there is none of that name."""
        if name not in self.names:
            raise unknown_name(self.kind, name, self.names, f"choose from {', '.join(self.names)}")
        file = name.replace("-", "_")
        return import_module(f"{self.package}.{file}_" if iskeyword(file) else f"{self.package}.{file}")

    def summary(self, name: str) -> str:
        """Return the first line of a variant's docstring, without its full stop. Raises UseError for an unknown name."""
        return (self.load(name).__doc__ or "").strip().partition("\n")[0].rstrip(".")


COMMANDS = Registry("beltfacts.commands", "command")
FORMATS = Registry("beltfacts.formats", "format")
STYLES = Registry("beltfacts.styles", "style")
CHECKS = Registry("beltfacts.checks", "rule")
DRAFT_FORMATS = Registry("beltfacts.audit.draft_formats", "format of drafts")
REPORTS = Registry("beltfacts.reports", "report")
