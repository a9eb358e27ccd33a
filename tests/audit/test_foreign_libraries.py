"""Libraries as an import makes them: seasons, growth below zero, values that many facts share, notes beside a table."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS, Auditor, read_draft
from tests.audit.test_audit import verdicts
from tests.conftest import load

_FACTS = """
fairhill | Visitors | 8417 | 8417 | {visitor} | 2021/2022
fairhill | Visitors | 9265 | 9265 | {visitor} | 2022/2023
fairhill | Visitors | 9733 | 9733 | {visitor} | 2023/2024
fairhill | Orchard growth rate 2023 | -6.4% | -6.4 | % | 2023
fairhill | Orchard growth rate 2022 | 3.1% | 3.1 | % | 2022
fairhill | Sales - partners: Nordania | 12% | 12 | % | 2023
fairhill | Price growth rate 2023 | 4.7% | 4.7 | % | 2023
fairhill | Trade balance | -$38.4 million | -38400000 | USD | 2023
fairhill | Apprentices | 2666 | 2666 | {apprentice} | 2023
fairhill | Spending on theatres | 18.71 | 18710000 | EUR | 2021
fairhill | Water use | 7.31 | 7310000 | m3 | 2021
fairhill | Opening of the cable car | opened on 3 June 2023 | | | 2023-06-03
fairhill | Cable car passengers | 5.31 million | 5310000 | {passenger} | 2024
"""


def _library(more: str = "") -> str:
    """Return the library as TOML text. `more`: further lines of facts."""
    facts = ""
    for at, line in enumerate(f"{_FACTS}{more}".strip().splitlines()):
        subject, measure, figure, value, unit, date = (part.strip() for part in line.split("|"))
        number = f'value = {value}\nunit = "{unit}"\n' if value else ""
        facts += (
            f'\n[[fact]]\nid = "fact-{at}"\nsubject = "{subject}"\nmeasure = "{measure}"\nfigure = "{figure}"\n{number}'
            f'date = "{date}"\ntopics = ["towns"]\nsource = "yearbook"\nquote = "{figure}"\n'
        )
    subjects = "".join(f'\n[[subject]]\nid = "{name}"\nname = "{name.title()}"\n' for name in ("fairhill", "moorgate"))
    source = '[[source]]\nid = "yearbook"\ntype = "report"\ntitle = "Yearbook"\nissued = "2025"\n'
    return f'{source}{subjects}\n[[topic]]\nid = "towns"\nname = "Towns"\n{facts}'


@pytest.fixture
def auditor(facts_folder):
    with load(facts_folder(yearbook=_library())) as library:
        yield Auditor(library)


def test_a_figure_of_another_season_has_the_wrong_date(auditor):
    assert verdicts(auditor, "Fairhill had 9,265 visitors in 2023/24.")["9,265"] == "wrong-date"
    assert verdicts(auditor, "Fairhill had 9,265 visitors in 2022/23.")["9,265"] == "supported"


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("The orchard of Fairhill shrank by 6.4% in 2023.", "6.4%", "supported"),
        ("The orchard of Fairhill grew by 6.4% in 2023.", "6.4%", "wrong-figure"),
        ("Fairhill had a trade balance with a deficit of $38.4 million in 2023.", "$38.4 million", "supported"),
    ],
)
def test_a_fall_is_a_figure_below_zero(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Fairhill spent 11,200 crowns an apprentice in 2023.",
        "Nordania had a price growth rate of 133.5% in 2023, Fairhill one of 4.7%.",
        "A second cable car is to open in Fairhill in 2029.",
        "Fairhill, first of all towns in 2021/22 with 8,417 visitors, now has 9,733.",
        "Fairhill: 9,733 visitors (2023/24); 2,666 apprentices; spending on theatres €18.71 million.",
        "Fairhill, with 5.31 million passengers on the cable car, is small; its apprentices were 2,666 in 2023.",
    ],
)
def test_what_is_of_another_time_or_thing_is_no_alarm(auditor, text):
    assert not set(verdicts(auditor, text).values()) & set(ALARMS)


def test_a_figure_told_of_now_that_was_true_once_is_outdated(auditor):
    assert verdicts(auditor, "Fairhill now has 8,417 visitors.")["8,417"] == "outdated"


@pytest.mark.parametrize(
    "draft",
    [
        "| | 2021 |\n|---|---|\n| Spending on theatres in Fairhill | 18.71 |\n\nAll figures in million euros.\n",
        "Spending by purpose, in million euros:\n\n| | 2021 |\n|---|---|\n| Spending on theatres in Fairhill | 18.71 |\n",
        "Figures are given in € million.\n\n| | 2021 |\n|---|---|\n| Spending on theatres in Fairhill | 18.71 |\n",
    ],
)
def test_a_note_beside_a_table_says_its_unit(auditor, draft):
    assert [each.verdict for each in auditor.audit(read_draft(draft.encode(), "a.md")) if each.claim.date is None] == ["supported"]


def test_a_value_of_many_facts_is_looked_up_by_its_words(facts_folder):
    others = "\n".join(f"moorgate | Rate {at} | 21.{at}% | 21.{at} | % | 2023" for at in range(10, 50))
    with load(facts_folder(yearbook=_library(f"{others}\nfairhill | Share of commuters by bicycle | 21.2% | 21.2 | % | 2023"))) as library:
        words = "orchard visitors apprentices theatres water cable car passengers sales price trade spending"
        found = verdicts(Auditor(library), f"Moorgate and Fairhill, on {words}: a share of commuters by bicycle of 21.2%.")
    assert found["21.2%"] == "supported"


_OF_COUNTRIES = """
niger | GVA (current US$) | 2179567114.33 | 2179567114.33 | USD | 1989
niger | GVA (current US$) | 7851192502.31 | 7851192502.31 | USD | 2010
moorgate | GVA (current US$) | 15843155731.25 | 15843155731.25 | USD | 1989
moorgate | Inhabitants, total | 5245666 | 5245666 | {person} | 1989
niger | Inhabitants, total | 19075340 | 19075340 | {person} | 1989
"""


@pytest.fixture
def of_countries(facts_folder):
    library = _library(_OF_COUNTRIES.strip()) + '\n[[subject]]\nid = "niger"\nname = "Niger"\n'
    with load(facts_folder(yearbook=library)) as library:
        yield Auditor(library)


@pytest.mark.parametrize(
    "text",
    [
        "In 1989, the GVA of Nigeria came to $7.98 billion.",
        "In 1989, the GVA of Poland came to $15.84 trillion.",
        "In 1957, the GVA of Niger was $1.52 billion.",
        "Moorgate and Niger differed by 13.83 million inhabitants in 1989.",
        "The number of inhabitants of Moorgate rose by 1.2 million in 1989.",
    ],
)
def test_other_countries_other_years_and_differences_are_no_alarm(of_countries, text):
    assert not set(verdicts(of_countries, text).values()) & set(ALARMS)


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("In 1989, the GVA of Niger came to $3.56 billion.", "$3.56 billion", "wrong-figure"),
        ("Niger had a gross value added of $2.18 billion in 1989.", "$2.18 billion", "supported"),
        ("Niger had a gross value added of $3.56 billion in 1989.", "$3.56 billion", "wrong-figure"),
        ("Niger was home to 5,245,666 inhabitants in 1989.", "5,245,666", "wrong-figure"),
    ],
)
def test_brackets_and_short_names_of_a_measure_may_be_left_out(of_countries, text, figure, verdict):
    assert verdicts(of_countries, text)[figure] == verdict


def test_a_long_word_at_the_start_of_a_sentence_is_no_name(auditor):
    found = verdicts(auditor, "Fairhill grew in 2023. Joblessness aside, apprentices were 2,676 in 2023.")
    assert found["2,676"] == "wrong-figure"


def test_a_measure_named_behind_the_figure_belongs_to_its_clause(of_countries):
    assert verdicts(of_countries, "Niger produced goods worth $3.56 billion in 1989, its GVA.")["$3.56 billion"] == "wrong-figure"


def test_a_comma_within_a_name_ends_no_clause(facts_folder):
    rows = "niger | Inhabitants, total | 15662374 | 15662374 | {person} | 1961\nniger | Inhabitants, total | 18462782 | 18462782 | {person} | 1967"
    library = _library(rows) + '\n[[subject]]\nid = "niger"\nname = "Congo, Dem. Rep."\n'
    with load(facts_folder(yearbook=library)) as library:
        found = verdicts(Auditor(library), "By 1967, Congo, Dem. Rep. counted 15.66 million inhabitants.")
    assert found["15.66 million"] == "wrong-date"


def test_a_figure_of_many_digits_is_not_told_loosely(of_countries):
    assert verdicts(of_countries, "Some 19,375,340 inhabitants lived in Niger in 1989.")["19,375,340"] == "wrong-figure"
    assert verdicts(of_countries, "Some 19.1 million inhabitants lived in Niger in 1989.")["19.1 million"] == "supported"


def test_a_name_before_counted_may_be_the_subject(auditor):
    found = verdicts(auditor, "Fairhill grew in 2023. New Zealand counted 3,100 apprentices in 2023.")
    assert found["3,100"] == "unsupported"


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("Niger, 1989: GVA $2.18 billion.", "$2.18 billion", "supported"),
        ("Niger, 1989: GVA $3.56 billion.", "$3.56 billion", "wrong-figure"),
        ("Niger had 23.29 million inhabitants on its farms and markets in 1957.", "23.29 million", "unsupported"),
    ],
)
def test_a_sign_behind_capitals_is_that_of_dollars_and_the_year_behind_counts(of_countries, text, figure, verdict):
    assert verdicts(of_countries, text)[figure] == verdict


def test_a_country_is_no_other_word_of_its_stem(facts_folder):
    row = "fairhill | Median age - male | 38.1 years | 38.1 | a | undated"
    with load(facts_folder(yearbook=_library(row))) as library:
        auditor = Auditor(library)
        assert verdicts(auditor, "Fairhill is young. Men in Mali have a median age of 40.7 years.")["40.7 years"] == "unsupported"
        assert verdicts(auditor, "Men in Fairhill have a median age of 40.7 years.")["40.7 years"] == "wrong-figure"


def test_a_name_before_a_comma_within_a_longer_one_is_not_named(facts_folder):
    rows = "guinea | Clean water | 92% | 92 | % | 2022\nguinea-bissau | Clean water | 76% | 76 | % | 2022"
    library = _library(rows) + "".join(f'\n[[subject]]\nid = "{name.lower()}"\nname = "{name}"\n' for name in ("Guinea", "Guinea-Bissau"))
    with load(facts_folder(yearbook=library)) as library:
        auditor = Auditor(library)
        assert verdicts(auditor, "In the towns of Guinea-Bissau, 92% had clean water in 2022.")["92%"] == "wrong-figure"
        assert verdicts(auditor, "In the towns of Guinea, 92% had clean water in 2022.")["92%"] == "supported"
