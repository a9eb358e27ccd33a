"""The script that fits the weights of the second look finds what tells facts that are meant from others, on examples made up here."""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from fit_audit import Example, fit, is_evidence, measure, read_examples

from tests.audit.test_second_look_by_weights import LIBRARY


def example(author: str, telling: float, noise: float, *, is_meant: bool) -> Example:
    return Example(author, {"always": 1.0, "telling": telling, "noise": noise}, is_meant)


EXAMPLES = [
    example(author, telling, noise, is_meant=is_meant)
    for author in ("one", "two")
    for telling, noise, is_meant in ((0.9, 0.2, True), (0.8, 0.7, True), (0.2, 0.3, False), (0.1, 0.6, False))
]


def test_what_tells_meant_facts_from_others_has_more_weight_than_noise() -> None:
    weights = fit(EXAMPLES)
    assert weights["telling"] > 3 * abs(weights["noise"])
    assert measure(EXAMPLES)[0.5] == (4, 0)


def test_a_quote_is_evidence_in_part_and_other_words_are_none() -> None:
    assert is_evidence("386 hours", "Prices lay below zero in 386 hours")
    assert not is_evidence("Turbines gave 19.3 TWh", "Prices lay below zero in 386 hours")
    assert not is_evidence("Turbines gave 19.3 TWh", None)


def test_figures_on_which_no_rule_is_sure_are_examples(tmp_path: Path) -> None:
    facts, text = tmp_path / "facts", "On the exchange it cost less than nothing for 386 hours."
    facts.mkdir()
    (facts / "facts.toml").write_text(LIBRARY, "utf-8")
    (tmp_path / "draft.txt").write_text(text, "utf-8")
    label = {
        "draft": "draft.txt",
        "line": 1,
        "column": text.index("386") + 1,
        "text": "386 hours",
        "label": "supported",
        "evidence": "Prices lay below zero in 386 hours",
    }
    (tmp_path / "labels.jsonl").write_text(json.dumps(label) + "\n", "utf-8")
    ((kind, found),) = read_examples("one", tmp_path, facts)
    assert (kind, found.author, found.is_meant, found.found["same unit"]) == ("equal", "one", True, 1.0)
