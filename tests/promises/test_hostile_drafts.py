"""Drafts with anything in them: what is printed of them does not act, and one that cannot be read costs itself alone."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.audit.test_audit import written
from tests.documents.support import a_pdf
from tools.fuzz._acting import acts

SENTENCE = "The Sound ferry crosses in 38 minutes"
HOSTILE = f"{SENTENCE}. a\x1b[2J \x9b31m \u202ecba\u202c 1\u200b2 \u3164 1\ufe0f2 <script>alert(1)</script> ##[error]x ::error::y\n"


@pytest.fixture
def facts(facts_folder):
    return facts_folder(harbour=written())


@pytest.mark.parametrize("report", ["github", "html", "json", "jsonl", "markdown", "sarif", "text"])
@pytest.mark.parametrize(
    "name", ["draft.md", "a\nb.md", "a\x1b[2Jb.md", "\u202ea.md", "1\u200b2.md", "##[error]x.md", "a\udcffb.md", "a:b,c%.md"]
)
def test_no_report_acts_whatever_the_draft_and_its_name(call, facts, tmp_path, report, name):
    path = tmp_path / name
    try:
        path.write_text(HOSTILE + "\n42 ferries sank.\n", encoding="utf-8")
    except OSError:
        pytest.skip("the file system has no such names")
    done = call("audit", path, "--format", report, "--all", "--facts", facts)
    assert done.code == 0, done.stderr
    assert acts(done.stdout, report if report.startswith("json") else "text") == []
    if report in ("json", "sarif"):
        json.loads(done.stdout)
    if report == "github":
        *commands, summary = done.stdout.splitlines()
        assert all(line.startswith("::notice file=") for line in commands) and "##[" not in summary
    if report == "html":
        assert "<script" not in done.stdout


def test_a_diff_shows_what_would_act_and_the_draft_keeps_it(call, facts, tmp_path):
    path = tmp_path / "draft.md"
    path.write_text("\ufeff    " + HOSTILE, encoding="utf-8")
    done = call("audit", path, "--fix", "--write", "--facts", facts)
    assert acts(done.stdout.replace("-\ufeff", "-").replace("+\ufeff", "+"), "text") == []
    assert "\n-\ufeff    The Sound ferry" in done.stdout and "1<U+200B>2" in done.stdout
    assert HOSTILE.removeprefix(SENTENCE) in path.read_text(encoding="utf-8")


def test_a_byte_order_mark_stays_at_the_start_of_a_draft_and_is_shown_on_other_lines(call, facts, tmp_path):
    path = tmp_path / "draft.md"
    path.write_text(f"\ufeffAbove\n\n{SENTENCE},\n\ufeffand no more.\n", encoding="utf-8")
    done = call("audit", path, "--fix", "--facts", facts)
    assert f"\n \ufeffAbove\n \n-{SENTENCE}" in done.stdout
    assert "and no more." in done.stdout and done.stdout.count("\ufeff") == 1


def test_a_diff_of_a_draft_with_carriage_returns_can_be_applied(call, facts, tmp_path):
    path = tmp_path / "draft.md"
    path.write_bytes(f"\tAbove\r\n\r\n{SENTENCE}.\r\n".encode())
    done = call("audit", path, "--fix", "--facts", facts)
    assert " \tAbove\r\n" in done.stdout and f"-{SENTENCE}.\r\n" in done.stdout


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (a_pdf("The Sound ferry crosses in 38 minutes."), "a PDF"),
        (b"PK\x03\x04 38 minutes", "a zip package"),
        (b"{\\rtf1\\ansi\\fs24 The Sound ferry crosses in 38 minutes.}", "a Rich Text file"),
        (SENTENCE.encode("utf-16-le"), "UTF-16 without a byte order mark"),
    ],
)
@pytest.mark.parametrize("option", ["--all", "--fix"])
def test_bytes_that_are_no_text_are_no_draft(call, facts, tmp_path, data, kind, option):
    path = tmp_path / "draft.txt"
    path.write_bytes(data)
    done = call("audit", path, option, "--facts", facts)
    assert (done.code, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert kind in done.stderr


def test_a_draft_that_cannot_be_read_costs_itself_alone(call, facts, tmp_path):
    (tmp_path / "drafts").mkdir()
    for name, data in (("a.md", SENTENCE.encode()), ("b.docx", b"broken"), ("c.md", SENTENCE.encode())):
        (tmp_path / "drafts" / name).write_bytes(data)
    done = call("audit", tmp_path / "drafts", "--format", "json", "--facts", facts)
    assert done.code == 2
    assert [Path(each["file"]).name for each in json.loads(done.stdout)["results"]] == ["a.md", "c.md"]
    first, last = done.stderr.splitlines()
    assert "b.docx" in first and last == "beltfacts: 1 draft of 3 could not be read; the others are audited"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
def test_pipes_and_devices_in_a_folder_are_no_drafts(call, facts, tmp_path):
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "a.md").write_text(SENTENCE, encoding="utf-8")
    os.mkfifo(folder / "b.md")
    (folder / "c.md").symlink_to("/dev/zero")
    done = call("audit", folder, "--format", "json", "--facts", facts)
    assert [Path(each["file"]).name for each in json.loads(done.stdout)["results"]] == ["a.md"] and done.code == 0


def test_a_fact_without_its_source_does_not_stop_the_citations_of_others(call, facts_folder, tmp_path):
    text = written()
    facts = facts_folder(harbour=text.replace('type = "', 'type = "no-such-type-of-', 1))
    path = tmp_path / "draft.md"
    path.write_text(f"{SENTENCE}.\n", encoding="utf-8")
    done = call("audit", path, "--fix", "--facts", facts)
    assert done.code in (0, 1), done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="names of any bytes")
def test_a_name_of_any_bytes_has_an_address_and_a_fingerprint(call, facts, tmp_path):
    path = tmp_path / "a\udcffb.md"
    path.write_text("42 ferries sank.\n", encoding="utf-8")
    run = json.loads(call("audit", path, "--format", "sarif", "--facts", facts).stdout)["runs"][0]
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].endswith("/a%FFb.md")
