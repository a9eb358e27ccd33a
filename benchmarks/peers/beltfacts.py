"""beltfacts, in process, with its cache."""

from __future__ import annotations

import os
from pathlib import Path

from benchmarks.generator import Data
from benchmarks.peers import LIMIT, Search

TITLE = "beltfacts"
LARGEST = 10**9


def missing() -> str:
    return ""


def ready(data: Data, folder: Path) -> Search:
    from beltfacts.library import load
    from beltfacts.search import search

    os.environ["BELTFACTS_CACHE"] = str(folder / "cache")
    library = load([data.facts])
    return lambda query: [hit.fact.id for hit in search(library, query, limit=LIMIT)]
