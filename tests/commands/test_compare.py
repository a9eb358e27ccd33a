"""The commands compare, conflicts and history, and the two clocks of search and list."""

from __future__ import annotations

import json

import pytest

from tests.conftest import SOURCE, VOCABULARY, fact

LATER = SOURCE.replace("gazette-2024", "gazette-2025").replace("2024-05", "2025-05")


@pytest.fixture
def canals(facts_folder):
    series = "".join(fact(f"cargo-{year}", value=value, date=str(year)) for year, value in ((2021, 400), (2022, 500), (2023, 460)))
    return facts_folder(a=SOURCE + VOCABULARY + series, b=LATER + fact("cargo-2023-later", value=480, date="2023"))


def test_a_series_is_shown_by_date_with_each_change_and_what_contradicts(call, canals):
    done = call("compare", "cargo", "canal", "-f", "json", "--facts", canals)
    found = json.loads(done.stdout)
    assert [(each["date"], each["change"] and each["change"]["change"]) for each in found["results"]] == [
        ("2021", None),
        ("2022", 100),
        ("2023", -40),
        ("2023", -20),
    ]
    assert found["results"][1]["change"]["rate"] == 25
    (relation,) = found["relations"]
    assert (relation["relation"], relation["first"], relation["second"]) == ("contradiction", "cargo-2023", "cargo-2023-later")
    assert done.code == 0


def test_people_read_the_change_and_the_contradiction(call, canals):
    done = call("compare", "cargo-2022", "-f", "table", "--facts", canals, COLUMNS="120")
    assert "+100 t (+25.0 %)" in done.stdout
    assert "\u221240 t (\u22128.0 %)" in done.stdout
    assert "contradiction: 460 tonnes (cargo-2023) and 480 tonnes (cargo-2023-later): no value is both figures" in done.stdout


def test_ids_are_compared_as_they_are_given(call, canals):
    done = call("compare", "cargo-2021", "cargo-2023", "-f", "json", "--facts", canals)
    assert [each["id"] for each in json.loads(done.stdout)["results"]] == ["cargo-2021", "cargo-2023"]


def test_a_pipe_has_what_is_between_two_facts_in_its_last_field(call, canals):
    last = call("compare", "cargo", "--facts", canals).stdout.splitlines()[-1]
    assert last.split("\t")[-1] == "contradiction with cargo-2023: no value is both figures"


def test_a_named_fact_that_was_not_known_yet_is_left_out(call, canals):
    done = call("compare", "cargo-2023", "cargo-2023-later", "-f", "json", "--facts", canals, "--known-on", "2024-12")
    assert [each["id"] for each in json.loads(done.stdout)["results"]] == ["cargo-2023"]
    assert "left out by these filters: cargo-2023-later" in done.stderr
    alone = call("compare", "cargo-2023-later", "-f", "json", "--facts", canals, "--known-on", "2024-12")
    assert "cargo-2023-later" not in alone.stdout.partition("results")[2]
    never = call("compare", "cargo-2021", "-f", "json", "--facts", canals, "--known-on", "2020")
    assert (never.code, json.loads(never.stdout)["results"]) == (1, [])


def test_a_named_fact_of_another_time_is_left_out(call, canals):
    done = call("compare", "cargo-2021", "cargo-2022", "-f", "json", "--facts", canals, "--as-of", "2022")
    assert [each["id"] for each in json.loads(done.stdout)["results"]] == ["cargo-2022"]


@pytest.mark.parametrize(("value", "told"), [(470, [["cargo-2023", "cargo-some"]]), (400, [])])
def test_an_undated_figure_differs_from_the_latest_of_a_series_unless_it_is_one_of_it(call, facts_folder, value, told):
    series = "".join(fact(f"cargo-{year}", value=each, date=str(year)) for year, each in ((2021, 400), (2022, 500), (2023, 460)))
    folder = facts_folder(a=SOURCE + VOCABULARY + series + fact("cargo-some", value=value, date="undated"))
    relations = json.loads(call("compare", "cargo-2021", "-f", "json", "--facts", folder).stdout)["relations"]
    assert [[each["first"], each["second"]] for each in relations if each["relation"] == "difference"] == told


def test_what_nothing_answers_is_said_with_what_is_near(call, canals):
    done = call("compare", "cargo of the old lighthouse", "-f", "json", "--facts", canals)
    assert done.code == 1
    assert json.loads(done.stdout)["near"]


def test_conflicts_is_1_where_there_is_one(call, canals, facts_folder):
    done = call("conflicts", "-f", "json", "--facts", canals)
    assert (done.code, [each["relation"] for each in json.loads(done.stdout)["results"]]) == (1, ["contradiction"])
    clean = call("conflicts", "--facts", facts_folder(a=SOURCE + VOCABULARY + fact("one")))
    assert (clean.code, clean.stdout, clean.stderr) == (0, "", "no two facts differ on one thing\n")


def test_history_names_what_stands(call, facts_folder):
    later = LATER + fact("new", value=510, extra='supersedes = ["old"]')
    facts = facts_folder(a=SOURCE + VOCABULARY + fact("old", value=500), b=later)
    lines = [line.split("\t") for line in call("history", "old", "--facts", facts).stdout.splitlines()]
    assert [(line[1], line[3]) for line in lines] == [("500 tonnes", "superseded by new"), ("510 tonnes", "stands")]
    assert "superseded by" in call("show", "old", "--facts", facts).stdout


@pytest.mark.parametrize("command", [("list",), ("search", "cargo"), ("compare", "cargo")])
def test_two_clocks(call, canals, command):
    known = call(*command, "--known-on", "2024-12-31", "--facts", canals)
    assert "cargo-2023" in known.stdout
    assert "cargo-2023-later" not in known.stdout
    described = call(*command, "--as-of", "2022", "--facts", canals)
    assert [line.count("cargo-2022") for line in described.stdout.splitlines()] == [1]


def test_as_of_takes_the_place_of_since_and_until(call, canals):
    done = call("list", "--as-of", "2022", "--since", "2021", "--facts", canals)
    assert (done.code, done.stderr) == (2, "beltfacts: --as-of says both --since and --until; leave them out\n")


@pytest.mark.parametrize("command", [("list",), ("search", "cargo 2022"), ("compare", "cargo-2022"), ("show", "cargo-2022")])
def test_a_figure_in_another_unit_stands_beside_the_printed_one(call, canals, command):
    done = call(*command, "--in", "kg", "-f", "json", "--facts", canals)
    found = next(each for each in json.loads(done.stdout)["results"] if each["id"] == "cargo-2022")
    assert (found["figure"], found["converted"]["value"], found["converted"]["unit"]) == ("500 tonnes", 500000, "kg")
    for style in ("table", "plain", "markdown", "csv"):
        text = call(*command, "--in", "kg", "-f", style, "--facts", canals).stdout
        assert "500 tonnes" in text and "500,000 kg" in text


def test_a_unit_into_which_nothing_is_converted_is_said(call, canals):
    done = call("list", "--in", "km", "--facts", canals)
    assert (done.code, done.stderr) == (0, "no exact conversion of t into km is defined\n")
    assert call("list", "--in", "kilometr", "--facts", canals).code == 2
    assert "--rate wants --in as well" in call("list", "--rate", "1 USD = 7 CNY", "--facts", canals).stderr
