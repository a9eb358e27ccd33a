"""Hold a draft against the facts: every figure and date of it gets a verdict, with the fact that it rests on.

The steps, each in a module of that name: `draft_files` (text to blocks), `claims` (figures and dates), `candidates` (facts that may be meant),
`weighing` (how surely each is), `grounds` (what else speaks for it), `judging` with `matching_facts` and `mistakes` (the verdict), `second_look`
(facts that the first verdict points to), `event_dates` and `date_judging`, `records`, `fixing`. `auditing` runs them; docs/architecture.md walks through them.

It writes no file (`reports` and `commands` do) and changes no fact.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.audit.auditing import Auditor as Auditor
    from beltfacts.audit.auditing import BlockKey as BlockKey
    from beltfacts.audit.batches import audit_many as audit_many
    from beltfacts.audit.draft_files import draft_format as draft_format
    from beltfacts.audit.draft_files import read_draft as read_draft
    from beltfacts.audit.draft_files import read_draft_bytes as read_draft_bytes
    from beltfacts.audit.draft_files import read_draft_file as read_draft_file
    from beltfacts.audit.drafts import Block as Block
    from beltfacts.audit.drafts import Draft as Draft
    from beltfacts.audit.fixing import CORRECTABLE as CORRECTABLE
    from beltfacts.audit.fixing import apply_edits as apply_edits
    from beltfacts.audit.fixing import encode_like as encode_like
    from beltfacts.audit.fixing import find_edits as find_edits
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
            "batches": "audit_many",
            "draft_files": "draft_format read_draft read_draft_bytes read_draft_file",
            "drafts": "Block Draft",
            "fixing": "CORRECTABLE apply_edits encode_like find_edits",
            "records": "AuditedDraft audit_draft",
            "verdicts": "ALARMS VERDICTS Verdict",
        },
    )
