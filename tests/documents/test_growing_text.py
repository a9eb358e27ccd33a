"""A long text that is collected, normalized and sent in pieces is the text that it would be in one."""

from __future__ import annotations

from random import Random

import pytest

from beltfacts.documents import growing_text, text_parts
from beltfacts.documents.extraction import Extraction
from beltfacts.documents.growing_text import GrowingText
from beltfacts.documents.normalization import normalize_text
from beltfacts.documents.text_parts import find_parts

PIECES = (
    "high-speed ", "high- \nspeed ", "1,035-\nkm ", "12\u00b2 ", "a\u00adb ", "1\u200b2 ", "\u4e2d\u6587 \u5b57\u3001", "\ufb01sh \u2014 x ", "  ", "\n\n",
    "\u2014", "-", "a \u2502 b \u2502 3 ", "[3] ", "x\u00b3 ", "\u00e9t\u00e9 ", "\U0001f600", "\u0e44\u0e17\u0e22 ", "\ud55c\uad6d \uc5b4 ", "45 %. ", "\f",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(30))
def test_a_text_normalized_in_blocks_is_the_same_with_the_same_offsets(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(seed)
    text = "".join(random.choice((*PIECES, "word ", "12 ")) for _ in range(300))
    parts = find_parts(Extraction(text, shifted=((4, 6),)))
    whole = normalize_text(text, parts)
    monkeypatch.setattr(text_parts, "_BLOCK", random.choice((1, 7, 40, 300)))
    in_blocks = normalize_text(text, parts)
    assert in_blocks.text == whole.text
    spans = [(at, min(at + size, len(whole.text))) for at in range(len(whole.text)) for size in (1, 5)]
    assert [in_blocks.original(*span) for span in spans] == [whole.original(*span) for span in spans]
    assert [in_blocks.offset_of(at) for at in range(len(text))] == [whole.offset_of(at) for at in range(len(text))]


@pytest.mark.parametrize("seed", range(10))
def test_a_growing_text_is_its_pieces_and_knows_its_end(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(seed)
    monkeypatch.setattr(growing_text, "_MOST_PIECES", random.choice((2, 5, 50)))
    growing, expected = GrowingText(), ""
    for _ in range(200):
        piece = random.choice(PIECES)[: random.randrange(1, 9)]
        growing.add(piece)
        expected += piece
        assert growing.last(16) == expected[-16:]
    assert growing.take() == expected
    assert growing.take() == ""
