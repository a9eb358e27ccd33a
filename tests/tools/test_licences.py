"""The page of licences names every package that an installation brings, with the licence that the package names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tomli

from tools.licences import EXTRAS, licence_of, packages_of

ROOT = Path(__file__).resolve().parents[2]
FAMILIES = ("PSF-2.0", "GPL", "BSD", "Apache", "MIT", "ISC", "MPL")


def family(licence: str) -> set[str]:
    return {each for each in FAMILIES if each.lower() in licence.lower()}


@pytest.mark.parametrize("extra", EXTRAS)
def test_every_installed_package_is_named_with_its_licence(extra: str) -> None:
    text = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    heading = f'## With `pip install "beltfacts[{extra}]"`' if extra else "## Always"
    section = text.partition(heading)[2].partition("\n## ")[0]
    named = dict(re.findall(r"^\| `([\w.-]+)` \| (.+) \|$", section, re.MULTILINE))
    installed = packages_of(extra)
    assert installed and set(installed) <= named.keys(), "run: python tools/licences.py > docs/licences.md"
    for package in installed:
        assert family(licence_of(package)) <= family(named[package]), f"{package}: {licence_of(package)}"
        assert family(named[package]), package


def test_every_extra_for_users_is_on_the_page() -> None:
    project = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(project["optional-dependencies"]) - {"dev", "docs"} == set(EXTRAS) - {""}


def test_the_gpl_is_said() -> None:
    assert re.search(r"`pypandoc-binary` \|.*pandoc: GPL-2.0-or-later", (ROOT / "docs" / "licences.md").read_text(encoding="utf-8"))
