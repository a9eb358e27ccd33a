"""JSON records of verdicts and coverage. Their shapes stand in `record_types`, and the records of facts in `output`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from beltfacts.evidence.verification import Verdict

if TYPE_CHECKING:  # a record of a verdict needs none of them
    from beltfacts.evidence.document_coverage import Coverage, NumberInText
    from beltfacts.evidence.number_groups import NumberGroup
    from beltfacts.record_types import CoverageRecord, NumberGroupRecord, NumberRecord, VerdictRecord


def verdict_record(verdict: Verdict) -> VerdictRecord:
    """Return a verdict as a JSON record. Offsets are in characters of the document's text."""
    location = verdict.location
    record: dict[str, Any] = {
        "id": verdict.fact.id,
        "verdict": verdict.verdict,
        "start": location.start if location else None,
        "end": location.end if location else None,
        "paragraph": location.paragraph if location else None,
        "section": (location.section or None) if location else None,
        "reason": verdict.reason or None,
        "page": (location.page or None) if location else None,
        "page_label": (location.page_label or None) if location else None,
        "locator": location.locator if location else None,
        "difference": verdict.difference or None,
        "source": verdict.fact.source,
        "file": verdict.file,
        "line": verdict.line or None,
    }
    return cast("VerdictRecord", record)


def coverage_record(coverage: Coverage) -> CoverageRecord:
    """Return the counts of a document's coverage as a JSON record. Shares are in per cent."""
    return {
        "document": coverage.document,
        "source": coverage.source or None,
        "numbers": len(coverage.numbers),
        "covered": coverage.count("covered"),
        "excused": coverage.count("excused"),
        "left": coverage.count("left"),
        "percent_covered": coverage.percent_covered,
        "percent_accounted": coverage.percent_accounted_for,
    }


def number_record(coverage: Coverage, number: NumberInText) -> NumberRecord:
    """Return a number of a document as a JSON record.

    Line, column and paragraph count from 1; offsets are in characters.
    """
    from beltfacts.evidence.document_coverage import number_context

    location = coverage.text.locate(number.start, number.end)
    record: dict[str, Any] = {
        "document": coverage.document,
        "line": location.line,
        "column": location.column,
        "text": number.text,
        "context": number_context(coverage.text.text, number),
        "state": number.state,
        "reason": number.reason or None,
        "start": number.start,
        "end": number.end,
        "paragraph": location.paragraph,
        "source": coverage.source or None,
        "page": location.page or None,
        "section": location.section or None,
    }
    return cast("NumberRecord", record)


def number_group_record(coverage: Coverage, group: NumberGroup) -> NumberGroupRecord:
    """Return the counts of a page or section as a JSON record."""
    return {
        "document": coverage.document,
        "group": group.name or None,
        "page": group.location.page or None,
        "section": group.location.section or None,
        "numbers": len(group.numbers),
        "covered": group.count("covered"),
        "excused": group.count("excused"),
        "left": group.count("left"),
    }
