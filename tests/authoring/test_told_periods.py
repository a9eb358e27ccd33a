"""The time that a document gives once for its figures, and answers that it supports without printing them in the sentence."""

from __future__ import annotations

import pytest

from beltfacts.authoring.dates.date_choice import choose_date
from beltfacts.authoring.remarks import date_remark
from beltfacts.documents.extractors._markdown import read_markdown
from beltfacts.documents.layout import DocumentText
from beltfacts.evidence import cells_of_figure
from beltfacts.evidence.alignment import find_quote
from beltfacts.library.files import empty_fact
from tests.authoring.support import SOURCE, chosen, chosen_date

STUDY = "# Hedgehogs\n\nPublished 3 June 2024\n\nThe survey ran from April 2021 to May 2022 in nine parks.\n\n"
SAID = "We marked 214 hedgehogs"


def test_what_a_study_found_is_of_its_time_and_the_note_says_why() -> None:
    best = chosen(read_markdown(f"{STUDY}## Results\n\n{SAID}."), SAID, "214", issued="2024-06-03")
    assert best
    assert best.date == "2021-04/2022-05"
    assert "The survey ran from April 2021 to May 2022" in best.reason


@pytest.mark.parametrize(
    ("more", "said", "date"),
    [
        ("", "In 2019 we marked 214 hedgehogs", "2019"),
        ("", "A tag weighs 214 mg", "2024-06-03"),
        ("A second study took place in July 2023. ", "We marked 214 hedgehogs", "2023-07"),
        ("A second study took place in July 2023.\n\n", "We marked 214 hedgehogs", ""),
        ("In 2019 nobody was there. ", "We marked 214 hedgehogs", ""),
    ],
)
def test_other_times_and_what_is_so_now_are_not_of_the_study(more: str, said: str, date: str) -> None:
    page = f"{STUDY.replace('# ', '')}{more}{said}."
    assert chosen_date("", page, said, "214", issued="2024-06-03") == date


def test_the_year_of_a_title_comes_before_a_study() -> None:
    page = f"Report for 2023\n\nThe survey ran from April 2021 to May 2022.\n\n{SAID}."
    assert chosen_date("", page, SAID, "214") != "2021-04/2022-05"


@pytest.mark.parametrize(
    ("language", "page", "said", "figure", "date"),
    [
        ("de", "Die Befragung lief vom 3. März bis 9. April 2023.\n\nEs wurden 214 Personen befragt.",
         "Es wurden 214 Personen befragt", "214", "2023-03-03/2023-04-09"),
        ("es", "El estudio se realizó entre marzo y junio de 2023.\n\nParticiparon 214 personas.", "Participaron 214 personas", "214", "2023-03/2023-06"),
        ("zh", "调查于2023年3月至6月进行。\n\n回收了问卷214份。", "回收了问卷214份", "214", "2023-03/2023-06"),
    ],
)  # fmt: skip
def test_studies_in_other_languages_have_their_time(language: str, page: str, said: str, figure: str, date: str) -> None:
    assert chosen_date(language, page, said, figure) == date


def test_the_months_to_a_day_without_its_year_are_all_meant() -> None:
    said = "In the three months to 30 June the pool had 812 guests"
    assert chosen_date("", f"Minutes of the meeting of 4 September 2023\n\n{said}.", said, "812") == "2023-04/2023-06"


def test_a_column_of_a_quarter_of_a_financial_year_is_not_dated_by_the_title() -> None:
    text = DocumentText(
        read_markdown("# Trams, July to September 2023\n\n| | Q1 2023/24 | Q2 2023/24 |\n|---|---|---|\n| Trips | 410 | 455 |\n")
    )
    (place,) = find_quote("| Trips | 410 | 455 |", text)
    (cell,) = cells_of_figure(empty_fact(quote="| Trips | 410 | 455 |", figure="410"), text, place)
    assert choose_date("| Trips | 410 | 455 |", "410", text, place, SOURCE, cell).best is None
    assert "Q1 2023/24" in date_remark("2023-Q2", text, place, SOURCE)
    assert date_remark("2023-11", text, place, SOURCE) == ""


@pytest.mark.parametrize(
    ("date", "reason"),
    [
        ("2022/2023", "year to 31 March 2023"),
        ("2021/2022", ""),
        ("2021-Q2", "a year before"),
        ("2022", ""),
    ],
)
def test_an_answer_that_the_document_supports_is_taken_with_its_reason(date: str, reason: str) -> None:
    said = "A year earlier there were 30 loans"
    text = DocumentText(f"Loans in the second quarter of 2022.\n\nAccounts of the year to 31 March 2023 follow.\n\n{said}.")
    (place,) = find_quote(said, text)
    remark = date_remark(date, text, place, SOURCE)
    assert reason in remark
    assert bool(reason) == bool(remark)
