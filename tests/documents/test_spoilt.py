"""Thousands of spoilt documents of every kind: each gives text that can be searched and counted, or one line that says why not."""

from __future__ import annotations

from random import Random

import pytest

from beltfacts.documents import DocumentText, Unreadable
from beltfacts.documents.extractors import extract_within_limits
from beltfacts.evidence.alignment import find_quote
from beltfacts.evidence.document_coverage import measure_coverage
from tools.fuzz._documents import QUOTE, SAMPLES, spoil

EACH = 300
"""Documents of each kind."""


@pytest.mark.untraced
@pytest.mark.parametrize("ending", SAMPLES)
def test_a_spoilt_document_gives_text_or_a_reason(ending: str) -> None:
    pytest.importorskip("pypdfium2" if ending == "pdf" else "justhtml")
    assert find_quote(QUOTE, DocumentText(extract_within_limits(SAMPLES[ending], f"x.{ending}")))
    for seed in range(EACH):
        data = spoil(ending, Random(seed))
        said = ""
        try:
            text = DocumentText(extract_within_limits(data, f"x.{ending}"))
        except Unreadable as error:
            text, said = DocumentText(""), str(error)
        assert "\n" not in said, seed
        text.text.encode()
        for place in find_quote(QUOTE, text):
            assert 0 <= place.start < place.end <= len(text.text), seed
            assert text.locate(place.start, place.end).locator, seed
        assert all(number.text for number in measure_coverage(text, ()).numbers), seed
