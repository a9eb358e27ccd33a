"""Public names of a package, imported on first use, so that a command loads only what it runs.

It knows nothing of what the names are.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from types import ModuleType
from typing import Any


class _Package(ModuleType):
    """A package whose public names win over inner modules and packages of the same name (`search` the function, not the room)."""

    _exported: Mapping[str, str]

    def __setattr__(self, name: str, value: object) -> None:
        if name not in self.__dict__["_exported"] or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


def export_lazily(package: str, modules: Mapping[str, str]) -> tuple[list[str], Callable[[str], Any]]:
    """Return `__all__` and `__getattr__` for a package.

    `package`: dotted name of the package. `modules`: inner module (dotted, below the package) to the names that it exports, separated by
    spaces. `__getattr__` imports the module of a name, keeps the name, and raises AttributeError for a name that is not exported.
    """
    homes = {name: f"{package}.{module}" for module, names in modules.items() for name in names.split()}
    door = sys.modules[package]
    door.__dict__["_exported"] = homes
    door.__class__ = _Package

    def __getattr__(name: str) -> Any:  # noqa: N807 (the name that Python looks for)
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = door.__dict__[name] = getattr(import_module(homes[name]), name)
        return value

    return sorted(homes), __getattr__
