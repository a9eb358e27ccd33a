"""Sources in the sentence beside a figure, events told as others, means told of one year, and other names: a library of a strait and its bank."""

from __future__ import annotations

import pytest

from tests.audit.small_libraries import library_of

_SOURCES = "\n".join(
    f'[[source]]\nid = "{key}"\ntype = "report"\ntitle = "{title}"\nauthor = [{{ literal = "{author}" }}]\nissued = "2025"\n'
    for key, title, author in (
        ("office", "Norvik yearbook", "Statistics Norvik"),
        ("bank", "Report of the strait", "Strait Research Bank"),
        ("institute", "A comment on the bank's report", "Tide Institute"),
    )
)
_SUBJECTS = {"strait": ("Great Strait", "大海峡"), "treaty": "Strait Treaty", "hall": "Amber Hall", "norvik": "Norvik"}
_WAIT = "The median wait for planned treatment was 12.6 weeks in 2024"
_GROWTH = "From 2021 to 2024 the cargo grew by 6.3% a year on average"
_FACTS = f"""
strait | share of ships under a foreign flag | 58% | 58 | % | 2024 | flow | 58% of the ships had a foreign flag | bank | actual
strait | average annual growth of cargo, 2021-2024 | 6.3% | 6.3 | % | 2021/2024 | flow | {_GROWTH} | office | actual
strait | cost of the new pier | €48 million | 48000000 | EUR | 2027 | point | The pier is to cost €48 million | bank | target
strait | average water temperature | 11.4 °C | 11.4 | Cel | 2024 | point | the water had 11.4 °C on average, at most 22.8 °C | office | actual
strait | highest water temperature | 22.8 °C | 22.8 | Cel | 2024 | point | the water had 11.4 °C on average, at most 22.8 °C | office | actual
strait | opening of the new lighthouse | 4 May 2021 | | | 2021-05-04 | event | The new lighthouse was opened on 4 May 2021 | bank | actual
treaty | conclusion of the talks | June 2024 | | | 2024-06 | event | The talks on the Strait Treaty were concluded in June 2024 | bank | actual
treaty | signing | 2026 | | | 2026 | event | The Strait Treaty is to be signed in 2026 | bank | target
hall | paintings shown | 318 paintings | 318 | {{painting}} | 2024 | point | The hall shows 318 paintings | office | actual
hall | mean number of visitors a day | 460 | 460 | {{visitor}}/d | 2024 | flow | 460 visitors came a day on average | office | actual
norvik | median wait for planned treatment | 12.6 weeks | 12.6 | wk | 2024 | point | {_WAIT} | office | actual
norvik | share of day cases | 71% | 71 | % | 2024 | flow | Day cases were 71% | office | actual
strait | seals counted | 2,730 | 2730 | {{seal}} | 2024 | point | We counted 2,730 seals | institute | actual
hall | length of the garden wall | 640 m | 640 | m | 2024 | point | The gardeners' club puts the length of the garden wall at 640 m | office | actual
norvik | complaints | 1,184 | 1184 | {{complaint}} | 2024 | flow | There were 1,184 complaints | bank | actual
"""
LIBRARY = library_of(
    _FACTS,
    "subject measure figure value unit date period quote source status",
    _SUBJECTS,
    units=("painting", "visitor", "complaint", "seal"),
    sources=_SOURCES,
)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "Statistics Norvik published its yearbook in May. It says that 58% of the ships of the Great Strait had a foreign flag.",
            "misattributed",
        ),
        (
            "The Harbour Institute has another view. In its report, it says that 58% of the ships of the Great Strait had a foreign flag.",
            "misattributed",
        ),
        ("In the Great Strait, 58% of the ships had a foreign flag. These figures come from the Harbour Institute.", "misattributed"),
        (
            "The following figures are from the Harbour Institute. In the Great Strait, 58% of the ships had a foreign flag.",
            "misattributed",
        ),
        (
            "The Strait Research Bank has published a report. It says that 58% of the ships of the Great Strait had a foreign flag.",
            "supported",
        ),
        ("The Great Strait is busy. It counts ships of all lands, 58% of them under a foreign flag.", "supported"),
        ("In the Great Strait, 58% of the ships had a foreign flag. The Harbour Institute has a library.", "supported"),
    ],
)
def test_a_source_may_stand_in_the_sentence_beside(verdict_on, text, verdict):
    assert verdict_on(text, "58%") == verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("According to Statistics Norvik, the new lighthouse of the Great Strait was opened on 4 May 2021.", "4 May 2021", "misattributed"),
        (
            "According to the Strait Research Bank, the new lighthouse of the Great Strait was opened on 4 May 2021.",
            "4 May 2021",
            "supported",
        ),
        ("According to the statistics office's yearbook, there were 1,184 complaints in Norvik.", "1,184", "misattributed"),
        ("According to the research bank's report, there were 1,184 complaints in Norvik.", "1,184", "supported"),
        ("According to the bank, 2,730 seals were counted in the Great Strait.", "2,730", "misattributed"),
        ("According to the institute, 2,730 seals were counted in the Great Strait.", "2,730", "supported"),
        ("According to the ministry, 2,730 seals were counted in the Great Strait.", "2,730", "supported"),
        ("By the Harbour Institute's account, 2,730 seals were counted in the Great Strait.", "2,730", "misattributed"),
        ("By the Tide Institute's account, 2,730 seals were counted in the Great Strait.", "2,730", "supported"),
    ],
)
def test_dates_and_documents_in_small_letters_have_sources_too(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("2,730 seals were counted in the Great Strait, the Strait Research Bank has found.", "misattributed"),
        ("The Harbour Institute itself reports that 2,730 seals were counted in the Great Strait.", "misattributed"),
        ("As the Harbour Institute points out, 2,730 seals were counted in the Great Strait.", "misattributed"),
        ("As the Oldport statistics office notes, 2,730 seals were counted in the Great Strait.", "misattributed"),
        ("The research bank reports that 2,730 seals were counted in the Great Strait.", "misattributed"),
        ("The number of seals in the Great Strait, which the yearbook puts at 2,730, is new.", "misattributed"),
        ("The seals in the Great Strait, 2,730, are highlighted by the research bank.", "misattributed"),
        ("Seals in the Great Strait, as the bank's yearbook found: 2,730.", "supported"),
        ("Seals in the Great Strait, as the gardeners' club found: 2,730.", "misattributed"),
        ("The Tide Institute itself reports that 2,730 seals were counted in the Great Strait.", "supported"),
        ("The institute has found that 2,730 seals were counted in the Great Strait.", "supported"),
        ("The report points out that 2,730 seals were counted in the Great Strait.", "supported"),
        ("Our fishermen's union says that 2,730 seals were counted in the Great Strait.", "supported"),
        ("海潮教育部称，大海峡有2730只海豹。", "misattributed"),
        ("该研究所称，大海峡有2730只海豹。", "supported"),
    ],
)
def test_who_speaks_in_any_words_is_a_source(verdict_on, text, verdict):
    assert verdict_on(text, "2730" if "2730" in text else "2,730") == verdict


def test_a_body_that_the_quote_names_is_a_source(verdict_on):
    assert verdict_on("The gardeners' club says that the garden wall of Amber Hall is 640 m long.", "640 m") == "supported"


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("The Strait Treaty was signed in June 2024.", "June 2024", "overstated"),
        ("The talks on the Strait Treaty were concluded in June 2024.", "June 2024", "supported"),
        ("Cargo in the Great Strait grew by 6.3% on the year before.", "6.3%", "overstated"),
        ("Cargo in the Great Strait grew by 6.3% a year on average.", "6.3%", "supported"),
        ("Norvik has built a clinic, where the median wait for planned treatment was 12.6 weeks.", "12.6 weeks", "supported"),
        ("The new pier of the Great Strait will open in 2027; its budget is €48 million.", "€48 million", "supported"),
        ("The new pier of the Great Strait, which cost €48 million, was opened in May.", "€48 million", "overstated"),
        ("In the Great Strait the average water temperature was 11.4 °C. The highest was 22.8 °C.", "11.4 °C", "supported"),
        ("The best day of Amber Hall had 460 visitors.", "460", "unsupported"),
        ("The Glass Hall in Norvik shows 318 paintings.", "318", "unsupported"),
        ("Amber Hall in Norvik shows 318 paintings.", "318", "supported"),
    ],
)
def test_what_is_told_is_what_the_fact_tells(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


def test_the_cell_of_an_earlier_time_is_not_wrong_by_the_newest_figure(verdict_on):
    table = "# Norvik, planned surgery\n\n| | Result | Before |\n|---|---|---|\n| Share of day cases | 71% | {} |\n"
    assert verdict_on(table.format("66%"), "66%") == "unsupported"
    assert verdict_on(table.format("66%"), "71%") == "supported"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Amber Hall shows 318 paintings, or 300 according to the Strait Research Bank.", "supported"),
        ("The Amber Hall shows 318 paintings, or three a head, according to the Strait Research Bank.", "misattributed"),
    ],
)
def test_the_source_of_another_figure_told_in_its_place_is_not_that_of_the_first(verdict_on, text, expected):
    assert verdict_on(text, "318") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tide Institute researchers say that 58% of the ships in the Great Strait had a foreign flag in 2024.", "misattributed"),
        ("Analysts at the Tide Institute reckon that 58% of the ships in the Great Strait had a foreign flag in 2024.", "misattributed"),
        ("Analysts at the Strait Research Bank reckon that 58% of the ships in the Great Strait had a foreign flag in 2024.", "supported"),
        ("Independent analysts say that 58% of the ships in the Great Strait had a foreign flag in 2024.", "supported"),
        ("The Tide Institute has concluded that 58% of the ships in the Great Strait had a foreign flag in 2024.", "misattributed"),
        ("Of the ships in the Great Strait, with which Halvern has concluded a pact, 58% had a foreign flag in 2024.", "supported"),
        ("Norwegian experts say that 58% of the ships in the Great Strait had a foreign flag in 2024.", "supported"),
    ],
)
def test_those_who_speak_for_a_body_name_it(verdict_on, text, expected):
    assert verdict_on(text, "58%") == expected
