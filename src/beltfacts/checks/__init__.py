"""Rules for fact files, one file each: a module here is a value of ``check --rule``.

A rule's `check(files)` yields findings. Rules change nothing.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.checks._groups import HINTS as HINTS
    from beltfacts.checks._groups import count_by_rule as count_by_rule
    from beltfacts.checks._groups import first_of_each_rule as first_of_each_rule
    from beltfacts.checks._groups import group_findings as group_findings
    from beltfacts.checks._groups import hints_last as hints_last
    from beltfacts.checks._run import check as check
    from beltfacts.checks._run import check_files as check_files
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "_groups": "HINTS count_by_rule first_of_each_rule group_findings hints_last",
            "_run": "check check_files",
        },
    )
