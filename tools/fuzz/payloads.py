"""Put text that acts into every field and print it with every command, in every format and style (promise 8).

What is printed is looked at as its readers see it: a terminal, a page, a sheet of commas or semicolons, TeX, RIS, wikitext, YAML, XML.
"""

from __future__ import annotations

import csv
import json
import os
import re
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from random import Random
from unittest.mock import patch

from beltfacts.cli import main
from beltfacts.library.files import parse_file
from tools.fuzz._mutations import TEMPLATE, quote_toml
from tools.fuzz.fact_files import all_commands

IN_TESTS = 12

PAYLOADS = (
    "a\x1b]0;owned\x07b", "a\x1b[2Jb", "a\x9b31mb", "a\x90qb\x9c", "a\x85b", "\u202eabc\u202c", "\u2066abc\u2069", "\u200fabc",
    "1\u200b2", "1\u20602", "1\u00ad2", "pay\u200bload", "1\ufe0f2", "1\u31642", "a\U000e0041b", "\ufeffa", "a\u2028b",
    "a\nTY  - BOOK\nER  - ", "a\r\nTI  - x", "a\tb", "</script><script>alert(1)</script>", "<!--<script>",
    "<img src=x onerror=alert(1)>", "&lt;b&gt;", "a;=1+1", "a;@SUM(1)", '=HYPERLINK("x")', "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1+1)",
    "\t=1+1", "\uff1d1+1", "__NOTOC__", "-{zh:x}-", "{{x|y}}", "}}{{x", "|url=x", "[[x]]", "~~~~", "'''x'''", "<nowiki>", "<ref>",
    "[x](javascript:alert(1))", "![x](y)", "`x`", "- x", "1. x", "# x", "\\input{/etc/passwd}", "\\write18{ls}", "$x$", "}\n@book{x,",
    "100% x", "a_b^c~d#e&f", "^^41", '#read("/etc/passwd")', '#include "x"', "= x", "@x", '"x": y', "a: b\n- c", "!!python/object:x",
    "{a: b}", "]]>", "<b:Title>x</b:Title>", "%s%n", "$(ls)",
)  # fmt: skip

ADDRESSES = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "data:text/html,<b>", "vbscript:x",
    "file:///etc/passwd", "https://example.org/\x9b31m", "https://example.org/\u202ex", "https://example.org/1\u200b2",
    "https://example.org/}\\input{x}", "https://example.org/a|b}}", "https://example.org/</script>", "https://example.org/ x\"'",
    "https://example.org/^^41%41#_&",
)  # fmt: skip

_FIELDS = re.compile(r'^(title|title-short|figure|publisher|publisher-place|genre|container-title|page|number|collection-title|archive|note|name|measure|quote'
                     r'|locator|says|via|sic|volume|issue|edition|version|language|DOI) = .*$', re.M)  # fmt: skip
_INSIDE = re.compile(r'^(?:author|editor|names|words|inferred|dimensions|cell|withdrawn) = .*?("[^"\n]*")(?=[^"]*$)', re.M)
"""The last text of a list or table."""

_ADDRESS_FIELDS = re.compile(r"^(URL|url) = .*$", re.M)

CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\u3164\U000e0000-\U000e007f]"
)
HIDDEN = re.compile("[0-9A-Za-z][\u200b\u2060\u00ad\ufe0f][0-9A-Za-z]")
SCRIPT = re.compile(r"^[\x00-\x20]*(?:j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t|vbscript|data|file):", re.I)
FORMULA = re.compile(r"\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20](?!\d[\d,.]*%?$)")


def fuzz(random: Random, folder: Path) -> None:
    """Write facts with a payload in one field each, run every command, and look at what it printed and wrote."""
    root = folder / "facts"
    root.mkdir()
    root.joinpath("sound.txt").write_text("the canal carried 100 tonnes", encoding="utf-8")
    for number in range(40):
        root.joinpath(f"p{number}.toml").write_text(with_payloads(random, number), encoding="utf-8")
    parsed = [parse_file(str(path)) for path in sorted(root.glob("*.toml"))]
    ids = [fact.id for each in parsed for fact in each.facts if each.sources]
    wrong = []
    with patch.dict(os.environ, {"BELTFACTS_CACHE": str(folder / "cache")}):
        for command in all_commands(root, ids, random.randrange(6)):
            out, err = StringIO(), StringIO()
            with redirect_stdout(out), redirect_stderr(err):
                main([*command])
            named = {before: after for before, after in zip(command, command[1:], strict=False) if before.startswith("--")}
            kind = named.get("--style") or named.get("--markup") or named.get("--to") or named.get("--format") or "text"
            target = Path(named.get("--output", ""))
            text = target.read_bytes().decode() if target.is_file() and kind != "sqlite" else out.getvalue()
            if named.get("--markup") == "terminal":
                text = re.sub(r"\x1b\[2?3m", "", text)
            wrong += [f"{command[0]} {kind}: {each}" for each in (*acts(text, kind), *acts(err.getvalue(), "messages"))]
    assert not wrong, "\n".join(dict.fromkeys(wrong))


def with_payloads(random: Random, number: int) -> str:
    """Return a fact file with payloads in some of its fields."""
    text = TEMPLATE.format(n=number)
    found = random.sample([*_FIELDS.finditer(text)], 6)
    for each in sorted(found, key=lambda match: -match.start()):
        text = f"{text[: each.start()]}{each[1]} = {quote_toml(random.choice(PAYLOADS))}{text[each.end() :]}"
    inside = random.choice([*_INSIDE.finditer(text)])
    text = f"{text[: inside.start(1)]}{quote_toml(random.choice(PAYLOADS))}{text[inside.end(1) :]}"
    return _ADDRESS_FIELDS.sub(lambda match: f"{match[1]} = {quote_toml(random.choice(ADDRESSES))}", text)


def acts(text: str, kind: str) -> list[str]:
    """Return what of a text acts on its reader, a line each."""
    found = [f"control {text[max(0, each.start() - 30) : each.end() + 10]!a}" for each in CONTROL.finditer(text)]
    found += [f"hidden {text[max(0, each.start() - 30) : each.end() + 10]!a}" for each in HIDDEN.finditer(text)]
    checks = {"csv": _acts_in_sheets, "ris": _acts_in_ris, "wikipedia": _acts_in_wikitext, "bibtex": _acts_in_tex, "biblatex": _acts_in_tex,
              "latex": _acts_in_tex, "latex-cite": _acts_in_tex, "html": _acts_in_html, "word": _acts_in_xml}  # fmt: skip
    if kind in ("json", "csl-json", "jsonld", "web-annotation"):
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


def _acts_in_html(text: str) -> list[str]:
    return [f"tag {each!r}" for each in re.findall(r"<(?!/?[ip]>)", text)]


def _acts_in_xml(text: str) -> list[str]:
    from xml.etree import ElementTree

    try:
        ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        return [f"XML: {error}"]
    return []
