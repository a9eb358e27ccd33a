"""Which of several facts a figure is told of: other things, other measures, and facts that share no word with the sentence."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from beltfacts.audit import Auditor
from tests.audit.test_audit import verdicts
from tests.conftest import load

_NAMES = {
    "ferry": ("Skerry Ferries", "岩岛轮渡"),
    "bank": ("Skerry Bank", "岩岛银行"),
    "trade": ("trade between Skerry and Morven", "岩岛贸易"),
    "isles": ("Skerry", "岩岛"),
}
_UNITS = ("port", "town", "member")
_FACTS = """
ferry | ports reached worldwide | nearly 150 ports | 150 | {port} | undated | its boats go to nearly 150 ports in 40 towns
ferry | towns and islands whose ports are reached | more than 40 towns and islands | 40 | {town} | undated | its boats go to nearly 150 ports in 40 towns
bank | share of the world's population | 81% | 81 | % | undated | Its members have 81% of the world's population and 65% of global GDP
bank | share of global GDP | 65% | 65 | % | undated | Its members have 81% of the world's population and 65% of global GDP
bank | members | 110 members | 110 | {member} | 2025 | The bank has 110 members
trade | share of Skerry in the total foreign trade of Morven in 2010 | 11.5% | 11.5 | % | 2010 | from 11.5% in 2010
trade | share of timber in the trade between Skerry and Morven | 67% | 67 | % | undated | timber is 67% of it
"""
_LAST_FACTS = """
isles | Harbours of Skerry, draught | 410,735 t | 410735 | t | 2020 | 410,735 t
isles | Tobacco use - total | 11.2% | 11.2 | % | 2020 | 11.2%
isles | Tobacco use - male | 12.6% | 12.6 | % | 2020 | 12.6%
isles | Tobacco use - female | 9.8% | 9.8 | % | 2020 | 9.8%
"""


def _library(more: Iterable[str] = ()) -> str:
    """Return the library as TOML text. `more`: further lines of facts."""
    text = '[[source]]\nid = "yearbook"\ntype = "report"\ntitle = "Yearbook"\nissued = "2025"\n[[topic]]\nid = "isles"\nname = "Isles"\n'
    for subject, (name, chinese) in _NAMES.items():
        text += f'[[subject]]\nid = "{subject}"\nname = "{name}"\nnames = {{ zh = ["{chinese}"] }}\n'
    for unit in _UNITS:
        text += f'[[unit]]\ncode = "{{{unit}}}"\nname = "{unit}s"\nwords = ["{unit}s", "{unit}"]\n'
    for at, line in enumerate((*_FACTS.strip().splitlines(), *more)):
        subject, measure, figure, value, unit, date, quote = (part.strip() for part in line.split("|"))
        text += (
            f'[[fact]]\nid = "fact-{at}"\nsubject = "{subject}"\nmeasure = "{measure}"\nfigure = "{figure}"\nvalue = {value}\n'
            f'unit = "{unit}"\ndate = "{date}"\ntopics = ["isles"]\nsource = "yearbook"\nquote = "{quote}"\n'
        )
    return text


@pytest.fixture
def auditor(facts_folder):
    with load(facts_folder(yearbook=_library())) as library:
        yield Auditor(library)


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("岩岛银行有81%的人口和70%的国内生产总值。", "81%", "supported"),
        ("岩岛银行成员为110个。新开发银行成员为11个。", "11", "unsupported"),
        ("Trade between Skerry and Morven: share of Skerry in foreign trade of Morven in 2015 was 15.2%.", "15.2%", "unsupported"),
        ("Skerry Ferries is old. They came to 150 harbours of 14 islands and towns.", "150", "supported"),
    ],
)
def test_the_fact_that_a_clause_speaks_of_is_the_one_that_counts(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


@pytest.fixture
def large(facts_folder):
    """An auditor of a library in which many facts before the ones meant have the words of any sentence about the harbours of Skerry."""
    others = [f"isles | Harbour {at} of Skerry, draught | {at}.4 metres | {at}.4 | m | 2020 | {at}.4" for at in range(2, 90)]
    with load(facts_folder(yearbook=_library([*others, *_LAST_FACTS.strip().splitlines()]))) as library:
        yield Auditor(library)


def test_the_other_part_of_a_label_is_looked_up_though_no_word_of_the_sentence_has_it(large):
    assert verdicts(large, "In Skerry 9.8% of men smoke.")["9.8%"] == "wrong-figure"


def test_digits_the_other_way_round_are_found_where_one_of_them_is_a_nought(large):
    assert verdicts(large, "The harbours of Skerry have 401,735 t of draught.")["401,735 t"] == "wrong-figure"
