"""One sentence in English. Its verbs fit one thing and many, so that no grammar is guessed of a measure."""

from __future__ import annotations

import re

from beltfacts.compare import measure_without_dates
from beltfacts.model import Fact
from beltfacts.output import source_of
from beltfacts.reading import Date, parse_edtf, parse_figure, unit_name

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

_YEAR = re.compile(r" \[?\d{4}\]?$")


def say_in_english(fact: Fact, subject: str) -> str:
    """Return what the evidence permits to say, as one sentence: who says it, of what, with hedge, verb and time.

    `subject`: the name of the fact's subject. Figures that are no amount, as ranks and dates, are quoted as they are printed.
    """
    what, who = _thing(fact, subject), f"According to {attribution(fact)}, "
    when = time_in_words(parse_edtf(fact.date), fact.period)
    if fact.smallest is None or fact.unit in ("{rank}", "{multiple}"):
        told = {"target": "the target for", "forecast": "the forecast for", "estimate": "the estimate for"}.get(fact.status, "what is said of")
        return f"{who}{told} {what} is \u201c{fact.figure}\u201d{'' if fact.period == 'event' else when}."
    figure = hedged_figure(fact)
    match fact.status:
        case "target":
            return f"{who}the plan is for {what} to come to {figure}{when}."
        case "forecast":
            return f"{who}it is expected that {what} will come to {figure}{when}."
        case "estimate":
            return f"{who}by an estimate, {what} came to {figure}{when}."
    verb = "came to" if fact.period in ("flow", "cumulative") else "stood at"
    return f"{who}{what} {verb} {figure}{when}."


def attribution(fact: Fact) -> str:
    """Return who says it: the one who is quoted, where the source quotes somebody, and the author of the source."""
    author = _YEAR.sub("", source_of(fact).label)
    if fact.says and fact.says != author:
        return f"{fact.says}, as reported by {author}"
    if fact.via and fact.via != author:
        return f"{fact.via.partition(',')[0]}, as cited by {author}"
    return author


def hedged_figure(fact: Fact) -> str:
    """Return the figure as printed, with its qualifier in the words of this sentence: "more than 5 t" for "exceeded 5 t".

    A figure whose qualifier cannot be told from its number is quoted.
    """
    read = parse_figure(fact.figure)
    if read is None:
        return f"\u201c{fact.figure}\u201d"
    start = read.number_start
    if money := _MONEY.search(fact.figure, 0, start):
        start = money.start()
    bare = fact.figure[start:]
    again = parse_figure(bare)
    if again is None or again.bound != "exact" or (again.low, again.high) != (read.low, read.high) or _ADJECTIVE.search(bare):
        return f"\u201c{fact.figure}\u201d"
    unit = "" if read.unit or not fact.unit or fact.unit.startswith("{") else f" {unit_name(fact.unit)}"
    return f"{_HEDGES.get(fact.bound, '')} {bare}{unit}".lstrip()


def _thing(fact: Fact, subject: str) -> str:
    """Return what is measured, without the dates that the sentence names anyway, and of what."""
    measure = measure_without_dates(fact.measure) if fact.date != "undated" else fact.measure
    narrowed = [f"{name}: {value}" for name, value in fact.dimensions] + ([f"prices of {fact.price_base}"] if fact.price_base else [])
    about = [*([subject] if subject.casefold() not in measure.casefold() else []), *narrowed]
    return f"{measure} ({'; '.join(about)})" if about else measure


def time_in_words(date: Date, period: str) -> str:
    """Return a time with a blank and its preposition before it; empty for one that is not known."""
    if date.precision == "unknown":
        return ""
    label = date.label().replace(" (uncertain)", "")
    doubt = " probably" if date.uncertain else ""
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
