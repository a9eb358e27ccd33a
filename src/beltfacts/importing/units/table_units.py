"""The units of the values of one table: what a person says, what labels and captions say, or the noun that is counted. Pure.

What single words say is read by `units`. A unit that nothing says is kept for a message, and is not made up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

from beltfacts.errors import UseError
from beltfacts.evidence import FoundCell, is_count_word, is_statistic
from beltfacts.importing.cell_values import OPEN_BRACKETS, OPEN_LABELS, SHARES, CellContext, CellValue
from beltfacts.importing.units.caption_units import (
    caption_counts_others,
    has_own_scale,
    is_base,
    is_scale_of_money,
    may_be_scale_of_others,
    says_scale_above,
    says_scale_below,
    says_shares,
    unit_in_caption,
)
from beltfacts.importing.units.counted_nouns import counts_by_name, names_two_nouns
from beltfacts.importing.units.foreign_nouns import table_language
from beltfacts.importing.units.open_labels import ask_for_open, letter_of_scale, unsaid_scale
from beltfacts.importing.units.said_units import (
    in_minor_money,
    read_as,
    read_as_table,
    read_negative,
    replace_unit,
    says_minor,
    with_unit,
    without_scale,
)
from beltfacts.importing.units.special_units import may_be_animals, names_other_dollars, says_index
from beltfacts.importing.units.typed_units import HOW_TO_SAY
from beltfacts.importing.units.units import (
    PEOPLE,
    WHOLE_TABLE,
    PrintedUnit,
    names_index,
    parse_unit,
    read_unit,
    says_scale,
    unit_of_measure,
)
from beltfacts.reading import is_currency, is_scale_alone

_PER_TIME = ("}/d", "}/wk", "}/mo", "}/a")
"""How units end that a title such as "Visits per month" says, which may mean that its rows are months."""
_NAMED = 4
"""Measures without a unit that a message names."""


class TableUnits:
    """Gives the values of a table their units, and keeps the measures for which there is none."""

    def __init__(
        self,
        said: Mapping[str, str],
        units: Mapping[str, str],
        lines: Iterable[str] = (),
        *,
        has_decimals: bool = False,
        below: Iterable[str] = (),
    ) -> None:
        """`said`: units that a person says, by measure, column, printed unit or `WHOLE_TABLE`. `units`: unit word in lower case to code.

        `lines`: captions and headers of the table. `has_decimals`: whether its figures have decimals, so that no noun of its title is counted.
        `below`: the lines below it.
        """
        lines = tuple(lines)
        self._has_other_dollars = any(map(names_other_dollars, lines))
        self._language = table_language(lines)
        self._scale_below = next((line for line in below if says_scale_below(line)), "")
        self._said, self._units, self._has_decimals = said, units, has_decimals
        self._printed: dict[str, PrintedUnit] = {"": PrintedUnit()}
        self._unit_of: dict[tuple[str, ...], tuple[Decimal, str]] = {}
        self._open: dict[str, bool] = {}

    def printed(self, text: str) -> PrintedUnit:
        """Return a unit as the table writes it, read once."""
        if text not in self._printed:
            self._printed[text] = read_unit(text, self._said, self._units)
        return self._printed[text]

    def read_open(self, found: FoundCell, context: CellContext) -> CellValue:
        """Return a cell whose labels may say a unit or a scale with what `--unit COLUMN=CODE` says they mean: metres of "(m)"."""
        if context.printed.may_scale:
            return CellValue(problem=_ask(context.printed.text, context.printed))
        labels = (*found.labels.row, *found.labels.column)
        if said := self._said_for(labels):
            scale, unit = parse_unit(said)
            if problem := unsaid_scale(found, said, unit, self._units):
                return CellValue(problem=problem)
            value = read_as(found, context, in_minor_money(scale, unit, labels), unit)
        else:
            value = read_as_table(found, context, *parse_unit(self._said.get(WHOLE_TABLE, "")))
        return CellValue(problem=ask_for_open(found, self._units)) if value.problem == OPEN_LABELS else value

    def read_brackets(self, found: FoundCell, context: CellContext) -> CellValue:
        """Return a figure in brackets, which is negative where a person says that the unit is money."""
        said = self._said_for((*found.labels.row, *found.labels.column, WHOLE_TABLE))
        is_money = said is not None and is_currency(parse_unit(said)[1])
        return read_negative(found, context) if is_money else CellValue(problem=OPEN_BRACKETS)

    def complete(self, value: CellValue, measure: str, found: FoundCell, printed: PrintedUnit) -> CellValue:
        """Return a value with its unit. One that a person says for its measure or column replaces that of its labels."""
        if value.value is None:
            return value
        labels, above = (*found.labels.row, *found.labels.column), (*found.labels.captions, found.labels.corner)
        if self._scale_below and value.bare == value.value and value.unit not in SHARES and not self._says_scale((measure, *labels)):
            line = self._scale_below[:60]
            return CellValue(
                problem=f'{line!r} below the table may hold a scale; say it: --unit "{measure}=NUMBER CODE", where NUMBER is 1 if it holds none'
            )
        if not value.unit:
            scale, unit = self._unit(measure, found, printed)
            base = next(filter(is_base, labels), "") if unit == "%" else ""
            if base or not unit:  # a base counts people, also below "--unit %"
                return CellValue(problem=_ask(base or _name(measure, printed), printed))
            is_scaled = value.bare is not None and value.bare != value.value and not value.sic
            if is_scaled and not has_own_scale(labels, self._units):
                is_said = self._said_for((measure, *labels)) is not None
                is_index = unit == "1" and names_index(measure)
                if (is_scale_of_money(unit, above) and (is_said or unit in PEOPLE)) or (is_index and is_said):
                    return without_scale(value, scale, unit)
                if is_scale_of_money(unit, above) or may_be_scale_of_others(unit, above) or is_index:
                    return CellValue(problem=f"a scale above the table that may not be that of {unit}")
            if value.bare == value.value and (problem := self._letter_above(measure, labels, unit)):
                return CellValue(problem=problem)
            return with_unit(value, in_minor_money(scale, unit, labels), unit)
        if value.unit == "%" and value.figure.rstrip().endswith("%"):  # the cell itself says it
            return value
        if value.bare and abs(value.value) > abs(value.bare) and is_currency(value.unit) and any(map(says_minor, found.labels.row)):
            return CellValue(problem=ask_for_open(found, self._units))  # cents below millions of the currency
        said = self._said_for((measure, *(label for label in found.labels.row if label != printed.text), *found.labels.column))
        if (
            said is None
            and self._has_other_dollars
            and value.unit.startswith("USD")
            and not any("US" in each for each in (value.figure, *labels))
        ):
            return CellValue(problem=f'"$" may be another one than that of the United States; say it: --unit "{measure}=CODE"')
        return value if said is None else replace_unit(value, *parse_unit(said))

    def _says_scale(self, names: Iterable[str]) -> bool:
        """Return whether a person says a scale for one of these names, or for all figures."""
        said = self._said_for((*names, WHOLE_TABLE))
        return said is not None and says_scale(said)

    def _letter_above(self, measure: str, labels: tuple[str, ...], unit: str) -> str:
        """Return why a figure is refused whose header ends with a letter that may be a scale; empty where a person says that scale."""
        named = () if self._says_scale((measure, *labels)) else tuple([label for label in labels if _names(measure, label)])
        return letter_of_scale(named, unit)

    def refuse_open(self) -> None:
        """Raise UseError that names the measures whose unit nothing says, with the options to say them. For a table that gives no fact."""
        if self._open:
            names = list(self._open)
            options = " ".join(f'--unit "{name}=CODE"' for name in names[:_NAMED])
            more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
            for_all = "" if any(self._open.values()) else ", or --unit CODE for all"
            raise UseError(f"nothing says the unit of {', '.join(names[:_NAMED])}{more}; say it: {options}{for_all}; CODE is {HOW_TO_SAY}")

    def _said_for(self, names: Iterable[str]) -> str | None:
        """Return the unit that a person says for the first of these names that has one, else None."""
        return next((self._said[name] for name in names if name in self._said), None) if self._said else None

    def _unit(self, measure: str, found: FoundCell, printed: PrintedUnit) -> tuple[Decimal, str]:
        """Return scale and unit of a figure that prints none; the unit is empty, and kept for the message, where nothing says it."""
        if printed.unit or any(map(is_statistic, found.labels.column)):
            return Decimal(1), printed.unit or "1"
        labels = (*found.labels.row, *found.labels.column)
        mentions = tuple(label for label in labels if label in self._said or _names(measure, label))
        key = (measure, printed.text, *mentions)
        if key not in self._unit_of:
            if printed.may_scale:  # "t.kr." is said by itself, so that its scale is said too
                self._open[printed.text] = True
                return Decimal(1), ""
            scale, unit = unit_of_measure(measure, mentions, self._said, self._units, self._language)
            if (not unit or unit.startswith("{")) and any(map(says_index, (*labels, *found.labels.captions))):
                unit = "1"
            if unit.startswith("{") and not self._may_count(measure, mentions, found, printed, unit):
                unit = ""
            unit = unit or ("1" if is_count_word(printed.text) else "")
            self._unit_of[key] = (scale, unit or unit_in_caption(measure, found.labels.captions, self._units))
        if not self._unit_of[key][1]:
            self._open.setdefault(_name(measure, printed), False)
        return self._unit_of[key]

    def _may_count(self, measure: str, labels: tuple[str, ...], found: FoundCell, printed: PrintedUnit, unit: str) -> bool:
        """Return whether a measure may count its noun: a person says so, and neither the column of units nor the caption has another unit."""
        is_said = not self._said.keys().isdisjoint((measure, *labels, WHOLE_TABLE))
        is_open = bool(printed.text) and not is_scale_alone(printed.text) and not is_count_word(printed.text)
        captions = found.labels.captions
        if unit == "{person}" and may_be_animals(measure, (*found.labels.row, *captions, found.labels.corner)):
            return is_said
        is_fraction = self._has_decimals and not any(map(says_scale_above, (*captions, found.labels.corner, printed.text)))
        if not labels and (names_two_nouns(measure) or unit.endswith(_PER_TIME) or is_fraction):
            return is_said
        if any(map(says_shares, captions)) and not counts_by_name((measure, *labels)):
            return is_said
        return is_said or (not is_open and not caption_counts_others(unit, captions, self._units))


def _ask(name: str, printed: PrintedUnit) -> str:
    """Return why a figure has no unit, with the option that says it. One that may hold a scale is said with its scale."""
    if printed.may_scale:
        return f'{printed.text!r} may hold a scale; say it with its unit: --unit "{printed.text}=1000 CODE", or "1 CODE" if it holds none'
    return f'nothing says the unit; say it: --unit "{name}=CODE", {HOW_TO_SAY}'


def _name(measure: str, printed: PrintedUnit) -> str:
    """Return what is named where nothing says the unit: the unit as printed, or the measure beside a scale alone."""
    return measure if is_scale_alone(printed.text) else printed.text or measure


@lru_cache(maxsize=20_000)
def _names(measure: str, label: str) -> bool:
    """Return whether a label names a measure."""
    return measure.casefold() in label.casefold()
