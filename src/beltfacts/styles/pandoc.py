"""Pandoc citations: ``[@key, sec. 1.2]``, for Markdown with an exported bibliography.

One a fact; the key is the source's id, as `export --to csl-json` or `--to biblatex` writes it.
"""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.cite import Work
from beltfacts.output import printable

_ESCAPED = frozenset(r"\{}[]@*_`<>$^~;\"'")


def bundle(works: Sequence[Work]) -> str:
    """One citation a line, in the order of the works."""
    return "".join(cited(work) + "\n" for work in works)


def cited(work: Work) -> str:
    """The citation of one work. Pandoc knows ``p.``, ``sec.`` and the like by itself and prints other locators as they are."""
    where = "".join("\\" + char if char in _ESCAPED else char for char in printable(work.locator))
    return f"[@{work.source.id}, {where}]" if where else f"[@{work.source.id}]"
