"""Propose the unit of a figure: the printed one with what it is per, the noun behind the number, or what the labels of its cell say. Pure.

What the words say surely is proposed; a unit that they leave open is left empty, so that the person types it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from beltfacts.authoring.foreign_rates import foreign_rate, has_second_rate
from beltfacts.authoring.measure_nouns import DONE, NO_THINGS, noun_of_measure, subject_noun, thing_in
from beltfacts.authoring.unit_words import is_count_under_share, may_count_in_labels, of_animals, time_in_labels
from beltfacts.evidence import ACCOUNTS, FoundCell, Labels, label_text, propose_unit, rate_in_labels
from beltfacts.reading import (
    CENT,
    PENNY,
    Quantity,
    counted_noun_at,
    degrees_at,
    find_quantities,
    is_currency,
    language_of,
    rate_at,
    singular,
)

POINT = "{point}"
"""Points of a game, an index or a share: which of them the word does not tell."""
SHARE_POINT = "{percentage-point}"
"""Points of a share."""
_PER_NOUN = re.compile(
    r"(?:\s?/\s?|\s{1,3}(?:per|for every|for each)\s{1,3})(?:(?P<base>\d[\d,]*\d|hundred|thousand|million)\s{1,3})?"
    r"(?P<noun>(?!(?:a|an|and|at|by|for|from|in|of|on|or|per|the|to|with)\b)[a-z][a-z'\u2019-]+"
    r"(?:\s(?:days|nights|hours|years|miles|kilometres|kilometers|births|places|visits))?)"
)
_MONEY_NOUN = re.compile(r"\s(?:an?|each)\s(?P<base>(?!))?(?P<noun>(?!few|lot|little|total|further|record)[a-z][a-z-]+)")
"""What an amount of money is for: "\xa312 a night", "4.2 pence a page"."""
_OPEN_RATE = re.compile(r"(?:\s+[^\W\d_][\w.'\u2019-]*){0,7}?\s+(?:per|for every)\s+(?:\d|hundred|thousand|million|(?!cent\b)[a-z])")
"""What makes a number a rate, some words behind it."""
_GOES_ON = re.compile(
    r"\s(?!(?:and|or|in|on|at|to|by|from|for|with|per|than|which|was|were|is|are|now|that|but|as|while|a|an|the|will|would|can|could|may|must|should|has|have|had|when|if|after|before|since|under|over|during)\b)[a-z]|[/-]"
)
"""What behind a noun makes it a part of a longer name: "per live birth"."""
_ENDS_NAME = re.compile(r"[\s-][a-z]+(?=[.,;:)]|\Z)")
"""The last word of a clause."""
_AND_TIME = re.compile(r"\s+and\s+(?:second|minute|hour|day|night|week|month|year)\b")
"""A second thing that a number is per: "per customer and day"."""
_RATE_APART = re.compile(
    r"(?:\s+of)?(?:\s+(?!(?:and|or|in|on|at|to|by|from|for|with|than|which|that|who|was|were|is|are|had|has|have|after|before|but|as|while)\b)[a-z][a-z-]+){1,3}?"
    r"(?=\s+(?:each|every|per)\s+(?:second|minute|hour|day|week|month|year|night)\b)|\s+of(?:\s+(?:[a-z][a-z-]+|[A-Z][A-Za-z]{0,3}[\d\u2082]?)){1,2}?"
    r"(?=\s+an?\s+(?:second|minute|hour|day|week|month|year|night)\b(?!\s+(?:earlier|later|before|ago|after|old)))"
    r"|\s+(?:of|among|in)(?:\s+(?!(?:at|by|for|to|from|was|were|is|are|had|has|have|and|or|which|that)\b)[^\W\d_][\w.'\u2019-]*){1,5}?"
    r"(?=\s+per\s+(?:\d|hundred|thousand|million|[a-z]+s?\b)(?!cent))"
)
"""Words between a unit and the time that it is per: "tonnes of ice a day", "photographs digitised each month"."""
_UP_TO = re.compile(r"\s?(?:to|and|or|-|\u2013)\s?")
"""What stands between two prices of which the last one says what they are per."""
_BASES = {"hundred": "100", "thousand": "1000", "million": "1000000"}
_SHARES = frozenset(("%", SHARE_POINT, "{basis-point}", "{multiple}", "{rank}", "1"))
"""Units that are not divided."""
_LABEL_NOUN = re.compile(r"(?:(?:[Tt]otal|[Aa]ll)\s+|(?:[Nn]umber|[Nn]o\.?)\s+of\s+)?([A-Za-z][a-z'\u2019-]{2,24})\b")
"""The first word of a label, which says what its numbers count: "Passengers, ferries"."""
_NUMBER_OF = re.compile(r"\b(?:[Nn]umbers?|[Nn]o\.?)\s+of\s+([A-Za-z][a-z'\u2019-]{2,24})\b")
"""What a label says to be counted: "Side effects: number of people"."""
_CURRENCY_SIGN = re.compile(r"(?:[$\u20ac\xa3\xa5\u20b9]|\b(?:USD|EUR|GBP|CNY|RMB|JPY|INR|CHF|AUD|CAD|SEK|NOK|DKK)\b)(?!\s?[1-9])")
"""A currency that a label names. Before a number it is an amount of running text beside the table."""
_TABLE_NUMBER = re.compile(r"\A(?:Table|Figure|Chart)\s[\w.]{1,6}[.:]?\s+(?=[A-Z])")
_SHARE_MEASURE = re.compile(
    r"\b(?:share of|proportion|percentage|rates?|part (?:de|du|des)|taux|anteil\w*|quote|proporci\xf3n|porcentaje|tasa)\b", re.IGNORECASE
)
"""What a measure calls a share, unlike "share price"."""
_PERCENTAGE = re.compile(r"\d\s?%|\d\s(?:per ?cent|pour cent|prozent|por ciento)\b", re.IGNORECASE)
_ONE_IN = re.compile(r"\d\s+(?:in|of|out of)\s+(?:every\s+)?\d|\d\s?/\s?\d|\bone\s[a-z][a-z -]*\sin\s", re.IGNORECASE)
"""A share of a count: "1 in 8", "3 out of 5"."""


def unit_in_text(text: str, read: Quantity, measure: str, units: Mapping[str, str]) -> tuple[str, int]:
    """Return the unit of a quantity of a text with what it is per, and where its words end. The code is empty where they leave it open.

    `read`: a quantity with offsets in the text. `measure`: what is measured, or empty. `units`: unit word in lower case to code.
    """
    code, at = read.unit or "", read.end
    if not code:
        code, at = _noun_behind(text, read, measure, units)
        if not code and (per := _PER_NOUN.match(text, at)):  # "1.7 per 1,000 bed-days": the measure says of what
            of = noun_of_measure(measure) or subject_noun(text[: read.start])
            return with_rate(text, at, of, units) if of else ("", per.end())
    if not code:
        return "", at
    rated, end = with_rate(text, at, code, units)
    if "/" in rated and has_second_rate(text, end, units):
        return "", at
    if rated == code and code not in _SHARES and (rate := foreign_rate(text, read.start, at, code, units)) is not None:
        return rate, at
    if rated == code and is_currency(code) and (link := _UP_TO.match(text, at)):  # "from EUR 2.85 to EUR 3.40 per kg"
        other = next(iter(find_quantities(text[link.end() :], units)), None)
        if other and other.start == 0 and other.unit == code:
            return with_rate(text, link.end() + other.end, code, units)[0] or code, at
    if rated == code and code not in _SHARES and (apart := _RATE_APART.match(text, at)):  # "312 megalitres of water each day"
        rate = with_rate(text, apart.end(), code, units)[0]
        return rate if " per " in text[apart.end() : apart.end() + 6] else rate or code, at
    return rated, end


def _noun_behind(text: str, read: Quantity, measure: str, units: Mapping[str, str]) -> tuple[str, int]:
    """Return the code of the noun behind a quantity and where it ends. The code is empty for none, and where it may be no thing.

    In other languages than English many words are not known: what is told in parts, as 2.4 of it, may be a measure.
    """
    language = language_of(units)
    if degrees := degrees_at(text, read.number_end, language, measure):
        return degrees
    is_in_parts = bool(language) and read.low % 1 != 0
    noun = counted_noun_at(text, read.number_end, language) if not read.ordinal and not is_in_parts else None
    return noun or ("", read.number_end)


def printed_noun(text: str, read: Quantity, code: str, units: Mapping[str, str]) -> str:
    """Return the noun behind a quantity as printed, where its code cannot: Fahrg\xe4ste of {fahrgaste}."""
    language = language_of(units)
    code_of, end = counted_noun_at(text, read.number_end, language) or ("", 0)
    word = text[:end].rpartition(" ")[2] if code_of == code.partition("/")[0] else ""
    is_plain = word.isascii() and not (language and word.endswith("x"))  # {bateau} of "bateaux"
    return "" if is_plain else word


def has_open_rate(text: str, read: Quantity) -> bool:
    """Return whether words behind a quantity say what it is per, so that the noun alone is not its unit."""
    return _OPEN_RATE.match(text, read.number_end) is not None


def with_rate(text: str, at: int, code: str, units: Mapping[str, str]) -> tuple[str, int]:
    """Return a unit that ends at an offset with what it is per, and where that ends: {cow} of "8,450 litres per cow" needs no declaration.

    The code is empty where what follows "per" is not sure.
    """
    if code in _SHARES:
        return code, at
    if code in (PENNY, CENT):  # what an amount of money may be per
        rated, end = with_rate(text, at, "USD", units)
        return rated.replace("USD", code, 1), end
    while code.count("/") < 3:
        found = rate_at(text, at, code, units)
        is_longer = found is not None and code.startswith("{") and _is_part_of_name(text, *found)
        if found and not is_longer:
            code, at = found
            if _AND_TIME.match(text, at):
                return "", at
            continue
        per = _PER_NOUN.match(text, at) or (_MONEY_NOUN.match(text, at) if is_currency(code) else None)
        if not per:
            if is_longer:
                return "", at
            break
        if _AND_TIME.match(text, per.end()):
            return "", at
        if _GOES_ON.match(text, per.end()) and not (per.re is _MONEY_NOUN and text.startswith(" of ", per.end())):
            return "", at
        noun = per["noun"]
        first, _, last = noun.rpartition(" ")
        thing = f"{{{first}{'-' if first else ''}{singular(last) or last}}}"
        base = _BASES.get(per["base"], re.sub(r"\D", "", per["base"])) if per["base"] else ""
        code, at = f"{code}/({base}.{thing})" if base else f"{code}/{thing}", per.end()
    return code, at


def _is_part_of_name(text: str, code: str, at: int) -> bool:
    """Return whether what a count is per, as far as an offset, is a part of a longer name: "per 1,000 person years", "per night shift".

    Behind one of something a verb may follow, unless the word ends its clause: "12 trains per hour run there".
    """
    return (_GOES_ON if "(" in code else _ENDS_NAME).match(text, at) is not None


def unit_of_labels(cell: FoundCell, read: Quantity | None, measure: str, units: Mapping[str, str]) -> str:
    """Return the unit that the labels of a cell say, with what the number is per. Empty where they leave it open.

    A label that begins with a plural says what is counted, unless money is named beside it: {passenger} of "Passengers (million)".
    """
    unit = (read.unit if read else "") or ""
    if (unit == "%" and is_count_under_share(cell.labels)) or (not unit and _has_two_things(cell.labels)):
        return ""
    if not unit:
        said = (_counted_in_labels(cell) or time_in_labels(cell)) if may_count_in_labels(cell, units) else ""
        unit = said or propose_unit(cell.words, "\n".join(cell.labels.row), measure, read, units)
    return of_animals(with_label_rate(cell, unit, units), f"{label_text([cell])} {measure}")


def with_label_rate(cell: FoundCell, unit: str, units: Mapping[str, str]) -> str:
    """Return a unit with what the labels of its cell say it is per. Empty where that is not sure."""
    rate = rate_in_labels(cell)
    if not rate or not unit or "/" in unit or unit in _SHARES:
        return unit
    return with_rate(f" {rate}" if rate[0] != "/" else rate, 0, unit, units)[0]


def _counted_in_labels(cell: FoundCell) -> str:
    """Return what the first plural at the head of a label counts, as a code. Empty where none does, and in tables of money."""
    if _CURRENCY_SIGN.search(label_text([cell])):
        return ""
    labels = cell.labels
    captions = tuple(_TABLE_NUMBER.sub("", each) for each in labels.captions[:1])
    firsts = [
        word[1].lower() if (word := _NUMBER_OF.search(label) or _LABEL_NOUN.match(label)) else ""
        for label in (*labels.row, *labels.column, *captions)
    ]
    if any(word in ACCOUNTS for word in firsts):
        return ""
    # "Northern lakes" may name what has the "Visits" of its column; "Visits, lakes" counts.
    rows, others = firsts[: len(labels.row)], firsts[len(labels.row) :]
    column_names = [name for pair in zip(others, (*labels.column, *captions), strict=True) for name in (pair[0], _last_noun(pair[1]))]
    for noun in (*rows, *column_names[: 2 * len(labels.column)], *map(_last_noun, labels.row), *column_names[2 * len(labels.column) :]):
        if noun and noun not in NO_THINGS and noun not in ACCOUNTS and (one := singular(noun)):
            return f"{{{one}}}"
    return ""


def _has_two_things(labels: Labels) -> bool:
    """Return whether row and column each begin with another plural: "Birds" below "Species" may count the one or the other."""
    rows, heads = (
        {singular(word[1].lower()) for label in said if (word := _LABEL_NOUN.match(label)) and word[1].lower() not in NO_THINGS | ACCOUNTS}
        - {""}
        for said in (labels.row[:1], labels.column)
    )
    return bool(rows and heads and rows - heads)


def _last_noun(label: str) -> str:
    """Return the last word of a label before brackets, without what was done: "alarms" of "Smoke alarms installed (hundreds)"."""
    head = DONE.sub("", thing_in(label))
    return head.rpartition(" ")[2] if re.fullmatch(r"[a-z.'\u2019 -]+", head) else ""


def is_of_share(measure: str, sentence: str) -> bool:
    """Return whether points of a measure are percentage points: it is that of a share, and the sentence has a percentage."""
    return _SHARE_MEASURE.search(measure) is not None and _PERCENTAGE.search(sentence) is not None


def is_share_in_words(figure: str, read: Quantity) -> bool:
    """Return whether a figure is a share without a unit: "about two-thirds", "1 in 8"."""
    in_words = not re.search(r"\d", figure) or _ONE_IN.search(figure)
    return not read.unit and bool(in_words) and 0 < read.low <= read.high < 1
