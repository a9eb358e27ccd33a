"""Queries and facts that nobody should type or write: the designed exit code, one clear line, and a figure that stays as it is."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.formats.csv import defuse
from beltfacts.output import printable
from beltfacts.registry import FORMATS
from tests.conftest import SOURCE, VOCABULARY, Ran, fact
from tests.support import CONTROL, called, facts_of, toml

Call = Callable[..., Ran]


# ── Queries ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

ANY = (0, 1)
QUERIES: dict[str, tuple[str, tuple[int, ...]]] = {
    "empty": ("", (2,)),
    "white space": (" \t\n  ", (2,)),
    "ideographic space": ("\u3000\u3000", (2,)),
    "stop words": ("the of and", (1,)),
    "punctuation": ("?!... ;-(", (1,)),
    "digits of no figure": ("8237461923", (1,)),
    "digits": ("50", ANY),
    "many digits": ("9" * 400, (1,)),
    "exponent": ("1e999999", (1,)),
    "division by zero": ("1/0", (1,)),
    "not a number": ("nan inf -inf", ANY),
    "other digits": ("٣٤٥ ½ ² Ⅷ", ANY),
    "impossible date": ("2024-13-45", (1,)),
    "Chinese": ("中老铁路", (0,)),
    "Chinese of nothing": ("饕餮饕餮", (1,)),
    "emoji": ("🚄🏳️‍🌈", (1,)),
    "Arabic": ("قطار", (1,)),
    "controls": ("\x01\x02\x7f\x9b", (1,)),
    "terminal escape": ("railway \x1b]0;owned\x07 \x1b[2J", ANY),
    "direction marks": ("\u202eyawliar\u202c", (1,)),
    "lone surrogates": ("railway \udcff\udc80", ANY),
    "combining marks": ("a" + "\u0301" * 500, (1,)),
    "dotted and dotless i": ("ı İ ẞ ﬁ", ANY),
    "markup": ("[bold red]railway[/bold red] [link=https://x]", ANY),
    "FTS near": ('NEAR("a" "b", 3)', ANY),
    "FTS quote": ('"', (1,)),
    "FTS quotes": ('"" " """ "railway', ANY),
    "FTS star": ("*", (1,)),
    "FTS operators": ("AND OR NOT", (1,)),
    "FTS minus": ("-x", (1,)),
    "FTS column": ("col:x ^a {b} a+b", ANY),
    "index words": ("=t-rail =s-china-laos-railway ~rail", ANY),
    "SQL": ("'; DROP TABLE fact; --", (1,)),
    "path": ("../../../../etc/passwd", (1,)),
    "format fields": ("%s %d %n {} {0} {query!r} $HOME `id`", ANY),
    "one letter": ("a", (1,)),
    "long word": ("x" * 100_000, (1,)),
    "long query": ("railway freight 2024 " * 4_761, ANY),
    "long query of unknown words": (" ".join(f"q{number}zx" for number in range(12_500)), (1,)),
    "long digits": ("1" * 100_000, (1,)),
    "long Chinese": ("铁" * 100_000, ANY),
    "long punctuation": ('"' * 100_000, (1,)),
}


def _sound(ran: Ran, codes: tuple[int, ...]) -> None:
    assert ran.code in codes, ran.stderr[:500]
    assert "Traceback" not in ran.stderr
    assert not CONTROL.search(ran.stderr)
    assert all(len(line) < 3000 for line in ran.stderr.split("\n"))
    if ran.code == 2:
        assert ran.stdout == "" and ran.stderr.startswith("beltfacts: ") and ran.stderr.count("\n") == 1


@pytest.mark.parametrize("kind", QUERIES)
def test_any_query_gets_an_answer_or_one_line(call: Call, kind: str) -> None:
    query, codes = QUERIES[kind]
    ran = call("search", "--", query)
    _sound(ran, codes)
    assert not CONTROL.search(ran.stdout)
    if ran.code == 1:
        assert all("\tNot in it: " in line for line in ran.stdout.splitlines())  # each near row says that it does not answer
        assert re.search(r"^no match for ", ran.stderr, re.MULTILINE)


@pytest.mark.parametrize("kind", [kind for kind, (_, codes) in QUERIES.items() if codes != (2,)])
def test_any_query_comes_back_exactly_in_json(call: Call, kind: str) -> None:
    query, codes = QUERIES[kind]
    ran = call("search", "--format", "json", "--", query)
    _sound(ran, codes)
    assert not CONTROL.search(ran.stdout)
    document = json.loads(ran.stdout)
    assert document["query"] == query
    assert bool(document["results"]) is (ran.code == 0)


@pytest.mark.parametrize(
    "kind", ["Chinese", "emoji", "controls", "terminal escape", "lone surrogates", "markup", "FTS quote", "long query"]
)
def test_such_queries_as_a_process(run: Call, kind: str) -> None:
    query, codes = QUERIES[kind]
    ran = run("search", "--format", "table", "--", query)
    _sound(ran, codes)
    assert not CONTROL.search(ran.stdout)


def test_a_query_like_an_option_needs_two_dashes(call: Call) -> None:
    ran = call("search", "-x")
    assert ran.code == 2 and ran.stderr.count("\n") == 1 and "-x" in ran.stderr


# ── Values of options ───────────────────────────────────────────────────────────────────────────────────────────────────

NASTY = (
    "",
    " ",
    "\x1b]0;owned\x07",
    "[bold]",
    "\u202e",
    "a\nb",
    "'; DROP TABLE fact;--",
    '"',
    "*",
    "../..",
    "x" * 5_000,
    "🚄",
    "\udcff",
    "-",
    "%s",
)


@pytest.mark.untraced
@pytest.mark.parametrize("value", NASTY, ids=lambda value: ascii(value)[:20])
@pytest.mark.parametrize(
    "args",
    [
        ("list", "--topic"),
        ("list", "--subject"),
        ("list", "--source"),
        ("list", "--place"),
        ("list", "--since"),
        ("list", "--until"),
        ("list", "--sort"),
        ("list", "--format"),
        ("list", "--limit"),
        ("subjects", "--topic"),
        ("check", "--rule"),
        ("check", "--explain"),
        ("list", "--facts"),
        ("show",),
        ("cite",),
        ("cite", "china-laos-railway-cargo-since-opening", "--style"),
        (),
    ],
    ids=" ".join,
)
def test_a_nasty_value_is_one_line(call: Call, args: tuple[str, ...], value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = call(*args, value)
    assert ran.code == 2, ran
    assert ran.stdout == "" and ran.stderr.startswith("beltfacts: ") and ran.stderr.count("\n") == 1
    assert not CONTROL.search(ran.stderr)


@pytest.mark.parametrize("limit", ["999999999999999999999999", "2147483648"])
def test_any_limit_will_do(call: Call, limit: str) -> None:
    for args in (("search", "railway"), ("list",)):
        assert call(*args, "--limit", limit).code == 0


@pytest.mark.parametrize(
    ("since", "code"), [("0000", 2), ("0001-01-01", 0), ("9999", 0), ("-9999", 2), ("99999", 2), ("Y170000002", 2), ("2024-02-30", 2)]
)
def test_dates_at_the_ends_of_time(call: Call, since: str, code: int) -> None:
    ran = call("list", "--since", since)
    assert ran.code == code, ran.stderr
    assert ran.stderr.count("\n") <= 1


# ── Facts ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

FIGURES = {
    "brackets": "[bold]5[/bold] [tonnes] [link=https://example.org]x[/link]",
    "pipes": "5|6 || tonnes \\| |",
    "commas and quotes": "the \"5,000\", '6', tonnes",
    "tab": "5\t6 tonnes",
    "line separators": "5\u20286\u20297\x856 tonnes",
    "right to left": "\u202e5 tonnes\u202c \u2066x\u2069 \u200f\u061c",
    "Hebrew": "5 טון",
    "C1 escape": "5\x9b31m tonnes \x90q\x9c",
    "byte order mark": "\ufeff5 tonnes",
    "formula": "=cmd|' /C calc'!A0",
    "plus formula": "+1+cmd|' /C calc'!A0",
    "minus formula": "-2+3+cmd|' /C calc'!A0",
    "at formula": "@SUM(1+1)*cmd|' /C calc'!A0",
    "full-width formula": "＝1+1",
    "formula behind a tab": "\t=1+1",
    "formula behind a space": ' =HYPERLINK("https://example.org")',
    "negative number": "-5.5%",
    "negative words": "-5 percent",
    "Markdown": "*5* _6_ `7` ~~8~~ # > \\ ![x](y) <https://example.org> --- 1. a",
    "HTML": "<b>5</b> &lt;6&gt; &amp; <script>alert(1)</script>",
    "LaTeX": "\\textbf{5} $6$ 7% & # _ { } ~ ^",
    "emoji": ":rocket: 5 🚄 :100:",
    "East Asian": "5万吨，约６億円",
    "joined emoji": "5 👩‍👩‍👧 🇨🇳",
    "zero width": "5\u200b6\u200d7 tonnes",
    "combining": "5 te\u0301ra\u0301",
    "long word": "5" + "x" * 400,
    "long": "5 " + "tonnes " * 60 + "end",
    "only spaces inside": "5          tonnes",
    "percent signs": "%s %d %(x)s {} {0}",
}

REFUSED = {
    "title escape": "5\x1b]0;owned\x07 tonnes",
    "screen escape": "\x1b[2J\x1b[H5 tonnes\x1b[0m",
    "vertical tab and form feed": "5\x0b6\x0c7 tonnes",
    "other controls": "5 \x00\x01\x08\x7f tonnes",
}
"""Figures that no document prints: the loader says so."""

MEASURE = "tricks \x9b31m| [bold] of \u202ethe trade"
QUOTE = "it\x1b[1m says {} and\x07 no more"


@pytest.fixture
def odd(facts_folder: Callable[..., Path]) -> Path:
    """A folder with one fact for each figure, in their order."""
    return facts_folder(odd=facts_of(FIGURES.values(), quote=QUOTE, measure=MEASURE))


def test_nothing_is_wrong_with_these_facts(call: Call, odd: Path) -> None:
    ran = call("check", "--facts", odd, "--rule", "wrong-type", "--rule", "figure-in-quote", "--rule", "missing-field")
    assert ran.code == 0, ran.stdout


def test_a_figure_with_controls_is_a_finding_and_costs_its_own_fact_only(call: Call, facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(odd=facts_of([*REFUSED.values(), "5 tonnes"]))
    ran = call("check", "--facts", folder, "--rule", "wrong-type", "--format", "json")
    assert [each["fact"] for each in json.loads(ran.stdout)["results"]] == [f"f{number + 1}" for number in range(len(REFUSED))]
    assert not CONTROL.search(ran.stdout)
    assert [each["id"] for each in json.loads(call("list", "--facts", folder, "--format", "json").stdout)["results"]] == ["f5"]


def test_json_holds_every_figure_exactly(call: Call, odd: Path) -> None:
    for format_name in ("json", "jsonl"):
        ran = call("list", "--facts", odd, "--format", format_name)
        assert not CONTROL.search(ran.stdout)
        rows = json.loads(ran.stdout)["results"] if format_name == "json" else [json.loads(line) for line in ran.stdout.split("\n")[:-1]]
        assert [row["figure"] for row in rows] == list(FIGURES.values())
        assert [row["quote"] for row in rows] == [QUOTE.format(figure) for figure in FIGURES.values()]
        assert {row["measure"] for row in rows} == {MEASURE}


def test_csv_holds_every_figure_and_runs_none(call: Call, odd: Path) -> None:
    ran = call("list", "--facts", odd, "--format", "csv")
    assert not CONTROL.search(ran.stdout)
    rows = list(csv.DictReader(io.StringIO(ran.stdout, newline=""), strict=True))
    for row, figure in zip(rows, FIGURES.values(), strict=True):
        assert row["figure"].removeprefix("'") == printable(figure).removeprefix("'")
        assert row["quote"] == printable(QUOTE.format(figure))
        for cell in row.values():
            assert not re.match(r"[=+@\t\r＝＋－＠]|-(?!\d[\d.,]*%?$)", cell), cell


def test_a_negative_number_stays_a_number_in_csv() -> None:
    assert [defuse(cell) for cell in ("-5", "-5.5%", "+1,000.5", "5")] == ["-5", "-5.5%", "+1,000.5", "5"]
    assert [defuse(cell) for cell in ("-5 percent", "--5", "+", "-1+1", "=1")] == ["'-5 percent", "'--5", "'+", "'-1+1", "'=1"]


def test_plain_lines_have_the_same_fields(call: Call, odd: Path) -> None:
    ran = call("list", "--facts", odd)
    assert not CONTROL.search(ran.stdout)
    rows = [line.split("\t") for line in ran.stdout.split("\n")[:-1]]
    assert [row[0] for row in rows] == [printable(figure) for figure in FIGURES.values()]
    assert {len(row) for row in rows} == {5}


def test_markdown_says_what_the_fact_says(call: Call, odd: Path) -> None:
    ran = call("list", "--facts", odd, "--format", "markdown")
    assert not CONTROL.search(ran.stdout)
    lines = ran.stdout.split("\n")[2:-1]
    for line, figure in zip(lines, FIGURES.values(), strict=True):
        cells = [cell.strip() for cell in re.split(r"(?<!\\)(?:\\\\)*\|", line)[1:-1]]
        assert len(cells) == 5
        bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", cells[0])
        assert not re.search(r"[*_`\[\]<>|&~#]", bare), bare
        assert re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", cells[0]) == printable(figure)


@pytest.mark.parametrize("width", [20, 60, 80, 120, 200])
def test_table_keeps_every_figure_whole(call: Call, odd: Path, width: int) -> None:
    ran = call("list", "--facts", odd, "--format", "table", COLUMNS=str(width))
    assert not CONTROL.search(ran.stdout)
    lines = ran.stdout.split("\n")
    for figure in FIGURES.values():
        assert any(printable(figure) in line for line in lines), figure


@pytest.mark.parametrize("kind", FIGURES)
def test_a_card_shows_the_figure_and_its_words(call: Call, facts_folder: Callable[..., Path], kind: str) -> None:
    folder = facts_folder(
        odd=facts_of([FIGURES[kind]], extra=f"note = {toml(FIGURES[kind] + chr(27) + '[2J')}\nlocator = {toml(FIGURES[kind])}")
    )
    for format_name in ("table", "plain", "markdown", "csv"):
        ran = call("show", "f1", "--facts", folder, "--format", format_name, COLUMNS="80")
        assert ran.code == 0 and not CONTROL.search(ran.stdout)
    ran = call("show", "f1", "--facts", folder, "--format", "table", COLUMNS="80")
    assert sum(printable(FIGURES[kind]) in line for line in ran.stdout.split("\n")) >= 2
    ran = call("search", "canal cargo carried", "--facts", folder, "--format", "table", COLUMNS="40")
    assert ran.code == 0 and printable(FIGURES[kind]) in ran.stdout and not CONTROL.search(ran.stdout)


def test_colour_adds_only_colour(call: Call, odd: Path) -> None:
    args = ("list", "--facts", odd, "--format", "table")
    colored = call(*args, COLUMNS="120", FORCE_COLOR="1").stdout
    bare = re.sub(r"\x1b\[[\d;]*m", "", colored)
    assert bare != colored and not CONTROL.search(bare)
    assert [line.rstrip() for line in bare.split("\n")] == call(*args, COLUMNS="120").stdout.split("\n")


@pytest.mark.parametrize("format_name", FORMATS.names)
def test_names_titles_and_paths_are_safe_too(call: Call, tmp_path: Path, format_name: str) -> None:
    nasty = "A \x1b]0;owned\x07 [bold] | \u202etitle\u2028, \x9b2J"
    line = nasty.replace("\x1b", "\x9d").replace("\x07", "\x9c")
    source = SOURCE.replace('"Gazette of canals"', toml(nasty)).replace('"Canal Office"', toml(line)) + f"note = {toml(nasty)}\n"
    vocabulary = VOCABULARY.replace('"Grand Canal"', toml(line)).replace('"Waterways"', toml(line)).replace('"大运河"', toml(line))
    folder = tmp_path / "a \x1b[31m\u202eb\n[c]"
    folder.mkdir()
    (folder / "x\x1b[2J.toml").write_text(source + vocabulary + fact("cargo") + '[[fact]]\nid = "\\u001b[1m"\n', encoding="utf-8")
    for args in (("search", "cargo"), ("list",), ("show", "cargo"), ("topics",), ("subjects",), ("sources",), ("check",), ("index",)):
        ran = call(*args, "--facts", folder, "--format", format_name)
        assert ran.code == (args[0] == "check"), ran
        assert ran.stdout and not CONTROL.search(ran.stdout), args
        assert not CONTROL.search(ran.stderr), args


@pytest.mark.parametrize(
    "command",
    [
        ("add", "--quote", "x"),
        ("import", "table.csv"),
        ("source", "add", "report.pdf"),
        ("edit", "an-id"),
        ("rename", "an-id", "another"),
        ("check", "--fix"),
    ],
    ids=lambda command: command[0],
)
def test_what_writes_files_says_so_where_the_library_is_a_database(command: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """The local copy of a database is replaced: what is written there would be lost."""
    ran = called(capsys, *command, "--facts", "postgresql://nobody@127.0.0.1:1/none")
    assert ran.code == 2 and ran.stderr.count("\n") == 1
    assert "writes fact files, and the library is a database: beltfacts pull DATABASE DIR" in ran.stderr


def test_a_refusal_keeps_a_name_in_capitals_as_it_is(call: Call, facts_folder: Callable[..., Path]) -> None:
    ran = call("verify", "--facts", facts_folder(canals=SOURCE + VOCABULARY + fact("cargo")), BELTFACTS_DOCUMENTS="no-such-folder")
    assert ran.code == 2 and ran.stderr.startswith("beltfacts: BELTFACTS_DOCUMENTS: no such folder")
