"""What a measure, or the plural that a sentence is about, counts: "season-ticket holders in May", "Stillbirths fell to". English only. Pure.

The noun behind a number is `unit_proposals`.
"""

from __future__ import annotations

import re

from beltfacts.evidence import ACCOUNTS
from beltfacts.reading import Quantity, find_quantities, singular

NO_THINGS = frozenset(
    "years months weeks days hours minutes seconds metres meters kilometres kilometers tonnes tons litres liters degrees pounds "
    "emissions supplies stocks levels temperatures speeds rates shares lengths areas weights heights depths yields deliveries".split()
)
_MEASURE_NOUN = re.compile(
    r"[^(,:;]*?(?=\s+(?:of|in|at|on|by|for|with|to|from|per|who|that|under|over|aged|during|since)\b|\s*[(,:;]|\s*\Z)"
)
"""The words of a measure that name a thing, up to what narrows it: "season-ticket holders" of "season-ticket holders in May"."""
_PARTICIPLE = r"\s(?:\w+ed|sold|built|held|taken|given|made|lost|found|sent|left|run|paid|born|caught|waiting|reached)"
DONE = re.compile(rf"(?<=s){_PARTICIPLE}\Z")
"""A participle behind a plural: "smoke alarms installed"."""
_COUNTING_VERB = r"\s+(?:(?:now|still|today|then)\s+)?(?:number(?:ed|s)?|total(?:s|led)?|came to|stood at)"
_SUBJECT_NOUN = re.compile(
    r"(?:\A|[.;:]\s)(?:(?:The|Our|Its|Total|All)\s)?(?:[A-Za-z][a-z-]+\s)?([A-Za-z][a-z'\u2019-]+s)\s+(?:have\s|has\s|had\s)?"
    r"(?:fell|fallen|rose|risen|were|are|stood|averaged|numbered|dropped|declined|decreased|increased|climbed|remained|came|ran|amounted|held)\b"
    r"(?:\s(?:steady|down|up|out))?(?:\sfrom\s(?:[a-z]+\s)?[\d.,]*\d)?(?:\s(?:to|at|by))?\s+\Z"
)
"""The plural that begins a sentence, and its verb before the number."""


def thing_in(measure: str) -> str:
    """Return the words of a measure or label that name a thing, in small letters, up to what narrows it."""
    words = _MEASURE_NOUN.match(" ".join(measure.lower().split()))
    return words[0] if words else ""


def noun_of_measure(measure: str) -> str:
    """Return the one plural of a measure as a code: {infection} of "infections in the ward". Empty for none or several."""
    found = {one for word in re.findall(r"[a-z'\u2019-]+", measure.lower()) if (one := singular(word))}
    return f"{{{found.pop()}}}" if len(found) == 1 else ""


def subject_noun(before: str) -> str:
    """Return the plural that a sentence is about as a code, where a verb of number follows it: {stillbirth} of "Stillbirths fell to"."""
    found = _SUBJECT_NOUN.search(before)
    one = singular(found[1].lower()) if found and found[1].lower() not in NO_THINGS else ""
    return f"{{{one}}}" if one else ""


def _is_unit(noun: str) -> bool:
    """Return whether a noun is a unit in which something is measured: "miles"."""
    return any(each.unit and not each.unit.startswith("{") for each in find_quantities(f"5 {noun}"))


def counted_in_measure(measure: str, quote: str, read: Quantity) -> str:
    """Return what a measure counts, where the quote says it before the number: {seat} of "seats" and "The stand seats 4,650".

    `read`: a quantity with offsets in the quote. Empty for money, for what is measured, and where other words stand between.
    """
    noun = DONE.sub("", thing_in(measure)).rpartition(" ")[2]
    one, last = singular(noun), noun.rpartition("-")[2]
    if not one or read.ordinal or noun in ACCOUNTS or noun in NO_THINGS or _is_unit(noun):
        return ""
    if subject_noun(quote[: read.start]) == f"{{{singular(last)}}}":
        return f"{{{one}}}"
    before = re.compile(rf"(?<![\w-]){re.escape(last)}(?:(?:{_COUNTING_VERB})?\s*:?|{_PARTICIPLE}\s*:)\s*\Z", re.IGNORECASE)
    return f"{{{one}}}" if before.search(quote[: read.start]) else ""
