"""A file that is not valid TOML, or is empty.

Nothing in such a file is loaded, so its facts are missing from every answer. Correct the position that the finding names. Usual
causes are a missing quotation mark, a value without a key, a key written twice, and a file that is not UTF-8 text. An empty file is
often one that a program is writing, or was writing when it was stopped.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Yield the findings of this rule that parsing the files gave."""
    return files.noted("syntax")
