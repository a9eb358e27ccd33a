"""A date that is not EDTF.

Dates are written in the Extended Date/Time Format (ISO 8601-2): 2024, 2024-06, 2024-06-30, 2021/2024, 2025-H1, 2025-Q3. Add ~
for "about" and ? for "uncertain". If the source gives no date, write undated. Do not guess.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Yield the findings of this rule that parsing the files gave."""
    return files.noted("date")
