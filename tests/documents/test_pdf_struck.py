"""Struck text of a PDF is no evidence, and joins no digits."""

from __future__ import annotations

import pytest

from tests.documents.pdf_support import extract, make_pdf, run, text_at, text_of

HELVETICA_DIGIT = 0.556
"""The width of a digit in em."""


def stroke(start: float, end: float, y: float, width: float = 0.6) -> bytes:
    """A horizontal line."""
    return f"{width} w {start} {y} m {end} {y} l S\n".encode()


@pytest.mark.parametrize("size", [8, 11, 18])
@pytest.mark.parametrize("height", [0.2, 0.28, 0.38])
def test_struck_digits_do_not_join_those_beside_them(size: float, height: float) -> None:
    digit = HELVETICA_DIGIT * size
    page = run("7083", size=size) + stroke(60 + digit, 60 + 2 * digit, 700 + height * size) + text_at("sheep", y=600)
    extraction = extract(make_pdf(page))
    assert extraction.text.split("\n")[0].replace("\u2502", " ").split() == ["7", "83"]
    assert extraction.left_out == ("struck text",)


def test_a_struck_word_is_left_out_of_its_sentence() -> None:
    page = text_at("The toll is") + text_at("46", 120) + text_at("58 crowns.", 136) + stroke(120, 120 + 2 * HELVETICA_DIGIT * 11, 703)
    assert text_of(page) == "The toll is 58 crowns."


@pytest.mark.parametrize(
    "line",
    [
        stroke(60, 400, 703),  # a grid line of a chart
        stroke(60, 60 + 4 * HELVETICA_DIGIT * 11, 698),  # an underline
        stroke(60, 60 + 4 * HELVETICA_DIGIT * 11, 709),  # a line above
        b"0.6 w 66 690 m 66 720 l S\n",
    ],
)
def test_other_lines_strike_nothing(line: bytes) -> None:
    assert extract(make_pdf(text_at("7083") + line)).left_out == ()
