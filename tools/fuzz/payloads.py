"""Put text that acts into every field and print it with every command, in every format and style (promise 8).

What is printed is looked at as its readers see it (`_acting`).
"""

from __future__ import annotations

import os
import re
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from random import Random
from unittest.mock import patch

from beltfacts.cli import main
from beltfacts.library.files import parse_file
from tools.fuzz._acting import acts
from tools.fuzz._commands import TURNS, all_commands, may_refuse
from tools.fuzz._mutations import TEMPLATE, quote_toml

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
        for command in all_commands(root, ids, random.randrange(TURNS)):
            out, err = StringIO(), StringIO()
            with redirect_stdout(out), redirect_stderr(err):
                code = main([*command])
            if code not in (0, 1):
                wrong += [] if may_refuse(command, code, err.getvalue()) else [f"{command[0]}: {err.getvalue()[-300:]}"]
                continue
            named = {before: after for before, after in zip(command, command[1:], strict=False) if before.startswith("--")}
            kind = named.get("--style") or named.get("--markup") or named.get("--to") or named.get("--format") or "text"
            kind = "diff" if "--fix" in command else kind
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
