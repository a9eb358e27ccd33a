"""The errors of wrong use: what they advise."""

import sys

import pytest

from beltfacts.errors import install_line


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
