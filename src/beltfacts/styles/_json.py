"""JSON as the styles for programs write it: indented, readable letters, nothing that a terminal acts on. It knows no vocabulary."""

from __future__ import annotations

from json import dumps
from typing import Any

from beltfacts.formats.json import ESCAPES, encode


def written(data: Any) -> str:
    """The data as one JSON document with a line end; decimals are exact."""
    return dumps(data, ensure_ascii=False, indent=2, default=encode).translate(ESCAPES) + "\n"
