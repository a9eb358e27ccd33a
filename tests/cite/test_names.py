"""Names in reading order, inverted, as initials, and as lists."""

from __future__ import annotations

import pytest

from beltfacts.cite.names import Name, format_initials, join_names, parse_names, space_initials


@pytest.mark.parametrize(
    ("given_name", "expected"),
    [
        ("Anna Maria", "A. M."),
        ("Hans-Peter", "H.-P."),
        ("N. K.", "N. K."),
        ("J.R.R.", "J. R. R."),
        ("明", "明"),
        ("ليلى", "ليلى"),
        ("", ""),
        ("élodie", "É."),
        ('Anna "Anni" Maria', "A. M."),
        ("Karl (Kalle)", "K."),
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


@pytest.mark.parametrize(
    ("csl_name", "inverted", "demoted", "in_order"),
    [
        ({"family": "Arcy", "given": "Paul", "dropping-particle": "d'"}, "Arcy, Paul d'", "Arcy, Paul d'", "Paul d'Arcy"),
        ({"family": "Amin", "given": "Nur", "non-dropping-particle": "al-"}, "al-Amin, Nur", "Amin, Nur al-", "Nur al-Amin"),
        ({"family": "van der Meer", "given": "Jan"}, "van der Meer, Jan", "Meer, Jan van der", "Jan van der Meer"),
        ({"family": "Hahn", "given": "Otto von"}, "Hahn, Otto von", "Hahn, Otto von", "Otto von Hahn"),
        (
            {"family": "Cruz", "given": "Eva", "dropping-particle": "de", "non-dropping-particle": "la", "suffix": "II"},
            "la Cruz, Eva de, II",
            "Cruz, Eva de la, II",
            "Eva de la Cruz II",
        ),
        ({"given": "Madou"}, "Madou", "Madou", "Madou"),
    ],
)
def test_particles_stand_where_csl_puts_them(csl_name: dict[str, str], inverted: str, demoted: str, in_order: str) -> None:
    (name,) = parse_names([csl_name])
    assert name.inverted(name.given) == inverted
    assert name.inverted(name.given, demote_particle=True) == demoted
    assert name.reading_order == in_order


@pytest.mark.parametrize(("given_name", "expected"), [("K.L", "K. L."), ("K L", "K. L."), ("Karl K.L.", "Karl K. L."), ("Karl", "Karl")])
def test_initials_have_full_stops_and_blanks(given_name: str, expected: str) -> None:
    assert space_initials(given_name) == expected


def test_a_sign_before_the_first_letter_is_no_initial() -> None:
    assert format_initials("ʿOmar") == "ʿO."


@pytest.mark.parametrize(
    ("given", "inverted"),
    [("Lea auf den", "Urner, L. auf den"), ("Lea op de", "Urner, L. op de"), ("Lea dela", "Urner, L. dela"), ("Lea maria", "Urner, L. M.")],
)
def test_a_particle_behind_the_given_name_is_no_initial(given: str, inverted: str) -> None:
    (name,) = parse_names([{"family": "Urner", "given": given}])
    assert name.inverted(format_initials(name.given)) == inverted
