"""Read a pasted reference: as APA and Harvard print it with a DOI, as PubMed (NLM), and as CNKI (GB/T 7714). Pure; nothing is looked up.

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
_NO_AUTHORS = re.compile(r"[\u201c\u201d\"\d]|\b(?:no|vol)\. ")
"""What stands before the year where a reference has another form than APA."""

_NUMBER = re.compile(r"(?<!\s)\s*\((?:[\w ]{0,40}\b)?No\. ?(?P<number>[\w/.-]{1,20})\)$")
"""The number of a report behind its title (APA 7, 10.4): "(Report No. 3)"."""

_CHICAGO = re.compile(
    r"(?P<authors>[^\u201c\"]{2,400}?)[.,]\s+[\u201c\"](?P<title>[^\u201d\"]{3,400}?)[.,]?[\u201d\"]\s+(?P<journal>[^\d]{2,120}?),?\s+(?P<volume>\d{1,4})"
    r"(?:, no\. (?P<issue>[\w\u2013-]{1,12}))?\s*\((?:[A-Z]\w+ )?(?P<date>\d{4})\)(?::\s*(?P<page>[A-Za-z]?\d+(?:\s*[-\u2013]\s*[A-Za-z]?\d+)?))?\.?"
)
"""Family, Given, and Given Family. "Title." Journal 14, no. 3 (2022): 311-29. Source: Chicago Manual of Style 17, 14.168."""

_JOURNAL = re.compile(
    r"(?P<journal>[^\d,]{3,120}),\s*(?P<volume>\d{1,4})\s*(?:\((?P<issue>[\w\u2013-]{1,12})\))?(?:,\s*(?:pp?\.\s*)?(?P<page>[A-Za-z]?\d+(?:\s*[-\u2013]\s*[A-Za-z]?\d+)?))?\s*\.?"
)
_INITIALS = re.compile(r"([^\W\d_][\w'\u2019 -]+?),\s*((?:[^\W\d_]\.[ -]?)+)")

ASK_PUBLISHER = "curl -LH 'Accept: application/vnd.citationstyles.csl+json' https://doi.org/{doi} -o reference.json"
"""How the reference of a DOI is fetched as CSL-JSON (https://citation.crosscite.org/docs.html)."""


_NLM = re.compile(
    r"(?P<authors>[^.]{2,2000}?)\.\s+(?P<title>.{3,500}[.?!])\s+(?P<journal>[^.]{2,120})\.\s+(?P<date>\d{4}(?: [A-Z][a-z]{2}(?: \d{1,2})?)?)(?:-[A-Za-z]+)?;"
    r"\s*(?P<volume>[\w-]{1,12})?\s*(?:\((?P<issue>[^)]{1,20})\))?:\s*(?P<page>[A-Za-z]?\d+(?:\s*[-\u2013]\s*[A-Za-z]?\d+)?)\.?(?:\s.*)?",
    re.DOTALL,
)
"""Authors. Title. Journal. 2021 Mar;12(2):45-53. Source: National Library of Medicine, Citing Medicine, chapter 1."""

_NLM_AUTHOR = re.compile(r"(?P<family>[^\W\d_][\w'\u2019 -]*?) (?P<given>[^\W\d_]{1,4})(?: (?P<suffix>Jr|Sr|2nd|3rd))?")

_GB_T = re.compile(
    r"(?:\[\d+\]\s*)?(?P<authors>[^.\uff0e]{1,300}?)\s*[.\uff0e]\s*(?P<title>.{2,300}?)\s*\[(?P<code>[JMDRNC])(?:/OL)?\]\s*[.\uff0e]?\s*(?P<rest>.*)",
    re.DOTALL,
)
"""Authors.Title[J].Journal,2023,45(06):12-18. Source: GB/T 7714-2015, 4 and annex B."""

_GB_T_TYPES = {"J": "article-journal", "M": "book", "D": "thesis", "R": "report", "N": "article-newspaper", "C": "paper-conference"}
_GB_T_JOURNAL = re.compile(
    r"(?P<journal>[^,\uff0c]{2,120})[,\uff0c]\s*(?P<date>\d{4})(?:[,\uff0c]\s*(?P<volume>\d{1,4}))?\s*(?:[(\uff08](?P<issue>[\w+-]{1,12})[)\uff09])?"
    r"(?:[:\uff1a]\s*(?P<page>[A-Za-z]?\d+(?:[-\u2013][A-Za-z]?\d+)?))?"
)
_GB_T_NEWSPAPER = re.compile(
    r"(?P<journal>[^,\uff0c]{2,60})[,\uff0c]\s*(?P<date>\d{4}-\d{2}-\d{2})(?:\s*[(\uff08](?P<page>[\w-]{1,8})[)\uff09])?"
)
_GB_T_OTHER = re.compile(r"(?:(?P<place>[^:\uff1a,\uff0c]{1,40})[:\uff1a]\s*)?(?P<publisher>[^,\uff0c]{2,80})[,\uff0c]\s*(?P<date>\d{4})")
_PARTS = {
    "journal": "container-title",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "place": "publisher-place",
    "publisher": "publisher",
}


def looks_like_reference(text: str) -> bool:
    """Return whether a text holds a DOI or a mark of GB/T 7714 such as [J], so that it is no file name."""
    return bool(_DOI.search(text)) or re.search(r"\[[JMDRNC](?:/OL)?\][.\uff0e]", text) is not None


def read_reference(text: str) -> SourceDraft:
    """Return the draft of a source from a pasted reference.

    Raises UseError where title and year cannot be told, with how to get the reference.
    """
    text = " ".join(text.split())
    found = _DOI.search(text)
    doi = found[1] if found else ""
    advice = f"; nothing is looked up here: {ASK_PUBLISHER.format(doi=doi)} && beltfacts source add reference.json" if doi else ""
    body = _DOI.sub("", text).strip(" .,;")
    if not body:
        raise UseError(f"the DOI {doi} alone has no title and no author{advice}")
    if fields := _read_nlm(body) or _read_chicago(body) or _read_gb_t(re.sub(r"(?<![.\s])[.\s]*DOI[:\uff1a]?$", "", body)):
        fields |= {"DOI": doi} if doi else {}
        return SourceDraft(fields, dict.fromkeys(fields, "the pasted reference"))
    match = _REFERENCE.fullmatch(body)
    match = None if match and _NO_AUTHORS.search(match["authors"]) else match
    title = _title(match["rest"]) if match else ""
    if match is None or not title:
        raise UseError(
            f"title and year cannot be found in {text[:60]!r}; write it as Author, A. (2024). Title. Journal, 3(2), 1-9. DOI{advice}"
        )
    fields = {"type": "document", "title": _NUMBER.sub("", title), "author": _authors(match["authors"])}
    if number := _NUMBER.search(title):
        fields |= {"type": "report", "number": number["number"]}
    if date := publication_date(_sorted_date(match["date"])):
        fields["issued"] = date
    journal = _JOURNAL.search(match["rest"][len(title) :].lstrip(" .?!"))
    if journal:
        fields |= {"type": "article-journal", "container-title": journal["journal"].strip(" ."), "volume": journal["volume"]}
        if journal["issue"]:
            fields["issue"] = journal["issue"]
        if journal["page"]:
            fields["page"] = re.sub(r"(?:(?<!\s)\s+)?[-\u2013]\s*", "-", journal["page"])
    if doi:
        fields["DOI"] = doi
    return SourceDraft(fields, dict.fromkeys(fields, "the pasted reference"))


def _read_nlm(text: str) -> dict[str, Any]:
    """Return the fields of a reference as PubMed gives it; empty for another form."""
    match = _NLM.fullmatch(text)
    people, _, body = match["authors"].partition(";") if match else ("", "", "")
    names = [_NLM_AUTHOR.fullmatch(name.strip()) for name in people.split(",") if name.strip() != "et al"]
    if not match or not all(names):
        return {}
    authors = [{key: value for key, value in found.groupdict().items() if value} for found in names if found]
    authors += [{"literal": body.strip()}] if body.strip() else []
    fields = {"type": "article-journal", "title": match["title"].strip().removesuffix("."), "author": authors, **_parts(match)}
    year, _, rest = match["date"].partition(" ")
    fields["issued"] = publication_date(" ".join((*reversed(rest.split()), year)))
    for name, pattern in (("PMID", r"\bPMID: (\d+)"), ("PMCID", r"\bPMCID: (PMC\d+)")):
        if found := re.search(pattern, text):
            fields[name] = found[1]
    return fields


def _read_chicago(text: str) -> dict[str, Any]:
    """Return the fields of an article as Chicago's bibliography has it; empty for another form."""
    match = _CHICAGO.fullmatch(text)
    if not match:
        return {}
    first, *others = re.split(r",?\s+and\s+", match["authors"])
    family, _, more = first.partition(", ")
    given, *further = more.split(", ")
    names = [f"{family}, {given}" if given else family, *further, *others]
    authors = [csl_name(name) for name in names if name.strip() != "et al"]
    return {"type": "article-journal", "title": match["title"], "author": authors, **_parts(match), "issued": match["date"]}


def _read_gb_t(text: str) -> dict[str, Any]:
    """Return the fields of a reference with a mark of GB/T 7714; empty for another form."""
    match = _GB_T.fullmatch(text)
    if not match:
        return {}
    form = {"J": _GB_T_JOURNAL, "N": _GB_T_NEWSPAPER}.get(match["code"], _GB_T_OTHER)
    rest = form.match(match["rest"])
    if not rest:
        return {}
    names = [name.strip() for name in re.split(r"[,\uff0c]", match["authors"]) if name.strip() not in ("", "\u7b49", "et al")]
    fields = {"type": _GB_T_TYPES[match["code"]], "title": match["title"], "author": [csl_name(name) for name in names], **_parts(rest)}
    return {**fields, "issued": publication_date(rest["date"])}


def _parts(match: re.Match[str]) -> dict[str, str]:
    """Return what a reference says of journal, volume, issue, pages and publisher."""
    found = {field: match[name].strip() for name, field in _PARTS.items() if match.groupdict().get(name)}
    return {field: re.sub(r"(?:(?<!\s)\s+)?[-\u2013]\s*", "-", text) if field == "page" else text for field, text in found.items()}


def _title(rest: str) -> str:
    """Return the title at the start of what follows the year: in quotation marks, else up to its full stop."""
    if quoted := re.match(r"[\u201c\u2018'\"](.{3,300}?)[,.]?[\u201d\u2019'\"]", rest):
        return quoted[1]
    found = re.match(r"(.{3,300}?[?!]|.{3,300}?)(?:(?<=[?!])\s|(?<!\bNo)\.(?:\s+(?=\S)|$)|$)", rest)
    return found[1].strip() if found else ""


def _authors(text: str) -> list[dict[str, str]]:
    """Return the authors of a reference: "Family, G. H., & Other, I." or the name of a body."""
    text = re.sub(r",?\s*\(?(?:eds?|hrsg)\.?\)?$|,?\s*et al\.?$", "", text.strip(), flags=re.IGNORECASE)
    parts = [part.strip(" ,") for part in re.split(r",?\s+(?:&|and)\s+", text)]
    found: list[dict[str, str]] = []
    for part in parts if _INITIALS.search(text) else ():
        people = _INITIALS.findall(part)
        if not people and is_body(part):
            found.append({"literal": part.strip(" .")})
        elif re.sub(r"[\s,.]", "", _INITIALS.sub("", part)):  # more than names with initials
            found = []
            break
        found += [{"family": family, "given": given.strip()} for family, given in people]
    if found:
        return found
    return [{"literal": text.strip(" .")}] if is_body(text) or "," in text else [csl_name(text.strip(" ."))]


def _sorted_date(text: str) -> str:
    """Return "2024, March 5" as "March 5, 2024"; a letter behind the year (2024a) is left out."""
    year, _, more = text.partition(", ")
    year = year[:4]
    return f"{more}, {year}" if re.search(r"\d", more) else f"{more} {year}".strip()
