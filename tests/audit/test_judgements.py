"""Verdicts that rest on what stands around a figure: the date of a report, another account, the subject named, the labels of a table."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS, Auditor, read_draft
from beltfacts.audit.claims.claims import find_claims
from beltfacts.audit.judging.report_dates import is_report_date
from tests.audit.test_audit import verdicts, written
from tests.conftest import load

MORE = """
[[subject]]
id = "west-harbour"
name = "West Nordhaven harbour"

[[subject]]
id = "port-congress"
name = "Baltic port congress"

[[fact]]
id = "ferry-time-herald"
subject = "sound-ferry"
measure = "crossing time"
figure = "44 minutes"
value = 44
unit = "min"
date = "2024"
topics = ["water"]
source = "herald-2025"
quote = "The Sound ferry needs 44 minutes"

[[fact]]
id = "west-cargo-2024"
subject = "west-harbour"
measure = "cargo handled in 2024"
figure = "1.95 million tonnes"
value = 1950000
unit = "t"
date = "2024"
topics = ["water"]
source = "harbour-report-2025"
quote = "West Nordhaven harbour handled 1.95 million tonnes of cargo in 2024"

[[fact]]
id = "cargo-growth-2024"
subject = "nordhaven-harbour"
measure = "growth of cargo handled on a year earlier"
figure = "18%"
value = 18
unit = "%"
date = "2024"
topics = ["water"]
source = "harbour-report-2025"
quote = "Cargo handled grew by 18% in 2024 and transit goods by 27%"

[[fact]]
id = "transit-growth-2024"
subject = "nordhaven-harbour"
measure = "growth of transit goods on a year earlier"
figure = "27%"
value = 27
unit = "%"
date = "2024"
topics = ["water"]
source = "harbour-report-2025"
quote = "Cargo handled grew by 18% in 2024 and transit goods by 27%"

[[fact]]
id = "congress-fourth"
subject = "port-congress"
measure = "opening of the fourth congress"
figure = "June 2023"
date = "2023-06"
period = "event"
topics = ["water"]
source = "harbour-report-2025"
quote = "In June 2023, the fourth Baltic port congress opened"
"""


@pytest.fixture
def auditor(facts_folder):
    with load(facts_folder(harbour=written() + MORE)) as library:
        yield Auditor(library)


@pytest.mark.parametrize(
    "text",
    [
        "OSLO, 6 March 2026 - Nordhaven harbour handled 4.87 million tonnes of cargo in 2024.",
        "Nordhaven harbour handled 4.87 million tonnes of cargo, the Nordhaven Harbour Board reported in March 2026.",
        "In a statement of March 2026 Nordhaven harbour said that it handled 4.87 million tonnes of cargo.",
    ],
)
def test_the_date_of_a_report_is_no_date_of_its_figures(auditor, text):
    found = verdicts(auditor, text)
    assert found["4.87 million tonnes"] == "supported"
    assert not any(verdict.startswith("wrong") for verdict in found.values()), found


@pytest.mark.parametrize(
    ("words", "is_report"),
    [
        ("the board said in", True),
        ("the board announced it late on", True),
        ("the board told reporters in", True),
        ("in a report published in", True),
        ("in its newest survey, dated", False),
        ("the board said that traders in", False),
        ("the report of the harbour in", False),
        ("it was handled in", False),
    ],
)
def test_what_stands_before_a_date_tells_that_it_is_one_of_a_report(words, is_report):
    text = f"Nordhaven harbour handled 4.87 million tonnes of cargo, {words} March 2026"
    draft = read_draft(text.encode(), "draft.md")
    [claim] = [claim for claim in find_claims(draft.blocks[0], 0, {}) if claim.date]
    assert is_report_date(claim, draft.blocks[0]) is is_report


def test_the_date_of_a_report_is_supported_where_its_source_was_issued_then(auditor):
    text = "Nordhaven harbour handled 4.87 million tonnes of cargo in 2024, the Nordhaven Harbour Board reported in February 2025."
    assert verdicts(auditor, text)["February 2025"] == "supported"


@pytest.mark.parametrize("minutes", ["38", "44"])
def test_what_one_of_two_sources_says_is_no_slip_of_the_other(auditor, minutes):
    assert verdicts(auditor, f"The crossing time of the Sound ferry is {minutes} minutes.")[f"{minutes} minutes"] in (
        "supported",
        "ambiguous",
    )


def test_words_that_a_quote_has_here_and_there_make_no_source_of_it(auditor):
    text = "{} says that cargo handled by Nordhaven harbour grew by 18% in 2024."
    assert verdicts(auditor, text.format("Transit Cargo"))["18%"] == "misattributed"
    assert verdicts(auditor, text.format("The Nordhaven Harbour Board"))["18%"] == "supported"


def test_a_source_named_in_brackets_settles_which_account_is_meant(auditor):
    text = "The crossing time of the Sound ferry is {} minutes (the Nordhaven Herald says so)."
    assert verdicts(auditor, text.format(44))["44 minutes"] == "supported"


def test_the_growth_of_a_part_is_not_that_of_all_though_the_words_for_them_are_alike(auditor):
    text = "Transit goods of Nordhaven harbour grew by {} in 2024."
    assert verdicts(auditor, text.format("27%"))["27%"] == "supported"
    assert verdicts(auditor, text.format("18%"))["18%"] != "supported"


def test_what_neither_source_says_is_wrong(auditor):
    assert verdicts(auditor, "The crossing time of the Sound ferry is 52 minutes.")["52 minutes"] in ("wrong-figure", "ambiguous")


def test_the_figure_of_another_subject_is_wrong(auditor):
    found = verdicts(auditor, "West Nordhaven harbour handled 4.87 million tonnes of cargo in 2024.")
    assert found["4.87 million tonnes"] == "wrong-figure"


def test_a_growth_is_that_of_the_figure_before_it(auditor):
    right = verdicts(auditor, "In 2024 Nordhaven harbour handled 4.87 million tonnes of cargo, up 18% on a year earlier.")
    wrong = verdicts(auditor, "In 2024 Nordhaven harbour handled 4.87 million tonnes of cargo, up 27% on a year earlier.")
    assert (right["18%"], wrong["27%"] == "supported") == ("supported", False)


def test_an_edition_under_another_date_is_told(auditor):
    found = verdicts(auditor, "The harbour showed its plans at the fourth Baltic port congress in 2021.")
    assert found["2021"] == "wrong-date"
    assert verdicts(auditor, "The harbour showed its plans at the fourth Baltic port congress in 2023.")["2023"] == "supported"


def test_the_earlier_of_two_figures_is_not_outdated(auditor):
    found = verdicts(auditor, "Nordhaven harbour has raised its cargo handled from 4.12 million tonnes to 4.87 million tonnes.")
    assert set(found.values()) == {"supported"}, found


def test_a_wrong_figure_within_a_quotation_is_a_misquote(auditor):
    found = verdicts(auditor, 'The report says: "In 2024, it handled 4.52 million tonnes of cargo" of Nordhaven harbour.')
    assert found["4.52 million tonnes"] == "misquote"


TABLES = {
    "a.tex": "\\begin{document}\n\\begin{tabular}{lrr}\nNordhaven harbour & 2023 & 2024 \\\\ \\hline\nCargo handled (million tonnes) & $%s$ & %s \\\\\n"
    "\\end{tabular}\n\\end{document}\n",
    "a.html": "<table><caption>Nordhaven harbour, million tonnes</caption><tr><th></th><th>2023</th><th>2024</th></tr>"
    "<tr><td>Cargo handled<td>%s<td>%s</table>",
    "a.md": "| Nordhaven harbour, million tonnes | 2023 | 2024 |\n|---|---|---|\n| Cargo handled | %s | %s |\n",
}


@pytest.mark.parametrize("name", TABLES)
def test_the_cells_of_a_table_have_the_time_and_scale_of_their_labels(auditor, name):
    right, swapped = verdicts(auditor, TABLES[name] % ("4.12", "4.87"), name), verdicts(auditor, TABLES[name] % ("4.87", "4.12"), name)
    assert (right["4.12"], right["4.87"]) == ("supported", "supported")
    assert "supported" not in (swapped["4.87"], swapped["4.12"])


def test_raised_digits_are_no_digits_of_a_figure(auditor):
    found = verdicts(auditor, "<p>In 2024 Nordhaven harbour handled 4.87<sup>12</sup> million tonnes of cargo.</p>", "a.html")
    assert [verdict for text, verdict in found.items() if text.startswith("4.87")] == ["supported"]


@pytest.mark.parametrize(
    "text",
    [
        "Since the Sound ferry opened in May 2019, as of 30 June 2025, it has sunk once.",
        "The two sides of Nordhaven harbour want a two-way road for the ships.",
        "Data show that Nordhaven harbour handled 4.87 million tonnes of cargo in 2024.",
        "Nordhaven harbour handled more than twice the cargo in 2013.",
        "The board of Nordhaven harbour came up with its plan, proposing 14 electric cranes.",
    ],
)
def test_what_is_true_or_of_something_else_raises_no_alarm(auditor, text):
    assert not set(verdicts(auditor, text).values()) & set(ALARMS), text


def test_the_same_day_in_another_year_is_a_wrong_date(auditor):
    assert verdicts(auditor, "The Sound ferry line opened in May 2017.")["May 2017"] == "wrong-date"


def test_a_unit_that_the_library_does_not_tell_is_not_wrong(facts_folder):
    fact = (
        MORE.split("[[fact]]")[2].replace('id = "west-cargo-2024"', 'id = "west-dust"').replace("cargo handled in 2024", "dust in the air")
    )
    fact = fact.replace("1.95 million tonnes", "47.3").replace("1950000", "47.3").replace('unit = "t"\n', 'unit = "1"\n')
    fact = fact.replace("West Nordhaven harbour handled 47.3 of cargo in 2024", "Dust in the air of West Nordhaven harbour: 47.3 kt")
    with load(facts_folder(harbour=written() + MORE.replace("[[fact]]", f"[[fact]]{fact}[[fact]]", 1))) as library:
        found = verdicts(Auditor(library), "The dust in the air of West Nordhaven harbour was 47.3 kt in 2024.")
    assert found["47.3 kt"] in ("supported", "unsupported")


def test_the_figure_of_a_third_subject_is_no_measure_of_the_one_named(auditor):
    text = "# West Nordhaven harbour\n\nThe passengers of West Nordhaven harbour rose to the highest 3,100 a day.\n"
    assert verdicts(auditor, text, "a.md")["3,100"] == "unsupported"


@pytest.mark.parametrize(
    "text",
    [
        "Cargo handled at Nordhaven harbour was 18 points above 2013 in growth.",
        "Nordhaven harbour handled 4.87 million tonnes of cargo in 2024 against 4.12 million tonnes a year earlier.",
        "Ten harbour states have asked for more: the cargo handled at Nordhaven harbour was 4.87 million tonnes in 2024.",
    ],
)
def test_bases_and_nouns_raise_no_alarm(auditor, text):
    assert not set(verdicts(auditor, text).values()) & set(ALARMS), text


def test_a_reduction_may_be_told_with_a_minus(facts_folder):
    fact = (
        MORE.split("[[fact]]")[3].replace("cargo-growth-2024", "dues-cut").replace("growth of cargo handled", "reduction of harbour dues")
    )
    with load(facts_folder(harbour=written() + MORE + f"[[fact]]{fact}")) as library:
        found = verdicts(Auditor(library), "The harbour dues of Nordhaven harbour changed by -18% in 2024 on a year earlier, a reduction.")
    assert found["-18%"] == "supported"
