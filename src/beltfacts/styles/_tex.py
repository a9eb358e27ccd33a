"""Text, names and entries as BibTeX, biber and LaTeX all read them back.

Every letter that TeX gives a meaning is written so that LaTeX prints it and pandoc reads it. For example, ``\\textbraceleft`` is right in LaTeX
and dropped by pandoc, so a brace is ``\\{``. BibTeX and biber count braces and ignore the backslash, so a brace without its partner is a macro
all the same. Macros stand in braces (``{\\textless}``), which Zotero knows, and straight quotation marks in pairs are ``...'', since
``\\textquotedbl`` stops a document without T1 fonts. Which fields there are is decided by `biblatex` and `bibtex`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from beltfacts.cite import CslName, join_particle
from beltfacts.output import inert_address, printable

_SPECIAL = {
    "\\": r"{\textbackslash}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    "<": r"{\textless}",
    ">": r"{\textgreater}",
    "`": r"\`{}",
    "{": r"\{",
    "}": r"\}",
}
_ESCAPES = str.maketrans(_SPECIAL)
_LONE_BRACES = {"{": r"{\textbraceleft}", "}": r"{\textbraceright}"}
"""A brace without its partner, as LaTeX, Typst and Zotero read it. Pandoc drops it, and refuses no file."""

_NEEDS_ESCAPING = re.compile(r"""[\\&%$#_~^"<>`{}]|--|''|,,""")
"""What is written otherwise in TeX. Most texts have none of it."""
_NEEDS_READING = re.compile(r"""[^ A-Za-z0-9.,:;()/'+=@!?*|\[\]-]|--|''|,,|  |^ | $""")
"""What `printable` or TeX may write otherwise. Most texts in English have none of it."""

_QUOTED = re.compile(r'(?<!\w)"([^"]*)"(?!\w)')
# Hyphens, apostrophes and commas in a row are ligatures in TeX fonts; "?`" and "!`" cannot arise, as "`" is written as an accent.
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=')(?=')|(?<=,)(?=,)")
_NOT_IN_DOI = re.compile(r"[\x00-\x20\x7f\\{}%$^]|[^\x00-\x7f]")
_LIST_WORDS = re.compile(r"(?<!\S)(?:and|others)(?!\S)", re.IGNORECASE)
"""Words at which BibTeX and biblatex part a list."""
_PLAIN_NAME = re.compile(r"(?!And$|Others$)[A-Z](?:[a-z]+|\.)")
"""One word with a capital, or an initial: nearly all family and given names in Latin script."""
_NAME_BREAKS = re.compile(r",|(?<!\S)(?:(?i:and|others)(?!\S)|[a-z])")
"""What would part a family name, or be taken for a particle before it."""
_NOT_IN_URL = re.compile(r"[\x00-\x20\x7f\\{}<>\"^`|]|[^\x00-\x7f]")


def escape_tex(text: str) -> str:
    """Return text for a braced field: one line, exactly these letters in print."""
    if (text.isalnum() and text.isascii()) or not _NEEDS_READING.search(text):
        return text
    line = printable(text)
    if not _NEEDS_ESCAPING.search(line):
        return line
    marked = _QUOTED.sub("\ue000\\1\ue001", line).replace('"', "\ue001")
    return _QUOTATION_MARKS.sub(_write_quotation_mark, _escape_line(marked))


def _escape_line(line: str) -> str:
    """Return one line with its special characters escaped."""
    if lone := _find_lone_braces(line):
        line = "".join(_LONE_BRACES[char] if offset in lone else _SPECIAL.get(char, char) for offset, char in enumerate(line))
    else:
        line = line.translate(_ESCAPES)
    return _LIGATURE.sub("{}", line)


_QUOTATION_MARKS = re.compile("[\ue000\ue001]")
"""Private characters that stand for an opening and a closing quotation mark while a text is escaped."""


def _write_quotation_mark(found: re.Match[str]) -> str:
    """Return TeX's quotation mark, apart from the apostrophes beside it, with which it would be read as another mark."""
    if found[0] == "\ue000":
        return "``"
    before, after = found.string[found.start() - 1 : found.start()], found.string[found.end() : found.end() + 1]
    return ("{}" if before in ("'", "\ue001") else "") + "''" + ("{}" if after == "'" else "")


def escape_list(text: str) -> str:
    """Return the value of a literal list (publisher, institution, place), in braces where a bare "and" would part it into two."""
    escaped = escape_tex(text)
    return "{" + escaped + "}" if _LIST_WORDS.search(text) else escaped


def escape_doi(doi: str) -> str:
    """Return a DOI for a verbatim field: as it is registered, except for characters that end or break the field."""
    return _NOT_IN_DOI.sub(_encode_character, doi.strip()) if doi else ""


def _find_lone_braces(text: str) -> set[int]:
    """Return the offsets of braces without a partner."""
    if "{" not in text and "}" not in text:
        return set()
    opened: list[int] = []
    lone: set[int] = set()
    for offset, char in enumerate(text):
        if char == "{":
            opened.append(offset)
        elif char == "}" and opened:
            opened.pop()
        elif char == "}":
            lone.add(offset)
    return lone | set(opened)


def escape_url(url: str) -> str:
    """Return a URL for a verbatim field.

    What RFC 3986 does not allow in a URL (spaces, braces, backslash, quotes, ...) is percent-encoded. Letters of other scripts stay,
    controls, direction marks and invisible characters do not.
    """
    return _NOT_IN_URL.sub(_encode_character, inert_address(url.strip())) if url else ""


def _encode_character(found: re.Match[str]) -> str:
    """Return a character that may not stand in an address as its percent-encoded bytes, and a visible one beyond ASCII as it is."""
    char = found[0]
    if char > "\x7f" and printable(char) == char:
        return char
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "replace"))


def format_names(names: Iterable[CslName]) -> str:
    """Return names joined by ``and``.

    Literal ones (bodies) stand in braces, so that nothing takes them apart; others are family, suffix, given.
    """
    return " and ".join(_format_name(name) for name in names)


def _format_name(name: CslName) -> str:
    """Return one name."""
    family = name.get("family", "")
    if name.get("literal") or not family:
        return "{" + escape_tex(name.get("literal") or name.get("given", "")) + "}"
    last = _format_name_part(join_particle(name["non-dropping-particle"], family) if "non-dropping-particle" in name else family)
    if dropping := name.get("dropping-particle"):
        whole = join_particle(dropping, family)
        last = join_particle(escape_tex(dropping), last) if dropping.islower() else "{" + escape_tex(whole) + "}"
    for part in ("suffix", "given"):
        if text := name.get(part):
            last += f", {_format_name_part(text, given=True)}"
    return last


def _format_name_part(part: str, given: bool = False) -> str:
    """Return a part of a name, in braces where BibTeX needs them.

    Without braces it would split the part, or take it for a particle. `given`: whether it is a given name, in which small letters are no
    particle.
    """
    if _PLAIN_NAME.fullmatch(part):
        return part
    is_split = "," in part or _LIST_WORDS.search(part) if given else _NAME_BREAKS.search(part)
    return "{" + escape_tex(part) + "}" if is_split else escape_tex(part)


def format_entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """Return one entry.

    `fields`: escaped values by name; empty ones are left out. A value that begins with ``=`` is written bare (a month macro).
    """
    lines = [f"  {name} = {value[1:] if value.startswith('=') else '{' + value + '}'}" for name, value in fields.items() if value]
    return f"@{kind}{{{key},\n" + ",\n".join(lines) + ",\n}\n"
