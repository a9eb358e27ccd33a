"""Numbers, units, qualifiers and dates of German, French, Spanish and Portuguese texts, and how the language of a text is told."""

from __future__ import annotations

import pytest

from beltfacts.reading import UNITS, counted_noun_at, find_dates, find_quantities, text_language, units_in, writes_decimal_point


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "3,2 Mio. Tonnen", ["3200000 t exact"]),
        ("de", "rund 84.600 Hektar", ["84600 har about"]),
        ("de", "219 Euro je Tonne", ["219 EUR/t exact"]),
        ("de", "zwischen 3 und 4 Wochen", ["3-4 wk exact"]),
        ("de", "2 Stunden und 5 Minuten", ["125 min exact"]),
        ("de", "3 Grad Celsius unter Null", ["-3 Cel exact"]),
        ("fr", "1,27 million d\u2019hectolitres", ["1270000 hL exact"]),
        ("fr", "plus de 40 000 m\xb2", ["40000 m2 more-than"]),
        ("fr", "moins de 3 %", ["3 % less-than"]),
        ("fr", "moins 3 %", []),
        ("fr", "312,6 M\u20ac", ["312600000 EUR exact"]),
        ("fr", "passe de 20 \xe0 30 tonnes", ["20 t exact", "30 t exact"]),
        ("fr", "dur\xe9e de 2 h 05 min", ["125 min exact"]),
        ("fr", "dur\xe9e de 2 h 05", []),
        ("fr", "Environ 3 400", ["3400 None about"]),
        ("fr", "en 2031 s'ouvre", []),
        ("es", "unos 25 mil litros", ["25000 L about"]),
        ("es", "41.300 toneladas", ["41300 t exact"]),
        ("es", "36,2 horas semanales", ["36.2 h/wk exact"]),
        ("es", "1.200 toneladas anuales", ["1200 t/a exact"]),
        ("es", "un 3 % anual", ["3 % exact"]),
        ("fr", "35 heures hebdomadaires", ["35 h/wk exact"]),
        ("fr", "22 milles marins", ["22 [nmi_i] exact"]),
        ("de", "41,3 Cent je Kilogramm", ["41.3 {cent}/kg exact"]),
        ("de", "36 Stunden w\xf6chentlich", ["36 h/wk exact"]),
        ("es", "menos 3,2 \xb0C", ["-3.2 Cel exact"]),
        ("pt", "2,39 euros por quilo", ["2.39 EUR/kg exact"]),
    ],
)
def test_a_text_in_another_language_is_read_as_it_writes(language: str, text: str, expected: list[str]) -> None:
    found = find_quantities(text, units_in(language, UNITS))
    assert [f"{q.low if q.low == q.high else f'{q.low}-{q.high}'} {q.unit} {q.bound}" for q in found] == expected


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("de", " landwirtschaftliche Betriebe", "{betriebe}"),
        ("fr", " petits bateaux", "{bateau}"),
        ("es", " nuevos buques", "{buque}"),
        ("es", " buques pesqueros", None),
        ("fr", " p\xeacheurs", "{pecheur}"),
        ("de", " Fahrg\xe4ste", "{fahrgaste}"),
        ("", " toneladas de arroz", None),
        ("", " old midwives", "{midwife}"),
    ],
)
def test_the_noun_that_is_counted(language: str, text: str, noun: str | None) -> None:
    found = counted_noun_at(text, 0, language)
    assert (found[0] if found else None) == noun


def test_millions_count_the_noun_behind_de() -> None:
    assert counted_noun_at("2 millions de voyageurs", 10, "fr") == ("{voyageur}", 23)
    assert counted_noun_at("20 de nos navires", 2, "fr") is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("el 3 de febrero de 2025", "2025-02-03"),
        ("am 12. Oktober 2024", "2024-10-12"),
        ("am 30. September 2024", "2024-09-30"),
        ("el 30 de September 2024", "2024-09-30"),
        ("on 30 September 2024", "2024-09-30"),
        ("am 1. April 2024", "2024-04-01"),
        ("en ao\xfbt 2024", "2024-08"),
        ("Le 1er mars 2024", "2024-03-01"),
        ("em setembro de 2024", "2024-09"),
    ],
)
def test_months_of_other_languages_are_read(text: str, date: str) -> None:
    (found,) = find_dates(text)
    assert found.date.text == date
    assert text[found.start : found.end] == found.text


def test_the_language_of_a_text_is_told_by_its_frequent_words_only() -> None:
    assert (
        text_language(
            "Die Fl\xe4che der Betriebe wurde im Jahr und mit dem Ertrag von der Ernte gemessen, die sich bei der Z\xe4hlung zeigte"
        )
        == "de"
    )
    assert (
        text_language(
            "The fleet of the bay was the largest on the coast, and it has been so for as long as records were kept by the harbour"
        )
        == "en"
    )
    assert text_language("Tonnes 2023 2024") == ""


def test_a_text_with_decimal_points_is_not_read_with_commas() -> None:
    assert writes_decimal_point("La flota captur\xf3 41,300 toneladas, un 7.2 % m\xe1s.")
    assert not writes_decimal_point("La flota captur\xf3 41.300 toneladas, un 7,2 % m\xe1s.")


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("im dritten Quartal 2023", "dritten Quartal 2023", "2023-Q3"),
        ("im 1. Halbjahr 2024", "1. Halbjahr 2024", "2024-H1"),
        ("au 2e trimestre 2023", "2e trimestre 2023", "2023-Q2"),
        ("Le trafic au T4 2022 dans le port est de", "T4 2022", "2022-Q4"),
        ("el segundo trimestre de 2023", "segundo trimestre de 2023", "2023-Q2"),
        ("no primeiro semestre de 2021", "primeiro semestre de 2021", "2021-H1"),
        ("zwischen 1895 und 1901 entstanden", "zwischen 1895 und 1901", "1895/1901"),
        ("war von 1960 bis 1980 Direktorin", "von 1960 bis 1980", "1960/1980"),
        ("entre 1895 et 1901", "entre 1895 et 1901", "1895/1901"),
        ("entre 2019 y 2023", "entre 2019 y 2023", "2019/2023"),
        ("En 1863, son feu portait loin", "En 1863", "1863"),
        ("Im Jahr 1863 war er neu", "Im Jahr 1863", "1863"),
        ("ouvert depuis 1789", "depuis 1789", "1789/.."),
        ("Stand: \u201eM\xe4rz 2023\u201c", "M\xe4rz 2023", "2023-03"),
    ],
)
def test_parts_of_years_and_pairs_of_years_of_other_languages_are_read(text: str, words: str, date: str) -> None:
    (found,) = find_dates(text)
    assert found.date.text == date
    assert words.endswith(found.text)


@pytest.mark.parametrize(
    "text",
    [
        "zwischen 1600 und 1800 Metern",
        "zwischen 1600 und 1800 Menschen",
        "entre 1600 et 1800 m\xe8tres",
        "entre 1600 y 1800 hogares",
        "tra 1600 e 1800 abitanti",
        "entre 1600 et 1800 \u20ac",
        "en 1600 hogares",
        "im 1500 Meter Lauf",
    ],
)
def test_numbers_of_things_are_no_years_in_other_languages(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize(
    "text", ["Terminal T2 2019", "T1 2023 (tertial)", "The terminal T2 2019 was the largest of the port and it is on the coast"]
)
def test_a_t_with_a_number_is_a_quarter_in_romance_texts_only(text: str) -> None:
    assert [each.date.text for each in find_dates(text)] in (["2019"], ["2023"])


def test_a_few_sentences_tell_their_language() -> None:
    spanish = "En el a\xf1o se abri\xf3 la escuela. Los alumnos del pueblo y sus padres la usan."
    assert text_language(spanish) == "es"
    assert text_language("Los alumnos del pueblo") == ""
    assert text_language("\u6e2f\u53e3\u541e\u5410\u91cf 12.5") == "zh"
    assert text_language("\u6e2f\u306e\u8ca8\u7269 12.5") == ""


@pytest.mark.parametrize(("language", "scale", "unit"), [("es", 1000, None), ("", 1, "[mi_i]")])
def test_a_scale_word_of_one_language_is_read_in_labels_of_that_language_only(language: str, scale: int, unit: str | None) -> None:
    from beltfacts.reading import find_context

    said = find_context("Ocupados (miles)", units_in(language, UNITS))
    assert said is not None
    assert (said.scale, said.unit) == (scale, unit)


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("fr", "Taux (pour mille)"),
        ("es", "Nacimientos (por mil)"),
        ("es", "Muertes por cada mil nacidos"),
        ("es", "Casos por cien mil habitantes"),
        ("pt", "Casos por cem mil habitantes"),
        ("es", "Mil Cumbres"),
    ],
)
def test_a_scale_word_of_a_rate_or_a_name_multiplies_nothing(language: str, label: str) -> None:
    from beltfacts.reading import find_context

    said = find_context(label, units_in(language, UNITS))
    assert said is None or said.doubtful or said.unit == "[ppth]"
    assert said is None or said.scale == 1


def test_a_scale_word_behind_a_currency_is_read() -> None:
    from beltfacts.reading import find_context

    said = find_context("Receita (R$ mil)", units_in("pt", UNITS))
    assert said is not None and said.scale == 1000
