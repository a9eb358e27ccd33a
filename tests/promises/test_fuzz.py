"""Some examples of each fuzz target, always the same, and the frame that tries them."""

from __future__ import annotations

from pathlib import Path
from random import Random
from types import SimpleNamespace

import pytest

from tools import fuzz


@pytest.mark.once
@pytest.mark.untraced
@pytest.mark.parametrize(("target", "seed"), [(name, seed) for name in fuzz.target_names() for seed in range(fuzz.examples_in_tests(name))])
def test_an_example_breaks_no_promise(target: str, seed: int) -> None:
    failure = fuzz.try_example(target, seed)
    assert failure is None, failure and failure.reason


def test_a_broken_promise_is_reported_kept_and_tried_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []

    def broken(random: Random, folder: Path) -> None:
        tried.append(len(tried))
        assert len(tried) < 3, "the third example"

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(fuzz, "load_target", lambda name: SimpleNamespace(fuzz=broken))
    said: list[str] = []
    (failure,) = fuzz.run_targets(["made_up"], 1, 70, said.append)
    assert (failure.target, failure.seed) == ("made_up", 72)
    assert "the third example" in said[0] and "seed 72" in said[0]
    seeds = fuzz.iter_seeds("made_up", 5)
    assert [next(seeds) for _ in range(3)] == [72, 5, 6]
