r"""Read BibTeX and BibLaTeX with bibtexparser: each entry becomes the draft of a source.

LaTeX is decoded here, field by field: the package's own middleware takes the % of an address for a comment and cuts it off
(findings/bibtexparser-cuts-addresses.sh).
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from typing import Any

from beltfacts.errors import UseError, install_line
from beltfacts.sources.dates import publication_date, valid_edtf
from beltfacts.sources.draft import SourceDraft
from beltfacts.sources.languages import language_code
from beltfacts.sources.names import is_body
from beltfacts.sources.reference_types import is_name_of_type

_TYPES = {
    "article": "article-journal", "periodical": "periodical", "book": "book", "mvbook": "book", "collection": "book", "proceedings": "book",
    "booklet": "pamphlet", "inbook": "chapter", "bookinbook": "chapter", "suppbook": "chapter", "incollection": "chapter",
    "inreference": "entry-encyclopedia", "inproceedings": "paper-conference", "conference": "paper-conference", "report": "report",
    "techreport": "report", "thesis": "thesis", "phdthesis": "thesis", "mastersthesis": "thesis", "online": "webpage", "electronic": "webpage",
    "www": "webpage", "dataset": "dataset", "software": "software", "patent": "patent", "standard": "standard", "legislation": "legislation",
    "unpublished": "manuscript", "review": "review",
}  # fmt: skip
"""The CSL type of each entry type; others are documents."""

_SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
_GENRES = {"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"}
_NAMED_GENRES = {"phdthesis": "PhD thesis", "mathesis": "Master's thesis", "techreport": "technical report", "resreport": "research report"}
"""Words of `type` that BibLaTeX writes as keys."""

_TEXTS = {
    "shorttitle": "title-short", "publisher": "publisher", "location": "publisher-place", "address": "publisher-place", "city": "publisher-place",
    "journaltitle": "container-title",
    "journal": "container-title", "booktitle": "container-title", "maintitle": "container-title", "shortjournal": "container-title-short",
    "volume": "volume", "issue": "issue", "edition": "edition", "version": "version", "pagetotal": "number-of-pages", "isbn": "ISBN", "issn": "ISSN",
    "titleaddon": "description",
}  # fmt: skip
_VERBATIM = ("url", "doi", "eprint", "urldate", "date", "year", "isbn", "issn", "file")
"""Fields in which no LaTeX stands."""

_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_IGNORED = frozenset(
    "abstract keywords file timestamp owner annote annotation note addendum crossref xdata ids related options bdsk-url-1 month day language langid type "
    "number series institution school organization howpublished pages title subtitle author editor translator eprinttype eprintclass archiveprefix "
    "primaryclass entrysubtype pubstate shorthand label sortkey collaborator mendeley-tags local-url date-added date-modified".split()
)


def read_bibtex(text: str) -> list[SourceDraft]:
    """Return the draft of a source for each entry, in order.

    Raises UseError, with the line, for an entry that cannot be read, and without bibtexparser.
    """
    try:
        from bibtexparser import entrypoint, middlewares
    except ImportError as error:
        raise UseError(f"reading BibTeX needs bibtexparser; install it with {install_line('sources')}") from error
    logger = logging.getLogger("bibtexparser")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)  # what it says of an entry that it cannot read is raised below
    try:
        library = entrypoint.parse_string(text, append_middleware=[middlewares.NormalizeFieldKeys()])
    finally:
        logger.setLevel(level)
    for block in library.failed_blocks:
        line = (block.start_line or 0) + 1
        raise UseError(f"line {line} of the bibliography: {_reason(block)}; nothing was added")
    return [
        _draft(entry.entry_type.lower(), entry.key, {field.key: str(field.value) for field in entry.fields}) for entry in library.entries
    ]


def _reason(block: Any) -> str:
    """Return why a block cannot be read."""
    kind = type(block).__name__
    if kind == "DuplicateBlockKeyBlock":
        return f"the key {block.key!r} occurs twice"
    if kind == "DuplicateFieldKeyBlock":
        return f"the field {', '.join(sorted(block.duplicate_keys))} occurs twice in one entry"
    return "the entry is not BibTeX: a brace or a quotation mark is missing"


def _draft(kind: str, key: str, raw: Mapping[str, str]) -> SourceDraft:
    """Return the draft of an entry. `kind`: its type. `raw`: its fields as written, without the outer braces."""
    said = {name: value if name in _VERBATIM else _plain(value) for name, value in raw.items() if value.strip()}
    fields: dict[str, Any] = {"type": _TYPES.get(kind, "document")}
    if subtype := _SUBTYPES.get(said.get("entrysubtype", "")):
        fields["type"] = subtype
    title = ": ".join(part for part in (said.get("title"), said.get("subtitle")) if part)
    if title:
        fields["title"] = title
    for name in ("author", "editor", "translator"):
        if raw.get(name, "").strip():
            fields[name] = _names(raw[name])
    for name, field in _TEXTS.items():
        if said.get(name):
            fields.setdefault(field, said[name])
    _add_publisher(fields, kind, said)
    _add_numbers(fields, kind, said)
    _add_dates(fields, said)
    if url := raw.get("url", "").strip():
        fields["URL"] = re.sub(r"\\([_%#&~])", r"\1", "".join(url.removeprefix("\\url{").rstrip("}").split()))
    if doi := re.search(r"10\.\d{4,9}/\S+", raw.get("doi", "")):
        fields["DOI"] = re.sub(r"\\([_%#&])", r"\1", doi[0])
    if language := language_code(said.get("langid") or said.get("language") or ""):
        fields["language"] = language
    origin = f"@{kind}{{{key}}}"
    left = sorted(name for name in said if name not in _IGNORED and name not in _TEXTS and name not in _VERBATIM)
    dropped = [name for name in ("note", "howpublished", "addendum", *left) if name in said]
    remarks = (f"not taken from {origin}: {', '.join(dropped)}",) if dropped else ()
    return SourceDraft(fields, dict.fromkeys(fields, origin), remarks)


def _add_publisher(fields: dict[str, Any], kind: str, said: Mapping[str, str]) -> None:
    """Add who published a work: of theses and reports the institution, else the organization; and what kind of text it is."""
    for name in ("institution", "school", "organization"):
        if said.get(name):
            fields.setdefault("publisher", said[name])
    genre = _NAMED_GENRES.get(said.get("type", "").lower(), said.get("type", "")) or _GENRES.get(kind, "")
    if genre and not is_name_of_type(genre):
        fields["genre"] = genre


def _add_numbers(fields: dict[str, Any], kind: str, said: Mapping[str, str]) -> None:
    """Add number, series and pages, which mean something else in each kind of work."""
    if number := said.get("number"):
        in_series = bool(said.get("series")) and kind not in ("article", "techreport", "report")
        fields.setdefault("issue" if kind == "article" else "collection-number" if in_series else "number", number)
    if series := said.get("series"):
        fields["collection-title"] = series
    if pages := said.get("pages"):
        fields["page"] = re.sub(r"(?:(?<!\s)\s+)?[-\u2013\u2014]+\s*", "-", pages)
    if eprint := said.get("eprint"):
        archive = said.get("eprinttype") or said.get("archiveprefix") or ""
        names = {"arxiv": "arXiv", "hdl": "Handle", "jstor": "JSTOR", "pubmed": "PubMed"}
        if archive:
            fields["archive"] = names.get(archive.lower(), archive)
            fields.setdefault("number", eprint)
        if kind != "article" or "container-title" not in fields:
            fields["type"] = "article" if archive.lower() == "arxiv" else fields["type"]


def _add_dates(fields: dict[str, Any], said: Mapping[str, str]) -> None:
    """Add the date of publication and the day on which the address was looked at."""
    year, month, day = (said.get(name, "") for name in ("year", "month", "day"))
    number = _MONTHS.get(month[:3].lower(), int(month) if month.isdecimal() and 0 < int(month) < 13 else 0)
    parts = [year, *([f"{number:02}"] if number else []), *([f"{int(day):02}"] if number and day.isdecimal() else [])]
    date = valid_edtf(said.get("date", "")) or publication_date(said.get("date", "")) or valid_edtf("-".join(parts)) or valid_edtf(year)
    state = said.get("pubstate", "").lower()
    if date:
        fields["issued"] = date
    elif state in ("inpress", "in press", "forthcoming") or year.lower() in ("in press", "forthcoming"):
        fields["issued"] = "forthcoming" if "forthcoming" in (state, year.lower()) else "in press"
    if accessed := valid_edtf(said.get("urldate", "")):
        fields["accessed"] = accessed


def _names(text: str) -> list[dict[str, str]]:
    """Return names of an author field. A name in braces, or plainly that of a body, stays whole; "others" is left out."""
    from bibtexparser.middlewares.names import parse_single_name_into_parts, split_multiple_persons_names

    found: list[dict[str, str]] = []
    for name in split_multiple_persons_names(text):
        if name.strip().lower() == "others":
            continue
        if re.fullmatch(r"\{.*\}", name.strip(), re.DOTALL) or ("," not in name and is_body(_plain(name))):
            found.append({"literal": _plain(name)})
            continue
        parts = parse_single_name_into_parts(name, strict=False)
        given, particle, family, suffix = (_plain(" ".join(part)) for part in (parts.first, parts.von, parts.last, parts.jr))
        whole = {"family": family, "given": given, "non-dropping-particle": particle, "suffix": suffix}
        found.append(
            {key: value for key, value in whole.items() if value} if given else {"literal": " ".join(filter(None, (particle, family)))}
        )
    return found


def _plain(text: str) -> str:
    """Return LaTeX as plain text on one line: accents, dashes and signs as characters, braces and markup left out."""
    if not re.search(r"[\\{}$~%]|--|``|''", text):
        return " ".join(text.split())
    from pylatexenc.latex2text import LatexNodes2Text

    try:
        text = LatexNodes2Text(math_mode="text", keep_comments=True, strict_latex_spaces=False).latex_to_text(text.replace("\n", " "))
    except Exception:  # whatever broken LaTeX makes of the decoder
        text = re.sub(r"[{}]", "", text)
    return " ".join(text.split())
