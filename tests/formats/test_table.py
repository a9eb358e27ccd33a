"""The table: figures, ids and dates whole at every width, columns straight in any script, colour only where it is wanted, and pipes that close."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest
from rich.cells import cell_len

from beltfacts.formats._sheet import Canvas, Column, Row, Sheet, Span
from beltfacts.formats.table import NARROW, draw
from beltfacts.output import printable
from beltfacts.reading.dates import edtf
from tests.conftest import Ran
from tests.support import CONTROL, facts_of

Call = Callable[..., Ran]

WIDTHS = (20, 40, 60, 69, 70, 80, 100, 120, 200)
FRAME = "╭╮╰╯│─ "


# ── Whole pieces ────────────────────────────────────────────────────────────────────────────────────────────────────────


def pieces(result: dict[str, str]) -> tuple[str, str, str]:
    """Return what is whole on one line: figure, id, date as people read it."""
    return printable(result["figure"]), result["id"], edtf.parse_edtf(result["date"]).label()


def assert_whole(text: str, whole: Iterable[str]) -> None:
    for piece in whole:
        assert "\n" not in piece and piece in text, f"{piece!r} is not whole on a line of\n{text[:3000]}"


def assert_fits(text: str, width: int, whole: Iterable[str]) -> None:
    """Assert that a line wider than the terminal contains only one piece that cannot be broken."""
    known = set(whole)
    for line in text.split("\n"):
        if cell_len(line) > width:
            alone = " " not in line or any(piece in line and len(line) - len(piece) <= 12 for piece in known)
            assert alone, f"{cell_len(line)} > {width}: {line!r}"


COMMANDS = {
    "freight": ("search", "China-Laos Railway freight"),
    "trade": ("search", "trade with ASEAN", "-n", "50"),
    "first": ("search", "first in Southeast Asia", "-n", "50"),
    "theme": ("search", "theme of the 2025 APEC meeting"),
    "dates": ("search", "opening date of the railway", "-n", "50"),
    "rail": ("list", "--topic", "rail"),
    "everything": ("list",),
}


@pytest.mark.untraced
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", COMMANDS)
def test_figures_ids_and_dates_of_the_shipped_facts_are_whole(call: Call, kind: str, width: int) -> None:
    document = json.loads(call(*COMMANDS[kind], "--format", "json").stdout)
    assert document["results"]
    results = [*document["results"], *document.get("near", [])]
    text = call(*COMMANDS[kind], "--format", "table", COLUMNS=str(width)).stdout
    whole = [piece for result in results for piece in pieces(result)]
    assert_whole(text, whole)
    assert_fits(text, width, [*whole, *(result["locator"] or "" for result in results)])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("fact_id", ["china-laos-railway-cargo-since-opening", "apec-2025-theme"])
def test_show_keeps_figure_id_and_date_whole(call: Call, fact_id: str, width: int) -> None:
    result = json.loads(call("show", fact_id, "--format", "json").stdout)["results"][0]
    text = call("show", fact_id, "--format", "table", COLUMNS=str(width)).stdout
    figure, name, date = pieces(result)
    printed = f"{date} ({result['date']})"
    assert_whole(text, [figure, name, printed])
    assert_fits(text, width, [figure, name, date, printed, "more than 50,000,000 t (tonnes)"])
    assert text.replace("\n", " ").count(figure.split(" ")[0]) == sum(line.count(figure) for line in text.split("\n"))


@pytest.mark.untraced
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["topics", "subjects", "sources"])
def test_ids_and_dates_of_topics_subjects_and_sources_are_whole(call: Call, name: str, width: int) -> None:
    rows = json.loads(call(name, "--format", "json").stdout)["results"]
    text = call(name, "--format", "table", COLUMNS=str(width)).stdout
    assert_whole(text, [row["id"] for row in rows])
    assert_fits(text, width, [*(row["id"] for row in rows), "[about 31 October 2025]"])


@pytest.mark.parametrize("width", WIDTHS)
def test_findings_and_paths_are_whole(call: Call, facts_folder: Callable[..., Path], width: int) -> None:
    folder = facts_folder(canals=facts_of(["5 tonnes"], quote="no figure here"))
    rows = json.loads(call("check", "--facts", folder, "--format", "json").stdout)["results"]
    text = call("check", "--facts", folder, "--format", "table", COLUMNS=str(width)).stdout
    whole = [part for row in rows for part in (f"{row['file']}:{row['line']}:{row['column']}", row["rule"])]
    assert_whole(text, whole)
    assert_fits(text, width, whole)
    place = json.loads(call("index", "--facts", folder, "--format", "json").stdout)["results"][0]["path"]
    assert_whole(call("index", "--facts", folder, "--format", "table", COLUMNS=str(width)).stdout, [place])


def test_facts_are_records_on_narrow_terminals_and_rows_on_wide_ones(call: Call) -> None:
    for width in WIDTHS:
        text = call("list", "--topic", "rail", "--format", "table", COLUMNS=str(width)).stdout
        assert ("─" in text) is (width >= NARROW), width


def test_topics_are_a_tree_without_empty_columns(call: Call) -> None:
    for width in (60, 80, 120):
        lines = call("topics", "--format", "table", COLUMNS=str(width)).stdout.split("\n")
        assert lines[0].split() == ["Topic", "What", "it", "covers", "Facts"]
        at = next(number for number, line in enumerate(lines) if line.startswith("transport "))
        assert lines[at + 1].startswith("  rail ") and lines[at + 2].startswith("    high-speed-rail ")
    plain = call("topics", "--format", "plain").stdout.split("\n")
    assert all(line.count("\t") == 4 and not line.startswith(" ") for line in plain[:-1])
    rows = json.loads(call("topics", "--format", "json").stdout)["results"]
    seen: set[str] = set()
    for row in rows:
        assert row["broader"] is None or row["broader"] in seen
        seen.add(row["id"])


def test_topics_in_a_circle_are_listed_once(call: Call, facts_folder: Callable[..., Path]) -> None:
    circle = "".join(f'[[topic]]\nid = "{one}"\nname = "T"\nbroader = "{other}"\n' for one, other in ("ab", "bc", "ca", "dd", "ex"))
    text = call("topics", "--facts", facts_folder(circle=circle), "--format", "table").stdout
    assert sorted(line.split()[0] for line in text.split("\n")[2:-1]) == list("abcde")


def test_one_wide_cell_makes_one_record(call: Call) -> None:
    """The other rows stay a grid, and nothing of the wide row is lost."""
    columns = (
        Column("id", "Id", whole=True),
        Column("what", "What"),
        Column("none", "Nothing"),
        Column("n", "Count", whole=True, right=True),
    )
    rows = [Row((f"row-{n}", "some words " * 3, "", str(n)), {}) for n in range(9)]
    rows[4] = Row(("a-very-long-name-" * 4, "wide words", "", "4444"), {})
    for width in (60, 80):
        lines = draw(Sheet(columns, rows), Canvas(width)).split("\n")
        assert lines[0].split() == ["Id", "What", "Count"]
        at = lines.index("a-very-long-name-" * 4)
        assert lines[at + 1 : at + 3] == ["  What: wide words", "  Count: 4444"]
        assert sum(line.startswith("row-") and line.endswith(str(number)) for line in lines for number in [line[4:5]]) == 8


@pytest.mark.parametrize("width", [70, 80, 120])
def test_lines_of_comparisons_fit_the_width(call: Call, width: int) -> None:
    for args in (("conflicts", "--all"), ("compare", "jakarta-bandung-travel-time-wang", "jakarta-bandung-travel-time-xinhua")):
        text = call(*args, "--format", "table", COLUMNS=str(width)).stdout
        assert text
        assert_fits(text, width, [line for line in text.split("\n") if " | " in line])


def test_the_first_hit_is_a_card_and_the_others_are_rows(call: Call) -> None:
    args = ("search", "China-Laos Railway freight", "-n", "3")
    first, *others = json.loads(call(*args, "--format", "json").stdout)["results"]
    text = call(*args, "--format", "table", COLUMNS="120").stdout
    card, _, grid = text.partition("╯")
    assert card.startswith("╭") and first["quote"].partition(first["figure"])[0].split()[0] in card
    assert f"beltfacts cite {first['id']}" in card and first["id"] not in grid
    assert all(each["id"] in grid and each["id"] not in card for each in others)


def test_a_frame_that_would_cut_a_figure_is_left_out(call: Call, facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(canals=facts_of(["5 " + "very " * 30 + "large tonnes"]))
    for width in (40, 80, 120):
        text = call("search", "canal cargo", "--facts", folder, "--format", "table", COLUMNS=str(width)).stdout
        assert "5 " + "very " * 30 + "large tonnes" in text and "╭" not in text


@pytest.mark.parametrize("columns", ["0", "-5", "abc", "", "1", "19", "100000"])
def test_any_width_setting_is_accepted(call: Call, columns: str) -> None:
    ran = call("show", "china-laos-railway-cargo-since-opening", "--format", "table", COLUMNS=columns)
    assert ran.code == 0 and "exceeded 50 million tonnes" in ran.stdout


# ── Straight columns ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_east_asian_characters_take_two_cells(call: Call) -> None:
    lines = call("subjects", "--topic", "rail", "--format", "table", COLUMNS="200").stdout.split("\n")[:-1]
    assert any("中老铁路" in line for line in lines)
    ends = {cell_len(line) for line in lines if re.search(r"\d$", line)}
    assert ends == {cell_len(lines[0])} == {cell_len(lines[1])}


def test_frames_are_straight_around_any_script(call: Call, facts_folder: Callable[..., Path]) -> None:
    figures = ["5万吨（约６億円）", "5 톤", "5 طن", "5 te\u0301ra\u0301", "5 🚄"]
    folder = facts_folder(canals=facts_of(figures))
    for number, figure in enumerate(figures, 1):
        text = call("show", f"f{number}", "--facts", folder, "--format", "table", COLUMNS="80").stdout
        frame = [line for line in text.split("\n") if line[:1] and line[0] in FRAME[:5]]
        assert any(figure in line for line in frame) and {cell_len(line) for line in frame} == {80}
    grid = call("list", "--facts", folder, "--format", "table", COLUMNS="120").stdout.split("\n")
    starts = {cell_len(line.partition("Grand Canal")[0]) for line in grid if "Grand Canal" in line}
    assert len(starts) == 1


class Drawn(NamedTuple):
    """A sheet of one wrapping column beside a whole one, drawn at a width."""

    words: str
    amount: str

    def at(self, width: int) -> str:
        columns = (Column("what", "What"), Column("amount", "Amount", whole=True, right=True))
        rows = [Row((self.words, self.amount), {}), Row(("short", "1"), {})]
        return draw(Sheet(columns, rows), Canvas(width))


def test_right_aligned_columns_end_together() -> None:
    lines = Drawn("some words", "1,234").at(100).split("\n")[:-1]
    assert [line.rstrip() for line in lines[2:]] == ["some words   1,234", "short            1"]


def test_long_words_are_cut_without_loss() -> None:
    text = Drawn("x" * 300, "1,234").at(80)
    assert text.count("x") == 300 and all(cell_len(line) <= 80 for line in text.split("\n"))


def test_whole_rows_are_not_wrapped() -> None:
    columns = (Column("field", "Field", whole=True, role="label"), Column("value", "Value"))
    wide = "seventy-two characters in several words that must stay together on a line"
    for width in (20, 60, 80, 90, 120):
        text = draw(Sheet(columns, [Row(("date", wide), {}, True), Row(("note", "words " * 40), {})]), Canvas(width))
        assert_whole(text, [wide])


# ── Colour ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_pipe_gets_plain_lines_without_codes(run: Call) -> None:
    ran = run("search", "China-Laos Railway freight")
    assert "\x1b" not in ran.stdout + ran.stderr and "╭" not in ran.stdout
    assert all(line.count("\t") == 4 for line in ran.stdout.splitlines())
    assert "\x1b" not in run("search", "China-Laos Railway freight", "--format", "table").stdout


def test_force_color_colours_a_pipe_and_no_color_wins(call: Call) -> None:
    args = ("search", "China-Laos Railway freight", "--format", "table")
    assert "\x1b[1" in call(*args, FORCE_COLOR="1").stdout
    assert "\x1b" not in call(*args, FORCE_COLOR="1", NO_COLOR="1").stdout
    for format_name in ("plain", "json", "jsonl", "csv", "markdown"):
        assert "\x1b" not in call(*args[:-1], format_name, FORCE_COLOR="1").stdout


def on_a_terminal(*args: str, columns: int = 80, lines: int = 40, messages: bool = False, **env: str | None) -> tuple[str, int]:
    """What a terminal of this size is sent (with `messages`, on standard error too), and the exit code. There is no pager unless `env` says."""
    pty = pytest.importorskip("pty")
    import fcntl
    import struct
    import termios

    changed = {
        "COLUMNS": None,
        "LINES": None,
        "NO_COLOR": None,
        "FORCE_COLOR": None,
        "TERM": "xterm-256color",
        "PYTHONIOENCODING": "utf-8",
        "BELTFACTS_PAGER": "",
        **env,
    }
    environment = {name: value for name, value in {**os.environ, **changed}.items() if value is not None}
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "beltfacts", *args],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs if messages else subprocess.DEVNULL,
        env=environment,
    )
    os.close(theirs)
    sent = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        sent += part
    os.close(ours)
    return sent.decode().replace("\r\n", "\n"), process.wait(60)


def test_a_terminal_gets_a_coloured_table_of_its_width() -> None:
    text, code = on_a_terminal("search", "China-Laos Railway freight", columns=90)
    assert code == 0 and "╭" in text and "\x1b[1" in text
    bare = re.sub(r"\x1b\[[\d;]*m", "", text)
    assert not CONTROL.search(bare)
    assert cell_len(bare.split("\n")[0]) == 90


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_that_wants_no_colour_gets_a_table_without_codes(env: dict[str, str]) -> None:
    text, code = on_a_terminal("search", "China-Laos Railway freight", **env)
    assert code == 0 and "╭" in text and "\x1b" not in text


def test_building_an_index_shows_its_progress_on_a_terminal(cache_folder: Path, facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(canals=facts_of(["5 tonnes"]))
    text, code = on_a_terminal("index", "--facts", str(folder), columns=150, messages=True, BELTFACTS_CACHE=str(cache_folder))
    assert code == 0 and "reading fact files" in text and str(cache_folder) in text


def test_format_option_applies_on_a_terminal_too() -> None:
    text, _ = on_a_terminal("list", "--topic", "rail", "--format", "json")
    assert "\x1b" not in text and json.loads(text)["results"]


def test_colours_are_the_terminals_own() -> None:
    """Sixteen-colour codes follow the user's theme, so that they can be read on dark and on light; no background is set."""
    text, _ = on_a_terminal("show", "china-laos-railway-cargo-since-opening")
    codes = {int(code) for group in re.findall(r"\x1b\[([\d;]*)m", text) for code in group.split(";") if code}
    assert codes and codes <= {0, 1, 2, 3, *range(31, 37)}


# ── Height and pager ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("query", ["China-Laos Railway freight", "trade with ASEAN", "railway", "the railway carried 70 million tonnes"])
@pytest.mark.parametrize(("columns", "lines"), [(60, 24), (80, 24), (120, 24), (80, 16)])
def test_an_answer_fits_the_terminal_and_says_what_is_left_out(query: str, columns: int, lines: int) -> None:
    text, _ = on_a_terminal("search", query, columns=columns, lines=lines, messages=True, NO_COLOR="1")
    found = json.loads(subprocess.run([sys.executable, "-m", "beltfacts", "search", query, "--format", "json"], capture_output=True).stdout)
    assert text.count("\n") <= lines - 1
    shown = [result for result in found["results"] if result["id"] in text]
    assert shown == found["results"][: len(shown)] and len(shown) >= min(1, found["total"])
    assert_whole(text, [part for result in shown for part in (printable(result["figure"]), result["id"])])
    if found["total"] > len(shown):
        assert f"{found['total'] - len(shown)} more; --limit {found['total']} shows all" in text
        whole, _ = on_a_terminal("search", query, "--limit", str(found["total"]), columns=columns, lines=lines, NO_COLOR="1")
        every = [sys.executable, "-m", "beltfacts", "search", query, "--format", "json", "--limit", str(found["total"])]
        assert_whole(whole, [result["id"] for result in json.loads(subprocess.run(every, capture_output=True).stdout)["results"]])


def test_one_line_says_what_of_the_query_is_not_in_it(facts_folder: Callable[..., Path]) -> None:
    folder = facts_folder(canals=facts_of([f"{n} tonnes" for n in range(1, 9)]))
    text, _ = on_a_terminal("search", "canal cargo 7777 tonnes", "--facts", str(folder), lines=9, NO_COLOR="1")
    rows = [line for line in text.split("\n") if re.match(r"\d tonnes", line)]
    assert rows and text.count("Not in it:") == len(rows) and "answer only a part" in text


def test_a_pipe_and_a_file_get_every_result_at_any_height(run: Call) -> None:
    low, high = (run("search", "trade with ASEAN", "--format", "table", LINES=lines).stdout for lines in ("5", "500"))
    assert low == high and "more;" not in low


def pager(folder: Path) -> str:
    """A pager that says where it begins and ends, and what LESS is."""
    script = folder / "pager.py"
    script.write_text("import os, sys\nprint('BEGIN', os.environ['LESS'])\nprint(sys.stdin.read() + 'END')\n", encoding="utf-8")
    return f'"{sys.executable}" "{script}"'


def test_lists_go_through_the_pager_where_the_terminal_is_too_low(tmp_path: Path) -> None:
    env = {"BELTFACTS_PAGER": pager(tmp_path), "PAGER": "nothing-of-this-name", "LESS": None, "NO_COLOR": "1"}
    for args in (("list",), ("topics",), ("subjects",), ("sources",), ("search", "trade with ASEAN", "-n", "30")):
        text, code = on_a_terminal(*args, lines=10, **env)
        assert code == 0 and text.startswith("BEGIN FRX\n") and text.endswith("END\n"), args
    assert not on_a_terminal("list", "--limit", "2", **env)[0].startswith("BEGIN")
    assert not on_a_terminal("list", "--format", "table", **env)[0].startswith("BEGIN")
    assert (
        "BEGIN"
        not in subprocess.run(
            [sys.executable, "-m", "beltfacts", "list"],
            capture_output=True,
            text=True,
            env={**os.environ, **{k: v for k, v in env.items() if v}},
        ).stdout
    )


@pytest.mark.parametrize("chosen", ["", "cat", "no-such-pager --x", "'unclosed"])
def test_without_a_pager_lists_are_printed(chosen: str) -> None:
    text, code = on_a_terminal("topics", lines=5, BELTFACTS_PAGER=None, PAGER=chosen, NO_COLOR="1")
    assert code == 0 and text.startswith("Topic") and "high-speed-rail" in text


def test_a_pager_that_is_left_early_is_no_failure(tmp_path: Path) -> None:
    script = tmp_path / "early.py"
    script.write_text("print('early')\n", encoding="utf-8")
    text, code = on_a_terminal("list", lines=10, messages=True, BELTFACTS_PAGER=f'"{sys.executable}" "{script}"')
    assert (text, code) == ("early\n", 0)


# ── Pipes, streams and encodings ────────────────────────────────────────────────────────────────────────────────────────


def shell(line: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which B is the program."""
    if os.name != "posix":
        pytest.skip("needs a POSIX shell")
    script = f'B() {{ "{sys.executable}" -m beltfacts "$@"; }}; {line}'
    return subprocess.run(["sh", "-c", script], capture_output=True, env={**os.environ, **env}, timeout=120, check=False)


@pytest.mark.parametrize(
    "args", ["list", "list --format json", "list --format table", "show apec-2025-theme", "check --explain date", "--help"]
)
def test_a_pipe_that_closes_early_is_no_failure(args: str) -> None:
    done = shell(f"{{ B {args}; echo code $? >&2; }} | true")
    assert b"Traceback" not in done.stderr and b"Exception" not in done.stderr
    assert b"code 0" in done.stderr


def test_head_prints_its_line() -> None:
    done = shell("{ B list --format csv; echo code $? >&2; } | head -1")
    assert done.stdout.startswith(b"figure,") and b"Traceback" not in done.stderr and b"code 0" in done.stderr


@pytest.mark.parametrize("closed", [">&-", ">&- 2>&-", "<&- >&-"])
def test_a_closed_standard_output_is_no_failure(closed: str) -> None:
    done = shell(f"B list --topic rail {closed}")
    assert done.returncode == 0 and b"Traceback" not in done.stderr and done.stdout == b""


def test_messages_stay_out_of_the_data_when_standard_error_is_closed() -> None:
    done = shell("B list --limit 1 --format json 2>&-")
    assert done.returncode == 0 and len(json.loads(done.stdout)["results"]) == 1
    done = shell("B list --topic raill 2>&-")
    assert (done.returncode, done.stdout) == (2, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize("args", ["list", "show apec-2025-theme", "cite apec-2025-theme", "check --explain date", "--help"])
def test_a_full_disk_prints_one_line(args: str) -> None:
    done = shell(f"B {args} > /dev/full")
    assert done.returncode == 2
    assert done.stderr.decode() == "beltfacts: cannot write to standard output: no space left on device\n"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-16"])
def test_json_is_json_in_any_encoding(encoding: str) -> None:
    done = shell("B search --format json -- '中老铁路 é 🚄'; true", PYTHONIOENCODING=encoding)
    document = json.loads(done.stdout.decode(encoding))
    assert document["query"] == "中老铁路 é 🚄"
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("format_name", ["table", "plain", "markdown", "csv"])
def test_what_an_encoding_lacks_is_spelt_out(format_name: str) -> None:
    done = shell(f"B show china-laos-railway-cargo-since-opening --format {format_name}", PYTHONIOENCODING="ascii")
    text = done.stdout.decode("ascii")
    assert done.returncode == 0 and "exceeded 50 million tonnes" in text and "\\u" in text


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_any_locale_is_accepted(locale: str) -> None:
    done = shell("B search --format table 中老铁路", LANG=locale, LC_ALL=locale, PYTHONIOENCODING="")
    assert done.returncode == 0 and b"China-Laos Railway" in done.stdout and b"Traceback" not in done.stderr
    done = shell("B search --format json 中老铁路", LC_ALL="C", PYTHONIOENCODING="", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode in (0, 1) and b"Traceback" not in done.stderr
    assert isinstance(json.loads(done.stdout)["results"], list)


# ── Lines beneath ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_lines_beneath_hang_on_a_terminal_and_are_never_broken_inside_a_word() -> None:
    address = "https://example.org/" + "long/" * 12
    reference = (
        Span("Kern, L. (2024). "),
        Span("The tides of the northern coast and its quays", "title"),
        Span(". Quay. "),
        Span(address, "link"),
    )
    sheet = Sheet((Column("a", "A"),), [Row(("x",), {})], beneath=(reference,))
    whole = "".join(span.text for span in reference)
    assert draw(sheet, Canvas(50)).splitlines()[-1] == whole
    first, *rest = draw(sheet, Canvas(50, terminal=True)).partition("\n\n")[2].splitlines()
    assert first.startswith("Kern") and all(line.startswith("    ") and line[4] != " " for line in rest)
    assert [line.strip() for line in (first, *rest)][-1] == address
    assert " ".join(line.strip() for line in (first, *rest)) == whole
    assert all(cell_len(line) <= 50 for line in (first, *rest[:-1]))
