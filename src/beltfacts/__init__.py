"""Figures with their date, source and exact words: load fact files, search them, cite what is found, check them.

    from beltfacts import load, search, cite

    library = load()
    best = search(library, "China-Laos Railway freight")[0].fact
    print(best.figure, cite(best).reference)

The names below are the public interface; they are imported when they are first used, so that the command line starts fast.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from beltfacts.checking import check
    from beltfacts.citing import Citation, cite
    from beltfacts.library import Library, load
    from beltfacts.model import Fact, Finding, Hit, Source, UseError, Vocabulary
    from beltfacts.searching import search

_HOMES = {
    "Citation": "citing",
    "Fact": "model",
    "Finding": "model",
    "Hit": "model",
    "Library": "library",
    "Source": "model",
    "UseError": "model",
    "Vocabulary": "model",
    "check": "checking",
    "cite": "citing",
    "load": "library",
    "search": "searching",
}

__all__ = [
    "Citation",
    "Fact",
    "Finding",
    "Hit",
    "Library",
    "Source",
    "UseError",
    "Vocabulary",
    "check",
    "cite",
    "load",
    "search",
]


def __getattr__(name: str) -> Any:
    """Import a public name from the module that it lives in."""
    if name not in _HOMES:
        raise AttributeError(f"module 'beltfacts' has no attribute {name!r}")
    return getattr(import_module(f"beltfacts.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
