"""A folder of fact files, and libraries that are closed when a test ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from beltfacts.library.library import Library
from tests.conftest import VOCABULARY
from tests.library.samples import BARGES, OLD

Write = Callable[..., Path]


@pytest.fixture
def folder(facts_folder: Write) -> Path:
    return facts_folder(barges=BARGES, canals=OLD, vocabulary=VOCABULARY)


@pytest.fixture
def opened() -> Iterator[set[Library]]:
    """Libraries that the test closes when it ends."""
    libraries: set[Library] = set()
    yield libraries
    for library in libraries:
        library.close()
