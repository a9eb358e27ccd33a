"""Read RIS with rispy: each reference becomes the draft of a source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from beltfacts.errors import UseError
from beltfacts.sources.dates import publication_date
from beltfacts.sources.draft import SourceDraft
from beltfacts.sources.languages import language_code
from beltfacts.sources.names import csl_name

_TYPES = {
    "JOUR": "article-journal", "EJOUR": "article-journal", "JFULL": "periodical", "ABST": "article-journal", "INPR": "article-journal",
    "MGZN": "article-magazine", "NEWS": "article-newspaper", "BOOK": "book", "EBOOK": "book", "EDBOOK": "book", "WHOLE": "book", "CHAP": "chapter",
    "ECHAP": "chapter", "CONF": "book", "CPAPER": "paper-conference", "RPRT": "report", "GOVDOC": "report", "THES": "thesis", "ELEC": "webpage",
    "WEB": "webpage", "BLOG": "post-weblog", "DATA": "dataset", "DBASE": "dataset", "AGGR": "dataset", "COMP": "software", "PAT": "patent",
    "STAND": "standard", "MAP": "map", "PAMP": "pamphlet", "UNPB": "manuscript", "UNPD": "manuscript", "MANSCPT": "manuscript", "STAT": "legislation",
    "BILL": "bill", "CASE": "legal_case", "HEAR": "hearing", "ENCYC": "entry-encyclopedia", "DICT": "entry-dictionary", "VIDEO": "motion_picture",
    "SOUND": "song", "SLIDE": "speech", "PCOMM": "personal_communication", "SER": "book", "GEN": "document",
}  # fmt: skip
"""The CSL type of each reference type; others are documents."""

_TEXTS = {
    "publisher": "publisher", "place_published": "publisher-place", "volume": "volume", "edition": "edition", "short_title": "title-short",
    "abbreviated_title": "container-title-short", "alternate_title3": "container-title-short",
}  # fmt: skip
_END = "ER  - "
"""The last line of a reference."""

_CONTAINED = (
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "chapter",
    "paper-conference",
    "entry-encyclopedia",
    "entry-dictionary",
)
"""Types that appear in a work which the reference names."""

_TITLES = ("title", "primary_title", "first_title")
_JOURNALS = ("journal_name", "secondary_title", "custom_title", "alternate_title1", "alternate_title2")


def read_ris(text: str) -> list[SourceDraft]:
    """Return the draft of a source for each reference, in order. Raises UseError for text that is no RIS, and without rispy."""
    try:
        import rispy
    except ImportError as error:
        raise UseError('reading RIS needs rispy; install it with pip install "beltfacts[sources]"') from error
    try:
        records = rispy.loads(_with_every_end(text.lstrip("\ufeff")), skip_unknown_tags=True)
    except Exception as error:  # rispy raises several kinds of its own, some without a name outside
        raise UseError(f"the bibliography is not RIS: {' '.join(str(error).split())[:120]}; nothing was added") from error
    return [_draft(record, number) for number, record in enumerate(records, 1)]


def _with_every_end(text: str) -> str:
    """Return RIS in which every reference has its last line, ``ER``. rispy drops one without it, or joins it to the next."""
    lines: list[str] = []
    is_open = False
    for line in re.split(r"\r\n?|\n", text):
        tag = line[:2] if re.match(r"(TY|ER) *-", line) else ""
        if is_open and tag == "TY":
            lines.append(_END)
        is_open = tag == "TY" or (is_open and tag != "ER")
        lines.append(line)
    return "\n".join([*lines, _END] if is_open else lines)


def _draft(record: Mapping[str, Any], number: int) -> SourceDraft:
    """Return the draft of one reference. `number`: which one of the file it is, from 1."""
    kind = _TYPES.get(str(record.get("type_of_reference", "")), "document")
    fields: dict[str, Any] = {"type": kind}
    title, journal = _first(record, _TITLES), _first(record, _JOURNALS)
    if title:
        fields["title"] = title
    for key, field in (
        ("authors", "author"),
        ("first_authors", "author"),
        ("secondary_authors", "editor"),
        ("subsidiary_authors", "translator"),
    ):
        names = [csl_name(str(name)) for name in record.get(key, ()) if str(name).strip(" ,")]
        if names and field not in fields:
            fields[field] = names
    if journal and kind in _CONTAINED:
        fields["container-title"] = journal
    elif journal and kind in ("book", "report"):
        fields["collection-title"] = journal
    for key, field in _TEXTS.items():
        if value := str(record.get(key, "")).strip():
            fields.setdefault(field, value)
    if value := str(record.get("number", "")).strip():
        fields["issue" if kind.startswith("article") else "number"] = value
    _add_pages(fields, record)
    for key in ("date", "year", "publication_year"):
        if date := publication_date(str(record.get(key, "")).strip("/ ").replace("//", "/")):
            fields["issued"] = date
            break
    if accessed := publication_date(str(record.get("access_date", "")).strip("/ ")):
        fields["accessed"] = accessed
    if found := re.search(r"10\.\d{4,9}/\S+", str(record.get("doi", ""))):
        fields["DOI"] = found[0]
    addresses = re.split(r";(?=https?://)", ";".join(map(str, record.get("urls", ()))))  # rispy parts an address at its semicolons
    if plain := [url for url in addresses if re.match(r"https?://", url)]:
        fields["URL"] = plain[0]
    if language := language_code(str(record.get("language", ""))):
        fields["language"] = language
    if code := str(record.get("issn", "")).split(" ")[0].strip():
        fields["ISSN" if kind.startswith(("article", "periodical")) else "ISBN"] = code
    if genre := str(record.get("type_of_work", "")).strip():
        fields["genre"] = genre
    return SourceDraft(fields, dict.fromkeys(fields, f"reference {number} ({record.get('type_of_reference', '')})"))


def _add_pages(fields: dict[str, Any], record: Mapping[str, Any]) -> None:
    """Add the pages of a part, or how many pages a whole has."""
    first, last = (str(record.get(key, "")).strip() for key in ("start_page", "end_page"))
    if not first:
        return
    if fields["type"] in _CONTAINED:
        fields["page"] = f"{first}-{last}" if last and last != first and "-" not in first else re.sub(r"[\u2013\u2014]", "-", first)
    elif first.isdecimal() and not last:
        fields["number-of-pages"] = int(first)


def _first(record: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    """Return the first text that one of these keys has."""
    return next((" ".join(str(record[key]).split()) for key in keys if str(record.get(key, "")).strip()), "")
