"""Page ranges as each style writes them."""

from __future__ import annotations

import pytest

from beltfacts.cite.page_ranges import format_page_ranges, has_several_numbers


@pytest.mark.parametrize(
    ("pages", "expanded", "chicago", "minimal_two", "minimal"),
    [
        ("412-9", "412–419", "412–19", "412–19", "412–9"),
        ("61-4", "61–64", "61–64", "61–64", "61–4"),
        ("304-309", "304–309", "304–9", "304–09", "304–9"),
        ("200-204", "200–204", "200–204", "200–04", "200–4"),
        ("1688-1702", "1688–1702", "1688–702", "1688–702", "1688–702"),
        ("98-103", "98–103", "98–103", "98–103", "98–103"),
        ("S210 - S8", "S210–S218", "S210–18", "S210–18", "S210–8"),
        ("23-31, 155-158", "23–31, 155–158", "23–31, 155–58", "23–31, 155–58", "23–31, 155–8"),
        ("xi-xiv", "xi–xiv", "xi–xiv", "xi–xiv", "xi–xiv"),
        ("B7", "B7", "B7", "B7", "B7"),
        ("9-3", "9–3", "9–3", "9–3", "9–3"),
    ],
)
def test_a_range_is_expanded_or_shortened(pages: str, expanded: str, chicago: str, minimal_two: str, minimal: str) -> None:
    assert format_page_ranges(pages, "expanded") == expanded
    assert format_page_ranges(pages, "chicago") == chicago
    assert format_page_ranges(pages, "minimal-two") == minimal_two
    assert format_page_ranges(pages, "minimal") == minimal


def test_a_style_may_keep_the_digits_and_choose_the_dash() -> None:
    assert format_page_ranges("412 -- 9", "as-printed") == "412–9"
    assert format_page_ranges("412-9", "expanded", "-") == "412-419"


@pytest.mark.parametrize(
    ("pages", "shown"),
    [("4,6,9", "4, 6, 9"), ("A4,A6", "A4, A6"), ("4, 6", "4, 6"), ("1,204", "1,204"), ("1,204,7", "1,204, 7")],
)
def test_a_blank_follows_the_comma_between_two_pages_but_not_that_of_thousands(pages: str, shown: str) -> None:
    assert format_page_ranges(pages, "expanded") == shown


@pytest.mark.parametrize(("issue", "several"), [("1-2", True), ("3, 4", True), ("5 & 6", True), ("12", False), ("S-1", False), ("", False)])
def test_a_double_issue_is_several_numbers(issue: str, several: bool) -> None:
    assert has_several_numbers(issue) is several
