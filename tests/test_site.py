"""The documentation builds as a site: every page is in the navigation, and every link and picture leads somewhere."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted(path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md"))


def in_navigation(entries: Any) -> Iterator[str]:
    """Yield the pages of the navigation, in order."""
    for entry in entries if isinstance(entries, list) else [entries]:
        if isinstance(entry, str):
            yield entry
        else:
            for inner in entry.values():
                yield from in_navigation(inner)


def test_navigation_has_every_page_once() -> None:
    project = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]
    assert sorted(in_navigation(project["nav"])) == PAGES, "a page is one line of `nav` in zensical.toml"


def build(folder: Path) -> subprocess.CompletedProcess[str]:
    """Build the site of a copy of the docs."""
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


TAGS = ("li", "tr", "h2", "h3", "em", "strong", "pre")
"""What a page has in the same number on every reader of Markdown."""


def tags_of_markdown(page: Path) -> dict[str, int]:
    """Count the elements of a page as CommonMark reads it, as forges do."""
    from markdown_it import MarkdownIt

    text = re.sub(r"\A---\n.*?\n---\n", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    drawn = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    return {tag: len(re.findall(f"<{tag}[ >]", drawn)) for tag in TAGS}


def tags_of_site(page: Path) -> dict[str, int]:
    """Count the elements of the article of a built page."""
    article = page.read_text(encoding="utf-8").partition("<article")[2].partition("</article>")[0]
    return {tag: len(re.findall(f"<{tag}[ >]", article)) for tag in TAGS}


@pytest.mark.once
def test_site_builds_without_a_warning(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copy(ROOT / "zensical.toml", tmp_path)
    done = build(tmp_path)
    assert done.returncode == 0, done.stdout
    site = tmp_path / "build" / "site"
    assert {f"{page.removesuffix('.md')}.html" for page in PAGES} <= {path.name for path in site.glob("*.html")}

    for page in site.glob("*.html"):  # the generator does not look whether pictures and other files are there
        for address in re.findall(r'(?:src|href)="([^"#?]+)', page.read_text(encoding="utf-8")):
            if page.name != "404.html" and not re.match(r"[a-z]+:|//", address):
                assert (page.parent / address).exists(), f"{page.name} leads to {address}"
        outside = re.findall(r'<(?:script|link|img)[^>]+(?:src|href)="(https?:[^"]+)', page.read_text(encoding="utf-8"))
        assert outside == [], f"{page.name} loads from elsewhere"

    for page in PAGES:
        assert tags_of_site(site / f"{page.removesuffix('.md')}.html") == tags_of_markdown(tmp_path / "docs" / page), page

    for broken in ("[a page](nowhere.md)", "[a section](units.md#nowhere)"):
        (tmp_path / "docs" / "speed.md").write_text(f"# Speed\n\n{broken}\n", encoding="utf-8")
        assert build(tmp_path).returncode != 0, broken


@pytest.mark.parametrize(
    "page",
    [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", ROOT / "findings" / "README.md"],
    ids=lambda page: page.name,
)
def test_links_of_pages_outside_the_site_lead_to_files(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for address in re.findall(r'\]\(([^)#]+)|(?:src|srcset)="([^"]+)"', text):
        target = address[0] or address[1]
        if not re.match(r"[a-z]+:", target):
            assert (page.parent / target).exists(), target
