"""Drafts compared with a small library: each verdict, and where there must be none."""

from __future__ import annotations

import pytest

from beltfacts.audit import Auditor, audit_draft, read_draft
from tests.conftest import load

LIBRARY = """
[[source]]
id = "harbour-report-2025"
type = "report"
title = "Report of the harbour"
author = [{ literal = "Nordhaven Harbour Board" }]
publisher = "Nordhaven Harbour Board"
issued = "2025-02"

[[source]]
id = "herald-2025"
type = "article-newspaper"
title = "The harbour grows"
container-title = "Nordhaven Herald"
issued = "2025-03"

[[subject]]
id = "nordhaven-harbour"
name = "Nordhaven harbour"
names = { en = ["harbour of Nordhaven"] }

[[subject]]
id = "sound-ferry"
name = "Sound ferry"

[[topic]]
id = "water"
name = "Waterways"

[[unit]]
code = "{ship}"
name = "ships"
words = ["ships"]

[[unit]]
code = "{passenger}"
name = "passengers"
words = ["passengers"]

[[unit]]
code = "{country}"
name = "countries"
words = ["countries"]
"""

FACTS = """
cargo-2023 | nordhaven-harbour | cargo handled in 2023 | 4.12 million tonnes | 4120000 | t | 2023 | flow | In 2023, it handled 4.12 million tonnes of cargo
cargo-2024 | nordhaven-harbour | cargo handled in 2024 | 4.87 million tonnes | 4870000 | t | 2024 | flow | In 2024, it handled 4.87 million tonnes of cargo
ships-2024 | nordhaven-harbour | ships called in 2024 | 1,864 ships | 1864 | {ship} | 2024 | flow | A total of 1,864 ships from 26 countries called in 2024
countries-2024 | nordhaven-harbour | countries from which ships called in 2024 | 26 countries | 26 | {country} | 2024 | flow | \
A total of 1,864 ships from 26 countries called in 2024
cold-store-cost | nordhaven-harbour | cost of the cold store | $61.5 million | 61500000 | USD | 2024 | | The cold store cost $61.5 million
ferry-time | sound-ferry | crossing time | 38 minutes | 38 | min | 2024 | point | The Sound ferry crosses in 38 minutes
ferry-peak | sound-ferry | highest daily number of passengers | 9,400 passengers | 9400 | {passenger} | 2024 | point | \
Passengers rose to the highest 9,400 a day
"""
"""Facts, one a line: id, subject, measure, figure, value, unit, date, period, quote."""
EXTRA = """
[[fact]]
id = "cranes-planned"
subject = "nordhaven-harbour"
measure = "electric cranes to be bought"
figure = "14 electric cranes"
value = 14
unit = "{crane}"
date = "2027"
status = "target"
topics = ["water"]
source = "harbour-report-2025"
quote = "The board plans to buy 14 electric cranes by 2027"

[[fact]]
id = "rail-share"
subject = "nordhaven-harbour"
measure = "share of cargo that leaves by rail"
figure = "nearly 31%"
value = 31
unit = "%"
bound = "nearly"
date = "2024"
topics = ["water"]
source = "harbour-report-2025"
quote = "nearly 31% of the cargo leaves by rail"

[[fact]]
id = "opening"
subject = "sound-ferry"
measure = "opening of the line"
figure = "May 2019"
date = "2019-05"
period = "event"
topics = ["water"]
source = "harbour-report-2025"
quote = "The Sound ferry opened in May 2019"

[[unit]]
code = "{crane}"
name = "cranes"
words = ["cranes"]
"""


def written() -> str:
    """The library as TOML text."""
    rows = [[part.strip() for part in line.split("|")] for line in FACTS.strip().splitlines()]
    facts = "".join(
        f'\n[[fact]]\nid = "{name}"\nsubject = "{subject}"\nmeasure = "{measure}"\nfigure = "{figure}"\nvalue = {value}\nunit = "{unit}"\n'
        f'date = "{date}"\n'
        + (f'period = "{period}"\n' if period else "")
        + f'topics = ["water"]\nsource = "harbour-report-2025"\nquote = "{quote}"\n'
        for name, subject, measure, figure, value, unit, date, period, quote in rows
    )
    return LIBRARY + facts + EXTRA


@pytest.fixture
def auditor(facts_folder):
    return Auditor(load([facts_folder(harbour=written())]))


def verdicts(auditor: Auditor, text: str, name: str = "draft.txt") -> dict[str, str]:
    """Return the verdict of each figure of a draft, by the figure as printed."""
    return {each["text"]: each["verdict"] for each in audit_draft(auditor, read_draft(text.encode(), name), name).figures}


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 the harbour of Nordhaven handled 4.87 million tonnes of cargo.",
        "In 2024 Nordhaven harbour handled 4.9 million tonnes of cargo.",
        "Nordhaven harbour handled 4,870,000 tonnes of cargo in 2024.",
        "The Sound ferry crosses in 38 minutes.",
        "Nordhaven harbour paid $61.5m for its cold store.",
        "More than 1,800 ships called at Nordhaven harbour in 2024.",
        "The board of Nordhaven harbour plans to buy 14 electric cranes by 2027.",
        "Nearly 31 per cent of the cargo of Nordhaven harbour leaves by rail.",
        "The Sound ferry opened in May 2019.",
        "Cargo handled at Nordhaven harbour was 4.12 million tonnes in 2023.",
    ],
)
def test_what_the_library_has_is_supported(auditor, text):
    found = verdicts(auditor, text)
    assert set(found.values()) == {"supported"}, found


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("In 2024 Nordhaven harbour handled 4.78 million tonnes of cargo.", "4.78 million tonnes", "wrong-figure"),
        ("In 2024, 1,864 ships from 36 countries called at Nordhaven harbour.", "36", "wrong-figure"),
        ("In 2024 Nordhaven harbour handled 4.87 billion tonnes of cargo.", "4.87 billion tonnes", "wrong-unit"),
        ("The cold store of Nordhaven harbour cost €61.5 million.", "€61.5 million", "wrong-unit"),
        ("The Sound ferry crosses in 38 seconds.", "38 seconds", "wrong-unit"),
        ("In 2022 Nordhaven harbour handled 4.87 million tonnes of cargo.", "4.87 million tonnes", "wrong-date"),
        ("The Sound ferry opened in May 2017.", "May 2017", "wrong-date"),
        ("Nordhaven harbour now handles 4.12 million tonnes of cargo a year.", "4.12 million tonnes", "outdated"),
        ("Nordhaven harbour has bought 14 electric cranes.", "14", "overstated"),
        ("On average the Sound ferry carries 9,400 passengers a day.", "9,400", "overstated"),
        ("More than 31 per cent of the cargo of Nordhaven harbour leaves by rail.", "31 per cent", "overstated"),
        ("According to the World Bank, the Sound ferry crosses in 38 minutes.", "38 minutes", "misattributed"),
        ('The report says: "The Sound ferry passes over in just 38 minutes".', "38 minutes", "misquote"),
    ],
)
def test_each_kind_of_error_is_named(auditor, text, figure, verdict):
    assert verdicts(auditor, text)[figure] == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Nordhaven harbour employs 540 people.",
        "The harbour of Ostwick handled 3.2 million tonnes of cargo in 2024.",
        "The town has 12 schools and 3 libraries.",
        "A Korean ferry crosses in 55 minutes.",
        "The cold store of Nordhaven harbour has 12 doors.",
        "1. First item\n2. Second item",
        "Call +44 20 7946 0123 or see version 2.1.3.",
        "Between the two there is little to choose.",
    ],
)
def test_what_no_fact_is_about_raises_no_alarm(auditor, text):
    assert set(verdicts(auditor, text).values()) <= {"unsupported", "supported"}


def test_a_pronoun_goes_on_about_the_subject_before(auditor):
    found = verdicts(auditor, "The Sound ferry is popular.\n\nIt crosses in 38 minutes. It opened in May 2017.")
    assert found == {"38 minutes": "supported", "May 2017": "wrong-date"}


def test_the_cells_of_a_table_are_read_with_their_labels(auditor):
    table = "## Nordhaven harbour in 2024\n\n| Measure | Value |\n|---|---|\n| Cargo handled | 4.87 million tonnes |\n| Ships called | 1,684 |\n"
    found = verdicts(auditor, table, "draft.md")
    assert (found["4.87 million tonnes"], found["1,684"]) == ("supported", "wrong-figure")


def test_a_cell_has_the_unit_and_scale_of_its_labels(auditor):
    table = "| Nordhaven harbour | 2024 |\n|---|---|\n| Cargo handled, million tonnes | 4.87 |\n| Cost of the cold store, million dollars | 65.1 |\n"
    found = verdicts(auditor, table, "draft.md")
    assert (found["4.87"], found["65.1"]) == ("supported", "wrong-figure")


def test_the_corner_of_a_table_says_what_it_is_of(auditor):
    cells = "<tr><td>Cargo handled, million tonnes</td><td>4.12</td><td>4.78</td></tr>"
    table = f"<table><tr><th>Nordhaven harbour</th><th>2023</th><th>2024</th></tr>{cells}</table>"
    found = verdicts(auditor, table, "draft.html")
    assert (found["4.12"], found["4.78"]) == ("supported", "wrong-figure")


def test_a_source_named_in_the_next_statement_is_not_that_of_the_figure_before(auditor):
    text = "Nordhaven harbour handled 4.87 million tonnes of cargo in 2024, and, according to the World Bank, other ports are growing."
    assert verdicts(auditor, text)["4.87 million tonnes"] == "supported"


def test_a_quotation_with_the_words_of_the_document_is_supported(auditor):
    assert verdicts(auditor, 'The report says: "The Sound ferry crosses in 38 minutes".')["38 minutes"] == "supported"


def test_two_sources_that_differ_are_ambiguous_until_one_is_named(auditor, facts_folder):
    rival = written() + (
        '\n[[fact]]\nid = "ferry-time-herald"\nsubject = "sound-ferry"\nmeasure = "crossing time"\nfigure = "45 minutes"\nvalue = 45\n'
        'unit = "min"\ndate = "2024"\nperiod = "point"\ntopics = ["water"]\nsource = "herald-2025"\nquote = "the ferry takes 45 minutes"\n'
    )
    both = Auditor(load([facts_folder(harbour=rival)]))
    assert verdicts(both, "The Sound ferry crosses in 45 minutes.")["45 minutes"] == "ambiguous"
    assert verdicts(both, "According to the Nordhaven Herald, the Sound ferry crosses in 45 minutes.")["45 minutes"] == "supported"
