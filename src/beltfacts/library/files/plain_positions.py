"""Find lines of keys in a fact file whose every line is whole by itself, one by one as they are asked for.

Files that an import wrote are such. Their facts are many and their findings few, so that no table of all positions is made. Any other text
is left to `positions`.
"""

from __future__ import annotations

import re

from beltfacts.library.files.positions import PLAIN_VALUE, Key, Position, Positions, find_positions

_PLAIN_TEXT = re.compile(rf"(?:[ \t]*(?:#[^\n]*)?\n|\[\[[a-z]+\]\][ \t]*\n|[ \t]*[A-Za-z0-9_-]+{PLAIN_VALUE})*+\Z")
"""A text of headers, keys with their values on the same line, comments and empty lines."""
_HEADER = re.compile(r"^\[\[([a-z]+)\]\]", re.MULTILINE)


class PlainPositions:
    """The lines of the headers of a text, in which keys are looked up."""

    def __init__(self, text: str) -> None:
        """Find the headers. `text`: as `_PLAIN_TEXT` describes it."""
        self._text = text
        self._headers: dict[str, list[tuple[int, int, int]]] = {}
        line, counted, last = 1, 0, ("", 0, 1)
        for header in _HEADER.finditer(text):
            self._headers.setdefault(last[0], []).append((last[1], header.start(), last[2]))
            line += text.count("\n", counted, header.start())
            counted = header.start()
            last = (header[1], counted, line)
        self._headers.setdefault(last[0], []).append((last[1], len(text), last[2]))

    def get(self, key: Key, /) -> Position | None:
        """Return line and column of a key, or of a header where the key is empty; None if it is not there."""
        table, ordinal, name = key
        headers = self._headers.get(table, ())
        if ordinal >= len(headers):
            return None
        start, end, line = headers[ordinal]
        if not name:
            return (line, 1) if table else None
        at = self._text.find(f"\n{name} =", start, end)  # as an import writes it
        if at >= 0:
            return line + self._text.count("\n", start, at + 1), 1
        found = re.compile(rf"^[ \t]*({re.escape(name)})[ \t]*=", re.MULTILINE).search(self._text, start, end)
        if found is None:
            return None
        at = found.start(1)
        return line + self._text.count("\n", start, at), at - self._text.rfind("\n", 0, at)


def positions_in(text: str) -> Positions:
    """Return where headers and keys of a TOML text are, as `find_positions` finds them."""
    return PlainPositions(text) if _PLAIN_TEXT.match(text) else find_positions(text)
