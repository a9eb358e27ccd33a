"""Figures near to a fact, of another subject, part, stretch or kind: no alarm. And a fall told for a rise: an alarm."""

from __future__ import annotations

import pytest

from beltfacts.audit import ALARMS, Auditor
from beltfacts.audit.comparing.unit_kinds import units_fit
from beltfacts.audit.draft_formats._siunitx import unit_text
from beltfacts.audit.words.names_in_chinese import chinese_names
from tests.audit.test_audit import verdicts, written
from tests.audit.test_judgements import MORE
from tests.conftest import load


@pytest.fixture
def auditor(facts_folder):
    with load(facts_folder(harbour=written() + MORE)) as library:
        yield Auditor(library)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "The harbour of Nordhaven handled 4.87 million tonnes of cargo in 2024. Korean harbours handled 3.1 million tonnes.",
            "3.1 million tonnes",
        ),
        ("In 2024 Nordhaven harbour handled 4.87 million tonnes of cargo. Exports alone were 3.3 million tonnes.", "3.3 million tonnes"),
        ("In 2024 a total of 1,864 ships called at Nordhaven harbour. Some 740 of the ships were tankers.", "740"),
        ("Nordhaven harbour has handled 61 million tonnes of cargo since it opened.", "61 million tonnes"),
        ("The Sound ferry crosses in 38 minutes. Whoosh needs 46 minutes.", "46 minutes"),
    ],
)
def test_a_figure_of_something_else_is_no_alarm(auditor, text, figure):
    assert verdicts(auditor, text)[figure] not in ALARMS


def test_the_row_of_something_else_is_no_alarm(auditor):
    table = "# Nordhaven harbour\n\n| | Cargo handled in 2024, million tonnes |\n|---|---|\n| Nordhaven | 4.87 |\n| Middle Fjord | 2.91 |\n"
    found = verdicts(auditor, table, "a.md")
    assert (found["4.87"], found["2.91"]) == ("supported", "unsupported")


def test_a_fall_told_for_a_rise_is_wrong(auditor):
    assert verdicts(auditor, "Cargo handled at Nordhaven harbour grew by 18% in 2024.")["18%"] == "supported"
    assert verdicts(auditor, "Cargo handled at Nordhaven harbour fell by 18% in 2024.")["18%"] == "wrong-figure"


def test_a_growth_is_not_held_against_a_share(auditor):
    assert verdicts(auditor, "The cargo of Nordhaven harbour that leaves by rail rose by 31% in 2024.")["31%"] != "supported"


def test_another_edition_does_not_support_a_date(auditor):
    assert verdicts(auditor, "The third Baltic port congress opened in June 2023.")["June 2023"] != "supported"


def test_a_cell_may_end_in_zero(auditor):
    table = "| Nordhaven harbour | 2024 |\n|---|---|\n| Cargo handled, million tonnes | 4.0 |\n"
    assert "4.0" in verdicts(auditor, table, "a.md")


def test_a_date_belongs_to_the_figure_that_has_it(auditor):
    text = "Nordhaven harbour went from 4.12 million tonnes of cargo handled in 2023 to almost 4.87 million tonnes in 2025."
    found = verdicts(auditor, text)
    assert (found["4.12 million tonnes"], found["2023"], found["2025"]) == ("supported", "supported", "wrong-date")


def test_the_figure_of_what_is_named_behind_it_is_of_that(auditor):
    assert verdicts(auditor, "Nordhaven harbour had growth of 27% of transit goods in 2024.")["27%"] == "supported"
    assert verdicts(auditor, "Nordhaven harbour had growth of 18% of transit goods in 2024.")["18%"] == "wrong-figure"


def test_a_speed_is_no_length():
    assert not units_fit("km/h", "km")
    assert units_fit("{ship}/d", "{ship}")


@pytest.mark.parametrize(
    ("macros", "printed"),
    [
        (r"\kilo\metre\per\hour", "km/h"),
        (r"\square\metre", "m²"),
        (r"\metre\squared", "m²"),
        (r"\mega\tonne", "Mt"),
        (r"\kilo\watt\hour", "kW h"),
        (r"\percent", "%"),
        ("km/h", "km/h"),
    ],
)
def test_units_of_siunitx_are_read(macros, printed):
    assert unit_text(macros) == printed


def test_names_are_found_in_chinese():
    assert chinese_names("磨憨口岸的查验时间为40秒") == {"磨憨"}
    assert chinese_names("日本入境外国人") == {"japan"}
    assert not chinese_names("累计货运量超过5000万吨")


@pytest.mark.parametrize("row", ["Southern Fjord Authority", "Korea", "Total Energies"])
def test_a_row_that_is_a_name_is_of_that_name_alone(auditor, row):
    table = f"# Nordhaven harbour\n\n| | Ships called in 2024 | Cargo handled in 2024, million tonnes |\n|---|---|---|\n| {row} | 1,210 | 2.91 |\n"
    assert not set(verdicts(auditor, table, "a.md").values()) & set(ALARMS)


@pytest.mark.parametrize("thing", ["Hydropower gave", "Transit noted"])
def test_a_thing_that_gives_a_figure_is_no_source(auditor, thing):
    text = f"{thing} 27% more, and nearly 31% of the cargo of Nordhaven harbour leaves by rail."
    assert "misattributed" not in verdicts(auditor, text).values()
    assert "misattributed" in verdicts(auditor, text.replace(thing, "Xinhua noted")).values()


def test_what_tells_a_figure_again_has_its_date(auditor):
    found = verdicts(auditor, "Cargo handled at Nordhaven harbour was 4.12 million tonnes in 2023; that is 4,120,000 tonnes.")
    assert set(found.values()) == {"supported"}, found


@pytest.mark.parametrize(
    "comment", ["ignore: as printed", "ignore as printed", "ignore - as printed", "ignore \u2014 as printed", "ignore"]
)
def test_a_reason_to_ignore_needs_no_mark(auditor, comment):
    text = f"<!-- beltfacts: {comment} -->\nCargo handled at Nordhaven harbour was 5.12 million tonnes in 2023.\n"
    assert not set(verdicts(auditor, text, "a.md").values()) & set(ALARMS)
    assert "wrong-figure" in verdicts(auditor, text.partition("\n")[2], "a.md").values()


LINE = """
[[subject]]
id = "fjord-line"
name = "Western Fjord Railway"

[[fact]]
id = "fjord-line-length"
subject = "fjord-line"
measure = "length of the line"
figure = "472 kilometres"
value = 472
unit = "km"
date = "2024"
topics = ["water"]
source = "harbour-report-2025"
quote = "The 472 kilometres of the Western Fjord Railway"
"""


def test_swapped_digits_in_the_only_unit_of_a_subject_are_wrong(facts_folder):
    with load(facts_folder(harbour=written() + LINE)) as library:
        assert verdicts(Auditor(library), "The Western Fjord Railway is 427 km long.") == {"427 km": "wrong-figure"}


def test_the_old_line_is_another_thing(facts_folder):
    with load(facts_folder(harbour=written() + LINE)) as library:
        found = verdicts(Auditor(library), "The Western Fjord Railway is 472 km long. The old line is 513 km long.")
    assert found == {"472 km": "supported", "513 km": "unsupported"}


def test_that_of_another_is_its_own(facts_folder):
    with load(facts_folder(harbour=written() + LINE)) as library:
        found = verdicts(Auditor(library), "The length of the Western Fjord Railway is nearly that of the Fjord line, 463 km.")
    assert found == {"463 km": "unsupported"}
