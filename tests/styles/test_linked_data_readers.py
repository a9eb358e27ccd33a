"""JSON-LD and web annotations, read by two programs that know RDF (rdflib and pyld): both read the same statements, and every term is known.

The contexts are not fetched: schema.org's is its vocabulary alone, and the terms of the annotation model are written out below
(https://www.w3.org/TR/annotation-vocab/, appendix A).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from beltfacts.cite.citation_item import CitationItem
from beltfacts.documents import QuotedPassage
from beltfacts.styles import jsonld, web_annotation
from tests.styles.program_sources import fact, source

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own use of it

rdflib, pyld = pytest.importorskip("rdflib"), pytest.importorskip("pyld.jsonld")

SCHEMA_ORG = {
    "@vocab": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "url": {"@type": "@id"},
    "sameAs": {"@type": "@id"},
}

OA = "http://www.w3.org/ns/oa#"
LINKS = {"body": "hasBody", "target": "hasTarget", "source": "hasSource", "selector": "hasSelector"}
NAMES = ("Annotation", "SpecificResource", "TextualBody", "TextQuoteSelector", "describing", "commenting", "tagging")
ANNOTATION = {
    "id": "@id",
    "type": "@type",
    "dcterms": "http://purl.org/dc/terms/",
    "AnnotationPage": "http://www.w3.org/ns/activitystreams#OrderedCollectionPage",
    "Text": "http://purl.org/dc/dcmitype/Text",
    "items": {"@id": "http://www.w3.org/ns/activitystreams#items", "@type": "@id", "@container": "@list"},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    **{key: {"@id": OA + term, "@type": "@id"} for key, term in LINKS.items()},
    **{each: OA + each for each in (*NAMES, "exact", "prefix", "suffix")},
}

TEXT = "Last year, they say, it carried 50 tonnes of rice, and more of tea."
PASSAGE = QuotedPassage(TEXT, TEXT.index("it carried"), TEXT.index(", and more"))
ITEMS = [
    CitationItem(
        source(
            id="journal",
            type="article-journal",
            container_title="J. Roads",
            volume="3",
            page="3-9",
            DOI="10.5555/x",
            URL="https://example.org/a",
            language="en",
            author=[{"family": "Roe", "given": "Ann"}, {"literal": "Port Office"}],
            issued="2024-05-02",
        ),
        fact(id="one", note="Rounded.", says="the minister"),
    ),
    CitationItem(source(id="report", publisher="Port Office", issued="2024~"), fact(id="two", bound="more-than")),
]


def made(style: Any, context: dict[str, Any]) -> dict[str, Any]:
    """What a style writes of the two facts, with a context that needs no network."""
    passages = {item.fact.id: PASSAGE for item in ITEMS if item.fact}
    return {**json.loads(style.bundle(ITEMS, passages)), "@context": context}


def graphs(document: dict[str, Any]) -> tuple[Any, Any]:
    """The statements that rdflib and pyld read in a document."""
    quads = pyld.to_rdf(document, {"format": "application/n-quads"})
    one, two = rdflib.Graph(), rdflib.Graph()
    one.parse(data=json.dumps(document), format="json-ld")
    two.parse(data=quads, format="nt")
    return one, two


def keys(value: Any) -> Iterator[str]:
    """The keys and the types of a document."""
    for each in value if isinstance(value, list) else []:
        yield from keys(each)
    for key, each in value.items() if isinstance(value, dict) else []:
        if key != "@context":
            yield key
            yield from (each if isinstance(each, list) else [each]) if key in ("type", "@type") else keys(each)


@pytest.mark.parametrize(("style", "context"), [(jsonld, SCHEMA_ORG), (web_annotation, ANNOTATION)])
def test_two_readers_read_the_same_statements(style: Any, context: dict[str, Any]) -> None:
    from rdflib.compare import isomorphic

    one, two = graphs(made(style, context))
    assert len(one) > 40
    assert isomorphic(one, two)


def test_every_term_of_the_claims_is_in_the_vocabulary_of_schema_org() -> None:
    terms = {key for key in keys(made(jsonld, SCHEMA_ORG)) if not key.startswith(("@", "xsd:"))}
    assert {"Claim", "appearance", "minValue"} <= terms
    assert {term for term in terms if term not in rdflib.SDO} == set()


def test_the_numbers_and_the_quotes_of_claims_come_back() -> None:
    found, _ = graphs(made(jsonld, SCHEMA_ORG))
    schema = rdflib.Namespace("https://schema.org/")
    least = next(found.objects(predicate=schema.minValue))
    assert (str(least), str(least.datatype)) == ("50", "http://www.w3.org/2001/XMLSchema#decimal")
    quotations = list(found.subjects(rdflib.RDF.type, schema.Quotation))
    assert {str(found.value(each, schema.text)) for each in quotations} == {"it carried 50 tonnes of rice"}
    people = {str(found.value(each, schema.name)) for each in found.subjects(rdflib.RDF.type, schema.Person)}
    assert people == {"Ann Roe"}


def test_every_term_of_the_annotations_is_in_the_model() -> None:
    used = {key for key in keys(made(web_annotation, ANNOTATION)) if ":" not in key}
    assert {"AnnotationPage", "selector", "prefix"} <= used
    assert used <= set(ANNOTATION)


def test_the_words_of_annotations_come_back_with_what_stands_around_them() -> None:
    found, _ = graphs(made(web_annotation, ANNOTATION))
    model = rdflib.Namespace(OA)
    annotations = list(found.subjects(rdflib.RDF.type, model.Annotation))
    assert len(annotations) == 2 and all(isinstance(each, rdflib.URIRef) for each in annotations)
    selectors = list(found.subjects(rdflib.RDF.type, model.TextQuoteSelector))
    assert {"".join(str(found.value(each, model[part])) for part in ("prefix", "exact", "suffix")) for each in selectors} == {TEXT}
    assert rdflib.URIRef("https://example.org/a") in set(found.objects(predicate=model.hasSource))
