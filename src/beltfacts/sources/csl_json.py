"""Read CSL-JSON: each item becomes the draft of a source. What CSL 1.0.2 does not know is refused or left out, and said."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from beltfacts.errors import UseError
from beltfacts.library.files import SOURCE
from beltfacts.sources.dates import publication_date, valid_edtf
from beltfacts.sources.draft import SourceDraft
from beltfacts.sources.languages import language_code
from beltfacts.sources.reference_types import CROSSREF_TYPES

_TEXTS = frozenset(
    "title title-short publisher publisher-place URL DOI genre container-title container-title-short volume collection-title collection-number issue "
    "page edition version number number-of-pages archive".split()
)
"""Variables that fact files have under the same name."""

_FURTHER = frozenset(
    "ISBN ISSN PMID PMCID event-title event-place authority chapter-number jurisdiction medium original-title original-publisher "
    "part-number part-title references reviewed-title scale section source status supplement-number volume-title division dimensions "
    "archive-place archive_collection archive_location call-number number-of-volumes original-publisher-place reviewed-genre".split()
)
"""Other variables of CSL 1.0.2 (appendix IV) that a source keeps."""

_NAMES = ("author", "editor", "translator")
_TYPES = next(field.choices for field in SOURCE if field.name == "type")
_NAME_PARTS = ("family", "given", "literal", "suffix", "non-dropping-particle", "dropping-particle")
_SILENT = frozenset(
    "id type issued accessed language abstract keyword note annote citation-key citation-label categories custom system_id subtitle".split()
)
_REGISTRY = frozenset(
    "indexed reference-count references-count license content-domain created deposited published published-print published-online "
    "published-other issn-type isbn-type prefix member score link relation resource journal-issue is-referenced-by-count reference assertion "
    "update-policy update-to alternative-id archive subject funder accepted approved posted original-title event article-number".split()
)
"""What Crossref keeps of a record beside what cites it."""
_OTHER_NAMES = {
    "journalAbbreviation": "container-title-short", "shortTitle": "title-short", "short-container-title": "container-title-short",
    "short-title": "title-short", "publisher-location": "publisher-place", "edition-number": "edition",
}  # fmt: skip
"""Variables of CSL under the names that Zotero and Crossref have for them."""

_STATISTICS = re.compile(r'"class"\s*:\s*"dataset"')
"""What says that a JSON file is a table of figures."""


def is_statistical_table(text: str) -> bool:
    """Return whether a text is a table in JSON-stat 2, and no bibliography. Source: json-stat.org/full, "class"."""
    return text.lstrip("\ufeff \r\n\t").startswith("{") and _STATISTICS.search(text) is not None


def read_csl_json(text: str) -> list[SourceDraft]:
    """Return the draft of a source for each item, in order.

    Raises UseError for text that is no JSON or no CSL-JSON, with the item and what is wrong.
    """
    try:
        data = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise UseError(f"the bibliography is not JSON: {' '.join(str(error).split())[:100]}; nothing was added") from error
    if isinstance(data, dict) and isinstance(data.get("message"), dict):  # as Crossref's server sends them
        data = data["message"]
    if isinstance(data, dict) and isinstance(data.get("items"), list):  # as Zotero's server sends them
        data = data["items"]
    items = data if isinstance(data, list) else [data]
    if not items or not all(isinstance(item, dict) and isinstance(item.get("type"), str) for item in items):
        raise UseError("the file is no CSL-JSON: each item is an object with a type; nothing was added")
    return [_draft(item, number) for number, item in enumerate(items, 1)]


def _draft(item: Mapping[str, Any], number: int) -> SourceDraft:
    """Return the draft of one item. `number`: which one it is, from 1. Raises UseError for one that is wrong."""
    where = f"item {number} ({str(item.get('id', ''))[:40] or 'without an id'})"
    kind = CROSSREF_TYPES.get(item["type"], item["type"])
    if kind not in _TYPES:
        raise UseError(f"{where}: no CSL type {kind[:40]!r}; nothing was added")
    fields: dict[str, Any] = {"type": kind}
    is_registered = "DOI" in item and "prefix" in item and "member" in item  # as Crossref sends it
    for key, value in item.items():
        name = _OTHER_NAMES.get(key, key)
        if is_registered and name in _REGISTRY:
            continue
        if name != key and item.get(name):
            continue
        if name in _NAMES:
            fields[name] = _names(value, f"{where}: {name}")
        elif name in _TEXTS or name in _FURTHER:
            if isinstance(value, list):  # as Crossref writes titles
                value = next((each for each in value if isinstance(each, str)), "")
            if not isinstance(value, (str, int)) or isinstance(value, bool):
                raise UseError(f"{where}: {name} must be text or a number; nothing was added")
            if str(value).strip():
                fields[name] = " ".join(value.split()) if isinstance(value, str) else value if name not in ("title", "URL") else str(value)
    subtitle = next((each for each in item.get("subtitle") or () if isinstance(each, str) and each.strip()), "")
    if subtitle and "title" in fields and subtitle.casefold() not in str(fields["title"]).casefold():
        fields["title"] = f"{fields['title']}: {' '.join(subtitle.split())}"
    for name in ("issued", "accessed"):
        if name in item and (date := _date(item[name])):
            fields[name] = date
    if language := language_code(str(item.get("language", ""))):
        fields["language"] = language
    silent = _SILENT | _REGISTRY if is_registered else _SILENT
    dropped = sorted(name for name in item if item[name] and _OTHER_NAMES.get(name, name) not in fields and name not in silent)
    dropped += [name for name in ("issued", "accessed") if name in item and name not in fields]
    remarks = (f"not taken from {where}: {', '.join(dropped)[:200]}",) if dropped else ()
    return SourceDraft(fields, dict.fromkeys(fields, where), remarks)


def _names(value: Any, where: str) -> list[dict[str, Any]]:
    """Return CSL names without what fact files do not have. Raises UseError for what are no names."""
    if not isinstance(value, list) or not all(isinstance(name, dict) for name in value):
        raise UseError(f"{where} must be a list of names; nothing was added")
    found = []
    for name in value:
        kept = {key: " ".join(str(name[key]).split()) for key in _NAME_PARTS if isinstance(name.get(key), str) and name[key].strip()}
        if isinstance(name.get("name"), str) and name["name"].strip() and not kept:  # a body, as Crossref has it
            kept["literal"] = " ".join(name["name"].split())
        if name.get("static-ordering") in (True, "true", 1):
            kept["static-ordering"] = True  # type: ignore[assignment]
        if not {"family", "given", "literal"} & kept.keys():
            raise UseError(f"{where}: a name needs family, given or literal; nothing was added")
        found.append(kept)
    return found


def _date(value: Any) -> str:
    """Return a CSL date as EDTF; empty for one that is not plain."""
    if isinstance(value, str):
        return valid_edtf(value) or publication_date(value)
    if not isinstance(value, dict):
        return ""
    parts = value.get("date-parts")
    try:
        ends = [[int(part) for part in end if part not in (None, "", 0)] for end in parts or ()]
    except (TypeError, ValueError):
        return ""
    if ends and ends[0]:
        season = value.get("season")
        if len(ends[0]) == 1 and str(season).isdecimal() and 1 <= int(str(season)) <= 4:
            ends[0].append(20 + int(str(season)))
        text = "/".join("-".join([f"{end[0]:04}", *(f"{part:02}" for part in end[1:])]) for end in ends if end)
        return valid_edtf(f"{text}~" if value.get("circa") and "/" not in text else text)
    for key in ("raw", "literal"):
        if isinstance(value.get(key), str) and (date := valid_edtf(value[key]) or publication_date(value[key])):
            return date
    return ""
