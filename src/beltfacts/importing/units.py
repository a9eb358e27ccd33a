"""Find the unit of a value: as a column of units writes it, as the labels say it, or as the noun that is counted. Pure.

A unit that nothing says is not made up: the import asks for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from beltfacts.evidence import propose_unit
from beltfacts.importing.coded_units import coded_unit
from beltfacts.importing.foreign_words import counts_people, foreign_unit, rate_denominator, unit_of_label, without_scales
from beltfacts.reading import Quantity, canonical_code, counted_noun_at, is_currency, is_known_unit, rate_at, read_cell

_WRITTEN = re.compile(r"(?:(?P<scale>[\d ,_]+)\s+)?(?P<code>\S+)\Z")
_COUNTED = re.compile(r"\{[^{}\s]+\}\Z")
_NOT_NOUN = re.compile(r"\s*(?:[(\[].*|,.*|\b(?:of|in|at|by|for|with|to|per|from|on|as|within|under|over|who|that|without|and)\b.*)\Z")
_SCALE_WORD = r"(?:thousands?|millions?|billions?|hundreds?)"
_SCALE_ALONE = re.compile(rf"(?:{_SCALE_WORD}|[\d ,.'\u2019x\xd7]+|\bof\b)", re.IGNORECASE)
_CURRENCY = re.compile(
    r"[$\u20ac\xa3\xa5\u20b9\u20bd]|\b(?:euros?|dollars?|pounds|francs?|crowns?|pesos?|rupees?|roubles?|yen|yuan|kr)\b", re.IGNORECASE
)
_PER_CENT = re.compile(r"(?<!\d)(?<!\d\s)%")
"""A sign of per cent that is a unit: "95% CI" has none."""
_MEASURED = re.compile(
    r"(?<![\d.,])(?<!per )(?<!/)(?<!/ )(?<!je )(?<!pro )(?<!par )(?<!por )(?!(?:19|20)\d\d\b)"
    r"\d[\d.,]*(?:\s?[-\u2013]\s?\d[\d.,]*)?\s?(?:%|[^\W\d_]{1,12}[23\xb2\xb3]?(?!\w))",
    re.IGNORECASE,
)
"""A number with the word behind it, whose unit is not that of the figures: "Trips over 10 km", "95% CI"."""
_SHARE_OF = re.compile(r"(?:per\s?cent|percentage|%)(?!-?\s?points?\b)(?:\s|\Z)", re.IGNORECASE)
_PER = re.compile(r"\s+per\s+", re.IGNORECASE)
_DOING = re.compile(
    r"\s+(?:\w+(?:ed|en|ught|old)|waiting|living|working|attending|travelling|traveling|commuting|staying|arriving|departing|leaving|entering|using|receiving)\Z"
)
"""A word behind a noun that says what the counted do: "patients waiting"."""
_COUNT_OF = re.compile(
    r"^\s*(?:total\s+)?(?:(?:numbers?|no\.?|count) of|nombre (?:total )?(?:de |d['\u2019]|des )|anzahl(?: der)?|n[u\xfa]mero (?:total )?de|"
    r"numero (?:di|de)|aantal|"
    r"antall?|liczba|po\u010det)\s*(?:the |all )?",
    re.IGNORECASE,
)
"""Before the noun that is counted: "Number of pupils"."""
_PEOPLE_BY_SEX = frozenset(("{male}", "{female}", "{man}", "{woman}"))
_INDEX = re.compile(r"\b(?:index|indices|ratio|coefficient|score|factor|pH)\b", re.IGNORECASE)
_PEOPLE = re.compile(r"\b(?:population|inhabitants|people|persons|einwohner|habitants|habitantes|abitanti)\b", re.IGNORECASE)
_RATE = re.compile(r"\b(?:per|rate|share|percentage|percent|proportion|average|mean|median|growth|change)\b|%", re.IGNORECASE)
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{3,40})[)\]]")
_PROBE = Decimal(7)
"""The number of which is read what words say of every one: its unit and its scale."""
_OPEN = "?"
"""Stands for the unit of a rate per 1,000 of something, which is asked for."""
WHOLE_TABLE = "*"
"""The name under which a map keeps the unit of all figures for which the labels say none."""


class PrintedUnit(NamedTuple):
    """A unit as a column of units writes it."""

    text: str = ""
    """As displayed."""
    scale: Decimal = Decimal(1)
    """What its figures are multiplied by."""
    unit: str = ""
    """Its code; empty where it is not known."""


def parse_unit(written: str) -> tuple[Decimal, str]:
    """Return scale and code of a unit as an option or a map writes it: "1000 {person}", "EUR"."""
    match = _WRITTEN.match(written.strip())
    if match is None:
        return Decimal(1), written.strip()
    return Decimal(re.sub(r"\D", "", match["scale"])) if match["scale"] else Decimal(1), match["code"]


def read_unit(text: str, mapped: Mapping[str, str], units: Mapping[str, str]) -> PrintedUnit:
    """Return a unit as the table writes it.

    `mapped`: what the user says of printed units. `units`: unit word in lower case to code. An unknown one has no code.
    """
    if text in mapped:
        return PrintedUnit(text, *parse_unit(mapped[text]))
    if (coded := coded_unit(text)) is not None:
        return PrintedUnit(text, *coded)
    if _SHARE_OF.match(text):  # "Percent of GDP", "Percent change"
        return PrintedUnit(text, Decimal(1), "%")
    said = text.partition(": ")[2] if re.match(r"[A-Z0-9_]+: ", text) else text
    read = _probe(said, units) or (_probe(said.lower(), units) if said.istitle() else None)
    if read is not None and (read.unit or read.low != _PROBE):
        noun = read.unit or _counted(re.sub(rf"^\W*(?:{_SCALE_WORD}|[\d, ]+)\s*(?:of\s+)?", "", said, flags=re.IGNORECASE))
        return PrintedUnit(text, read.low / _PROBE, noun or foreign_unit(said))
    if read is None and " " in said.strip():  # a scale that is not surely read, or words that are not known: "Million Zb"
        return PrintedUnit(text, Decimal(1), "")
    if rate := _counted_rate(said, units):
        return PrintedUnit(text, Decimal(1), rate)
    if _PER.search(said) or rate_denominator(said):
        return PrintedUnit(text, Decimal(1), "")
    if len(said) == 3 and said.isupper() and is_known_unit(said, ()):
        return PrintedUnit(text, Decimal(1), said)
    if said[:1] != "{" and is_known_unit(said, ()) and not said.isdigit():
        return PrintedUnit(text, Decimal(1), canonical_code(said))
    return PrintedUnit(text, Decimal(1), foreign_unit(said) or (_counted(said) if said.islower() or said.istitle() else ""))


def unit_of_measure(measure: str, labels: Iterable[str], mapped: Mapping[str, str], units: Mapping[str, str]) -> tuple[Decimal, str]:
    """Return scale and unit code of a measure whose figures print none; the code is empty where nothing says it.

    `labels`: row and column labels with units. `mapped`: what the user says of measures, columns and, under `WHOLE_TABLE`, of all figures for
    which the labels say no unit; only that has a scale. `units`: unit word in lower case to code.
    """
    labels = tuple(labels)
    for name in (measure, *labels):
        if name in mapped:
            return parse_unit(mapped[name])
    words = " ".join((measure, *labels))
    proposed = propose_unit("7", _MEASURED.sub(" ", words), _MEASURED.sub(" ", measure), None, units)
    if (per := rate_denominator(measure)) and not _PER.search(measure) and (of := _unit_of_denominator(per, units)):
        return Decimal(1), "" if of == _OPEN else f"{{person}}/{of}" if counts_people(measure) and proposed in (None, "", of) else ""
    if not proposed and (foreign := {unit for label in labels if (unit := unit_of_label(label))}):
        return Decimal(1), foreign.pop() if len(foreign) == 1 else ""
    if proposed and ("/" in proposed or proposed == "%" or not re.search(r"\bper\b", words)):
        return Decimal(1), proposed
    if not proposed and _PER_CENT.search(words):
        return Decimal(1), "%"
    if WHOLE_TABLE in mapped:
        return parse_unit(mapped[WHOLE_TABLE])
    if not proposed and (rate := _counted_rate(measure, units)):
        return Decimal(1), rate
    if proposed or _RATE.search(words):
        return Decimal(1), ""
    if scaled := {unit for label in labels for found in _BRACKETED.finditer(label) if (unit := _scaled_unit(found[1], units))}:
        return Decimal(1), scaled.pop() if len(scaled) == 1 else ""
    if _PEOPLE.search(measure) or counts_people(measure):
        return Decimal(1), "{person}"
    return Decimal(1), _counted(measure) or _foreign_counted(measure) or ("1" if _INDEX.search(measure) else "")


def unit_in_caption(measure: str, captions: Iterable[str], units: Mapping[str, str]) -> str:
    """Return the unit that a caption says of a measure: t of "weight in thousand tonnes and share of value". Empty where it says none.

    The scale is not looked at: `evidence` reads that from the same caption.
    """
    pattern = re.compile(rf"\b{re.escape(measure)}s?,? in ((?:{_SCALE_WORD}(?: of)? )?[^\W\d_]+)\b", re.IGNORECASE)
    captions = tuple(captions)
    said = {
        unit for caption in captions for found in pattern.finditer(caption) if (unit := propose_unit("7", found[1], found[1], None, units))
    }
    if not said:
        said = {unit for caption in captions for found in _BRACKETED.finditer(caption) if (unit := _scaled_unit(found[1], units))}
    return said.pop() if len(said) == 1 else ""


def caption_counts_others(unit: str, captions: Iterable[str], units: Mapping[str, str]) -> bool:
    """Return whether a caption says a scale with words that are not a counted unit: "millions of pesos" beside {ship}.

    `unit`: a counted noun in curly brackets. Words that are known as another unit, and words that are not known, both count.
    """
    phrases = [found[1] for caption in captions for found in _BRACKETED.finditer(caption)]
    return any(_names_other(unit, phrase, units) for phrase in phrases)


def is_scale_of_money(unit: str, captions: Iterable[str]) -> bool:
    """Return whether captions say a scale with a currency while a unit is no money: "EUR million unless stated otherwise" beside {employee}."""
    if is_currency(unit.partition("/")[0]):
        return False
    scaled = (caption for caption in captions if (read := read_cell("7", captions=(caption,), units={})) is None or read.low != _PROBE)
    return any(_CURRENCY.search(caption) or any(map(is_currency, re.findall(r"\b[A-Z]{3}\b", caption))) for caption in scaled)


def _names_other(unit: str, phrase: str, units: Mapping[str, str]) -> bool:
    """Return whether a phrase begins with a scale and goes on with words that are not this unit."""
    read = read_unit(phrase, {}, units)
    if read.scale <= 1 or read.unit == unit:
        return False
    words = (_probe(word, units) for word in re.findall(r"[^\W\d_]{4,}", phrase))
    return bool(read.unit) or any(each is not None and each.low == _PROBE for each in words)


def _scaled_unit(phrase: str, units: Mapping[str, str]) -> str:
    """Return the unit of a phrase that begins with a scale, "thousand persons"; empty for other phrases."""
    read = read_unit(phrase, {}, units)
    return read.unit if read.scale > 1 else ""


def _unit_of_denominator(words: str, units: Mapping[str, str]) -> str:
    """Return the unit that the words behind "per" are, `_OPEN` for a number of them; empty for words that are none: "par pays"."""
    if words[:1].isdigit():
        return _OPEN
    read = _probe(words, units)
    return (read.unit if read and read.low == _PROBE and read.unit else "") or foreign_unit(words)


def _probe(words: str, units: Mapping[str, str]) -> Quantity | None:
    """Return `_PROBE` as it is read below a header with these words in brackets; None where they leave its scale open."""
    return read_cell(str(_PROBE), f"({words})", units=units)


def _counted(measure: str) -> str:
    """Return the noun that a measure counts as a code: {passenger} of "Passengers, ferries"; empty where it names no plural, or two."""
    if re.search(r"\b(?:and|or)\b|&|/", measure):
        return ""
    measure = _COUNT_OF.sub("", measure)
    words = _DOING.sub("", _NOT_NOUN.sub("", measure).strip().lower()).split()[-3:]
    text = f"7 {' '.join(words)}"
    found = counted_noun_at(text, 1) if words else None
    code = found[0] if found and found[1] == len(text) else ""
    if len(words) > 1 and is_unit_word(words[-1]):  # "vehicle miles" are no {mile}
        return ""
    return "{person}" if code in _PEOPLE_BY_SEX else code


def _counted_rate(words: str, units: Mapping[str, str]) -> str:
    """Return a counted noun with what it is per: {bed}/1000 of "beds per 1 000 inhabitants". Empty where the words go on, or are no rate."""
    per = _PER.search(words)
    counted = _counted(words[: per.start()]) if per else ""
    if not per or not counted:
        return ""
    rest = f" per {words[per.end() :]}"
    found = rate_at(rest, 0, counted, units)
    return found[0] if found and not rest[found[1] :].strip() else ""


def _foreign_counted(measure: str) -> str:
    """Return the unit of the first noun of a measure in another language, if that is counted: {vehicle} of "V\xe9hicules immatricul\xe9s"."""
    words = _COUNT_OF.sub("", measure).split()
    unit = foreign_unit(words[0].strip(",;:")) if words else ""
    return unit if unit.startswith("{") else ""


def is_unit_word(word: str) -> bool:
    """Return whether a word alone is a unit that is not counted: "miles"."""
    read = _probe(word, {})
    return read is not None and bool(read.unit) and not (read.unit or "").startswith("{")


def says_scale_alone(text: str) -> bool:
    """Return whether a text of a column of units is a scale and nothing else: "1000", "million"; what it counts stands elsewhere."""
    return not _SCALE_ALONE.sub("", without_scales(text)).strip(" .,()")


def is_unit(written: str) -> bool:
    """Return whether a text is a unit code, with or without a scale before it: "USD", "1000 {person}"."""
    code = parse_unit(written)[1]
    of, per, number = code.partition("/")
    is_rate = per and (number.isdigit() or is_unit(number)) and (is_unit(of) or of == "1")
    return bool(_COUNTED.match(code)) or is_known_unit(code, ()) or bool(is_rate)
