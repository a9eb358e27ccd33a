"""A clause that leaves out the measure, which the figure before it told: another year, another town, another part."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from beltfacts.audit.judging.ellipsis import Told, subjects_of_ellipsis
from tests.audit.small_libraries import library_of
from tests.audit.test_audit import verdicts

_FACTS = """
aldmouth | library loans | 48210 | 48210 | {loan} | 2021
aldmouth | library loans | 51360 | 51360 | {loan} | 2022
brackwell | library loans | 39470 | 39470 | {loan} | 2022
aldmouth | timber harvest | 9,114 tonnes | 9114 | t | 2021
aldmouth | timber harvest | 9,782 tonnes | 9782 | t | 2022
aldmouth | heating - gas | 41.6% | 41.6 | % | 2022
aldmouth | heating - pellets | 23.9% | 23.9 | % | 2022
aldmouth | town tax, total | £3,216,480 | 3216480 | GBP | 2022
brackwell | inhabitants, total | 71,640,000 | 71640000 | {person} | 2022
"""
LIBRARY = library_of(_FACTS, "subject measure figure value unit date", {"aldmouth": "Aldmouth", "brackwell": "Brackwell"})


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Library loans in Aldmouth were 51,360 in 2022 and 48,120 in 2021.", "48,120"),
        ("Library loans in Aldmouth were 51,360 in 2022 and 42,800 in 2021.", "42,800"),
        ("Aldmouth had 51,360 library loans in 2022, Brackwell 36,900.", "36,900"),
        ("Aldmouth had 51,360 library loans in 2022. Brackwell stood at 36,900.", "36,900"),
        ("The timber harvest of Aldmouth was 9,782 tonnes in 2022, after 8,600 the year before.", "8,600"),
        ("Aldmouth burns gas for 41.6% of its heating in 2022, and pellets for 29.3%.", "29.3%"),
    ],
)
def test_a_wrong_figure_that_goes_on_is_told(auditor, text, figure):
    assert verdicts(auditor, text)[figure] == "wrong-figure"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Library loans in Aldmouth were 51,360 in 2022 and 48,210 in 2021.", "48,210"),
        ("Aldmouth had 51,360 library loans in 2022, Brackwell 39,470.", "39,470"),
        ("The timber harvest of Aldmouth was 9,782 tonnes in 2022, after 9,114 the year before.", "9,114"),
        ("The timber harvest of Aldmouth rose to 9,782 tonnes in 2022 from 9,114 tonnes.", "9,114 tonnes"),
        ("The timber harvest of Aldmouth rose to 9,782 tonnes in 2022, up from 9,114 tonnes.", "9,114 tonnes"),
    ],
)
def test_a_true_figure_that_goes_on_is_supported(auditor, text, figure):
    assert verdicts(auditor, text)[figure] == "supported"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Library loans in Aldmouth were 51,360 in 2022 and 46,300 in 2019.", "46,300"),
        ("Aldmouth had 51,360 library loans in 2022, Camford 36,900.", "36,900"),
        ("Aldmouth had 51,360 library loans in 2022, and 36,900 visitors.", "36,900"),
        ("Aldmouth lent 51,360 library loans in 2022, of them 36,900 to Brackwell.", "36,900"),
    ],
)
def test_what_the_library_has_not_is_no_alarm(auditor, text, figure):
    assert verdicts(auditor, text)[figure] == "unsupported"


def test_the_date_of_an_unknown_figure_is_unknown_too(auditor):
    assert verdicts(auditor, "Camford had 36,900 library loans in 2022.") == {"36,900": "unsupported", "2022": "unsupported"}


def test_three_digits_under_another_scale_word_are_a_wrong_unit(auditor):
    assert verdicts(auditor, "The town tax of Aldmouth was £3.22 billion in 2022.")["£3.22 billion"] == "wrong-unit"


def test_a_heading_says_what_a_table_counts(auditor):
    from beltfacts.audit.draft_formats.markdown import read_draft

    draft = read_draft("## Inhabitants, millions\n\n| | 2022 |\n|---|---|\n| Brackwell | 76.1 |\n")
    assert [verdict.verdict for verdict in auditor.audit(draft) if verdict.claim.date is None] == ["wrong-figure"]


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("The timber harvest of Aldmouth rose to 9,782 tonnes from 9,114 tonnes in 2021.", "9,782 tonnes", "supported"),
        ("The timber harvest of Aldmouth rose from 9,114 tonnes in 2021 to 9,782 tonnes.", "9,782 tonnes", "supported"),
        ("The timber harvest of Aldmouth was 9,782 tonnes in 2021.", "9,782 tonnes", "wrong-date"),
        ("Aldmouth had 51,360 library loans in 2022, heated with gas for 41.6%; Brackwell had 39,470.", "39,470", "supported"),
    ],
)
def test_a_date_behind_from_is_that_of_the_earlier_figure(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


def test_subjects_that_a_clause_goes_on_with_come_in_the_order_of_the_facts():
    names = [f"town {number}" for number in range(20)]  # in a set, their order would change with every run of Python
    words = SimpleNamespace(named=frozenset(), printed=())
    weighed = [SimpleNamespace(fact=SimpleNamespace(subject=name), words=words, named_near=1.0) for name in names]
    told = Told(SimpleNamespace(subject="aldmouth"), words, True, True)
    claim = SimpleNamespace(clause=(0, 0), start=0)
    assert list(subjects_of_ellipsis(claim, told, frozenset(), weighed, "")) == names
