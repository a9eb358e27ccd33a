"""Figures in Chinese: numerals, simplified and traditional, mixed with digits, shares, qualifiers, and words that hold a numeral."""

import pytest

from beltfacts.reading import find_quantities
from tests.reading.test_number_kinds import shown

READ = [
    ("投资四十亿欧元", ["4000000000 EUR"]),
    ("成本為六億元", ["600000000 CNY"]),
    ("达二千七百万人", ["27000000"]),
    ("五分之三", ["0.6"]),
    ("百分之四十六", ["46 %"]),
    ("千分之7", ["0.7 %"]),
    ("十分之一", ["0.1"]),
    ("约有4成", ["40 % about"]),
    ("六成五", ["65 %"]),
    ("打七五折", ["75 %"]),
    ("打8折", ["80 %"]),
    ("翻了两番", ["4 {multiple}"]),
    ("增加了2.5倍", ["2.5 {multiple}"]),
    ("一吨半", ["1.5 t"]),
    ("半公里", ["0.5 km"]),
    ("三个半小时", ["3.5 h"]),
    ("贸易额4.6萬億元", ["4600000000000 CNY"]),
    ("2億6千萬", ["260000000"]),
    ("1千零70件", ["1070"]),
    ("約400余萬人", ["4000000 about"]),
    ("二十几万", ["200000 more-than"]),
    ("６．８亿", ["680000000"]),
    ("三点七五", ["3.75"]),
    ("十一点二亿", ["1120000000"]),
    ("负六点一", ["-6.1"]),
    ("亏损负4.2亿元", ["-420000000 CNY"]),
    ("壹佰贰拾叁", ["123"]),
    ("廿六名", ["26"]),
    ("一千四", ["1400"]),
    ("三百打", ["3600"]),
    ("第七届", ["7 ordinal"]),
    ("第12次", ["12 ordinal"]),
    ("5至7万", ["50000..70000"]),
    ("三到五亿元", ["300000000..500000000 CNY"]),
    ("位于20和30之间", ["20..30"]),
    ("由3亿增至5亿", ["300000000", "500000000"]),
    ("不足八十吨", ["80 t less-than"]),
    ("至少有250公里", ["250 km at-least"]),
    ("30公里以内", ["30 km at-most"]),
    ("60吨左右", ["60 t about"]),
    ("约占全国的三成", ["30 % about"]),
    ("8元5角", ["8.5 CNY"]),
    ("収入は4兆1,200億円", ["4120000000000 JPY"]),
    ("三兆六千億円", ["3600000000000 JPY"]),
    ("約7兆円", ["7000000000000 JPY about"]),
    ("12兆赫", ["12 MHz"]),
    ("2,310億4,700万円", ["231047000000 JPY"]),
    ("3,120万4,530人", ["31204530"]),
    ("東京の人口は1400万人です", ["14000000"]),
]

NOT_READ = """
四川|一切|统一|星期三|三亚|千万不要|万一|百姓|他十分高兴|放肆|登陆|拾起|三月五日|十点半|二〇二四年|一九九八年|几百万|数千名|七八个人|三四百米|
十七八岁|第三章|第5条|电话10086|九十年代|一方面|成为二成员|六成功|三兆|5千5百兆|1兆5000|2.5兆3億|1京2,000兆|2垓3,450億|4兆1,200億余|2,310億4,7|
2.5亿1,200万|▲4.7％|△ 2.6％|五一假期|万|亿|3万4亿|1亿2|三十比十
"""


@pytest.mark.parametrize(("text", "expected"), READ)
def test_chinese_figures_are_read(text: str, expected: list[str]) -> None:
    assert [shown(each) for each in find_quantities(text)] == expected


@pytest.mark.parametrize("text", [text.strip() for text in NOT_READ.replace("\n", "").split("|") if text.strip()])
def test_a_numeral_inside_another_word_is_no_figure(text: str) -> None:
    assert [text[each.start : each.end] for each in find_quantities(text)] == []
