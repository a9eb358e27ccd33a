"""The noun that a measure of a table counts, as a code: {passenger} of "Number of passengers (thousands)". Pure.

A word that is a unit of measure counts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from beltfacts.reading import Quantity, counted_noun_at, has_several_codes, read_cell

_NOT_NOUN = re.compile(
    r"(?<!\s)\s*(?:[(\[].*|,.*|\b(?:of|in|at|by|for|with|to|per|from|on|as|within|under|over|who|that|without|and|en|em|dans|selon)\b.*)\Z"
)
SCALE_WORD = r"(?:thousands?|millions?|billions?|hundreds?)"
_SCALE_WORD_AT_END = rf"[(\[]\s*(?:{SCALE_WORD}|[\u2019'1]?\s?000s?)\s*[)\]]\Z"
_IRREGULAR = (
    "made built sent spent lent bent held read paid laid kept met fed led left lost shot won run begun sung sunk drunk rung sprung swum swung struck stuck dug "
    "hung cut put set let shut cast hit split spread dealt felt burnt learnt slept swept stood understood told done gone born worn torn found bound heard "
    "come overcome withdrawn drawn sewn"
)
"""Participles without a regular ending."""
_DOING = re.compile(
    rf"(?<=s|n|e)\s+(?:\w+(?:ed|(?<!m)(?<!childr)en|ught|old|own)|{_IRREGULAR.replace(' ', '|')}|"
    r"waiting|living|working|attending|travelling|traveling|commuting|staying|arriving|departing|leaving|entering|using|receiving)"
    r"(?:\s+(?:out|in|up|off|back|down|away|over|through|on|forward|together))?\Z"
)
"""What behind a plural says what the counted do, or what is done with them: "patients waiting", "offers made", "parcels given out"."""
_AMOUNTS = frozenset(
    f"{{{noun}}}"
    for noun in (
        "cost revenue expense expenditure earning proceed wage salary profit loss tax fee price asset liability debt import export receipt income sum fund "
        "due rent holding share subsidy dividend turnover taking margin budget saving sale donation payment deposit balance reserve "
        "volume quantity amount area surface weight length emission value level temperature speed distance depth height width size duration age capacity "
        "yield output input stock supply energy mile intensity good"
    ).split()
)
"""Plurals that say how much and count nothing: "Costs incurred" are money. "Number of sales" counts them."""
COUNT_OF = re.compile(
    r"^\s*(?:(?:total|average|mean|median)\s+)?(?:(?:numbers?|no\.?|count) of|nombre (?:total )?(?:de |d['\u2019]|des )|anzahl(?: der)?|"
    r"n[u\xfa]mero (?:total )?de|"
    r"numero (?:di|de)|aantal|"
    r"antall?|liczba|po\u010det)\s*(?:the |all )?",
    re.IGNORECASE,
)
"""Before the noun that is counted: "Number of pupils"."""
_PEOPLE_BY_SEX = frozenset(("{male}", "{female}", "{man}", "{woman}"))
PROBE = Decimal(7)
"""The number of which is read what words say of every one: its unit and its scale."""


def counts_by_name(labels: Iterable[str]) -> bool:
    """Return whether a label says that it counts: "Number of jobs", "Trains (thousands)"."""
    return any(COUNT_OF.match(label) or re.search(_SCALE_WORD_AT_END, label, re.IGNORECASE) for label in labels)


def probe_words(words: str, units: Mapping[str, str]) -> Quantity | None:
    """Return `PROBE` as it is read below a header with these words in brackets; None where they leave its scale open."""
    return read_cell(str(PROBE), f"({words})", units=units)


def counted_noun(measure: str) -> str:
    """Return the noun that a measure counts as a code: {passenger} of "Passengers, ferries"; empty where it names no plural, or two."""
    if re.search(r"\b(?:and|or)\b|&|/", measure):
        return ""
    measure = measure.rpartition(": ")[2]  # "Vale Airport: passengers"
    is_count = COUNT_OF.match(measure) is not None
    measure = COUNT_OF.sub("", measure)
    words = _DOING.sub("", _NOT_NOUN.sub("", measure).strip().lower()).split()[-3:]
    text = f"7 {' '.join(words)}"
    found = counted_noun_at(text, 1) if words else None
    code = found[0] if found and found[1] == len(text) else ""
    if words and (has_several_codes(words[-1]) or (len(words) > 1 and _is_unit_word(words[-1]))):  # "vehicle miles" are no {mile}
        return ""
    if code in _AMOUNTS and not is_count:
        return ""
    return "{person}" if code in _PEOPLE_BY_SEX else code


def names_two_nouns(title: str) -> bool:
    """Return whether a title names things before and behind a comma, of which either may be counted: "Town buses, passengers"."""
    head, comma, rest = title.partition(",")
    return bool(comma) and counted_noun(head) != counted_noun(rest.strip()) != ""


def _is_unit_word(word: str) -> bool:
    """Return whether a word alone is a unit that is not counted: "miles"."""
    read = probe_words(word, {})
    return read is not None and bool(read.unit) and not (read.unit or "").startswith("{")
