"""The drafts that an editor has open, each with the verdicts on its figures. It speaks no protocol."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from beltfacts.audit import Auditor, BlockKey, Draft, Verdict, read_draft
from beltfacts.errors import UseError
from beltfacts.language_server.positions import PlacedText
from beltfacts.library import Library
from beltfacts.model import Fact

_NAMES = {"markdown": ".md", "quarto": ".qmd", "latex": ".tex", "tex": ".tex", "typst": ".typ", "html": ".html", "plaintext": ".txt"}
"""The ending of a name for each language that editors name."""

MOST_CHARACTERS = 1_000_000
"""Characters of a draft that is judged while it is written: some 5,000 figures of prose, which take ten seconds when it is opened."""


class Figure(NamedTuple):
    """A figure of an open draft.

    start, end: offsets in its text.
    block: offset of the start of its block.
    kind: of its block, as in `Block`.
    verdict: the verdict on it.
    """

    start: int
    end: int
    block: int
    kind: str
    verdict: Verdict


class OpenDraft:
    """One draft as the editor has it.

    name: a file name with the ending of its format. placed: its text. figures: its figures, in order; empty until `audit`.
    read: the draft that they were found in; None until `audit`.
    unused: offsets of the comments that ignore nothing.
    refused: why it is not judged; empty where it is.
    """

    def __init__(self, address: str, language: str, text: str, encoding: str) -> None:
        """Keep the text of a document. `language`: as the editor names it."""
        path = PurePosixPath(unquote(urlsplit(address).path))
        self.name = f"draft{_NAMES[language]}" if language in _NAMES else path.name
        self.encoding = encoding
        self.placed = PlacedText(text, encoding)
        self.figures: list[Figure] = []
        self.read: Draft | None = None
        self.unused: list[int] = []
        self.refused = ""
        self._known: dict[BlockKey, tuple[list[Verdict], list[Fact]]] = {}

    def change(self, text: str) -> None:
        """Take the text over that the editor has now."""
        self.placed = PlacedText(text, self.encoding)

    def forget(self) -> None:
        """Forget all verdicts: the library has changed."""
        self._known.clear()

    def audit(self, auditor: Auditor) -> None:
        """Judge the figures. Blocks that are as they were, in the same surroundings, are not judged again."""
        text = self.placed.text
        self.figures, self.unused, self.refused, self.read = [], [], "", None
        if len(text) > MOST_CHARACTERS:
            self.refused = (
                f"more than {MOST_CHARACTERS:,} characters are not judged while they are written; save them and run beltfacts audit"
            )
            return
        try:
            draft = read_draft(text.encode("utf-8", "surrogatepass"), self.name)
        except (UseError, UnicodeDecodeError) as error:
            self.refused = str(error)
            return
        self.read = draft
        found = [*filter(None, (_figure(draft, verdict) for verdict in auditor.audit_again(draft, self._known)))]
        hiding = [_ignoring(draft, each.start) if each.verdict.is_alarm else None for each in found]
        self.figures = [each for each, comment in zip(found, hiding, strict=True) if comment is None]
        self.unused = sorted({each.comment for each in draft.ignored}.difference(each for each in hiding if each is not None))

    def figure_at(self, offset: int) -> Figure | None:
        """Return the figure at an offset; None if there is none."""
        return next((each for each in self.figures if each.start <= offset <= each.end), None)

    def figures_between(self, start: int, end: int) -> list[Figure]:
        """Return the figures that a stretch touches."""
        return [each for each in self.figures if each.start <= end and start <= each.end]


def _figure(draft: Draft, verdict: Verdict) -> Figure | None:
    """Return a verdict with its place; None where no figure was read."""
    claim = verdict.claim
    if claim.low is None and claim.date is None:
        return None
    block = draft.blocks[claim.block]
    start, end = draft.stretch(block, claim.start, claim.end)
    return Figure(start, end, block.origins[0], block.kind, verdict)


def _ignoring(draft: Draft, offset: int) -> int | None:
    """Return the offset of the comment by which the author ignores what stands at an offset; None if there is none."""
    return next((each.comment for each in draft.ignored if each.start <= offset < each.end), None)


class FreshAuditor:
    """An auditor of a library as its files are now."""

    def __init__(self, library: Library) -> None:
        """Audit against this library."""
        self.library = library
        self._auditor = Auditor(library)

    def auditor(self) -> tuple[Auditor, bool]:
        """Return the auditor, and whether the library has changed since the last call."""
        current = self.library.current()
        if current is self.library:
            return self._auditor, False
        self.library, self._auditor = current, Auditor(current)
        return self._auditor, True
