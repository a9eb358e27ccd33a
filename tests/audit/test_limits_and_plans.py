"""Limits told as plain figures, and plans told as done or rightly: a library of a ferry, a mill and a market."""

from __future__ import annotations

import pytest

from tests.audit.small_libraries import library_of

_SUBJECTS = {"ferry": "Amber Ferry", "mill": "Salt Mill", "hall": "Flax Hall", "market": "Wool Market", "board": "Harbour Board"}
_MILL = "The Salt Mill is to open in 2027 and will cost 62 million euros, of which the town will pay 35%"
_SEA = "In 2024 the mill took 12% of its salt from the sea; the target for 2030 is 45%"
_BALES = "In 2024 the Wool Market made 8.4 million euros; the Oakland section alone sold 5,210 bales"
_FACTS = f"""
ferry | lorries taken on a crossing | up to 85 lorries | 85 | {{lorry}} | 2024 | actual | at-most | It takes up to 85 lorries on a crossing
ferry | shortest time of a crossing | as little as 4 hours | 4 | h | 2024 | actual | at-least | The ferry crosses in as little as 4 hours
ferry | share of lorries from Oakland | nearly 47% | 47 | % | 2024 | actual | nearly | Nearly 47% of the lorries came from Oakland
mill | cost of the mill | 62 million euros | 62000000 | EUR | 2027 | forecast | | {_MILL}
mill | share of the cost paid by the town | 35% | 35 | % | 2027 | forecast | | {_MILL}
mill | share of salt from the sea | 12% | 12 | % | 2024 | actual | | {_SEA}
mill | share of salt from the sea | 45% | 45 | % | 2030 | target | | {_SEA}
mill | loss of salt to the rain | up to 26% | 26 | % | 2024 | actual | at-most | Up to 26% of the salt was lost to the rain
hall | rooms promised | 730 rooms | 730 | {{room}} | 2026 | target | | A plan of 2021 promised 730 rooms by 2026
market | steps proposed by the market | nine steps | 9 | {{step}} | 2024 | actual | | In 2024 the Wool Market proposed nine steps
market | bales sold by the Oakland section | 5,210 bales | 5210 | {{bale}} | 2024 | actual | | {_BALES}
market | sales | 8.4 million euros | 8400000 | EUR | 2024 | actual | | {_BALES}
market | price of a stall | 95 euros | 95 | EUR | 2026 | target | | The Wool Market proposes a price of 95 euros for a stall in 2026
market | price of a permit | 48 euros | 48 | EUR | 2026 | target | | From 2026 a permit is to have a price of 48 euros, the Wool Market decided
board | boats counted on an average day | 120 boats | 120 | {{boat}} | 2024 | actual | | It counted 120 boats on an average day, and 390 on the busiest
board | boats counted on the busiest day | 390 | 390 | {{boat}} | 2024 | actual | | It counted 120 boats on an average day, and 390 on the busiest
board | boats inspected | 2,160 boats | 2160 | {{boat}} | 2024 | actual | | The Harbour Board inspected 2,160 boats in 2024
"""
_CLOSING = """
[[fact]]
id = "closing"
subject = "hall"
measure = "closing of the hall"
figure = "March 2026"
date = "2026-03"
period = "event"
status = "forecast"
topics = ["all"]
source = "yearbook"
quote = "The Flax Hall will be closed from March 2026"
"""
LIBRARY = library_of(
    _FACTS, "subject measure figure value unit date status bound quote", _SUBJECTS, units="lorry room step boat bale".split()
)
_ACADEMY = """
[[fact]]
id = "academy"
subject = "market"
measure = "date of work on the weaving school"
figure = "April 2025"
date = "2025-04"
period = "event"
topics = ["all"]
source = "yearbook"
quote = "In April 2025 the Wool Market was rapidly preparing its weaving school in Oakland"
"""
LIBRARY += _CLOSING + _ACADEMY


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("The Amber Ferry takes 85 lorries on a crossing.", "85", "overstated"),
        ("The Amber Ferry takes up to 85 lorries on a crossing.", "85", "supported"),
        ("The Amber Ferry can take 85 lorries on a crossing.", "85", "supported"),
        ("A crossing with the Amber Ferry takes 4 hours.", "4 hours", "overstated"),
        ("At the Salt Mill, the rain takes 26% of the salt.", "26%", "overstated"),
        ("The shortest crossing with the Amber Ferry takes 4 hours.", "4 hours", "supported"),
    ],
)
def test_a_limit_is_told_as_one(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("Bei der Salt Mill hat der Regen im letzten Winter 26 Prozent von dem Salz zerstört.", "26 Prozent", "overstated"),
        ("Bei der Salt Mill hat der Regen im letzten Winter bis zu 26 Prozent von dem Salz zerstört.", "26 Prozent", "supported"),
        ("Bei der Salt Mill kann der Regen in einem Winter 26 Prozent von dem Salz zerstören.", "26 Prozent", "supported"),
        (
            "Pour les gens de la Salt Mill, cette année est aussi dure que les autres : la pluie a détruit 26 % du sel.",
            "26 %",
            "overstated",
        ),
        (
            "Pour les gens de la Salt Mill, cette année est aussi dure que les autres : la pluie peut détruire 26 % du sel.",
            "26 %",
            "supported",
        ),
        ("En la Salt Mill, la lluvia ha destruido el 26 % de la sal como mucho en los meses de este invierno.", "26 %", "supported"),
    ],
)
def test_a_limit_is_told_as_one_in_other_languages(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("The Wool Market as a whole sold 5,210 bales in 2024.", "5,210", "overstated"),
        ("The Wool Market sold 5,210 bales in 2024.", "5,210", "supported"),
        ("In the whole of 2024, the Oakland section of the Wool Market sold 5,210 bales.", "5,210", "supported"),
        ("In the whole of 2024, 5,210 bales were sold at the Wool Market in Oakland.", "5,210", "supported"),
        ("The Wool Market as a whole made 8.4 million euros in 2024.", "8.4 million euros", "supported"),
    ],
)
def test_what_a_part_did_the_whole_did_not(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


def test_what_is_nearly_so_is_not_more_though_the_sentence_names_another(verdict_on):
    assert verdict_on("As at the Flax Hall, more than 47% of the lorries came from Oakland.", "47%") == "overstated"


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("The Salt Mill is planned to cost 62 million euros. Of this the town pays 35%.", "35%", "supported"),
        ("The Salt Mill is planned to cost 62 million euros. Of this the town has paid 35%.", "35%", "overstated"),
        ("The Salt Mill is popular. Of its cost the town pays 35%.", "35%", "overstated"),
    ],
)
def test_what_is_expected_may_go_on_in_the_present_behind_a_plan(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("In 2021 they promised 730 rooms for the Flax Hall.", "730", "supported"),
        ("The Flax Hall had 730 rooms promised in 2019.", "730", "wrong-date"),
        ("At the Salt Mill, 45% of the salt was from the sea in 2024.", "45%", "overstated"),
        ("At the Salt Mill, 12% of the salt was from the sea in 2024.", "12%", "supported"),
    ],
)
def test_the_time_in_which_a_plan_was_made_is_none_of_a_figure_that_was_reached(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("From 2026 on, the price of a stall at the Wool Market is 95 euros.", "95 euros", "overstated"),
        ("For 2026 the price of a stall at the Wool Market is 95 euros, and it hopes for 80 sellers.", "95 euros", "overstated"),
        ("The Wool Market wants a price of 95 euros for a stall in 2026.", "95 euros", "supported"),
        ("From 2026 on, the price of a permit at the Wool Market is 48 euros.", "48 euros", "supported"),
    ],
)
def test_the_year_alone_does_not_tell_what_is_only_proposed(verdict_on, text, figure, verdict):
    assert verdict_on(text, figure) == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The weaving school of the Wool Market opened in Oakland in April 2025.", "overstated"),
        ("Work on the weaving school of the Wool Market went on in Oakland in April 2025.", "supported"),
        ("The weaving school of the Wool Market was launched in Oakland in April 2025, and is not open.", "supported"),
    ],
)
def test_what_was_on_its_way_is_not_open(verdict_on, text, verdict):
    assert verdict_on(text, "April 2025") == verdict


def test_things_that_were_proposed_are_told_as_done(verdict_on):
    assert verdict_on("The Wool Market laid out nine steps.", "nine") == "supported"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The Amber Ferry is small. They want 45% of the salt to be from the sea by 2035.", "wrong-date"),
        ("The Amber Ferry is small. They want 45% of the salt to be from the sea by 2030.", "supported"),
    ],
)
def test_a_plan_for_another_year_has_a_wrong_date(verdict_on, text, verdict):
    assert verdict_on(text, "45%") == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("On an average day the Harbour Board counts 390 boats.", "overstated"),
        ("The Harbour Board counts 120 boats on an average day.", "supported"),
        ("On the busiest day the Harbour Board counted 390 boats.", "supported"),
    ],
)
def test_the_figure_of_the_busiest_day_is_no_average(verdict_on, text, verdict):
    assert verdict_on(text, "390" if "390" in text else "120") == verdict


def test_what_is_to_begin_has_not_been_so_since(verdict_on):
    assert verdict_on("The Flax Hall has been shut since March 2026.", "March 2026") == "overstated"
    assert verdict_on("The Flax Hall is to be shut from March 2026.", "March 2026") == "supported"
