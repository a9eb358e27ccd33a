"""Locators parsed into kinds and numbers."""

from __future__ import annotations

import pytest

from beltfacts.cite.locators import parse_locator


@pytest.mark.parametrize(
    ("locator", "expected"),
    [
        ("ch. 1, sec. II.1", (("chapter", "1"), ("section", "II.1"))),
        ("pp. 7-8", (("page", "7–8"),)),
        ("p. 7", (("page", "7"),)),
        ("¶ 5", (("paragraph", "5"),)),
        ("Introduction", (("heading", "Introduction"),)),
        ("Page design", (("heading", "Page design"),)),
        ("", ()),
    ],
)
def test_a_locator_is_parsed_into_kinds_and_numbers(locator: str, expected: object) -> None:
    assert parse_locator(locator) == expected
