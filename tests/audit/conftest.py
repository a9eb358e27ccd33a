"""What tests of the audit share: an auditor of the library that a test module names LIBRARY."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from beltfacts.audit import Auditor
from tests.audit.test_audit import verdicts
from tests.conftest import load


@pytest.fixture
def auditor(facts_folder: Callable[..., Path], request: pytest.FixtureRequest) -> Iterator[Auditor]:
    """An auditor of the library of the test's module."""
    with load(facts_folder(library=request.module.LIBRARY)) as library:
        yield Auditor(library)


@pytest.fixture
def verdict_on(auditor: Auditor) -> Callable[[str, str], str]:
    """What gives the verdict on the figure of a text that is printed so."""
    return lambda text, figure: verdicts(auditor, text, "draft.md").get(figure, "none")
