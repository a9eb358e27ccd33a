"""The parts of a text that are compared apart from its words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.layout import DocumentText
from beltfacts.documents.text_parts import EDGE, HEAD, find_parts
from tests.support import is_quick


def _edges(text: str) -> list[int]:
    return [part.start for part in find_parts(Extraction(text)) if part.kind == EDGE]


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("a \u2502 b", [2]),
        ("a | b", [2]),
        ("|a|b|", [0, 2, 4]),
        ("x\n|a|b|\nc|d", [2, 4, 6]),
        ("|a\\|b|", [0, 5]),
        ("a|b", []),
        ("P(a|b) and c", []),
    ],
)
def test_bars_are_edges_of_cells_between_spaces_or_in_a_row_that_starts_with_one(text: str, edges: list[int]) -> None:
    assert _edges(text) == edges


def test_what_the_document_declares_counts_more_than_the_rule() -> None:
    text = "Page 4\u00b2 | 7 km\u00b2"
    parts = find_parts(Extraction(text, notes=((14, 15),), passed_over=((0, 7),)))
    assert [(part.kind, text[part.start : part.end]) for part in parts] == [(HEAD, "Page 4\u00b2"), (EDGE, "|"), ("note", "\u00b2")]


@pytest.mark.untraced
@pytest.mark.parametrize("unit", ["a|b ", "\u2460", "2\u00b2", "a[1]", "1 \u00b9 ", "货 ", "\n|a|"])
def test_time_grows_with_the_length_of_a_text(unit: str) -> None:
    def read(times: int) -> Callable[[], object]:
        return lambda: DocumentText(unit * times).normalized.text

    # 10 times the text: 100 times the time if it were quadratic
    assert is_quick(read(2_000), read(20_000), lambda seconds: 40 * max(seconds, 0.01))
