"""A long Markdown text is parsed piece by piece: its text is that of the whole, and its memory does not grow with its blocks."""

from __future__ import annotations

import tracemalloc
from random import Random

import pytest

from beltfacts.documents.extractors import _markdown_pieces
from beltfacts.documents.extractors._markdown import read_markdown

LINES = (
    "para one", "two *em* [x]", "", "", "# Head", "- item", "  more", "    code", "1. one", "> quote", "lazy", "```", "~~~ x", "| a | b |", "|---|---|",
    "| 1 | 2 |", "[x]: /u", "[y]:", "/url", "'title'", "[^1]: Note [x]", "mark[^1]", "<div>", "</div>", "<!-- c", "-->", "===", "---", "***",
    "<p>a<sup>2</sup>", "[x]: /other 'title", "end'", "\tTab", "- - a", "+ b\n\n    c", "a  \nb", "text [y] and [^1]",
)  # fmt: skip


@pytest.mark.once
@pytest.mark.parametrize("seed", range(100))
def test_a_text_in_pieces_is_the_text(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(seed)
    text = "".join(f"{random.choice(LINES)}\n" for _ in range(random.choice((10, 40))))
    whole = read_markdown(text)
    monkeypatch.setattr(_markdown_pieces, "_PIECE", random.choice((1, 20, 60)))
    assert read_markdown(text) == whole


def test_a_link_may_be_defined_in_a_later_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_markdown_pieces, "_PIECE", 1)
    assert read_markdown("See [x].\n\n# Head\n\n[x]: /first\n\nEnd\n").text.startswith("See x.")


def test_the_memory_of_a_text_does_not_grow_with_its_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_markdown_pieces, "_PIECE", 1000)
    text = "It *carried* 12 tonnes.\n\n" * 2_000
    tracemalloc.start()
    read_markdown(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20 * len(text), "tokens of the whole text take 60 times its size"
