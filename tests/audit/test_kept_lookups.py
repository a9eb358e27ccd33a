"""What was looked up in a library is used for the next draft, and changes no verdict."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.audit import AuditedDraft, DraftAudits, kept_lookups
from beltfacts.audit.weighing import facts_by_row
from tests.audit.test_audit import written
from tests.conftest import load

DRAFT = b"Nordhaven harbour handled 4.78 million tonnes of cargo in 2024.\n\nThe Sound ferry crosses in 38 minutes.\n"
OTHER = b"In 2024 the cargo of Nordhaven harbour was 4.87 million tonnes, and its ferry took 83 minutes.\n"


@pytest.fixture
def read_facts(cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the facts whose words were found out so far, and not taken from an earlier audit."""
    ids: list[str] = []
    original = facts_by_row.fact_words

    def fact_words(library: object, fact: object) -> object:
        ids.append(fact.id)  # type: ignore[attr-defined]
        return original(library, fact)  # type: ignore[arg-type]

    monkeypatch.setattr(facts_by_row, "fact_words", fact_words)
    return ids


@pytest.fixture
def audit(tmp_path: Path, read_facts: list[str]) -> Callable[..., AuditedDraft]:
    """Audits a draft with a library that is opened anew."""

    def audit(data: bytes, *, kept: bool = True, text: str = written()) -> AuditedDraft:
        (tmp_path / "harbour.toml").write_text(text, encoding="utf-8")
        with load(tmp_path / "harbour.toml") as library:
            return DraftAudits(library, kept=kept, why=True).audit(data, "draft.md", "draft.md")

    return audit


def kept_files(cache_folder: Path) -> list[Path]:
    return sorted((cache_folder / "lookups").glob("*")) if (cache_folder / "lookups").exists() else []


def test_the_next_draft_says_the_same_as_without_what_was_kept(audit: Callable[..., AuditedDraft], read_facts: list[str]) -> None:
    alone = audit(OTHER, kept=False)
    assert read_facts
    audit(DRAFT)
    read_facts.clear()
    assert audit(OTHER) == alone
    assert not read_facts, "facts that the first draft looked at are read again"


def test_another_library_begins_anew(audit: Callable[..., AuditedDraft], read_facts: list[str]) -> None:
    changed = written().replace("38 minutes", "83 minutes")
    alone = audit(OTHER, kept=False, text=changed)
    audit(DRAFT)
    read_facts.clear()
    assert audit(OTHER, text=changed) == alone
    assert read_facts


@pytest.mark.parametrize("size", [0, 3, 60, -1])
def test_what_is_damaged_is_not_used(audit: Callable[..., AuditedDraft], read_facts: list[str], cache_folder: Path, size: int) -> None:
    alone = audit(OTHER, kept=False)
    audit(DRAFT)
    (file,) = kept_files(cache_folder)
    file.write_bytes(file.read_bytes()[:size])
    read_facts.clear()
    assert audit(OTHER) == alone
    assert read_facts


def test_nothing_is_kept_without_a_cache_or_of_a_large_library(
    audit: Callable[..., AuditedDraft], cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    audit(DRAFT, kept=False)
    monkeypatch.setattr(kept_lookups, "_MOST_FACTS", 1)
    audit(DRAFT)
    assert kept_files(cache_folder) == []


def one_fact(name: str, value: int) -> str:
    """A file with one fact on the harbour."""
    return f"""
[[fact]]
id = "{name}-built"
subject = "nordhaven-harbour"
measure = "{name} built at the yard"
figure = "{value} {name}"
value = {value}
unit = "{{ship}}"
date = "2024"
topics = ["water"]
source = "harbour-report-2025"
quote = "The yard built {value} {name}"
"""


def test_facts_whose_rows_changed_are_looked_up_anew(facts_folder: Callable[..., Path], cache_folder: Path) -> None:
    folder = facts_folder(a=written(), c=one_fact("trawlers", 417))
    draft = b"In 2024 the yard of Nordhaven harbour built 417 trawlers and 714 barges.\n"

    def audit(*, kept: bool) -> tuple[AuditedDraft, list[tuple[int, str]]]:
        with load(folder) as library:
            rows = library.store.query("SELECT n, id FROM fact ORDER BY n")
            return DraftAudits(library, kept=kept, why=True).audit(draft, "draft.md", "draft.md"), rows

    audit(kept=True)
    (folder / "b.toml").write_text(one_fact("barges", 741), encoding="utf-8")  # its rows are between those of the two
    alone, before = audit(kept=False)
    audit(kept=True)
    for index in [*cache_folder.glob("*.sqlite*"), *(cache_folder / "audits").glob("*")]:
        index.unlink()
    again, after = audit(kept=True)
    assert before != after, "a new index counts the files anew"
    assert again == alone
