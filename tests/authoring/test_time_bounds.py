"""A figure that was so until or from a time, or in an earlier one that is not named, has no date of the heading."""

from __future__ import annotations

import pytest

from beltfacts.authoring.dates.date_choice import choose_date
from beltfacts.documents import Extraction
from beltfacts.documents.extractors._markdown import read_markdown
from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.alignment import find_quote
from tests.authoring.support import SOURCE, chosen_date


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The wood was 12 ha until 1971.", ""),
        ("The wood was 12 ha up to the early 1970s.", ""),
        ("Before 1971, the wood was 12 ha.", ""),
        ("From 1971 the wood was 12 ha.", ""),
        ("The wood was 12 ha prior to June 2018.", ""),
        ("The wood was 12 ha till the great storm.", ""),
        ("The wood used to cover 12 ha.", ""),
        ("The wood was formerly 12 ha.", ""),
        ("The wood had been 12 ha for generations.", ""),
        ("The wood was 12 ha around 1971.", "1971~"),
        ("The wood was already 12 ha in 1971.", "1971"),
        ("The wood covers 12 ha (previously 9 ha).", "2024"),
        ("The wood covers 12 ha, the largest area since 1971.", "2024"),
    ],
)
def test_a_figure_that_was_so_until_or_from_a_time_is_not_of_the_heading(sentence: str, date: str) -> None:
    assert chosen_date("", f"# Woods in 2024\n\n{sentence}\n", sentence, "12 ha") == date


@pytest.mark.parametrize(
    ("language", "sentence", "figure", "date"),
    [
        ("de", "Bis 1971 ma\xdf der Wald 12 Hektar.", "12 Hektar", ""),
        ("de", "Im Jahr 1971 ma\xdf der Wald 12 Hektar.", "12 Hektar", "1971"),
        ("fr", "Jusqu\u2019en 1971, le bois couvrait 12 hectares.", "12 hectares", ""),
        ("es", "El bosque med\xeda 12 hect\xe1reas antes de 1971.", "12 hect\xe1reas", ""),
        ("nl", "Tot 1971 was het bos 12 hectare.", "12 hectare", ""),
        ("tr", "1971'e kadar orman 12 hektard\u0131.", "12 hektar", ""),
        ("zh", "1971\u5e74\u4ee5\u524d\uff0c\u6797\u5730\u4e3a12\u516c\u9877\u3002", "12\u516c\u9877", ""),
        ("zh", "1971\u5e74\uff0c\u6797\u5730\u4e3a12\u516c\u9877\u3002", "12\u516c\u9877", "1971"),
    ],
)
def test_words_of_other_languages_bound_a_time_too(language: str, sentence: str, figure: str, date: str) -> None:
    assert chosen_date(language, f"# 2024\n\n{sentence}\n", sentence, figure, issued="2025") == date


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("From 1 June 2025 a swim will cost £4", "2025-06-01"),
        ("From 1 June 2025 a swim is £4", "2025-06-01"),
        ("From 1 June 2019 a swim cost £4", ""),
        ("Until 1 June 2025 a swim will cost £4", ""),
    ],
)
def test_what_will_be_is_of_the_day_from_which_on_it_is_so(sentence: str, date: str) -> None:
    assert chosen_date("", f"Pool news, 4 March 2025\n\n{sentence}.", sentence, "£4", issued="2025-03-04") == date


def test_a_price_below_a_heading_with_the_day_of_its_start_is_not_of_the_meeting() -> None:
    page = read_markdown("# Minutes of the meeting of 4 March 2025\n\n## Fees from 1 June 2025\n\nAdults pay £41 a year.\n")
    document = DocumentText(page)
    (place,) = find_quote("Adults pay £41 a year", document)
    choice = choose_date("Adults pay £41 a year", "£41", document, place, SOURCE, None)
    assert choice.best is None
    assert "2025-06-01" in [each.date for each in choice.candidates]


def test_so_is_one_in_a_plain_text() -> None:
    page = Extraction("Minutes of the parish council, 4 March 2025\n\nFees from 1 June 2025\n\nHall: £41 per hour\nStall: £12 per day\n")
    document = DocumentText(page)
    (place,) = find_quote("Hall: £41 per hour", document)
    choice = choose_date("Hall: £41 per hour", "£41", document, place, SOURCE, None)
    assert choice.best is None
    assert "2025-06-01" in [each.date for each in choice.candidates]


def test_a_trimester_behind_a_french_word_is_a_quarter() -> None:
    said = "Le port a reçu 41 navires au T2 2023"
    assert chosen_date("fr", f"{said}.", said, "41") == "2023-Q2"
