"""Figures in Chinese text: ranges, money, rates, shares, vague numbers and words that hold a numeral."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beltfacts.reading import find_quantities
from beltfacts.reading.quantities.quantities import Quantity, find_refused
from tests.support import examples, is_quick


def shown(quantity: Quantity) -> str:
    """Return low..high, unit and bound as one string, without what is plain."""
    low, high = (f"{value.normalize():f}" for value in (quantity.low, quantity.high))
    ends = low if low == high else f"{low}..{high}"
    return " ".join(filter(None, (ends, quantity.unit, quantity.bound if quantity.bound != "exact" else "")))


READ = """
三千到八千亿元 = 300000000000..800000000000 CNY
二百到六百亿泰铢 = 20000000000..60000000000 THB
十二至二十五万日元 = 120000..250000 JPY
三到八万八千八百八十八美元 = 3..88888 USD
600至2万元 = 600..20000 CNY
六百元到两万元不等 = 600..20000 CNY
1.5至2.0万亿元 = 1500000000000..2000000000000 CNY
三千至五千人 = 3000..5000
60张至80张 = 60..80
2万人到3万人 = 20000..30000
1分45秒 = 105 s
一到两百块 = 100..200 CNY
一到一百块 = 1..100 CNY
2万-6万元 = 20000..60000 CNY
2万元-6万元 = 20000..60000 CNY
3万元--7万元 = 30000..70000 CNY
4——6万港元 = 40000..60000 HKD
3万(含)-8万元 = 30000..80000 CNY
3万（不含）—8万元 = 30000..80000 CNY
百分之十五至二十 = 15..20 %
二至三成 = 20..30 %
两到三折 = 20..30 %
三至五倍 = 3..5 {multiple}
三到五年内 = 3..5 a
45~120日 = 45..120 d
7毛 = 0.7 CNY
3角 = 0.3 CNY
八毛钱 = 0.8 CNY
四分钱 = 0.04 CNY
7块 = 7 CNY
7块2毛8分 = 7.28 CNY
两角五分 = 0.25 CNY
九十八块四角三分 = 98.43 CNY
三十二万零五百一十七元六角九分 = 320517.69 CNY
四元零六分 = 4.06 CNY
八块五 = 8.5 CNY
八块零五 = 8.05 CNY
伍仟零陆元柒角捌分 = 5006.78 CNY
三百块石头 = 300
三个亿卢布 = 300000000 RUB
五千个亿 = 500000000000
一百多个亿 = 10000000000 more-than
1.5个亿 = 150000000
73，418.50元 = 73418.50 CNY
2又3/8英寸 = 2.375 [in_i]
五又2/5 = 5.4
负的百分之三十五 = -35 %
负的7.5% = -7.5 %
零下12℃ = -12 Cel
每小时八公里 = 8 km/h
八千米每小时 = 8 km/h
每秒7米 = 7 m/s
每年6万吨 = 60000 t/a
每年6-9万吨 = 60000..90000 t/a
每吨约2800元 = 2800 CNY/t about
每桶80.5美元 = 80.5 USD/[bbl_us]
30万元（含）以上 = 300000 CNY at-least
6万以上 = 60000 at-least
大约二十多英镑 = 20 GBP more-than
80人左右 = 80 about
不得超过百分之八 = 8 % at-most
不得少于六千元 = 6000 CNY at-least
23个多月 = 23 mo more-than
六个多星期 = 6 wk more-than
三个多小时 = 3 h more-than
两个半月 = 2.5 mo
一个半小时 = 1.5 h
四年半 = 4.5 a
三千日元 = 3000 JPY
六万日圆 = 60000 JPY
三分之二千克 = 0.6666666666666666666666666667 kg
重8mg左右 = 8 mg about
售价为HKD24.8元 = 24.8 HKD
25k左右 = 25000 about
8.5亿千瓦 = 850000000 kW
9.2万亿千瓦时 = 9200000000000 kW.h
2.5倍 = 2.5 {multiple}
身高一米七五 = 1.75 m
四米五 = 4.5 m
一亿五千多万人次 = 150000000 {person-time} more-than
三百来公里 = 300 km about
4817万千瓦 = 48170000 kW
六十万千克 = 600000 kg
五万零三百亿元 = 5030000000000 CNY
十六块七毛买 = 16.7 CNY
四倍半 = 4.5 {multiple}
两亩六分 = 2.6 {mu}
七斤三两 = 7.3 {jin}
两千出头 = 2000 more-than
不到十分钟 = 10 min less-than
六十日以内 = 60 d at-most
十五日内 = 15 d
负三 = -3
"""


@pytest.mark.parametrize("row", READ.strip().splitlines())
def test_a_chinese_figure_is_read_whole(row: str) -> None:
    text, _, expected = row.partition(" = ")
    got = [shown(each) for each in find_quantities(f"共计{text}。" if text[0] not in "售身负不约大" else text)]
    assert got == [" ".join(part if "." not in part or not part[0].isdigit() else _plain(part) for part in expected.split(" "))]


def _plain(printed: str) -> str:
    return (
        "..".join(f"{Decimal(end).normalize():f}" for end in printed.split(".."))
        if ".." in printed
        else f"{Decimal(printed).normalize():f}"
    )


TWO = """
处四年以上九年以下有期徒刑 = 4 a at-least, 9 a at-most
从9500到4万港元 = 9500 HKD, 40000 HKD
由2亿增至6亿元 = 200000000 CNY, 600000000 CNY
从二十吨降到十五吨 = 20 t, 15 t
罚款10万元以上50万元以下 = 100000 CNY at-least, 500000 CNY at-most
每吨3200元至3600元，每月2万吨 = 3200..3600 CNY/t, 20000 t/mo
背负6亿元债务，承担负责5项任务 = 600000000 CNY, 5
"""


@pytest.mark.parametrize("row", TWO.strip().splitlines())
def test_two_figures_of_one_text(row: str) -> None:
    text, _, expected = row.partition(" = ")
    assert [shown(each) for each in find_quantities(text)] == expected.split(", ")


UNREAD = """
数十亿元|几十万块|数百万元|数千名员工|几百公里|好几千块钱|三五百人|七八十万元|十五六岁|四五千块|三四成|两三天|百分之七八十|一二十年
|两千零五年|一九九八年|二〇二四年|民国八年|三年级|两千年|十月一日|三点五十分|10点30分|20世纪90年代|五角大楼|星期三|统一|一切|三番五次
|铁三角|桌子的六角|花了四块二买菜|1月15日内|三点整|净利润为（3.2）亿元|3到4亿5千万的一半
"""


@pytest.mark.parametrize("text", [each for each in UNREAD.replace("\n", "").split("|") if each and not each.endswith("一半")])
def test_what_is_vague_a_date_or_a_word_gives_no_figure(text: str) -> None:
    assert find_quantities(text) == []


def test_vague_numbers_are_listed_as_refused_with_a_reason() -> None:
    assert [(each.start, each.reason) for each in find_refused("投资数十亿元")] == [(2, "a number that is not clear")]


def test_an_end_whose_scale_is_not_clear_is_refused() -> None:
    assert [shown(each) for each in find_quantities("2到3亿5千万元")] == ["350000000 CNY"]


def test_a_list_with_full_width_commas_is_not_one_number() -> None:
    assert [str(each.low) for each in find_quantities("100，200，300")] == ["100", "200", "300"]


ALPHABET = "零〇一二两三五十百千万亿点多余几数个半成折倍元块毛角分米日年月第负的每到至从又以上内下-—（含），0123456789.,吨公里小时%"


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=ALPHABET, max_size=40))
def test_any_run_of_chinese_numerals_is_read_without_an_error_and_in_order(text: str) -> None:
    floor = 0
    for each in find_quantities(text):
        assert floor <= each.start < each.end <= len(text)
        assert each.low <= each.high
        floor = each.end


@pytest.mark.untraced
@pytest.mark.parametrize("piece", ["每", "万", "个亿", "5块", "三米五", "，100", "1万-", "数十", "零下", "负的", "五到"])
def test_time_grows_with_the_length_of_the_text(piece: str) -> None:
    def read(size: int) -> Callable[[], object]:
        return partial(find_quantities, piece * (examples(size) // len(piece)))

    assert is_quick(read(10_000), read(40_000), lambda seconds: 10 * max(seconds, 0.02))
