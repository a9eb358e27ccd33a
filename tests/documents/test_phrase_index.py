"""Words are found where they occur, with an index and without one; headings know what they stand below."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.documents import DocumentText, phrase_index
from beltfacts.documents.headings import parent_headings
from beltfacts.documents.phrase_index import PhraseFinder


def places(text: str, words: str) -> list[int]:
    return [at for at in range(len(text)) if words and text.startswith(words, at)]


@given(st.text("ab ", max_size=400), st.integers(0, 400), st.integers(0, 60), st.text("ab ", max_size=3))
def test_words_are_found_wherever_they_occur(text: str, start: int, size: int, more: str) -> None:
    words = text[start : start + size] + more
    finder = PhraseFinder()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(phrase_index, "_LONG", 0)
        patch.setattr(phrase_index, "_MANY", 2)
        for _ in range(3):  # the second search makes the index
            assert list(finder.find_all(text, words)) == places(text, words)


def test_a_text_of_one_character_is_searched_without_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrase_index, "_MANY", 1)
    text = "." * 300_000 + "a"
    words = "." * 60 + "a"
    assert list(PhraseFinder().find_all(text, words)) == [300_000 - 60]


def test_a_long_text_is_searched_by_the_index_after_many_searches(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "".join(f"In {year}, the canal carried {year * 7} tonnes of grain and stone.\n" for year in range(5000))
    finder = PhraseFinder()
    for year in range(0, 5000, 50):
        assert len(list(finder.find_all(text, f"In {year}, the canal carried {year * 7} tonnes of grain"))) == 1
    monkeypatch.setattr(phrase_index, "_search", lambda *_: pytest.fail("not by the index"))
    assert len(list(finder.find_all(text, "In 77, the canal carried 539 tonnes of grain"))) == 1


@given(st.lists(st.integers(1, 6), max_size=30))
def test_a_heading_stands_below_the_nearest_one_of_a_higher_rank(levels: list[int]) -> None:
    for number, parent in enumerate(parent_headings(levels)):
        assert parent == max((at for at in range(number) if levels[at] < levels[number]), default=-1)


def test_a_location_has_the_headings_above_it() -> None:
    text = DocumentText("# A\n\n## B\n\n#### C\n\n### D\n\nx\n\n# E\n\n### F\n\ny\n")
    assert [heading.text for heading in text.locate(text.text.index("x"), 0).headings] == ["A", "B", "D"]
    assert [heading.text for heading in text.locate(text.text.index("y"), 0).headings] == ["E", "F"]
    assert text.locate(0, 1).headings[0].text == "A"
