"""Keys that an author sets behind a figure settle which fact it means."""

from __future__ import annotations

import pytest

from beltfacts.audit import Auditor
from tests.audit.test_audit import verdicts, written
from tests.conftest import load

RIVAL = """
[[fact]]
id = "ferry-time-herald"
former_ids = ["ferry-herald-old"]
subject = "sound-ferry"
measure = "crossing time"
figure = "45 minutes"
value = 45
unit = "min"
date = "2024"
period = "point"
topics = ["water"]
source = "herald-2025"
quote = "the ferry takes 45 minutes"
"""


@pytest.fixture
def auditor(facts_folder):
    """Two sources that differ on the crossing time: 38 minutes in the report, 45 in the newspaper."""
    return Auditor(load([facts_folder(harbour=written() + RIVAL)]))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The Sound ferry crosses in 45 minutes.", "ambiguous"),
        ("The Sound ferry crosses in 45 minutes [@ferry-time-herald].", "supported"),
        ("The Sound ferry crosses in 45 minutes [@ferry-herald-old].", "supported"),
        ("The Sound ferry crosses in 45 minutes. <!-- fact: ferry-time-herald -->", "supported"),
        ("The Sound ferry crosses in 45 minutes [@herald-2025, p. 3].", "supported"),
        ("The Sound ferry crosses in 45 minutes.[^a]\n\n[^a]: See [@herald-2025].", "supported"),
        ("The Sound ferry crosses in 45 minutes [@ferry-time].", "wrong-figure"),
        ("The trip takes 47 minutes [@ferry-time].", "wrong-figure"),
        ("In 2019 it took 45 minutes [@ferry-time-herald].", "wrong-date"),
        ("The Sound ferry crosses in 45 minutes [@nobody-1999].", "ambiguous"),
        ("The Sound ferry crosses in 45 minutes [@cold-store-cost].", "ambiguous"),
    ],
)
def test_a_key_behind_a_figure_says_which_fact_it_means(auditor, text, verdict):
    assert verdicts(auditor, text, "draft.md")["45 minutes" if "45" in text else "47 minutes"] == verdict


def test_a_key_belongs_to_the_nearest_figure_before_it(auditor):
    text = "The harbour of Nordhaven handled 4.87 million tonnes of cargo in 2024, and the Sound ferry crosses in 45 minutes [@ferry-time-herald]."
    found = verdicts(auditor, text, "draft.md")
    assert (found["4.87 million tonnes"], found["45 minutes"]) == ("supported", "supported")


def test_the_digits_of_a_citation_are_no_figures(auditor):
    assert set(verdicts(auditor, "The Sound ferry crosses in 45 minutes [see @herald-2025, p. 312].", "draft.md")) == {"45 minutes"}


def test_a_key_settles_the_date_of_an_event(auditor):
    found = verdicts(auditor, "Passengers have come since May 2017 [@opening].", "draft.md")
    assert found == {"May 2017": "wrong-date"}


def test_a_key_in_latex_settles_a_case_too(auditor):
    text = "\\begin{document}The Sound ferry crosses in 45 minutes~\\cite{herald-2025}.\\end{document}"
    assert verdicts(auditor, text, "draft.tex")["45 minutes"] == "supported"
