"""Read a bibliography of any kind: BibTeX, BibLaTeX, RIS, CSL-JSON, or a pasted reference with its DOI.

It chooses the reader, by the ending of the file or by how the text begins, and gives each draft an id.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from beltfacts.errors import UseError
from beltfacts.sources.draft import SourceDraft
from beltfacts.sources.ids import propose_source_id

BIBLIOGRAPHY_ENDINGS = {"bib": "bibtex", "bibtex": "bibtex", "biblatex": "bibtex", "ris": "ris", "json": "csl-json", "csljson": "csl-json"}
"""The kind of bibliography of each file ending."""


def kind_of_text(text: str) -> str:
    """Return the kind of bibliography that a text is by how it begins; empty if it is none."""
    start = text.lstrip("\ufeff \t\r\n")[:200]
    if re.match(r"@\w+\s*[{(]|%", start):
        return "bibtex"
    if re.match(r"TY  - ", start):
        return "ris"
    return "csl-json" if start[:1] in ("[", "{") else ""


def read_bibliography(text: str, kind: str, taken: Iterable[str] = ()) -> list[SourceDraft]:
    """Return the draft of a source for each entry, each with an id that is not taken.

    `kind`: bibtex, ris, csl-json, or empty for a pasted reference. `taken`: ids of the library.
    Raises UseError, with the place, for text that cannot be read or holds no entry.
    """
    if kind == "bibtex":
        from beltfacts.sources.bibtex import read_bibtex as read
    elif kind == "ris":
        from beltfacts.sources.ris import read_ris as read
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
    """Return a draft with its id. `numbers`: as `propose_source_id` has them."""
    return draft._replace(fields={"id": propose_source_id(draft.fields, used, numbers), **draft.fields})
