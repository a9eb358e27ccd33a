"""The script that fits the weights ranks what it is given, on candidates made up here."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from fit_search import Candidate, Question, fit, measure, threshold


def question(right: float, wrong: float) -> Question:
    """Return a question with one answer and one other candidate, by the value of the feature "good"; "noise" is the other way round."""
    return Question(
        True,
        [
            Candidate({"good": right, "noise": wrong}, is_open=False, is_right=True, is_fine=False),
            Candidate({"good": wrong, "noise": right}, is_open=False, is_right=False, is_fine=False),
        ],
    )


def test_a_feature_that_tells_answers_apart_gets_more_weight_than_noise() -> None:
    questions = [question(0.9, 0.1), question(0.8, 0.3), question(0.7, 0.2)]
    weights = fit(questions, {"good": 0.5, "noise": 0.5})
    assert weights["good"] > 0.5 > weights["noise"] >= 0
    assert measure(questions, weights, threshold(questions, weights)).startswith("first 1.000  in three 1.000  silent wrong 0.0000")


def test_the_threshold_shuts_out_an_answer_that_is_wrong() -> None:
    right, wrong = question(0.9, 0.1), Question(False, [Candidate({"good": 0.4}, is_open=False, is_right=False, is_fine=False)])
    least = threshold([right, wrong, wrong], {"good": 1.0, "noise": 0.0})
    assert 0.4 < least < 0.9
