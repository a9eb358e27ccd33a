"""Rules for fact files, one file each: a module here is a value of ``check --rule``.

A rule's `check(files)` yields findings. Rules change nothing.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.checks._groups import count_by_rule as count_by_rule
    from beltfacts.checks._groups import group_findings as group_findings
    from beltfacts.checks._run import check as check
    from beltfacts.checks._run import check_files as check_files
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "_groups": "count_by_rule group_findings",
            "_run": "check check_files",
        },
    )
