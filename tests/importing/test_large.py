"""Large tables: every value is right, no entry is written that would not load, and memory grows little with the cells."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from beltfacts.errors import UseError
from beltfacts.importing import ImportPlan, insert_plan
from beltfacts.importing.declarations import Declarations
from beltfacts.importing.editions import Edition
from beltfacts.library.files import FactFiles, parse_fact_text
from beltfacts.model import Fact
from tests.importing.support import facts_of, is_sound, make_library, run_import

YEARS = range(1965, 2025)
OPTIONS = ("--yes", "--subject", "Town", "--measure", "Visits", "--unit", "{visit}", "--topic", "x")
MOST_KIBIBYTES_A_CELL = 4.5
"""Of memory. An import that keeps the cells of the table until its facts are written takes 6.4."""


def figure(town: int, year: int) -> str:
    """Return the figure of a town in a year: whole numbers, decimals, and none now and then."""
    number = (town * 7919 + year * 104729) % 99_999_989
    return "" if number % 61 == 0 else f"{number / 128:.7f}" if town % 3 == 0 else f"{number}"


def write_table(folder: Path, towns: int) -> Path:
    """Write a table of towns by years, and the library for it. Return the folder of the facts."""
    rows = [f"Town {town},{','.join(figure(town, year) for year in YEARS)}\n" for town in range(towns)]
    (folder / "towns.csv").write_text(f"Town,{','.join(map(str, YEARS))}\n{''.join(rows)}", encoding="utf-8")
    return make_library(folder, "towns.csv")


@pytest.fixture
def facts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The facts of a table of 6,000 cells, which are written and checked in several pieces."""
    folder = write_table(tmp_path, 100)
    assert run_import(capsys, folder, "towns.csv", *OPTIONS).code == 0
    return folder


def test_every_value_of_a_large_table_is_right(facts: Path) -> None:
    wanted = {(f"town-{town}", f"{year}"): Decimal(figure(town, year)) for town in range(100) for year in YEARS if figure(town, year)}
    made = facts_of(facts)
    assert {(fact.subject, fact.date): fact.value for fact in made} == wanted and len(made) == len(wanted) > 5500
    assert is_sound(facts)


def test_no_entry_is_written_that_would_not_load(facts: Path) -> None:
    made = facts_of(facts)

    def text_with(wrong: Fact, place: int) -> str:
        plan_facts = [*made[:place], wrong, *made[place + 1 :]]
        edition = Edition("", plan_facts, [], 0, len(plan_facts), [])
        plan = ImportPlan(plan_facts, Declarations(FactFiles([])), Counter(), Counter(), {}, edition, 0, [])
        return insert_plan('[[source]]\nid = "table"\ntype = "dataset"\ntitle = "Towns"\n', plan, "", "table.toml")[0]

    assert parse_fact_text(text_with(made[5400], 5400), "table.toml").facts[5400].id == made[5400].id
    for place, change in ((0, {"id": "No id"}), (5400, {"id": "No id"}), (5400, {"date": "soon"}), (5400, {"figure": "two\nlines"})):
        with pytest.raises(UseError, match="nothing was written"):
            text_with(made[place]._replace(**change), place)


PEAK = """
import sys
from benchmarks.memory import peak_memory
from beltfacts.cli import main
code = main(sys.argv[1:])
print("peak", code, peak_memory())
"""


@pytest.mark.once
@pytest.mark.untraced
@pytest.mark.skipif(sys.platform != "linux", reason="the peak of one program is counted on Linux")
def test_memory_grows_little_with_the_cells(tmp_path: Path) -> None:
    def peak(towns: int) -> float:
        folder = tmp_path / f"{towns}"
        folder.mkdir()
        facts = write_table(folder, towns)
        call = [sys.executable, "-c", PEAK, "import", "towns.csv", "--facts", str(facts), "--documents", str(folder), *OPTIONS]
        root = Path(__file__).parents[2]
        done = subprocess.run(call, capture_output=True, text=True, check=True, cwd=root, env={**os.environ, "PYTHONPATH": str(root)})
        _, code, mebibytes = next(line for line in done.stdout.splitlines() if line.startswith("peak")).split()
        assert code == "0"
        return float(mebibytes) * 1024

    assert (peak(200) - peak(20)) / (180 * len(YEARS)) <= MOST_KIBIBYTES_A_CELL
