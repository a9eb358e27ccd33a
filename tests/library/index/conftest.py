"""The folder of fact files that the tests of the index share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import VOCABULARY
from tests.library.index.samples import CANALS, RIVERS, set_age

Write = Callable[..., Path]


@pytest.fixture
def folder(facts_folder: Write) -> Path:
    """Three fact files that were written long ago."""
    made = facts_folder(canals=CANALS, rivers=RIVERS, vocabulary=VOCABULARY)
    for file in made.iterdir():
        set_age(file)
    return made
