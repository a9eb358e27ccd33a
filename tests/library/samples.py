"""Fact files in two versions that the tests of opened libraries share."""

from __future__ import annotations

import os
from pathlib import Path

from tests.conftest import SOURCE, fact

OLD = SOURCE + fact("cargo-2024") + fact("cargo-2025", value=250, date="2025")
NEW = SOURCE + fact("cargo-2024", value=900) + fact("locks", value=7, measure="lock gates repaired", figure="7 tonnes")
BARGES = fact("barges-2023", value=31, measure="barges built", figure="31 tonnes", date="2023", extra='source = "gazette-2024"')


def replace(file: Path, text: str) -> None:
    """Write a file as editors do: beside the old one, then in its place."""
    beside = file.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, file)
