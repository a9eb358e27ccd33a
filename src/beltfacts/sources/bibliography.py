"""Read a bibliography of any kind: BibTeX, BibLaTeX, RIS, EndNote, PubMed, CSL-JSON, or a pasted reference with its DOI.

It chooses the reader, by the ending of the file or by how the text begins, and gives each draft an id.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Any

from beltfacts.errors import UseError
from beltfacts.sources.draft import SourceDraft
from beltfacts.sources.ids import propose_source_id

BIBLIOGRAPHY_ENDINGS = {
    "bib": "bibtex", "bibtex": "bibtex", "biblatex": "bibtex", "ris": "ris", "enw": "endnote", "nbib": "medline", "json": "csl-json",
    "csljson": "csl-json",
}  # fmt: skip
"""The kind of bibliography of each file ending."""


_FIRST_LINES = {"ris": r"TY  - ", "endnote": r"%0 [A-Z]", "medline": r"PMID- *\d"}
"""How bibliographies with tagged lines begin."""

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,20});")


def kind_of_text(text: str) -> str:
    """Return the kind of bibliography that a text is by how it begins; empty if it is none."""
    start = text.lstrip("\ufeff \t\r\n")[:200]
    if kind := kind_of_tags(start):
        return kind
    if re.match(r"@\w+\s*[{(]|%", start):
        return "bibtex"
    return "csl-json" if re.match(r"\{|\[\s*(?:[{\]]|$)", start) else ""


def kind_of_tags(text: str) -> str:
    """Return the kind of bibliography with tagged lines that a text plainly is: ris, endnote or medline; empty if it is none."""
    start = text.lstrip("\ufeff \t\r\n")[:200]
    return next((kind for kind, first in _FIRST_LINES.items() if re.match(first, start)), "")


def read_bibliography(text: str, kind: str, taken: Iterable[str] = ()) -> list[SourceDraft]:
    """Return the draft of a source for each entry, each with an id that is not taken.

    `kind`: bibtex, ris, endnote, medline, csl-json, or empty for a pasted reference. `taken`: ids of the library.
    Raises UseError, with the place, for text that cannot be read or holds no entry.
    """
    if kind == "bibtex":
        from beltfacts.sources.bibtex import read_bibtex as read
    elif kind == "ris":
        from beltfacts.sources.ris import read_ris as read
    elif kind == "endnote":
        from beltfacts.sources.tagged_records import read_endnote as read
    elif kind == "medline":
        from beltfacts.sources.tagged_records import read_medline as read
    elif kind == "csl-json":
        from beltfacts.sources.csl_json import read_csl_json as read
    else:
        from beltfacts.sources.reference_text import read_reference

        return [_with_id(read_reference(text), set(taken), {})]
    drafts, used, numbers = [], set(taken), dict[str, int]()
    for draft in read(text):
        drafts.append(_with_id(draft, used, numbers))
        used.add(drafts[-1].id)
    if not drafts:
        raise UseError("the bibliography holds no entry; nothing was added")
    return drafts


def _with_id(draft: SourceDraft, used: set[str], numbers: dict[str, int]) -> SourceDraft:
    """Return a draft with its id, its texts without character references (&amp;). `numbers`: as `propose_source_id` has them."""
    fields = {name: _unescaped(value) for name, value in draft.fields.items()}
    return draft._replace(fields={"id": propose_source_id(fields, used, numbers), **fields})


def _unescaped(value: Any) -> Any:
    """Return a field with the characters that references of HTML stand for, which Crossref leaves in titles and names."""
    if isinstance(value, str):
        return _ENTITY.sub(lambda found: html.unescape(found[0]), value)
    if isinstance(value, list):
        return [{key: _unescaped(part) for key, part in name.items()} for name in value]
    return value
