"""Reading a document takes time that grows with its size, whatever it repeats: twice the size, about twice the time."""

from __future__ import annotations

import os
import time
from random import Random

import pytest

from beltfacts.documents.extractors import extract_document
from beltfacts.documents.extractors._html import styles
from beltfacts.documents.extractors._html.taken_columns import TakenColumns
from beltfacts.documents.extractors._run import _extractors
from tests.documents.growing import EVERY, MATCHED
from tests.documents.growing_tables import TABLES
from tests.documents.growth import check_growth
from tests.documents.support import reason

pytestmark = [pytest.mark.untraced, pytest.mark.once]

EVERY_KIND = {**EVERY, **TABLES}
SOME = sorted(EVERY_KIND)[:: 1 if os.environ.get("BELTFACTS_EXAMPLES") == "all" else 6]
OF_OTHER_READERS = {
    ending: name for name, (ending, _) in sorted(EVERY_KIND.items()) if ending not in {EVERY_KIND[each][0] for each in SOME}
}
TRIED = [*SOME, *OF_OTHER_READERS.values()]
"""A sixth of all, and one of each reader that is not among them."""


def test_every_reader_is_tried() -> None:
    tried = {EVERY_KIND[name][0] for name in TRIED}
    untried = {reader.ENDINGS for reader in _extractors().values() if tried.isdisjoint(reader.ENDINGS)}
    assert untried == {("tsv", "tab")}, "they are read as CSV is"


@pytest.mark.parametrize("name", TRIED)
def test_more_of_the_same_takes_time_with_its_size(name: str) -> None:
    check_growth(*EVERY_KIND[name])


@pytest.mark.parametrize("name", MATCHED)
def test_what_takes_too_long_is_refused_in_one_line(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An eighth of what is tried at most takes an eighth of its time."""
    monkeypatch.setattr(styles, "_MOST_TESTS", styles._MOST_TESTS // 8)
    ending, make = MATCHED[name]
    start = time.process_time()
    assert reason(extract_document, make(4096), f"x.{ending}") == "its style sheets are too large for its length; keep its text as .txt"
    assert time.process_time() - start < 60 / 8


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
