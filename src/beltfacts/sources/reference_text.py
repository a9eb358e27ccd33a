"""Read a pasted reference with its DOI, as APA and Harvard print it: authors (year) title. Pure; nothing is looked up.

A DOI alone has no title and no author, and gives no source.
"""

from __future__ import annotations

import re
from typing import Any

from beltfacts.errors import UseError
from beltfacts.sources.dates import publication_date
from beltfacts.sources.draft import SourceDraft
from beltfacts.sources.names import csl_name, is_body

_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/[^\s\"<>]*[^\s\"<>.,;)\]])", re.IGNORECASE)
_REFERENCE = re.compile(r"(?P<authors>.{2,300}?),?\s*\((?P<date>\d{4}[a-z]?(?:, [^)]{3,30})?)\)[.,:]?\s+(?P<rest>.+)", re.DOTALL)
_JOURNAL = re.compile(
    r"(?P<journal>[^\d,]{3,120}),\s*(?P<volume>\d{1,4})\s*(?:\((?P<issue>[\w\u2013-]{1,12})\))?(?:,\s*(?:pp?\.\s*)?(?P<page>[A-Za-z]?\d+(?:\s*[-\u2013]\s*[A-Za-z]?\d+)?))?\s*\.?"
)
_INITIALS = re.compile(r"([^\W\d_][\w'\u2019 -]+?),\s*((?:[^\W\d_]\.[ -]?)+)")

ASK_PUBLISHER = "curl -LH 'Accept: application/vnd.citationstyles.csl+json' https://doi.org/{doi} -o reference.json"
"""How the reference of a DOI is fetched as CSL-JSON (https://citation.crosscite.org/docs.html)."""


def looks_like_reference(text: str) -> bool:
    """Return whether a text holds a DOI, so that it is no file name."""
    return bool(_DOI.search(text))


def read_reference(text: str) -> SourceDraft:
    """Return the draft of a source from a pasted reference with a DOI.

    Raises UseError where title and year cannot be told, with how to get the reference.
    """
    text = " ".join(text.split())
    found = _DOI.search(text)
    doi = found[1] if found else ""
    advice = f"; nothing is looked up here: {ASK_PUBLISHER.format(doi=doi)} && beltfacts source add reference.json" if doi else ""
    body = _DOI.sub("", text).strip(" .,;")
    if not body:
        raise UseError(f"the DOI {doi} alone has no title and no author{advice}")
    match = _REFERENCE.fullmatch(body)
    title = _title(match["rest"]) if match else ""
    if match is None or not title:
        raise UseError(
            f"title and year cannot be found in {text[:60]!r}; write it as Author, A. (2024). Title. Journal, 3(2), 1-9. DOI{advice}"
        )
    fields: dict[str, Any] = {"type": "document", "title": title, "author": _authors(match["authors"])}
    if date := publication_date(_sorted_date(match["date"])):
        fields["issued"] = date
    journal = _JOURNAL.search(match["rest"][len(title) :].lstrip(" .?!"))
    if journal:
        fields |= {"type": "article-journal", "container-title": journal["journal"].strip(" ."), "volume": journal["volume"]}
        if journal["issue"]:
            fields["issue"] = journal["issue"]
        if journal["page"]:
            fields["page"] = re.sub(r"\s*[-\u2013]\s*", "-", journal["page"])
    if doi:
        fields["DOI"] = doi
    return SourceDraft(fields, dict.fromkeys(fields, "the pasted reference"))


def _title(rest: str) -> str:
    """Return the title at the start of what follows the year: in quotation marks, else up to its full stop."""
    if quoted := re.match(r"[\u201c\u2018'\"](.{3,300}?)[,.]?[\u201d\u2019'\"]", rest):
        return quoted[1]
    found = re.match(r"(.{3,300}?[?!]|.{3,300}?)(?:(?<=[?!])\s|\.(?:\s+(?=\S)|$)|$)", rest)
    return found[1].strip() if found else ""


def _authors(text: str) -> list[dict[str, str]]:
    """Return the authors of a reference: "Family, G. H., & Other, I." or the name of a body."""
    text = re.sub(r",?\s*\(?(?:eds?|hrsg)\.?\)?$|,?\s*et al\.?$", "", text.strip(), flags=re.IGNORECASE)
    people = _INITIALS.findall(text)
    rest = re.sub(r"[\s,.&]|\band\b", "", _INITIALS.sub("", text))
    if people and not rest:
        return [{"family": family.removeprefix("and ").strip(" &"), "given": given.strip()} for family, given in people]
    return [{"literal": text.strip(" .")}] if is_body(text) or "," in text else [csl_name(text.strip(" ."))]


def _sorted_date(text: str) -> str:
    """Return "2024, March 5" as "March 5, 2024"; a letter behind the year (2024a) is left out."""
    year, _, more = text.partition(", ")
    year = year[:4]
    return f"{more}, {year}" if re.search(r"\d", more) else f"{more} {year}".strip()
