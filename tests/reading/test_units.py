"""Units behind a number: by name and symbol in English and Chinese, rates, counted things, declared words."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.model import Unit
from beltfacts.reading.units.counted_things import counted_noun_at, singular
from beltfacts.reading.units.unit_data import currency_names, unit_names, unit_words
from beltfacts.reading.units.unit_phrases import SECOND_WORDS
from beltfacts.reading.units.units import UNITS, counted_at, printed_unit, rate_at, unit_at, with_declared
from tests.support import least_seconds


def declared(code: str, name: str, *words: str) -> Unit:
    """A unit of a vocabulary."""
    return Unit(code, name, words, "vocabulary.toml", 0)


def unit_of(text: str, units: dict[str, str] | None = None) -> str:
    """The unit that begins at the bar, and what is left behind it: "km/h| on roads"; empty if none begins there."""
    at, whole = text.index("|"), text.replace("|", "", 1)
    found = unit_at(whole, at, UNITS if units is None else units)
    return f"{found[0]}|{whole[found[1] :]}" if found else ""


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5| acres of land", "[acr_us]| of land"),
        ("5|-acre site", "[acr_us]| site"),
        ("5| hectares", "har|"),
        ("5| ha", "har|"),
        ("5|kWh", "kW.h|"),
        ("5| MWh", "MW.h|"),
        ("5| gigawatt-hours", "GW.h|"),
        ("5| mW", "mW|"),
        ("5| MW", "MW|"),
        ("5| megalitres", "ML|"),
        ("5| kcal", "kcal|"),
        ("5| Calories", "[Cal]|"),
        ("5| cubic feet", "[ft_i]3|"),
        ("5| sq mi", "[mi_i]2|"),
        ("5| sq. ft of", "[ft_i]2| of"),
        ("5| km² and", "km2| and"),
        ("5|°C", "Cel|"),
        ("5| degrees Fahrenheit", "[degF]|"),
        ("5|‰", "[ppth]|"),
        ("5| ppm", "[ppm]|"),
        ("5| basis points", "{basis-point}|"),
        ("5|bps", "{basis-point}|"),
        ("7|pc", "%|"),
        ("5| per cent on the year", "%| on the year"),
        ("5| nautical miles", "[nmi_i]|"),
        ("5| troy ounces", "[oz_tr]|"),
        ("5| short tons", "[ston_av]|"),
        ("5| barrels of oil", "[bbl_us]|"),
        ("5| million British thermal units", "10*6.[Btu]|"),
        ("5| Mbps", "Mbit/s|"),
        ("5| GB", "GBy|"),
        ("5| GiB", "GiBy|"),
        ("5| kibibytes", "KiBy|"),
        ("5| µg", "ug|"),
        ("5| kilometers\nlong", "km|\nlong"),
        ("5|\ntonnes", "t|"),
        ("20| (kg)", "kg|"),
        ("5|-year-old", "a|"),
        ("5|-inch pipe", "[in_i]| pipe"),
        ("5| in high", "[in_i]| high"),
        ("5| square km", "km2|"),
        ("5| MtCO2e", "Mt{CO2e}|"),
        ("5| Bcf/d", "10*9.[ft_i]3/d|"),
        ("5| kcal/100 g", "kcal/(100.g)|"),
        ("5| degrees C", "Cel|"),
        ("2|升到3升", "L|到3升"),
        ("5|吨标准煤", "t{coal-equivalent}|"),
        ("5|公里", "km|"),
        ("5|平方公里", "km2|"),
        ("5|吨煤", "t|煤"),
        ("5|亩", "{mu}|"),
        ("5|立方米", "m3|"),
        ("5|千瓦时", "kW.h|"),
        ("5|兆瓦", "MW|"),
        ("5|公頃", "har|"),
        ("5|個百分點", "{percentage-point}|"),
        ("5|个基点", "{basis-point}|"),
        ("5|桶", "[bbl_us]|"),
        ("5|海里", "[nmi_i]|"),
        ("5|摄氏度", "Cel|"),
        ("5|人民币元", "CNY|"),
        ("5|美元", "USD|"),
        ("5|新台币", "TWD|"),
    ],
)
def test_a_unit_is_read_by_name_and_symbol(text: str, unit: str) -> None:
    assert unit_of(text) == unit


@pytest.mark.parametrize(
    "text",
    [
        "5| in May",
        "5| in 10",
        "5| IN",
        "5| M",
        "5| MM",
        "5| PM",
        "5|s",
        "5| (in)",
        "5| (min)",
        "5| pounds",
        "5| pesos",
        "5| calories",
        "5| points",
        "5| parts",
        "5| year-on-year",
        "5|升至7",
        "5|天津",
        "5\n\n| tonnes".replace("\n\n|", "|\n\n"),
        "5|\nEuro area",
        "5|-$7",
        "5| km/xyz",
        "5| tables",
    ],
)
def test_what_is_no_unit_or_means_several_is_left_out(text: str) -> None:
    assert unit_of(text) == ""


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("120| km/h", "km/h|"),
        ("55| mph", "[mi_i]/h|"),
        ("18| t/h", "t/h|"),
        ("60| l/min", "L/min|"),
        ("60| litres per minute", "L/min|"),
        ("7| L/100 km", "L/(100.km)|"),
        ("7| litres per 100 kilometres", "L/(100.km)|"),
        ("5| bbl/d", "[bbl_us]/d|"),
        ("5| barrels a day", "[bbl_us]/d|"),
        ("5| million", ""),
        ("5| tonnes a year", "t/a|"),
        ("5| tonnes per annum", "t/a|"),
        ("5| tonnes a year ago", "t| a year ago"),
        ("5| dollars a barrel", "USD/[bbl_us]|"),
        ("5| dollars per person", "USD/{person}|"),
        ("5| US dollars/kWh", "USD/(kW.h)|"),
        ("5| km a ton", "km| a ton"),
        ("5| m3/s", "m3/s|"),
        ("5| kg/m3", "kg/m3|"),
        ("5| µg/m³", "ug/m3|"),
        ("5|% a year", "%| a year"),
        ("5| hours a day", "h/d|"),
        ("5|公里/小时", "km/h|"),
        ("5|元/吨", "CNY/t|"),
        ("5|吨/年", "t/a|"),
        ("5|元每千克", "CNY/kg|"),
    ],
)
def test_what_a_unit_is_per_belongs_to_it(text: str, unit: str) -> None:
    assert unit_of(text) == unit


@pytest.mark.parametrize(
    ("text", "code", "unit"),
    [
        ("$5|/hr", "USD", "USD/h"),
        ("$5| an hour", "USD", "USD/h"),
        ("$5| a year ago", "USD", ""),
        ("£12|/night", "GBP", "GBP/{night}"),
        ("$5| per capita", "USD", "USD/{person}"),
        ("19 births|/1,000 population", "{birth}", "{birth}/1000"),
        ("19 births| per 1,000 people", "{birth}", "{birth}/1000"),
        ("19 births|/1,000 population", "{birth}/1000", "{birth}/1000"),  # the word alone is declared for the rate
        ("5 m|/s/s", "m", "m/s/s"),
        ("19 deaths| per 100,000 live births", "{death}", "{death}/100000"),
        ("140 people|/km2", "{person}", "{person}/km2"),
        ("5 goals| and more", "{goal}", ""),
    ],
)
def test_money_and_counted_things_have_rates_too(text: str, code: str, unit: str) -> None:
    found = rate_at(text.replace("|", ""), text.index("|"), code, UNITS)
    assert (found[0] if found else "") == unit


def test_a_declared_word_comes_before_the_table() -> None:
    units = with_declared([declared("[nmi_i]", "nautical miles", "nm"), declared("{pound}", "pounds", "pounds")])
    assert unit_of("200| nm") == "nm|"
    assert unit_of("200| nm", units) == "[nmi_i]|"
    assert unit_of("200| pounds", units) == "{pound}|"


def test_words_declared_for_a_rate_do_not_break_it() -> None:
    units = with_declared([declared("L/min", "litres per minute", "litres per minute")])
    assert unit_of("60| l/min", units) == "L/min|"
    assert unit_of("60| litres per minute", units) == "L/min|"


def test_a_counted_thing_is_read_by_its_code_and_name_alone() -> None:
    units = with_declared(
        [declared("{household}", "households"), declared("{head-of-state}", "heads of state"), declared("{rank}", "rank")]
    )
    assert unit_of("1,150| households", units) == "{household}|"
    assert unit_of("5| heads of state", units) == "{head-of-state}|"
    assert unit_of("5| rank", units) == ""
    assert unit_of("140| households/km2", units) == "{household}/km2|"


def test_a_chinese_counter_may_stand_before_a_declared_thing() -> None:
    units = with_declared([declared("{country}", "countries", "国家")])
    text = "28个国家"
    assert counted_at(text, 2, units) == ("{country}", len(text))
    assert counted_at("28个城市", 2, units) is None
    assert counted_at("6個加侖", 1, units) == ("[gal_us]", 4)
    assert counted_at("6个米仓", 1, units) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1,460| households waiting", "{household}"),
        ("27| new drivers", "{driver}"),
        ("5| people", "{person}"),
        ("5| cities and", "{city}"),
        ("5|-bed wards", "{ward}"),
        ("5| of the ports", ""),
        ("5| bus", ""),
        ("5| Ports", ""),
        ("5| times more", ""),
        ("5| was its", ""),
    ],
)
def test_the_plural_noun_behind_a_number_is_proposed(text: str, code: str) -> None:
    found = counted_noun_at(text.replace("|", ""), text.index("|"))
    assert (found[0] if found else "") == code


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("countries", "country"),
        ("boxes", "box"),
        ("matches", "match"),
        ("women", "woman"),
        ("glass", ""),
        ("status", ""),
        ("ports", "port"),
    ],
)
def test_a_plural_has_its_singular(many: str, one: str) -> None:
    assert singular(many) == one


def read_as(word: str) -> str:
    """The code that a word is read as behind a number, or an empty string."""
    return (unit_at(f"5 {word}", 1, UNITS) or ("",))[0]


def test_phrases_that_begin_with_a_frequent_word_need_the_table_only_for_these_words() -> None:
    phrases = [word.lower().split(" ") for word in unit_words() if word.lower() not in UNITS]
    assert {words[1] for words in phrases if len(words) > 1 and words[0] in UNITS} - {"of"} <= SECOND_WORDS


def test_frequent_units_do_not_read_the_table() -> None:
    program = "from beltfacts.reading import find_quantities; from beltfacts.reading.units.unit_data import _text; "
    program += "print([q.unit for q in find_quantities('50 million tonnes of freight, 5 km, 20%')], _text.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.stdout.strip() == "['t', 'km', '%'] 0", done.stderr


def test_every_printed_name_is_read_back_as_its_code() -> None:
    read = {name: read_as(name) for name in unit_names().values()}
    same = {"[Btu_IT]": "[Btu]"}  # one name for two definitions
    assert {name: read[name] for code, name in unit_names().items() if read[name] not in (code, "", same.get(code))} == {}
    left_out = "grays chains drams g-force grains pounds rods bars calories degrees dots"  # they mean several things
    assert {name for name, code in read.items() if not code} <= set(left_out.split())


def test_every_word_of_the_table_is_read_as_its_code() -> None:
    read = {word: (read_as(word), code) for word, code in unit_words().items() if "|" not in code}
    assert {word: codes for word, codes in read.items() if codes[0] != codes[1]} == {"KGS": ("kg", "KGS")}  # more often kilograms


def test_every_currency_is_read_by_its_code() -> None:
    for code in [code for code in currency_names() if not currency_names()[code].startswith("-")]:
        assert read_as(code) == code or code in ("CNH", "KGS")


@pytest.mark.parametrize("code", ["[acr_us]", "kW.h", "har", "KES", "t", "{ship}", "xyz"])
def test_a_unit_is_printed_so_that_it_is_read_back(code: str) -> None:
    printed = printed_unit(code)
    assert printed == code or unit_at(f"5 {printed}", 1, UNITS) == (code, 2 + len(printed))


@given(st.text(max_size=60), st.integers(0, 60))
def test_no_text_raises(text: str, at: int) -> None:
    at = min(at, len(text))
    unit_at(text, at, UNITS)
    counted_at(text, at, UNITS)
    counted_noun_at(text, at)
    rate_at(text, at, "USD", UNITS)


@given(st.lists(st.sampled_from([*unit_words(), " ", "/", " per ", " a ", "(", ")", "\n", "-", "每", "100", "\ud800"]), max_size=8))
def test_no_row_of_units_raises(parts: list[str]) -> None:
    text = "5 " + "".join(parts)
    found = unit_at(text, 1, UNITS)
    assert found is None or 1 < found[1] <= len(text)


@pytest.mark.parametrize("run", ["a", "的", " ", "-", "km/", "km ", "元/", "per ", "{", "(", "$", "'", "\n"])
def test_time_does_not_depend_on_what_follows(run: str) -> None:
    def seconds(size: int) -> float:
        text = "5 " + run * size

        def read() -> None:
            for _ in range(50):
                unit_at(text, 1, UNITS)
                counted_at(text, 1, UNITS)
                counted_noun_at(text, 1)
                rate_at(text, 1, "USD", UNITS)

        return least_seconds(read)

    seconds(10)
    assert seconds(40_000) < seconds(1_000) * 4 + 0.05
