"""Read RIS with rispy: each reference becomes the draft of a source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from beltfacts.errors import UseError, install_line
from beltfacts.sources.dates import publication_date
from beltfacts.sources.draft import SourceDraft
from beltfacts.sources.languages import language_code
from beltfacts.sources.names import csl_name
from beltfacts.sources.reference_types import RIS_TYPES, is_name_of_type

_TEXTS = {
    "publisher": "publisher", "place_published": "publisher-place", "volume": "volume", "edition": "edition", "short_title": "title-short",
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
    "webpage",
    "post-weblog",
)
"""Types that appear in a work which the reference names."""

_NUMBERED = ("report", "patent", "standard", "legislation", "bill", "document")
"""Types whose number stands where others have ISSN or ISBN."""

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_TITLES = ("title", "primary_title", "first_title")
_JOURNALS = ("alternate_title3", "secondary_title", "journal_name", "alternate_title1", "alternate_title2")
"""Where the name of a journal stands, the full one first: JF, T2, JO, J2, JA."""

_SHORT_JOURNALS = ("alternate_title1", "alternate_title2", "journal_name")
_DATES = ("date", "publication_year", "year")
_DATE = re.compile(r"(\d{4})(?:/(\d{0,2})(?:/(\d{0,2})(?:/.*)?)?)?")
"""Year/month/day/other information; what is not known is empty."""


def read_ris(text: str) -> list[SourceDraft]:
    """Return the draft of a source for each reference, in order. Raises UseError for text that is no RIS, and without rispy."""
    try:
        import rispy
    except ImportError as error:
        raise UseError(f"reading RIS needs rispy; install it with {install_line('sources')}") from error
    try:
        records = rispy.loads(_with_every_end(text.lstrip("\ufeff")), skip_unknown_tags=True)
    except Exception as error:  # rispy raises several kinds of its own, some without a name outside
        raise UseError(f"the bibliography is not RIS: {' '.join(str(error).split())[:120]}; nothing was added") from error
    return [draft_of_record(record, number) for number, record in enumerate(records, 1)]


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


def draft_of_record(record: Mapping[str, Any], number: int) -> SourceDraft:
    """Return the draft of one reference. `record`: its fields as rispy names them. `number`: which one of the file it is, from 1."""
    kind = RIS_TYPES.get(str(record.get("type_of_reference", "")), "document")
    if record.get("type_of_reference") == "CONF" and _first(record, ("custom3", "secondary_title")):
        kind = "paper-conference"  # Zotero and CNKI write so of a paper in proceedings
    fields: dict[str, Any] = {"type": kind}
    if title := _first(record, _TITLES):
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
    _add_container(fields, record)
    for key, field in _TEXTS.items():
        if value := str(record.get(key, "")).strip():
            fields.setdefault(field, value)
    if value := str(record.get("number", "")).strip():
        fields["issue" if kind.startswith("article") else "number"] = value
    _add_pages(fields, record)
    if date := _issued(record):
        fields["issued"] = date
    if accessed := _date(str(record.get("access_date", ""))):
        fields["accessed"] = accessed
    genre = str(record.get("type_of_work", "")).strip()
    for text in (str(record.get("doi", "")), genre):
        if found := _DOI.search(text):
            fields.setdefault("DOI", found[0])
    addresses = re.split(r";(?=https?://)", ";".join(map(str, record.get("urls", ()))))  # rispy parts an address at its semicolons
    if plain := [url for url in addresses if re.match(r"https?://", url)]:
        fields["URL"] = plain[0]
    if language := language_code(str(record.get("language", ""))):
        fields["language"] = language
    _add_codes(fields, str(record.get("issn", "")))
    if genre and not _DOI.search(genre) and not is_name_of_type(genre):
        fields["genre"] = genre
    return SourceDraft(fields, dict.fromkeys(fields, f"reference {number} ({record.get('type_of_reference', '')})"))


def _add_container(fields: dict[str, Any], record: Mapping[str, Any]) -> None:
    """Add the journal, proceedings or book that holds a work, with its short name; of books and reports the series."""
    kind, name = fields["type"], _first(record, _JOURNALS)
    if kind == "paper-conference" and (proceedings := _first(record, ("custom3",))):
        if name and name != proceedings:
            fields["event-title"] = name
        name = proceedings
    if name and kind in _CONTAINED:
        fields["container-title"] = name
        short = _first(record, _SHORT_JOURNALS)
        if short and short != name and kind.startswith("article"):
            fields["container-title-short"] = short
    elif name and kind in ("book", "report"):
        fields["collection-title"] = name


def _add_codes(fields: dict[str, Any], text: str) -> None:
    """Add ISSN or ISBN by its form; what else stands there in a report, patent or standard is its number."""
    if found := re.match(r"\s*(\d{4}-?\d{3}[\dXx])(?![\w-])", text):
        fields["ISSN"] = found[1]
    elif (found := re.match(r"\s*([\d-]{9,16}[\dXx])(?![\w-])", text)) and len(found[1].replace("-", "")) in (10, 13):
        fields["ISBN"] = found[1]
    elif text.strip() and fields["type"] in _NUMBERED:
        fields.setdefault("number", " ".join(text.split()))


def _issued(record: Mapping[str, Any]) -> str:
    """Return the date of publication as EDTF: the most exact one of the year that the reference names."""
    said = [str(record.get(key, "")).strip() for key in _DATES]
    dates = [date for text in said if (date := _date(text))]
    year = next((date[:4] for text in reversed(said) if (date := _date(text))), "")
    if said[0] and year and not re.search(r"\d{4}", said[0]):  # EndNote: "May 12" in one field, 2020 in another
        dates += [date for text in (f"{said[0]}, {year}", f"{said[0]} {year}") if (date := publication_date(text))][:1]
    return max((date for date in dates if date.startswith(year)), key=len, default="")


def _date(text: str) -> str:
    """Return a date of RIS as EDTF, empty for one that is not plain."""
    if found := _DATE.fullmatch(text.strip()):
        return publication_date("-".join(part for part in found.groups() if part))
    return publication_date(text.strip("/ "))


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
