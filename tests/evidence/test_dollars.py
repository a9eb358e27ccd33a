"""Which dollar a bare "$" is: that of the country whose dollars the document says it is in, and asked for where it only names others."""

from __future__ import annotations

from decimal import Decimal

import pytest

from beltfacts.documents.layout import DocumentText
from beltfacts.evidence import units_of_source, verify_fact
from beltfacts.library.files import empty_fact, parse_fact_text
from beltfacts.reading import UNITS, find_quantities

SOURCE = parse_fact_text('[[source]]\nid = "a"\ntype = "report"\ntitle = "A"\n', "a.toml").sources[0]


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("All amounts are New Zealand dollars.", "NZD"),
        ("Amounts in Australian dollars.", "AUD"),
        ("Plans were drawn in CAD.", ""),
        ("Fees [Canadian dollars throughout]", "CAD"),
        ("Fees (Canadian dollars)", "CAD"),
        ("The sister club paid (90 Canadian dollars).", ""),
        ("The sister club paid A$90.", ""),
        ("The sister club paid 90 Canadian dollars.", ""),
        ("Amounts in Australian dollars; the gift was US$90.", ""),
        ("The dollars of the club are counted in June.", "USD"),
    ],
)
def test_the_dollar_of_a_document(said: str, unit: str) -> None:
    text = DocumentText(f"Club\n\n{said}\n\nThe hut cost $4,100.\n")
    (read,) = find_quantities("The hut cost $4,100.", units_of_source(SOURCE, text, UNITS))
    assert (read.unit or "") == unit
    (marked,) = find_quantities("The hut cost US$4,100.", units_of_source(SOURCE, text, UNITS))
    assert marked.unit == "USD"


@pytest.mark.parametrize(("unit", "verdict"), [("CAD", "found"), ("USD", "found"), ("km", "drift")])
def test_a_fact_in_the_dollar_of_either_country_verifies(unit: str, verdict: str) -> None:
    text = DocumentText("Fees [Canadian dollars throughout]\n\nIn 2023 the hut cost $4,100.\n")
    units = units_of_source(SOURCE, text, UNITS, has_any_dollar=True)
    fact = empty_fact(quote="In 2023 the hut cost $4,100.", figure="$4,100", value=Decimal(4100), unit=unit, date="2023", measure="cost")
    assert verify_fact(fact, text, "", units, "").verdict == verdict


def test_long_lines_of_names_take_no_time() -> None:
    text = DocumentText("$ " + "Aa " * 40_000 + "(" * 40_000)
    assert units_of_source(SOURCE, text, UNITS) is UNITS
