"""Web annotations and JSON-LD: exact words, numbers, dates and addresses as the source gives them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from beltfacts.cite.citation_item import CitationItem, plain_text
from beltfacts.cite.citation_parts import format_quote
from beltfacts.documents import BrowserText, QuotedPassage
from beltfacts.documents.extractors import extract_document
from beltfacts.model import CellKeys
from beltfacts.styles import jsonld, web_annotation, wikipedia
from tests.styles.program_sources import fact, source


def annotated(text: str) -> dict[str, Any]:
    """The only annotation or claim of a bundle."""
    document = json.loads(text)
    (item,) = document.get("items") or document["@graph"]
    found: dict[str, Any] = item
    return found


def test_web_annotation_selects_the_words_with_what_stands_around_them() -> None:
    text = "In 2020\nLast year, they say, it carried 50 tonnes of rice, and more of tea.\nThe end"
    at = text.index("it carried")
    passage = QuotedPassage(text, at, text.index(", and more"))
    made = annotated(web_annotation.bundle([CitationItem(source(URL="https://e.org/a"), fact())], {fact().id: passage}))
    selector = made["target"]["selector"]
    assert selector["type"] == "TextQuoteSelector"
    assert selector["prefix"] + selector["exact"] + selector["suffix"] == text.split("\n")[1]
    assert made["target"]["source"]["id"] == "https://e.org/a"


def test_web_annotation_has_the_characters_of_the_document_and_none_of_ours() -> None:
    extraction = extract_document("<p>Velm</p><h2>Rice</h2><p>it carried\u00a050\u20131<sup>2</sup> tonnes<td>".encode(), "x.html")
    start = extraction.text.index("it")
    passage = BrowserText(extraction).passage(start, len(extraction.text))
    selector = annotated(web_annotation.bundle([CitationItem(source(), fact())], {fact().id: passage}))["target"]["selector"]
    assert selector == {"type": "TextQuoteSelector", "exact": "it carried\u00a050\u201312 tonnes", "prefix": "Velm Rice "}


def test_web_annotation_without_the_text_has_the_words_alone() -> None:
    made = annotated(web_annotation.bundle([CitationItem(source(language="en", publisher="P", author=[{"literal": "A"}]), fact(note="N"))]))
    assert made["target"]["selector"] == {"type": "TextQuoteSelector", "exact": "it carried 50 tonnes of rice"}
    assert "id" not in made["target"]["source"]
    assert [body["purpose"] for body in made["body"]] == ["describing", "commenting", "tagging"]


def test_an_inferred_address_is_neither_annotated_nor_linked() -> None:
    each = source(URL="https://e.org/other", inferred={"URL": "another article"})
    target = annotated(web_annotation.bundle([CitationItem(each, fact())]))["target"]["source"]
    assert "id" not in target
    assert target["dcterms:relation"] == "https://e.org/other"
    quotation = annotated(jsonld.bundle([CitationItem(each, fact())]))["appearance"]
    assert "url" not in quotation
    assert "url" not in quotation["citation"]


@pytest.mark.parametrize(
    ("fields", "value"),
    [
        ({}, {"value": "50"}),
        ({"bound": "more-than"}, {"minValue": "50", "description": "more than"}),
        ({"bound": "at-most"}, {"maxValue": "50", "description": "at most"}),
        ({"bound": "about"}, {"value": "50", "description": "about"}),
        ({"value": None, "low": 10, "high": 20}, {"minValue": "10", "maxValue": "20"}),
    ],
)
def test_a_jsonld_number_keeps_the_bound_of_the_source(fields: dict[str, Any], value: dict[str, Any]) -> None:
    from decimal import Decimal

    fields = {key: Decimal(each) if isinstance(each, int) else each for key, each in fields.items()}
    about = annotated(jsonld.bundle([CitationItem(source(), fact(**fields))]))["about"][1]
    limits = {key: {"@type": "xsd:decimal", "@value": each} if key != "description" else each for key, each in value.items()}
    assert about == {"@type": "PropertyValue", "name": "cargo carried", "unitText": "t", **limits}


def test_a_jsonld_claim_contains_its_quotation_and_source() -> None:
    each = source(
        type="article-newspaper",
        author=[{"family": "Yang", "given": "Xing"}],
        publisher="CGTN",
        container_title="Site",
        issued="2025-10-31~",
        URL="https://e.org/a",
    )
    made = annotated(
        jsonld.bundle([CitationItem(each, fact(says="the minister", url="https://e.org/data", sic="read as 50", date="undated"))])
    )
    assert made["@type"] == "Claim"
    assert made["isBasedOn"] == "https://e.org/data"
    assert "temporalCoverage" not in made
    quotation = made["appearance"]
    assert quotation["@type"] == "Quotation"
    assert quotation["url"] == "https://e.org/a#:~:text=it%20carried%2050%20tonnes%20of%20rice"
    assert quotation["creator"] == {"@type": "Organization", "name": "the minister"}
    cited = quotation["citation"]
    assert cited["@type"] == "NewsArticle"
    assert cited["author"][0]["@type"] == "Person"
    assert "datePublished" not in cited  # schema.org has no "about"
    assert "Published about 31 October 2025." in cited["disambiguatingDescription"]


@pytest.mark.parametrize(("issued", "published"), [("2025-10-31", "2025-10-31"), ("2025-XX", "2025"), ("", None)])
def test_a_jsonld_date_of_publication_is_a_plain_day_month_or_year(issued: str, published: str | None) -> None:
    cited = annotated(jsonld.bundle([CitationItem(source(issued=issued), fact())]))["appearance"]["citation"]
    assert cited.get("datePublished") == published


def test_a_source_without_facts_has_nothing_to_annotate() -> None:
    assert json.loads(web_annotation.bundle([CitationItem(source())]))["items"] == []
    assert json.loads(jsonld.bundle([CitationItem(source())]))["@graph"] == []


def test_a_quote_that_is_made_from_a_cell_is_no_quotation_and_is_not_linked() -> None:
    cell = CellKeys("Table 3", ("Cargo",), ("2024",))
    item = CitationItem(source(URL="https://e.org/a"), fact(cell=cell, quote="Cargo \u00b7 2024 \u00b7 50 tonnes"))
    appearance = annotated(jsonld.bundle([item]))["appearance"]
    assert (appearance["@type"], appearance["description"]) == ("CreativeWork", "Cargo \u00b7 2024 \u00b7 50 tonnes")
    assert appearance["url"] == "https://e.org/a" and "text" not in appearance
    assert "selector" not in json.loads(web_annotation.bundle([item]))["items"][0]["target"]
    assert plain_text(format_quote(item)) == "Cargo \u00b7 2024 \u00b7 50 tonnes"
    assert "quote=" not in plain_text(wikipedia.in_text(item))


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [("Port Authority", "Organization"), ("Lena Maria Ost", "Person"), ("Minister Yang", "Person"), ("CGTN", "Organization")],
)
def test_a_speaker_is_a_person_or_an_organization(speaker: str, kind: str) -> None:
    each = source(author=[{"family": "Yang", "given": "Xing"}])
    assert annotated(jsonld.bundle([CitationItem(each, fact(says=speaker))]))["appearance"]["creator"]["@type"] == kind


def test_a_jsonld_article_has_its_volume_pages_and_doi() -> None:
    each = source(type="article-journal", container_title="J", volume="8", issue="2", page="3-9", DOI="10.5555/a")
    cited = annotated(jsonld.bundle([CitationItem(each, fact())]))["appearance"]["citation"]
    assert cited["pagination"] == "3-9"
    assert cited["identifier"][1] == {"@type": "PropertyValue", "propertyID": "DOI", "value": "10.5555/a"}
    volume = {"@type": "PublicationVolume", "volumeNumber": "8", "isPartOf": {"@type": "Periodical", "name": "J"}}
    assert cited["isPartOf"] == {"@type": "PublicationIssue", "issueNumber": "2", "isPartOf": volume}


def test_each_annotation_and_the_page_have_an_iri_of_their_own() -> None:
    items = [CitationItem(source(), fact()), CitationItem(source(), fact(id="another"))]
    page = json.loads(web_annotation.bundle(items))
    iris = [page["id"], *(each["id"] for each in page["items"])]
    assert len(set(iris)) == 3
    assert all(iri.startswith("urn:uuid:") for iri in iris)
    assert json.loads(web_annotation.bundle(items))["id"] == page["id"]
