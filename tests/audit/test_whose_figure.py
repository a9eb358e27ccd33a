"""Whose time, unit and kind a figure has: a date that is of another figure, a name in a list, a numbered kind, a narrower kind in Chinese."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS
from tests.audit.small_libraries import library_of
from tests.audit.test_audit import verdicts

_FACTS = """
fernley-mill | looms repaired | 4218 | 4218 | {loom} | 2022 | actual
fernley-mill | looms repaired | 3764 | 3764 | {loom} | 2023 | actual
fernley-mill | cloth woven | 81,350 metres | 81350 | m | 2023 | actual
fernley-mill | cloth woven | 76,240 metres | 76240 | m | 2022 | actual
ashby-mill | cloth woven | 64,870 metres | 64870 | m | 2022 | actual
ashby-mill | cloth woven | 59,420 metres | 59420 | m | 2023 | actual
fernley-mill | spending on dyes | £412,700 | 412700 | GBP | 2023 | actual
fernley-mill | spending on dyes | £386,900 | 386900 | GBP | 2024 | target
fernley-mill | weavers | 146 | 146 | {weaver} | 2023 | actual
ashby-mill | weavers | 95 | 95 | {weaver} | 2023 | actual
fernley-mill | emissions (Scope 1) | 2,318 tonnes | 2318 | t | 2023 | actual
fernley-mill | oil burnt a day | 17.4 barrels | 17.4 | {barrel}/d | 2023 | actual
fernley-mill | mill cloth loaded | 6,480 tonnes | 6480 | t | 2023 | actual
fernley-mill | yarn shipped | 2,130 tonnes | 2130 | t | 2023 | actual
fernley-mill | prizes won | 37 | 37 | {prize} | 2023 | actual
fernley-mill | complaints received | 8,930 | 8930 | {complaint} | 2023 | actual
fernley-mill | growth of complaints | 12% | 12 | % | 2023 | actual
qingshi | 常住人口 | 52.3万人 | 523000 | {person} | 2023 | actual
liunan | 占地面积 | 14.62万平方米 | 146200 | m2 | 2023 | actual
dongguan | 建筑面积 | 5.8万平方米 | 58000 | m2 | 2023 | actual
"""
_SUBJECTS = {"fernley-mill": "Fernley Mill", "ashby-mill": "Ashby Mill", "qingshi": "青石区", "liunan": "柳南市博物馆", "dongguan": "东馆"}
LIBRARY = library_of(_FACTS, "subject measure figure value unit date status", _SUBJECTS)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Fernley Mill repaired 3,764 looms, after 4,218 in 2022.", "3,764"),
        ("In 2023 Fernley Mill wove 81,350 metres of cloth, up 7% from 76,240 metres.", "76,240 metres"),
        ("In 2022 Fernley Mill wove 76,240 metres of cloth; a year later the cloth came to 81,350 metres.", "81,350 metres"),
        ("Cloth woven at Ashby Mill came to 59,420 metres, at Fernley Mill in 2022 to 76,240 metres.", "59,420 metres"),
        ("Fernley Mill spent £412,700 on dyes in 2023, and is to spend £386,900 on dyes.", "£386,900"),
    ],
)
def test_a_date_of_another_figure_makes_none_wrong(auditor, text, figure):
    assert verdicts(auditor, text)[figure] == "supported"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Fernley Mill repaired 3,764 looms in 2022.", "3,764"),
        ("In 2022 Fernley Mill wove 81,350 metres of cloth.", "81,350 metres"),
    ],
)
def test_a_date_of_its_own_still_does(auditor, text, figure):
    assert verdicts(auditor, text)[figure] == "wrong-date"


def test_a_figure_that_its_series_has_is_not_wrong_where_no_time_is_told(auditor):
    text = "Fernley Mill wove 76,240 metres of cloth in 2022. Dyes were cheap. Spending on dyes at Fernley Mill is to be £386,900."
    assert verdicts(auditor, text)["£386,900"] == "supported"


def test_the_date_of_a_figure_on_which_there_is_nothing_is_one_of_nothing(auditor):
    assert verdicts(auditor, "Fernley Mill had 31 apprentices in 2023.") == {"31": "unsupported", "2023": "unsupported"}


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("Fernley Mill had 146 weavers in 2023, Ashby Mill 95.", "95", "supported"),
        ("Fernley Mill had 146 weavers in 2023, Ashby Mill 72.", "72", "wrong-figure"),
        ("Fernley Mill wove 81,350 metres of cloth in 2023, Ashby Mill 59,420.", "59,420", "supported"),
        ("Fernley Mill wove 81,350 metres of cloth in 2023, Ashby Mill 54,920.", "54,920", "wrong-figure"),
        ("Fernley Mill repaired 3,764 looms in 2023. Looms repaired at Fernley Mill fell most, from 4,218 to 3,764.", "4,218", "supported"),
        ("Fernley Mill burnt 17.4 barrels of oil a day in 2023.", "17.4 barrels of oil a day", "supported"),
    ],
)
def test_a_name_in_a_list_has_the_unit_and_noun_of_the_figure_before(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Scope 3 emissions of Fernley Mill were 2,713 tonnes.", "2,713 tonnes"),
        ("Fernley Mill is old. The neighbouring mill of Dalby had 188 weavers.", "188"),
        ("青石区常住人口52.3万人。户籍人口58.9万人。", "58.9万"),
        ("青石区常住人口52.3万人。白河区常住人口38.7万人。", "38.7万"),
        ("柳北市博物馆占地面积4.3万平方米。", "4.3万平方米"),
        ("东馆建筑面积5.8万平方米。西馆建筑面积2.4万平方米。", "2.4万平方米"),
        ("Felt loadings of Fernley Mill came to 3,150 tonnes in 2023.", "3,150 tonnes"),
        ("Fernley Mill's owner won 14 prizes in 2023.", "14"),
        ("Complaints at Fernley Mill rose by 21% to 8,930 in 2023.", "8,930"),
    ],
)
def test_a_figure_of_another_kind_or_name_is_no_alarm(auditor, text, figure):
    assert verdicts(auditor, text)[figure] not in ALARMS


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Scope 1 emissions of Fernley Mill were 2,813 tonnes in 2023.", "2,813 tonnes"),
        ("青石区常住人口58.9万人。", "58.9万"),
        ("柳南市博物馆占地面积4.3万平方米。", "4.3万平方米"),
        ("东馆建筑面积2.4万平方米。", "2.4万平方米"),
        ("Cloth loadings of Fernley Mill came to 7,150 tonnes in 2023.", "7,150 tonnes"),
        ("Fernley Mill won 14 prizes in 2023.", "14"),
    ],
)
def test_one_of_the_same_kind_is(auditor, text, figure):
    assert verdicts(auditor, text)[figure] == "wrong-figure"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("青石区户籍人口52.3万人。", "52.3万"),
        ("青石区城镇常住人口38.9万人。", "38.9万"),
        ("青石镇常住人口38.7万人。", "38.7万"),
        ("西馆建筑面积5.8万平方米。", "5.8万平方米"),
        ("柳北市博物馆占地面积14.62万平方米。", "14.62万平方米"),
    ],
)
def test_the_figure_of_another_kind_or_name_is_that_of_no_fact(auditor, text, figure):
    assert verdicts(auditor, text)[figure] == "unsupported"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("2023年末青石区全区常住人口52.3万人。", "52.3万"),
        ("2023年青石区拥有常住人口52.3万人。", "52.3万"),
        ("青石区人口52.3万人。", "52.3万"),
        ("位于老城的东馆建筑面积为5.8万平方米。", "5.8万平方米"),
    ],
)
def test_words_that_narrow_nothing_take_no_figure_from_a_fact(auditor, text, figure):
    assert verdicts(auditor, text)[figure] == "supported"


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("Fernley Mill's Scope 1 and 2 emissions were 4,100 tonnes.", "4,100 tonnes", "unsupported"),
        ("Fernley Mill's Scope 1-3 emissions were 4,100 tonnes.", "4,100 tonnes", "unsupported"),
        ("Scope 1 and 2 emissions of Fernley Mill were 2,318 tonnes.", "2,318 tonnes", "unsupported"),
        ("Fernley Mill's Scope 1 and 2 emissions were 2,318 and 4,100 tonnes.", "2,318", "supported"),
        ("Fernley Mill's Scope 1 emissions were 4,100 tonnes.", "4,100 tonnes", "wrong-figure"),
        ("Complaints at Fernley Mill rose 21% to 8,930 in 2023.", "8,930", "supported"),
        ("Complaints at Fernley Mill rose by almost 12% to 8,390 in 2023.", "8,390", "wrong-figure"),
        ("In 2023 Fernley Mill repaired 3,764 looms, down 11% from 4,218.", "4,218", "supported"),
        ("Cloth woven at Fernley Mill grew by 5,110 metres to 81,350 in 2023.", "81,350", "supported"),
    ],
)
def test_several_numbered_things_and_what_a_share_has_moved(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict
