"""Which facts are looked at for a sentence: those whose words weigh most together, however they are counted."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from beltfacts.audit.weighing.candidates import CandidateFinder


class _WithRows(CandidateFinder):
    """Finds rows by words that are given, without a library."""

    def __init__(self, rows: dict[str, frozenset[int]]) -> None:
        self._given = rows

    def _rows_of_word(self, word: str) -> frozenset[int]:
        return self._given[word]


@pytest.mark.parametrize("seed", range(40))
def test_the_best_rows_are_those_of_the_greatest_sums(seed: int) -> None:
    rng = Random(seed)
    words = [(rng.choice((rng.random() * 9, 2.5)), f"w{number}") for number in range(rng.randrange(1, 14))]
    telling = sorted(words, reverse=True)
    rows = {word: frozenset(rng.sample(range(400), rng.choice((3, 40, 200)))) for _, word in words}
    sums = Counter[int]()
    for weight, word in telling:
        sums.update(dict.fromkeys(rows[word], weight))
    assert _WithRows(rows)._best_rows(telling) == sorted(sums, key=lambda row: (-sums[row], row))[:30]
