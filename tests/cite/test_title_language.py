"""Titles in other languages, and those of English periodicals."""

from __future__ import annotations

import pytest

from beltfacts.cite.title_language import looks_foreign, to_periodical_case


@pytest.mark.parametrize(
    "title",
    [
        "Voyage au centre du port",
        "Die Geschichte der Häfen und der Werften",
        "El puerto en los tiempos de paz",
        "Storia del porto e della città",
        "De haven voor het volk",
        "Éloge de la mer",
    ],
)
def test_small_words_show_another_language(title: str) -> None:
    assert looks_foreign(title)


@pytest.mark.parametrize(
    "title",
    [
        "Los Angeles and Its Harbour",
        "Des Moines: A River Town",
        "Notes on the work of van der Marsch and de la Cruz",
        "Ports in Transition",
        "Life of Simone de Marsan",
        "Quays",
        "",
    ],
)
def test_names_in_an_english_title_show_none(title: str) -> None:
    assert not looks_foreign(title)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("The journal of quays and ports", "The Journal of Quays and Ports"),
        ("The Journal of Quays", "The Journal of Quays"),
        ("npj Quays in the Sea", "npj Quays in the Sea"),
        ("Acta maritima", "Acta maritima"),
        ("quayjournal", "quayjournal"),
    ],
)
def test_an_english_periodical_is_in_headline_case_and_a_mere_name_stays(title: str, shown: str) -> None:
    assert to_periodical_case(title) == shown
