"""A source as a CSL-JSON item: the one reading of a source that every style for programs starts from.

It follows CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html, appendices III and IV). What is not printed in the document
is never filled in: a missing title is a description in brackets, and `remarks` says so. It renders no citation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Day
from typing import Any

from beltfacts.cite.citation_item import Work
from beltfacts.model import Source
from beltfacts.reading import Date, DateError, parse_edtf

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

_NAME_PARTS = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal")
_OWN = ("document", "sha256", "translated", "issuer")
_TRANSLATIONS = {"machine": "The text is a machine translation.", "human": "The text is a translation."}

_WORDS = {"issued": "date of publication", "URL": "address", "translated": "translation", "container-title": "place of publication"}

CslName = dict[str, str]
Item = dict[str, Any]


def cited_sources(works: Sequence[Work]) -> list[Source]:
    """The sources of these works, each once, in the order they first appear."""
    found: dict[str, Source] = {}
    for work in works:
        found.setdefault(work.source.id, work.source)
    return list(found.values())


def csl_item(source: Source) -> Item:
    """The source as one CSL-JSON object; keys that CSL does not know stand under ``custom``."""
    made: Item = {"id": source.id, "type": source.type or "document"}
    custom: dict[str, Any] = {}
    for key, value in source.csl.items():
        if key in ("id", "type", "note") or value in ("", [], ()):
            continue
        kept = _variable(key, value)
        (custom if kept is None else made)[key] = _jsonable(value) if kept is None else kept
    made["title"] = csl_title(source)
    if said := source_remarks(source):
        made["note"] = " ".join(said)
    custom |= {key: value for key in _OWN if (value := getattr(source, key))}
    if source.inferred:
        custom["inferred"] = dict(source.inferred)
    return {**made, "custom": custom} if custom else made


def csl_title(source: Source) -> str:
    """The title as printed; where none is printed, what the text is, in brackets, as every style writes a supplied title."""
    if source.title:
        return source.title
    return f"[{source.csl.get('description') or str(source.csl.get('genre', '')).capitalize() or 'Untitled'}]"


def source_remarks(source: Source) -> list[str]:
    """What a reader of the reference must know: the source's own note, a supplied title, a translation, and what was inferred from what."""
    said = [str(source.csl["note"])] if source.csl.get("note") else []
    if not source.title:
        said.append("No title is printed; the one in brackets describes the text.")
    if source.translated:
        said.append(_TRANSLATIONS.get(source.translated, f"Translation: {source.translated}."))
    said += [f"Inferred {_WORDS.get(key, key)}: {reason.rstrip('.')}." for key, reason in source.inferred.items()]
    return said


def csl_names(source: Source, role: str = "author") -> list[CslName]:
    """The names in a role with the parts CSL knows; a name written as bare text is a literal one."""
    listed = source.csl.get(role) or ()
    return _names([listed] if isinstance(listed, (str, Mapping)) else listed)


def csl_text(source: Source, key: str) -> str:
    """A field as text, or an empty string where the source does not have it."""
    value = source.csl.get(key)
    return "" if value is None or isinstance(value, (list, tuple, Mapping)) else str(value)


def csl_date(written: str) -> dict[str, Any] | None:
    """An EDTF date as a CSL date, or None for ``undated``.

    A half or a quarter of a year is the range of its months. CSL has no open intervals and no decades: those are literal words. Text that
    is not a date is passed on as ``raw``.
    """
    try:
        when = parse_edtf(written)
    except DateError:
        return {"raw": written}
    if when.precision == "unknown":
        return None
    ends = [parse_edtf(part) if part not in ("", "..") else None for part in when.edtf.split("/")]
    if any(end is None or end.precision in ("decade", "century") for end in ends):
        return {"literal": when.label()}
    made: dict[str, Any] = {"date-parts": _date_parts([end for end in ends if end])}
    if when.precision == "season" and 21 <= (season := int(when.edtf[5:7])) <= 32:
        made = {"date-parts": [[int(when.edtf[:4])]], "season": (season - 21) % 4 + 1}
    if when.approximate or when.uncertain:
        made["circa"] = True
    return made


def _date_parts(ends: list[Date]) -> list[list[int]]:
    first, last = ends[0], ends[-1]
    parts = [_parts(first.first, first.precision), _parts(last.last, last.precision)]
    return parts[:1] if parts[0] == parts[1] else parts


def _parts(day: Day | None, precision: str) -> list[int]:
    assert day is not None  # open ends and decades have been told apart before
    return [day.year, day.month, day.day][: {"year": 1, "day": 3}.get(precision, 2)]


def _variable(key: str, value: Any) -> Any:
    """The value of a CSL variable, or None for a key or a value that CSL does not know."""
    if key in CSL_NAMES:
        return _names([value] if isinstance(value, (str, Mapping)) else value) if not isinstance(value, (int, float)) else None
    if key in CSL_DATES:
        return csl_date(str(value)) if isinstance(value, (str, int, Day)) else None
    if key in CSL_TEXTS and not isinstance(value, (list, tuple, Mapping)):
        return value if isinstance(value, int) and not isinstance(value, bool) and key.startswith("number-of") else str(value)
    return None


def _names(listed: Sequence[Any]) -> list[CslName]:
    made = []
    for name in listed:
        if isinstance(name, Mapping):
            made.append({part: str(name[part]) for part in _NAME_PARTS if name.get(part)})
        else:
            made.append({"literal": str(name)} if str(name) else {})
    return [name for name in made if name]


def _jsonable(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _jsonable(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_jsonable(each) for each in value]
    return value if isinstance(value, (str, int, float, bool)) else str(value)
