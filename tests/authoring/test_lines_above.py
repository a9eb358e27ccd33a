"""What the lines above a quote date: the figures of a report, or its own appearance."""

from __future__ import annotations

from tests.authoring.support import chosen_date


def test_the_month_below_the_title_of_a_year_is_that_of_publication() -> None:
    said = "Wir zählten 40 Boote"
    assert chosen_date("de", f"Saisonbericht 2024 des Hafens\n\nOktober 2024\n\n{said}.", said, "40 Boote") == "2024"
    assert chosen_date("de", f"Bericht des Hafens\n\nOktober 2024\n\n{said}.", said, "40 Boote") == "2024-10"


def test_a_title_may_end_with_the_letter_for_year() -> None:
    said = "Było 40 łodzi"
    assert chosen_date("pl", f"Klub\nProtokół z zebrania w dniu 8 listopada 2024 r.\n\n{said}.", said, "40 łodzi") == "2024-11-08"


def test_a_year_in_the_name_of_a_club_is_no_time() -> None:
    said = "Wir zählten 40 Boote"
    titles = "SV TALHEIM 1921 e. V.\nNiederschrift der Mitgliederversammlung am 5. Mai 2024"
    assert chosen_date("de", f"{titles}\n\n{said}.", said, "40 Boote") != "1921"
    assert chosen_date("de", f"Bericht der Werft 1921\n\n{said}.", said, "40 Boote") == "1921"


def test_a_year_told_before_what_is_so_now_is_asked_for() -> None:
    first, said = "Le pont a coûté 212 000 € en 2024.", "40 foyers ont demandé un bateau"
    title = "Conseil municipal du 6 février 2025"
    assert chosen_date("fr", f"{title}\n\n{first} {said}.", said, "40") == "2024"
    assert chosen_date("fr", f"{title}\n\n{first} Désormais le port est ouvert. {said}.", said, "40") == ""


WRAPPED = "BAY CLUB\n\nNotes of the yearly meeting held at\nThursday 6 May 2024 at 8 p.m.\n\n"


def test_a_title_that_breaks_over_two_lines_dates_a_day_without_its_year() -> None:
    said = "In March 40 boats came"
    assert chosen_date("", f"{WRAPPED}Present: 9 people.\n\n{said}.", said, "40 boats") == "2024-03"
    sentence = "The fair of the club was held in\nMay 2023 and drew a crowd of\nVisitors by boat.\n\n"
    assert chosen_date("", f"BAY CLUB\n\n{sentence}{said}.", said, "40 boats") == ""


def test_the_first_line_of_a_wrapped_paragraph_is_no_heading() -> None:
    first, said = "The harbour of the bay sold 3,400 tonnes of fish in 2023, some 4% less", "It has 40 boats"
    more = "than in the year before. The price of cod rose to 12 pounds for each box."
    last = "The price of hake was 9 pounds for each of them in the May of the year 2023."
    text = f"BAY CLUB\nPress notice, 6 May 2024\n\n{first}\n{more}\n{last}\n\n{said}."
    assert chosen_date("", text, said, "40 boats") == "2024-05-06"


def test_who_was_at_a_meeting_is_of_its_day_and_what_else_was_may_not_be() -> None:
    for language, title, told, other in (
        ("", "Minutes of the meeting of 6 May 2024", "Present were 40 members", "The fair was seen by 40 of those present"),
        ("de", "Protokoll der Versammlung vom 6. Mai 2024", "Anwesend waren 40 Personen", "Bei der Feier waren 40 Personen anwesend"),
    ):
        text = f"BAY CLUB\n{title}\n\n{told}.\n\n{other}."
        assert chosen_date(language, text, told, "40") == "2024-05-06"
        assert chosen_date(language, text, other, "40") == ""
