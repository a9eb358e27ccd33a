"""Numbers of the draft itself, as its date and the phone number of its author, are no figures; those of its subject are, wherever they stand."""

from __future__ import annotations

import pytest

from tests.audit.small_libraries import library_of

_SUBJECTS = {"orchard": "Linden Orchard"}
_FACTS = """
orchard | apples picked | 412 tonnes | 412 | t | 2024 | flow
orchard | pickers | 38 pickers | 38 | {picker} | 2024 | point
orchard | opening | 6 May 2011 | | | 2011-05-06 | event
"""
LIBRARY = library_of(_FACTS, "subject measure figure value unit date period", _SUBJECTS, units=["picker"])

_BODY = "Linden Orchard picked 412 tonnes of apples in 2024.\n\n" * 5


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Field note no. 17, 3 June 2025\n\n" + _BODY, ["17", "3 June 2025"]),
        ("# Apples today\n\nBy A. Writer | Updated 28 November 2025 | page 1 of 2\n\n" + _BODY, ["28 November 2025", "1", "2"]),
        ("NORTHWICK, 17 November 2025. Linden Orchard is large.\n\n" + _BODY, ["17 November 2025"]),
        ("Fact sheet 9: apples\n\n" + _BODY, ["9"]),
        (
            "To: the board\nFrom: the secretary of the growers\nDate: 2 April 2025\nSubject: figures that the board asked us for\n\n"
            + _BODY,
            ["2 April 2025"],
        ),
        ("果园简报第38期\n\n" + _BODY, ["38"]),
        (
            _BODY + "Questions: +44 20 5550 0199, or 0151 555 0177.",
            ["+44 20 5550 0199", "20", "5550", "0199", "0151 555 0177", "0151", "555", "0177"],
        ),
        (_BODY + "Write to us: 14 Cider Lane, Northwick. Our shop is in Apfelstraße 22.", ["14", "22"]),
        ("Moe (2019) and others tell of orchards (Moe 2019: 33). " + _BODY, ["2019", "33"]),
        ("# 1 Trees\n\n" + _BODY + "# 2 Fruit\n\n" + _BODY + "## 2.1 Apples\n\n" + _BODY, ["1", "2", "2.1"]),
    ],
)
def test_numbers_of_the_draft_itself_are_no_figures(auditor, verdict_on, text, printed):
    assert {each: verdict_on(text, each) for each in printed} == dict.fromkeys(printed, "none")
    assert verdict_on(text, "412 tonnes") == "supported"


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        ("Linden Orchard, 6 May 2012\n\n" + _BODY, "6 May 2012", "wrong-date"),
        ("From 1 January 2026, Linden Orchard pays more.\n\n" + _BODY, "1 January 2026", "unsupported"),
        ("In 2019 there was frost.\n\n" + _BODY, "2019", "unsupported"),
        ("Linden Orchard employs 38.\n\n" + _BODY, "38", "supported"),
        ("The barn of Linden Orchard holds 35 carts: all red.\n\n" + _BODY, "35", "unsupported"),
        (_BODY + "The prize was +12 345 678 euros.", "+12 345 678 euros", "unsupported"),
        ("# 38 Pickers\n\n" + _BODY, "38", "supported"),
        ("# 71 Carts\n\n" + _BODY, "71", "unsupported"),
    ],
)
def test_numbers_of_the_subject_stay(verdict_on, text, printed, expected):
    assert verdict_on(text, printed) == expected
