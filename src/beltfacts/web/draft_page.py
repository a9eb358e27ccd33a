"""The draft check: a form for a text, and the text with its figures marked and what the library says of each."""

from __future__ import annotations

from beltfacts.audit import ALARMS, AuditedDraft
from beltfacts.record_types import AuditRecord
from beltfacts.web import links
from beltfacts.web.layout import Frame, page
from beltfacts.web.markup import NOTHING, Html, element, join, lines

MOST_TEXT = 60_000
"""Characters of a text that is checked: about twenty pages. A longer one keeps the processor busy for others."""


def draft_page(frame: Frame, typed: str = "", audited: AuditedDraft | None = None, message: str = "") -> Html:
    """Return the page of the draft check. `typed`: what stands in the field. `audited`: the text with its verdicts."""
    wrong = element("p", message, class_="warning bad", role="alert") if message else NOTHING
    result = NOTHING if audited is None else _result(audited)
    explained = "Paste a text. Every figure and date in it is compared with the facts of the library. The text is not kept."
    title = "Draft check"
    return page(frame, title, element("h1", title), element("p", explained), wrong, result, _form(typed), current=title)


def _form(typed: str) -> Html:
    """Return the form that takes a text."""
    field = element("textarea", Html("\n"), lines(typed), name="text", id="text", rows=14, maxlength=MOST_TEXT, required=True)
    return element(
        "form",
        element("label", "Text of the draft", for_="text"),
        field,
        element("button", "Check", type="submit"),
        action=links.page("draft"),
        method="post",
        class_="draft",
    )


def _result(audited: AuditedDraft) -> Html:
    """Return the counts, the marked text and the list of verdicts."""
    alarms = sum(record["verdict"] in ALARMS for record in audited.figures)
    supported = sum(record["verdict"] == "supported" for record in audited.figures)
    count = len(audited.figures)
    said = f"{count} {'figure' if count == 1 else 'figures'}: {alarms} {'alarm' if alarms == 1 else 'alarms'}, {supported} supported."
    items = [_verdict(number, record) for number, record in enumerate(audited.figures, 1)]
    return element(
        "section",
        element("h2", "What the library says", id="verdicts"),
        element("p", said, role="status", class_="status"),
        element("div", _marked_text(audited), class_="passage"),
        element("ol", *items, class_="verdicts") if items else None,
        aria_labelledby="verdicts",
    )


def _marked_text(audited: AuditedDraft) -> Html:
    """Return the text with its figures marked, each leading to its verdict."""
    starts, parts, at = _line_starts(audited.text), list[Html](), 0
    for number, record in enumerate(audited.figures, 1):
        start = starts[record["line"] - 1] + record["column"] - 1
        end = starts[record["end_line"] - 1] + record["end_column"] - 1
        if start < at:
            continue
        link = element("a", lines(audited.text[start:end]), href=f"#figure-{number}")
        parts += [lines(audited.text[at:start]), element("mark", link, class_=_kind(record), id=f"mark-{number}")]
        at = end
    return join(*parts, lines(audited.text[at:]))


def _verdict(number: int, record: AuditRecord) -> Html:
    """Return the verdict on one figure, with the fact that it rests on."""
    facts = [join(" ", element("a", fact, href=links.fact(fact))) for fact in record["facts"][:1]]
    return element(
        "li",
        element("a", record["text"], href=f"#mark-{number}"),
        f", line {record['line']}: ",
        element("strong", record["verdict"].replace("-", " ")),
        f". {record['reason']}" if record["reason"] else None,
        facts,
        class_=_kind(record),
        id=f"figure-{number}",
    )


def _kind(record: AuditRecord) -> str:
    """Return how a figure is marked: alarm, good or doubt."""
    return "alarm" if record["verdict"] in ALARMS else "good" if record["verdict"] == "supported" else "doubt"


def _line_starts(text: str) -> list[int]:
    """Return the offset of the start of each line."""
    return [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
