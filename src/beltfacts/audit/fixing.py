"""Edits of a draft: citations behind supported figures, and printed figures in the place of wrong ones.

It reads and writes no file, and writes no citation itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from beltfacts.audit.drafts import RAISED, Block, Draft, decode
from beltfacts.audit.judging import Verdict
from beltfacts.errors import UseError
from beltfacts.reading import LazyPattern

CORRECTABLE = ("wrong-figure", "wrong-unit")
"""Verdicts after which the figure alone is wrong, so that the printed one may take its place."""

_CLOSING = "\"'\u201d\u2019\u00bb\u300d\u300f"
"""Closing quotation marks."""

_NEAR = 40
"""Characters behind a figure in which its noun may follow."""

_IN_LINK = LazyPattern(r"[^\[\]\n]*\](?:\([^()\n]*\)|\[[^\[\]\n]*\])")
"""The rest of a Markdown link, from within its text."""

_RAISED_DIGITS = LazyPattern(r"<sup\b[^<>]*>([0-9]{1,2})</sup\s*>", re.IGNORECASE)
_RAISED_END = LazyPattern(r"</sup\s*>", re.IGNORECASE)
"""Raised digits of HTML, as those of a square metre, and their end."""

_CITED = LazyPattern(
    r"[\s~*_\"'\u201d\u2019\u00bb}]*(?:</\w+>)*\s*(?:\[@|\[\^|\^\[|\[\d|@\w|\\[a-zA-Z]*(?:cite|footnote)|#(?:cite|footnote)|<!--\s*fact:|<(?:cite|sup)\b|[\u00b9\u00b2\u00b3\u2070-\u2079]"
    r"|[(\uff08][^()\uff08\uff09\n]*(?:\b\d{4}[a-z]?\b|n\.\s?d\.|\bfact\b)[^()\uff08\uff09\n]*[)\uff09])"
)
"""A citation or a footnote mark directly behind a figure."""

_CITED_SOON = LazyPattern(r"[^\d\n;()\[\]\\#]{0,60}(?:\[\^|\[@|\\[a-zA-Z]*(?:cite|footnote)|#(?:cite|footnote))")
"""A footnote mark or a key behind the words after a figure: "665 km long.[^1]"."""


class Edit(NamedTuple):
    """A stretch of a draft and the text that takes its place. start, end: offsets in the file."""

    start: int
    end: int
    text: str


class Edits(NamedTuple):
    """What changes in a draft.

    edits: in order, without overlap.
    corrected: the verdicts whose figure is replaced.
    left: the verdicts that were accepted, but whose figure cannot be replaced safely.
    """

    edits: list[Edit]
    corrected: list[Verdict]
    left: list[Verdict]


def find_edits(
    draft: Draft, verdicts: Sequence[Verdict], citations: Mapping[str, str], figures: Mapping[str, str], accepted: Collection[str]
) -> Edits:
    """Return the edits that cite supported figures and correct accepted ones.

    `citations`: by fact id, the in-text citation. `figures`: by fact id, the printed figure. Both in the markup of the draft.
    `accepted`: ids of facts whose wrong figures are to be corrected. A figure with a citation directly behind it, or a key
    in its clause, is left.
    """
    cited: dict[int, list[str]] = {}
    changed, corrected, left = list[Edit](), list[Verdict](), list[Verdict]()
    for verdict in verdicts:
        if verdict.claim.date is not None or verdict.claim.ordinal or not verdict.facts:
            continue
        name = verdict.facts[0].id
        if verdict.verdict == "supported" and name in citations and not _is_settled(verdict):
            at = _place_of_citation(draft, verdict, citations[name])
            if at is not None and citations[name] not in cited.setdefault(at, []):
                cited[at].append(citations[name])
        elif verdict.verdict in CORRECTABLE and name in accepted:
            edit = _correction(draft, verdict, figures[name])
            (left if edit is None else corrected).append(verdict)
            changed += [edit] if edit else []
    inserted = [Edit(at, at, "".join(f" {each}" for each in texts)) for at, texts in cited.items() if texts]
    return Edits(_without_overlap(sorted(changed + inserted)), corrected, left)


def _is_settled(verdict: Verdict) -> bool:
    """Return whether the author named the fact or its source behind the figure, as by `[@key]`, so that it has a citation."""
    return any(each.settled_by for each in verdict.weighed if each.fact is verdict.facts[0])


def _without_overlap(edits: Sequence[Edit]) -> list[Edit]:
    """Return edits without those that begin within an earlier one."""
    kept = list[Edit]()
    for edit in edits:
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """Return a text with its edits. All other characters stay."""
    parts, at = list[str](), 0
    for edit in edits:
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


def encode_like(text: str, data: bytes, name: str) -> bytes:
    """Return a changed text in the encoding of the bytes that it was read from.

    Raises UseError for bytes that would not stay as they are, and for characters that the encoding does not have.
    """
    old = decode(data)
    for encoding, mark in (("utf-8", b""), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"), ("cp1252", b"")):
        if data.startswith(mark) and mark + old.encode(encoding, "replace") == data:
            try:
                return mark + text.encode(encoding)
            except UnicodeEncodeError as error:
                raise UseError(f"{name} is Windows-1252, which has no {error.object[error.start]}; save it as UTF-8 first") from error
    raise UseError(f"{name} has bytes that are no text; save it as UTF-8 first")


def _stretch(draft: Draft, block: Block, start: int, end: int) -> tuple[int, int] | None:
    """Return where a stretch of a block stands in the file, or None where it does not stand there as it is read."""
    first, last = block.origins[start], block.origins[end - 1] + 1
    for stop in (last, last + 1):  # the percent sign of LaTeX has a backslash
        if _plain(draft.text[first:stop].replace("\\%", "%").replace("~", " ")) == _plain(block.text[start:end]):
            return first, stop
    if raised := _RAISED_END.match(draft.text, last):
        shown = _RAISED_DIGITS.sub(lambda found: found[1].translate(RAISED), draft.text[first : raised.end()])
        if _plain(shown) == _plain(block.text[start:end]):
            return first, raised.end()
    return None


def _plain(text: str) -> str:
    """Return a text with each space, of any kind, as one space."""
    return re.sub(r"\s+", " ", text)


def _place_of_citation(draft: Draft, verdict: Verdict, citation: str) -> int | None:
    """Return where the citation of a figure goes, or None where it has one, or where none can be written."""
    claim, block = verdict.claim, draft.blocks[verdict.claim.block]
    found = _stretch(draft, block, claim.start, max(claim.end, claim.whole[1]))
    if not found or block.kind == "heading" or any(each.start <= found[0] < each.end for each in draft.ignored):
        return None
    at, text = found[1], draft.text
    if claim.quotation:
        marks = [
            each for each in range(claim.quotation[1] - 1, min(claim.quotation[1] + 1, len(block.text))) if block.text[each] in _CLOSING
        ]
        if not marks or text[block.origins[marks[-1]]] not in _CLOSING:
            return None
        at = block.origins[marks[-1]] + 1
    if link := _IN_LINK.match(text, at):
        at = link.end()
    behind = text[at : at + 1]
    if (behind.isascii() and behind.isalnum()) or behind in ("-", "\u2010", "\u2011") or _is_cited(text, at, citation):
        return None
    return at


def _is_cited(text: str, at: int, citation: str) -> bool:
    """Return whether a citation stands directly behind an offset, or a mark for one behind the next few words."""
    return text.startswith(citation, len(text) - len(text[at:].lstrip())) or bool(_CITED.match(text, at) or _CITED_SOON.match(text, at))


def _correction(draft: Draft, verdict: Verdict, figure: str) -> Edit | None:
    """Return the edit that puts the printed figure in the place of a wrong one.

    Return None within quotation marks, in a table, and where the noun would be lost or stand twice: there an author must look.
    """
    claim, block = verdict.claim, draft.blocks[verdict.claim.block]
    start, end = min(claim.start, claim.whole[0]), max(claim.end, claim.whole[1])
    place = _stretch(draft, block, start, end)
    if place is None or claim.quotation or block.kind == "cell":
        return None
    noun, printed = (each.split()[-1].lower() if each.split() else "" for each in (figure, block.text[start:end]))
    follows = block.text[end : end + _NEAR].lower()
    if (noun.isalpha() and noun in follows.split(".")[0]) or (printed.isalpha() and not any(map(str.isalpha, figure))):
        return None
    if follows[:1].isascii() and (follows[:1].isalnum() or follows[:1] == "-"):
        return None
    return Edit(*place, figure)
