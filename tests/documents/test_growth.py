"""Reading a document takes time that grows with its size, whatever it repeats: twice the size, about twice the time."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from math import log2
from random import Random

import pytest

from beltfacts.documents import DocumentText, Unreadable
from beltfacts.documents.extractors import extract_document
from beltfacts.documents.extractors._html.taken_columns import TakenColumns
from beltfacts.evidence.alignment import find_quote
from beltfacts.evidence.document_coverage import measure_coverage
from tests.documents.growing import EVERY, MATCHED
from tests.documents.support import reason
from tests.support import least_seconds

pytestmark = pytest.mark.untraced

MEASURABLE = 0.03
"""Seconds that reading takes at least before it is compared with reading four times as much."""
LARGE = 1_000_000
"""Bytes of a document that is compared, however quickly it is read."""
MOST_A_DOUBLING = 2.6
"""Times as long that twice the size may take: 2, and the noise of the machine. The square would be 4."""
TRIED = sorted(EVERY)[:: 1 if os.environ.get("BELTFACTS_EXAMPLES") == "all" else 6]


def read(data: bytes, ending: str) -> None:
    """All that is done with the text of a document: its words are normalized and searched, its numbers counted."""
    with suppress(Unreadable):
        text = DocumentText(extract_document(data, f"x.{ending}"))
        find_quote("the canal carried 12 tonnes of nothing at all", text)
        measure_coverage(text, ())


def seconds_of(action: Callable[[], None]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start


@pytest.mark.parametrize("name", TRIED)
def test_more_of_the_same_takes_time_with_its_size(name: str) -> None:
    ending, make = EVERY[name]
    count, seconds = 64, 0.0
    while seconds < MEASURABLE and len(make(count)) < LARGE:
        count *= 2
        seconds = seconds_of(partial(read, make(count), ending))
    small, large = make(count), make(count * 4)
    most = MOST_A_DOUBLING ** max(2.0, log2(len(large) / len(small)))
    longer = seconds_of(partial(read, large, ending))
    for _ in range(3):
        if longer <= most * max(seconds, MEASURABLE):
            break
        seconds, longer = least_seconds(partial(read, small, ending)), least_seconds(partial(read, large, ending))  # the machine is busy
    assert longer <= most * max(seconds, MEASURABLE), f"{seconds:.2f} s for {count}, {longer:.2f} s for four times as much"


@pytest.mark.parametrize("name", MATCHED)
def test_what_takes_too_long_is_refused_in_one_line(name: str) -> None:
    ending, make = MATCHED[name]
    start = time.process_time()
    assert reason(extract_document, make(8192), f"x.{ending}") == "its style sheets are too large for its length; keep its text as .txt"
    assert time.process_time() - start < 60


def test_columns_that_are_taken_are_those_that_a_list_of_all_gives() -> None:
    for seed in range(300):
        chance, columns = Random(seed), TakenColumns()
        until: dict[int, int] = {}

        def next_free(column: int, row: int, until: dict[int, int] = until) -> int:
            while until.get(column, -1) >= row:
                column += 1
            return column

        for row in range(12):
            column = 0
            for _ in range(chance.randrange(5)):
                column, expected = columns.next_free(column, row), next_free(column, row)
                assert column == expected
                width, height = chance.choice((1, 1, 2, 5)), chance.choice((1, 1, 2, 3, 9))
                if height > 1:
                    columns.take(column, column + width, row + height - 1)
                    until |= {each: max(until.get(each, -1), row + height - 1) for each in range(column, column + width)}
                column += width
