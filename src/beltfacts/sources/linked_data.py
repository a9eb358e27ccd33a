"""What the linked data of a web page (JSON-LD with schema.org's words) say of the page, under the names of its properties. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

_TYPES = {
    "NewsArticle": "article-newspaper",
    "ReportageNewsArticle": "article-newspaper",
    "AnalysisNewsArticle": "article-newspaper",
    "OpinionNewsArticle": "article-newspaper",
    "ScholarlyArticle": "article-journal",
    "MedicalScholarlyArticle": "article-journal",
    "BlogPosting": "post-weblog",
    "Report": "report",
    "Book": "book",
    "Thesis": "thesis",
    "Dataset": "dataset",
    "Article": "webpage",
    "TechArticle": "webpage",
    "WebPage": "webpage",
}
"""The CSL type of each type of schema.org that says what a page is. Others (BreadcrumbList, Organization) describe something else."""

_TEXTS = {
    "headline": "title",
    "datePublished": "issued",
    "inLanguage": "language",
    "url": "URL",
}
_NAMED = {"publisher": "publisher", "isPartOf": "container-title"}


def read_linked_data(text: str) -> list[tuple[str, str, str]]:
    """Return field, text and origin of what one script of JSON-LD says of the page; nothing for broken JSON.

    The first record of a type that `_TYPES` has counts. Several authors give several entries.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return []
    record = next((each for each in _records(data) if _type_of(each)), None)
    if record is None:
        return []
    found = [("type", _type_of(record), f"json-ld @type {record['@type']}")]
    for key, field in _TEXTS.items():
        found += [(field, value, f"json-ld {key}") for value in _texts(record.get(key))[:1]]
    if not any(field == "title" for field, _, _ in found):
        found += [("title", value, "json-ld name") for value in _texts(record.get("name"))[:1]]
    found += [("author", value, "json-ld author") for value in _texts(record.get("author") or record.get("creator"))]
    for key, field in _NAMED.items():
        found += [(field, value, f"json-ld {key}") for value in _texts(record.get(key))[:1]]
    return found


def _records(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the records of a script: one, a list, or those of an @graph."""
    for each in data if isinstance(data, list) else [data]:
        if isinstance(each, dict):
            yield each
            graph = each.get("@graph")
            yield from (inner for inner in (graph if isinstance(graph, list) else []) if isinstance(inner, dict))


def _type_of(record: dict[str, Any]) -> str:
    """Return the CSL type of a record, empty if it describes no page."""
    kinds = record.get("@type")
    return next((_TYPES[kind] for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str) and kind in _TYPES), "")


def _texts(value: Any) -> list[str]:
    """Return the texts of a value: its own, or the names of the things that it is, however deeply they are nested."""
    found, pending = list[str](), [value]
    while pending:
        each = pending.pop()
        if isinstance(each, str) and each.strip():
            found.append(each)
        elif isinstance(each, list):
            pending += reversed(each)
        elif isinstance(each, dict):
            pending.append(each.get("name"))
    return found
