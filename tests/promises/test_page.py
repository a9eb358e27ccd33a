"""The page of promises names tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_promise_names_tests_that_are_there() -> None:
    text = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8")
    sections = re.findall(r"(?ms)^## (\d+) (.*?)(?=^## )", text)
    assert [int(number) for number, _ in sections] == [*range(1, 12)]
    for number, section in sections:
        named = re.findall(r"`(tests/[\w/]+\.py)`", section)
        assert named, f"promise {number} names no test"
        assert [name for name in named if not (ROOT / name).is_file()] == [], f"promise {number}"
