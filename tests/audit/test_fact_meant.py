"""Which of several facts a figure is told of: words of a quote, of a neighbour's measure, and facts that share no word with the sentence."""

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
_UNITS = ("work", "port", "town", "shop", "workshop", "welder", "member")
_FACTS = """
ferry | ports reached | nearly 150 ports | 150 | {port} | undated | boats go to nearly 150 ports in 30 towns
ferry | towns whose ports are reached | 30 towns | 30 | {town} | undated | boats go to nearly 150 ports in 30 towns
ferry | people of the yard trained | 45,000 welders | 45000 | {welder} | undated | During its construction, 45,000 Norwegian employees were trained
bank | share of the world's population | 81% | 81 | % | undated | Its members have 81% of the world's population and 65% of global GDP
bank | share of global GDP | 65% | 65 | % | undated | Its members have 81% of the world's population and 65% of global GDP
bank | members | 110 members | 110 | {member} | 2025 | The bank has 110 members
trade | share of Skerry in the total foreign trade of Morven in 2010 | 11.5% | 11.5 | % | 2010 | from 11.5% in 2010
trade | share of timber in the trade between Skerry and Morven | 67% | 67 | % | undated | timber is 67% of it
isles | Norwegian works shown on television | more than 70 Norwegian works | 70 | {work} | undated | more than 70 Norwegian works have been shown
trade | workshops that sell abroad by online shops | 1,000 workshops | 1000 | {workshop} | undated | 100 online shops help 1,000 workshops
trade | online shops that help workshops to sell abroad | 100 shops | 100 | {shop} | undated | 100 online shops help 1,000 workshops
isles | Pipe use - total | 11.2% | 11.2 | % | 2020 | 11.2%
isles | Pipe use - male | 12.6% | 12.6 | % | 2020 | 12.6%
isles | Pipe use - female | 9.8% | 9.8 | % | 2020 | 9.8%
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
    ],
)
def test_the_fact_that_a_clause_speaks_of_is_the_one_that_counts(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict
