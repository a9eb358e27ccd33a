"""rapidfuzz `token_set_ratio` over all records."""

from __future__ import annotations

from pathlib import Path

from benchmarks.generator import Data
from benchmarks.peers import LIMIT, Search, records

TITLE = "rapidfuzz, token_set_ratio over all"
LARGEST = 100_000


def missing() -> str:
    return ""


def ready(data: Data, folder: Path) -> Search:
    from rapidfuzz import fuzz, process

    ids, texts = [], []
    for fact_id, about, *_ in records(data):
        ids.append(fact_id)
        texts.append(about.lower())

    def search(query: str) -> list[str]:
        return [ids[found[2]] for found in process.extract(query.lower(), texts, scorer=fuzz.token_set_ratio, limit=LIMIT)]

    return search
