"""A date that is not EDTF.

Dates are written in the Extended Date/Time Format: 2024, 2024-06, 2024-06-30, 2021/2024, 2025-H1, 2025-Q3, with ~ for about
and ? for uncertain, or undated. Where the source gives no date, write undated rather than a guess.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Found while reading."""
    return files.noted("date")
