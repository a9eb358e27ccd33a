"""Dates of publication as styles write them, from EDTF: parts, ranges, what is approximate, uncertain, or inferred.

What the source does not say is never filled in: a month stays a month, and a date that was inferred is marked by each style's own brackets.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from beltfacts.model import Source
from beltfacts.reading import DateError, parse_edtf

MONTHS = "January February March April May June July August September October November December".split()
MLA_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()
IEEE_MONTHS = "Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sep. Oct. Nov. Dec.".split()
NLM_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

Parts = tuple[int, ...]
"""Year, or year and month, or year, month and day."""


class When(NamedTuple):
    """A date of publication. `start` and `end` are its parts (`end` empty for a single date); `words` say one that has no such parts."""

    start: Parts = ()
    end: Parts = ()
    words: str = ""
    circa: bool = False
    unsure: bool = False
    inferred: bool = False

    @property
    def known(self) -> bool:
        """Whether there is a date at all."""
        return bool(self.start or self.words)

    @property
    def year(self) -> str:
        """The year or years, as in 2025 or 2024–2025."""
        if not self.start:
            return self.words
        years = [str(parts[0]) for parts in (self.start, self.end) if parts]
        return "\u2013".join(dict.fromkeys(years))

    @property
    def of_year(self) -> When:
        """The date as far as its year goes: a day that is approximate leaves the year certain, except next to the turn of the year."""
        shaky = len(self.start) < 2 or self.start[1] in (1, 12) or bool(self.end)
        return self._replace(start=self.start[:1], end=self.end[:1], circa=self.circa and shaky, unsure=self.unsure and shaky)


def publication_date(source: Source) -> When:
    """The date of publication of a source; not known where it has none, or says undated."""
    return read_date(source.issued, "issued" in source.inferred)


def read_date(text: str, inferred: bool = False) -> When:
    """An EDTF date; text that is none is not known."""
    try:
        date = parse_edtf(text) if text else None
    except DateError:
        date = None
    if date is None or date.precision == "unknown":
        return When()
    marks = (date.approximate, date.uncertain, inferred)
    sides = [_parts(side) for side in date.edtf.split("/")]
    if not all(sides):
        return When(
            (), (), date._plain_label() if len(sides) == 1 else date.label(), *(marks if len(sides) == 1 else (False, False, inferred))
        )
    return When(sides[0], sides[1] if len(sides) > 1 else (), "", *marks)


def _parts(text: str) -> Parts:
    bare = [part for part in text.rstrip("?~%").split("-") if part != "XX"]
    parts = tuple(int(part) for part in bare if part.isdigit())
    return parts if len(parts) == len(bare) and (len(parts) < 2 or parts[1] <= 12) else ()


def hedge_date(words: str, date: When, circa: str = "ca. ", unsure: str = "?", always: bool = True) -> str:
    """Words of a date in square brackets where it is inferred, with `circa` and `unsure`; `always` brackets those two as well."""
    marked = (circa if date.circa else "") + words + (unsure if date.unsure else "")
    return f"[{marked}]" if date.inferred or (always and marked != words) else marked


def month_day(parts: Parts, months: Sequence[str] = MONTHS) -> str:
    """``April 10``, or ``April``, or nothing."""
    return f"{months[parts[1] - 1]} {parts[2]}" if len(parts) > 2 else months[parts[1] - 1] if len(parts) > 1 else ""


def day_month(parts: Parts, months: Sequence[str] = MONTHS) -> str:
    """``10 April``, or ``April``, or nothing."""
    return f"{parts[2]} {months[parts[1] - 1]}" if len(parts) > 2 else months[parts[1] - 1] if len(parts) > 1 else ""


def month_day_year(date: When, months: Sequence[str] = MONTHS) -> str:
    """``April 10, 2025``, ``April 2025``, ``April 10–12, 2025``, ``2024–2025`` (American order)."""
    return _span(date, lambda parts: month_day(parts, months), ", ", False)


def day_month_year(date: When, months: Sequence[str] = MONTHS) -> str:
    """``10 April 2025``, ``April 2025``, ``10–12 April 2025``, ``2024–2025`` (British order)."""
    return _span(date, lambda parts: day_month(parts, months), " ", True)


def _span(date: When, form: Callable[[Parts], str], comma: str, day_first: bool) -> str:
    start, end = date.start, date.end
    if not start or (len(start) == 1 and len(end) < 2):
        return date.year

    def whole(parts: Parts) -> str:
        return f"{form(parts)}{comma if len(parts) > 2 else ' '}{parts[0]}" if len(parts) > 1 else str(parts[0])

    if not end:
        return whole(start)
    if start[0] != end[0] or 1 in (len(start), len(end)):
        return f"{whole(start)}\u2013{whole(end)}"
    if start[:2] == end[:2] and len(start) == len(end) == 3:
        return f"{start[2]}\u2013{whole(end)}" if day_first else f"{form(start)}\u2013{end[2]}{comma}{end[0]}"
    return f"{form(start)}\u2013{whole(end)}"


def within_year(date: When, months: Sequence[str] = MONTHS) -> str:
    """What follows the year where the year stands first: ``April 10``, ``April 10–12``, ``June–August``, or nothing."""
    start, end = date.start, date.end
    first, last = month_day(start, months), month_day(end, months)
    if not end or start[:1] != end[:1]:
        return first if not end else ""
    if start[:2] == end[:2] and len(end) > 2:
        return f"{first}\u2013{end[2]}"
    return "\u2013".join(filter(None, (first, last)))


def iso_date(parts: Parts) -> str:
    """``2025-04-10``, as far as it is known."""
    return "-".join(f"{part:04}" if place == 0 else f"{part:02}" for place, part in enumerate(parts))
