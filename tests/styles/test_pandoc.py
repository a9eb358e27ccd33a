"""Pandoc citations."""

from __future__ import annotations

from pathlib import Path

import pypandoc
import pytest

from beltfacts.cite.citation_item import CitationItem
from beltfacts.styles import csl_json, pandoc
from tests.styles.program_sources import bundled, fact, ran, source


@pytest.mark.parametrize(
    ("locator", "written"),
    [("", "[@one]"), ("sec. II.1", "[@one, sec. II.1]"), ("a]; @b", r"[@one, a\]\; \@b]")],
)
def test_a_citation_has_the_key_and_the_escaped_locator(locator: str, written: str) -> None:
    item = CitationItem(source(), fact(locator=locator))
    assert pandoc.bundle([item]) == f'"it carried 50 tonnes of rice" {written}\n'
    assert pandoc.format_citation(item) == written


def test_pandoc_prints_the_exact_words_of_a_fact() -> None:
    words = 'it\'s "full": $5 of [rice] *a_b* <c> ~2 @d ^e \\ f'
    line = pandoc.bundle([CitationItem(source(), fact(quote=words))])
    printed = ran(pypandoc.get_pandoc_path(), "-f", "markdown", "-t", "plain", "--wrap=none", text=line.partition(" [@")[0])
    assert printed.strip() == f"\u201c{words}\u201d"


def test_a_source_alone_is_its_key() -> None:
    assert pandoc.bundle([CitationItem(source())]) == "[@one]\n"


@pytest.mark.parametrize("locator", ["p. 7", "ch. 1, sec. II.1", "para. 5", "Introduction", "a]; @b"])
def test_pandoc_finds_the_reference_and_prints_the_locator(locator: str, tmp_path: Path) -> None:
    each = source(author=[{"literal": "Xinhua Institute"}], issued="2025")
    (tmp_path / "library.json").write_text(bundled(csl_json, each), encoding="utf-8")
    command = [pypandoc.get_pandoc_path(), "--citeproc", "--bibliography", str(tmp_path / "library.json"), "-t", "plain", "--wrap=none"]
    printed = ran(*command, text=pandoc.bundle([CitationItem(each, fact(locator=locator))]))
    assert "(Xinhua Institute 2025" in printed
    assert locator.removeprefix("p. ") in printed.replace("\xa0", " ")
