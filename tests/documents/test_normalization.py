"""Normalized text and its offsets in the original."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from beltfacts.documents.normalization import normalize_text


@given(st.text(alphabet=" \n\t-\u2014\u00ad\u200b\ufb01\u2026\u201c\xe9\u0301\x0112aB.,", max_size=40))
def test_normalizing_twice_changes_nothing_and_offsets_always_lead_back(text: str) -> None:
    folded = normalize_text(text)
    for start in range(len(folded.text)):
        span = folded.original(start, start + 1)
        assert span is None or 0 <= span[0] <= span[1] <= len(text)
    if folded.text:
        first, last = folded.original(0, len(folded.text)) or (0, len(text))
        assert normalize_text(text[first:last]).text.strip() == folded.text.strip()
