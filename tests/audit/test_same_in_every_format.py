"""The same words have the same verdicts, whatever the format of the draft and however its lines end."""

from __future__ import annotations

import pytest

from beltfacts.audit import Auditor, audit_draft, read_draft
from tests.audit.test_audit import written
from tests.conftest import load


@pytest.fixture
def auditor(facts_folder):
    with load(facts_folder(harbour=written())) as library:
        yield Auditor(library)


def verdicts(auditor: Auditor, text: str, name: str) -> list[tuple[str, str]]:
    found = audit_draft(auditor, read_draft(text.encode(), name), name).figures
    return [(" ".join(each["text"].split()), each["verdict"]) for each in found]


WRAPPED = """In 2024, Nordhaven harbour handled 4.78
million tonnes of cargo. The cold store of Nordhaven harbour cost $61.5
million, and nearly 31 per
cent of its cargo leaves by rail.

The Sound ferry opened in May
2019 and crosses in 38
minutes.
"""


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.tex", "a.typ"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_change_no_verdict(auditor, name, ends):
    text = WRAPPED if name != "a.html" else f"<p>{WRAPPED.replace(chr(10) * 2, '</p><p>')}</p>"
    text = text if name not in ("a.tex", "a.typ") else text.replace("$", "\\$")
    assert verdicts(auditor, text.replace("\n", ends), name) == [
        ("2024", "supported"),
        ("4.78 million tonnes", "wrong-figure"),
        ("$61.5 million", "supported"),
        ("31 per cent", "supported"),
        ("May 2019", "supported"),
        ("38 minutes", "supported"),
    ]
