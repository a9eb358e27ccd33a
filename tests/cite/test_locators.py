"""Locators parsed into kinds and numbers."""

from __future__ import annotations

import pytest

from beltfacts.cite.locators import format_locator, parse_locator


@pytest.mark.parametrize(
    ("locator", "expected"),
    [
        ("ch. 1, sec. II.1", (("chapter", "1"), ("section", "II.1"))),
        ("pp. 7-8", (("page", "7–8"),)),
        ("p. 7", (("page", "7"),)),
        ("¶ 5", (("paragraph", "5"),)),
        ("pp. 7, 9-10", (("page", "7, 9–10"),)),
        ("pp. 7 and 9", (("page", "7 and 9"),)),
        ("paras. 3, 5, ch. 2", (("paragraph", "3, 5"), ("chapter", "2"))),
        ("p. 7, Introduction", (("page", "7"), ("heading", "Introduction"))),
        ("Introduction", (("heading", "Introduction"),)),
        ("Finance!E6", (("cell", "Finance!E6"),)),
        ("C3", (("cell", "C3"),)),
        ("Page design", (("heading", "Page design"),)),
        ("", ()),
    ],
)
def test_a_locator_is_parsed_into_kinds_and_numbers(locator: str, expected: object) -> None:
    assert parse_locator(locator) == expected


@pytest.mark.parametrize(
    ("locator", "printed"),
    [
        ("pp. 7, 9", "pp. 7, 9"),
        ("pp. 7 and 9", "pp. 7 and 9"),
        ("p. 7", "p. 7"),
        ("ch. 1, sec. II.1", "ch. 1, sec. II.1"),
        ("chs. 1, 3", "chs 1, 3"),
        ("Finance!E6", "cell Finance!E6"),
    ],
)
def test_several_numbers_take_the_plural_and_several_parts_do_not(locator: str, printed: str) -> None:
    terms = {"page": ("p. {}", "pp. {}"), "chapter": ("ch. {}", "chs {}"), "section": ("sec. {}", "secs {}")}
    assert format_locator(locator, terms) == printed
