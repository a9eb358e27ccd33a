"""What an audit says of a draft, as records for programs and for `reports`."""

from __future__ import annotations

from beltfacts.audit.audited_draft import AuditedDraft
from beltfacts.audit.auditing import Auditor
from beltfacts.audit.drafts import Draft
from beltfacts.audit.judging import Verdict
from beltfacts.record_types import AuditRecord, UnreadRecord


def audit_draft(auditor: Auditor, draft: Draft, file: str, *, why: bool = False) -> AuditedDraft:
    """Compare a draft with a library. `why`: each record has the facts that were looked at.

    Figures in what the author ignores have no record, unless they are supported.
    """
    figures, verdicts, ignored = list[AuditRecord](), list[Verdict](), 0
    used = set[int]()
    for verdict in auditor.audit(draft):
        if verdict.claim.low is None and verdict.claim.date is None:
            continue
        start, end = draft.stretch(draft.blocks[verdict.claim.block], verdict.claim.start, verdict.claim.end)
        if verdict.is_alarm and (hidden := next((each for each in draft.ignored if each.start <= start < each.end), None)):
            used.add(hidden.comment)
            ignored += 1
            continue
        figures.append(_record(draft, verdict, file, start, end, why))
        verdicts.append(verdict)
    unread: list[UnreadRecord] = [{"line": draft.position(each.start)[0], "reason": each.reason} for each in draft.unread]
    return AuditedDraft(file, draft.text, figures, unread, ignored, _unused(draft, used), verdicts)


def _unused(draft: Draft, used: set[int]) -> list[tuple[int, int]]:
    """Return line and column of each comment that hid no alarm."""
    comments = dict.fromkeys(each.comment for each in draft.ignored)
    return [draft.position(comment) for comment in comments if comment not in used]


def _record(draft: Draft, verdict: Verdict, file: str, start: int, end: int, why: bool) -> AuditRecord:
    """Return a verdict as a record."""
    (line, column), (end_line, end_column) = draft.position(start), draft.position(end)
    record: AuditRecord = {
        "file": file,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "text": draft.blocks[verdict.claim.block].text[verdict.claim.start : verdict.claim.end],
        "verdict": verdict.verdict,
        "facts": [fact.id for fact in verdict.facts],
        "reason": verdict.reason,
        "citation": f"beltfacts cite {verdict.facts[0].id}" if verdict.facts else None,
    }
    if why:
        record["looked_at"] = [
            {
                "id": each.fact.id,
                "figure": each.fact.figure,
                "about": round(each.about, 3),
                "subject": round(each.subject, 3),
                "measure": round(each.measure, 3),
                "clause": round(each.explained, 3),
            }
            for each in verdict.weighed
        ]
    return record
