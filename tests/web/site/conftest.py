"""A library whose text tries to act, and the site of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from beltfacts.library import load
from beltfacts.web import SiteContent, write_site
from tests.conftest import SOURCE, VOCABULARY, fact

HOSTILE = "<script>document.title='x'</script> & <img src=x onerror=alert(1)> </script>"

SUDAN = '\n[[subject]]\nid = "sudan"\nname = "Sudan"\n\n[[subject]]\nid = "south-sudan"\nname = "South Sudan"\n'

LIBRARY = (
    SOURCE
    + VOCABULARY
    + SUDAN
    + '\n[[synonyms]]\nwords = ["cargo", "freight"]\n'
    + fact("cargo-2023", value=90, date="2023")
    + fact("cargo-2024", extra=f'note = "{HOSTILE}"')
    + fact("cargo-women", value=7, date="2025", extra='dimensions = { sex = "female" }')
    + fact("ships", measure="barges counted __proto__", figure="1,035 tonnes", value=1035, date="2022")
    + fact("old", value=3, measure="cargo withdrawn", extra='withdrawn = { date = "2025-01", reason = "counted twice" }')
    + fact("lock", measure="lock: opened, how far along", figure="3 May 2019", date="2019-05-03")
    .replace('unit = "t"\n', "")
    .replace("value = 100\n", 'period = "event"\n')
    + fact("lock-length", measure="extent of the lock when opened", figure="190 m", value=190, date="2018").replace(
        'unit = "t"', 'unit = "m"'
    )
    + fact("people", measure="population").replace('"grand-canal"', '"south-sudan"')
)


@pytest.fixture
def folder(facts_folder: Callable[..., Path]) -> Path:
    return facts_folder(canals=LIBRARY)


@pytest.fixture
def write(folder: Path, tmp_path: Path) -> Callable[..., Path]:
    """Writes the site of the library into a folder, and returns the folder."""

    def written(name: str = "public/site") -> Path:
        with load([str(folder)]) as library:
            write_site(library, str(tmp_path / name), SiteContent("Our figures"))
        return tmp_path / name

    return written
