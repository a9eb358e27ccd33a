"""CSL-JSON, for Zotero, pandoc and every CSL processor.

Each source once, as one item of a JSON array (CSL 1.0.2).
"""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.styles._csl import item, sources
from beltfacts.styles._json import written
from beltfacts.styles._work import Work

ONCE = True
"""Each source stands once, whatever facts are taken from it."""


def bundle(works: Sequence[Work]) -> str:
    """The sources of these works as a CSL-JSON array."""
    return written([item(source) for source in sources(works)])
