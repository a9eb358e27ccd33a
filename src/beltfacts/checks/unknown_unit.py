"""A unit that neither UCUM nor ISO 4217 knows, and that the vocabulary does not declare.

Each unit has one code, so that values can be compared: UCUM for measures (t, m3, [acr_us]), ISO 4217 for money (USD), {thing} for counted
things, and rates of these (USD/{person}). Codes of UCUM and ISO 4217 need no declaration. Declare a counted thing: [[unit]] code = "{ship}",
name = "ships", words = [...]. If a spelling usually means another code, the message names it: the hectare is har.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.errors import did_you_mean
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding
from beltfacts.reading import explain_code, is_known_unit


def check(files: FactFiles) -> Iterator[Finding]:
    """Look up the unit of every fact."""
    unknown = {unit for unit in {fact.unit for fact in files.facts} if unit and not is_known_unit(unit, files.units)}
    for fact in files.facts:
        if fact.unit in unknown:
            hint = explain_code(fact.unit) or did_you_mean(fact.unit, [*files.units], "declare it with [[unit]]")
            yield files.at("unknown-unit", fact, "unit", f"{fact.id}: unit {fact.unit!r} is not declared; {hint}")
