"""Facts with text that acts: an editor shows it as text, and what is written into a draft stands there as it is."""

from __future__ import annotations

import pytest

from beltfacts.audit import Auditor, audit_draft, read_draft
from beltfacts.language_server.insertions import citation_text
from beltfacts.language_server.server import hover_text
from tests.audit.test_audit import written
from tests.conftest import load
from tools.fuzz._acting import acts


@pytest.fixture
def verdict(facts_folder):
    text = written().replace("38 minutes", "38\u00a0minutes \x9b31m\u202e1\u200b2")
    text = text.replace('name = "Sound ferry"', 'name = "Sound ferry \u2066"').replace(
        "Nordhaven Harbour Board", "<b>A_B &amp; $x$</b> 100%"
    )
    library = load([facts_folder(harbour=text)])
    draft = read_draft(b"The Sound ferry crosses in 38 minutes. It handled 4.87 million tonnes of cargo in 2024.", "draft.md")
    found = audit_draft(Auditor(library), draft, "draft.md").verdicts
    return next(each for each in found if each.facts)


def test_a_hover_hides_nothing(verdict):
    assert acts(hover_text(verdict), "text") == []


@pytest.mark.parametrize(("name", "forbidden"), [("a.html", "<b>"), ("a.txt", "\x1b"), ("a.docx", "\x1b"), ("a.markdown", " <b>")])
def test_a_citation_is_text_in_the_format_of_the_draft(verdict, name, forbidden):
    assert forbidden not in citation_text(verdict.facts[0], name)
