"""Which date of a quote, its sentence and its headings is taken for a new fact, and when none is sure."""

from __future__ import annotations

import pytest

from beltfacts.authoring.date_proposals import choose_date
from beltfacts.authoring.remarks import date_remark
from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.alignment import find_quote
from beltfacts.library.files import parse_fact_text

TITLE = "Harbour report 2024\n\n"
(SOURCE,) = parse_fact_text('[[source]]\nid = "a"\ntype = "report"\ntitle = "A"\n', "a.toml").sources


def chosen(sentence: str, quote: str, figure: str) -> str:
    """Return the date that is sure for a figure, or an empty text."""
    text = DocumentText(TITLE + sentence)
    (place,) = find_quote(quote, text)
    best = choose_date(quote, figure, text, place, SOURCE, None).best
    return best.date if best else ""


@pytest.mark.parametrize(
    ("sentence", "quote", "figure", "date"),
    [
        ("Boats numbered 210 (2021/22: 195).", "numbered 210 (2021/22: 195)", "195", "2021/2022"),
        ("Boats numbered 210 (2021/22: 195).", "numbered 210 (2021/22: 195)", "210", "2024"),
        ("The count (3-9 May 2023) found 41 seals.", "The count (3-9 May 2023) found 41 seals", "41", "2023-05-03/2023-05-09"),
        ("By 2031 we will cut waste by 40% from its 2020 level.", "By 2031 we will cut waste by 40% from its 2020 level", "40%", "2031"),
        ("A berth cost £31.50, down from £33.20 a year earlier.", "A berth cost £31.50", "£31.50", "2024"),
        ("It fell from 20 in 2019 to 35 in 2022.", "It fell from 20 in 2019 to 35 in 2022", "20", ""),
        ("In week 3 of 2023 there were 88 calls.", "In week 3 of 2023 there were 88 calls", "88", ""),
    ],
)
def test_the_date_that_is_sure(sentence: str, quote: str, figure: str, date: str) -> None:
    assert chosen(sentence, quote, figure) == date


@pytest.mark.parametrize(
    ("title", "sentence", "figure", "date"),
    [
        ("Rescue review 2023", "On July 4 crews put out 31 fires", "31", "2023-07-04"),
        ("Rescue review 2023/24", "On July 4 crews put out 31 fires", "31", ""),
        ("2024年上半年旅游情况", "6月10日最高气温达38.6℃", "38.6℃", "2024-06-10"),
        ("2024年上半年旅游情况", "9月10日最高气温达38.6℃", "38.6℃", ""),
        ("2024年上半年旅游情况", "6月末客房3260间", "3260间", ""),
    ],
)
def test_a_day_without_its_year_has_the_year_of_the_title_or_is_asked_for(title: str, sentence: str, figure: str, date: str) -> None:
    text = DocumentText(f"{title}\n\n{sentence}.")
    (place,) = find_quote(sentence, text)
    best = choose_date(sentence, figure, text, place, SOURCE._replace(issued="2025-02"), None).best
    assert (best.date if best else "") == date
    assert not best or title in best.reason


def test_a_year_that_is_given_may_stand_in_the_sentence_of_the_quote_only() -> None:
    text = DocumentText("In 2026 the quay opens.\n\nFares for 2025: 4 % up on 2024.")
    (place,) = find_quote("4 % up on 2024", text)
    assert date_remark("2025", text, place) == "Dated by \u201c2025\u201d in its sentence."
    assert date_remark("2026", text, place) == ""
