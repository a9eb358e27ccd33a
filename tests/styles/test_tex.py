"""Text, addresses and names as BibTeX, biber and LaTeX read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.styles import _tex


def test_what_rfc_3986_does_not_allow_in_an_address_is_percent_encoded() -> None:
    assert _tex.escape_url(' https://e.org/{a} "b"\\c|d^e`f<g> ') == "https://e.org/%7Ba%7D%20%22b%22%5Cc%7Cd%5Ee%60f%3Cg%3E"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("R&D 5% of $3 #1 a_b", r"R\&D 5\% of \$3 \#1 a\_b"),
        ("{a} }b{", r"\{a\} {\textbraceright}b{\textbraceleft}"),
        ('The "Blue Line" in brief', "The ``Blue Line'' in brief"),
        ('5" and \'"x"\'', "5'' and '``x''{}'"),
        ("a < b ~ c\\d", r"a {\textless} b {\textasciitilde} c{\textbackslash}d"),
        ("2015--2025", "2015-{}-2025"),
        ("''x''", "'{}'x'{}'"),
        ("line\n  break\tand \x1b[31m", "line break and \u241b[31m"),
    ],
)
def test_tex_text_is_escaped(text: str, written: str) -> None:
    assert _tex.escape_tex(text) == written


@given(st.text(max_size=60))
def test_tex_braces_always_balance(text: str) -> None:
    depth = 0
    for char in _tex.escape_tex(text):
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize(
    ("text", "written"),
    [("Ministry of Rivers and Ports", "{Ministry of Rivers and Ports}"), ("A & Others", r"{A \& Others}"), ("Anders Land", "Anders Land")],
)
def test_a_body_with_and_in_its_name_stays_one_body(text: str, written: str) -> None:
    assert _tex.escape_list(text) == written


def test_a_doi_stands_as_it_is_registered() -> None:
    assert _tex.escape_doi("10.5555/x<2>_y") == "10.5555/x<2>_y"
    assert _tex.escape_doi("10.5555/x{y") == "10.5555/x%7By"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ({"literal": "Brown, Sons and Co"}, "{Brown, Sons and Co}"),
        ({"family": "von der Leyen", "given": "Ursula"}, "{von der Leyen}, Ursula"),
        ({"family": "Salle", "given": "R.", "dropping-particle": "La"}, "{La Salle}, R."),
        ({"family": "And", "given": "X and Y"}, "{And}, {X and Y}"),
        ({"given": "Plato"}, "{Plato}"),
    ],
)
def test_names_that_bibtex_would_take_apart_are_braced(name: dict[str, str], written: str) -> None:
    assert _tex.format_names([name]) == written
