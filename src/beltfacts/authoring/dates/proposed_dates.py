"""A date that a new fact may have, with the words that name it, and the choice among several. Pure."""

from __future__ import annotations

from typing import NamedTuple

from beltfacts.reading import find_dates, parse_edtf


class ProposedDate(NamedTuple):
    """A date that a text names."""

    date: str
    """The date as EDTF."""
    words: str
    """The words that name it."""
    place: str = "quote"
    """Where they stand: table, caption, quote, sentence, paragraph, heading, title, or source; year for words above that give a day of the quote its year."""
    role: str = "time"
    """What the date of a heading or title is, as `LineAbove.role`."""

    @property
    def reason(self) -> str:
        """How the date is known, for the note of a fact. Empty where the quote or the table itself says it."""
        is_narrowed = self.place in ("heading", "title") and all(each.named.date.text != self.date for each in find_dates(self.words))
        if self.place == "year" or is_narrowed:
            said = parse_edtf(self.date)
            return f"{said.label() if said.precision == 'season' else self.date}: the year is that of \u201c{self.words}\u201d."
        if self.place in ("caption", "paragraph", "heading", "title"):
            return f"Dated by the {self.place}: \u201c{self.words}\u201d."
        return f"Dated by the publication date of the source: {self.date}." if self.place == "source" else ""


class DateChoice(NamedTuple):
    """The dates that a fact may have."""

    candidates: list[ProposedDate]
    """All of them, the nearest first."""
    best: ProposedDate | None
    """The one that is sure, or None."""
