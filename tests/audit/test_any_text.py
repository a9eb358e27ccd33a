"""Any text as a draft: nothing raises, and every verdict stands at a place in the file."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beltfacts.audit import VERDICTS, Auditor, audit_draft, read_draft
from tests.audit.test_audit import written
from tests.conftest import load

NAMES = ("a.txt", "a.md", "a.html", "a.tex", "a.typ")
PIECES = (
    'Nordhaven harbour handled ,4.87 million tonnes,of cargo,in 2024,May 2019,1,864,ships,from,to,up,12%,the fourth,In ,said,\u201c,\u201d,",.,\n,\n\n,'
    "\r\n,\r,\u2028,|,---|---\n,| , # ,    ,- ,<td>,</td>,<th>,<tr>,<table>,</table>,<sup>,</sup>,<br>,<caption>,<!-- beltfacts: ignore -->,"
    "<!-- fact: cargo-2024 -->,[@herald-2025],\\begin{tabular}{lr},\\end{tabular},&,\\\\,$4.87$,$^2$,\\multicolumn{2}{c}{,{,},%,`,```\n,(,),"
    "\u4e2d\u8001\u94c1\u8def,\u4e07\u5428,2024\u5e74,\U0001f6a2,\u0301,\x01,\x0c,\u00a0,1/2,5-7,\u2212,$,\u20ac,0,99999999999999999999999,1e9,9th"
).split(",")


@pytest.fixture(scope="module")
def auditor(tmp_path_factory):
    folder = tmp_path_factory.mktemp("library")
    (folder / "harbour.toml").write_text(written(), encoding="utf-8")
    with load([folder]) as library:
        yield Auditor(library)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(st.sampled_from(PIECES) | st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=3), max_size=24),
    st.sampled_from(NAMES),
)
def test_nothing_raises_and_every_place_is_inside_the_file(auditor, pieces, name):
    text = " ".join(pieces)
    draft = read_draft(text.encode("utf-8", "replace"), name)
    found = audit_draft(auditor, draft, name)
    lines = draft.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for record in found.figures:
        assert record["verdict"] in VERDICTS
        assert 1 <= record["line"] <= record["end_line"] <= len(lines)
        assert 1 <= record["column"] <= len(lines[record["line"] - 1]) + 1
        assert 1 <= record["end_column"] <= len(lines[record["end_line"] - 1]) + 1
        assert (record["line"], record["column"]) < (record["end_line"], record["end_column"])
    for each in draft.unread:
        assert 0 <= each.start <= each.end <= len(draft.text)
