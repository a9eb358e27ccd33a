"""Citations in any CSL style, rendered by pandoc 3 or newer.

It writes one temporary folder and runs pandoc in its sandbox. It knows no citation rules of its own.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any, NamedTuple

from beltfacts.cite.citation_item import CitationItem, StyledText
from beltfacts.cite.csl_json import CslItem, to_csl_item, unique_sources
from beltfacts.cite.csl_styles import resolve_dependent_style
from beltfacts.cite.locators import parse_locator
from beltfacts.cite.styled_text import concat
from beltfacts.errors import UseError, install_line
from beltfacts.model import Source

OLDEST = 3
"""The oldest major version of pandoc. Before it citeproc gets names and sorting wrong that the tests of this project check."""

_SECONDS = 60
"""How long pandoc may run."""

_BLANKS = {"Space": " ", "SoftBreak": " ", "LineBreak": " "}

PandocNode = dict[str, Any]
"""A block or an inline of pandoc's JSON: its type under ``t``, its content under ``c``."""


class RenderedItem(NamedTuple):
    """A citation item with its citation in a CSL style.

    * `item`: the item.
    * `reference`: the entry of the bibliography; the note in a style without one.
    * `in_text`: the citation in running text; the note in a style of footnotes.
    * `note`: the footnote; the citation in running text in any other style.
    """

    item: CitationItem
    reference: StyledText
    in_text: StyledText
    note: StyledText


@cache
def find_pandoc() -> str:
    """Return the path of pandoc: the one on PATH, else the one of the package pypandoc-binary.

    Raises UseError where there is none of version 3 or newer.
    """
    old = ""
    for path in _candidates():
        version = pandoc_version(path)
        if version and int(version.split(".")[0]) >= OLDEST:
            return path
        old = old or (f"pandoc {version} at {path} is too old" if version else "")
    raise UseError(f"CSL styles need pandoc {OLDEST} or newer{' (' + old + ')' if old else ''}; install it with {install_line('csl')}")


def _candidates() -> Iterator[str]:
    """Yield the paths at which pandoc may be."""
    if path := shutil.which("pandoc"):
        yield path
    spec = find_spec("pypandoc")
    if spec and spec.origin:
        packaged = os.path.join(os.path.dirname(spec.origin), "files", "pandoc.exe" if os.name == "nt" else "pandoc")
        if os.path.isfile(packaged):
            yield packaged


def pandoc_version(path: str) -> str:
    """Return the version of the program at `path`. It is empty if the program is not pandoc or does not run."""
    try:
        output = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=_SECONDS, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""
    found = re.match(r"pandoc\S*\s+(\d+(?:\.\d+)*)", output)
    return found[1] if found else ""


def render_csl(items: Sequence[CitationItem], path: str) -> list[RenderedItem]:
    """Render items in a CSL style, in the order of its bibliography.

    `path`: the ``.csl`` file; of a dependent style its parent is taken. Raises UseError for a file that cannot be read or is not a
    complete style, and where pandoc is missing or refuses the style.
    """
    path = resolve_dependent_style(path)
    find_pandoc()
    blocks = _run_pandoc(items, path) if items else []
    references = _find_references(blocks)
    citations = [block["c"] for block in blocks if block["t"] == "Para"]
    rendered = []
    for item, inlines in zip(items, citations, strict=True):
        in_text, note = _convert_inlines(inlines), _find_footnote(inlines)
        rendered.append(RenderedItem(item, references.get(item.source.id, in_text or note), in_text or note, note or in_text))
    order = {source_id: index for index, source_id in enumerate(references)}
    return sorted(rendered, key=lambda one: order.get(one.item.source.id, len(order)))


def remark_on_inferred_fields(source: Source) -> str:
    """Return what a CSL style cannot print: that the date or the author is inferred."""
    return " ".join(
        f"Inferred {field}: {source.inferred[field].rstrip('.')}." for field in ("issued", "author") if field in source.inferred
    )


def _run_pandoc(items: Sequence[CitationItem], path: str) -> list[PandocNode]:
    """Return the blocks that pandoc makes: one paragraph for each item, then the references. Raises UseError where it fails."""
    with tempfile.TemporaryDirectory(prefix="beltfacts-") as folder:
        bibliography = os.path.join(folder, "items.json")
        with open(bibliography, "w", encoding="utf-8") as file:
            json.dump([_to_citeproc_item(source) for source in unique_sources(items)], file)
        options = ["--sandbox", "--citeproc", "--bibliography", bibliography, "--csl", os.path.abspath(path)]
        command = [find_pandoc(), "-f", "markdown-smart", "-t", "json", *options]
        markdown = "\n\n".join(f"[@{{{item.source.id}}}{_citation_suffix(item.locator)}]" for item in items) + "\n"
        try:
            ran = subprocess.run(command, input=markdown, capture_output=True, text=True, encoding="utf-8", timeout=_SECONDS, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise UseError(f"pandoc failed with the style {path}: {str(error)[:200]}") from error
    if ran.returncode:
        raise UseError(f"pandoc refuses the style {path}: {' '.join(ran.stderr.split())[:200] or 'no reason given'}")
    blocks: list[PandocNode] = json.loads(ran.stdout)["blocks"]
    return blocks


def _to_citeproc_item(source: Source) -> CslItem:
    """Return the source for citeproc.

    Remarks are left out, because some styles print them. A machine translation is said where every style looks, in the genre.
    """
    item = {key: value for key, value in to_csl_item(source).items() if key not in ("note", "custom")}
    if "URL" in source.inferred:
        item.pop("URL", None)
    if source.translated == "machine":
        item["genre"] = "; ".join(filter(None, (str(item.get("genre", "")), "machine translation")))
    return item


def _citation_suffix(locator: str) -> str:
    """Return a locator as it follows the key in pandoc's Markdown.

    One of several parts ("ch. 1, sec. II.1") stands as it is: pandoc would take all of it for numbers of the first kind, in the plural.
    """
    escaped = re.sub(r"([^\w\s.,-])", r"\\\1", " ".join(locator.split()))
    if len(parse_locator(locator)) > 1:
        return f", {{}}{escaped}"
    return f", {{{escaped}}}" if escaped else ""


def _find_references(blocks: Sequence[PandocNode]) -> dict[str, StyledText]:
    """Return the entries of the bibliography by source id, in order."""
    entries = [div for block in blocks if block["t"] == "Div" for div in block["c"][1] if div["t"] == "Div"]
    return {div["c"][0][0].removeprefix("ref-"): _convert_blocks(div["c"][1]) for div in entries}


def _convert_blocks(blocks: Sequence[PandocNode]) -> StyledText:
    """Return the text of pandoc's paragraphs."""
    return concat(*(_convert_inlines(block["c"]) for block in blocks if block["t"] in ("Para", "Plain")))


def _find_footnote(inlines: Sequence[PandocNode]) -> StyledText:
    """Return the text of the first footnote, or an empty text."""
    for inline in inlines:
        if inline["t"] == "Note":
            return _convert_blocks(inline["c"])
        if inline["t"] in ("Cite", "Span") and (found := _find_footnote(inline["c"][1])):
            return found
    return ()


def _convert_inlines(inlines: Sequence[PandocNode], italic: bool = False) -> StyledText:
    """Return pandoc's inlines as styled text. Footnotes are left out, and of links the words are kept."""
    return concat(*(_convert_inline(inline, italic) for inline in inlines))


def _convert_inline(inline: PandocNode, italic: bool) -> StyledText:
    """Return one inline as styled text. `italic`: whether the text around it is in italics."""
    kind: str = inline["t"]
    content: Any = inline.get("c", [])
    if kind == "Note":
        return ()
    if kind == "Str" or kind in _BLANKS:
        return ((_BLANKS.get(kind) or str(content), "italic" if italic else ""),)
    if kind == "Emph":
        return _convert_inlines(content, not italic)
    if kind == "Quoted":
        single = content[0]["t"] == "SingleQuote"
        return concat("\u2018" if single else "\u201c", _convert_inlines(content[1], italic), "\u2019" if single else "\u201d")
    if kind == "Span" and "csl-left-margin" in content[0][1]:
        *before, (last, style) = _convert_inlines(content[1], italic) or (("", ""),)
        return concat(tuple(before), ((last.rstrip(), style),), " ")
    if kind in ("Link", "Span", "Cite"):
        return _convert_inlines(content[1], italic)
    if kind in ("Code", "RawInline"):
        return ((str(content[1]), ""),)
    return _convert_inlines(content, italic) if isinstance(content, list) and all(isinstance(each, dict) for each in content) else ()
