"""The verb check: every rule over every file, all findings in one run. It changes nothing.

A rule is a file in `checks/`: its docstring explains it (first line: what is wrong; then why and what to do), its
`check(files)` yields findings.
"""

from __future__ import annotations

from collections.abc import Iterable

from beltfacts.library import Library
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding
from beltfacts.registry import CHECKS


def check(library: Library, rules: Iterable[str] = ()) -> list[Finding]:
    """Everything wrong in a library's files, which are read anew. Raises UseError for a rule that does not exist."""
    return check_files(FactFiles.of(library.files), rules)


def check_files(files: FactFiles, rules: Iterable[str] = ()) -> list[Finding]:
    """The findings of these rules (all when none are named), by file and line. Raises UseError for a rule that does not exist."""
    found = [finding for rule in rules or CHECKS.names for finding in CHECKS.load(rule).check(files)]
    return sorted(found, key=lambda finding: (finding.file, finding.line, finding.column, finding.rule, finding.message))
