"""A draft is audited once for each state of the library and of the program, and nothing that is kept can change a verdict."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts import kept_results
from beltfacts.audit import AuditedDraft, DraftAudits, kept_audits, records
from beltfacts.cli import main
from tests.audit.test_audit import written
from tests.conftest import load

DRAFT = b"Nordhaven harbour handled 4.78 million tonnes of cargo in 2024.\n\nThe Sound ferry crosses in 38 minutes.\n"


@pytest.fixture
def judged(cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the drafts that were judged so far, and not taken from an earlier audit."""
    names: list[str] = []
    original = records.audit_draft

    def audit_draft(auditor: object, draft: object, file: str, **options: bool) -> AuditedDraft:
        names.append(file)
        return original(auditor, draft, file, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(records, "audit_draft", audit_draft)
    return names


@pytest.fixture
def audit(tmp_path: Path, judged: list[str]) -> Callable[..., AuditedDraft]:
    """Audits a draft with a library that is opened anew."""

    def audit(data: bytes = DRAFT, name: str = "draft.md", *, kept: bool = True, why: bool = False, text: str = written()) -> AuditedDraft:
        (tmp_path / "harbour.toml").write_text(text, encoding="utf-8")
        with load(tmp_path / "harbour.toml") as library:
            return DraftAudits(library, kept=kept, why=why).audit(data, name, name)

    return audit


def files(cache_folder: Path) -> list[Path]:
    return sorted((cache_folder / "audits").glob("*")) if (cache_folder / "audits").exists() else []


def test_the_same_draft_is_judged_once(audit: Callable[..., AuditedDraft], judged: list[str]) -> None:
    first = audit()
    assert [record["verdict"] for record in first.figures] == ["wrong-figure", "supported", "supported"], first.figures
    assert audit() == first
    assert judged == ["draft.md"]
    renamed = audit(name="other.md")
    assert {record["file"] for record in renamed.figures} == {"other.md"}
    assert judged == ["draft.md"]


def test_another_draft_format_or_question_is_judged_anew(audit: Callable[..., AuditedDraft], judged: list[str]) -> None:
    audit()
    audit(DRAFT.replace(b"38", b"39"))
    audit(name="draft.txt")
    assert "looked_at" in audit(why=True).figures[0]
    assert "looked_at" not in audit().figures[0]
    assert len(judged) == 4


def test_another_library_judges_anew(audit: Callable[..., AuditedDraft], judged: list[str]) -> None:
    assert audit().figures[2]["verdict"] == "supported"
    changed = written().replace("38", "48")
    assert audit(text=changed).figures[2]["verdict"] != "supported"
    assert audit().figures[2]["verdict"] == "supported"
    assert len(judged) == 2


def test_another_program_judges_anew(audit: Callable[..., AuditedDraft], judged: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    audit()
    monkeypatch.setattr(kept_audits, "code_version", lambda folder: "another")
    audit()
    assert len(judged) == 2
    monkeypatch.setattr(kept_audits, "code_version", lambda folder: "")  # code that is in no files has no version
    audit()
    audit()
    assert len(judged) == 4


def test_the_version_of_the_code_changes_with_each_file(tmp_path: Path) -> None:
    version = kept_results.code_version.__wrapped__
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "rule.py").write_text("1")
    before = version(str(tmp_path))
    assert before == version(str(tmp_path)) != ""
    (tmp_path / "inner" / "rule.py").write_text("1 + 1")
    assert version(str(tmp_path)) != before
    assert version(str(tmp_path / "none")) == ""


@pytest.mark.parametrize("size", [0, 1, 3, 4, 5, 60, -1])
def test_an_audit_cut_short_is_done_anew(audit: Callable[..., AuditedDraft], judged: list[str], cache_folder: Path, size: int) -> None:
    first = audit()
    (file,) = files(cache_folder)
    file.write_bytes(file.read_bytes()[:size])
    assert audit() == first
    assert len(judged) == 2


def test_a_changed_verdict_is_not_believed(audit: Callable[..., AuditedDraft], judged: list[str], cache_folder: Path) -> None:
    first = audit()
    (file,) = files(cache_folder)
    data = file.read_bytes()
    assert b"wrong-figure" in data
    file.write_bytes(data.replace(b"wrong-figure", b"right-figure"))
    assert audit() == first
    assert len(judged) == 2


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no owners here")
@pytest.mark.parametrize("which", ["file", "folder"])
def test_what_others_may_write_is_not_believed(
    audit: Callable[..., AuditedDraft], judged: list[str], cache_folder: Path, which: str
) -> None:
    audit()
    (file,) = files(cache_folder)
    path = file if which == "file" else file.parent
    path.chmod(path.stat().st_mode | 0o020)
    audit()
    assert len(judged) == 2


def test_nothing_is_kept_where_that_is_not_wanted_or_not_possible(
    audit: Callable[..., AuditedDraft], judged: list[str], cache_folder: Path
) -> None:
    audit(kept=False)
    assert files(cache_folder) == []
    cache_folder.mkdir(exist_ok=True)
    (cache_folder / "audits").write_text("mine")
    audit()
    audit()
    assert (cache_folder / "audits").read_text() == "mine"
    assert len(judged) == 3


def test_the_command_says_the_same_again(
    facts_folder: Callable[..., Path], judged: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft, facts = tmp_path / "draft.md", str(facts_folder(harbour=written()))
    draft.write_bytes(DRAFT)
    told = []
    for name in ("text", "text", "html", "json"):
        assert main(["audit", str(draft), "--facts", facts, "--format", name]) == 1
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    assert "4.87 million tonnes" in told[2]
    assert judged == [str(draft)]
    assert main(["audit", str(draft), "--facts", facts, "--no-cache"]) == 1
    assert len(judged) == 2
