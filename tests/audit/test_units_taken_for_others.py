"""Units that are easily taken for others, the dates in the heads of tables, and forecasts that are told with their year."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS, Auditor, audit_draft, read_draft
from tests.audit.small_libraries import library_of
from tests.audit.test_audit import verdicts
from tests.conftest import load

_FACTS = """
tolva | length of the repair of the lock | 17 days | 17 | d | 2024 | actual
tolva | fall of the toll since the year before | 6.3% | 6.3 | % | 2024 | actual
tolva | power of the pumps | 38 MW | 38 | MW | 2024 | actual
tolva | ferries | 214 | 214 | {ferry} | 2023 | actual
tolva | ferries | 226 | 226 | {ferry} | 2024 | actual
tolva | toll stations | 31 | 31 | {station} | 2024 | actual
osk | cost of the new weir | 4.6 million euros | 4600000 | EUR | 2031 | forecast
"""
_LIBRARY = library_of(
    _FACTS, "subject measure figure value unit date status", {"tolva": "Tolva Canal", "osk": "Osk Weir"}, units=("ferry", "station")
)


@pytest.fixture
def auditor(facts_folder):
    with load(facts_folder(yearbook=_LIBRARY)) as library:
        yield Auditor(library)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("On the Tolva Canal the lock was under repair for 17 weeks.", "17 weeks"),
        ("The toll of the Tolva Canal fell by 6.3 percentage points.", "6.3 percentage points"),
        ("Pumps keep the Tolva Canal full. They have 38 kW.", "38 kW"),
    ],
)
def test_a_unit_that_is_taken_for_that_of_the_fact_is_wrong(auditor, text, figure):
    assert verdicts(auditor, text)[figure] == "wrong-unit"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The inn by the Tolva Canal asks 31 euros for a room.", "31 euros"),
        ("A bridge over the Tolva Canal cost $380 million.", "$380 million"),
    ],
)
def test_few_digits_in_a_unit_of_another_kind_are_chance(auditor, text, figure):
    assert verdicts(auditor, text)[figure] == "unsupported"


@pytest.mark.parametrize(
    ("name", "draft"),
    [
        ("a.md", "| Tolva Canal | 2023 | 2024 |\n|---|---|---|\n| Ferries | 214 | 226 |\n"),
        (
            "a.html",
            "<table><tr><th>Tolva Canal</th><th>2023</th><th>2024</th></tr><tr><td>Ferries</td><td>214</td><td>226</td></tr></table>",
        ),
    ],
)
def test_the_date_in_the_head_of_a_column_is_that_of_its_figures(auditor, name, draft):
    assert verdicts(auditor, draft, name) == {"2023": "supported", "2024": "supported", "214": "supported", "226": "supported"}


def test_the_head_of_a_column_of_other_figures_is_no_alarm(auditor):
    draft = "| Tolva Canal | 2019 | 2024 |\n|---|---|---|\n| Ferries | 195 | 226 |\n"
    found = audit_draft(auditor, read_draft(draft.encode(), "a.md"), "a.md").figures
    assert {each["text"]: each["verdict"] for each in found if each["text"] in ("2019", "2024")} == {
        "2019": "unsupported",
        "2024": "supported",
    }


def test_a_forecast_told_with_its_year_is_no_alarm(auditor):
    assert verdicts(auditor, "Osk Weir: cost €4.6 million, ready in 2031.")["€4.6 million"] not in ALARMS
    assert verdicts(auditor, "Osk Weir has been built at a cost of €4.6 million.")["€4.6 million"] == "overstated"
