"""Compare a draft with the facts: every figure and date of it gets a verdict, with the fact that it rests on.

The steps, each in a package of that name: `drafts` (text to blocks), `claims` (figures and dates), `weighing` (facts that may be meant, and how
surely each is), `comparing` (figures and times of both), `judging` (the verdict), with the `words` of facts. `auditing` runs them, `records` says
them, `fixing` edits; docs/architecture.md walks through them.

`kept_audits` and `kept_lookups` keep what was said and looked up in the user's cache folder. It writes no other file (`reports` and `commands` do)
and changes no fact.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.audit.audited_draft import UNUSED as UNUSED
    from beltfacts.audit.audited_draft import WHY_UNUSED as WHY_UNUSED
    from beltfacts.audit.audited_draft import AuditedDraft as AuditedDraft
    from beltfacts.audit.audited_draft import FindFact as FindFact
    from beltfacts.audit.auditing import Auditor as Auditor
    from beltfacts.audit.auditing import BlockKey as BlockKey
    from beltfacts.audit.batches import audit_many as audit_many
    from beltfacts.audit.drafts import Block as Block
    from beltfacts.audit.drafts import Draft as Draft
    from beltfacts.audit.drafts import draft_format as draft_format
    from beltfacts.audit.drafts import read_draft as read_draft
    from beltfacts.audit.drafts import read_draft_bytes as read_draft_bytes
    from beltfacts.audit.drafts import read_draft_file as read_draft_file
    from beltfacts.audit.fixing import CORRECTABLE as CORRECTABLE
    from beltfacts.audit.fixing import apply_edits as apply_edits
    from beltfacts.audit.fixing import correction as correction
    from beltfacts.audit.fixing import encode_like as encode_like
    from beltfacts.audit.fixing import find_edits as find_edits
    from beltfacts.audit.fixing import place_of_citation as place_of_citation
    from beltfacts.audit.judging import ALARMS as ALARMS
    from beltfacts.audit.judging import VERDICTS as VERDICTS
    from beltfacts.audit.judging import Verdict as Verdict
    from beltfacts.audit.kept_audits import DraftAudits as DraftAudits
    from beltfacts.audit.records import audit_draft as audit_draft
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "audited_draft": "UNUSED WHY_UNUSED AuditedDraft FindFact",
            "auditing": "Auditor BlockKey",
            "batches": "audit_many",
            "drafts": "Block Draft draft_format read_draft read_draft_bytes read_draft_file",
            "fixing": "CORRECTABLE apply_edits correction encode_like find_edits place_of_citation",
            "judging": "ALARMS VERDICTS Verdict",
            "kept_audits": "DraftAudits",
            "records": "audit_draft",
        },
    )
