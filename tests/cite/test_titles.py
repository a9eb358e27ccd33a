"""Titles in sentence case and headline case."""

from __future__ import annotations

import pytest

from beltfacts.cite.titles import to_headline_case, to_sentence_case


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("New Frontiers for Growth: Lessons From the Past", "New frontiers for growth: Lessons from the past"),
        ("RCEP and the Vision of the Maritime Silk Road", "RCEP and the Vision of the Maritime Silk Road"),
        ("China-ASEAN Cooperation in the New Year", "China-ASEAN Cooperation in the New Year"),
        ("RCEP and the New Year", "RCEP and the new year"),
        ('Growth on the "Silk Road" of Trade', 'Growth on the "Silk Road" of trade'),
        ("Vitamin A and Health", "Vitamin A and health"),
        ("The New Development Bank and Green Growth", "The New Development Bank and Green Growth"),
        ("The World Trade Organization at Work", "The World Trade Organization at Work"),
        ("Why iPhone Exports Are Rising", "Why iPhone Exports Are Rising"),
        ("Freight trains set a record in Laos", "Freight trains set a record in Laos"),
        ("Hope", "Hope"),
    ],
)
def test_sentence_case_lowers_ordinary_words_and_leaves_names(title: str, expected: str) -> None:
    assert to_sentence_case(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Working together to draw a blueprint for Asia-Pacific connectivity",
            "Working Together to Draw a Blueprint for Asia-Pacific Connectivity",
        ),
        ('The High-quality Development Of The "Belt And Road"', 'The High-Quality Development of the "Belt and Road"'),
        ("what iPhone prices mean: a note on trade up to 2024", "What iPhone Prices Mean: A Note on Trade up to 2024"),
        ("state-of-the-art trains between cities", "State-of-the-Art Trains Between Cities"),
        ("What it is for", "What It Is For"),
    ],
)
def test_headline_case_leaves_inner_capitals_and_small_words_alone(title: str, expected: str) -> None:
    assert to_headline_case(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Rail and trade in Laos: Evidence from customs data", "Rail and trade in Laos: evidence from customs data"),
        ("New Frontiers: The Future of Trade", "New frontiers: the future of trade"),
        ("Ports: Panama and beyond", "Ports: Panama and beyond"),
        ("Trade: China-ASEAN cooperation", "Trade: China-ASEAN cooperation"),
        ("Will it last? A question", "Will it last? A question"),
    ],
)
def test_a_subtitle_begins_small_unless_with_a_name(title: str, expected: str) -> None:
    assert to_sentence_case(title, lower_subtitle=True) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Trade between and among cities", "Trade between and among Cities"),
        ("Trade Between Cities", "Trade Between Cities"),
    ],
)
def test_headline_case_may_leave_long_prepositions_small_and_lowers_no_printed_capital(title: str, expected: str) -> None:
    assert to_headline_case(title, lower_prepositions=True) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Opening Up Enters a New Stage", "Opening Up Enters a New Stage"),
        ("Vitamin A and Health", "Vitamin A and Health"),
        ("Notes by B.C. Writer", "Notes by B.C. Writer"),
        ("Rivers and roads. the next decade", "Rivers and Roads. The Next Decade"),
        ("Hanna von der Au and d'Arcy", "Hanna von der Au and d'Arcy"),
        ("Tests with α-waves of type 3-b", "Tests with α-Waves of Type 3-b"),
        ("The End Of The Road Up North", "The End of the Road Up North"),
    ],
)
def test_headline_case_leaves_names_letters_and_adverbs_as_printed(title: str, expected: str) -> None:
    assert to_headline_case(title) == expected
