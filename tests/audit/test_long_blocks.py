"""Paragraphs far longer than anybody writes: they are cut at sentences, nothing is lost, and time grows with the draft."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from beltfacts.audit import Auditor, audit_draft, read_draft
from beltfacts.audit.drafts import long_blocks
from beltfacts.audit.drafts.draft import Block
from beltfacts.audit.drafts.long_blocks import LONGEST, MOST_NUMBERS, cut_long_blocks
from tests.audit.test_audit import written
from tests.conftest import load
from tests.support import is_quick

SENTENCE = "The Sound ferry crosses in 38 minutes. "


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE * 1000,
        "the ferry crosses in 38 minutes, " * 1000,
        "12.5 " * 5000,
        "1,234," * 5000,
        "7" * 30_000,
        "7 " * 900,
        "[7] in 2024 " * 900,
        "渡轮用时38分钟。" * 3000,
        "渡轮用时38分钟" * 3000,
        "a" * LONGEST,
        "a" * (LONGEST + 1),
    ],
    ids=lambda text: text[:12],
)
def test_the_parts_of_a_block_are_the_block(text):
    keys = tuple((f"k{at}", at) for at in range(0, len(text), 777))
    parts = cut_long_blocks([Block(text, range(10, 10 + len(text)), "text", ("Heading",), (), keys)])
    assert "".join(part.text for part in parts) == text
    assert [offset for part in parts for offset in part.origins] == [*range(10, 10 + len(text))]
    assert [(name, part.origins[at] - 10) for part in parts for name, at in part.keys] == [*keys]
    assert all(0 < len(part.text) <= LONGEST and part.headings == ("Heading",) for part in parts)


def test_no_number_and_no_sentence_is_cut():
    for text in (SENTENCE * 500, "12.5 tonnes " * 2000, "渡轮用时38分钟。" * 2000):
        for part in cut_long_blocks([Block(text, range(len(text)))])[:-1]:
            assert part.text.rstrip()[-1] in ".。s" and text[: len(part.text)].endswith(part.text[-3:])


def test_a_block_of_many_numbers_is_cut_before_it_is_long():
    for text in ("1 " * 900, "7 ships, 8 crews. " * 150, "2024 " * 201):
        parts = [part.text for part in cut_long_blocks([Block(text, range(len(text)))])]
        counts = [sum(word[0].isdigit() for word in part.split()) for part in parts]
        assert len(parts) > 1 and max(counts) <= MOST_NUMBERS and min(counts[:-1]) >= MOST_NUMBERS // 3
    text = "1 " * MOST_NUMBERS
    assert [part.text for part in cut_long_blocks([Block(text, range(len(text)))])] == [text]


@pytest.fixture
def auditor(facts_folder):
    return Auditor(load([facts_folder(harbour=written())]))


def test_every_figure_of_a_long_paragraph_gets_its_verdict(auditor):
    draft = read_draft((SENTENCE * 300).encode(), "draft.md")
    verdicts = [each.verdict for each in audit_draft(auditor, draft, "draft.md").verdicts]
    assert verdicts == ["supported"] * 300


@pytest.mark.untraced
@pytest.mark.parametrize("unit", ["the ferry crosses in 38 minutes, ", "in 2024 and 38 "])
def test_the_time_of_a_paragraph_grows_with_its_length(auditor, unit, monkeypatch):
    monkeypatch.setattr(long_blocks, "LONGEST", 400)

    def read(count: int) -> Callable[[], object]:
        draft = read_draft((unit * count).encode(), "draft.md")
        return lambda: [*auditor.audit(draft)]

    read(10)()
    assert is_quick(read(80), read(320), lambda seconds: 9 * seconds)  # 4 for what is linear, 16 for its square
