"""Figures as printed, read into value, unit and qualifier: "more than 50 million tonnes" is 50000000 t, more than.

It reads numbers, units and qualifiers that are written; it converts no units, works out no dates, and never guesses: what is not
clear is refused. Rates keep only their first unit ("5 tonnes per day" is 5 t). A comma and a space before exactly three
digits is read as a scanning fault ("9, 500" is 9500), so "2, 300" is 2300.
"""

from collections.abc import Mapping, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import EXACT, FIGURE, MOST_DIGITS, REFUSED, Mention, Refusal, narrowed, scale_value
from beltfacts.reading.quantities.below_zero import take_temperature_sign
from beltfacts.reading.quantities.compounds import join_compounds
from beltfacts.reading.quantities.dash_ranges import join_dash_ranges
from beltfacts.reading.quantities.labels import is_version
from beltfacts.reading.quantities.mentions import find_mentions
from beltfacts.reading.quantities.qualifiers import bound_before, plain_about, printed_bound
from beltfacts.reading.quantities.ranges import join_word_ranges
from beltfacts.reading.quantities.ratios import join_ratios
from beltfacts.reading.text import WithoutNotes, without_notes
from beltfacts.reading.units import UNITS, bound_in, is_changed_level, language_of, printed_unit, take_each, take_minor_money, units_in

if TYPE_CHECKING:  # what reads labels is imported where a text has some: it knows the scales of all languages, which are read from files
    from beltfacts.reading.tables import Context


class Quantity(NamedTuple):
    """A figure read: `low` to `high` (equal unless a range) of `unit`, with spans into the text it was read from.

    `bound` is one of exact, about, nearly, more-than, less-than, at-least, at-most. `start:end` spans the words of
    bound and unit too, `number_start:number_end` the number with its sign and scale word. Values keep the written
    precision; a fraction without a finite decimal ("a third") is given to 28 digits.
    """

    low: Decimal
    high: Decimal
    unit: str | None
    bound: str
    start: int
    end: int
    number_start: int
    number_end: int
    ordinal: bool = False

    @property
    def value(self) -> Decimal | None:
        """The one number, unscaled and in `unit`; None for a range."""
        return self.low if self.low == self.high else None


def find_quantities(text: str, units: Mapping[str, str] = UNITS, language: str = "") -> list[Quantity]:
    """Return every quantity of running text, in order and without overlaps; any text is fine, none raises.

    units: lower-case words or phrases of up to five words, to unit codes (UCUM, ISO 4217, `{counted things}`). The longest phrase
    directly after the number counts; before a counted thing, one adjective may stand between ("28 neighboring countries").
    language: BCP 47 code of the text, whose words are read where it has a file in `data/languages`; empty for English and Chinese.
    "From 2 to 18" is a change and gives two quantities; "2 to 18" is a range.
    """
    units = units_in(language, units) if language else units
    language = language_of(units)
    without = without_notes(text)
    plain = narrowed(without.text)
    found: list[Quantity] = []
    floor = 0
    for mention in _joined(plain, units, language):
        if mention.kind is FIGURE:
            quantity = _bounded(plain, floor, mention)
            if quantity and language and quantity.bound == "exact" and (before := bound_in(language, plain[floor : quantity.start])):
                ahead = plain[max(0, quantity.start - _LONGEST_CHANGE) : quantity.start]
                limit = (quantity.start, "exact") if is_changed_level(language, ahead) else (floor + before[0], before[1])
                quantity = quantity._replace(start=limit[0], bound=limit[1])
            if quantity:
                found.append(quantity)
                floor = mention.end
    return [_in_original(each, without) for each in found] if without.origins else found


_LONGEST_CHANGE = 48
"""Characters of the first level of a change and the words around it."""
_FLAG = LazyPattern(r"(?<!\s)\s*(?:\(?[a-z]\)?|\[[a-z0-9]\]|[*\u2020\u2021])\s*\Z")
_WHOLE_FLOAT = LazyPattern(r"(\(?[-\u2212]?)([0-9]{1,15})\.0(\)?)")
_PLAIN_NUMBER = LazyPattern(r"(?:[1-9][0-9]{1,2}(?:,[0-9]{3}){0,4}|[1-9](?:,[0-9]{3}){1,4}|[1-9][0-9]{4,14})(?:\.[0-9]{1,9})?")
"""A number without sign, flag or unit, which no reader takes for a year."""
_MAY_BE_DATE = LazyPattern(r"(?:19|20)[0-9]{4}(?:[0-9]{2})?|.*\.(?:(?:19|20)[0-9]{2}|0)")
"""A number that may be a date, 20240131 or 12.2024, or a version: 12.0."""
_PROBE = "77"
"""A plain number, of which is read what labels say of every one."""
_NO_FIGURE = frozenset((":", "..", "...", "-", "\u2013", "\u2014", "n/a", "n.a.", "na", "n.e.c.", "c", "x", "\u2026", "\u2212"))


def read_cell(
    text: str, *headers: str, captions: Sequence[str] = (), units: Mapping[str, str] = UNITS, language: str = ""
) -> Quantity | None:
    """Return the figure of a table's cell, with the scale and unit that its headers say; None where it holds none.

    headers: row label and column header, the nearest first. captions: lines above the table. None also where they leave the scale open. A flag
    of statistics behind the digits (p, e, b, r) is left out.
    """
    from beltfacts.reading.tables import contexts_of, scaled_by

    plain = narrowed(text)
    if plain.strip().lower() in _NO_FIGURE:
        return None
    flag = _FLAG.search(plain)
    body = plain[: flag.start()] if flag and flag.start() and plain[flag.start() - 1].isdigit() else plain
    if whole := _WHOLE_FLOAT.fullmatch(body):  # "3.0" alone is a version
        body = f"{whole[1]}{int(whole[2]):,}{whole[3]}"
    known = contexts_of(units)
    contexts = tuple(known.label(header) for header in headers)
    said = tuple(known.caption(caption) for caption in captions)
    if _PLAIN_NUMBER.fullmatch(body) and not _MAY_BE_DATE.fullmatch(body) and (probe := _read_probe(contexts, said)):
        value = scale_value(Decimal(body.replace(",", "")), int(probe.low / int(_PROBE)))
        return Quantity(value, value, probe.unit, probe.bound, 0, len(body), 0, len(body))
    mentions = _joined(body, units, language)
    for mention in mentions:
        scaled_by(mention, contexts, said)
    return next((each for mention in mentions if mention.kind is FIGURE and (each := _bounded(body, 0, mention))), None)


@lru_cache(maxsize=4096)
def _read_probe(contexts: "tuple[Context | None, ...]", captions: "tuple[Context | None, ...]") -> Quantity | None:
    """Return what labels make of a plain number, read once for all numbers with such labels. None where that is no exact multiple of it."""
    from beltfacts.reading.tables import scaled_by

    (mention,) = _joined(_PROBE, UNITS, "")
    scaled_by(mention, contexts, captions)
    read = _bounded(_PROBE, 0, mention) if mention.kind is FIGURE else None
    is_multiple = read is not None and read.low == read.high and read.low % int(_PROBE) == 0
    return read if is_multiple else None


def find_refused(text: str, units: Mapping[str, str] = UNITS, language: str = "") -> list[Refusal]:
    """Return the numbers of a text that are not read, in order, each with the reason."""
    without = without_notes(text)
    refused = (
        each for each in _joined(narrowed(without.text), units, language or language_of(units)) if each.kind is REFUSED and each.reason
    )
    return [Refusal(without.start(each.start), without.end(each.end), each.reason) for each in refused]


def _in_original(quantity: Quantity, without: WithoutNotes) -> Quantity:
    """Return a quantity of a text without note marks with its spans in the original."""
    return quantity._replace(
        start=without.start(quantity.start),
        end=without.end(quantity.end),
        number_start=without.start(quantity.number_start),
        number_end=without.end(quantity.number_end),
    )


def _joined(text: str, units: Mapping[str, str], language: str) -> list[Mention]:
    """Return the numbers of a text with compounds, ratios and ranges made one."""
    mentions = find_mentions(text, units, language)
    if not mentions:
        return mentions
    mentions = join_compounds(text, mentions, language)
    if "p" in text or "cent" in text or "\xa2" in text or "c/" in text or "c a" in text or "c each" in text:
        take_minor_money(text, mentions)
    if language or "below" in text:
        mentions = take_temperature_sign(text, mentions, language)
        if language:
            from beltfacts.reading.numerals import refuse_shares  # imported here: most texts are English or Chinese

            refuse_shares(text, mentions, language)
    mentions = join_word_ranges(text, join_dash_ranges(text, join_ratios(text, mentions)), language)
    if "每" in text:
        for mention in mentions:
            take_each(text, mention, units)
    if "|" in text and "--" in text:
        from beltfacts.reading.tables import apply_contexts

        apply_contexts(text, mentions, units)
    return mentions


def parse_figure(text: str, units: Mapping[str, str] = UNITS) -> Quantity | None:
    """Return the quantity of a figure as printed, the first if there are several, None if there is none."""
    return next(iter(find_quantities(text, units)), None)


def format_quantity(quantity: Quantity, units: Mapping[str, str] = UNITS) -> str:
    """Print a quantity in plain English so that `parse_figure` reads back the same low, high, unit and bound.

    A unit that neither the built-in units nor `units` name prints as its code. Holds for numbers up to 40 characters.
    """
    low, high = _printed(quantity.low, quantity), _printed(quantity.high, quantity)
    number = low if quantity.low == quantity.high else f"{low} to {high}"
    unit = quantity.unit and printed_unit(quantity.unit, units)
    gap = "" if unit in (None, "%") else " "
    return f"{printed_bound(quantity.bound)}{number}{gap}{unit or ''}"


def _printed(value: Decimal, quantity: Quantity) -> str:
    """Print a number with thousands commas, which keep 2,024 from being a year; 3.0 would be a version, and 40.833 may be grouped."""
    printed = f"{value:,f}"
    if "," not in printed and printed[-4:-3] == ".":
        printed += "0"
    has_unit_beside_it = quantity.unit and quantity.low == quantity.high
    if not has_unit_beside_it and is_version(printed.lstrip("-").replace(",", "")):
        printed = printed[:-2]
    if not quantity.ordinal:
        return printed
    teen = printed[-2:-1] == "1"
    return printed + ("th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(printed[-1], "th"))


def rounds_to(value: Decimal, typed: Decimal) -> bool:
    """Whether somebody who remembers `value` may have typed `typed`: equal, rounded (half up or even) or cut off.

    What counts are the significant digits typed, and at least two: 982.34 rounds to 982, 4.786 to 4.79 or 4.78, and
    50400000 to 50000000 but 5.4 not to 5.
    """
    if not value.is_finite() or not typed.is_finite():
        return False
    near = abs(value.adjusted() - typed.adjusted()) <= 1 and value.is_signed() == typed.is_signed()
    shown = typed.normalize(EXACT) if typed.as_tuple().exponent == 0 else typed
    digits = max(2, len(shown.as_tuple().digits))
    if value == typed or not near or digits > MOST_DIGITS:
        return value == typed
    step = Decimal(1).scaleb(typed.adjusted() - digits + 1)
    ways = (ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_DOWN)
    return any(value.quantize(step, way, context=EXACT) == typed for way in ways)


def _bounded(text: str, floor: int, mention: Mention) -> Quantity | None:
    """Make the quantity, with the qualifier before it; None for the pronoun "one"."""
    start, bound = mention.start, mention.bound
    if mention.word and start > floor and (before := bound_before(text, floor, start, mention)):
        start, bound = before[0], before[1] if bound == "exact" or plain_about(text, before[0]) else bound
    number = mention.number
    bare = number.spelled and not mention.unit and not number.part and mention.number_end - mention.number_start == 3
    if bare and text[mention.number_start : mention.number_end].lower() == "one" and text.strip(" \t\r\n.") != text[start : mention.end]:
        return None  # "one of", "no one": a pronoun
    return Quantity(
        mention.low, mention.high, mention.unit, bound, start, mention.end, mention.number_start, mention.number_end, number.ordinal
    )
