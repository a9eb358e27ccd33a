"""The kinds of source that styles distinguish, by CSL type. Data and two rules; it renders nothing."""

from __future__ import annotations

from beltfacts.model import Source

PERIODICALS = ("journal", "magazine", "newspaper", "blog")
"""Kinds that appear in a periodical."""

COMPONENTS = (*PERIODICALS, "chapter")
"""Kinds that are part of a larger work with a title."""

_KINDS = {
    "article-journal": "journal",
    "article-magazine": "magazine",
    "article-newspaper": "newspaper",
    "review": "journal",
    "review-book": "journal",
    "post-weblog": "blog",
    "report": "report",
    "book": "book",
    "monograph": "book",
    "pamphlet": "book",
    "chapter": "chapter",
    "paper-conference": "chapter",
    "entry": "chapter",
    "figure": "chapter",
    "song": "chapter",
    "interview": "magazine",
    "standard": "report",
    "map": "report",
    "entry-encyclopedia": "chapter",
    "entry-dictionary": "chapter",
    "thesis": "thesis",
    "webpage": "web",
    "post": "web",
}


LEGAL = frozenset(("legal_case", "legislation", "bill", "regulation", "hearing", "treaty"))
"""CSL types of laws and cases, which every style cites by the rules of lawyers."""

NUMBERED = LEGAL | {"patent", "broadcast"}
"""CSL types of documents that are known by their number."""

STANDALONE = LEGAL | {"motion_picture", "graphic", "software", "performance", "collection", "periodical", "classic", "event"}
"""CSL types of documents whose title stands in italics, as a work for itself, and not in quotation marks."""

REPOSITORIES = (
    "preprint",
    "working paper",
    "discussion paper",
    "eprint",
    "arxiv",
    "ssrn",
    "repec",
    "osf.io",
    "biorxiv",
    "medrxiv",
    "chinaxiv",
    "zenodo",
    "hal.science",
    "researchsquare",
)
"""Words of genres and of repositories that make a text a preprint, in small letters."""


def is_preprint(source: Source) -> bool:
    """Return whether a source stands in a repository: by its DOI, its genre, or where it is kept."""
    if source.csl.get("DOI"):
        return True
    fields = ("genre", "archive", "container-title", "publisher", "URL")
    words = " ".join(str(source.csl.get(key, "")) for key in fields).lower()
    return any(name in words for name in REPOSITORIES)


def classify_source(csl_type: str, has_container: bool, has_issue: bool = False) -> str:
    """Return the kind of a source of this CSL type.

    It is one of journal, magazine, newspaper, blog, report, book, chapter, thesis, web, document. A type that is not listed is a document, or a web
    page if it has a container. A book with a container is part of it. A paper in an issue of a journal is an article. A component without its
    container is a document.
    """
    kind = _KINDS.get(csl_type, "document")
    if csl_type in LEGAL:
        return "document"
    if csl_type == "paper-conference" and has_issue:
        return "journal"
    if has_container:
        return {"document": "web", "book": "chapter"}.get(kind, kind)
    return "document" if kind in COMPONENTS else kind
