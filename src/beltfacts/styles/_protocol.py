"""What a citation style is: one for readers or one for programs, loaded by name. It knows no style."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, TypeGuard, cast

from beltfacts.cite import CitationItem
from beltfacts.cite import ReaderStyle as ReaderStyle
from beltfacts.errors import UseError
from beltfacts.registry import STYLES

if TYPE_CHECKING:
    from beltfacts.documents import QuotedPassage


class ProgramStyle(Protocol):
    """A style for programs: a module with this function, and with as many of the two flags as it needs.

    * `ONCE = True`: each source stands once, whatever facts are taken from it (`has_one_entry_per_source`).
    * `PASSAGES = True`: `bundle` takes the passages of the quotes too (`uses_passages`).
    """

    def bundle(self, items: Sequence[CitationItem]) -> str:
        """Return all items as one text."""


class PassageProgramStyle(Protocol):
    """A style for programs that makes use of where quotes stand in their documents (`PASSAGES`)."""

    def bundle(self, items: Sequence[CitationItem], passages: Mapping[str, QuotedPassage] | None = None) -> str:
        """Return all items as one text. `passages`: where quotes stand, by the fact's id."""


def is_reader_style(name: str) -> bool:
    """Return whether a style is for readers. Raises UseError for an unknown style."""
    return hasattr(STYLES.load(name), "reference")


def load_reader_style(name: str) -> ReaderStyle:
    """Load a style for readers. Raises UseError for an unknown style and for one that is for programs."""
    if not is_reader_style(name):
        raise UseError(f"the style {name} is for programs and has no parts; use beltfacts cite --style {name}, or export")
    return cast(ReaderStyle, STYLES.load(name))


def load_program_style(name: str) -> ProgramStyle | None:
    """Load a style for programs, or return None for one for readers. Raises UseError for an unknown style."""
    module = STYLES.load(name)
    return cast(ProgramStyle, module) if hasattr(module, "bundle") else None


def has_one_entry_per_source(style: ProgramStyle) -> bool:
    """Return whether each source stands once in a bundle."""
    return getattr(style, "ONCE", False)


def uses_passages(style: ProgramStyle) -> TypeGuard[PassageProgramStyle]:
    """Return whether the `bundle` of a style takes the passages of the quotes too."""
    return getattr(style, "PASSAGES", False)
