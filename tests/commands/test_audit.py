"""The command audit: its reports, exit codes and comments."""

from __future__ import annotations

import json

import pytest

from tests.audit.test_audit import written


@pytest.fixture
def draft(tmp_path, facts_folder):
    path = tmp_path / "draft.md"
    path.write_text(
        "Nordhaven harbour handled 4.78 million tonnes of cargo in 2024.\n\nThe Sound ferry crosses in 38 minutes.\n", encoding="utf-8"
    )
    return path, facts_folder(harbour=written())


def test_a_line_names_place_verdict_and_fact(call, draft):
    path, facts = draft
    done = call("audit", path, "--facts", facts)
    first, last = done.stdout.splitlines()
    assert first.startswith(f"{path}:1:27 ")
    assert (
        "wrong-figure" in first and '"4.78 million tonnes": the source says 4.87 million tonnes' in first and first.endswith("cargo-2024")
    )
    assert last == "3 figures: 2 supported, 1 wrong-figure"
    assert done.code == 1


def test_json_lines_have_every_figure(call, draft):
    path, facts = draft
    records = [json.loads(line) for line in call("audit", path, "--format", "jsonl", "--facts", facts).stdout.splitlines()]
    assert [(each["line"], each["column"], each["text"], each["verdict"]) for each in records] == [
        (1, 27, "4.78 million tonnes", "wrong-figure"),
        (1, 59, "2024", "supported"),
        (3, 28, "38 minutes", "supported"),
    ]
    assert records[0]["citation"] == "beltfacts cite cargo-2024"
    assert (records[0]["end_line"], records[0]["end_column"]) == (1, 46)


def test_json_counts_the_verdicts(call, draft):
    path, facts = draft
    assert json.loads(call("audit", path, "--format", "json", "--facts", facts).stdout)["verdicts"] == {"wrong-figure": 1, "supported": 2}


@pytest.mark.parametrize(("fail_on", "code"), [("alarms", 1), ("none", 0), ("unsupported", 0), ("wrong-date,wrong-figure", 1)])
def test_fail_on_chooses_what_makes_the_exit_code_1(call, draft, fail_on, code):
    path, facts = draft
    assert call("audit", path, "--fail-on", fail_on, "--facts", facts).code == code


def test_an_unknown_verdict_is_wrong_use(call, draft):
    path, facts = draft
    done = call("audit", path, "--fail-on", "wrong-figur", "--facts", facts)
    assert done.code == 2 and "did you mean wrong-figure" in done.stderr


def test_an_ignored_alarm_is_counted_and_an_unused_comment_is_told(call, draft):
    path, facts = draft
    text = path.read_text(encoding="utf-8")
    path.write_text(
        "<!-- beltfacts: ignore: as printed then -->\n" + text + "\n<!-- beltfacts: ignore -->\n\nNo figure.\n", encoding="utf-8"
    )
    done = call("audit", path, "--facts", facts)
    assert done.code == 0
    assert done.stdout.splitlines() == [
        f"{path}:6:1  unused-ignore  no alarm behind it; put it before the block of the alarm, or take it out",
        "2 figures: 2 supported; ignored: 1",
    ]


def test_why_shows_what_was_looked_at(call, draft):
    path, facts = draft
    assert "  4.87 million tonnes  cargo-2024" in call("audit", path, "--why", "--facts", facts).stdout


def test_a_file_that_is_not_there_is_one_line(call, draft):
    done = call("audit", "nowhere.md", "--facts", draft[1])
    assert (done.code, done.stderr.count("\n")) == (2, 1)


def test_a_folder_stands_for_the_drafts_below_it(call, draft, tmp_path):
    folder = tmp_path / "drafts"
    (folder / "later").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    for name in ("b.md", "later/a.txt", ".hidden/c.md", "picture.png"):
        (folder / name).write_text("The Sound ferry crosses in 38 minutes.")
    given = (str(folder), str(folder / "*.md"), str(folder / "b.md"))
    records = [json.loads(line) for line in call("audit", *given, "--format", "jsonl", "--facts", draft[1]).stdout.splitlines()]
    assert [record["file"] for record in records] == [str(folder / "b.md"), str(folder / "later" / "a.txt")]


def test_a_folder_without_drafts_is_wrong_use(call, draft, tmp_path):
    (tmp_path / "empty").mkdir()
    done = call("audit", str(tmp_path / "empty"), "--facts", draft[1])
    assert done.code == 2
    assert "no draft in" in done.stderr


def test_fix_prints_a_diff_and_writes_nothing(call, draft):
    path, facts = draft
    before = path.read_bytes()
    done = call("audit", path, "--fix", "--facts", facts)
    assert "+The Sound ferry crosses in 38 minutes (" in done.stdout and done.stdout.startswith(f"--- {path}\n+++ {path}\n@@ ")
    assert "4.87" not in done.stdout
    assert done.code == 1
    assert path.read_bytes() == before


def test_write_changes_the_figure_and_no_other_byte(call, draft):
    path, facts = draft
    path.write_bytes(b"\xef\xbb\xbfNordhaven harbour handled 4.78 million tonnes of cargo in 2024.  \r\n\r\n\tEnd\x0c")
    done = call("audit", path, "--fix", "--accept", "cargo-2024", "--write", "--facts", facts)
    assert path.read_bytes() == b"\xef\xbb\xbfNordhaven harbour handled 4.87 million tonnes of cargo in 2024.  \r\n\r\n\tEnd\x0c"
    assert (done.code, done.stderr.strip()) == (0, f"wrote {path}")
    assert call("audit", path, "--facts", facts).code == 0


def test_a_draft_is_fixed_once(call, draft):
    path, facts = draft
    call("audit", path, "--fix", "--write", "--facts", facts)
    once = path.read_bytes()
    done = call("audit", path, "--fix", "--write", "--facts", facts)
    assert "nothing to change" in done.stderr and not done.stdout
    assert path.read_bytes() == once


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--write",), "--write needs --fix"),
        (("--fix", "--format", "json"), "--fix prints a diff and no report"),
        (("--fix", "--style", "bibtex"), "the style bibtex has no citations in the text"),
        (("--fix", "--style", "chicago-notes"), "has no citations in the text"),
        (("--fix", "--accept", "no-such-fact"), "no-such-fact"),
    ],
)
def test_fix_refuses_what_it_cannot_do(call, draft, args, said):
    path, facts = draft
    before = path.read_bytes()
    done = call("audit", path, *args, "--facts", facts)
    assert done.code == 2 and said in done.stderr
    assert path.read_bytes() == before


def test_fix_refuses_word_files_and_standard_input(call, draft, tmp_path):
    (tmp_path / "draft.docx").write_bytes(b"PK")
    done = call("audit", draft[0], tmp_path / "draft.docx", "--fix", "--write", "--facts", draft[1])
    assert done.code == 2 and "is a Word file" in done.stderr and len(done.stderr.splitlines()) == 1
    assert "(" not in draft[0].read_text(encoding="utf-8")
    assert call("audit", "-", "--fix", "--facts", draft[1]).code == 2
