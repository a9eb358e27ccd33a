"""Figures and dates beside others of their sentence, whose time, money, kind or source they must not take, or must."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS, Auditor, read_draft
from beltfacts.audit.claims.claims import find_claims
from beltfacts.audit.claims.date_reach import is_of_another_figure
from beltfacts.audit.claims.figure_pairs import is_growth_of
from beltfacts.audit.drafts.draft import Block
from beltfacts.reading import UNITS
from tests.audit.test_audit import verdicts
from tests.conftest import load
from tests.support import least_seconds

_FACTS = """
farm | hens | 6318 hens | 6318 | {hen} | 2023-03-14 | survey
farm | hens | 5742 hens | 5742 | {hen} | 2013-04-02 | survey
farm | survey day | 14 March 2023 | | | 2023-03-14 | survey
farm | start of the diary | 1934 | | | 1934 | diary
farm | sunny days, normal of 1991-2020 | 57 sunny days | 57 | {day} | 1991/2020 | diary
farm | sunny days below the normal | 18 days | 18 | {day} | 2024 | diary
farm | inhabitants | 24600 | 24600 | {person} | 2023 | survey
farm | sunny days | 39 sunny days | 39 | {day} | 2024 | diary
farm | highest temperature | 36.8 \u00b0C | 36.8 | Cel | 2022-08-11 | diary
farm | lowest temperature | \u221213.7 \u00b0C | -13.7 | Cel | 1985-01-08 | diary
farm | wear of the bank per year | 2.6 cm | 2.6 | cm | 1921/1980 | diary
farm | wear of the bank per year | 4.9 cm | 4.9 | cm | 1991/2021 | diary
farm | income from eggs | \u20ac3.17 million | 3170000 | EUR | 2023 | survey
farm | income from milk | \u20ac5.94 million | 5940000 | EUR | 2023 | survey
farm | income from rents | \u20ac2.86 million | 2860000 | EUR | 2023 | survey
farm | share of residents over 65 | 22.7% | 22.7 | % | 2023 | survey
farm | carts at the ford | 46 carts | 46 | {cart} | 2004 | survey
farm | carts at the ford | 93 carts | 93 | {cart} | 2023 | survey
farm | speed of the plough compared with oxen | 2.4 times | 2.4 | {multiple} | 2023 | survey
farm | radius of the moon compared with the mill | 3.6 | 3.6 | {mill-radius} | 2023 | survey
farm | planned cost of the mill | \u20ac930,000 | 930000 | EUR | 2026 | survey
farm | share of women among voters | 41.6% | 41.6 | % | 2023 | survey
farm | guests who went home | 1280 guests, 9% of all | 1280 | {guest} | 2023 | survey
farm | share of guests at the fair who went home | 9% | 9 | % | 2023 | survey
farm | share of waste burnt | 68.3% | 68.3 | % | 2023 | survey
farm | average market attendance | 2341 visitors | 2341 | {visitor} | 2023 | survey
farm | average market attendance | 2187 visitors | 2187 | {visitor} | 2022 | survey
farm | highest market attendance | 3906 visitors | 3906 | {visitor} | 2023-10-01 | survey
farm | spending on fodder | \u20ac418,000 | 418000 | EUR | 2023 | diary
farm | share of eggs sold within a day | 72.6% | 72.6 | % | 2023 | survey
farm | baskets of pears that went to the cider press | 8,615 baskets | 8615 | {basket} | 2023 | survey
farm | takings of the cider press | \u20ac36,270 | 36270 | EUR | 2023 | survey
"""


def _quote(measure: str, figure: str) -> str:
    """Return the quote of a fact. Two on the guests who went home are of one passage, and two on the cider press."""
    if "press" in measure:
        return "8,615 baskets of pears went to the cider press (\u20ac36,270)"
    return "1280 guests, 9% of all, went home" if "went home" in measure else f"{measure}: {figure}"


def _library() -> str:
    facts, units, people = "", set(), ', "people"'
    for at, line in enumerate(_FACTS.strip().splitlines()):
        subject, measure, figure, value, unit, date, source = (part.strip() for part in line.split("|"))
        number = f'value = {value}\nunit = "{unit}"\n' if value else ""
        event = 'period = "event"\n' if "est temp" in measure or not value else ""
        facts += (
            f'\n[[fact]]\nid = "fact-{at}"\nsubject = "{subject}"\nmeasure = "{measure}"\nfigure = "{figure}"\n{number}{event}'
            f'date = "{date}"\ntopics = ["farms"]\nsource = "{source}"\nquote = "{_quote(measure, figure)}"\n'
        )
        units |= {unit} if unit.startswith("{") else set()
    declared = "".join(
        f'\n[[unit]]\ncode = "{unit}"\nname = "{unit[1:-1]}s"\nwords = ["{unit[1:-1]}", "{unit[1:-1]}s"{people if unit == "{person}" else ""}]\n'
        for unit in sorted(units)
    )
    sources = "".join(
        f'[[source]]\nid = "{key}"\ntype = "report"\ntitle = "{title}"\nissued = "2024"\npublisher = "Combe"\n\n'
        for key, title in (("survey", "Village Survey"), ("diary", "Weather Diary and Accounts"))
    )
    return f'{sources}[[subject]]\nid = "farm"\nname = "Combe"\n\n[[topic]]\nid = "farms"\nname = "Farms"\n{declared}{facts}'


@pytest.fixture
def auditor(facts_folder):
    with load(facts_folder(combe=_library())) as library:
        yield Auditor(library)


_BEGIN = "Combe is a village of farms. "


@pytest.mark.parametrize(
    "text",
    [
        "On 14 March 2023 Combe had 6,318 hens. That is more than in 2013, when the survey found 5,742 hens.",
        "That is more than on the survey day of 2013, when Combe had 5,742 hens.",
        "Was 2024 the best year of the diary in Combe?",
        "How sunny was Combe? A normal year has 57 sunny days, 2024 had 39.",
    ],
)
def test_the_date_of_another_figure_and_of_a_question_is_no_alarm(auditor, text):
    assert not set(verdicts(auditor, text).values()) & set(ALARMS)


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("The highest temperature of Combe was 36.8 \u00b0C, on 11 August 2021.", "36.8 \u00b0C", "wrong-date"),
        (f"{_BEGIN}What was the coldest temperature? -13.7 \u00b0C, in January 1985.", "-13.7 \u00b0C", "supported"),
        ("At present, the wear of the bank at Combe is 2.6 cm a year.", "2.6 cm a year", "outdated"),
        ("At present, the wear of the bank at Combe is 4.9 cm a year.", "4.9 cm a year", "supported"),
        ("Combe earned 3.17 million euros from eggs, 5.94 million from milk and 8.26 million from rents.", "5.94 million", "supported"),
        ("More than a fifth of the people of Combe are over 65.", "a fifth", "supported"),
        ("Combe burns about two thirds of its waste.", "two thirds", "supported"),
        ("Combe burns half of its waste.", "half", "wrong-figure"),
        ("On average 3,906 came to the market of Combe.", "3,906", "overstated"),
        ("According to the survey, spending on fodder in Combe was \u20ac418,000 in 2023.", "\u20ac418,000", "misattributed"),
        ("According to the accounts, spending on fodder in Combe was \u20ac418,000 in 2023.", "\u20ac418,000", "supported"),
        ("According to the bulletin, spending on fodder in Combe was \u20ac418,000 in 2023.", "\u20ac418,000", "supported"),
        (
            f"{_BEGIN}Its hens were counted two days before Christmas. Just over 72 per cent of eggs were sold within a day.",
            "72 per cent",
            "supported",
        ),
    ],
)
def test_a_figure_has_the_time_money_and_source_that_are_its_own(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("On 11 August the highest temperature of Combe was 36.8 °C.", "11 August", "supported"),
        ("The survey day of Combe was in March.", "March", "supported"),
        ("The survey day of Combe was 14 March.", "14 March", "supported"),
        ("In 2023, 6,318 hens lived in Combe. That was until March.", "6,318", "supported"),
        ("The ford of Combe takes twice as many carts as in 2004.", "twice", "supported"),
        ("The ford of Combe takes twice as many carts as in 2004.", "2004", "supported"),
        ("The carts at the ford of Combe tripled from 2004 to 2023.", "tripled", "wrong-figure"),
        ("In Combe our income from milk was €6.47 million in 2023.", "€6.47 million", "wrong-figure"),
        (f"{_BEGIN}Our income from milk was €6.47 million in 2023.", "€6.47 million", "unsupported"),
        ("In Combe, 23.9% of residents are over 65.", "65", "supported"),
        ("Combe was home to 65 residents.", "65", "unsupported"),
        ("In Combe, 22.7% of residents are older, and over 65 farms are theirs.", "65", "unsupported"),
        ("In Combe, 22.7% of residents are older, and 65 died.", "65", "unsupported"),
        ("The ford of Combe takes 93 carts. Spending on fodder in Combe doubled from 2004 to 2023.", "doubled", "unsupported"),
        ("In Combe, 41.6% of the voters are men.", "41.6%", "unsupported"),
        ("In Combe, 41.6% of the voters are women.", "41.6%", "supported"),
        (f"{_BEGIN}It has a fair. 1,280 people left it, 9% of all.", "1,280", "supported"),
        (f"{_BEGIN}It has a fair. 1,310 people left it.", "1,310", "unsupported"),
        ("In Combe, 22.7% of residents are over 65.", "65", "supported"),
        ("The ford of Combe takes 93 carts and is planned to take 120 from 2031.", "93", "supported"),
        ("In 2024 Combe had 39 sunny days, 18 days below the normal of 1991-2020.", "18", "supported"),
        ("Income from milk in Combe was twice that from eggs in 2023.", "twice", "unsupported"),
    ],
)
def test_a_date_without_a_year_and_a_number_of_a_measure_are_those_of_facts(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


@pytest.mark.parametrize("text", ["On 12 August the highest temperature of Combe was 36.8 °C.", "A fair was held in May at Combe."])
def test_a_date_without_a_year_that_no_fact_has_is_not_told(auditor, text):
    assert not {each for each in verdicts(auditor, text) if "A" in each or "M" in each}


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("The carts at the ford of Combe almost doubled from 2004 to 2023, from 46 carts to 93 carts.", "almost doubled", "unsupported"),
        ("The carts at the ford of Combe more than doubled from 2004 to 2023.", "more than doubled", "supported"),
        ("The plough of Combe is 2.4 times as fast as oxen.", "2.4", "supported"),
        ("The moon of Combe has 3.6 times the radius of the mill.", "3.6", "supported"),
        ("The mill of Combe was to cost €930,000.", "€930,000", "supported"),
        ("the ford of Combe takes 93 carts. next count in 2027", "93", "supported"),
    ],
)
def test_multiples_plans_and_chats(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


def test_a_turn_of_a_chat_may_begin_with_a_name_in_angles(auditor):
    chat = "<ana> how many carts at the ford of Combe?\n<bo> in 2023 it was 39\n<ana> no, carts\n<bo> 93 carts in 2023"
    assert verdicts(auditor, chat)["93"] == "supported"
    assert "ana" not in read_draft(chat.encode(), "chat.txt").blocks[0].text


@pytest.mark.parametrize(("growth", "is_growth"), [("(+14%)", True), ("(14%)", False), (", up 14%", True), (", 14% more", True)])
def test_a_share_with_a_plus_is_the_growth_of_the_figure_before_it(growth, is_growth):
    text = f"Combe had 6,318 hens {growth}."
    level, share = find_claims(Block(text, range(len(text))), 0, UNITS)
    assert is_growth_of(text, share, level) is is_growth


def test_a_figure_is_found_in_the_passage_of_another_that_is_wrong(auditor):
    text = "In 2023 6,815 baskets of pears went to the cider press of Combe, or 36,270 in coins."
    assert verdicts(auditor, text) == {"2023": "supported", "6,815": "wrong-figure", "36,270": "supported"}


@pytest.mark.untraced
@pytest.mark.parametrize("words", ["{year}: {at} hens, ", "in {year} {at} hens rose in price from home and ", "({year}) {at} hens "])
def test_the_time_in_which_a_date_is_compared_with_a_figure_grows_with_what_stands_between(words):
    def seconds(count: int) -> float:
        text = "".join(words.format(year=1200 + at, at=at) for at in range(count))
        date, *_, figure = find_claims(Block(text, range(len(text))), 0, UNITS)
        return least_seconds(lambda: [is_of_another_figure(date, figure, text) for _ in range(50)])

    seconds(10)
    assert seconds(400) < 9 * seconds(100) + 0.001  # 4 for what is linear, 16 for its square
