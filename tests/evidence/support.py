"""What the tests of evidence share: a document, facts, their verdicts, and the folder of the source documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.alignment import find_quote
from beltfacts.evidence.verification import Verdict, verify_fact
from beltfacts.model import Fact
from beltfacts.reading.units.units import UNITS
from tests.conftest import DOCUMENTS

REPORT = """Chapter 1 Waterways

I. Cargo

In 2023, the canal carried 12 million tonnes of grain, up 8.5% from 2022. Profit fell by -5 percent.

The fleet of 1,250 barges is high-speed and ﬁne\u00adly built.

II. Ports

1. Northern ports

In 2023, the ports handled between 20 and 30 ships a day. A toll costs $5 or 10² beads.

Old and new ports

Chapter 2 Outlook

The ports want 40 – 50 new cranes by 2030.
Old and new ports
"""


def a_fact(quote: str, figure: str, **fields: Any) -> Fact:
    """A fact of the report with this quote and figure; other fields are empty unless given."""
    table = Fact(*[None if name in ("value", "low", "high", "withdrawn", "cited") else "" for name in Fact._fields])
    given = {"id": "a-fact", "bound": "exact", "date": "undated", "quote": quote, "figure": figure, "source": "report", **fields}
    return table._replace(**given)


def verdict_of(quote: str, figure: str = "", text: str = REPORT, **fields: Any) -> Verdict:
    """The verdict on a fact in a text of 2024, in which ships and barges are counted things."""
    return verify_fact(
        a_fact(quote, figure or quote, **fields), DocumentText(text), "2024", {**UNITS, "ships": "{ship}", "barges": "{barge}"}
    )


def words_found(quote: str, text: str) -> list[str]:
    """The words of a text at each location where a quote is found."""
    return [text[place.start : place.end] for place in find_quote(quote, DocumentText(text))]


def documents_folder() -> Path:
    """The five source documents, which are no part of the project; without them the tests that need them are skipped."""
    folder = Path(DOCUMENTS) if DOCUMENTS else Path(__file__).resolve().parents[3] / "shared" / "documents"
    if not list(folder.glob("00*.txt")):
        pytest.skip("the source documents are not here: set BELTFACTS_DOCUMENTS to their folder")
    return folder
