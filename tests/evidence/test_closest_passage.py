"""The closest passage to a quote that does not occur, and the difference shown word by word."""

from __future__ import annotations

from beltfacts.documents.layout import DocumentText
from beltfacts.evidence.closest_passage import find_closest_passage, word_diff


def test_a_difference_is_shown_word_by_word_and_long_agreement_is_shortened() -> None:
    same = " ".join(f"w{number}" for number in range(20))
    assert word_diff(f"{same} one", f"{same} two") == "w0 w1 w2 w3 ... w16 w17 w18 w19 [-one-] {+two+}"
    assert word_diff("a b", "a") == "a [-b-]"


def test_the_closest_passage_has_whole_words_even_with_ligatures() -> None:
    text = DocumentText("Nothing here. The of\ufb01ce has \ufb01ve thousand bright lamps. Nothing there.")
    span = find_closest_passage("The office has five thousand dark lamps", text)
    assert span is not None
    assert text.text[slice(*span)] == "The of\ufb01ce has \ufb01ve thousand bright lamps"
