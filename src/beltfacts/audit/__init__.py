"""Hold a draft against the facts: every figure and date of it gets a verdict, with the fact that it rests on.

It writes no file (`reports` and `commands` do) and changes no fact.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.audit.auditing import Auditor as Auditor
    from beltfacts.audit.auditing import BlockKey as BlockKey
    from beltfacts.audit.draft_files import read_draft as read_draft
    from beltfacts.audit.draft_files import read_draft_file as read_draft_file
    from beltfacts.audit.drafts import Block as Block
    from beltfacts.audit.drafts import Draft as Draft
    from beltfacts.audit.records import AuditedDraft as AuditedDraft
    from beltfacts.audit.records import audit_draft as audit_draft
    from beltfacts.audit.verdicts import ALARMS as ALARMS
    from beltfacts.audit.verdicts import VERDICTS as VERDICTS
    from beltfacts.audit.verdicts import Verdict as Verdict
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "auditing": "Auditor BlockKey",
            "draft_files": "read_draft read_draft_file",
            "drafts": "Block Draft",
            "records": "AuditedDraft audit_draft",
            "verdicts": "ALARMS VERDICTS Verdict",
        },
    )
