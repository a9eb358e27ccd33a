"""A field that holds the wrong kind of value.

Text where a number belongs, an id with capitals, a range without its other end, a bound that is not one of the known words.
The record is left out until it is mended.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Found while reading."""
    return files.noted("wrong-type")
