"""Which date a figure of a text in another language has: comparisons, changes and months by the words of its language."""

from __future__ import annotations

import pytest

from tests.authoring.support import chosen_date


@pytest.mark.parametrize(
    ("language", "sentence", "figure", "date"),
    [
        ("it", "Sono 40 barche, contro le 52 barche dell'anno precedente", "52 barche", ""),
        ("it", "Sono 40 barche, contro le 52 barche dell'anno precedente", "40 barche", "2024"),
        ("it", "Le barche sono il 5% in più rispetto al 2023", "5%", "2024"),
        ("es", "Son un 5 % más que en el mismo periodo de 2023", "5 %", "2024"),
        ("pt", "Foram 40 barcos, alta de 5% em relação a 2023", "5%", "2024"),
        ("sv", "Det var 40 båtar, jämfört med 52 båtar året innan", "40 båtar", "2024"),
        ("sv", "Det var 40 båtar, jämfört med 52 båtar året innan", "52 båtar", ""),
        ("sv", "Båtarna ökade från 12 till 15", "12", ""),
        ("pl", "Było 40 łodzi, wobec 52 łodzi w 2023 roku", "40 łodzi", "2024"),
        ("tr", "Bir önceki yıla göre 40 tekne", "40 tekne", "2024"),
        ("it", "In luglio 40 barche entrarono", "40 barche", "2024-07"),
        ("it", "Fino a settembre 40 barche entrarono", "40 barche", ""),
        ("fr", "La tempête d'avril a touché 40 bateaux", "40 bateaux", ""),
        ("fr", "Entre mars et juin 40 bateaux sont entrés", "40 bateaux", "2024-03/2024-06"),
        ("sv", "Totalt kom 40 båtar, hälften i juni", "40 båtar", "2024"),
        ("fr", "La flotte compte 40 bateaux depuis septembre 2021", "40 bateaux", ""),
        ("de", "Seit 2005 sanken 40 Boote", "40 Boote", ""),
        ("de", "Es waren 4,2 Mio. Euro nach 3,9 Mio. Euro im Jahr 2022", "4,2 Mio. Euro", "2024"),
        ("tr", "2019'dan beri 40 tekne battı", "40 tekne", ""),
        ("de", "Vom 3. bis 9. Mai kamen 40 Boote", "40 Boote", "2024-05-03/2024-05-09"),
        ("it", "Dal 3 al 9 maggio 40 barche entrarono", "40 barche", "2024-05-03/2024-05-09"),
        ("de", "Am 3. und 9. Mai kamen 40 Boote", "40 Boote", ""),
        ("pl", "W tym roku było 40 łodzi", "40 łodzi", "2024"),
        ("ru", "За 9 месяцев 2024 года прибыло 40 лодок", "40 лодок", "2024-01/2024-09"),
        ("tr", "2023 yılına göre 40 tekne fazladır", "40 tekne", "2024"),
        ("de", "Am 9. Mai kamen 40 Boote", "40 Boote", "2024-05-09"),
        ("fr", "Il a plu 30 mm en mars, contre 50 mm en mars 2022", "30 mm", "2024-03"),
        ("fr", "Il a plu 30 mm en mars, contre 50 mm en mars 2022", "50 mm", "2022-03"),
        ("en", "It rained 30 mm in March, against 50 mm in March 2022", "30 mm", "2024-03"),
        ("en", "It rained 30 mm in March, against 50 mm in March 2022", "50 mm", "2022-03"),
        ("pl", "W 2024 roku było 40 łodzi", "40 łodzi", "2024"),
    ],
)
def test_words_of_its_language_tell_the_time_of_a_figure(language: str, sentence: str, figure: str, date: str) -> None:
    assert chosen_date(language, f"A 2024\n\n{sentence}.", sentence, figure) == date


def test_publication_dates_no_figure_of_a_text_about_a_longer_time() -> None:
    text = "Wölfe\n\nIm Jahr 2022/2023 gab es 58 Rudel. Dazu kamen 11 Paare."
    assert chosen_date("de", text, "Dazu kamen 11 Paare", "11", issued="2023-11-18") == ""
    assert chosen_date("de", "Wölfe\n\nDazu kamen 11 Paare.", "Dazu kamen 11 Paare", "11", issued="2023-11-18") == "2023-11-18"


def test_an_abbreviation_ends_no_sentence() -> None:
    text = "Bericht\n\nIm Jahr 2021 flossen 4,6 Mio. Kubikmeter durch den Kanal."
    assert chosen_date("de", text, "Kubikmeter durch den Kanal", "Kubikmeter") == "2021"


@pytest.mark.parametrize(
    ("language", "before", "sentence", "figure"),
    [
        ("it", "Nel 2023 abbiamo aperto il molo.", "Sono state vendute 40 barche", "40 barche"),
        ("es", "En 2023 se abrió el muelle.", "El club vendió 40 barcos", "40 barcos"),
        ("pt", "Em 2023 o cais abriu.", "O clube comprou 40 barcos", "40 barcos"),
        ("fr", "En 2023, le quai a ouvert.", "Nous avons vendu 40 bateaux", "40 bateaux"),
        ("de", "Im Jahr 2023 kam der Kran.", "Der Preis lag bei 40 Euro", "40 Euro"),
        ("nl", "In 2023 kwam de kraan.", "De club kreeg 40 boten", "40 boten"),
        ("sv", "Under 2023 kom kranen.", "Klubben hade 40 båtar", "40 båtar"),
        ("da", "I 2023 kom kranen.", "Klubben havde 40 både", "40 både"),
        ("nb", "I 2023 kom kranen.", "Klubben hadde 40 båter", "40 båter"),
        ("pl", "W 2023 roku otwarto port.", "Sprzedano 40 łodzi", "40 łodzi"),
        ("ru", "В 2023 году открыт порт.", "Клуб составил 40 лодок", "40 лодок"),
        ("tr", "2023 yılında liman açıldı.", "Toplam 40 tekne satıldı", "40 tekne"),
    ],
)
def test_what_was_is_of_the_year_told_before_and_not_of_the_day_of_the_letter(
    language: str, before: str, sentence: str, figure: str
) -> None:
    text = f"BAY CLUB\n\n6.5.2024\n\n{before} {sentence}."
    assert chosen_date(language, text, sentence, figure, issued="2024-05-06") == "2023"
