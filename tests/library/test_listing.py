"""Listing with a limit: the same facts as without, of which no others are read; counts that read none."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import beltfacts
from beltfacts.library import SORTS, Filters, Library, count_facts, count_facts_by, list_facts
from beltfacts.library.index import store as store_module
from tests.conftest import SOURCE

DATES = ["2019", "2020-03", "2021-07-04", "2018/2023", "2022-12/2023-01", "2022/..", "../2015", "undated", "2024~"]
FIGURES = ['value = 5\nunit = "t"', 'value = 5.0\nunit = "%"', 'low = 1\nhigh = 90\nunit = "t"', 'value = -3\nunit = "t"', ""]
SUBJECTS, MEASURES = ["pit", "quay", "weir"], ["depth", "ore", "Age"]
TOPICS, PLACES = ["['ore']", "['fish', 'ore']", "['mining']"], ["", "places = ['NO-30']", "places = ['SE']"]
DAYS = st.none() | st.dates(datetime.date(2010, 1, 1), datetime.date(2032, 1, 1))
FILTERS = st.builds(
    Filters,
    topics=st.sampled_from([(), ("ore",), ("mining",), ("fish",)]),
    subjects=st.sampled_from([(), ("pit",), ("pit", "quay"), ("nowhere",)]),
    sources=st.sampled_from([(), ("gazette-2024",), ("atlas",)]),
    places=st.sampled_from([(), ("NO",), ("no-30",)]),
    since=DAYS,
    until=DAYS,
)
ORDERS = [f"{sign}{name}" for sign, name in product(("", "-"), SORTS)]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Yield 90 facts of two files in which subjects, dates, values and sources repeat, every ninth withdrawn."""
    folder = tmp_path_factory.mktemp("mixed")
    draw = Random(7).choice
    head = {"a": SOURCE, "b": SOURCE.replace("gazette-2024", "atlas")}
    for file, number in product("ab", range(45)):
        kind = draw(FIGURES)
        head[file] += "\n".join(
            (
                f'\n[[fact]]\nid = "{draw("xyz")}-{file}{number}"\nsubject = "{draw(SUBJECTS)}"\nmeasure = "{draw(MEASURES)}"',
                f'figure = "5 to 90"\n{kind}\ndate = "{draw(DATES)}"\ntopics = {draw(TOPICS)}\n{draw(PLACES)}',
                'quote = "from 5 to 90"\n',
                'withdrawn = { date = "2024", reason = "a misprint" }\n' if number % 9 == 0 else "",
            )
        )
    vocabulary = '[[topic]]\nid = "mining"\nname = "Mining"\n[[topic]]\nid = "ore"\nname = "Ore"\nbroader = "mining"\n'
    for name, text in {**head, "vocabulary": vocabulary}.items():
        Path(folder, f"{name}.toml").write_text(text, encoding="utf-8")
    with beltfacts.load([folder], cached=False) as opened:
        assert len(opened.facts) == 90
        yield opened


@given(FILTERS, st.sampled_from(ORDERS), st.booleans(), st.integers(1, 100))
def test_list_with_a_limit_is_the_beginning_of_the_whole_list(
    library: Library, filters: Filters, order: str, withdrawn: bool, limit: int
) -> None:
    everything = list_facts(library, filters, order, withdrawn=withdrawn)
    assert list_facts(library, filters, order, withdrawn=withdrawn, limit=limit) == everything[:limit]
    assert count_facts(library, filters, withdrawn=withdrawn) == len(everything)


@given(DAYS, DAYS)
def test_date_range_leaves_the_facts_whose_dates_overlap_it(
    library: Library, since: datetime.date | None, until: datetime.date | None
) -> None:
    first, last = str(since or "0001-01-01"), str(until or "9999-12-31")
    overlapping = {
        "2019": ("2019-01-01", "2019-12-31"),
        "2020-03": ("2020-03-01", "2020-03-31"),
        "2021-07-04": ("2021-07-04", "2021-07-04"),
        "2018/2023": ("2018-01-01", "2023-12-31"),
        "2022-12/2023-01": ("2022-12-01", "2023-01-31"),
        "2022/..": ("2022-01-01", "9999-12-31"),
        "../2015": ("0001-01-01", "2015-12-31"),
        "2024~": ("2024-01-01", "2024-12-31"),
    }
    wanted = {date for date, (start, end) in overlapping.items() if start <= last and end >= first}
    if not (since or until):
        wanted = set(DATES)
    found = list_facts(library, Filters(since=since, until=until))
    assert [fact.id for fact in found] == [fact.id for fact in library.facts if fact.date in wanted and not fact.withdrawn]


@pytest.mark.parametrize("order", ORDERS)
def test_list_with_a_limit_reads_few_facts(library: Library, order: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read = []
    unpack = store_module.unpack_fact
    monkeypatch.setattr(store_module, "unpack_fact", lambda *args: read.append(1) or unpack(*args))
    assert len(list_facts(library, sort=order, limit=5)) == 5
    assert len(read) == 5 or (order.strip("-") in ("subject", "source") and len(read) < 60)


def test_facts_are_counted_by_subject_and_source_without_withdrawn_ones(library: Library) -> None:
    current = [fact for fact in library.facts if not fact.withdrawn]
    assert count_facts_by(library, "subject") == Counter(fact.subject for fact in current)
    assert count_facts_by(library, "source") == Counter(fact.source for fact in current)
    of_fish = Counter(fact.subject for fact in current if "fish" in fact.topics)
    assert count_facts_by(library, "subject", ["fish"]) == of_fish and of_fish


def test_counts_stay_right_when_a_file_changes(library: Library, tmp_path: Path) -> None:
    for path in library.paths:
        (tmp_path / Path(path).name).write_bytes(Path(path).read_bytes())
    with beltfacts.load([tmp_path]) as before:
        assert count_facts(before) == count_facts(library) == 80
    changed = tmp_path / "a.toml"
    changed.write_text(
        changed.read_text(encoding="utf-8").rpartition("\n[[fact]]")[0].replace('date = "2019"', 'date = "2031"'), encoding="utf-8"
    )
    with beltfacts.load([tmp_path]) as after:
        assert count_facts(after) == 79 and after.state.read == 1
        late = list_facts(after, Filters(since=datetime.date(2031, 6, 1)))
        assert {fact.date for fact in late} == {"2031", "2022/.."}


@pytest.mark.parametrize("topics", [(), ("mining",), ("fish",)])
@pytest.mark.parametrize("subjects", [(), ("pit",), ("pit", "quay")])
@pytest.mark.parametrize(("sources", "places"), [((), ()), (("atlas",), ()), ((), ("no",)), ((), ("no-30",)), (("atlas",), ("SE",))])
def test_filters_meet_withdrawn_facts_as_they_meet_others(library: Library, topics, subjects, sources, places) -> None:
    below = {"mining": {"mining", "ore"}, "fish": {"fish"}}
    codes = {place.lower() for place in places}
    expected = [
        fact.id
        for fact in library.facts
        if all(below[topic] & {*fact.topics} for topic in topics)
        and (not subjects or fact.subject in subjects)
        and (not sources or fact.source in sources)
        and (not codes or any({place.lower(), place[:2].lower()} & codes for place in fact.places))
    ]
    filters = Filters(topics=topics, subjects=subjects, sources=sources, places=places)
    assert [fact.id for fact in list_facts(library, filters, withdrawn=True)] == expected
    assert count_facts(library, filters, withdrawn=True) == len(expected)
