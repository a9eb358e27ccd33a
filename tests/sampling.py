"""With BELTFACTS_EXAMPLES=few, a quarter of the tests of inputs are tried: what a text says does not depend on the Python that reads it.

It is for the Pythons after the first, which tries all. Each of four versions in a row tries another quarter of each file.
Rooms whose tests start processes, write files, serve or print to a terminal are not among `ROOMS`: all their tests are tried on every Python.
"""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings

HERE = Path(__file__).parent

ROOMS = ("audit", "authoring", "charts", "checks", "cite", "compare", "importing", "reading", "search", "sentences", "sources", "styles")
"""Folders whose tests read texts and tables."""

PARTS = 4

Test = TypeVar("Test")


def part(tests: Sequence[Test], version: int) -> Sequence[Test]:
    """Return the part of a file's tests that a Python of this (minor) version tries: every fourth, or one of fewer."""
    step = min(PARTS, len(tests))
    return tests[version % step :: step]


def pytest_configure() -> None:
    """Try fewer examples of property tests too."""
    if os.environ.get("BELTFACTS_EXAMPLES") == "few":
        settings.register_profile("few", settings(max_examples=100 // PARTS))
        settings.load_profile("few")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests that another Python tries."""
    if os.environ.get("BELTFACTS_EXAMPLES") != "few":
        return
    files = defaultdict[Path, list[pytest.Item]](list)
    for item in items:
        if item.path.relative_to(HERE).parts[0] in ROOMS:
            files[item.path].append(item)
    left_out = {item for tests in files.values() for item in tests} - {
        item for tests in files.values() for item in part(tests, sys.version_info.minor)
    }
    config.hook.pytest_deselected(items=[item for item in items if item in left_out])
    items[:] = [item for item in items if item not in left_out]
