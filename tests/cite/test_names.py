"""Names in reading order, inverted, as initials, and as lists."""

from __future__ import annotations

import pytest

from beltfacts.cite.names import Name, format_initials, join_names, parse_names


@pytest.mark.parametrize(
    ("given_name", "expected"),
    [
        ("Anna Maria", "A. M."),
        ("Hans-Peter", "H.-P."),
        ("N. K.", "N. K."),
        ("J.R.R.", "J. R. R."),
        ("明", "明"),
        ("", ""),
        ("élodie", "É."),
    ],
)
def test_given_names_become_initials(given_name: str, expected: str) -> None:
    assert format_initials(given_name) == expected


def test_a_name_keeps_the_order_of_its_source() -> None:
    chinese, fixed, western, body = parse_names(
        [
            {"family": "李", "given": "明"},
            {"family": "Wang", "given": "Dan", "static-ordering": True},
            {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van", "suffix": "Jr."},
            {"literal": "Xinhua Institute"},
        ]
    )
    assert [name.reading_order for name in (chinese, fixed, western, body)] == [
        "李明",
        "Wang Dan",
        "Ludwig van Beethoven Jr.",
        "Xinhua Institute",
    ]
    assert western.inverted("L.") == "van Beethoven, L., Jr."
    assert chinese.inverted("明") == "李明"


def test_names_beyond_the_limit_become_et_al() -> None:
    people = parse_names([{"literal": letter} for letter in "ABCD"])
    assert join_names(people, lambda _, name: name.reading_order, " and ", limit=3, use_first=1, et_al=" et al.") == "A et al."
    assert join_names(people[:3], lambda _, name: name.reading_order, " and ", limit=3, use_first=1, et_al=" et al.") == "A, B and C"
    assert join_names((), lambda _, name: name.reading_order, " and ", limit=3, use_first=1, et_al=" et al.") == ""


def test_a_disambiguated_name_has_initials_or_the_given_name() -> None:
    name = Name("Beethoven", "Ludwig", "van")
    assert [name.disambiguated(how) for how in ("", "initials", "full")] == ["van Beethoven", "L. van Beethoven", "Ludwig van Beethoven"]
    assert Name("Plato").disambiguated("full") == "Plato"
    assert Name("Wang", "Dan", static_ordering=True).disambiguated("full") == "Wang Dan"
