"""What stands in the library exactly is found, first, however many facts share its words or the first digits of its value."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from beltfacts.library.library import Library, load
from beltfacts.search.answers import answer

HEAD = """[[source]]
id = "ledger"
type = "report"
title = "Ledger of the harbour"
issued = "2020"

[[subject]]
id = "reedham"
name = "Harbour of Reedham"

[[topic]]
id = "water"
name = "Waterways"

[[unit]]
code = "{crate}"
name = "crates"
words = ["crates"]
"""


def figure_of(number: int, facts: int) -> int:
    """The figure of a fact. All of them begin with the same two digits."""
    return 10 ** len(str(facts)) * 31 + number


def one(number: int, facts: int) -> str:
    value = figure_of(number, facts)
    return (
        f'[[fact]]\nid = "crate-{number}"\nsubject = "reedham"\nmeasure = "crates stored in shed {facts + number}"\nfigure = "{value:,} crates"\n'
        f'value = {value}\nunit = "{{crate}}"\ndate = "{1900 + number % 100}"\ntopics = ["water"]\nquote = "They stored {value:,} crates."\n'
    )


@pytest.fixture(scope="module", params=[39, 41, 1000])
def facts(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture(scope="module")
def harbour(facts: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("harbour")
    extra = (
        '[[fact]]\nid = "plain"\nsubject = "reedham"\nmeasure = "crates stored"\nfigure = "a dozen or so"\ndate = "1801"\n'
        'topics = ["water"]\nquote = "A dozen or so were stored."\n'
    )
    (folder / "ledger.toml").write_text(HEAD + extra + "\n".join(one(number, facts) for number in range(facts)))
    with load([folder], cached=False) as library:
        yield library


def first(library: Library, query: str) -> str:
    """The id of the fact that is listed first, empty for none."""
    found = answer(library, query, 5)
    return found.hits[0].fact.id if found.hits else ""


@pytest.mark.untraced
def test_an_exact_figure_title_or_id_is_listed_first(harbour: Library, facts: int) -> None:
    asked = {}
    for number in {0, 1, facts // 2, facts - 2, facts - 1}:
        value, shed = figure_of(number, facts), facts + number
        for query in (
            f"{value} crates",
            f"{value:,}",
            str(value),
            f"reedham {value} crates",
            f"crates stored in shed {shed}",
            f"Harbour of Reedham: crates stored in shed {shed}",
            f"harbour of reedham crates stored in shed {shed}",
            f"crate-{number}",
        ):
            asked[query] = f"crate-{number}"
    assert {query: first(harbour, query) for query in asked} == asked


def test_a_title_that_all_others_begin_with_is_listed_first(harbour: Library) -> None:
    for query in ("crates stored", "Harbour of Reedham: crates stored", "A dozen or so", "plain"):
        assert first(harbour, query) == "plain", query


def test_what_is_found_exactly_leaves_nothing_open_and_passes_the_filters(harbour: Library) -> None:
    found = answer(harbour, "crate-7", 5)
    assert (found.hits[0].missed, found.unknown, found.total) == ((), [], 1)
    scores = [hit.score for hit in answer(harbour, "crates stored", 5).hits]
    assert scores == sorted(scores, reverse=True)


def test_an_exact_answer_outside_the_filters_is_not_listed(harbour: Library, facts: int) -> None:
    from datetime import date

    from beltfacts.library import Filters

    for filters, query in ((Filters(subjects=("nobody",)), "crate-7"), (Filters(since=date(1990, 1, 1)), "plain")):
        assert "crate-7" not in [hit.fact.id for hit in answer(harbour, query, 5, filters).hits]
        assert "plain" not in [hit.fact.id for hit in answer(harbour, query, 5, filters).hits]
