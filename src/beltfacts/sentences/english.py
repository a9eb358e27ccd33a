"""One sentence in English. "The figure for" carries the verb, so that no number is guessed of a measure. It translates nothing."""

from __future__ import annotations

import re

from beltfacts.model import Fact
from beltfacts.output import source_of
from beltfacts.reading import Date, find_dates, is_east_asian, parse_edtf, parse_figure, unit_name
from beltfacts.sentences.articles import with_article

_HEDGES = {
    "about": "about",
    "nearly": "nearly",
    "more-than": "more than",
    "less-than": "less than",
    "at-least": "at least",
    "at-most": "up to",
}
_MONEY = re.compile(r"(?:\b[A-Z]{1,3})?[$\u20ac\u00a3\u00a5\u20b9\u20a9]\s?\Z|\b[A-Z]{3}\s\Z")
"""Money before a number, up to its first digit."""

_ADJECTIVE = re.compile(r"[0-9]-[A-Za-z]")
"""A figure that is an adjective, and no amount as it stands: "665-kilometer"."""

_ON_ITS_OWN = re.compile(r"[A-Z][a-z]|.*\bago\b")
"""A figure that is quoted: it begins a sentence in its source ("Four such sites"), or is told from the day of its source ("two years ago")."""

_LABEL = re.compile(r".* [-\u2013\u2014] |[^:]*: |[A-Z]{2,}\b")
"""A measure that is the label of a table ("Ports - key ports"), or begins with an abbreviation."""

_BEFORE_TIME = re.compile(r"(?<!\s)(?:\s*,|\s+(?:in|on))\s+\Z", re.IGNORECASE)
"""What leads to the date at the end of a measure."""

_AHEAD = ("target", "forecast")
"""Statuses of what has not happened."""

_DEFINITE = re.compile(
    r"(the|an?|its|his|her|their|our|this|that|these|those|each|every|all|any|some|no|both|how|what|which|who|when|where|whether|why|[0-9].*)\b"
    r"|(?-i:(?:[A-Z][\w.-]*\s+)*)\S+['\u2019]s\b|(?-i:[A-Z])[a-z]+s['\u2019]",
    re.IGNORECASE,
)
"""A measure that takes no article: it has a determiner, or begins with a name in the genitive."""

_YEAR = re.compile(r" \[?\d{4}\]?$")


def say_in_english(fact: Fact, subject: str) -> str:
    """Return what the evidence permits to say, as one sentence: who says it, of what, with hedge, verb and time.

    `subject`: the name of the fact's subject. Figures that are no amount, as ranks and dates, are quoted as they are printed.
    """
    what, undated = _thing(fact, subject), " (no date given)" if fact.date == "undated" else ""
    when = "" if names_its_time(what, fact) else time_in_words(parse_edtf(fact.date), fact.period)
    if fact.smallest is None or fact.unit in ("{rank}", "{multiple}"):
        speaker, _, reporter = attribution(fact).partition(", as ")
        reported = f", as {reporter}," if reporter else ""
        status = f" as {_article(fact.status)} {fact.status}" if fact.status != "actual" else ""
        when = "" if fact.period == "event" or find_dates(fact.figure) else when
        return f"On {what}{when}, {speaker}{reported} says{status} \u201c{fact.figure}\u201d{undated}."
    figure = hedged_figure(fact)
    verb = "has been" if when.lstrip().startswith("since ") else "is" if undated or fact.status in _AHEAD else "was"
    noun = "figure" if fact.status == "actual" else fact.status
    return f"According to {attribution(fact)}, the {noun} for {what} {verb} {figure}{when}{undated}."


def _article(noun: str) -> str:
    """Return the indefinite article before the name of a status."""
    return "an" if noun[0] in "aeiou" else "a"


def attribution(fact: Fact) -> str:
    """Return who says it: the one who is quoted, where the source quotes somebody, and the author of the source."""
    source = source_of(fact)
    author = _YEAR.sub("", source.label)
    authors = source.csl.get("author", ())
    named = author if authors and "family" in authors[0] else with_article(author)
    if fact.says and fact.says != author:
        return f"{with_article(fact.says)}, as reported by {named}"
    if fact.via and fact.via != author:
        return f"{with_article(fact.via.partition(',')[0])}, as cited by {named}"
    return named


def hedged_figure(fact: Fact) -> str:
    """Return the figure as printed, with its qualifier in the words of this sentence: "more than 5 t" for "exceeded 5 t".

    A figure whose qualifier cannot be told from its number is quoted.
    """
    read = parse_figure(fact.figure)
    if read is None:
        return f"\u201c{fact.figure}\u201d"
    if _ON_ITS_OWN.match(fact.figure) and fact.figure[: read.number_start] == "":
        return f"\u201c{fact.figure}\u201d"
    start = read.number_start
    if money := _MONEY.search(fact.figure, 0, start):
        start = money.start()
    bare = fact.figure[start:]
    again = parse_figure(bare)
    if again is None or again.bound != "exact" or (again.low, again.high) != (read.low, read.high) or _ADJECTIVE.search(bare):
        return f"\u201c{fact.figure}\u201d"
    if is_ordinal(fact):
        return f"\u201c{fact.figure}\u201d"
    unit = "" if read.unit or not fact.unit or fact.unit.startswith("{") else f" {unit_name(fact.unit)}"
    return f"{_HEDGES.get(fact.bound, '')} {bare}{unit}".strip()


def is_ordinal(fact: Fact) -> bool:
    """Return whether words follow the number of a figure, and none is its unit: "third anniversary" for 3 a.

    Such a number is a place in a row. Words of counted things are no unit.
    """
    read = parse_figure(fact.figure)
    is_measured = bool(fact.unit) and not fact.unit.startswith("{")
    return is_measured and read is not None and not read.unit and bool(re.search(r"[^\W\d_]", fact.figure[read.number_start :]))


def names_its_time(measure: str, fact: Fact) -> bool:
    """Return whether a measure names the year of a fact itself: "trade in 2024 against 2013"."""
    return any(each.date.edtf == fact.date for each in find_dates(measure))


def measure_before_its_time(fact: Fact) -> str:
    """Return a measure without the date at its end that is the date of the fact: "trade in goods, 2024".

    Other dates stay: "growth since 2021" means something else without its year.
    """
    for mention in find_dates(fact.measure):
        before = _BEFORE_TIME.search(fact.measure[: mention.start])
        if mention.end == len(fact.measure) and mention.date.edtf == fact.date and before and before.start():
            return fact.measure[: before.start()]
    return fact.measure


def _thing(fact: Fact, subject: str) -> str:
    """Return what is measured, without the dates that the sentence names anyway, and of what."""
    measure = measure_before_its_time(fact)
    the = "" if _LABEL.match(measure) or _DEFINITE.match(measure) or is_east_asian(measure[:1]) else "the "
    narrowed = [f"{name}: {value}" for name, value in fact.dimensions] + ([f"prices of {fact.price_base}"] if fact.price_base else [])
    about = [*([subject] if subject.casefold() not in measure.casefold() else []), *narrowed]
    return f"{the}{measure} ({'; '.join(about)})" if about else the + measure


def time_in_words(date: Date, period: str) -> str:
    """Return a time with a blank and its preposition before it; empty for one that is not known."""
    if date.precision == "unknown":
        return ""
    label = date.label().replace(" (uncertain)", "")
    doubt = ", probably" if date.uncertain else ""
    if date.precision == "interval":
        start, _, end = label.partition(" \u2013 ") if " \u2013 " in label else label.partition("\u2013")
        return f"{doubt} from {start} to {end}" if end else f"{doubt} {label}"
    if label.startswith("about "):
        return f"{doubt} around {label.removeprefix('about ')}"
    if date.precision in ("half", "quarter") or (date.precision == "season" and label[0] in "fsl"):
        return f"{doubt} in the {label}"
    if period == "cumulative":
        return f"{doubt} by {'the end of ' if date.precision == 'year' else ''}{label}"
    return f"{doubt} {'on' if date.precision == 'day' else 'in'} {label}"
