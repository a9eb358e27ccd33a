"""Words of a draft in another language are compared with English facts by English words for them, and its names by what they are."""

from __future__ import annotations

from time import process_time

import pytest

from beltfacts.audit.words import placed_in_english, stems_in, things_in_english
from beltfacts.library.index import stem
from tests.audit.small_libraries import FRENCH, GERMAN, SPANISH, library_of

LIBRARY = library_of(
    """
orla | patients treated in the hospital | 48,310 patients | 48310 | {patient} | 2024 | | The hospital treated 48,310 patients in 2024
orla | waiting time for surgery | 74 days | 74 | d | 2024 | | Patients waited 74 days for surgery on average
orla | beds | 612 beds | 612 | {bed} | 2024 | | The hospital has 612 beds
orla | nurses | 1,274 nurses | 1274 | {nurse} | 2024 | | It employs 1,274 nurses and 388 doctors
orla | doctors | 388 doctors | 388 | {doctor} | 2024 | | It employs 1,274 nurses and 388 doctors
orla | foundation | 1873 | | | 1873 | event | The hospital was founded in 1873
orla | cost of the new building | €64.5 million | 64500000 | EUR | 2027 | | The new building will cost €64.5 million
line | daily passengers | 31,700 passengers | 31700 | {passenger} | 2024 | | The tram line carries 31,700 passengers a day
line | length of the line | 18.6 km | 18.6 | km | 2024 | | The line is 18.6 km long
""",
    "subject measure figure value unit date period quote",
    {"orla": "Orla Hospital", "line": "Tarn Tramway"},
    units=("patient", "bed", "nurse", "doctor", "passenger"),
    sources='[[source]]\nid = "yearbook"\ntype = "report"\ntitle = "Yearbook"\nissued = "2025"\npublisher = "Directorate of Health of Orla"\nlanguage = "en"\n',
)
_ITALIAN = "Il paese è nella valle e le strade sono strette, ma si vive bene anche con la neve. "
_DUTCH = "De stad ligt aan het water en is ook met de trein te bereiken, maar niet in het weekend. "
_RUSSIAN = "Город стоит на берегу моря, и это один из самых больших портов, но зимой там не так тепло. "
_SWEDISH = "Staden ligger vid vattnet och det är en av de äldsta, men den har inte många som bor där på vintern. "
_POLISH = "Miasto jest nad morzem i to jeden z największych portów, ale zimą nie jest tam tak ciepło jak w innych. "
_PORTUGUESE = "A cidade fica ao norte do rio e é uma das mais bonitas do país, com os barcos que não param. "


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (f"{GERMAN}Die Wartezeit auf eine Operation beträgt im Krankenhaus von Orla 47 Tage.", "47 Tage"),
        (f"{FRENCH}À l'hôpital d'Orla, l'attente avant une opération est de 47 jours.", "47 jours"),
        (f"{SPANISH}En el hospital de Orla la espera para una operación es de 47 días.", "47 días"),
        (f"{_ITALIAN}Nell'ospedale di Orla l'attesa per un'operazione è di 47 giorni.", "47 giorni"),
        (f"{_DUTCH}In het ziekenhuis van Orla is de wachttijd voor een operatie 47 dagen.", "47 dagen"),
        (f"{_PORTUGUESE}No hospital de Orla a espera por uma cirurgia é de 47 dias.", "47 dias"),
        (f"{_RUSSIAN}В больнице Orla ожидание операции длится в среднем 47 дней.", "47 дней"),
        (f"{_SWEDISH}På sjukhuset i Orla är väntetiden för en operation 47 dagar.", "47 dagar"),
        (f"{_POLISH}W szpitalu Orla pacjenci czekają na operację średnio 47 dni.", "47 dni"),
        (f"{GERMAN}Die Straßenbahn von Tarn befördert täglich 37.100 Fahrgäste.", "37.100"),
        (f"{FRENCH}Le tramway de Tarn transporte chaque jour 37 100 voyageurs.", "37 100"),
    ],
)
def test_a_wrong_figure_is_found_where_only_the_words_of_its_language_say_what_it_is_of(verdict_on, text, figure):
    assert verdict_on(text, figure) == "wrong-figure"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (f"{GERMAN}Im Krankenhaus von Orla arbeiten 1.274 Pflegekräfte und 388 Ärzte.", "388"),
        (f"{FRENCH}L'hôpital d'Orla emploie 388 médecins.", "388"),
        (f"{SPANISH}El hospital de Orla trató a 48.310 pacientes.", "48.310"),
        (f"{_ITALIAN}La linea del tram di Tarn è lunga 18,6 km.", "18,6 km"),
    ],
)
def test_a_true_figure_is_supported_by_the_words_of_its_language(verdict_on, text, figure):
    assert verdict_on(text, figure) == "supported"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (f"{GERMAN}Das Krankenhaus von Orla wurde 1873 gegründet und ist heute das größte.", "1873"),
        (f"{SPANISH}El hospital de Orla existe desde 1873 y atiende a todos.", "1873"),
    ],
)
def test_a_year_before_1900_is_a_date_without_a_word_before_it(verdict_on, text, figure):
    assert verdict_on(text, figure) == "supported"


def test_a_number_that_counts_a_noun_is_no_year(verdict_on):
    assert verdict_on(f"{GERMAN}Das Krankenhaus von Orla hat 1724 Pflegekräfte.", "1724") == "wrong-figure"


def test_a_body_in_another_language_may_be_the_source_of_a_fact(verdict_on):
    text = f"{SPANISH}El hospital de Orla trató a 48.310 pacientes, según la Dirección de Salud."
    assert verdict_on(text, "48.310") == "supported"


def test_another_body_is_no_source_of_it(verdict_on):
    text = f"{SPANISH}El hospital de Orla trató a 48.310 pacientes, según el Banco Central."
    assert verdict_on(text, "48.310") == "misattributed"


def test_a_plan_told_in_the_future_is_not_told_as_done(verdict_on):
    assert (
        verdict_on(f"{SPANISH}El edificio nuevo del hospital de Orla costará 64,5 millones de euros.", "64,5 millones de euros")
        == "supported"
    )


def test_a_date_in_a_clause_on_something_else_is_not_that_of_the_figure(verdict_on):
    text = f"{SPANISH}El hospital de Orla trató a 48.310 pacientes, mientras que en 2019 cerró la clínica del puerto."
    assert verdict_on(text, "48.310") == "supported"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "Krankenhausbetten", {"hospital", "beds"}),
        ("fr", "l'électricité", {"electricity"}),
        ("es", "hospitales", {"hospital"}),
        ("it", "dell'ospedale", {"hospital"}),
    ],
)
def test_compounds_endings_and_elided_articles_hide_no_word(language, text, words):
    assert {*map(stem, words)} <= {*stems_in(language, text)}


def test_short_beginnings_are_no_part_of_other_words():
    assert stem("sea") not in stems_in("de", "Seele")
    assert [words for _, words in placed_in_english("fr", "portent")] == [("portent",)]


def test_an_adjective_before_a_noun_is_not_what_a_number_counts():
    assert things_in_english("es", " nuevos hospitales") == frozenset()
    assert stem("hospital") in things_in_english("de", " neue Krankenhäuser in")


def test_a_word_of_thousands_of_letters_takes_no_time_with_the_square_of_its_length():
    words = [f"q{letter * 3500}krankenhaus" for letter in "wxyz"]
    started = process_time()
    found = {*stems_in("de", " ".join(words))}
    assert process_time() - started < 2
    assert stem("hospital") in found
