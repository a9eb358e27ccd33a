"""Hold the time that reading documents takes against their size."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from math import log2

from beltfacts.documents import DocumentText, Unreadable
from beltfacts.documents.extractors import extract_document
from beltfacts.evidence.alignment import find_quote
from beltfacts.evidence.document_coverage import measure_coverage
from tests.documents.growing import Maker
from tests.support import least_seconds, seconds_of

MEASURABLE = 0.015
"""Seconds that reading takes at least before it is compared with reading four times as much."""
LARGE = 250_000
"""Bytes of a document that is compared, however quickly it is read."""
MOST_A_DOUBLING = 3.0
"""Times as long that twice the size may take: 2, and the noise of the machine. The square would be 4, so that four times the size would take 16
times as long; at most 9 are allowed, as 6.7 were measured once on a busy machine for what is linear."""


def read(data: bytes, ending: str) -> None:
    """All that is done with the text of a document: its words are normalized and searched, its numbers counted."""
    with suppress(Unreadable):
        text = DocumentText(extract_document(data, f"x.{ending}"))
        find_quote("the canal carried 12 tonnes of nothing at all", text)
        measure_coverage(text, ())


def check_growth(ending: str, make: Maker) -> None:
    """Assert that a document four times as large is read in about four times the time."""
    count, seconds = 64, 0.0
    small = make(count)
    while seconds < MEASURABLE and len(small) < LARGE:
        count *= 2
        small = make(count)
        seconds = seconds_of(partial(read, small, ending))
    large = make(count * 4)
    most = MOST_A_DOUBLING ** max(2.0, log2(len(large) / len(small)))
    longer = seconds_of(partial(read, large, ending))
    for _ in range(3):
        if longer <= most * max(seconds, MEASURABLE):
            break
        seconds, longer = least_seconds(partial(read, small, ending)), least_seconds(partial(read, large, ending))  # the machine is busy
    assert longer <= most * max(seconds, MEASURABLE), f"{seconds:.2f} s for {count}, {longer:.2f} s for four times as much"
