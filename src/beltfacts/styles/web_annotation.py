"""W3C web annotations: each fact's exact words as a TextQuoteSelector, with the words around them where the text is at hand.

One annotation a fact (https://www.w3.org/TR/annotation-model/), in one AnnotationPage. A source without an address of its own is described,
not named: an inferred address is not what the words were taken from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from beltfacts.cite import Work, csl_text, csl_title
from beltfacts.model import Fact, Source
from beltfacts.output import join_nonempty, written

TEXTS = True
"""`bundle` makes use of the documents' texts."""

AROUND = 32
"""Characters of prefix and suffix, as the annotation model's examples and most annotation tools have them."""


def bundle(works: Sequence[Work], texts: Mapping[str, str] | None = None) -> str:
    """The facts of these works as annotations. `texts` holds documents' texts by source id; from them come prefix and suffix.

    A work without a fact has no words to point at and is left out.
    """
    items = [_annotation(work.source, work.fact, (texts or {}).get(work.source.id, "")) for work in works if work.fact]
    return written({"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": items})


def _annotation(source: Source, fact: Fact, text: str) -> dict[str, Any]:
    said = join_nonempty((fact.measure, fact.figure), ": ")
    body: list[dict[str, Any]] = [
        {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": f"{said} ({fact.date})"}
    ]
    if fact.note:
        body.append({"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": fact.note})
    body += [{"type": "TextualBody", "purpose": "tagging", "value": topic} for topic in fact.topics]
    return {
        "type": "Annotation",
        "dcterms:identifier": fact.id,
        "motivation": "describing",
        "body": body,
        "target": {"type": "SpecificResource", "source": _source(source), "selector": _selector(fact.quote, text)},
    }


def _selector(quote: str, text: str) -> dict[str, str]:
    """The quote, with what stands before and after its first place in the text."""
    selector = {"type": "TextQuoteSelector", "exact": quote}
    place = text.find(quote)
    if place >= 0:
        selector["prefix"] = text[max(0, place - AROUND) : place]
        selector["suffix"] = text[place + len(quote) : place + len(quote) + AROUND]
    return {key: value for key, value in selector.items() if value}


def _source(source: Source) -> dict[str, Any]:
    described: dict[str, Any] = {"type": "Text", "dcterms:identifier": source.id, "dcterms:title": csl_title(source)}
    if source.author:
        described["dcterms:creator"] = list(source.author)
    if source.publisher:
        described["dcterms:publisher"] = source.publisher
    if language := csl_text(source, "language"):
        described["language"] = language
    if source.URL:
        described["dcterms:relation" if "URL" in source.inferred else "id"] = source.URL
    return described
