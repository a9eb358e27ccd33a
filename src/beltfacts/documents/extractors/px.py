"""Statistical tables of PC-Axis (.px): one observation a row, with the decimals that the file shows.

Of several languages the first one is read. Source: PX-file format specification 2013, Statistics Sweden.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from itertools import product
from math import prod
from typing import NamedTuple

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors import text as plain_text
from beltfacts.documents.extractors._long_table import Shown, write_long_table
from beltfacts.documents.extractors._unreadable import Unreadable

ENDINGS = ("px",)
MAX_BYTES = 64 << 20
"""A larger file is not read: its cells need many times its size in memory."""
SAFE_BYTES = 1 << 20
"""Reading a larger one may take more than some seconds."""
_MOST_CELLS = 5_000_000
_STATEMENT = re.compile(r'\s*(?P<name>[A-Z][A-Z0-9-]*)(?P<language>\[[^\]]*\])?(?:\((?P<of>"[^"]*"(?:\s*,\s*"[^"]*")*)\))?\s*=')
_QUOTED = re.compile(r'"([^"]*)"')
_CODEPAGE = re.compile(rb'CODEPAGE="([^"]+)"')
_ANSI = re.compile(rb'CHARSET="ANSI"', re.IGNORECASE)
_LANGUAGE = re.compile(rb'LANGUAGE="([A-Za-z]+)')
_OF_CP1252 = frozenset(
    (b"en", b"sv", b"no", b"nb", b"nn", b"da", b"fi", b"is", b"fo", b"kl", b"de", b"fr", b"es", b"it", b"pt", b"nl", b"ca", b"ga")
)
"""Languages whose files without CODEPAGE are in Windows-1252. Source: PX-file format specification 2013, keyword CHARSET."""
_TOKEN = re.compile(r'"[^"]*"|[^\s,;]+')


class _File(NamedTuple):
    """The statements of a file."""

    lists: dict[tuple[str, tuple[str, ...]], list[str]]
    """The texts of each keyword, by its name and what it is of."""
    data: str
    """What stands behind DATA=."""

    def words(self, name: str, *of: str) -> str:
        """Return the text of a keyword, empty where it is not there."""
        return "".join(self.lists.get((name, of), []))

    def texts(self, name: str, *of: str) -> list[str]:
        """Return the texts of a keyword that is a list."""
        return self.lists.get((name, of), [])


def extract(data: bytes) -> Extraction:
    """Return the table as text. Raises Unreadable for a file that is no PX file, or does not have the cells that it says."""
    codepage = _CODEPAGE.search(data[:4096])
    try:
        text = data.decode(codepage[1].decode("ascii")) if codepage else plain_text.decode_text(data)
    except (LookupError, UnicodeError):
        text = plain_text.decode_text(data)
    except Unreadable:
        language = _LANGUAGE.search(data[:4096])
        if not _ANSI.search(data[:4096]) or (language and language[1].lower() not in _OF_CP1252):
            raise
        text = data.decode("cp1252", errors="replace")
    file = _parse(text.lstrip("\ufeff"))
    stub, heading = file.texts("STUB"), file.texts("HEADING")
    variables = [*stub, *heading]
    values = {name: file.texts("VALUES", name) for name in variables}
    if not variables or not all(values.values()):
        raise Unreadable("a PX file without STUB, HEADING or VALUES")
    if prod(len(each) for each in values.values()) > _MOST_CELLS:
        raise Unreadable(f"it has more than {_MOST_CELLS:,} cells")
    content = file.words("CONTVARIABLE")
    header = [*variables, *([] if content else ["Contents"]), "Value", "Unit"]
    return write_long_table([file.words("TITLE") or file.words("DESCRIPTION")], header, _rows(file, stub, heading, values, content))


def _parse(text: str) -> _File:
    """Return the statements of a file. Raises Unreadable."""
    lists: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    at = 0
    while match := _STATEMENT.match(text, at):
        end = match.end()
        if match["name"] == "DATA":
            return _File(lists, text[end:])
        in_quotes = False
        while end < len(text) and (in_quotes or text[end] != ";"):
            in_quotes ^= text[end] == '"'
            end += 1
        body = text[match.end() : end].strip()
        of = tuple(_QUOTED.findall(match["of"] or ""))
        if not match["language"]:
            lists.setdefault((match["name"], of), _texts(body))
        at = end + 1
    raise Unreadable("not a PX file: it has no DATA")


def _texts(body: str) -> list[str]:
    """Return the texts of a statement: those in quotes, parted by commas, or a bare word. Pieces on several lines are one text."""
    if '"' not in body:
        return [body]
    texts: list[str] = []
    last = 0
    for match in _QUOTED.finditer(body):
        if texts and "," not in body[last : match.start()]:
            texts[-1] += match[1]
        else:
            texts.append(match[1])
        last = match.end()
    return texts


def _rows(file: _File, stub: list[str], heading: list[str], values: dict[str, list[str]], content: str) -> Iterator[list[Shown]]:
    """Yield the cells of each observation. Raises Unreadable where the file has not as many as it says."""
    columns = list(product(*(values[name] for name in heading)))
    keyed = [name for name in stub if file.words("KEYS", name)]
    tokens = (token[0] for token in _TOKEN.finditer(file.data.rpartition(";")[0] or file.data))
    if keyed:
        lines: Iterator[tuple[str, ...]] = _keyed_lines(file, stub, values, tokens)
    else:
        lines = product(*(values[name] for name in stub))
    for line in lines:
        for column in columns:
            token = next(tokens, None)
            if token is None:
                raise Unreadable("a PX file with fewer cells than it says")
            row: list[Shown] = [(text, text) for text in (*line, *column)]
            named = dict(zip((*stub, *heading), (*line, *column), strict=True))
            unit = file.words("UNITS", named.get(content, "")) or file.words("UNITS")
            row += [] if content else [(file.words("CONTENTS"),) * 2]
            yield [*row, _shown(file, token.strip('"'), named), (unit, unit)]
    if next(tokens, None) is not None:
        raise Unreadable("a PX file with more cells than it says")


def _keyed_lines(file: _File, stub: list[str], values: dict[str, list[str]], tokens: Iterator[str]) -> Iterator[tuple[str, ...]]:
    """Yield the values of each row of a sparse file, which its keys name. Raises Unreadable for a key that is no value or code."""
    names = {}
    for name in stub:
        keys = file.texts("CODES", name) if file.words("KEYS", name) == "CODES" else values[name]
        names[name] = dict(zip(keys, values[name], strict=False))
    while (first := next(tokens, None)) is not None:
        keys = [first.strip('"'), *(next(tokens, "").strip('"') for _ in stub[1:])]
        unknown = next((key for name, key in zip(stub, keys, strict=True) if key not in names[name]), None)
        if unknown is not None:
            raise Unreadable(f"a PX file with the unknown key {unknown[:40]!r}")
        yield tuple(names[name][key] for name, key in zip(stub, keys, strict=True))


def _shown(file: _File, token: str, named: dict[str, str]) -> Shown:
    """Return a value with the decimals that the file shows, and as it is stored."""
    try:
        stored = Decimal(token)
    except InvalidOperation:
        return token, token
    precision = next((said for name, value in named.items() if (said := file.words("PRECISION", name, value))), "")
    decimals = precision or file.words("SHOWDECIMALS") or file.words("DECIMALS")
    if not decimals.isdigit() or int(decimals) > 15 or not stored.is_finite():
        return token, token
    return f"{stored.quantize(Decimal(1).scaleb(-int(decimals)), ROUND_HALF_UP):f}", token
