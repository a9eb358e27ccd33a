"""A source as a CSL-JSON item, and its CSL fields: every style for programs reads sources through this module.

It follows CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html, appendices III and IV). What is not printed in the document
is never supplied: a missing title is a description in brackets, and `list_source_remarks` says so. It renders no citation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Day
from functools import lru_cache
from typing import Any

from beltfacts.cite.citation_item import CitationItem
from beltfacts.cite.dates import parse_source_date
from beltfacts.cite.source_kinds import is_preprint
from beltfacts.library.files import CSL_DATES, CSL_NAMES, CSL_TEXTS
from beltfacts.model import Source
from beltfacts.output import inert_address, printable
from beltfacts.reading import Date, DateError, parse_edtf

_NAME_PARTS = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal")
_USUAL_PARTS = frozenset((("family", "given"), ("family",), ("literal",)))
"""The parts that nearly all names have, in their order."""
_TEXT = {str}
"""The only type of the parts of nearly all names."""
_OWN_FIELDS = ("document", "sha256", "translated", "issuer")
_TRANSLATIONS = {"machine": "The text is a machine translation.", "human": "The text is a translation."}

_FIELD_NAMES = {"issued": "date of publication", "URL": "address", "translated": "translation", "container-title": "place of publication"}
"""Words for fields in remarks; other fields keep their name."""

_PLAIN_TEXTS = CSL_TEXTS - {"URL", "note"}
"""Variables whose text is taken as it is."""

CslName = dict[str, str]
"""A name by CSL's parts: family, given, literal, ..."""

CslItem = dict[str, Any]
"""One object of a CSL-JSON array."""


def unique_sources(items: Sequence[CitationItem]) -> list[Source]:
    """Return the sources of these items, each once, in their order."""
    sources: dict[str, Source] = {}
    for item in items:
        sources.setdefault(item.source.id, item.source)
    return list(sources.values())


def to_csl_item(source: Source) -> CslItem:
    """Return the source as one CSL-JSON object. Keys that CSL does not know stand under ``custom``."""
    item: CslItem = {"id": source.id, "type": csl_type_of(source)}
    custom: dict[str, Any] = {}
    for key, value in source.csl.items():
        if value and key in _PLAIN_TEXTS and type(value) is str:  # nearly all are
            item[key] = value
            continue
        if key in ("id", "type", "note") or value in ("", [], ()):
            continue
        variable = _to_csl_variable(key, value)
        (custom if variable is None else item)[key] = _to_json_value(value) if variable is None else variable
    item["title"] = title_or_description(source)
    if remarks := list_source_remarks(source):
        item["note"] = " ".join(remarks)
    if edtf := {key: source.csl[key] for key in ("issued", "accessed") if _is_qualified(source.csl.get(key))}:
        custom["edtf"] = edtf
    custom |= {key: value for key in _OWN_FIELDS if (value := getattr(source, key))}
    if source.inferred:
        custom["inferred"] = dict(source.inferred)
    return {**item, "custom": custom} if custom else item


def csl_type_of(source: Source) -> str:
    """Return the CSL type. CSL's `article` is a preprint, so that any other text of this type is a web page or a document."""
    if source.type == "article" and not is_preprint(source):
        return "webpage" if source.URL and "URL" not in source.inferred else "document"
    return source.type or "document"


def title_or_description(source: Source) -> str:
    """Return the title as printed, or a description in square brackets. Every style writes a supplied title so."""
    if source.title:
        return source.title
    return f"[{source.csl.get('description') or str(source.csl.get('genre', '')).capitalize() or 'Untitled'}]"


def list_source_remarks(source: Source) -> list[str]:
    """Return what a reader of the reference must know, a sentence each.

    These are the source's own note, a supplied title, a translation, and each inferred field with the reason.
    """
    remarks = [str(source.csl["note"])] if source.csl.get("note") else []
    if source.title and not source.translated and not source.inferred:
        return remarks
    if not source.title:
        remarks.append("No title is printed; the one in brackets describes the text.")
    if source.translated:
        remarks.append(_TRANSLATIONS.get(source.translated, f"Translation: {source.translated}."))
    remarks += [f"Inferred {_FIELD_NAMES.get(key, key)}: {reason.rstrip('.')}." for key, reason in source.inferred.items()]
    return remarks


def read_csl_names(source: Source, role: str = "author") -> list[CslName]:
    """Return the names in a role, with the parts that CSL knows. A name written as bare text is a literal one."""
    names = source.csl.get(role)
    return _to_csl_names(names) if names else []


def read_csl_text(source: Source, key: str) -> str:
    """Return a field as text. A list, a table or a missing field gives an empty string."""
    value = source.csl.get(key, "")
    if type(value) is str:
        return value
    return "" if value is None or isinstance(value, (list, tuple, Mapping)) else str(value)


def read_csl_lines(source: Source, fields: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return fields as `read_csl_line` does, those that are not empty. `fields`: a name in the result and a CSL variable each."""
    return {name: text for name, key in fields if key in source.csl and (text := read_csl_line(source, key))}


def read_csl_line(source: Source, key: str) -> str:
    """Return a field as text that is safe to print on one line. A list, a table or a missing field gives an empty string."""
    value = source.csl.get(key)
    return "" if value is None else printable(value if type(value) is str else read_csl_text(source, key))


@lru_cache(maxsize=4096)
def to_csl_date(edtf: str) -> Mapping[str, Any] | None:
    """Convert an EDTF date to a CSL date, which is kept and must stay as it is; ``undated`` gives None.

    A half or a quarter of a year is the range of its months. An open interval ends in the year 0, as pandoc and citeproc-js read it. CSL has
    no decades: those are literal words, as "in press" is. Text that is not a date is passed on as ``raw``.
    """
    try:
        date = parse_edtf(edtf)
    except DateError:
        other = parse_source_date(edtf)
        parts = [list(each) for each in (other.start, other.end) if each]
        return {"date-parts": parts} if parts else {"literal": other.literal} if other.literal else {"raw": edtf}
    if date.precision == "unknown":
        return None
    ends = [parse_edtf(part) if part not in ("", "..") else None for part in date.edtf.split("/")]
    if len(ends) == 2 and ends[0] and ends[1] is None and ends[0].precision in ("day", "month", "year"):
        return {"date-parts": [_day_parts(ends[0].first, ends[0].precision), [0]]}
    if any(end is None or end.precision in ("decade", "century") for end in ends):
        return {"literal": date.label()}
    csl_date: dict[str, Any] = {"date-parts": _date_parts([end for end in ends if end])}
    if date.precision == "season" and 21 <= (season := int(date.edtf[5:7])) <= 32:
        csl_date = {"date-parts": [[int(date.edtf[:4])]], "season": (season - 21) % 4 + 1}
    if date.approximate or date.uncertain:
        csl_date["circa"] = True
    return csl_date


def _is_qualified(edtf: object) -> bool:
    """Return whether an EDTF date says more than the parts of a CSL date: a mark of doubt, a part of a year, an open end."""
    return isinstance(edtf, str) and (edtf[-1:] in "?~%X." or "/" in edtf or edtf[5:7] > "12")


def _date_parts(ends: list[Date]) -> list[list[int]]:
    """Return the first and the last day as parts, without repetition."""
    first, last = ends[0], ends[-1]
    parts = [_day_parts(first.first, first.precision), _day_parts(last.last, last.precision)]
    return parts[:1] if parts[0] == parts[1] else parts


def _day_parts(day: Day | None, precision: str) -> list[int]:
    """Return year, month and day, as many as the precision allows."""
    assert day is not None  # `to_csl_date` has dealt with open ends and decades
    return [day.year, day.month, day.day][: {"year": 1, "day": 3}.get(precision, 2)]


def _to_csl_variable(key: str, value: Any) -> Any:
    """Return the value of a CSL variable. A key or a value that CSL does not know gives None."""
    if key in CSL_NAMES:
        return _to_csl_names(value) if not isinstance(value, (int, float)) else None
    if key in CSL_DATES:
        return to_csl_date(str(value)) if isinstance(value, (str, int, Day)) else None
    if key in CSL_TEXTS and (type(value) is str or not isinstance(value, (list, tuple, Mapping))):
        if isinstance(value, int) and not isinstance(value, bool) and key.startswith("number-of"):
            return value
        return inert_address(str(value)) if key == "URL" else str(value)
    return None


def _to_csl_names(names: Any) -> list[CslName]:
    """Return a name, or a list of names, with the parts that CSL knows, without empty ones."""
    if type(names) is not list and isinstance(names, (str, Mapping)):
        names = [names]
    csl_names = []
    for name in names:
        if type(name) is dict and tuple(name) in _USUAL_PARTS and all(name.values()) and set(map(type, name.values())) == _TEXT:
            csl_names.append(name.copy())
        elif isinstance(name, Mapping):
            csl_names.append({part: str(name[part]) for part in _NAME_PARTS if name.get(part)})
        else:
            csl_names.append({"literal": str(name)} if str(name) else {})
    return [name for name in csl_names if name]


def _to_json_value(value: Any) -> Any:
    """Return a TOML value as JSON has it; dates become text."""
    if isinstance(value, Mapping):
        return {str(key): _to_json_value(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_to_json_value(each) for each in value]
    return value if isinstance(value, (str, int, float, bool)) else str(value)
