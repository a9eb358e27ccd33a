"""Names that people type for styles, and styles that do not exist yet. Data and one lookup; it loads no style."""

from __future__ import annotations

from beltfacts.errors import UseError

_ALIASES = {
    "aglc": "australian-guide-to-legal-citation",
    "ama": "american-medical-association",
    "apa-7": "apa",
    "apa7": "apa",
    "bluebook": "bluebook-law-review",
    "cff": "citation-cff",
    "chicago-18": "chicago-author-date",
    "cite-them-right": "harvard",
    "gb-t-7714-2025": "gb-t-7714",
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
}
"""Names that people type, and the style of this program or of the CSL repository that is meant.

Turabian's manual (9th edition) has the citations of Chicago. AMA, AGLC, Bluebook and OSCOLA are CSL styles, which the extra csl brings.
"""

_NOT_THERE = {
    "oscola": "oscola is in its 5th edition (March 2026), for which there is no CSL style yet; oscola-4 prints the 4th edition of 2012",
    "oscola-5": "there is no CSL style for the 5th edition of OSCOLA yet (March 2026); oscola-4 prints the 4th edition of 2012",
}
"""Names whose present edition nothing here prints, and what to do."""


def resolve_style_name(name: str) -> str:
    """Return the name of the style that is meant by what was typed. Raises UseError for an edition that is not there."""
    typed = name.lower()
    if typed in _NOT_THERE:
        raise UseError(_NOT_THERE[typed])
    return _ALIASES.get(typed, name)
