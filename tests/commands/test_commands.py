"""Every command, by walking the registry: help, example, formats, exit codes, streams, JSON keys, and the answer to wrong words."""

from __future__ import annotations

import csv
import inspect
import io
import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from beltfacts.library.library import Library
from beltfacts.registry import CHECKS, COMMANDS, FORMATS
from tests.conftest import SOURCE, VOCABULARY, Ran, fact
from tests.support import CONTROL

RESULT_KEYS = {
    *("id", "subject", "measure", "figure", "value", "low", "high", "unit", "bound", "date", "period", "status"),
    *("topics", "places", "quote", "locator", "note", "score", "source"),
}
SOURCE_KEYS = {"id", "title", "author", "publisher", "issued", "type", "URL", "document"}
FACT = "china-laos-railway-cargo-since-opening"

Call = Callable[..., Ran]

FORMATTED = [name for name in COMMANDS.names if name not in ("audit", "export", "help", "lsp", "mcp", "pick", "serve", "site")]
"""The commands that fill a sheet; `export` writes for other programs and says in which form with --to, `help` prints text, `lsp` and `mcp` talk to
other programs, `site` writes a folder, `audit` has reports of its own, and `pick` needs a terminal with fzf."""

WITH_DATABASE = ("pull", "push")
"""The commands that need a database."""

WITH_TERMINAL = ("pick",)
"""The commands that are of use on a terminal only."""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with what the examples of the help name in it."""
    monkeypatch.chdir(tmp_path)
    mine = tmp_path / "my-facts"
    mine.mkdir()
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "gazette.txt").write_text("In 2024, the canal carried 100 tonnes and 12 ships.", encoding="utf-8")
    (tmp_path / "article.md").write_text("The China-Laos Railway is 1,035 km long.\n", encoding="utf-8")
    source = SOURCE + 'document = "gazette.txt"\n'
    (tmp_path / "documents" / "traffic.csv").write_text("Canal,Year,Barges\nSalt Canal,2023,140\nSalt Canal,2024,155\n", encoding="utf-8")
    traffic = '[[source]]\nid = "traffic"\ntype = "dataset"\ntitle = "Traffic"\ndocument = "traffic.csv"\n'
    (tmp_path / "my-tables").mkdir()
    (tmp_path / "my-tables" / "traffic.toml").write_text(traffic, encoding="utf-8")
    (mine / "canals.toml").write_text(source + VOCABULARY + fact("grand-canal-cargo"), encoding="utf-8")
    return tmp_path


def documented(name: str) -> str:
    return inspect.getdoc(COMMANDS.load(name).run) or ""


def example(name: str) -> list[str]:
    """The arguments of the command that the help gives as an example."""
    lines = [line.partition("Example:")[2].strip() for line in documented(name).splitlines() if line.strip().startswith("Example:")]
    assert lines, f"the help of {name} has no line 'Example: beltfacts {name} ...'"
    words = shlex.split(lines[0])
    assert words[:2] == ["beltfacts", name]
    return words[1:]


def one_line(ran: Ran) -> str:
    """The error of a wrong use: exit code 2, one line on standard error, nothing on standard output."""
    assert (ran.code, ran.stdout) == (2, ""), ran
    assert ran.stderr.startswith("beltfacts: ") and ran.stderr.count("\n") == 1 and ran.stderr.endswith("\n"), ran.stderr
    return ran.stderr


# ── What every command has ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", COMMANDS.names)
def test_help_says_what_the_command_does_and_shows_an_example(call: Call, name: str) -> None:
    ran = call(name, "--help")
    assert (ran.code, ran.stderr) == (0, "")
    text = " ".join(ran.stdout.split())
    summary = " ".join(documented(name).partition("\n\n")[0].split())
    assert len(summary) > 20 and summary in text
    assert " ".join(["Example: beltfacts", *example(name)[:1]]) in text
    assert ("--format" if name in FORMATTED else "--to" if name == "export" else "--help") in ran.stdout
    usage = ran.stdout.partition("\n")[0].partition(name)[2]
    assert usage == usage.upper(), "an argument of the usage line has no name for people (metavar)"


@pytest.mark.parametrize("name", COMMANDS.names)
def test_every_option_says_what_it_is_for(call: Call, name: str) -> None:
    shown = "".join(call(name, "--help").stdout.split())  # lines break at hyphens too
    for option in COMMANDS.load(name).OPTIONS:
        if option.hidden:
            assert not any(flag in shown for flag in option.flags)
            continue
        assert len(option.help) > 10 and "".join(option.help.split()) in shown, option.name
        assert all(flag in shown for flag in option.flags)


@pytest.mark.parametrize("name", COMMANDS.names)
def test_a_command_takes_the_values_of_its_options(name: str) -> None:
    command = COMMANDS.load(name)
    inspect.signature(command.run).bind(**{option.name: option.default for option in command.OPTIONS})


@pytest.mark.parametrize("name", [name for name in COMMANDS.names if name != "serve"])  # serves until it is stopped: tests/web
def test_example_runs_as_a_process(run: Call, desk: Path, name: str) -> None:
    ran = run(*example(name), PGHOST=None, PGPORT="1")
    assert ran.code in ((2,) if name in (*WITH_DATABASE, *WITH_TERMINAL) else (0, 1)), ran
    if name in WITH_DATABASE:  # which does not run here; tests/library/shared tries them
        assert "does not answer" in one_line(ran)
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize("name", COMMANDS.names)
def test_list_of_commands_names_it_with_its_summary(call: Call, name: str) -> None:
    assert re.search(rf"^  {name} +\S", call("--help").stdout, re.MULTILINE)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_of_help_is_wider_than_the_terminal(call: Call, width: int) -> None:
    pages = {name: call(name, "--help", COLUMNS=str(width)).stdout.splitlines() for name in COMMANDS.names}
    assert {name: line for name, lines in pages.items() for line in lines if len(line) > width} == {}
    assert [name for name, lines in pages.items() if any(line.endswith("…") for line in lines)] == []


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_summary_is_cut_at_any_width(call: Call, width: int) -> None:
    shown = call("help", COLUMNS=str(width)).stdout
    assert "..." not in shown.partition("Commands:")[2]
    assert [name for name in COMMANDS.names if COMMANDS.summary(name) not in " ".join(shown.split())] == []
    assert max(map(len, shown.splitlines())) <= width


def _parsed_json(text: str) -> None:
    assert isinstance(json.loads(text)["results"], list)


def _parsed_jsonl(text: str) -> None:
    assert all(isinstance(json.loads(line), dict) for line in text.split("\n")[:-1])


def _parsed_csv(text: str) -> None:
    header, *rows = csv.reader(io.StringIO(text), strict=True)
    assert all(header) and len(set(header)) == len(header)
    assert {len(row) for row in rows} <= {len(header)}


def _parsed_markdown(text: str) -> None:
    assert not CONTROL.search(text)
    for block in text.strip("\n").split("\n\n"):
        lines = block.split("\n")
        assert set(lines[1]) <= set("|-: ")
        assert len({len(re.sub(r"\\.", "", line).split("|")) for line in lines}) == 1


def _parsed_plain(text: str) -> None:
    assert not CONTROL.search(text)
    assert not text or text.endswith("\n")


PARSERS = {
    "json": _parsed_json,
    "jsonl": _parsed_jsonl,
    "csv": _parsed_csv,
    "markdown": _parsed_markdown,
    "plain": _parsed_plain,
    "table": _parsed_plain,
}


@pytest.mark.parametrize("format_name", FORMATS.names)
@pytest.mark.parametrize("name", [name for name in FORMATTED if name not in WITH_DATABASE])
def test_every_command_takes_every_format(call: Call, desk: Path, name: str, format_name: str) -> None:
    ran = call(*example(name), "--format", format_name)
    assert ran.code in (0, 1), ran
    if (name, format_name) == ("cite", "markdown"):  # text to paste, as in HTML and LaTeX, and no table
        assert ran.stdout.count("\n\n") > 3 and "|" not in ran.stdout
        return
    PARSERS[format_name](ran.stdout)


@pytest.mark.parametrize("format_name", FORMATS.names)
def test_every_format_prints_the_facts_that_were_found(call: Call, format_name: str) -> None:
    ran = call("list", "--subject", "china-laos-railway", "--format", format_name, COLUMNS="200")
    assert ran.code == 0
    rows = json.loads(call("list", "--subject", "china-laos-railway", "--format", "json").stdout)["results"]
    assert len(rows) > 5
    for row in rows:
        assert row["figure"] in ran.stdout.replace("\\", "") and row["id"] in ran.stdout


def test_beltfacts_alone_shows_three_lines_to_type_and_help_lists_all(call: Call) -> None:
    ran = call()
    assert (ran.code, ran.stderr) == (0, "")
    commands = [line.split()[:2] for line in ran.stdout.splitlines()]
    assert commands == [["beltfacts", name] for name in ("search", "init", "help")]
    listed = call("help")
    assert listed.stdout.startswith("Usage: beltfacts") and listed == call("-h")
    assert call("help", "cite") == call("cite", "--help")
    assert "did you mean cite or site?" in one_line(call("help", "citte"))


def test_version_is_a_word_too_and_names_the_library(call: Call, desk: Path) -> None:
    assert call("version") == call("--version")
    (row,) = json.loads(call("version", "--format", "json", BELTFACTS_FACTS="my-facts").stdout)["results"]
    assert row["library"] == str(desk / "my-facts")


def test_words_are_searched_for_without_quotes(call: Call) -> None:
    joined = call("search", "china-laos railway freight", "--format", "json")
    assert joined.code == 0
    assert call("search", "china-laos", "--format", "json", "railway", "freight") == joined


def test_a_negative_number_is_a_word_of_a_query(call: Call, facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(cold=SOURCE + VOCABULARY + fact("cold", value=-18, measure="lowest level", figure="-18 tonnes"))
    for words in (["-18"], ["-18", "tonnes"], ["lowest", "-18", "level"], ["-n3", "-18"]):  # the last is left to typer
        ran = call("search", *words, "--facts", folder, "--format", "json")
        assert [row["id"] for row in json.loads(ran.stdout)["results"]] == ["cold"], words
    assert "--limit" in one_line(call("search", "level", "--limit", "-3"))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["luban", "--json"], "no such option --json: write --format json"),
        (["luban", "--copy"], "no such option --copy: it is an option of cite, as in beltfacts cite ID... --copy"),
        (["luban", "--lmit", "3"], "no such option --lmit: did you mean --limit?"),
        (["--topic", "rail", "--since", "2024"], "type beltfacts list --topic rail --since 2024"),
    ],
)
def test_options_of_other_programs_and_commands_get_the_line_to_type(call: Call, words: list[str], message: str) -> None:
    assert message in one_line(call("search", *words))


@pytest.mark.parametrize(
    ("typed", "meant"), [("serach", "search"), ("ls", "list"), ("new", "init"), ("verfy", "verify"), ("topic", "topics")]
)
def test_a_misspelt_command_is_named_and_not_searched_for(call: Call, typed: str, meant: str) -> None:
    assert one_line(call(typed, "x")) == f"beltfacts: no command '{typed}': did you mean {meant}?\n"


def test_the_style_has_one_name_in_every_command(call: Call) -> None:
    assert call("search", "luban workshop", "--style", "mla") == call("search", "luban workshop", "--cite", "mla")


def test_style_limit_and_executor_come_from_the_configuration(call: Call, facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(canals=SOURCE + VOCABULARY + "".join(fact(f"f{number}", value=number + 1) for number in range(4)))
    (folder / "beltfacts.toml").write_text('style = "mla"\nlimit = 2\nexecutor = "nowhere://x"\n')
    assert call("cite", "f1", "--facts", folder).stdout == call("cite", "f1", "--facts", folder, "--style", "mla").stdout
    assert call("cite", "f1", "--facts", folder, "--style", "apa").stdout != call("cite", "f1", "--facts", folder).stdout
    found = json.loads(call("search", "grand canal cargo", "--facts", folder, "--format", "json").stdout)
    assert (len(found["results"]), found["total"]) == (2, 4)
    assert len(json.loads(call("search", "grand canal cargo", "-n", "3", "--facts", folder, "--format", "json").stdout)["results"]) == 3
    assert "no such executor" in one_line(call("verify", "--facts", folder))


def test_version(run: Call) -> None:
    ran = run("--version")
    assert re.fullmatch(r"beltfacts \d+\.\d+\S*\n", ran.stdout) and ran.code == 0


# ── Exit codes and streams ──────────────────────────────────────────────────────────────────────────────────────────────


def test_exit_codes_of_a_process(run: Call) -> None:
    assert run("search", "China-Laos Railway freight").code == 0
    nothing = run("search", "zzyzx qwrtp", "--format", "json")
    assert nothing.code == 1 and json.loads(nothing.stdout)["results"] == []
    assert run("search").code == 2


def test_nothing_found_is_said_on_standard_error(call: Call) -> None:
    ran = call("search", "zzyzx qwrtp")
    assert (ran.code, ran.stdout) == (1, "")
    assert "no match" in ran.stderr and "zzyzx" in ran.stderr
    ran = call("list", "--topic", "ports", "--place", "KR")
    assert (ran.code, ran.stdout) == (1, "")
    assert "no fact matches these filters" in ran.stderr


def test_results_and_messages_are_kept_apart(call: Call) -> None:
    ran = call("list", "--topic", "rail", "--limit", "3", "--format", "json")
    total = json.loads(ran.stdout)["total"]
    assert len(json.loads(ran.stdout)["results"]) == 3 < total
    assert f"3 of {total} shown" in ran.stderr


@pytest.mark.parametrize("format_name", FORMATS.names)
def test_what_is_left_out_is_said_in_every_format(call: Call, format_name: str) -> None:
    ran = call("search", "China-Laos Railway", "-n", "2", "--format", format_name)
    assert re.search(r"2 of \d+ shown; --limit \d+ shows all", ran.stderr)


def test_limit_that_is_named_shows_all(call: Call) -> None:
    said = re.search(r"2 of (\d+) shown; --limit (\d+)", call("search", "China-Laos Railway", "-n", "2").stderr)
    assert said and said[1] == said[2]
    ran = call("search", "China-Laos Railway", "--limit", said[2])
    assert len(ran.stdout.splitlines()) == int(said[1]) and "shown" not in ran.stderr


def test_no_cache_gives_the_same_answer(call: Call) -> None:
    query = ("search", "China-Laos Railway freight", "--format", "json")
    assert call(*query, "--no-cache").stdout == call(*query).stdout


def test_findings_in_fact_files_are_mentioned_once_and_the_rest_is_listed(call: Call, facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(canals=SOURCE + VOCABULARY + fact("good") + '\n[[fact]]\nid = "bad"\n')
    ran = call("list", "--facts", folder)
    assert ran.code == 0 and "good" in ran.stdout and "bad" not in ran.stdout
    assert ran.stderr.count("beltfacts check") == 1
    assert call("check", "--facts", folder).code == 1


# ── The JSON contract ───────────────────────────────────────────────────────────────────────────────────────────────────


def _document(ran: Ran) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(ran.stdout)
    return document


@pytest.mark.parametrize(
    ("args", "query"),
    [(("search", "China-Laos Railway freight"), "China-Laos Railway freight"), (("list", "--topic", "rail"), None), (("show", FACT), None)],
)
def test_json_has_the_keys_of_the_contract(call: Call, args: tuple[str, ...], query: str | None) -> None:
    document = _document(call(*args, "--format", "json"))
    assert document.keys() >= {"query", "total", "results", "suggestions"}
    assert document["query"] == query and document["total"] >= len(document["results"]) > 0
    assert document["suggestions"] == []
    for result in document["results"]:
        assert result.keys() >= RESULT_KEYS
        assert result["source"].keys() >= SOURCE_KEYS
        assert isinstance(result["topics"], list) and isinstance(result["places"], list)
        assert isinstance(result["source"]["author"], list)
        assert (result["score"] is None) is (query is None)
    lines = call(*args, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == document["results"]


def test_no_match_has_empty_results_and_near_records(call: Call) -> None:
    ran = call("search", "China-Laos Railway construction budget overrun", "--format", "json")
    document = _document(ran)
    assert (ran.code, document["results"], document["total"]) == (1, [], 0)
    assert [*document] == ["query", "total", "results", "near", "suggestions", "unknown", "corrections"]
    assert document["near"] and all(each["figure"] and each["source"] and each["missed"] for each in document["near"])


def test_scores_fall_and_lie_between_0_and_1(call: Call) -> None:
    scores = [each["score"] for each in _document(call("search", "China-Laos Railway", "--format", "json"))["results"]]
    assert scores == sorted(scores, reverse=True) and all(0 < score <= 1 for score in scores)


def test_list_without_a_limit_gives_the_whole_library(call: Call, shipped: Library) -> None:
    document = _document(call("list", "--format", "json"))
    hidden = {each.id for each in shipped.facts if each.withdrawn}
    assert [each["id"] for each in document["results"]] == [each for each in shipped.ids() if each not in hidden]
    assert document["total"] == len(document["results"]) == len(shipped.facts) - len(hidden)


def test_withdrawn_facts_are_listed_only_when_asked_for(call: Call, facts_folder: Callable[..., Path]) -> None:
    gone = fact("old", value=90, extra='withdrawn = { date = "2025", reason = "the office took it back" }')
    folder = facts_folder(canals=SOURCE + VOCABULARY + fact("new") + gone)
    assert [each["id"] for each in _document(call("list", "--format", "json", "--facts", folder))["results"]] == ["new"]
    both = _document(call("list", "--withdrawn", "--format", "json", "--facts", folder))["results"]
    assert [each["withdrawn"] for each in both] == [None, {"date": "2025", "reason": "the office took it back"}]
    shown = call("show", "old", "--facts", folder, "--format", "table")
    assert shown.code == 0 and "the office took it back" in shown.stdout


def test_numbers_in_json_are_exact(call: Call, facts_folder: Callable[..., Path]) -> None:
    kinds = {"whole": "12", "tenth": "0.1", "many": "0.12345678901234567890", "large": "123456789012345678901234567890"}
    body = "".join(fact(name, figure=f"{digits} tonnes").replace("value = 100", f"value = {digits}") for name, digits in kinds.items())
    folder = facts_folder(canals=SOURCE + VOCABULARY + body)
    values = {each["id"]: each["value"] for each in _document(call("list", "--format", "json", "--facts", folder))["results"]}
    assert values == {"whole": 12, "tenth": 0.1, "many": "0.12345678901234567890", "large": 123456789012345678901234567890}


# ── Filters ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _found(call: Call, *args: str) -> list[dict[str, Any]]:
    results: list[dict[str, Any]] = _document(call(*args, "--format", "json"))["results"]
    return results


def test_filters_combine_with_a_query(call: Call) -> None:
    everything = _found(call, "search", "railway", "-n", "500")
    narrowed = _found(call, "search", "railway", "-n", "500", "--subject", "china-laos-railway", "--place", "LA")
    assert 0 < len(narrowed) < len(everything)
    assert all(each["subject"] == "china-laos-railway" and "LA" in each["places"] for each in narrowed)


@pytest.mark.parametrize(
    ("option", "value", "holds"),
    [
        ("--subject", "china-laos-railway", lambda each: each["subject"] == "china-laos-railway"),
        ("--source", "wang-2025-final-year", lambda each: each["source"]["id"] == "wang-2025-final-year"),
        ("--place", "LA", lambda each: "LA" in each["places"]),
        ("--topic", "high-speed-rail", lambda each: "high-speed-rail" in each["topics"]),
    ],
)
def test_a_filter_leaves_exactly_what_it_names(call: Call, option: str, value: str, holds: Callable[[dict[str, Any]], bool]) -> None:
    everything = _found(call, "list")
    assert _found(call, "list", option, value) == [each for each in everything if holds(each)] != []


def test_a_topic_includes_narrower_ones(call: Call, shipped: Library) -> None:
    within = shipped.vocabulary.narrower("transport")
    assert len(within) > 1
    found = _found(call, "list", "--topic", "transport")
    assert {each["id"] for each in found} == {each.id for each in shipped.facts if within & set(each.topics) and not each.withdrawn}


def test_dates_narrow_and_leave_undated_facts_out(call: Call) -> None:
    found = _found(call, "list", "--since", "2025", "--until", "2025-06")
    assert found and "undated" not in {each["date"] for each in found}
    assert "2024" not in {each["date"] for each in found}
    assert len(found) < len(_found(call, "list", "--since", "2025")) <= len(_found(call, "list"))


def test_place_is_read_in_either_case(call: Call) -> None:
    assert _found(call, "list", "--place", "la") == _found(call, "list", "--place", "LA") != []


@pytest.mark.parametrize("order", ["id", "date", "value", "subject", "source", "file"])
def test_sorting_keeps_every_fact_and_turns_round(call: Call, order: str) -> None:
    plain = [each["id"] for each in _found(call, "list")]
    there = [each["id"] for each in _found(call, "list", "--sort", order)]
    back = [each["id"] for each in _found(call, "list", "--sort", f"-{order}")]
    assert sorted(there) == sorted(back) == sorted(plain)
    assert there[0] != back[0]
    if order == "id":
        assert there == sorted(plain)


# ── Each command's own answer ───────────────────────────────────────────────────────────────────────────────────────────


def test_show_gives_the_whole_record(call: Call, shipped: Library) -> None:
    known = shipped.fact(FACT)
    for format_name in ("table", "plain", "markdown"):
        text = call("show", FACT, "--format", format_name, COLUMNS="300").stdout
        for part in (known.id, known.figure, known.quote, known.date, known.source, "50,000,000", "more than"):
            assert part in text, (format_name, part)


def test_show_tells_several_facts_apart(call: Call) -> None:
    ran = call("show", FACT, "apec-2025-theme", "--format", "markdown")
    assert ran.stdout.count("| Field | Value |") == 2 and "\n\n| Field" in ran.stdout
    assert [each["id"] for each in _found(call, "show", "apec-2025-theme", FACT)] == ["apec-2025-theme", FACT]


def test_show_knows_former_ids(call: Call, facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(canals=SOURCE + VOCABULARY + fact("cargo", extra='former_ids = ["freight"]'))
    assert _document(call("show", "freight", "--facts", folder, "--format", "json"))["results"][0]["id"] == "cargo"


def test_search_says_why(call: Call) -> None:
    ran = call("search", "China-Laos Railway freight", "--why", "-n", "1", "--format", "json")
    hit = _document(ran)["results"][0]
    assert hit["why"] and f"{hit['id']}: " in ran.stderr


def test_search_says_what_it_corrected(call: Call) -> None:
    ran = call("search", "Bandnug railway", "--format", "json")
    assert {"typed": "bandnug", "used": "bandung"} in _document(ran)["corrections"]
    assert 'showing results for "bandung" (typed "bandnug")' in ran.stderr


def test_counts_of_topics_and_subjects_are_those_of_list(call: Call) -> None:
    topics = {each["id"]: each["facts"] for each in _found(call, "topics")}
    assert topics["rail"] == len(_found(call, "list", "--topic", "rail")) > 0
    subjects = {each["id"]: each["facts"] for each in _found(call, "subjects")}
    assert subjects["china-laos-railway"] == len(_found(call, "list", "--subject", "china-laos-railway")) > 0
    sources = {each["id"]: each["facts"] for each in _found(call, "sources")}
    assert sum(sources.values()) == len(_found(call, "list"))


def test_subjects_of_a_topic_are_those_with_facts_of_it(call: Call) -> None:
    names = {each["subject"] for each in _found(call, "list", "--topic", "rail")}
    assert {each["id"] for each in _found(call, "subjects", "--topic", "rail")} == names


def test_a_library_without_vocabulary_says_so(call: Call, facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(canals=SOURCE)
    for name, hint in (("topics", "[[topic]]"), ("subjects", "[[subject]]"), ("list", "the library has no facts yet")):
        ran = call(name, "--facts", folder)
        assert (ran.code, ran.stdout) == (1, "") and hint in ran.stderr
    assert call("sources", "--facts", folder).code == 0


def test_index_is_built_described_and_cleared(call: Call, facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(canals=SOURCE + VOCABULARY + fact("cargo"))
    built = _found(call, "index", "--facts", str(folder))[0]
    assert built["read"] == 1 and built["facts"] == 1 and Path(built["path"]).stat().st_size == built["size"]
    assert _found(call, "index", "--facts", str(folder))[0]["read"] == 0
    assert call("index", "--clear", "--facts", folder).stderr == "index removed\n"
    assert not Path(built["path"]).exists()
    ran = call("index", "--clear", "--facts", folder)
    assert (ran.code, ran.stderr) == (0, "there was no index\n")


def test_index_that_cannot_be_kept_is_one_line(call: Call, tmp_path: Path) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("")
    assert "no cache is kept" in one_line(call("index", BELTFACTS_CACHE=str(blocked)))
    ran = call("search", "China-Laos Railway freight", BELTFACTS_CACHE=str(blocked))
    assert ran.code == 0 and ran.stderr.count("no cache is kept") == 1


def test_check_of_the_shipped_facts_finds_nothing(call: Call) -> None:
    ran = call("check")
    assert (ran.code, ran.stdout) == (0, "")
    assert re.fullmatch(r"\d+ facts in \d+ files: 0 findings\n", ran.stderr)


def test_check_names_place_and_rule(call: Call, facts_folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    folder = facts_folder(canals=SOURCE + VOCABULARY + fact("cargo", figure="7 tonnes", quote="no number here", value=7))
    monkeypatch.chdir(folder)
    ran = call("check", "--facts", ".", "--rule", "figure-in-quote", "--format", "json")
    assert ran.code == 1
    (finding,) = _document(ran)["results"]
    assert finding["rule"] == "figure-in-quote" and finding["fact"] == "cargo"
    lines = (folder / "canals.toml").read_text().split("\n")
    assert finding["file"] == "canals.toml" and finding["line"] > 0 and lines[finding["line"] - 1].startswith(("quote", "figure"))
    assert call("check", "--facts", ".", "--rule", "figure-in-quote").stdout.startswith(f"canals.toml:{finding['line']}:")


@pytest.mark.parametrize("rule", CHECKS.names)
def test_every_rule_explains_itself(call: Call, rule: str) -> None:
    ran = call("check", "--explain", rule)
    assert ran.code == 0 and ran.stdout.startswith(f"{rule}: {CHECKS.summary(rule)}") and ran.stderr == ""


def test_all_rules_are_listed(call: Call) -> None:
    assert [each["rule"] for each in _found(call, "check", "--explain", "all")] == list(CHECKS.names)


def test_index_that_cannot_be_removed_is_one_line(call: Call, facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(canals=SOURCE + VOCABULARY + fact("cargo"))
    place = Path(_found(call, "index", "--facts", str(folder))[0]["path"])
    place.unlink()
    place.mkdir()
    assert "cannot be removed" in one_line(call("index", "--clear", "--facts", folder))


# ── Wrong words ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("args", "near"),
    [
        (("serach", "x"), "search"),
        (("list", "--topic", "raill"), "rail"),
        (("search", "x", "--topic", "raill"), "rail"),
        (("subjects", "--topic", "raill"), "rail"),
        (("list", "--subject", "china-laos-railwy"), "china-laos-railway"),
        (("list", "--source", "wang-2025"), "wang-2025-final-year"),
        (("list", "--sort", "dat"), "date"),
        (("list", "--format", "jsn"), "json"),
        (("show", "china-laos-railway-cargo-since-openin"), FACT),
        (("cite", "china-laos-railway-cargo-since-openin"), FACT),
        (("check", "--rule", "figure-in-quot"), "figure-in-quote"),
        (("check", "--explain", "figure-in-quot"), "figure-in-quote"),
    ],
)
def test_an_unknown_word_gets_the_nearest_known_ones(call: Call, args: tuple[str, ...], near: str) -> None:
    said = one_line(call(*args))
    assert "did you mean" in said and near in said.partition("did you mean")[2]


@pytest.mark.parametrize(
    ("args", "then"),
    [
        (("zzz",), "to search for it, type beltfacts search zzz"),
        (("grey", "heron's wharf"), "type beltfacts search grey 'heron'\"'\"'s wharf'"),
        (("list", "--topic", "qqqqq"), "see beltfacts topics"),
        (("list", "--subject", "qqqqq"), "see beltfacts subjects"),
        (("list", "--source", "qqqqq"), "see beltfacts sources"),
        (("list", "--sort", "qqqqq"), "choose from file, id"),
        (("list", "--format", "qqqqq"), "choose from csv, json"),
        (("show", "qqqqq"), "beltfacts search"),
    ],
)
def test_a_word_like_no_other_gets_a_way_to_find_the_right_one(call: Call, args: tuple[str, ...], then: str) -> None:
    assert then in one_line(call(*args))


@pytest.mark.parametrize("name", COMMANDS.names)
@pytest.mark.parametrize("wrong", [("--format", "jsn"), ("--nonsense",)])
def test_wrong_options_of_every_command_are_one_line(call: Call, desk: Path, name: str, wrong: tuple[str, ...]) -> None:
    one_line(call(*example(name), *wrong))


@pytest.mark.parametrize(
    ("args", "about"),
    [
        (("--nonsense",), "--nonsense"),
        (("search",), "query"),
        (("topics", "a", "b"), "unexpected"),
        (("search", "a", "--limit", "0"), "--limit"),
        (("search", "a", "--limit", "many"), "--limit"),
        (("search", "a", "--limit", "-1"), "--limit"),
        (("search", "a", "--limit"), "--limit"),
        (("search", "a", "--frmat", "json"), "--format"),
        (("show",), "ID"),
        (("list", "--place", "Laos"), "ISO 3166"),
        (("list", "--place", ""), "ISO 3166"),
        (("list", "--place", "ZZ"), "choose from"),
        (("search", "railway", "--place", "CN-ZZ"), "'CN-ZZ'"),
        (("list", "--since", "yesterday"), "--since"),
        (("list", "--since", "undated"), "--since"),
        (("list", "--since", "2024/.."), "--since"),
        (("list", "--until", "2024-13"), "--until"),
        (("list", "--until", ""), "--until"),
        (("list", "--facts", "no-such-folder"), "no-such-folder"),
        (("check", "--facts", "no-such-folder"), "no-such-folder"),
        (("index", "--facts", "no-such-folder"), "no-such-folder"),
    ],
)
def test_wrong_use_is_one_line_that_names_it(call: Call, args: tuple[str, ...], about: str) -> None:
    assert about in one_line(call(*args))


def test_wrong_use_of_a_process_is_one_line(run: Call) -> None:
    one_line(run("list", "--topic", "raill"))
    one_line(run("search", ""))
    one_line(run("list", BELTFACTS_FACTS="no-such-folder"))


def test_who_asks_for_the_configuration_is_shown_the_command_that_describes_it(call: Call) -> None:
    assert "did you mean doctor?" in call("config").stderr


@pytest.mark.parametrize(
    ("args", "todo"),
    [
        (("undo",), "beltfacts edit ID opens its entry"),
        (("rm", "canal-cargo"), "beltfacts edit ID opens its entry"),
        (("add", "--undo"), "beltfacts edit ID opens it"),
        (("edit", "canal-cargo", "--date", "2024"), "where date is changed, and checks the file: beltfacts edit ID"),
        (("edit", "canal-cargo", "--dates"), "see beltfacts edit --help"),
    ],
)
def test_who_takes_back_or_changes_a_fact_as_elsewhere_is_told_what_to_type(call: Call, args: tuple[str, ...], todo: str) -> None:
    assert todo in one_line(call(*args))
