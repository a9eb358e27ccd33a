"""Which tests the Pythons after the first try."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sampling import HERE, ROOMS, part


@pytest.mark.parametrize("count", [*range(1, 9), 401])
def test_four_versions_in_a_row_try_everything_and_each_tries_something(count: int) -> None:
    tried = [part(range(count), version) for version in (11, 12, 13, 14)]
    assert {each for some in tried for each in some} == {*range(count)}
    assert all(0 < len(some) <= count // 4 + 1 for some in tried)


def test_the_rooms_are_folders_of_tests() -> None:
    assert [room for room in ROOMS if not [*Path(HERE, room).glob("test_*.py")]] == []
