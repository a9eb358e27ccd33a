"""A file that cannot be read as TOML.

Nothing in such a file is loaded, so its facts are missing from every answer. Mend the place that the finding names: a missing
quote mark, a value without a key, a key written twice, or a file that is not UTF-8 text.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Found while reading."""
    return files.noted("syntax")
