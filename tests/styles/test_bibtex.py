"""Dates in BibTeX entries."""

from __future__ import annotations

import re

import pytest

from beltfacts.styles import bibtex
from tests.styles.program_sources import bundled, source


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("2025-10-31", ["year = {2025}", "month = oct", "day = {31}"]),
        ("2025-10-31~", ["year = {2025}", "month = oct", "day = {31}", "note = {date approximate}"]),
        ("2025-H1", ["year = {2025}", 'month = jan # "--" # jun']),
        ("2021/2024", ["year = {2021/2024}"]),
        ("2021/..", ["year = {2021}", "note = {2021–}"]),
        ("2024-22", ["year = {2024}", "note = {Summer 2024}"]),
        ("201X", ["year = {2010/2019}", "note = {2010s}"]),
        ("in press", ["note = {in press}"]),
        ("undated", []),
        ("", []),
    ],
)
def test_a_date_becomes_year_month_day_and_note(written: str, lines: list[str]) -> None:
    text = bundled(bibtex, source(issued=written))
    assert [line.strip(" ,") for line in text.splitlines() if re.match(r"  (year|month|day|note) ", line)] == lines
