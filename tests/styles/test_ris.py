"""RIS records: names, dates, numbers and line ends."""

from __future__ import annotations

import re

import pytest
import rispy

from beltfacts.cite.citation_item import CitationItem
from beltfacts.library.library import Library
from beltfacts.styles import ris
from tests.styles.program_sources import BOOK_KINDS, bundled, source, through_pandoc


def test_a_body_is_one_name_in_ris_and_its_commas_are_kept_in_a_note() -> None:
    text = bundled(ris, source(author=[{"literal": "Xinhua Institute"}, {"literal": "Ministry of Commerce, PRC"}]))
    assert "AU  - Xinhua Institute,\r\n" in text
    assert "AU  - Ministry of Commerce PRC,\r\n" in text
    assert "N1  - Name as printed: Ministry of Commerce, PRC\r\n" in text
    (item,) = through_pandoc(text, "ris")
    assert item["author"] == [{"family": "Xinhua Institute"}, {"family": "Ministry of Commerce PRC"}]


def test_a_person_is_family_given_suffix() -> None:
    (record,) = rispy.loads(
        bundled(ris, source(author=[{"family": "Cruz", "given": "Juan", "suffix": "Jr.", "dropping-particle": "de la"}]))
    )
    assert record["authors"] == ["de la Cruz, Juan, Jr."]


@pytest.mark.parametrize(
    ("written", "year", "date"),
    [
        ("2025", "2025", "2025///"),
        ("2025-10", "2025", "2025/10//"),
        ("2025-10-31", "2025", "2025/10/31/"),
        ("2025-10-31~", "2025", "2025/10/31/about 31 October 2025"),
        ("2021/2024", "2021", "2021///2021\u20132024"),
    ],
)
def test_a_date_becomes_year_and_date_with_words_for_what_is_not_plain(written: str, year: str, date: str) -> None:
    (record,) = rispy.loads(bundled(ris, source(issued=written)))
    assert (record["year"], record["date"]) == (year, date)


@pytest.mark.parametrize("written", ["undated", "../2024", "", "soon"])
def test_a_date_that_is_not_known_has_no_year_line(written: str) -> None:
    assert "PY  -" not in bundled(ris, source(issued=written))


def test_ris_records_begin_with_ty_end_with_er_and_lines_end_with_cr_lf(shipped: Library) -> None:
    text = ris.bundle([CitationItem(each) for each in shipped.sources.values()])
    for record in text.split("\r\n\r\n"):
        lines = record.rstrip("\r\n").split("\r\n")
        assert lines[0].startswith("TY  - ")
        assert lines[-1] == "ER  - "
        assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines)
    assert "\n" not in text.replace("\r\n", "")


def test_pages_and_numbers_stand_under_the_tag_of_their_type() -> None:
    (news, book, report) = rispy.loads(
        bundled(ris, BOOK_KINDS[5], source(id="b", type="book", number_of_pages=99), source(id="r", number="N-1", number_of_pages=30))
    )
    assert (news["start_page"], news["end_page"]) == ("3", "4")
    assert book["start_page"] == "99"
    assert report["issn"] == "N-1"  # the tag SN holds a report's number
    assert "30 pages." in report["notes"]
