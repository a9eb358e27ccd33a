"""A figure below a title or heading that names a part of a year is of that part, or its date is asked for, and never of the whole year."""

from __future__ import annotations

import pytest

from tests.authoring.support import chosen


def date_below(lines: list[str], sentence: str, figure: str, language: str = "") -> tuple[str, str]:
    """Return the date that is sure for a figure below headings, and its reason; both empty where none is."""
    page = "".join(f"{'#' * level} {line}\n\n" for level, line in enumerate(lines, 1)) + f"{sentence}\n"
    best = chosen(page, sentence, figure, issued="2025-04-02", language=language)
    return (best.date, best.reason) if best else ("", "")


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["Third quarter 2023"], "2023-Q3"),
        (["Third quarter report 2023"], "2023-Q3"),
        (["2023: third quarter"], "2023-Q3"),
        (["Sales update: 3rd quarter 2023"], "2023-Q3"),
        (["Report on the third quarter of 2023, published 4 October 2023"], "2023-Q3"),
        (["Half-year statement 2023"], ""),
        (["Summer term 2023"], ""),
        (["Easter 2023 trading"], ""),
        (["Quarterly bulletin"], ""),
        (["Winter journal 2023"], "2023"),
        (["Annual report 2023 of the Winter Gardens"], "2023"),
        (["Bakery report 2023", "Third quarter"], "2023-Q3"),
        (["Bakery report 2023", "March"], "2023-03"),
        (["Bakery report 2023", "2. April to June"], "2023-04/2023-06"),
        (["Bakery report 2023", "Autumn"], "2023-23"),
        (["Bakery report 2023", "Winter season"], ""),
        (["Bakery report 2023", "Winter wheat"], "2023"),
        (["Bakery report 2023", "Ovens"], "2023"),
        (["Season 2022/23"], "2022/2023"),
    ],
)
def test_a_part_of_a_year_in_a_title_or_heading(lines: list[str], date: str) -> None:
    assert date_below(lines, "The ovens baked 640 loaves.", "640 loaves")[0] == date


def test_the_note_says_which_line_gives_the_year() -> None:
    date, reason = date_below(["Bakery report 2023", "Third quarter"], "The ovens baked 640 loaves.", "640 loaves")
    assert (date, reason) == ("2023-Q3", "2023-Q3: the year is that of \u201cBakery report 2023\u201d.")


@pytest.mark.parametrize(
    ("language", "line", "sentence", "date"),
    [
        ("es", "3.\xba trimestre de 2023", "El horno coci\xf3 640 panes.", "2023-Q3"),
        ("es", "3T23", "El horno coci\xf3 640 panes.", ""),
        ("es", "Campa\xf1a 2022/23", "El horno coci\xf3 640 panes.", "2022/2023"),
        ("es", "Oto\xf1o de 2023", "El horno coci\xf3 640 panes.", "2023-23"),
        ("de", "III. Quartal 2023", "Der Ofen buk 640 Brote.", "2023-Q3"),
        ("de", "Wintersemester 2023", "Der Ofen buk 640 Brote.", ""),
        ("fr", "\xc9t\xe9 2023", "Le four a cuit 640 pains.", ""),
        ("sv", "Kvartal 3 2023", "Ugnen gav 640 br\xf6d.", ""),
        (
            "ru",
            "3-\u0439 \u043a\u0432\u0430\u0440\u0442\u0430\u043b 2023 \u0433\u043e\u0434\u0430",
            "\u041f\u0435\u0447\u044c \u0434\u0430\u043b\u0430 640 \u0431\u0443\u043b\u043e\u043a.",
            "2023-Q3",
        ),
    ],
)
def test_parts_of_years_of_other_languages(language: str, line: str, sentence: str, date: str) -> None:
    assert date_below([line], sentence, "640", language)[0] == date


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Im Sommersemester 2023 buk der Ofen 640 Brote."),
        ("fr", "L'\xe9t\xe9 2023 le four a cuit 640 pains."),
        ("", "At Easter 2023 the ovens baked 640 loaves."),
    ],
)
def test_a_year_beside_a_word_of_its_part_is_not_the_whole_year(language: str, sentence: str) -> None:
    assert date_below(["Bakery"], sentence, "640", language) == ("", "")


@pytest.mark.parametrize(
    ("language", "sentence", "date"),
    [
        ("de", "Im Sommer 2023 buk der Ofen 640 Brote.", "2023-22"),
        ("nl", "In de zomer van 2023 bakte de oven 640 broden.", "2023-22"),
        ("fr", "En automne 2023, le four a cuit 640 pains.", "2023-23"),
        ("es", "En el verano de 2023 el horno dio 640 panes.", "2023-22"),
        ("sv", "V\xe5ren 2023 gav ugnen 640 br\xf6d.", "2023-21"),
        ("pl", "Latem 2023 piec upiek\u0142 640 chleb\xf3w.", "2023-22"),
    ],
)
def test_a_season_of_a_year_is_a_date(language: str, sentence: str, date: str) -> None:
    assert date_below(["Bakery"], sentence, "640", language)[0] == date
