"""W3C web annotations: each fact's exact words as a TextQuoteSelector, with the words around them where the text is at hand.

One annotation a fact (https://www.w3.org/TR/annotation-model/), in one AnnotationPage. A source without an address of its own is described and
has no ``id``: an inferred address is not what the words were taken from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from beltfacts.cite import CitationItem, list_source_remarks, read_csl_text, title_or_description
from beltfacts.model import Fact, Source
from beltfacts.output import inert_address, join_nonempty, written

if TYPE_CHECKING:
    from beltfacts.documents import QuotedPassage

PASSAGES = True
"""`bundle` makes use of where quotes stand in their documents (`ProgramStyle`)."""

_SPACES = re.compile(r"[ \t\n\r\f]+")
CONTEXT = 32
"""Characters of prefix and suffix, as the annotation model's examples and most annotation tools have them."""


def bundle(items: Sequence[CitationItem], passages: Mapping[str, QuotedPassage] | None = None) -> str:
    """Return the facts of these items as annotations.

    `passages`: where quotes stand in their documents, by the fact's id: the words are then the document's own, with prefix and suffix. An
    item without a fact has no words and is left out.
    """
    annotations = [_annotation(item.source, item.fact, (passages or {}).get(item.fact.id)) for item in items if item.fact]
    page = _identifier("page", *(each["dcterms:identifier"] for each in annotations))
    return written({"@context": "http://www.w3.org/ns/anno.jsonld", "id": page, "type": "AnnotationPage", "items": annotations})


def _identifier(*names: str) -> str:
    """Return an IRI made from names: the same names have the same IRI (annotation model, §3.1 and §5.2)."""
    from uuid import NAMESPACE_URL, uuid5  # imported here: only this style needs it

    return f"urn:uuid:{uuid5(NAMESPACE_URL, 'beltfacts:' + ' '.join(names))}"


def _annotation(source: Source, fact: Fact, passage: QuotedPassage | None) -> dict[str, Any]:
    """Return the annotation of one fact. `passage`: where its quote stands in its document."""
    description = join_nonempty((fact.measure, fact.figure), ": ")
    body: list[dict[str, Any]] = [
        {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": f"{description} ({fact.date})"}
    ]
    if fact.note:
        body.append({"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": fact.note})
    body += [{"type": "TextualBody", "purpose": "tagging", "value": topic} for topic in fact.topics]
    return {
        "id": _identifier("annotation", fact.id),
        "type": "Annotation",
        "dcterms:identifier": fact.id,
        "motivation": "describing",
        "body": body,
        "target": {"type": "SpecificResource", "source": _describe_source(source)}
        | ({} if fact.cell and passage is None else {"selector": _selector(fact.exact_words, passage)}),
    }


def _selector(quote: str, passage: QuotedPassage | None) -> dict[str, str]:
    """Return the quote as its document has it, with the characters around it. Those of the same block are taken where there are any."""
    if passage is None:
        return {"type": "TextQuoteSelector", "exact": quote}
    text, start, end = passage
    before = text[max(0, start - CONTEXT) : start]
    after = text[end : end + CONTEXT]
    prefix = before.rpartition("\n")[2] if before.rpartition("\n")[2].strip() else before
    suffix = after.partition("\n")[0] if after.partition("\n")[0].strip() else after
    selector = {"exact": text[start:end], "prefix": prefix, "suffix": suffix}
    return {"type": "TextQuoteSelector", **{key: words for key, value in selector.items() if (words := _SPACES.sub(" ", value)).strip()}}


def _describe_source(source: Source) -> dict[str, Any]:
    """Return the source as a Text with its Dublin Core terms."""
    described: dict[str, Any] = {"type": "Text", "dcterms:identifier": source.id, "dcterms:title": title_or_description(source)}
    if remarks := list_source_remarks(source):
        described["dcterms:description"] = " ".join(remarks)
    if source.author:
        described["dcterms:creator"] = list(source.author)
    if source.publisher:
        described["dcterms:publisher"] = source.publisher
    if language := read_csl_text(source, "language"):
        described["language"] = language
    if source.URL:
        described["dcterms:relation" if "URL" in source.inferred else "id"] = inert_address(source.URL)
    return described
