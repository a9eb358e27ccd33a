"""schema.org JSON-LD: each fact as a Claim that appears in a Quotation from its source, for web pages and search engines.

One Claim a fact (https://schema.org/Claim), in one graph. Numbers stand as PropertyValue with the limit that the source gives. A date that is not
a plain day, month or year is said in words, because schema.org has no approximate dates.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from beltfacts.cite import CitationItem, link_to_text, list_source_remarks, read_csl_names, read_csl_text, title_or_description
from beltfacts.model import Fact, Source
from beltfacts.output import inert_address, written
from beltfacts.reading import DateError, parse_edtf

if TYPE_CHECKING:
    from beltfacts.documents import QuotedPassage

PASSAGES = True
"""`bundle` makes use of where quotes stand in their documents (`ProgramStyle`)."""

_SCHEMA_TYPES = {
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "article": "Article",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "legislation": "Legislation",
    "regulation": "Legislation",
    "post": "SocialMediaPosting",
    "post-weblog": "BlogPosting",
    "report": "Report",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
_MINIMUMS = frozenset(("more-than", "at-least"))
_MAXIMUMS = frozenset(("less-than", "at-most"))


def bundle(items: Sequence[CitationItem], passages: Mapping[str, QuotedPassage] | None = None) -> str:
    """Return the facts of these items as one JSON-LD graph.

    `passages`: where quotes stand in their documents, by the fact's id, for unmistakable links to the words.
    """
    graph = [_claim(item.source, item.fact, (passages or {}).get(item.fact.id)) for item in items if item.fact]
    return written({"@context": ["https://schema.org", {"xsd": "http://www.w3.org/2001/XMLSchema#"}], "@graph": graph})


def _claim(source: Source, fact: Fact, passage: QuotedPassage | None) -> dict[str, Any]:
    """Return the claim of one fact. `passage`: where its quote stands in its document."""
    kind = {"@type": "CreativeWork", "description": fact.quote} if fact.cell else {"@type": "Quotation", "text": fact.quote}
    quotation: dict[str, Any] = {**kind, "citation": _creative_work(source)}
    if source.URL and "URL" not in source.inferred and (link := link_to_text(source.URL, fact.exact_words, passage)):
        quotation["url"] = link
    if fact.says:
        quotation["creator"] = {"@type": _speaker_type(source, fact.says), "name": fact.says}
    claim = {
        "@type": "Claim",
        "identifier": fact.id,
        "name": fact.measure,
        "text": fact.figure,
        "temporalCoverage": "" if fact.date == "undated" else parse_edtf(fact.date).edtf,
        "about": [{"@type": "Thing", "identifier": fact.subject}, *([_value(fact)] if fact.unit else [])],
        "keywords": list(fact.topics),
        "spatialCoverage": [{"@type": "Place", "identifier": place} for place in fact.places],
        "description": " ".join(part for part in (fact.note, f"Sic: {fact.sic}" if fact.sic else "") if part),
        "isBasedOn": inert_address(fact.url),
        "creativeWorkStatus": fact.status,
        "appearance": quotation,
    }
    return {key: value for key, value in claim.items() if value}


_BODY_WORDS = frozenset(
    "agency association authority bank bureau center centre chamber commission committee company corporation council department fund government "
    "group institute institution ministry network office organisation organization port press railway school service society union university".split()
)
"""Words in the names of bodies."""


def _speaker_type(source: Source, name: str) -> str:
    """Return whether a speaker is a Person or an Organization, the two that schema.org allows as a creator.

    A Person is an author of the source, or two to four words with capitals of which none is a word for a body.
    """
    names = read_csl_names(source)
    if any("family" in each and each["family"] in name.split() for each in names):
        return "Person"
    words = name.split()
    looks_personal = 2 <= len(words) <= 4 and all(word[:1].isupper() and not word.isupper() for word in words)
    return "Person" if looks_personal and not _BODY_WORDS & {word.lower() for word in words} else "Organization"


def _decimal(value: Decimal | None) -> dict[str, str] | None:
    """Return a number as a typed decimal. A bare 5.0 is an integer to one reader of JSON and a double to another."""
    return None if value is None else {"@type": "xsd:decimal", "@value": f"{value:f}"}


def _value(fact: Fact) -> dict[str, Any]:
    """Return the number with its unit. "More than" and "less than" are limits, not values."""
    value: dict[str, Any] = {"@type": "PropertyValue", "name": fact.measure, "unitText": fact.unit}
    if fact.value is None:
        return value | {"minValue": _decimal(fact.low), "maxValue": _decimal(fact.high)}
    key = "minValue" if fact.bound in _MINIMUMS else "maxValue" if fact.bound in _MAXIMUMS else "value"
    value[key] = _decimal(fact.value)
    return value if fact.bound == "exact" else value | {"description": fact.bound.replace("-", " ")}


def _creative_work(source: Source) -> dict[str, Any]:
    """Return the source as a CreativeWork."""
    kind = (
        "OpinionNewsArticle"
        if read_csl_text(source, "genre") in ("opinion", "editorial")
        else _SCHEMA_TYPES.get(source.type, "CreativeWork")
    )
    described: dict[str, Any] = {"@type": kind, "identifier": source.id}
    described["name" if source.title else "description"] = source.title or title_or_description(source)[1:-1]
    described["author"] = [
        {"@type": "Organization" if "literal" in name else "Person", "name": full}
        for name, full in zip(read_csl_names(source), source.author, strict=False)
    ]
    described["publisher"] = {"@type": "Organization", "name": source.publisher} if source.publisher else ""
    described["isPartOf"] = _container(source)
    described["pagination"] = read_csl_text(source, "page") if kind in _WITH_PAGES else ""
    if doi := read_csl_text(source, "DOI"):
        described["identifier"] = [source.id, {"@type": "PropertyValue", "propertyID": "DOI", "value": doi}]
        described["sameAs"] = f"https://doi.org/{doi}"
    described["datePublished"], date_remarks = _publication_date(source)
    described["inLanguage"] = read_csl_text(source, "language")
    described["genre"] = read_csl_text(source, "genre")
    described["url"] = inert_address(source.URL) if "URL" not in source.inferred else ""
    described["disambiguatingDescription"] = " ".join([*date_remarks, *list_source_remarks(source)])
    return {key: value for key, value in described.items() if value}


_WITH_PAGES = frozenset(("Article", "NewsArticle", "OpinionNewsArticle", "ScholarlyArticle", "Chapter", "Report", "BlogPosting"))
"""Types that schema.org gives a `pagination`."""


def _container(source: Source) -> dict[str, Any]:
    """Return what a source appeared in: a periodical with its volume and issue, or a work. It is empty where there is nothing."""
    name = read_csl_text(source, "container-title")
    if not name:
        return {}
    if not source.type.startswith("article"):
        return {"@type": "Book" if source.type == "chapter" else "CreativeWork", "name": name}
    part: dict[str, Any] = {"@type": "Periodical", "name": name}
    if volume := read_csl_text(source, "volume"):
        part = {"@type": "PublicationVolume", "volumeNumber": volume, "isPartOf": part}
    if issue := read_csl_text(source, "issue"):
        part = {"@type": "PublicationIssue", "issueNumber": issue, "isPartOf": part}
    return part


def _publication_date(source: Source) -> tuple[str, list[str]]:
    """Return the date of publication, and a sentence about it.

    A date that is not a plain day, month or year is empty, and the sentence says it.
    """
    if not source.issued:
        return "", []
    try:
        date = parse_edtf(source.issued)
    except DateError:
        return "", [f"Published {source.issued}."]
    if date.precision in ("day", "month", "year") and not (date.approximate or date.uncertain):
        return date.edtf.replace("-XX", ""), []
    return "", [f"Published {date.label()}."]
