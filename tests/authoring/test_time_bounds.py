"""A figure that was so until or from a time, or in an earlier one that is not named, has no date of the heading."""

from __future__ import annotations

import pytest

from tests.authoring.support import chosen_date


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The wood was 12 ha until 1971.", ""),
        ("The wood was 12 ha up to the early 1970s.", ""),
        ("Before 1971, the wood was 12 ha.", ""),
        ("From 1971 the wood was 12 ha.", ""),
        ("The wood was 12 ha prior to June 2018.", ""),
        ("The wood was 12 ha till the great storm.", ""),
        ("The wood used to cover 12 ha.", ""),
        ("The wood was formerly 12 ha.", ""),
        ("The wood had been 12 ha for generations.", ""),
        ("The wood was 12 ha around 1971.", "1971~"),
        ("The wood was already 12 ha in 1971.", "1971"),
        ("The wood covers 12 ha (previously 9 ha).", "2024"),
        ("The wood covers 12 ha, the largest area since 1971.", "2024"),
    ],
)
def test_a_figure_that_was_so_until_or_from_a_time_is_not_of_the_heading(sentence: str, date: str) -> None:
    assert chosen_date("", f"# Woods in 2024\n\n{sentence}\n", sentence, "12 ha") == date


@pytest.mark.parametrize(
    ("language", "sentence", "figure", "date"),
    [
        ("de", "Bis 1971 ma\xdf der Wald 12 Hektar.", "12 Hektar", ""),
        ("de", "Im Jahr 1971 ma\xdf der Wald 12 Hektar.", "12 Hektar", "1971"),
        ("fr", "Jusqu\u2019en 1971, le bois couvrait 12 hectares.", "12 hectares", ""),
        ("es", "El bosque med\xeda 12 hect\xe1reas antes de 1971.", "12 hect\xe1reas", ""),
        ("nl", "Tot 1971 was het bos 12 hectare.", "12 hectare", ""),
        ("tr", "1971'e kadar orman 12 hektard\u0131.", "12 hektar", ""),
        ("zh", "1971\u5e74\u4ee5\u524d\uff0c\u6797\u5730\u4e3a12\u516c\u9877\u3002", "12\u516c\u9877", ""),
        ("zh", "1971\u5e74\uff0c\u6797\u5730\u4e3a12\u516c\u9877\u3002", "12\u516c\u9877", "1971"),
    ],
)
def test_words_of_other_languages_bound_a_time_too(language: str, sentence: str, figure: str, date: str) -> None:
    assert chosen_date(language, f"# 2024\n\n{sentence}\n", sentence, figure, issued="2025") == date
