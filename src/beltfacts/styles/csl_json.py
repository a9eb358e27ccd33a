"""CSL-JSON, for Zotero, pandoc and every CSL processor.

Each source once, as one item of a JSON array (CSL 1.0.2).
"""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.cite import CitationItem, to_csl_item, unique_sources
from beltfacts.output import written

ONCE = True
"""Each source stands once, whatever facts are taken from it (`ProgramStyle`)."""


def bundle(items: Sequence[CitationItem]) -> str:
    """Return the sources of these items as a CSL-JSON array."""
    return written([to_csl_item(source) for source in unique_sources(items)])
