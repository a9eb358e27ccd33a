"""The variables of CSL 1.0.2 (appendix IV), which a source may have beside the program's own fields, and what others are meant as.

It converts no value (`field_types`).
"""

from __future__ import annotations

CSL_NAMES = frozenset(
    "author chair collection-editor compiler composer container-author contributor curator director editor editorial-director "
    "executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author "
    "script-writer series-creator translator".split()
)
"""Name variables: lists of names."""

CSL_DATES = frozenset("accessed available-date event-date issued original-date submitted".split())
"""Date variables."""

CSL_TEXTS = frozenset(
    "abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number citation-label "
    "citation-number collection-number collection-title container-title container-title-short dimensions division DOI edition event event-title "
    "event-place genre ISBN ISSN issue jurisdiction keyword language medium note number number-of-pages number-of-volumes original-publisher "
    "original-publisher-place original-title page page-first part-number part-title PMCID PMID printing-number publisher publisher-place "
    "references reviewed-genre reviewed-title scale section source status supplement-number title title-short URL version volume volume-title "
    "year-suffix".split()
)
"""Standard and number variables: text or a number."""

FURTHER = frozenset("citation-key journalAbbreviation shortTitle editor-translator categories custom license".split())
"""Fields that CSL-JSON has beside the variables."""

SOURCE_FIELDS_MEANT = {
    "date": "issued",
    "year": "issued",
    "published": "issued",
    "publication-date": "issued",
    "url": "URL",
    "link": "URL",
    "file": "document",
    "path": "document",
    "filename": "document",
    "pages": "page",
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "authors": "author",
    "editors": "editor",
    "sha-256": "sha256",
    "checksum": "sha256",
    "journal": "container-title",
    "booktitle": "container-title",
    "place": "publisher-place",
    "address": "publisher-place",
    "institution": "publisher",
    "organization": "publisher",
    "series": "collection-title",
    "name": "title",
    "lang": "language",
    "access-date": "accessed",
}
"""Fields of a source that are named otherwise in other formats, with the field that is meant."""

FACT_FIELDS_MEANT = {
    "as_of": "date",
    "asof": "date",
    "year": "date",
    "when": "date",
    "text": "quote",
    "words": "quote",
    "citation": "quote",
    "tags": "topics",
    "topic": "topics",
    "categories": "topics",
    "place": "places",
    "indicator": "measure",
    "number": "value",
    "min": "low",
    "max": "high",
    "units": "unit",
    "page": "locator",
    "where": "locator",
    "comment": "note",
    "notes": "note",
}
"""Fields of a fact as others call them, with the field that is meant."""
