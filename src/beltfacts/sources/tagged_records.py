"""Read EndNote's tagged records (.enw, which CNKI and Google Scholar write too) and PubMed's (.nbib).

Each record gets the fields of RIS, of which `ris` makes the draft. Lines of other tags are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from beltfacts.sources.draft import SourceDraft
from beltfacts.sources.reference_types import ENDNOTE_TYPES
from beltfacts.sources.ris import draft_of_record

_ENDNOTE = {
    "T": "title", "J": "alternate_title3", "B": "secondary_title", "S": "tertiary_title", "C": "place_published", "I": "publisher", "D": "year",
    "8": "date", "V": "volume", "N": "number", "P": "start_page", "7": "edition", "@": "issn", "R": "doi", "G": "language", "9": "type_of_work",
    "!": "short_title", "[": "access_date",
}  # fmt: skip
_ENDNOTE_LISTS = {"A": "authors", "E": "secondary_authors", "?": "subsidiary_authors", "U": "urls"}
"""The fields of RIS for EndNote's tags (Tutte and Lesk's refer, extended)."""

_MEDLINE = {"VI": "volume", "IP": "number", "PG": "start_page", "JT": "alternate_title3", "TA": "alternate_title1", "IS": "issn", "ISBN": "issn",
    "LA": "language", "BTI": "secondary_title", "PB": "publisher",}  # fmt: skip
"""The same for PubMed's tags. Source: https://www.nlm.nih.gov/bsd/mms/medlineelements.html"""

_PUBLICATION_TYPES = {"books": "BOOK", "book chapter": "CHAP", "preprint": "PREPRINT", "technical report": "RPRT", "dataset": "DATA"}


def read_endnote(text: str) -> list[SourceDraft]:
    """Return the draft of a source for each record of EndNote's export, in order. A record begins with its type, %0."""
    drafts: list[SourceDraft] = []
    for lines in _records(text, r"%(\S) (.*)", "0"):
        record: dict[str, Any] = {}
        for tag, value in lines:
            if tag == "0":
                record["type_of_reference"] = ENDNOTE_TYPES.get(value.lower(), "GEN")
            elif name := _ENDNOTE_LISTS.get(tag):
                record.setdefault(name, []).extend(part.strip() for part in value.split(";") if part.strip())
            elif name := _ENDNOTE.get(tag):
                record.setdefault(name, value)
        drafts.append(draft_of_record(record, len(drafts) + 1))
    return drafts


def read_medline(text: str) -> list[SourceDraft]:
    """Return the draft of a source for each record of PubMed's export, in order. A record begins with its number, PMID."""
    drafts: list[SourceDraft] = []
    for lines in _records(text, r"([A-Z]{2,4}) *- (.*)", "PMID"):
        said: dict[str, list[str]] = {}
        for tag, value in lines:
            said.setdefault(tag, []).append(value)
        kinds = [_PUBLICATION_TYPES[kind.lower()] for kind in said.get("PT", ()) if kind.lower() in _PUBLICATION_TYPES]
        record: dict[str, Any] = {"type_of_reference": next(iter(kinds), "BOOK" if "BTI" in said and "TI" not in said else "JOUR")}
        record |= {name: said[tag][0] for tag, name in _MEDLINE.items() if tag in said}
        record["title"] = next(iter(said.get("TI", said.get("BTI", ()))), "").removesuffix(".")
        record["authors"] = [*said.get("FAU", said.get("AU", ())), *said.get("CN", ())]
        record["secondary_authors"] = said.get("FED", said.get("ED", []))
        record["date"] = _medline_date(next(iter(said.get("DP", ())), ""))
        ids = [*said.get("LID", ()), *said.get("AID", ())]
        record["doi"] = next((value for value in ids if value.endswith("[doi]")), "").removesuffix("[doi]")
        draft = draft_of_record(record, len(drafts) + 1)
        for tag, field in (("PMID", "PMID"), ("PMC", "PMCID")):
            if tag in said:
                draft = draft.with_field(field, said[tag][0], draft.origins["type"])
        drafts.append(draft)
    return drafts


def _records(text: str, line: str, first: str) -> Iterator[list[tuple[str, str]]]:
    """Yield the tags and values of each record. `line`: a pattern of tag and value. `first`: the tag with which a record begins.

    What follows on lines without a tag belongs to the value before.
    """
    found: list[tuple[str, str]] = []
    for each in text.lstrip("\ufeff").splitlines():
        if match := re.fullmatch(line, each.rstrip()):
            if match[1] == first and found:
                yield found
                found = []
            found.append((match[1], match[2].strip()))
        elif each.strip() and found:
            tag, value = found[-1]
            found[-1] = (tag, f"{value} {each.strip()}")
    if found and found[0][0] == first:
        yield found


def _medline_date(text: str) -> str:
    """Return "2021 Mar 5" as "5 Mar 2021"; of a range of months or a season the year."""
    year, _, rest = text.partition(" ")
    month, _, day = rest.partition(" ")
    return " ".join(filter(None, (day, month, year))) if re.fullmatch(r"[A-Z][a-z]{2}(?: \d{1,2})?", rest) else year
