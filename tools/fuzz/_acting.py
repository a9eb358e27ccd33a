"""What of a text acts on its reader: a terminal, a page, a sheet of commas or semicolons, TeX, Typst, RTF, RIS, wikitext, XML, a workflow's log.

It runs no command (`payloads`).
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from io import StringIO

CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\u3164\U000e0000-\U000e007f]"
)
HIDDEN = re.compile("[0-9A-Za-z][\u200b\u2060\u00ad\ufe0f][0-9A-Za-z]")
SCRIPT = re.compile(r"^[\x00-\x20]*(?:j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t|vbscript|data|file):", re.I)
FORMULA = re.compile(r"\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20](?!\d[\d,.]*%?$)")


def acts(text: str, kind: str) -> list[str]:
    """Return what of a text acts on its reader, a line each."""
    found = [f"control {text[max(0, each.start() - 30) : each.end() + 10]!a}" for each in CONTROL.finditer(text)]
    found += [f"hidden {text[max(0, each.start() - 30) : each.end() + 10]!a}" for each in HIDDEN.finditer(text)]
    checks: dict[str, Callable[[str], list[str]]] = {
        "github": _acts_in_github,
        "rtf": _acts_in_rtf,
        "typst": _acts_in_typst,
        "markdown": _acts_in_markdown,
        "csv": _acts_in_sheets,
        "ris": _acts_in_ris,
        "wikipedia": _acts_in_wikitext,
        "bibtex": _acts_in_tex,
        "biblatex": _acts_in_tex,
        "latex": _acts_in_tex,
        "latex-cite": _acts_in_tex,
        "html": _acts_in_html,
        "word": _acts_in_xml,
    }
    if kind in ("json", "sarif", "csl-json", "jsonld", "web-annotation"):
        found += _acts_in_json([json.loads(text)], text)
    elif kind == "jsonl":
        found += _acts_in_json([json.loads(line) for line in text.splitlines()], text)
    elif kind in checks:
        found += checks[kind](text)
    return found


def _acts_in_json(documents: list[object], text: str) -> list[str]:
    found = ["a tag in JSON"] if "<" in text else []
    level: list[tuple[str, object]] = [("", each) for each in documents]
    while level:
        key, value = level.pop()
        if isinstance(value, dict):
            level += value.items()
        elif isinstance(value, list):
            level += [(key, each) for each in value]
        elif (
            isinstance(value, str)
            and key.lower() in ("url", "id", "@id", "link", "sameas", "isbasedon", "dcterms:relation")
            and SCRIPT.match(value)
        ):
            found.append(f"address {key}: {value!r}")
    return found


def _acts_in_sheets(text: str) -> list[str]:
    cells = [cell for row in csv.reader(StringIO(text, newline=""), strict=True) for cell in row]
    for row in csv.reader(StringIO(text, newline=""), delimiter=";"):
        cells += row[1:]
    for row in csv.reader(StringIO(text, newline=""), delimiter="\t"):
        cells += row[1:]
    return [f"formula {cell!r}" for cell in cells if FORMULA.match(cell)]


def _acts_in_ris(text: str) -> list[str]:
    lines = text.split("\r\n")
    return [f"line {line!r}" for line in lines if line and not re.match(r"[A-Z][A-Z0-9]  - [^\r\n]*$", line)] + [
        f"{tag} lines"
        for tag in ("TY", "ER")
        if sum(line.startswith(f"{tag}  -") for line in lines) != sum(line.startswith("ID  -") for line in lines)
    ]


def _acts_in_wikitext(text: str) -> list[str]:
    return [f"wikitext {each!r}" for each in re.findall(r"__[A-Z]+__|-\{|~~~|\[\[|<(?!/?ref\b|ref name)|'''|\{\{(?!cite |sfn)", text)]


def _acts_in_tex(text: str) -> list[str]:
    return [f"TeX {each!r}" for each in re.findall(r"\\(?:input|write18|include)\b|\^\^|(?<!\\)\$", text)]


def _acts_in_typst(text: str) -> list[str]:
    plain = re.sub(r"\\.", "", text).replace("#emph[", "")
    return [f"Typst {each!r}" for each in re.findall(r"[#$@<`].{0,20}", plain)]


def _acts_in_rtf(text: str) -> list[str]:
    words = {*"rtf ansi ansicpg deff uc fonttbl f froman fs pard sa par i u tab fi li".split()}
    plain = re.sub(r"\\[\\{}]", "", text)
    found = [f"RTF {each!r}" for each in re.findall(r"\\([a-z]+|[^a-z])", plain) if each not in words]
    return found + (["RTF braces"] if plain.count("{") != plain.count("}") else [])


def _acts_in_github(text: str) -> list[str]:
    *commands, summary = text.rstrip("\n").split("\n")
    wrong = [line for line in commands if not re.match(r"::(?:warning|notice) file=[^:]*::", line)]
    return [f"workflow command {line[:80]!r}" for line in (*wrong, *([summary] if "##[" in summary or summary.startswith("::") else []))]


class _Tags(HTMLParser):
    """Collects what a page has that acts."""

    def __init__(self, allowed: frozenset[str]) -> None:
        super().__init__()
        self.allowed = allowed
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.allowed:
            self.found.append(f"tag <{tag}>")
        for name, value in attrs:
            if name.startswith("on") or (name in ("href", "src") and not (value or "").startswith(("#", "http://", "https://"))):
                self.found.append(f"tag <{tag} {name}={value!r}>")


_INLINE = frozenset("i p em strong code a".split())
_PAGE = _INLINE | frozenset("html head meta title style body main h1 h2 section div mark aside ol li span br footer".split())
_MARKDOWN = _INLINE | frozenset("table thead tbody tr th td h2 ul li".split())


def _acts_in_html(text: str) -> list[str]:
    tags = _Tags(_PAGE if text.startswith("<!DOCTYPE") else _INLINE)
    tags.feed(text)
    return tags.found


def _acts_in_markdown(text: str) -> list[str]:
    from markdown_it import MarkdownIt

    tags = _Tags(_MARKDOWN)
    tags.feed(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))
    return tags.found


def _acts_in_xml(text: str) -> list[str]:
    from xml.etree import ElementTree

    try:
        ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        return [f"XML: {error}"]
    return []
