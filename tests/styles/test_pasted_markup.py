"""References as they are pasted, read by the programs that they are pasted into: pandoc, Typst, and LaTeX where it is installed.

The words and the italics of every style come back, with every character that a markup gives a meaning.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypandoc
import pytest

from beltfacts.cite.citation_item import StyledText, plain_text
from beltfacts.cite.markup import render_lines, render_markup
from beltfacts.library import Library, load
from beltfacts.registry import STYLES
from beltfacts.styles import biblatex, bibtex
from beltfacts.styles._cite import bibliography
from beltfacts.styles._protocol import is_reader_style
from tests.styles.program_sources import bundled, ran, source

READERS = {"html": "html", "markdown": "markdown-smart", "latex": "latex-smart", "rtf": "rtf", "typst": "typst"}
"""The name of each markup in pandoc, without its changes of quotation marks and dashes."""

SIGNS: StyledText = (
    ("Loads < 20 t & 5 % of $4 #1 {x} ~ ^ \\ _a_ *b* [c] @d `e` | f = g/h -- i \u2026 \u201cj\u201d ", ""),
    ("Die H\u00e4fen_& *Quays* #2 $x$ \U0001d11e", "italic"),
    (". 12(3), 4\u20135.", ""),
)
"""A line with every character that some markup gives a meaning."""


@pytest.fixture(scope="module")
def golden_library() -> Iterator[Library]:
    with load([Path(__file__).parent / "golden" / "sources.toml"], cached=False) as library:
        yield library


def read(text: str, reader: str) -> list[tuple[str, str]]:
    """The words and the words in italics of each paragraph, as pandoc reads them."""
    blocks = json.loads(ran(pypandoc.get_pandoc_path(), "-f", reader, "-t", "json", text=text))["blocks"]
    return [
        (squeezed(words(block["c"])), squeezed(words(block["c"], only_italics=True))) for block in blocks if block["t"] in ("Para", "Plain")
    ]


def words(nodes: Any, only_italics: bool = False) -> str:
    """The characters of inlines, or of those in italics alone."""
    out = ""
    for node in nodes:
        kind, content = node["t"], node.get("c")
        if kind == "Emph":
            out += words(content)
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            out += " "
        elif kind in ("Str", "Code", "Math"):
            out += "" if only_italics else content if kind == "Str" else content[-1]
        elif kind in ("Link", "Span", "Quoted", "Image"):
            out += words(content[1], only_italics)
    return out


def squeezed(text: str) -> str:
    """Text with single blanks and one kind of quotation mark: TeX and Typst print straight ones as curly ones."""
    return " ".join(re.sub('[\u2018\u2019\u201c\u201d"]', "'", text.replace("\xa0", " ").replace("\u202f", " ")).split())


def expected(text: StyledText) -> tuple[str, str]:
    """The words of a styled text, and those in italics."""
    return squeezed(plain_text(text)), squeezed(" ".join(run for run, style in text if style == "italic"))


@pytest.mark.parametrize("markup", READERS)
def test_pandoc_reads_every_reference_of_every_style_with_its_italics(markup: str, golden_library: Library) -> None:
    styles = [name for name in STYLES.names if is_reader_style(name)]
    facts = list(golden_library.facts)
    signs = (
        tuple((run.replace("\U0001d11e", ""), style) for run, style in SIGNS) if markup == "rtf" else SIGNS
    )  # findings/pandoc-rtf-splits-surrogate-pairs.sh
    texts = [signs, *(tuple(citation.reference) for style in styles for citation in bibliography(facts, style))]
    found = read(render_lines([render_markup(text, markup) for text in texts], markup), READERS[markup])
    assert len(found) == len(texts)
    for text, (all_words, italics) in zip(texts, found, strict=True):
        assert all_words == expected(text)[0]
        assert italics.replace(" ", "") == expected(text)[1].replace(" ", "")


def test_typst_sets_what_it_is_given(tmp_path: Path) -> None:
    typst, pdfium = pytest.importorskip("typst"), pytest.importorskip("pypdfium2")
    (tmp_path / "page.typ").write_text("#set page(width: auto)\n" + render_markup(SIGNS, "typst"), encoding="utf-8")
    typst.compile(str(tmp_path / "page.typ"), output=str(tmp_path / "page.pdf"))
    printed = pdfium.PdfDocument(str(tmp_path / "page.pdf"))[0].get_textpage().get_text_bounded()
    for part in ("5 % of $4 #1 {x} ~ ^ \\ _a_ *b* [c] @d `e`", "fen_& *Quays* #2 $x$", "12(3), 4"):
        assert part in squeezed(printed)


LATEX = r"""\documentclass{article}
%s
\begin{document}
\nocite{*}
%s
\end{document}
"""

BIBLATEX = (r"\usepackage[backend=biber,style=authoryear]{biblatex}" + "\n" + r"\addbibresource{s.bib}", r"\printbibliography")
BIBTEX = (r"\usepackage{url}", r"\bibliographystyle{plain}" + "\n" + r"\bibliography{s}")

ROTH = [{"family": "Roth", "given": "Ida"}]

WHOLE = [
    source(id="signs", title='Loads < 20 t & "fares" of $5 ~ ^ \\ #1 50%', author=[{"literal": "Rivers, Roads & Sons"}], publisher="Q", issued="2020"),
    source(id="open", issued="2021/..", publisher="Quay Press", author=[{"family": "Meer", "given": "Jan", "non-dropping-particle": "van der"}]),
    source(id="season", issued="2024-22", publisher="Rivers and Roads Press", author=ROTH),
    source(id="circa", issued="2024~", publisher="Quay Press", author=ROTH),
    source(id="book", type="book", issued="2019", publisher="Quay Press", author=ROTH, edition="2", volume="3"),
    source(id="part", type="chapter", issued="2019", publisher="Q", author=ROTH, container_title="The Whole", page="3-9", editor=ROTH),
    source(id="paper", type="paper-conference", issued="2020-05-14", container_title="Proceedings", event_title="Forum", author=ROTH),
    source(id="journal", type="article-journal", issued="2020-05", container_title="J", volume="3", issue="2", page="7", author=ROTH, DOI="10.1/x_y<1>"),
    source(id="news", type="article-newspaper", issued="2020-05-06", container_title="The Quay", page="A4", author=ROTH),
    source(id="thesis", type="thesis", issued="2011", publisher="Quay University", genre="PhD thesis", author=ROTH),
    source(id="site", type="webpage", issued="2024", container_title="Site", URL="https://example.org/a?b=1&c=%20#d_e", accessed="2025-11-02", author=ROTH),
    source(id="data", type="dataset", issued="2024", publisher="Quay Bank", version="2.1", author=ROTH),
    source(id="release", type="document", issued="2024-04-05", publisher="Quay Wire", number="94", genre="press release", author=ROTH),
    source(id="patent", type="patent", number="EP 1", issued="2003", genre="patent", author=ROTH),
    source(id="talk", type="speech", issued="2017-05-14", event_title="Forum", author=ROTH),
]  # fmt: skip
"""Sources that have all that an entry type demands, so that a warning is the fault of what is written."""


def typeset(folder: Path, engine: str, text: str) -> str:
    """What LaTeX says of a document after its bibliography is made."""
    (folder / "page.tex").write_text(text, encoding="utf-8")
    said = ""
    for command in (
        ["pdflatex", "-interaction=nonstopmode", "page"],
        [engine, "page"],
        *[["pdflatex", "-interaction=nonstopmode", "page"]] * 2,
    ):
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", errors="replace", timeout=120)
        assert done.returncode == 0, done.stdout[-2000:]
        said = said if command[0] == "pdflatex" and said else done.stdout if command[0] == engine else ""
    return said + (folder / "page.log").read_text(encoding="utf-8", errors="replace")


@pytest.mark.once
@pytest.mark.parametrize(("engine", "style", "frame"), [("biber", biblatex, BIBLATEX), ("bibtex", bibtex, BIBTEX)])
def test_a_latex_document_compiles_without_a_warning(engine: str, style: Any, frame: tuple[str, str], tmp_path: Path) -> None:
    if not all(map(shutil.which, ("pdflatex", engine))) or (engine == "biber" and not ran("kpsewhich", "biblatex.sty", text="").strip()):
        pytest.skip(f"needs pdflatex and {engine}")
    (tmp_path / "s.bib").write_text(bundled(style, *WHOLE), encoding="utf-8")
    said = typeset(tmp_path, engine, LATEX % frame)
    warned = [line for line in said.splitlines() if re.search(r"WARN|ERROR|Warning(?!: (Marginpar|Label))|undefined|^!", line)]
    assert warned == []
