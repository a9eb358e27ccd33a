"""A page with the draft on the left, its figures marked, and what the library says on the right. It needs no script and no network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from beltfacts.audit import ALARMS, UNUSED, WHY_UNUSED, AuditedDraft, FindFact
from beltfacts.model import Fact
from beltfacts.output import printable, visible_line
from beltfacts.record_types import AuditRecord
from beltfacts.reports._summary import summary

_LONGEST_FIGURE = 40
"""Characters of a figure that is kept on one line. A longer one is a sentence."""

_STYLE = """
:root { color-scheme: light dark; --line: #767676; --alarm: #b3261e; --doubt: #7a5200; --good: #1b6e3c; --paper: #fff; --ink: #1d1d1f; --quiet: #57575c; }
@media (prefers-color-scheme: dark) { :root { --line: #8e8e93; --alarm: #ff8a80; --doubt: #ffcc66; --good: #7ddc9a; --paper: #1b1b1d; --ink: #f2f2f4;
  --quiet: #b4b4ba; } }
body { font: 1rem/1.6 Georgia, "Noto Serif", "Noto Serif CJK SC", serif; margin: 0 auto; max-width: 82rem; padding: 1.5rem; }
body { background: var(--paper); color: var(--ink); display: flex; flex-direction: column; }
main { order: 2; } footer { order: 1; font-weight: 600; } footer p { margin: 0; }
h1, h2, aside, nav, footer { font-family: system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.4rem; margin: 0 0 0.5rem; } h2 { font-size: 1.1rem; }
.draft { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; border-top: 1px solid var(--line); padding-top: 1rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; font: inherit; unicode-bidi: plaintext; }
li > a, blockquote, .whole, mark { unicode-bidi: isolate; }
mark { background: none; color: inherit; white-space: pre; text-decoration: underline 0.15em; text-underline-offset: 0.2em; }
mark a { color: inherit; text-decoration: none; font-weight: 600; }
mark.alarm { text-decoration-color: var(--alarm); text-decoration-style: wavy; }
mark.doubt { text-decoration-color: var(--doubt); text-decoration-style: dashed; }
mark.good { text-decoration-color: var(--good); }
ol { padding-left: 2.2rem; margin: 0; font-size: 0.92rem; }
li { margin-bottom: 0.8rem; } li > a { white-space: nowrap; } li:target { outline: 2px solid; outline-offset: 4px; }
.verdict { font-weight: 700; } .alarm .verdict { color: var(--alarm); } .doubt .verdict { color: var(--doubt); } .good .verdict { color: var(--good); }
blockquote { font-family: Georgia, "Noto Serif", "Noto Serif CJK SC", serif; margin: 0.15rem 0; overflow-wrap: anywhere; }
code { color: var(--quiet); font-size: 0.8em; display: block; overflow-x: auto; scrollbar-width: thin; } .whole { white-space: nowrap; }
@media (max-width: 48rem) { .draft { grid-template-columns: minmax(0, 1fr); } }
@media print { .draft { display: block; } aside { break-before: avoid; } }
"""


def draw(audited: Iterable[AuditedDraft], everything: bool, find_fact: FindFact) -> Iterator[str]:
    """Yield a page, draft by draft. All figures are in it."""
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Audit of figures</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>Audit of figures</h1>\n<main>\n"
    )
    done = list[AuditedDraft]()
    for number, draft in enumerate(audited, 1):
        yield from _section(draft, number, find_fact)
        done.append(draft._replace(text=""))
    yield f"</main>\n<footer><p>{_safe(summary(done))}</p></footer>\n</body>\n</html>\n"


def _section(draft: AuditedDraft, number: int, find_fact: FindFact) -> Iterator[str]:
    """Yield one draft with its figures marked, and the list of what the library says."""
    starts = _line_starts(draft.text)
    yield f'<section aria-labelledby="d{number}">\n<h2 id="d{number}">{_safe(draft.file)}</h2>\n<div class="draft">\n<div class="text">'
    at = 0
    for place, record in enumerate(draft.figures, 1):
        start = starts[record["line"] - 1] + record["column"] - 1
        end = starts[record["end_line"] - 1] + record["end_column"] - 1
        if start < at:
            continue
        name = f"{number}-{place}"
        yield f'{_kept(draft.text[at:start])}<mark class="{_kind(record)}" id="m{name}"><a href="#f{name}">{_kept(draft.text[start:end])}</a></mark>'
        at = end
    yield f'{_kept(draft.text[at:])}</div>\n<aside aria-label="What the library says">\n<ol>\n'
    for place, record in enumerate(draft.figures, 1):
        name, facts = f"{number}-{place}", [find_fact(each) for each in record["facts"]]
        yield (
            f'<li class="{_kind(record)}" id="f{name}"><a href="#m{name}">{_safe(record["text"])}</a>, line {record["line"]}: '
            f'<span class="verdict">{record["verdict"]}</span>: {_unbroken(record["reason"], facts)}{_evidence(facts[0]) if facts else ""}</li>\n'
        )
    yield "</ol>\n"
    yield from (f'<p>Line {line}: <span class="verdict">{UNUSED}</span>: {WHY_UNUSED}</p>\n' for line, _ in draft.unused)
    yield "</aside>\n</div>\n</section>\n"


def _kind(record: AuditRecord) -> str:
    """Return the class of a figure: alarm, doubt or good."""
    return "alarm" if record["verdict"] in ALARMS else "good" if record["verdict"] == "supported" else "doubt"


def _unbroken(text: str, facts: Sequence[Fact]) -> str:
    """Return a reason or quote, with the figures of facts that no line end parts."""
    text = _safe(text)
    for figure in dict.fromkeys(_safe(fact.figure) for fact in facts if len(fact.figure) <= _LONGEST_FIGURE):
        text = text.replace(figure, f'<span class="whole">{figure}</span>', 1)
    return text


def _evidence(fact: Fact) -> str:
    """Return the words of a fact, with their place, and the line that shows all of it."""
    words = _unbroken(fact.quote, (fact,))
    words = words if fact.cell else f"“{words}”"  # the words of a cell are its labels
    place = f", {_safe(fact.locator)}" if fact.locator else ""
    return f'<blockquote>{words}{place}</blockquote><code>beltfacts show <span class="whole">{_safe(fact.id)}</span></code>'


def _line_starts(text: str) -> list[int]:
    """Return the offset of the start of each line."""
    starts = [0]
    for at, char in enumerate(text):
        if char == "\n" or (char == "\r" and text[at + 1 : at + 2] != "\n"):
            starts.append(at + 1)
    return starts


def _safe(text: str) -> str:
    """Return a text that is no markup and has no control characters."""
    return escape(printable(text))


def _kept(text: str) -> str:
    """Return a stretch of the draft with its line ends, and nothing that acts on a page."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(escape(visible_line(line)) for line in lines)
