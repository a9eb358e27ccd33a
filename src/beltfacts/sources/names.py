"""Names of people and bodies as CSL has them. Pure.

A name is taken apart only where it is plain which part is the family name; else it stays whole.
"""

from __future__ import annotations

import re

from beltfacts.reading import is_east_asian

_BODY = re.compile(
    r"\b(?:institutes?|institut|instituto|istituto|university|universit\w+|universidad\w*|college|school|academy|acad\w+mi[ae]|ministry|ministerio"
    r"|minist\w+|department|dept|bureau|office|agency|authority|administration|council|committee|commission|comisi\u00f3n|assembly|government|bank"
    r"|banco|group|team|company|corporation|corp|inc|ltd|llc|gmbh|plc|co|association|society|foundation|fund|trust|union|federation|league"
    r"|organi[sz]ation|network|centre|center|centro|laborator\w+|observatory|museum|library|press|news|agency|times|daily|post|journal|service"
    r"|services|programme|program|project|initiative|forum|board|secretariat|nations|republic|city|county|state|transport|railways?|port|airport"
    r"|statistics|registry|survey|division|unit|chamber|party|court|parliament|senate|house|embassy|mission|editorial|staff|research|studies"
    r"|landkreis|kreis|stadt|gemeinde|\w*(?:amt|verband|werke|ministerium|beh\u00f6rde)|verein|klinikum|genossenschaft|stiftung|universit\u00e4t|hochschule"
    r"|r\u00e9gie|mairie|ville|m\u00e9tropole|agence|observatoire|pr\u00e9fecture|conseil|chambre|soci\u00e9t\u00e9|syndicat|f\u00e9d\u00e9ration"
    r"|minist\u00e8re|universit\u00e9|ayuntamiento|diputaci\u00f3n|autoridad|puerto|junta|consejer\u00eda|asociaci\u00f3n|fundaci\u00f3n|sociedad"
    r"|associa\u00e7\u00e3o|funda\u00e7\u00e3o|minist\u00e9rio|prefeitura)\b"
    r"|&|\bof\b|\bfor\b|\bund\b|\bet\b",
    re.IGNORECASE,
)
"""Words of bodies. A person with such a name (Ann Post) is cited by her whole name."""

_CAPITALS = re.compile(r"\b[A-Z]{3,}\b")
"""Capitals that stand for the name of a body."""
_PARTICLES = frozenset("van von der den de del della di da dos du la le ten ter zu zur bin ibn al el y".split())
"""Words between given and family name that belong to the family name."""

_SUFFIX = re.compile(r"^(?:jr\.?|sr\.?|ii|iii|iv)$", re.IGNORECASE)
_TITLES = re.compile(r"^(?:dr|prof|professor|mr|mrs|ms|sir|dame|rev)\.?\s+", re.IGNORECASE)
_DEGREES = re.compile(r",?\s*(?:ph\.?d|m\.?d|m\.?sc|m\.?a|b\.?sc|esq)\.?$", re.IGNORECASE)


def is_body(name: str) -> bool:
    """Return whether a name is plainly that of a body, such as a ministry or a firm."""
    words = re.findall(r"[^\W\d_]+", name)
    if len(words) < 2:
        return name.isupper()
    return bool(_BODY.search(name)) or bool(not name.isupper() and _CAPITALS.search(name))


def csl_name(name: str) -> dict[str, str]:
    """Return a name as CSL has it: family and given name of a person whose parts are plain, else the literal."""
    name = " ".join(name.split()).strip(" ,;")
    if not name or is_body(name) or any(map(is_east_asian, name)):
        return {"literal": name}
    family, comma, given = name.partition(",")
    if comma:
        if _SUFFIX.match(given.strip()):
            return {**csl_name(family), "suffix": given.strip()}
        return {"family": family.strip(), "given": given.strip()} if given.strip() and "," not in given else {"literal": name}
    words = _DEGREES.sub("", _TITLES.sub("", name)).split()
    if not 2 <= len(words) <= 5 or not all(word[:1].isupper() or word.lower() in _PARTICLES for word in words):
        return {"literal": name}
    suffix = words.pop() if len(words) > 2 and _SUFFIX.match(words[-1]) else ""
    at = next((index for index, word in enumerate(words[1:], 1) if word.islower() and word in _PARTICLES), len(words) - 1)
    parts = {"family": " ".join(words[at:]), "given": " ".join(words[:at])}
    return parts | ({"suffix": suffix} if suffix else {})


def split_names(text: str) -> list[str]:
    """Return the names in a text that holds several, such as "Ina Example; Bo Sample" or "Ina Example, Bo Sample and Cy Third".

    One comma is that of "Family, Given" if a single word is before it.
    """
    parts = [part.strip() for part in re.split(r"\s*[;\u3001\uff1b]\s*|\s+(?:and|und|et|y)\s+(?=[A-Z])|\s+&\s+", text) if part.strip(" ,")]
    found: list[str] = []
    for part in parts:
        pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
        several = len(pieces) > 1 and all(" " in piece for piece in pieces)
        found += pieces if several else [part.strip(" ,")]
    return [text.strip()] if is_body(text) and ";" not in text and not all(map(is_printed_person, found)) else found


def is_printed_person(name: str) -> bool:
    """Return whether a text has the form of a person's name: two to four words with capitals, and no word of a body."""
    words = name.split()
    return (
        2 <= len(words) <= 4
        and not is_body(name)
        and all(re.fullmatch(r"[^\W\d_][\w.'\u2019-]*", word) and word[0].isupper() for word in words)
    )
