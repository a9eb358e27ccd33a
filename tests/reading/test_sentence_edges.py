"""Where a sentence ends, no number, quantity or date goes on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.reading import find_dates, find_numerals, find_quantities, parts_sentences
from beltfacts.reading.quantities.qualifiers import BOUND_WORDS
from beltfacts.reading.units.unit_data import unit_words


@pytest.mark.parametrize(("before", "after"), [
    ("Trains carried 5 tonnes.", " The line is new"),
    ("Trains carried 5 tonnes", ". The line is new"),
    ("It rained (all day.)", "\nOfficials left"),
    ("He said so.", ' "Nobody came"'),
    ("Trains carried 5 tonnes", "."),
    ("Trains carried 5 tonnes.", ""),
])  # fmt: skip
def test_a_sentence_ends_here(before: str, after: str) -> None:
    assert parts_sentences(before + after, len(before))


@pytest.mark.parametrize(("before", "after"), [
    ("It carried approx.", " Five million tonnes"),
    ("It opened in Sept.", " Of 2024"),
    ("It covers 5 sq.", " Km of land"),
    ("It is two metres.", " Three centimetres more"),
    ("It carried 5", ". The line is new"),
    ("It carried 5.", "3 tonnes"),
    ("It carried 5", " million tonnes"),
    ("It carried 5 million", " tonnes"),
    ("It carried 5 million.", " tonnes"),
    ("The U.S.", " Dollar fell"),
    ("Trains carr", "ied. The line is new"),
    ("Trains carried. T", "he line is new"),
    ("\u4e2d\u8001\u94c1\u8def\u3002", "\u5168\u7ebf"),
])  # fmt: skip
def test_no_sentence_ends_here_for_sure(before: str, after: str) -> None:
    assert not parts_sentences(before + after, len(before))


def test_every_unit_and_qualifier_with_a_point_in_it_is_known() -> None:
    for phrase in [*unit_words(), *BOUND_WORDS]:
        head, point, _ = phrase.partition(". ") if ". " in phrase else (phrase.rstrip("."), phrase[-1:] == ".", "")
        if point and len(head.split()[-1]) > 1:
            assert not parts_sentences(f"some {head}. Rest follows", 6 + len(head)), phrase


_PIECES = [
    *("5 12 2,024 3.5 1/2 2024 1990s five Twelve hundred Third million bn Mn thousand % $ US$ RMB Rs EUR".split()),
    *("tonnes km Kilometres sq cu Passengers people containers hours Minutes per day Year years of in In By by since Since".split()),
    *("About about approx more than More nearly or and And between to To from the The a A half Half Quarter first".split()),
    *("January Jan Sept May Monday decade Century BC AD ended early no No circa ca up down growth Trains".split()),
    *("first\u00a0half", "at least", "as of", "5 May", "May 5, 2024", "Q1 2024", "FY24", "20-30", "million tonnes"),
]
_TEXTS = st.lists(
    st.tuples(st.sampled_from(_PIECES), st.sampled_from([" ", " ", " ", ". ", ". ", ".\n", ", ", "! ", ".) ", '." ', "\n\n", ".\n\n"])),
    min_size=2,
    max_size=14,
).map(lambda parts: "".join(piece + end for piece, end in parts))


@given(_TEXTS)
def test_no_number_quantity_or_date_spans_a_sentence_end(text: str) -> None:
    edges = [edge for edge in range(1, len(text)) if parts_sentences(text, edge)]
    spans = [(each.start, each.end) for each in find_quantities(text)] if edges else []
    spans += [(each.start, each.end) for each in find_numerals(text)] if edges else []
    spans += [(each.named.start, each.named.end) for each in find_dates(text)] if edges else []
    assert [(text[start:end], edge) for start, end in spans for edge in edges if start < edge < end] == []
