"""schema.org JSON-LD: each fact as a Claim that appears in a Quotation from its source, for web pages and search engines.

One Claim a fact (https://schema.org/Claim), in one graph. Numbers stand as PropertyValue with the limit that the source gives; a date that
is not a plain day, month or year is said in words, because schema.org has no approximate dates.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from beltfacts.cite import Work, csl_names, csl_text, csl_title, link_to_text, source_remarks
from beltfacts.model import Fact, Source
from beltfacts.output import json_number, written
from beltfacts.reading import parse_edtf

TEXTS = True
"""`bundle` makes use of the documents' texts."""
_KINDS = {
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
_LEAST = frozenset(("more-than", "at-least"))
_MOST = frozenset(("less-than", "at-most"))


def bundle(works: Sequence[Work], texts: Mapping[str, str] | None = None) -> str:
    """The facts of these works as one JSON-LD graph. `texts` holds documents' texts by source id, for unmistakable links to the words."""
    graph = [_claim(work.source, work.fact, (texts or {}).get(work.source.id)) for work in works if work.fact]
    return written({"@context": "https://schema.org", "@graph": graph})


def _claim(source: Source, fact: Fact, text: str | None) -> dict[str, Any]:
    quotation: dict[str, Any] = {"@type": "Quotation", "text": fact.quote, "citation": _source(source)}
    if source.URL and "URL" not in source.inferred and (deep := link_to_text(source.URL, fact.quote, text)):
        quotation["url"] = deep
    if fact.says:
        quotation["creator"] = {"@type": "Thing", "name": fact.says}
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
        "isBasedOn": fact.url,
        "creativeWorkStatus": fact.status,
        "appearance": quotation,
    }
    return {key: value for key, value in claim.items() if value}


def _value(fact: Fact) -> dict[str, Any]:
    """The number with its unit; "more than" and "less than" are limits, not values."""
    value: dict[str, Any] = {"@type": "PropertyValue", "name": fact.measure, "unitText": fact.unit}
    if fact.value is None:
        return value | {"minValue": json_number(fact.low), "maxValue": json_number(fact.high)}
    key = "minValue" if fact.bound in _LEAST else "maxValue" if fact.bound in _MOST else "value"
    value[key] = json_number(fact.value)
    return value if fact.bound == "exact" else value | {"description": fact.bound.replace("-", " ")}


def _source(source: Source) -> dict[str, Any]:
    kind = "OpinionNewsArticle" if csl_text(source, "genre") in ("opinion", "editorial") else _KINDS.get(source.type, "CreativeWork")
    described: dict[str, Any] = {"@type": kind, "identifier": source.id}
    described["name" if source.title else "description"] = source.title or csl_title(source)[1:-1]
    described["author"] = [
        {"@type": "Organization" if "literal" in name else "Person", "name": full}
        for name, full in zip(csl_names(source), source.author, strict=False)
    ]
    described["publisher"] = {"@type": "Organization", "name": source.publisher} if source.publisher else ""
    described["isPartOf"] = {"@type": "CreativeWork", "name": inside} if (inside := csl_text(source, "container-title")) else ""
    described["datePublished"], approximate = _published(source)
    described["inLanguage"] = csl_text(source, "language")
    described["genre"] = csl_text(source, "genre")
    described["url"] = source.URL if "URL" not in source.inferred else ""
    described["disambiguatingDescription"] = " ".join([*approximate, *source_remarks(source)])
    return {key: value for key, value in described.items() if value}


def _published(source: Source) -> tuple[str, list[str]]:
    """The date of publication where it is a plain one, else words that say it."""
    if not source.issued:
        return "", []
    date = parse_edtf(source.issued)
    if date.precision in ("day", "month", "year") and not (date.approximate or date.uncertain):
        return date.edtf.replace("-XX", ""), []
    return "", [f"Published {date.label()}."]
