"""Drafts as reporters write them, beside a library of a waterworks, a town, a club, a county, a pact of states and a comet."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS, Auditor, read_draft
from tests.conftest import load

_SOURCES = {
    "town": ("Marlow in figures", "City of Marlow"),
    "water": ("State of the water supply", "Norland Water Agency"),
    "county": ("Linxi County in 2024", "Linxi County Bureau of Statistics"),
}
_SUBJECTS = {
    "norland": ("Norland", ""),
    "marlow": ("Marlow", ""),
    "hawks": ("Marlow Hawks", 'en = ["Hawks"]'),
    "linxi": ("Linxi County", 'zh = ["临溪县"]'),
    "pact": ("Northern Fishing Pact", 'zh = ["北方渔业协定"]'),
    "comet": ("Comet Hale B2", 'en = ["Hale B2"]'),
}
_PASSAGE = "its members sent 18,907 boats to 240 harbours in 23 countries on 64 named grounds"
_RANKS = "rose from last place among 61 pacts to 12th globally and first among northern pacts"
_CROWDS = "4,200 came to the first game, and up to 9,800 at the highest"
_SEASON = "took 58 points, scored 73 goals and let in 48"
_FACTS = f"""
norland | nitrogen released by sewage works | 14.2 thousand tonnes | 14200 | t | 2024 | flow | water | Sewage works released 14.2 thousand tonnes
norland | price of water for households | €2,840 per 1000 m³ | 2840 | EUR/dam3 | 2024 | point | water | Households paid €2,840 per 1000 m³ of water
norland | price of heat for households | €96 per MWh | 96 | EUR/(MW.h) | 2024 | point | water | Households paid €96 per MWh of heat
norland | price of power for households | €312 per MWh | 312 | EUR/MWh | 2024 | point | water | households paid €312 per MWh of power
norland | target for the share of reused water in 2035 | 45% | 45 | % | 2035 | point | water | The share of reused water is to rise to 45% by 2035
norland | share of reused water | 21% | 21 | % | 2024 | point | water | 21% of the water was reused
norland | capacity of pumping stations | 4,030 MW | 4030 | MW | 2024 | point | water | pumping stations with 4,030 MW
norland | letters carried a day | 5,120 letters | 5120 | {{letter}} | 2024 | point | water | The lines of Norland carry 5,120 letters a day
marlow | debt | $940 million | 940000000 | USD | 2024-12-31 | point | town | Its debt stood at $940 million
marlow | interest payments | $37 million | 37000000 | USD | 2025 | flow | town | interest will cost $37 million
hawks | points | 58 | 58 | {{point}} | 2023/2024 | flow | town | {_SEASON}
hawks | goals scored | 73 | 73 | {{goal}} | 2023/2024 | flow | town | {_SEASON}
hawks | goals let in | 48 | 48 | {{goal}} | 2023/2024 | flow | town | {_SEASON}
linxi | visitors received | 484万人次 | 4840000 | {{person-time}} | 2024 | flow | county | 全年接待游客484万人次
linxi | fruit output value | 27.6亿元 | 2760000000 | CNY | 2024 | flow | county | 水果产值27.6亿元
pact | member countries | 23 countries | 23 | {{country}} | 2025-06-30 | point | water | {_PASSAGE}
pact | boats of its members | 18,907 boats | 18907 | {{boat}} | 2025-06-30 | cumulative | water | {_PASSAGE}
pact | harbours served | 240 harbours | 240 | {{harbour}} | 2025-06-30 | point | water | {_PASSAGE}
pact | named fishing grounds | 64 named grounds | 64 | {{ground}} | 2025-06-30 | point | water | {_PASSAGE}
pact | share of fish exports going to member countries | 38% | 38 | % | 2023 | flow | water | 38% of fish exports went to member countries
pact | share of fish imports from within the region | 62% | 62 | % | 2023 | flow | water | 62% of fish imports came from within the region
pact | time for settling disputes | 40 days | 40 | d | undated | point | water | disputes are settled within 40 days
pact | rank in boats per inhabitant among northern pacts | first among northern pacts | 1 | {{rank}} | undated | | water | {_RANKS}
pact | states ranked by boats per inhabitant | 61 pacts | 61 | {{pact}} | undated | | water | {_RANKS}
pact | world rank in boats per inhabitant before | last place | | | undated | | water | {_RANKS}
pact | world rank in boats per inhabitant now | 12th globally | 12 | {{rank}} | undated | | water | {_RANKS}
hawks | spectators at the first game | 4,200 | 4200 | {{person}} | undated | point | town | {_CROWDS}
hawks | highest number of spectators at a game | 9,800 | 9800 | {{person}} | undated | point | town | {_CROWDS}
hawks | planned games called off | 6 games | 6 | {{game}} | 2024 | flow | town | 6 games were called off
pact | growth of fish exports | 29% | 29 | % | 2024 | flow | town | exports of fish grew by 29%
comet | distance from Earth | 63 light-years | 63 | [ly] | undated | | water | Hale B2 lies 63 light-years from Earth
comet | temperature of its day side | 318 kelvin | 318 | K | undated | | water | The day side has 318 kelvin
comet | pixels of the camera that found it | 2.4 billion pixels | 2400000000 | {{pixel}} | undated | | water | a camera of 2.4 billion pixels
"""
_WORDS = "game point goal boat harbour ground pixel country letter pact".split()


def _library() -> str:
    """Return the library as TOML text."""
    text = "".join(
        f'[[source]]\nid = "{key}"\ntype = "report"\ntitle = "{title}"\nauthor = [{{ literal = "{author}" }}]\nissued = "2025"\n\n'
        for key, (title, author) in _SOURCES.items()
    )
    for key, (name, names) in _SUBJECTS.items():
        text += f'[[subject]]\nid = "{key}"\nname = "{name}"\n' + (f"names = {{ {names} }}\n" if names else "") + "\n"
    for word in _WORDS:
        plural = f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
        text += f'[[unit]]\ncode = "{{{word}}}"\nname = "{plural}"\nwords = ["{word}", "{plural}"]\n\n'
    text += '[[unit]]\ncode = "EUR/MWh"\nname = "euros per MWh"\n\n'
    text += '[[topic]]\nid = "t"\nname = "Things"\n'
    for at, line in enumerate(_FACTS.strip().splitlines()):
        subject, measure, figure, value, unit, date, period, source, quote = (part.strip() for part in line.split("|"))
        text += (
            f'\n[[fact]]\nid = "fact-{at}"\nsubject = "{subject}"\nmeasure = "{measure}"\nfigure = "{figure}"\n'
            + (f'value = {value}\nunit = "{unit}"\n' if unit else "")
            + f'date = "{date}"\ntopics = ["t"]\nsource = "{source}"\nquote = "{quote}"\n'
            + (f'period = "{period}"\n' if period else "")
        )
    return text


@pytest.fixture
def verdict_on(facts_folder):
    """Return what gives the verdict on the figure of a text that begins with, or holds, some words."""
    with load(facts_folder(many=_library())) as library:
        auditor = Auditor(library)

        def judge(text: str, figure: str) -> str:
            draft = read_draft(text.encode(), "draft.html" if text.startswith("<") else "draft.md")
            found = [*auditor.audit(draft)]
            printed = [draft.blocks[each.claim.block].text[slice(*each.claim.whole)] for each in found]
            return next((each.verdict for each, said in zip(found, printed, strict=True) if figure in said), "none")

        yield judge


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("Heat cost households in Norland 9.6 euro cents a kilowatt-hour.", "9.6", "supported"),
        ("For households in Norland a kilowatt-hour of heat came to 9.6 cents.", "9.6", "supported"),
        ("In Norland a cubic metre of water cost households 2.84 euros.", "2.84", "supported"),
        ("In Norland, each kilowatt-hour of heat costs a household €0.096.", "0.096", "supported"),
        ("Households in Norland pay €96 per kWh of heat.", "96", "wrong-unit"),
        ("Households in Norland paid 96 euros for a kilowatt-hour of heat.", "96", "wrong-unit"),
        ("Households in Norland pay €96 per MWh of heat.", "96", "supported"),
        ("For households in Norland a kWh of power came to 31.2 cents.", "31.2", "supported"),
    ],
)
def test_the_unit_that_money_is_for_counts(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ('"We cannot go on like this," said Councillor Ellen Brook, pointing to a Marlow debt of $940 million.', "supported"),
        ('"We cannot go on like this," said Ellen Brook, pointing to a Marlow debt of $940 million.', "supported"),
        ("Marlow's debt stood at $940 million, the mayor, Ann Teal, said.", "supported"),
        ("As the Mayor told the council last week, Marlow has a debt of $940 million.", "supported"),
        ("As the Treasury Institute reported, Marlow has a debt of $940 million.", "misattributed"),
        ("The debt of Marlow is $940 million, said the Treasury Institute.", "misattributed"),
        ("Marlow's debt stood at $940 million, the Council of Experts said.", "misattributed"),
    ],
)
def test_who_speaks_of_a_figure_is_not_always_its_source(verdict_on, text, verdict):
    assert verdict_on(text, "940") == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Since it was set up in 2018 the Northern Fishing Pact has sent its boats to 240 harbours.", "supported"),
        ("Since the launch of the Northern Fishing Pact in 2018, boats have gone to 240 harbours.", "supported"),
        ("From its founding in 2018 the Northern Fishing Pact has served 240 harbours.", "supported"),
        ("Founded in 2018, the Northern Fishing Pact now serves 240 harbours.", "supported"),
        ("The Northern Fishing Pact, which was set up by nine states in 2018, serves 240 harbours.", "supported"),
        ("Seven years after its launch in 2018 the Northern Fishing Pact serves 240 harbours.", "supported"),
        ("In 2018 the Northern Fishing Pact had boats going to 240 harbours.", "wrong-date"),
    ],
)
def test_the_start_of_a_time_is_not_the_date_of_a_figure(verdict_on, text, verdict):
    assert verdict_on(text, "240") == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The share of reused water in Norland has already reached 45%.", "overstated"),
        ("In Norland, 45% of the water is reused.", "overstated"),
        ("Norland wants the share of reused water to reach 45% by 2035.", "supported"),
        ("Norland wants a share of reused water of 45%.", "supported"),
        ("In Norland the share of reused water in 2035 is 45%.", "supported"),
    ],
)
def test_a_target_is_not_reached(verdict_on, text, verdict):
    assert verdict_on(text, "45") == verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        (
            "Sewage works released 14.2 thousand tonnes of nitrogen in Norland. Farming released 61.8 thousand tonnes.",
            "61.8",
            "unsupported",
        ),
        ("The Hawks ended the 2023/24 season with 58 points. At home they took 35 points.", "35", "unsupported"),
        ("The Hawks took 58 points in 2023/24. In the second half of the season they took 24 points.", "24 points", "unsupported"),
        ("The Hawks took 58 points in 2023/24. They took 61 points.", "61", "wrong-figure"),
        ("The Hawks took 61 points in the 2023/24 season.", "61", "wrong-figure"),
        ("Sewage works released 15.8 thousand tonnes of nitrogen in Norland in 2024.", "15.8", "wrong-figure"),
    ],
)
def test_a_part_or_another_thing_is_no_slip_of_the_whole_told_before(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


@pytest.mark.parametrize(
    ("text", "figure", "is_alarm"),
    [
        ("The Northern Fishing Pact was 61st of 61 by boats per inhabitant.", "61st", False),
        ("The Northern Fishing Pact ranks 21st in the world in boats per inhabitant.", "21st", True),
        ("The Northern Fishing Pact ranks 12th in the world in boats per inhabitant, and second among northern pacts.", "second", True),
        (
            "<h2>Northern Fishing Pact</h2><table><tr><th>What</th><th>Number</th></tr>"
            "<tr><td>Nets in use</td><td>230,000</td></tr></table>",
            "230,000",
            False,
        ),
    ],
)
def test_a_last_place_and_other_things_are_no_slips(verdict_on, text, figure, is_alarm):
    assert (verdict_on(text, figure) in ALARMS) == is_alarm


@pytest.mark.parametrize(
    ("source", "verdict"),
    [
        ("据省水务厅发布，", "misattributed"),
        ("据省水务厅公布的数据，", "misattributed"),
        ("省农业厅数据显示，", "misattributed"),
        ("据省统计局统计，", "misattributed"),
        ("据临溪县统计局发布，", "supported"),
        ("据县统计局近日发布的数据，", "supported"),
        ("据初步统计，", "supported"),
        ("据介绍，", "supported"),
    ],
)
def test_a_chinese_body_is_the_source_or_another_one(verdict_on, source, verdict):
    assert verdict_on(f"{source}临溪县2024年水果产值27.6亿元。", "27.6") == verdict


def test_the_measure_ahead_of_a_comma_counts(verdict_on):
    text = "Of the fish that member countries of the Northern Fishing Pact exported in 2023, 38% stayed within the bloc."
    assert verdict_on(text, "38%") == "supported"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ('"Of late, its members sent 18,907 boats to 240 harbours in 23 countries", the Northern Fishing Pact writes.', "supported"),
        ('"The network of the pact sent 18,907 boats", the Northern Fishing Pact writes.', "supported"),
        ('"Since the war the lines of Norland carry 5,120 letters a day", the report says.', "misquote"),
        ('"The lines of Norland carry 5,120 letters a day", the report says.', "supported"),
        ('"... the lines of Norland carry 5,120 letters a day", the report says.', "supported"),
        ('"It rained. The lines of Norland carry 5,120 letters a day", the report says.', "supported"),
    ],
)
def test_words_before_those_that_begin_the_sentence_of_a_document_alter_it(verdict_on, text, verdict):
    assert verdict_on(text, "18,907" if "18,907" in text else "5,120") == verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("Norland's pumping stations have 4.3 GW.", "4.3", "wrong-figure"),
        ("Norland's pumping stations have 4.03 GW.", "4.03", "supported"),
    ],
)
def test_digits_of_another_prefix_are_swapped(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("In the cup the Hawks scored 7 goals.", "7 goals"),
        ("The best scorer of the Hawks had 17 goals.", "17 goals"),
        ("Norland's farms paid €61 per MWh of heat.", "61"),
        ("Businesses in Norland paid €1,930 per 1000 m³ of water.", "1,930"),
        ("The Hawks scored 73 goals. From corners they scored 11 goals.", "11 goals"),
        ("临溪县接待入境游客1.2万人次。", "1.2万"),
        ("临溪县接待过夜游客96万人次。", "96万"),
        ("Fifty towns of the pact had 189 delegates.", "189"),
        ("The Northern Fishing Pact employs 189 people.", "189"),
    ],
)
def test_what_belongs_to_others_is_no_slip(verdict_on, text, figure):
    assert verdict_on(text, figure) not in ALARMS


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("In its report the agency says that the Hawks scored 78 goals.", "78 goals"),
        ("In 2023/24 the Hawks scored 78 goals.", "78 goals"),
        ("The households of Norland paid €61 per MWh of heat.", "61"),
        ("In Norland a household pays €61 per MWh of heat.", "61"),
    ],
)
def test_the_owner_of_a_fact_in_other_words_is_no_other_owner(verdict_on, text, figure):
    assert verdict_on(text, figure) == "wrong-figure"


@pytest.mark.parametrize(
    ("row", "figure", "is_alarm"),
    [
        ("Nets since 2011", "240,000", False),
        ("Boats since 2011", "24", False),
        ("Harbours served", "260", True),
        ("Member countries", "32", True),
    ],
)
def test_the_labels_of_a_cell_say_what_it_counts(verdict_on, row, figure, is_alarm):
    table = f"<table><tr><th>What</th><th>Number</th></tr><tr><td>{row}</td><td>{figure}</td></tr></table>"
    assert (verdict_on(f"<h2>Northern Fishing Pact: harbours and countries</h2>{table}", figure) in ALARMS) == is_alarm


@pytest.mark.parametrize(("share", "verdict"), [("One in five", "supported"), ("One in three", "wrong-figure")])
def test_one_in_five_is_a_rough_share(verdict_on, share, verdict):
    assert verdict_on(f"{share} litres of water in Norland is reused.", share) == verdict


@pytest.mark.parametrize(("place", "verdict"), [("61st of 61", "supported"), ("59th of 59", "unsupported"), ("12th of 12", "unsupported")])
def test_the_last_of_so_many_places_is_the_last_place(verdict_on, place, verdict):
    assert verdict_on(f"The Northern Fishing Pact was {place} by boats per inhabitant before.", place.split()[0]) == verdict


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The pact sends 62% of its fish exports to its members and takes 38% of its imports from them.", "62%"),
        ("The pact sends 62% of its fish exports to its members and takes 38% of its imports from them.", "38%"),
    ],
)
def test_figures_that_have_changed_places_are_not_supported(verdict_on, text, figure):
    assert verdict_on(text, figure) != "supported"


def test_a_news_agency_is_no_bureau(verdict_on):
    assert verdict_on("据路透社报道，临溪县全年接待游客484万人次。", "484万人次") == "misattributed"


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("Firms in Norland pay €312 per MWh of power.", "312", "unsupported"),
        ("The price of power for businesses in Norland is €312 per MWh.", "312", "unsupported"),
        ("The price of power for Norland households is €312 per MWh.", "312", "supported"),
        ("Consumers in Norland pay €312 per MWh of power, the price for a household.", "312", "supported"),
        ("临溪县2024年接待入境游客484万人次。", "484万", "unsupported"),
        ("临溪县2024年接待中外游客484万人次。", "484万", "supported"),
        ("临溪县2024年完成水果产值27.6亿元。", "27.6", "supported"),
    ],
)
def test_the_figure_of_others_is_not_that_of_a_fact(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


@pytest.mark.parametrize(
    ("text", "figure", "is_supported"),
    [
        ("The Hawks have up to 4,200 spectators at a game at peak.", "4,200", False),
        ("The Hawks had 4,200 spectators at the first game.", "4,200", True),
        ("The number of spectators at a game of the Hawks rose from 4,200 to the highest, 9,800.", "4,200", True),
        ("The Northern Fishing Pact sent boats to 23 harbours in 240 countries.", "23", False),
        ("The Northern Fishing Pact sent boats to 240 harbours in 23 countries.", "240", True),
        ("Exports of fish of the Northern Fishing Pact: 29% of all trade.", "29%", False),
        ("Exports of fish of the Northern Fishing Pact grew 29% in 2024.", "29%", True),
        ("Six games of the Hawks were called off.", "Six", True),
    ],
)
def test_the_highest_the_things_counted_and_a_share_are_told_from_others(verdict_on, text, figure, is_supported):
    assert (verdict_on(text, figure) == "supported") == is_supported


def test_the_date_of_an_aside_is_that_of_its_figure(verdict_on):
    text = "Norland had sewage works that released 14.2 thousand tonnes of nitrogen (2022: 15.9 thousand)."
    assert verdict_on(text, "14.2") == "supported"


def test_a_target_is_not_reached_in_chinese(verdict_on):
    assert verdict_on("The share of reused water in Norland 已提前达到设计的45%。", "45%") == "overstated"


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("The Hawks scored 37 times in the league.", "37", "wrong-figure"),
        ("Interest payments of Marlow will be 73 million bucks in 2025.", "73 million", "wrong-figure"),
        ("The 490 million of debt that Marlow has weighs on it.", "490 million", "wrong-figure"),
        ("Marlow's mayor wrote 490 letters about the debt.", "490", "unsupported"),
        ("The Hawks have 37 players under contract.", "37", "unsupported"),
    ],
)
def test_digits_in_another_order_show_a_slip_whatever_is_counted(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict
