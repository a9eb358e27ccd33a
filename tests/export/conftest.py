"""What the tests of export share: the command, run over a small library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.export import targets as targets
from tests.conftest import Ran
from tests.support import called, facts_of

Export = Callable[..., Ran]


@pytest.fixture
def export(facts_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> Export:
    """Runs export over two sources and three facts, one of them withdrawn."""
    text = facts_of(["50 tonnes", "60 tonnes"]) + (
        '[[topic]]\nid = "tea"\nname = "Tea"\nbroader = "water"\n'
        '[[source]]\nid = "unused-2020"\ntype = "book"\ntitle = "A book"\n'
        '[[fact]]\nid = "gone"\nsubject = "grand-canal"\nmeasure = "boats"\nfigure = "7"\ndate = "2019"\ntopics = ["tea"]\n'
        'quote = "=7 boats"\nsource = "gazette-2024"\nwithdrawn = { date = "2024", reason = "misread" }\n'
    )
    text = text.replace('date = "2024"\ntopics', 'source = "gazette-2024"\ndate = "2024"\ntopics')
    folder = facts_folder(canals=text)

    def run(*args: object, **env: str) -> Ran:
        return called(capsys, "export", "--facts", folder, *args, **env)

    return run
