"""The newest facts that match: the same, whether all dates are compared or the years are looked through."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import beltfacts
from beltfacts.library import Filters, Library, newest, newest_rows
from tests.conftest import SOURCE

LAST_DAYS = {
    "0012": "0012-12-31",
    "1999": "1999-12-31",
    "2021-05": "2021-05-31",
    "2021-11-03": "2021-11-03",
    "2019/2022": "2022-12-31",
    "2023-07/2024-06": "2024-06-30",
    "2024": "2024-12-31",
    "2030": "2030-12-31",
    "2020/..": "",
    "undated": "",
}
MEASURES = ["sheep shorn in 2021", "sheep", "sheep and goats of 2030", "goats milked"]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Yield a library of 120 facts with few dates and measures, which all name sheep or goats."""
    draw = Random(3).choice
    facts = [
        f'[[fact]]\nid = "herd-{number}"\nsubject = "farm-{number % 3}"\nmeasure = "{draw(MEASURES)}"\nfigure = "many"\n'
        f'date = "{draw([*LAST_DAYS])}"\ntopics = ["farming"]\nquote = "there were many"\n'
        for number in range(120)
    ]
    file = Path(tmp_path_factory.mktemp("farms"), "farms.toml")
    file.write_text("\n".join([SOURCE, *facts]), encoding="utf-8")
    with beltfacts.load([file], cached=False) as opened:
        assert len(opened.facts) == 120
        yield opened


@pytest.mark.parametrize("few", [0, 10, 10**6])
@given(st.sampled_from(["sheep", "goats", "2021", "many"]), st.integers(1, 150), st.booleans(), st.none() | st.integers(2018, 2032))
def test_newest_facts_come_first_however_many_match(
    few: int, library: Library, word: str, limit: int, is_one_farm: bool, since: int | None
) -> None:
    filters = Filters(subjects=("farm-1",) * is_one_farm, since=since and datetime.date(since, 1, 1))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(newest, "_FEW", few)
        found = library.store.facts(newest_rows(library, [[word]], limit, filters))
    matching = [
        fact
        for fact in library.facts
        if word in f"{fact.measure} {fact.quote} {LAST_DAYS[fact.date]}".replace("-", " ").split()
        or (word == "2021" and "2021" in fact.date)
        if not is_one_farm or fact.subject == "farm-1"
        if since is None or (fact.date != "undated" and (LAST_DAYS[fact.date] or "9999") >= str(since))
    ]
    ordered = sorted(matching, key=lambda fact: len(fact.measure.split()))
    assert found == sorted(ordered, key=lambda fact: LAST_DAYS[fact.date], reverse=True)[:limit]
