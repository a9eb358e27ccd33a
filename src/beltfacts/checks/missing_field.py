"""A record without a required field.

A fact needs id, subject, measure, figure, date, topics and quote. It needs a source too, unless its file has exactly one source.
A record without a required field is not loaded, because a figure without its words, date or source cannot be trusted. Add the
field.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Yield the findings of this rule that parsing the files gave."""
    return files.noted("missing-field")
