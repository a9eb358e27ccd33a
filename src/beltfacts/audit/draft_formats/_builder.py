"""Collects what a reader sees of a file, block by block, each character with its place. It knows no format."""

from __future__ import annotations

from beltfacts.audit.drafts import Block, Draft, Unread


class BlockBuilder:
    """Adds stretches of a file to blocks.

    blocks: the blocks that are done. unread: stretches with digits that were left out.
    wide: as in `Draft`.
    """

    def __init__(self, text: str) -> None:
        """Build the blocks of this file."""
        self.text = text
        self.blocks: list[Block] = []
        self.unread: list[Unread] = []
        self.wide: dict[int, int] = {}
        self._chars: list[str] = []
        self._origins: list[int] = []
        self._keys: list[tuple[str, int]] = []
        self._headings: list[tuple[int, str]] = []

    def add(self, char: str, origin: int) -> None:
        """Add one character that stands at an offset of the file. White space is added once."""
        if char.isspace():
            if not self._chars or self._chars[-1] == " ":
                return
            char = " "
        self._chars.append(char)
        self._origins.append(origin)

    def add_stretch(self, start: int, end: int) -> None:
        """Add a stretch of the file as it stands."""
        for at in range(start, end):
            self.add(self.text[at], at)

    def add_shown(self, chars: str, start: int, end: int) -> None:
        """Add what a reader sees of a stretch of the file that is written otherwise."""
        self.wide[start] = end
        for char in chars:
            self.add(char, start)

    def add_key(self, key: str) -> None:
        """Add the id of a fact or a citation key that stands here."""
        self._keys.append((key, len(self._chars)))

    def leave_out(self, start: int, end: int, reason: str) -> None:
        """Leave a stretch out. It is told if it has digits."""
        if any(char.isdigit() for char in self.text[start:end]):
            self.unread.append(Unread(start, end, reason))

    def end_block(self, kind: str = "text", level: int = 0, labels: tuple[str, ...] = ()) -> None:
        """End a block. `level`: of a heading, from 1. A block without text is dropped."""
        while self._chars and self._chars[-1] == " ":
            self._chars.pop()
            self._origins.pop()
        if self._chars:
            text = "".join(self._chars)
            above = tuple(name for _, name in self._headings)
            origins = [*self._origins, self.wide.get(self._origins[-1], self._origins[-1] + 1)]
            self.blocks.append(Block(text, origins, kind, above, labels, tuple(self._keys)))
            if kind == "heading":
                self._headings = [each for each in self._headings if each[0] < level] + [(level, text)]
        self._chars, self._origins, self._keys = [], [], []

    def build(self) -> Draft:
        """Return the draft."""
        self.end_block()
        return Draft(self.text, self.blocks, sorted(self.unread), wide=self.wide)
