"""Figures, months and parts of years in languages that have a file of words, and what is refused in others."""

import re
from pathlib import Path

import pytest

from beltfacts.reading import (
    CODES,
    OTHER_MONTHS,
    UNITS,
    chinese_script,
    counted_noun_at,
    find_dates,
    find_quantities,
    find_refused,
    language_data,
    language_files,
    language_of,
    text_language,
    units_in,
)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "oltre 1.240 tonnellate", ["1240 t more-than"]),
        ("it", "quasi l'81,5%", ["81.5 % nearly"]),
        ("it", "superano il 65%", ["65 % more-than"]),
        ("nl", "7 jaar en 4 maanden", ["88 mo exact"]),
        ("ru", "2 часа и 15 минут", ["135 min exact"]),
        ("nl", "tussen de 120 en 150 liter", ["120-150 L exact"]),
        ("sv", "steg från 640 till 715 kronor", ["640 SEK exact", "715 SEK exact"]),
        ("pl", "wzrosła z 8 do 9 ton", ["8 t exact", "9 t exact"]),
        ("ru", "от 4 до 18 тонн", ["4-18 t exact"]),
        ("fr", "varie de 4 à 18 mois", ["4-18 mo exact"]),
        ("fr", "passe de 4 à 18 mois", ["4 mo exact", "18 mo exact"]),
        ("de", "4 bis 18 Tonnen", ["4-18 t exact"]),
        ("de", "stieg von 4 auf 18 Tonnen", ["4 t exact", "18 t exact"]),
        ("it", "1 milione e 200 mila euro", ["1200000 EUR exact"]),
        ("it", "412 kg per abitante", ["412 kg/{person} exact"]),
        ("nl", "ruim 31 procent", ["31 % more-than"]),
        ("nl", "24.300 meter", ["24300 m exact"]),
        ("sv", "minst 6,5 miljoner kronor", ["6500000 SEK at-least"]),
        ("sv", "14 mkr", []),
        ("da", "3,2 mia. kr.", ["3200000000 DKK exact"]),
        ("nb", "drøyt 40 prosent", ["40 % more-than"]),
        ("pl", "blisko 3 mln 250 tys. zł", ["3250000 PLN nearly"]),
        ("ru", "не менее 12,5 тыс. человек", ["12500 {person} at-least"]),
        ("ru", "1 400 кв. м", ["1400 m2 exact"]),
        ("tr", "%7,4", ["7.4 % exact"]),
        ("tr", "yüzde 7,4", ["7.4 % exact"]),
        ("es", "3 mil 120 millones de euros", ["3120000000 EUR exact"]),
        ("es", "al menos 30 metros", ["30 m at-least"]),
        ("es", "cayó un 2 %, hasta 410 litros", ["2 % exact", "410 L exact"]),
        ("es-MX", "900 pesos", ["900 MXN exact"]),
        ("es", "900 pesos", ["900 None exact"]),
        ("ru", "выросла с 15,8 до 17,2 км/ч", ["15.8 km/h exact", "17.2 km/h exact"]),
        ("ru", "до 17,2 км", ["17.2 km at-most"]),
        ("ru", "тариф вырастет до 34,70 руб.", ["34.70 RUB exact"]),
        ("ru", "повысили тариф до 34,70 руб.", ["34.70 RUB exact"]),
        ("de", "stiegen bis auf 17 Liter", ["17 L exact"]),
        ("nl", "stegen met € 85.000 tot € 472.000", ["85000 EUR exact", "472000 EUR exact"]),
        ("it", "42 ore alla settimana", ["42 h/wk exact"]),
        ("es", "42 horas a la semana", ["42 h/wk exact"]),
        ("fr", "120 euros à la tonne", ["120 EUR/t exact"]),
        ("fr", "40 tonnes au mois de mai", ["40 t exact"]),
        ("de", "2,50 Euro im Monat", ["2.50 EUR/mo exact"]),
        ("de", "40 Tonnen im Monat März", ["40 t exact"]),
        ("es-MX", "$900 y US$ 40", ["900 MXN exact", "40 USD exact"]),
        ("es-CO", "$64,8 millones de pesos", ["64800000 COP exact"]),
        ("es", "cuesta $3.200", ["3200 None exact"]),
        ("es", "cuesta 3.200 $", ["3200 None exact"]),
        ("es", "cuesta 3.200 US$", ["3200 USD exact"]),
        ("zh-TW", "由 2,400 萬元增至 30 美元", ["24000000 TWD exact", "30 USD exact"]),
        ("zh-HK", "人民幣5萬元及2萬元", ["50000 CNY exact", "20000 HKD exact"]),
        ("zh-Hant", "2,400 萬元", ["24000000 None exact"]),
        ("zh-CN", "2,400 万元", ["24000000 CNY exact"]),
        ("fr-CA", "un prix de 3,50 $ ou $4", ["3.50 CAD exact", "4 CAD exact"]),
        ("de", "$900", ["900 USD exact"]),
        ("fr", "soit 1 240 k€ et 300 kEUR", ["1240000 EUR exact", "300000 EUR exact"]),
        ("de", "zwölf Meter", ["12 m exact"]),
        ("fr", "deux mille litres", ["2000 L exact"]),
        ("fr", "trois cents litres", []),
        ("fr", "deux litres sur cinq", []),
        ("fr", "une population de 12 400", ["12400 None exact"]),
        ("fr", "14 km de quais et de 32 postes", ["14 km exact", "32 None exact"]),
        ("es", "con una media de 14.220", ["14220 None exact"]),
        ("de", "eine Zahl von 300 und mehr", ["300 None exact"]),
        ("de", "eine von 3 Schulen", []),
        ("es", "uno de 3 alumnos", []),
        ("ru", "минус 4 °C", ["-4 Cel exact"]),
        ("ru", "минус 3,5 процента", ["-3.5 % exact"]),
        ("ru", "от минус 5 до 7 литров", []),
        ("ru", "12 °C мороза", ["-12 Cel exact"]),
        ("tr", "eksi 4 santigrat derece", ["-4 Cel exact"]),
        ("it", "meno 4 °C", ["-4 Cel exact"]),
        ("it", "4 °C sotto zero", ["-4 Cel exact"]),
        ("it", "meno 4 litri", []),
        ("sv", "4 °C under noll", ["-4 Cel exact"]),
        ("nl", "4 graden onder nul", ["-4 None exact"]),
        ("nl", "een op de drie huizen", []),
        ("nl", "een op de 3 huizen", []),
        ("nl", "een van de drie huizen", ["3 None exact"]),
        ("sv", "en på tre hus", []),
        ("sv", "en tomt på 1 200 kvadratmeter", ["1200 m2 exact"]),
        ("da", "to ud af tre huse", []),
        ("fr", "un bateau sur 3", []),
        ("it", "300 case su 1.200", ["300 None exact", "1200 None exact"]),
        ("tr", "üç evden biri", []),
        ("tr", "3 evden ikisi", []),
        ("tr", "52 puan", ["52 None exact"]),
        ("tr", "2 yüzde puan", ["2 {percentage-point} exact"]),
        ("da", "30 kr. pr. måned", ["30 DKK/mo exact"]),
        ("ru", "30 руб. в месяц", ["30 RUB/mo exact"]),
        ("pt", "cerca de 30 metros", ["30 m about"]),
        ("fi", "7 miljoonaa litraa", []),
        ("fi", "31.400 km", ["31400 km exact"]),
        ("pl", "2023 roku", []),
    ],
)
def test_figures_are_read_as_a_language_writes_them(language: str, text: str, expected: list[str]) -> None:
    found = find_quantities(text, units_in(language, UNITS))
    assert [f"{each.low if each.low == each.high else f'{each.low}-{each.high}'} {each.unit} {each.bound}" for each in found] == expected


def test_the_words_of_a_language_are_read_where_a_text_has_decimal_points() -> None:
    (found,) = find_quantities("cerca de 1,234.5 toneladas", units_in("es", UNITS, has_points=True))
    assert (str(found.low), found.unit, found.bound) == ("1234.5", "t", "nearly")


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("it", " nuove scuole", "{scuole}"),
        ("nl", " grote bruggen", "{bruggen}"),
        ("sv", " skolor", "{skolor}"),
        ("sv", " året innan", ""),
        ("sv", " skadades", ""),
        ("pl", " nowych mostów", "{mostow}"),
        ("ru", " новых мостов", "{mostov}"),
        ("tr", " köprü", "{kopru}"),
        ("es", " pesos", ""),
        ("fr", " écoles depuis", "{ecole}"),
    ],
)
def test_a_noun_is_counted_unless_it_is_another_word(language: str, text: str, noun: str) -> None:
    found = counted_noun_at(text, 0, language)
    assert (found[0] if found else "") == noun


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("12 kwietnia 2024 r.", "2024-04-12"),
        ("7 марта 2024 года", "2024-03-07"),
        ("5 Mart 2024", "2024-03-05"),
        ("den 3. marts 2024", "2024-03-03"),
        ("w III kwartale 2023 r.", "2023-Q3"),
        ("2023 yılının üçüncü çeyreğinde", "2023-Q3"),
        ("första halvåret 2024", "2024-H1"),
        ("за первое полугодие 2023 года", "2023-H1"),
        ("het vierde kwartaal van 2022", "2022-Q4"),
        ("in de eerste helft van 2023", "2023-H1"),
        ("in der zweiten Jahreshälfte 2023", "2023-H2"),
        ("2023'ün ilk yarısında", "2023-H1"),
        ("в первой половине 2023 года", "2023-H1"),
        ("nella seconda metà del 2023", "2023-H2"),
        ("in den ersten neun Monaten 2024", "2024-01/2024-09"),
        ("sur les neuf premiers mois de l'année 2024", "2024-01/2024-09"),
        ("2024 yılının ilk altı ayında", "2024-01/2024-06"),
        ("w ciągu 9 miesięcy 2024 r.", "2024-01/2024-09"),
        ("Saisonbericht 2024 des Hafens", "2024"),
    ],
)
def test_days_and_parts_of_years_of_more_languages_are_read(text: str, date: str) -> None:
    assert [each.named.date.text for each in find_dates(text)] == [date]


def test_a_name_that_ends_like_a_month_is_none() -> None:
    assert [each.named.date.text for each in find_dates("Alfa-Mart 2023")] == ["2023"]


def test_a_german_noun_before_a_number_makes_it_no_name_unless_it_labels() -> None:
    units = units_in("de", UNITS)
    assert [str(each.low) for each in find_quantities("Es gibt im Land 58 Burgen", units)] == ["58"]
    assert find_quantities("Siehe Tabelle 3 Einwohner", units) == []
    assert [each.reason for each in find_refused("Siehe Tabelle 3 Einwohner", units)] == ["the number of a thing"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Under året byttes 40 rör ut. Kostnaden var drygt 2 miljoner kronor och minst 30 personer fick vatten.", "sv"),
        ("De brug is 40 meter lang en werd in drie weken gebouwd. Het werk kostte ruim 2 miljoen euro.", "nl"),
        ("W tym roku zbudowano most, który ma prawie 40 metrów i kosztował ponad 2 miliony złotych.", "pl"),
        (
            "I fjor ble det bygd ei bru av stein på 40 meter, mot 30 meter for den som var der. Det er ikke for mye, og det var etter planen.",
            "nb",
        ),
        (
            "Sidste år blev der bygget en bro af sten på 40 meter, mod 30 meter for den som var der. Det er ikke for meget, og det var efter planen.",
            "da",
        ),
        ("A ponte da vila custou 2 milhões de reais. A obra do canal foi de 3 anos e não teve atrasos.", "pt"),
        ("Okul bahçesi için 60 bin lira ayrıldı. Törende yaklaşık 45 kişi vardı.", "tr"),
        ("Mwambığ 40 lira", ""),
        ("The bridge is 40 metres long and cost more than 2 million euros. It was built in three weeks.", "en"),
    ],
)
def test_a_few_sentences_tell_their_language_by_its_words_of_figures_too(text: str, language: str) -> None:
    assert text_language(text) == language


@pytest.mark.parametrize("code", sorted(CODES))
def test_each_language_has_a_file_with_scales(code: str) -> None:
    data = language_data(code)
    assert data.scales
    assert set(data.bounds) <= {"more-than", "less-than", "nearly", "about", "at-least", "at-most"}
    assert language_of(units_in(code, UNITS)) == code


def _described() -> dict[str, list[str]]:
    """The sections of a language file and their keys, as the program describes them; no keys where they are codes or words."""
    found: dict[str, list[str]] = {}
    for line in (language_files.__doc__ or "").split("\n"):
        if section := re.match(r" {4}\[([a-z ]+)\] +(?:([a-z ]+): )?", line):
            keys = found[section[1]] = [section[2]] if section[2] else []
        elif key := re.match(r" {8}([a-z ]+): ", line):
            keys.append(key[1])
    return found


@pytest.mark.parametrize("code", sorted({*CODES, *language_files.HAN_CODES, *language_files.LABEL_CODES}))
def test_the_sections_and_keys_of_a_language_file_are_described_and_in_their_order(code: str) -> None:
    file = Path(language_files.__file__).parent / "data" / "languages" / f"{code}.txt"
    described, written = _described(), dict[str, list[str]]()
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            assert line[1:-1] not in written
            keys = written[line[1:-1]] = []
        elif line and line[0] != "#":
            key, _, words = line.partition(": ")
            assert key not in keys
            plain = words.split("|") if "(" not in words else []
            assert len(plain) == len(set(plain)), key
            keys.append(key)
    assert list(written) == [section for section in described if section in written]
    for section, keys in written.items():
        assert not described[section] or keys == [key for key in described[section] if key in keys]


@pytest.mark.parametrize("code", sorted(code for code in CODES if language_data(code).units))
def test_each_month_of_a_language_file_is_read_in_dates(code: str) -> None:
    for number, names in enumerate(language_data(code).dates["months"].split("|"), 1):
        full = [name for name in names.split() if OTHER_MONTHS.get(name) == number]
        dates = [each.named.date.text for name in full for each in find_dates(f"3 {name} 2024")]
        assert dates
        assert set(dates) == {f"2024-{number:02}-03"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("这个学校的电费为300万元", "zh"),
        ("這個學校的電費為300萬元", "zh-Hant"),
        ("這個學校的電費為新臺幣300萬元", "zh-TW"),
        ("民國112年這個學校的電費為300萬元", "zh-TW"),
        ("這個學校的電費為港幣300萬元，約新台幣1,200萬元", "zh-Hant"),
    ],
)
def test_chinese_in_traditional_characters_is_told_with_its_region(text: str, code: str) -> None:
    assert chinese_script(text) == code


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("da giugno a settembre 2023", "2023-06/2023-09"),
        ("von Juni bis September 2023", "2023-06/2023-09"),
        ("zwischen Juni und September 2023", "2023-06/2023-09"),
        ("od czerwca do września 2023", "2023-06/2023-09"),
        ("en junio y septiembre de 2023", "2023-09"),
        ("del 5 de junio al 3 de septiembre de 2023", "2023-06-05/2023-09-03"),
        ("vom 5. Juni bis zum 3. September 2023", "2023-06-05/2023-09-03"),
        ("du 5 au 12 juin 2023", "2023-06-05/2023-06-12"),
        ("с 5 по 12 июня 2023", "2023-06-05/2023-06-12"),
    ],
)
def test_a_time_from_one_month_or_day_to_another_is_a_whole(text: str, date: str) -> None:
    assert [each.named.date.text for each in find_dates(text)] == [date]


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("ru", "оценили почти в 40 тонн", "nearly"),
        ("ru", "больше на 40 тонн", "exact"),
        ("de", "stieg auf fast 40 Tonnen", "nearly"),
        ("de", "kam fast auf 40 Tonnen", "nearly"),
        ("de", "ein Mietangebot über 40 Tonnen", "exact"),
        ("de", "wegen des Auftrags über 40 Tonnen", "exact"),
        ("de", "Aufträge über 40 Tonnen", "more-than"),
        ("de", "ein Angebot von über 40 Tonnen", "more-than"),
        ("de", "im Hafen über 40 Tonnen", "more-than"),
        ("pl", "oceniono prawie na 40 ton", "nearly"),
        ("es", "llegó casi a 40 toneladas", "nearly"),
    ],
)
def test_words_beside_a_qualifier_tell_whether_it_limits_a_number(language: str, text: str, bound: str) -> None:
    (read,) = find_quantities(text, units_in(language, UNITS))
    assert (read.low, read.unit, read.bound) == (40, "t", bound)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Herbst 2023", "2023-23"),
        ("au printemps 2023", "2023-21"),
        ("jesienią 2023 r.", "2023-23"),
        ("(Sommer 2023)", "2023"),
        ("Winter 2023/24", "2023-24"),
        ("Sommer 2023-2025", "2023/2025"),
        ("Le total a été 2023", "2023"),
        ("real estate 2023", "2023"),
    ],
)
def test_seasons_of_other_languages_are_read_where_they_are_no_other_word(text: str, date: str) -> None:
    assert [each.named.date.text for each in find_dates(text)] == [date]
