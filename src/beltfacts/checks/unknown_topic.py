"""A topic that the vocabulary does not declare.

list --topic accepts declared topics only. Use one of them, or declare a new one: [[topic]] id = ..., name = ..., broader = ...
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.checks._undeclared import find_undeclared
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Look up the topics of every fact."""
    return find_undeclared(files, "topic")
