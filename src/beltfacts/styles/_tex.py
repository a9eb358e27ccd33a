"""Text, names and entries as BibTeX, biber and LaTeX all read them back.

Every letter that TeX gives a meaning is written so that LaTeX prints it and pandoc reads it: ``\\textbraceleft`` is right in LaTeX and
dropped by pandoc, so a brace is ``\\{``. BibTeX and biber count braces and do not see the backslash, so a brace without its partner gets
one that TeX skips. It decides no fields: that is `biblatex` and `bibtex`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from beltfacts.cite import CslName
from beltfacts.output import printable

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    '"': r"\textquotedbl{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "`": r"\`{}",
    "{": r"\{",
    "}": r"\}",
}
_TABLE = str.maketrans(_SPECIAL)
_LONE = {"{": r"\{\iffalse\}\fi{}", "}": r"\iffalse\{\fi\}"}
# Hyphens, apostrophes and commas in a row are ligatures in TeX fonts; "?`" and "!`" cannot arise, as "`" is written as an accent.
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=')(?=')|(?<=,)(?=,)")
_URL_WRONG = re.compile(r"[\x00-\x20\x7f\\{}<>\"^`|]")


def escaped(text: str) -> str:
    """Text for a braced field: one line, exactly these letters in print."""
    line = printable(text)
    if lone := _lone(line):
        line = "".join(_LONE[char] if place in lone else _SPECIAL.get(char, char) for place, char in enumerate(line))
    else:
        line = line.translate(_TABLE)
    return _LIGATURE.sub("{}", line)


def _lone(text: str) -> set[int]:
    """The places of braces without a partner."""
    if "{" not in text and "}" not in text:
        return set()
    opened: list[int] = []
    lone: set[int] = set()
    for place, char in enumerate(text):
        if char == "{":
            opened.append(place)
        elif char == "}" and opened:
            opened.pop()
        elif char == "}":
            lone.add(place)
    return lone | set(opened)


def address(url: str) -> str:
    """A URL for a verbatim field: what RFC 3986 does not allow in a URL (spaces, braces, backslash, quotes, ...) is percent-encoded."""
    return _URL_WRONG.sub(lambda found: f"%{ord(found[0]):02X}", url.strip())


def names(listed: Iterable[CslName]) -> str:
    """Names joined by ``and``: literal ones (bodies) in braces, so that nothing takes them apart; others as family, suffix, given."""
    return " and ".join(_name(name) for name in listed)


def _name(name: CslName) -> str:
    family = name.get("family", "")
    if name.get("literal") or not family:
        return "{" + escaped(name.get("literal") or name.get("given", "")) + "}"
    last = _guarded(" ".join(part for part in (name.get("non-dropping-particle"), family) if part))
    if dropping := name.get("dropping-particle"):
        last = f"{escaped(dropping)} {last}" if dropping.islower() else "{" + escaped(f"{dropping} {family}") + "}"
    rest = [_guarded(name[part], given=True) for part in ("suffix", "given") if name.get(part)]
    return ", ".join([last, *rest])


def _guarded(part: str, given: bool = False) -> str:
    """A part of a name, in braces where BibTeX would take it apart or for a particle."""
    words = part.casefold().split()
    split = "," in part or "and" in words or "others" in words or (not given and re.search(r"(?:^|\s)[a-z]", part))
    return "{" + escaped(part) + "}" if split else escaped(part)


def entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """One entry; fields come escaped, empty ones are left out. A value that begins with ``=`` is written bare (a month macro)."""
    lines = [f"  {name} = {value[1:] if value.startswith('=') else '{' + value + '}'}" for name, value in fields.items() if value]
    return f"@{kind}{{{key},\n" + ",\n".join(lines) + ",\n}\n"
