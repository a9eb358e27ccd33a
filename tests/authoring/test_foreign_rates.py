"""What a number is per in other languages: read, or left open so that the unit is asked for."""

from __future__ import annotations

import pytest

from beltfacts.authoring.declarations import declare_unit
from beltfacts.authoring.figures import read_figure
from beltfacts.authoring.unit_proposals import unit_in_text
from beltfacts.reading import UNITS, find_quantities
from beltfacts.reading.units.languages import units_in


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("de", "Die Fahrt dauert 9,8 Minuten je Fahrgast", ""),
        ("de", "12 Boote je 1.000 Einwohner", ""),
        ("de", "121 Liter pro Kopf und Tag", ""),
        ("es", "145 litros por habitante y día", ""),
        ("es", "145 litros por habitante y 12 barcos", "L/{person}"),
        ("de", "Die Anlage liefert jährlich 40 Tonnen", "t/a"),
        ("de", "Täglich fuhr sie mit dem Schiff und brachte 40 Tonnen", ""),
        ("tr", "Nehirden saniyede 42 metreküp akar", "m3/s"),
        ("tr", "Aynı günde 42 ton geldi", "t"),
        ("fr", "Le mètre cube est facturé 3,41 euros", ""),
        ("de", "Der Liter kostet 3,41 Euro", ""),
        ("fr", "Le maire a payé 3,41 euros", "EUR"),
        ("fr", "38 centimes le litre", "{cent}/L"),
        ("fr", "12,80 euros le m² par mois", ""),
        ("fr", "12,80 euros le m² en mars", "EUR/m2"),
        ("de", "Ein Platz kostet 20 Euro pro Monat", "EUR/mo"),
        ("de", "Kies kostet 3 Euro die Tonne", "EUR/t"),
        ("de", "Sie zahlte 5 Mio. Euro für Boote", "EUR"),
        ("fr", "La pêche vaut 452 € les 1 000 litres", "EUR/(1000.L)"),
        ("fr", "452 € par élève", ""),
        ("fr", "300 tonnes par la commune", "t"),
        ("fr", "3 km par Renault", "km"),
        ("fr", "Une hausse de 3,7 % par rapport à 2022", "%"),
        ("fr", "Elle a gagné 452 € par rapport à 2022", "EUR"),
        ("es", "20 euros el litro", "EUR/L"),
        ("fr", "9,84 € par heure et par élève", ""),
        ("fr", "L’eau coûte 2,18 € le mètre cube au port", "EUR/m3"),
        ("pl", "437 pracowników na dzień 31 grudnia", "{pracownikow}"),
        ("es", "cobró 300 euros el año pasado", ""),
        ("fr", "Le vin coûte 120 euros l'hectolitre", "EUR/hL"),
        ("de", "40 Tonnen Beton je Kilometer", "t/km"),
        ("de", "40 Tonnen Abfall täglich", "t/d"),
        ("de", "40 Tonnen am Tag der Eröffnung", "t"),
        ("de", "Pro Tonne Erz wurden 137 kWh verbraucht", ""),
        ("de", "Jeder Verein erhielt 50 Euro", ""),
        ("de", "Es gab 3 Euro pro Kind, im Ganzen 40 Boote", ""),
        ("fr", "3,2 t de sable fin par an", "t/a"),
        ("fr", "1 240 euros d'aide par élève", ""),
        ("fr", "3 millions d'euros investis par Renault", "EUR"),
        ("fr", "Chaque sortie consomme 35 litres", ""),
        ("fr", "Par habitant, il faut 140 litres", ""),
        ("es", "5.300 kilos de arena por hectárea", "kg/har"),
        ("es", "invirtió 3 millones de euros en obras por contrato", "EUR"),
        ("es", "Por primera vez, 40 toneladas", "t"),
        ("es", "3 millones de euros de presupuesto anual", ""),
        ("pt", "120 MWh de energia por mês", "MW.h/mo"),
        ("it", "640 litri d'acqua al secondo", "L/s"),
        ("it", "1,2 milioni di euro di contributi per lavori", "EUR"),
        ("sv", "8 liter vatten om dagen", "L/d"),
        ("nb", "1,2 kilo is per kilo fisk", "kg/kg"),
        ("pl", "12 litrów farby na ławkę", ""),
        ("pl", "wydano 3 mln zł na remont", "PLN"),
        ("ru", "40 тонн груза в сутки", "t/d"),
        ("ru", "40 тонн груза за год", "t"),
        ("ru", "На каждого жителя приходится 12 литров", ""),
        ("tr", "kilo başına 31,50 TL", ""),
        ("es", "30 € por alumno", ""),
        ("es", "300 t por la empresa", "t"),
        ("pt", "30 euros por aluno", ""),
        ("it", "3 euro per abitante", "EUR/{person}"),
        ("nl", "30 euro per boot", "EUR/{boot}"),
    ],
)
def test_what_a_number_is_per_is_read_or_asked_for(language: str, text: str, unit: str) -> None:
    units = units_in(language, UNITS)
    assert unit_in_text(text, find_quantities(text, units)[0], "", units)[0] == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("每车公里电耗1.92千瓦时", ""),
        ("居民人均用水142升", ""),
        ("人员均匀分布，用水142升", "L"),
        ("每袋售价低，全年产量30公斤", "kg"),
        ("每年投入3亿元", "CNY"),
        ("港口每天装运约40吨", ""),
        ("每天40吨", "t/d"),
        ("每年约增长4%", "%"),
    ],
)
def test_what_each_thing_takes_in_chinese_is_asked_for(text: str, unit: str) -> None:
    assert unit_in_text(text, find_quantities(text, UNITS)[0], "", UNITS)[0] == unit


@pytest.mark.parametrize(("figure", "value"), [("9 tons 12 cwt", None), ("2 h 15 min", 135), ("9 tons", 9)])
def test_a_number_in_two_units_is_read_as_a_whole_or_not_at_all(figure: str, value: int | None) -> None:
    assert read_figure(figure, f"The engine has {figure} in all", "size", UNITS).value == value


@pytest.mark.parametrize(
    ("quote", "unit", "word"),
    [
        ("合计117座，配属车288辆", "", ""),
        ("借閱1,284冊", "{volume}", "冊"),
        ("開行列車61.5萬列次", "{lie-ci}", "列次"),
        ("每年新建车站8座", "", ""),
        ("每年有3.2亿人民币", "CNY", ""),
    ],
)
def test_a_chinese_measure_word_of_one_kind_says_what_is_counted(quote: str, unit: str, word: str) -> None:
    first = find_quantities(quote, UNITS)[0]
    read = read_figure(quote[first.start : first.end], quote, "count", UNITS)
    assert (read.unit, read.unit_word) == (unit, word)


@pytest.mark.parametrize(
    ("typed", "code", "words"),
    [("{intervención}", "{intervencion}", ("intervención",)), ("{冊}", "{ce}", ("冊",)), ("L/{bidón}", "L/{bidon}", ("bidón",))],
)
def test_a_thing_may_be_typed_in_the_letters_of_the_document(typed: str, code: str, words: tuple[str, ...]) -> None:
    made, (new,) = declare_unit(typed, [], {})
    assert (made, new.name, new.words) == (code, words[0], words)


@pytest.mark.parametrize(("language", "quote"), [("es", "cuesta $3.200"), ("zh-Hant", "每張海報 2 元")])
def test_money_of_several_countries_is_asked_for(language: str, quote: str) -> None:
    units = units_in(language, UNITS)
    first = find_quantities(quote, units)[0]
    assert read_figure(quote[first.start : first.end], quote, "price", units).unit == ""


def test_the_printed_noun_of_a_rate_is_a_word_of_its_thing() -> None:
    quote = "в среднем 114 тыс. зрителей в сутки"
    units = units_in("ru", UNITS)
    read = read_figure("114 тыс.", quote, "count", units)
    assert (read.unit, read.unit_word) == ("{zritelei}/d", "зрителей")


def test_minutes_behind_hours_in_chinese_are_no_time_of_day() -> None:
    assert [(each.low, each.unit) for each in find_quantities("平均用时3小时20分钟，另一条2小时5分", UNITS)] == [(200, "min"), (125, "min")]
    assert find_quantities("下午3时20分开始", UNITS) == []


def test_things_of_each_other_thing_are_asked_for() -> None:
    units = units_in("es", UNITS)
    assert read_figure("40", "Cada salida consume 40 botellas", "use", units).unit == ""
    assert read_figure("40", "La salida consume 40 botellas", "use", units).unit == "{botella}"


@pytest.mark.parametrize(
    ("language", "figure", "quote", "measure", "unit"),
    [
        ("es", "43,2", "marcó 43,2 grados", "temperatura máxima", "Cel"),
        ("es", "43,2", "giró 43,2 grados", "giro", ""),
        ("es", "12", "subió 12 puntos", "índice", ""),
        ("es", "12,5", "sumó 12,5 bidones", "cosecha", ""),
        ("es", "12", "sumó 12 bidones", "cosecha", "{bidone}"),
        ("tr", "12,5 milyon", "12,5 milyon yolcu taşındı", "yolcu", "{yolcu}"),
    ],
)
def test_what_may_be_a_measure_is_no_thing_that_is_counted(language: str, figure: str, quote: str, measure: str, unit: str) -> None:
    assert read_figure(figure, quote, measure, units_in(language, UNITS)).unit == unit


def test_a_plural_in_x_is_a_word_of_its_thing() -> None:
    read = read_figure("184", "la flotte comptait 184 bateaux", "count", units_in("fr", UNITS))
    assert (read.unit, read.unit_word) == ("{bateau}", "bateaux")
