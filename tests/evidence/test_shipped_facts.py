"""The shipped facts against their own documents: all are found, and no planted error is."""

from __future__ import annotations

from collections import Counter

import pytest

from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.verification import verify_fact, verify_facts
from beltfacts.library.files.fact_files import FactFiles
from beltfacts.library.library import Library
from tests.evidence.planted import plant
from tests.evidence.support import documents_folder


@pytest.fixture(scope="module")
def files(shipped: Library) -> FactFiles:
    return shipped.files


@pytest.fixture(scope="module")
def texts(files: FactFiles) -> dict[str, DocumentText]:
    folder = documents_folder()
    return {source.id: DocumentText((folder / source.document).read_text("utf-8")) for source in files.sources.values()}


def test_every_shipped_fact_is_found_in_its_document(files: FactFiles, texts: dict[str, DocumentText]) -> None:
    verdicts = verify_facts(files.facts, files.sources, lambda source: texts[source.id], files.unit_words)
    wrong = {verdict.fact.id: verdict.reason for verdict in verdicts if verdict.verdict != "found" and not verdict.fact.withdrawn}
    assert wrong == {}


@pytest.mark.untraced
def test_no_planted_error_passes(files: FactFiles, texts: dict[str, DocumentText]) -> None:
    facts = [fact for fact in files.facts if not fact.withdrawn]
    planted = list(plant(facts, files.unit_words, each=30, seed=2025))
    kinds = Counter(kind for kind, _ in planted)
    assert len(planted) >= 300
    assert len(kinds) == 13
    assert min(kinds.values()) >= 15
    passed = [
        (kind, fact.id, fact.figure, fact.value, fact.date, fact.quote)
        for kind, fact in planted
        if verify_fact(fact, texts[fact.source], files.sources[fact.source].issued, files.unit_words).verdict == "found"
    ]
    assert passed == []
