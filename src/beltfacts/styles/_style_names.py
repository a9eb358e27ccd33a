"""Names that people type for styles, and styles that do not exist yet. Data and one lookup; it loads no style."""

from __future__ import annotations

import re

from beltfacts.errors import UseError

_ALIASES = {
    "acm": "association-for-computing-machinery",
    "acs": "american-chemical-society",
    "aglc": "australian-guide-to-legal-citation",
    "ama": "american-medical-association",
    "apa-7": "apa",
    "apa7": "apa",
    "apsa": "american-political-science-association",
    "asa": "american-sociological-association",
    "bluebook": "bluebook-law-review",
    "cff": "citation-cff",
    "chicago-18": "chicago-author-date",
    "cite-them-right": "harvard",
    "endnote": "ris",
    "gb-t-7714-2025": "gb-t-7714",
    "gb7714": "gb-t-7714",
    "gbt-7714": "gb-t-7714",
    "gbt7714": "gb-t-7714",
    "harvard-cite-them-right": "harvard",
    "mla-9": "mla",
    "mla9": "mla",
    "nlm": "vancouver",
    "oscola-4": "oscola-no-ibid",
    "turabian": "chicago-notes",
    "turabian-author-date": "chicago-author-date",
    "typst": "hayagriva",
    "vancouver-nlm": "vancouver",
    "word-xml": "word",
    "zotero": "csl-json",
}
"""Names that people type, and the style of this program or of the CSL repository that is meant.

Turabian's manual (9th edition) has the citations of Chicago. ACM, ACS, AGLC, AMA, APSA, ASA, Bluebook and OSCOLA are CSL styles, which the extra
csl brings.
"""

_NOT_THERE = {
    "oscola": "oscola is in its 5th edition (March 2026), for which there is no CSL style yet; oscola-4 prints the 4th edition of 2012",
    "oscola-5": "there is no CSL style for the 5th edition of OSCOLA yet (March 2026); oscola-4 prints the 4th edition of 2012",
}
"""Names whose present edition nothing here prints, and what to do."""


def resolve_style_name(name: str) -> str:
    """Return the name of the style that is meant by what was typed.

    Case, blanks and slashes do not matter ("GB/T 7714"). Raises UseError for an edition that is not there.
    """
    typed = name if name.endswith(".csl") else re.sub(r"[\s/_]+", "-", name.strip().lower())
    if typed in _NOT_THERE:
        raise UseError(_NOT_THERE[typed])
    found = _ALIASES.get(typed, typed)
    return found if found in _ALIASES.values() else name
