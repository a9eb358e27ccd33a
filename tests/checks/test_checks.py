"""Every rule of the registry against its bad and good files in ``checks/RULE/``; a rule without them fails.

A bad file says in its first lines what is found: ``# expect: FILE:LINE:COLUMN PART OF THE MESSAGE``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.checks._run import check, check_files
from beltfacts.errors import UseError
from beltfacts.library.files.fact_files import FactFiles
from beltfacts.library.files.folder import list_fact_files, parse_file, read_fact_text
from beltfacts.library.files.folder import shipped_folder as shipped_folder
from beltfacts.library.library import Library
from beltfacts.model import Finding
from beltfacts.registry import CHECKS
from tests.conftest import SOURCE, VOCABULARY, Ran, fact, load

FOLDER = Path(__file__).parent / "cases"
BAD = sorted(FOLDER.glob("*/bad*.toml"))
GOOD = sorted(FOLDER.glob("*/good*.toml"))

Write = Callable[..., Path]
Run = Callable[..., Ran]


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def files(*paths: Path) -> FactFiles:
    return FactFiles([parse_file(str(path), path.name) for path in paths], {path.name: read_fact_text(str(path)) for path in paths})


@pytest.mark.parametrize("rule", CHECKS.names)
def test_every_rule_has_a_bad_and_a_good_file_and_explains_itself(rule: str) -> None:
    assert rule in {path.parent.name for path in BAD}
    assert rule in {path.parent.name for path in GOOD}
    first, _, rest = (CHECKS.load(rule).__doc__ or "").strip().partition("\n")
    assert first.endswith(".") and 10 < len(first) <= 100
    assert rest.startswith("\n") and len(rest.split()) >= 12


def test_fact_files_are_checked_by_path_as_by_library(facts_folder: Write, tmp_path: Path) -> None:
    folder = facts_folder(a=SOURCE + VOCABULARY + fact("cargo-2024", figure="900 tonnes", quote="carried 100 tonnes"))
    found = check([folder])
    assert [finding.rule for finding in found if finding.fact] == ["figure-in-quote", "value"]
    assert found == check(folder) == check(str(folder / "a.toml")) == check(load([folder])) == check([str(folder), folder / "a.toml"])
    assert check([folder], ["unused"]) == check(load([folder]), ["unused"]) != found
    with pytest.raises(UseError, match="no such folder or file"):
        check([tmp_path / "nowhere"])


def test_every_folder_of_cases_belongs_to_a_rule() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(CHECKS.names)


@pytest.mark.parametrize("path", BAD, ids=name)
def test_a_bad_file_has_exactly_the_findings_that_it_expects(path: Path) -> None:
    expected = [line.removeprefix("# expect: ") for line in path.read_text("utf-8").split("\n") if line.startswith("# expect: ")]
    found = check_files(files(path), [path.parent.name])
    assert [finding.place for finding in found] == [line.split(" ", 1)[0] for line in expected]
    for finding, line in zip(found, expected, strict=True):
        assert line.split(" ", 1)[1] in finding.message
        assert finding.rule == path.parent.name


@pytest.mark.parametrize("path", GOOD, ids=name)
def test_a_good_file_has_no_findings_of_any_rule(path: Path) -> None:
    found = check_files(files(path))  # some hold several figures for one thing, as cases of other rules
    assert [str(finding) for finding in found if finding.rule != "contradiction" or path.parent.name == "contradiction"] == []


@pytest.mark.parametrize("path", BAD, ids=name)
def test_findings_are_one_line_with_a_position(path: Path) -> None:
    for finding in check_files(files(path)):
        assert "\n" not in finding.message
        assert finding.message[-1] not in ".!"
        assert finding.line > 0 and finding.column > 0


def test_the_shipped_facts_are_clean(shipped: Library) -> None:
    paths = [Path(path) for path in list_fact_files([str(shipped_folder())])]
    assert [str(finding) for finding in check_files(files(*paths))] == []
    assert shipped.broken == 0


def test_all_findings_of_all_files_come_in_one_run_by_file_and_line(facts_folder: Write) -> None:
    wrong = SOURCE + fact("one", value=7, figure="8 tonnes") + fact("two", extra='colour = "red"') + fact("three", date="someday")
    folder = facts_folder(b=wrong, a=wrong.replace('"one"', '"four"').replace('"two"', '"five"'), c="x = ")
    found = check_files(files(*sorted(folder.glob("*.toml"))))
    assert {finding.rule for finding in found} >= {"value", "unknown-field", "date", "syntax", "duplicate-fact", "unknown-subject"}
    assert [(finding.file, finding.line) for finding in found] == sorted((finding.file, finding.line) for finding in found)


def test_rules_look_across_files(facts_folder: Write) -> None:
    folder = facts_folder(a=SOURCE + fact("one"), b=fact("two", date="2025", extra='source = "gazette-2024"'), c=VOCABULARY)
    across = check_files(files(*sorted(folder.glob("*.toml"))))
    assert [(finding.rule, finding.file) for finding in across] == [("unused", "c.toml")]
    alone = check_files(files(folder / "b.toml"))
    assert {finding.rule for finding in alone} == {"unknown-source", "unknown-subject", "unknown-topic"}  # t is UCUM's


def test_an_id_used_twice_names_both_positions(facts_folder: Write) -> None:
    folder = facts_folder(a=SOURCE + fact("one"), b=fact("one", date="2025", extra='source = "gazette-2024"'))
    (finding,) = check_files(files(folder / "a.toml", folder / "b.toml"), ["duplicate-id"])
    assert (finding.file, finding.fact) == ("b.toml", "one")
    assert "a.toml (fact 1)" in finding.message


def test_an_unknown_rule_raises_use_error() -> None:
    with pytest.raises(UseError, match="no rule 'valeu': did you mean value"):
        check_files(files(), ["valeu"])


def test_a_finding_without_a_text_names_its_file_alone() -> None:
    found = FactFiles([]).finding("value", "message", "x.toml", "fact", 0)
    assert found == Finding("value", "message", "x.toml")
    assert str(found) == "x.toml: message [value]"


@pytest.mark.parametrize("rule", CHECKS.names)
def test_check_explains_every_rule(rule: str, capsys: pytest.CaptureFixture[str]) -> None:
    from beltfacts.cli import main

    assert main(["check", "--explain", rule]) == 0
    shown = capsys.readouterr().out
    assert shown == f"{rule}: {(CHECKS.load(rule).__doc__ or '').strip()}\n"


def test_check_lists_the_rules_and_refuses_unknown_ones(call: Run) -> None:
    listed = call("check", "--explain", "all")
    assert [line.split("\t")[0] for line in listed.stdout.splitlines()] == [*CHECKS.names]
    for option in ("--explain", "--rule"):
        refused = call("check", option, "valeu")
        assert refused.code == 2
        assert refused.stderr == "beltfacts: no rule 'valeu': did you mean value?\n"


def test_check_prints_positions_that_editors_open_and_exits_1_for_findings(facts_folder: Write, call: Run) -> None:
    folder = facts_folder(a=SOURCE + VOCABULARY + fact("one", value=7, figure="8 tonnes"))
    found = call("check", "--facts", folder, cwd=folder)
    assert found.code == 1
    lines = (folder / "a.toml").read_text().split("\n")
    assert f"a.toml:{lines.index('value = 7') + 1}:1\tone: figure '8 tonnes' means 8, but value is 7" in found.stdout
    assert "1 fact in 1 file: 2 findings" in found.stderr
    assert call("check", "--facts", folder, "--rule", "date").code == 0
    two = call("check", "--facts", folder, "--rule", "date", "--rule", "unused")
    assert (two.code, two.stdout.count("\n")) == (0, 1)  # a hint is no error
    assert call("check").code == 0


def test_check_prints_what_is_wrong_in_many_facts_once_and_all_on_request(facts_folder: Write, call: Run) -> None:
    facts = "".join(re.sub(r"topics = .*", 'topics = ["ships"]', fact(f"cargo-{n}", value=100 * n)) for n in (1, 2, 3))
    folder = facts_folder(a=SOURCE + VOCABULARY + facts + fact("other", figure="7 tonnes", quote="carried 5 tonnes"))
    rules = ("--rule", "unknown-topic", "--rule", "figure-in-quote")
    short = call("check", "--facts", folder, *rules)
    assert short.code == 1
    named = [line for line in short.stdout.splitlines() if "'ships'" in line]
    assert len(named) == 1
    assert "3 times, first in cargo-1" in named[0]
    assert "other: figure" in short.stdout
    assert "4 facts in 1 file: 4 findings\n" in short.stderr
    assert "unknown-topic 3, figure-in-quote 1; --all" in short.stderr
    whole = call("check", "--facts", folder, *rules, "--all")
    assert len(whole.stdout.splitlines()) == 4
    assert "--all" not in whole.stderr
    data = json.loads(call("check", "--facts", folder, *rules, "--format", "json").stdout)
    assert len(data["results"]) == data["total"] == 4


def test_a_year_of_two_halves_is_no_winter(facts_folder: Write) -> None:
    printed = fact("one", date="2021-22", quote="in 2021/22 the canal carried 100 tonnes")
    summer = fact("two", date="2021-22", quote="in the summer of 2021 the canal carried 100 tonnes")
    folder = facts_folder(a=SOURCE + VOCABULARY + printed + summer)
    found = check([folder], ["date"])
    assert [(finding.fact, "for the year 2021/22 write 2021/2022" in finding.message) for finding in found] == [("one", True)]


def test_what_a_fact_uses_that_is_left_out_is_not_unused(facts_folder: Write) -> None:
    folder = facts_folder(a=SOURCE + VOCABULARY + fact("one", date="March 2024"))
    assert {finding.rule for finding in check([folder])} - {"unused"} == {"date"}
    assert [finding.message.split("'")[1] for finding in check([folder], ["unused"])] == ["{ship}"]
    assert not check([facts_folder(b="[[fact]]\nvalue = 1,500\n")], ["unused"])


def test_check_counts_limits_and_says_how_many_facts_are_left_out(facts_folder: Write, call: Run) -> None:
    many = "".join(fact(f"f{number}", date=f"{number:02} March 2024", quote=f"100 tonnes {number}") for number in range(1, 13))
    folder = facts_folder(a=SOURCE + VOCABULARY + many + fact("good"))
    ran = call("check", "--facts", folder)
    assert "1 fact in 1 file, 12 more left out: 13 findings" in ran.stderr
    assert "by rule: date 12, unused 1; --all prints each of them" in ran.stderr
    assert ran.stdout.count("is not a date") == 8 and ran.stdout.rstrip().split("\n")[-1].endswith("\tunused")
    assert call("check", "--facts", folder, "--limit", "3").stdout.count("\n") == 3
    assert call("check", "--facts", folder, "--all").stdout.count("\n") == 13


def test_check_corrects_what_is_certain_and_nothing_else(facts_folder: Write, call: Run, tmp_path: Path) -> None:
    one = (
        fact("Mill One").replace('"grand-canal"', '"mill-race"').replace('["water"]', '["mills"]').replace('unit = "t"', 'unit = "{sack}"')
    )
    text = SOURCE.replace("type =", 'document = "g.txt"\ntype =') + one.replace('date = "2024"', "date = 2024-03")
    folder = facts_folder(a=text, vocabulary='[[topic]]\nid = "water"\nname = "Water"\n')
    documents = tmp_path / "papers"
    documents.mkdir()
    (documents / "g.txt").write_text("the canal carried 100 tonnes", encoding="utf-8")
    ran = call("check", "--facts", folder, "--fix", "--documents", documents)
    for said in ("1 date put in quotes", "id 'Mill One' is now mill-one", "SHA-256 of g.txt", "declared the subject mill-race", "{sack}"):
        assert said in ran.stderr, ran.stderr
    written = (folder / "a.toml").read_text(encoding="utf-8")
    assert 'date = "2024-03"' in written and 'id = "mill-one"' in written and "sha256 = " in written
    assert 'name = "sacks"' in (folder / "vocabulary.toml").read_text(encoding="utf-8")
    assert {finding.rule for finding in check([folder])} <= {"unused", "value"}
    again = call("check", "--facts", folder, "--fix", "--documents", documents)
    assert "nothing was certain enough to be corrected" in again.stderr


def test_a_contradiction_is_a_hint_and_refuses_nothing(facts_folder: Write, call: Run) -> None:
    folder = facts_folder(a=SOURCE + VOCABULARY + fact("one", value=100) + fact("two", value=200))
    ran = call("check", "--facts", folder, "--rule", "contradiction")
    assert ran.code == 0 and "two: '200 tonnes' contradicts one ('100 tonnes')" in ran.stdout
