"""The errors of wrong use: what they advise."""

import sys

import pytest

from beltfacts.errors import closest_names, install_line


@pytest.mark.parametrize(
    ("prefix", "line"),
    [
        ("/home/ina/project/.venv", 'pip install "beltfacts[csl]"'),
        ("/usr", 'pip install "beltfacts[csl]"'),
        ("/home/ina/.local/share/pipx/venvs/beltfacts", 'pipx runpip beltfacts install "beltfacts[csl]"'),
        ("C:\\Users\\Ina\\pipx\\venvs\\beltfacts", 'pipx runpip beltfacts install "beltfacts[csl]"'),
        (
            "/home/ina/.local/share/uv/tools/beltfacts",
            'uv pip install --python "/home/ina/.local/share/uv/tools/beltfacts" "beltfacts[csl]"',
        ),
    ],
)
def test_an_extra_is_added_to_the_environment_that_the_program_runs_in(monkeypatch: pytest.MonkeyPatch, prefix: str, line: str) -> None:
    monkeypatch.setattr(sys, "prefix", prefix)
    assert install_line("csl") == line


@pytest.mark.parametrize(
    ("word", "names"),
    [("nope", []), ("port", ["harbour-port-opening-year"]), ("rial", ["rail"]), ("harbor-port", ["harbour-port-opening-year"])],
)
def test_a_short_word_is_like_a_name_only_as_a_whole_or_as_a_part(word: str, names: list[str]) -> None:
    assert closest_names(word, ["youyi-pass-inspection-time", "harbour-port-opening-year", "europe-train-cities", "rail"], 1) == names
