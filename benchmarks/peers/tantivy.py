"""tantivy with fuzzy terms: each word exactly, in what the fact is about or its quote, or within one edit (two from eight letters).

Digits match exactly.
"""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.generator import Data
from benchmarks.peers import LIMIT, Search, records

TITLE = "tantivy, fuzzy terms"
LARGEST = 10**9


def missing() -> str:
    return "" if find_spec("tantivy") else "pip install tantivy"


def ready(data: Data, folder: Path) -> Search:
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    for field in ("about", "quote"):
        builder.add_text_field(field, stored=False)
    schema = builder.build()
    place = folder / "tantivy"
    fresh = not place.exists()
    place.mkdir(exist_ok=True)
    index = tantivy.Index(schema, path=str(place))
    if fresh:
        writer = index.writer(heap_size=128_000_000, num_threads=1)
        for fact_id, about, quote, *_ in records(data):
            writer.add_document(tantivy.Document(id=fact_id, about=about, quote=quote))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
    searcher = index.searcher()

    def search(query: str) -> list[str]:
        found = searcher.search(_fuzzy(tantivy, schema, query), LIMIT)
        return [str(searcher.doc(address)["id"][0]) for _, address in found.hits]

    return search


def _fuzzy(tantivy: Any, schema: Any, query: str) -> Any:
    parts = []
    for word in re.findall(r"\w+", query.lower()):
        parts.append(tantivy.Query.boost_query(tantivy.Query.term_query(schema, "about", word), 2.0))
        parts.append(tantivy.Query.term_query(schema, "quote", word))
        if word.isalpha() and len(word) > 3:
            parts.append(
                tantivy.Query.fuzzy_term_query(schema, "about", word, distance=2 if len(word) >= 8 else 1, transposition_cost_one=True)
            )
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, part) for part in parts])
