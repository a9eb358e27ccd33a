"""W3C web annotations: each fact's exact words as a TextQuoteSelector, with the words around them where the text is at hand.

One annotation a fact (https://www.w3.org/TR/annotation-model/), in one AnnotationPage. A source without an address of its own is described and
has no ``id``: an inferred address is not what the words were taken from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from beltfacts.cite import CitationItem, read_csl_text, title_or_description
from beltfacts.model import Fact, Source
from beltfacts.output import join_nonempty, written

TEXTS = True
"""`bundle` makes use of the documents' texts (`ProgramStyle`)."""

CONTEXT = 32
"""Characters of prefix and suffix, as the annotation model's examples and most annotation tools have them."""


def bundle(items: Sequence[CitationItem], texts: Mapping[str, str] | None = None) -> str:
    """Return the facts of these items as annotations.

    `texts`: documents' texts by source id, from which prefix and suffix are taken. An item without a fact has no words and is left out.
    """
    annotations = [_annotation(item.source, item.fact, (texts or {}).get(item.source.id, "")) for item in items if item.fact]
    return written({"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": annotations})


def _annotation(source: Source, fact: Fact, text: str) -> dict[str, Any]:
    """Return the annotation of one fact. `text`: the text of its document, or empty."""
    description = join_nonempty((fact.measure, fact.figure), ": ")
    body: list[dict[str, Any]] = [
        {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": f"{description} ({fact.date})"}
    ]
    if fact.note:
        body.append({"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": fact.note})
    body += [{"type": "TextualBody", "purpose": "tagging", "value": topic} for topic in fact.topics]
    return {
        "type": "Annotation",
        "dcterms:identifier": fact.id,
        "motivation": "describing",
        "body": body,
        "target": {"type": "SpecificResource", "source": _describe_source(source)}
        | ({} if fact.cell else {"selector": _selector(fact.quote, text)}),
    }


def _selector(quote: str, text: str) -> dict[str, str]:
    """Return the quote with the characters around its first occurrence."""
    selector = {"type": "TextQuoteSelector", "exact": quote}
    start = text.find(quote)
    if start >= 0:
        end = start + len(quote)
        selector["prefix"] = text[max(0, start - CONTEXT) : start]
        selector["suffix"] = text[end : end + CONTEXT]
    return {key: value for key, value in selector.items() if value}


def _describe_source(source: Source) -> dict[str, Any]:
    """Return the source as a Text with its Dublin Core terms."""
    described: dict[str, Any] = {"type": "Text", "dcterms:identifier": source.id, "dcterms:title": title_or_description(source)}
    if source.author:
        described["dcterms:creator"] = list(source.author)
    if source.publisher:
        described["dcterms:publisher"] = source.publisher
    if language := read_csl_text(source, "language"):
        described["language"] = language
    if source.URL:
        described["dcterms:relation" if "URL" in source.inferred else "id"] = source.URL
    return described
