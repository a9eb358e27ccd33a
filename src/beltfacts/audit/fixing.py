"""Edits of a draft: citations behind supported figures, and printed figures in the place of wrong ones.

It reads and writes no file, and writes no citation itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from beltfacts.audit.drafts import RAISED, Block, Draft, decode
from beltfacts.audit.judging import Verdict
from beltfacts.audit.markup_ends import behind_marks
from beltfacts.errors import UseError
from beltfacts.reading import LazyPattern

CORRECTABLE = ("wrong-figure", "wrong-unit")
"""Verdicts after which the figure alone is wrong, so that the printed one may take its place."""

_CLOSING = "\"'\u201d\u2019\u00bb\u300d\u300f"
"""Closing quotation marks."""

_NEAR = 40
"""Characters behind a figure in which its noun may follow."""

_RAISED_DIGITS = LazyPattern(r"<sup\b[^<>]*>([0-9]{1,2})</sup\s*>", re.IGNORECASE)
_RAISED_END = LazyPattern(r"</sup\s*>", re.IGNORECASE)
"""Raised digits of HTML, as those of a square metre, and their end."""

_WORD = LazyPattern(r"\S+")
_JOINED = LazyPattern(r"[0-9]-[^\W\d_]")
"""A figure that is part of a word, as "1,035-kilometer-long"."""

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
    draft: Draft,
    verdicts: Sequence[Verdict],
    citations: Mapping[str, str],
    figures: Mapping[str, str],
    accepted: Collection[str],
    markup: str,
) -> Edits:
    """Return the edits that cite supported figures and correct accepted ones.

    `citations`: by fact id, the in-text citation. `figures`: by fact id, the printed figure. Both in `markup`, the format of the draft.
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
            at = place_of_citation(draft, verdict, citations[name], markup)
            if at is not None and citations[name] not in cited.setdefault(at, []):
                cited[at].append(citations[name])
        elif verdict.verdict in CORRECTABLE and name in accepted:
            edit = correction(draft, verdict, figures[name])
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
    """Return where a stretch of a block stands in the file, or None where there is more than its words, as a tag among them."""
    if _is_cut(draft, block, start) or _is_cut(draft, block, end):
        return None
    first, last = draft.stretch(block, start, end)
    origins = block.origins
    gaps = ((draft.end_of(origins[at]), origins[at + 1]) for at in range(start, end - 1) if origins[at] != origins[at + 1])
    if not any(draft.text[slice(*gap)].strip() for gap in gaps):
        return first, last
    if raised := _RAISED_END.match(draft.text, last):
        shown = _RAISED_DIGITS.sub(lambda found: found[1].translate(RAISED), draft.text[first : raised.end()])
        if " ".join(shown.split()) == " ".join(block.text[start:end].split()):
            return first, raised.end()
    return None


def _is_cut(draft: Draft, block: Block, at: int) -> bool:
    """Return whether an offset of a block lies within what is one piece in the file, as a number of siunitx with its unit."""
    return 0 < at < len(block.text) and block.origins[at - 1] == block.origins[at]


def place_of_citation(draft: Draft, verdict: Verdict, citation: str, markup: str) -> int | None:
    """Return where the citation of a figure goes in the file, or None where it has one, or where none can be written.

    It goes behind the noun of the figure, and behind the link or the emphasis that ends there. `markup`: the format of the draft.
    """
    claim, block = verdict.claim, draft.blocks[verdict.claim.block]
    start, end = claim.start, max(claim.end, claim.whole[1])
    at, text = draft.stretch(block, start, end)[1], draft.text
    if _is_cut(draft, block, end) or block.kind == "heading" or any(each.start <= at <= each.end for each in draft.ignored):
        return None
    if claim.quotation:
        marks = [
            each for each in range(claim.quotation[1] - 1, min(claim.quotation[1] + 1, len(block.text))) if block.text[each] in _CLOSING
        ]
        if not marks or text[block.origins[marks[-1]]] not in _CLOSING:
            return None
        at = block.origins[marks[-1]] + 1
    at = behind_marks(text, at, markup)
    behind = text[at : at + 1]
    if (behind.isascii() and behind.isalnum()) or behind in ("-", "\u2010", "\u2011") or _is_cited(text, at, citation):
        return None
    return at


def _is_cited(text: str, at: int, citation: str) -> bool:
    """Return whether a citation stands directly behind an offset, or a mark for one behind the next few words."""
    return text.startswith(citation, len(text) - len(text[at:].lstrip())) or bool(_CITED.match(text, at) or _CITED_SOON.match(text, at))


def correction(draft: Draft, verdict: Verdict, figure: str, *, in_cells: bool = False) -> Edit | None:
    """Return the edit that puts the printed figure in the place of a wrong one. Words that stay keep the spaces and line ends between them.

    Return None within quotation marks, in a table unless `in_cells`, and where the noun would be lost or stand twice: there an author must look.
    """
    claim, block = verdict.claim, draft.blocks[verdict.claim.block]
    start, end = min(claim.start, claim.whole[0]), max(claim.end, claim.whole[1])
    if claim.quotation or (block.kind == "cell" and not in_cells) or _would_read_badly(block, start, end, figure):
        return None
    old = [found.span() for found in _WORD.finditer(block.text, start, end)]
    new = figure.split()
    while min(len(old), len(new)) > 1 and _written(draft, block, old[-1]) == new[-1]:
        old, new = old[:-1], new[:-1]
    while min(len(old), len(new)) > 1 and _written(draft, block, old[0]) == new[0]:
        old, new = old[1:], new[1:]
    place = _stretch(draft, block, old[0][0], old[-1][1]) if old else None
    return Edit(*place, " ".join(new)) if place else None


def _written(draft: Draft, block: Block, word: tuple[int, int]) -> str:
    """Return a word of a block as the file has it; empty where there is more than the word."""
    place = _stretch(draft, block, *word)
    return draft.text[slice(*place)] if place else ""


def _would_read_badly(block: Block, start: int, end: int, figure: str) -> bool:
    """Return whether a noun would be lost or stand twice if a figure took the place of a stretch, or it would run into the next word."""
    printed = block.text[start:end]
    noun, replaced = (each.split()[-1].lower() if each.split() else "" for each in (figure, printed))
    follows = block.text[end : end + _NEAR].lower()
    if (noun.isalpha() and noun in follows.split(".")[0]) or (replaced.isalpha() and not any(map(str.isalpha, figure))):
        return True
    if bool(_JOINED.search(figure)) != bool(_JOINED.search(printed)):
        return True
    return follows[:1].isascii() and (follows[:1].isalnum() or follows[:1] == "-")
