"""CSL-JSON, for Zotero, pandoc and every CSL processor.

Each source once, as one item of a JSON array (CSL 1.0.2).
"""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.cite import Work, cited_sources, csl_item
from beltfacts.output import written

ONCE = True
"""Each source stands once, whatever facts are taken from it."""


def bundle(works: Sequence[Work]) -> str:
    """The sources of these works as a CSL-JSON array."""
    return written([csl_item(source) for source in cited_sources(works)])
