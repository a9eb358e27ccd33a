"""Any code, any text: what facts and queries are made of never breaks a search, and an awkward fact is found as others are."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import beltfacts
from beltfacts.library import Filters, Library, list_facts
from beltfacts.search import search
from tests.conftest import SOURCE, Ran

CODES = {
    "[nmi_i]": "nautical miles",
    "[degF]": "degrees",
    "mm[Hg]": "torrs",
    "kg_ore": "kilos of ore",
    "{km^2}": "squares",
    "{a:b}": "ratios",
    "10*3/{a}": "thousands a year",
    "{it's}": "its",
    "{OR}": "ors",
    "L/(100.km)": "litres per hundred",
    "{tête}": "heads",
    "{a|b&c}": "pairs",
    "%[slope]": "slopes",
}
NAMES = [
    'The "Old" Mill',
    "O'Neill AND NOT (Sons)",
    "Ünïted * NEAR/3",
    "A-B:C^D",
    "مطار القاهرة",
    "𞤀𞤣𞤤𞤢𞤥",
    "a\u00a0b",
    "Ho\u0301tel",
    "ﬁne ①",
    "naïve; DROP TABLE fact",
]
OPERATORS = [
    "AND",
    "OR",
    "NOT",
    "NEAR(",
    "*",
    '"',
    "'",
    "(",
    ")",
    "{",
    "}",
    "^",
    ":",
    "+",
    "-",
    "~",
    "=u-",
    "=s-x",
    "+the",
    "words:",
    "\0",
    "\ud800",
    "%",
    "[",
    "]",
    "_",
]


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Yield a library in which every unit code and every name is awkward."""
    file = tmp_path_factory.mktemp("awkward") / "facts.toml"
    lines = [SOURCE]
    for number, (code, word) in enumerate(CODES.items()):
        lines.append(f"[[unit]]\ncode = {quoted(code)}\nname = {quoted(word)}\nwords = [{quoted(word)}]\n")
        lines.append(entry(f"coded-{number}", "mill-0", "distance measured", f"{200 + number} {word}", 200 + number, code))
    for number, name in enumerate(NAMES):
        lines.append(f'[[subject]]\nid = "mill-{number}"\nname = {quoted(name)}\n')
        lines.append(entry(f"named-{number}", f"mill-{number}", "sacks ground", f"{30 + number} sacks", 30 + number, "{sack}"))
    file.write_text("\n".join(lines), encoding="utf-8")
    with beltfacts.load([file], cached=False) as opened:
        assert len(opened.facts) == len(CODES) + len(NAMES)
        yield opened


def entry(name: str, subject: str, measure: str, figure: str, value: int, unit: str) -> str:
    return (
        f'[[fact]]\nid = "{name}"\nsubject = "{subject}"\nmeasure = {quoted(measure)}\nfigure = {quoted(figure)}\nvalue = {value}\n'
        f'unit = {quoted(unit)}\ndate = "2024"\ntopics = ["mills"]\nquote = {quoted("it was " + figure)}\n'
    )


@pytest.mark.parametrize("number", range(len(CODES)), ids=list(CODES))
def test_figure_with_any_unit_code_is_found(library: Library, number: int) -> None:
    word = list(CODES.values())[number]
    assert search(library, f"{200 + number} {word}")[0].fact.id == f"coded-{number}"


@pytest.mark.parametrize("number", range(len(NAMES)), ids=NAMES)
def test_subject_with_any_name_is_found(library: Library, number: int) -> None:
    assert f"named-{number}" in [hit.fact.id for hit in search(library, f"{NAMES[number]} sacks ground")]


PIECES = st.sampled_from(
    [*OPERATORS, *CODES, *CODES.values(), *NAMES, "sacks", "ground", "200", "5.3", "in 2024", "from", "to", "how many"]
)


@given(st.lists(st.one_of(PIECES, st.text(st.characters(codec=None), max_size=8)), max_size=12).map(" ".join).filter(str.strip))
def test_no_query_breaks_the_search(library: Library, query: str) -> None:
    search(library, query)


@given(st.sampled_from(["topics", "subjects", "sources", "places"]), st.one_of(PIECES, st.text(st.characters(codec=None))))
def test_filter_with_any_text_leaves_only_facts_that_have_it(library: Library, kind: str, text: str) -> None:
    filters = Filters(**{kind: (text,)})
    assert [fact for fact in list_facts(library, filters) if kind != "subjects" or fact.subject != text] == []
    assert search(library, "sacks ground", filters=filters) == []


def test_very_long_query_is_answered(library: Library) -> None:
    words = " ".join(f"word{number}" for number in range(40_000))
    assert search(library, f"sacks ground {words}") == []
    search(library, "sacks " * 40_000)


def test_search_command_answers_for_a_code_in_brackets(facts_folder: Callable[..., Path], call: Callable[..., Ran]) -> None:
    text = (
        SOURCE
        + '[[unit]]\ncode = "[lne]"\nname = "lines"\nwords = ["lines"]\n'
        + entry("inked", "press", "text printed", "64 lines", 64, "[lne]")
    )
    done = call("search", "64 lines", "--facts", facts_folder(press=text), "--format", "json")
    assert done.code == 0 and json.loads(done.stdout)["results"][0]["id"] == "inked"
