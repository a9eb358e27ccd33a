"""The dates of a source as styles write them, read from EDTF: parts, ranges, and what is approximate, uncertain or inferred.

What the source does not say is never supplied: a month stays a month. Each style marks an inferred date with its own brackets.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from beltfacts.model import Source
from beltfacts.reading import edtf_or_none

MONTHS = "January February March April May June July August September October November December".split()
MLA_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()
IEEE_MONTHS = "Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sep. Oct. Nov. Dec.".split()
NLM_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

DateParts = tuple[int, ...]
"""Year, or year and month, or year, month and day."""


class SourceDate(NamedTuple):
    """A date of a source: when it was published, or when it was looked at.

    * `start`: the parts of the date, or of the first day of a range; empty for a date that has no such parts. A year before Christ is negative.
    * `end`: the parts of the last day of a range; empty for a single date.
    * `literal`: words for a date that has no parts ("2010s", "in press"); else empty.
    * `circa`: whether it is approximate.
    * `uncertain`: whether it is doubtful.
    * `inferred`: whether the document does not print it.
    * `season`: the season ("Summer") or the part of the year ("first half") of `start`; else empty.
    * `end_season`: the same of `end`.
    * `is_open`: whether it is a range without an end.
    """

    start: DateParts = ()
    end: DateParts = ()
    literal: str = ""
    circa: bool = False
    uncertain: bool = False
    inferred: bool = False
    season: str = ""
    end_season: str = ""
    is_open: bool = False

    @property
    def is_known(self) -> bool:
        """Return whether there is a date at all."""
        return bool(self.start or self.literal)

    @property
    def is_year_alone(self) -> bool:
        """Return whether nothing but the year, or words, is known."""
        return not self.season and max(len(self.start), len(self.end)) < 2

    @property
    def year(self) -> str:
        """Return the year or years, as in 2025, 2024\u20132025, 1987\u2013 or 44 BC."""
        return self.year_with_era("BC", "AD")

    def year_with_era(self, before: str, after: str) -> str:
        """Return the year or years with the style's words for eras. `after` follows years up to 999 only."""
        if not self.start:
            return self.literal
        years = list(dict.fromkeys(parts[0] for parts in (self.start, self.end) if parts))
        if len(years) == 2 and years[0] < 0 <= years[1]:  # 44 BC–14 AD
            return f"{-years[0]} {before}\u2013{years[1]} {after}"
        era = before if years[-1] < 0 else after if years[-1] < 1000 else ""
        return "\u2013".join(str(abs(year)) for year in years) + ("\u2013" if self.is_open else "") + (f" {era}" if era else "")

    @property
    def year_only(self) -> "SourceDate":
        """Return the date without months, days and seasons.

        An approximate day leaves the year certain, except in January and December.
        """
        doubtful = len(self.start) < 2 or self.start[1] in (1, 12) or bool(self.end)
        end = self.end[:1] if self.end[:1] != self.start[:1] else ()
        circa, uncertain = self.circa and doubtful, self.uncertain and doubtful
        return self._replace(start=self.start[:1], end=end, circa=circa, uncertain=uncertain, season="", end_season="")

    @property
    def without_days(self) -> "SourceDate":
        """Return the date without days."""
        return self._replace(start=self.start[:2], end=self.end[:2] if self.end[:2] != self.start[:2] else ())

    @property
    def season_range(self) -> str:
        """Return the season or seasons: ``Summer``, ``Spring\u2013Summer``, ``first half``."""
        return "\u2013".join(dict.fromkeys(filter(None, (self.season, self.end_season))))


def read_publication_date(source: Source) -> "SourceDate":
    """Return the date of publication of a source. It is not known where the source has none or says undated."""
    return parse_source_date(source.issued, "issued" in source.inferred)


@lru_cache(maxsize=4096)
def parse_source_date(text: str, inferred: bool = False) -> "SourceDate":
    """Parse an EDTF date, a year before Christ (-0044), or ``in press``. Other text gives a date that is not known."""
    if text.lower() in UNPUBLISHED:
        return SourceDate(literal="in press", inferred=inferred)
    if found := _BEFORE_CHRIST.fullmatch(text):
        start, end = (tuple(int(part) for part in parts if part) for parts in (found.groups()[:3], found.groups()[3:]))
        return SourceDate(start, end, circa="~" in text, uncertain="?" in text, inferred=inferred)
    date = edtf_or_none(text)
    if date is None or date.precision == "unknown":
        return SourceDate()
    first, _, last = date.edtf.partition("/")
    (start, season), (end, end_season) = _parse_side(first), _parse_side(last)
    if start and (end or not last or last == ".."):
        is_open = last == ".." or date.edtf.endswith("/")
        return SourceDate(start, end, "", date.approximate, date.uncertain, inferred, season, end_season, is_open)
    if not last:
        return SourceDate((), (), date._plain_label(), date.approximate, date.uncertain, inferred)
    return SourceDate((), (), date.label(), False, False, inferred)  # the label of a range says itself what is approximate


UNPUBLISHED = frozenset(("in press", "forthcoming"))
"""Words that stand for the date of a work that is accepted and not yet published."""

_BEFORE_CHRIST = re.compile(r"(-[0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?[?~%]?(?:/(-?[0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?[?~%]?)?")
"""Historians' years, and ranges that begin with one: -0044 is 44 BC, as CSL has it."""

_SEASONS = ("Spring", "Summer", "Autumn", "Winter")
_PARTS_OF_YEAR = {
    **{code: _SEASONS[(code - 21) % 4] for code in range(21, 33)},
    **{33 + index: f"{ordinal} quarter" for index, ordinal in enumerate(("first", "second", "third", "fourth"))},
    **{37 + index: f"{ordinal} third" for index, ordinal in enumerate(("first", "second", "last"))},
    40: "first half",
    41: "second half",
}
"""EDTF's codes in the place of a month. Seasons have a capital, as APA 7, Chicago 18 and Citing Medicine print them."""


def _parse_side(edtf: str) -> tuple[DateParts, str]:
    """Return year, month and day of one EDTF date, and its season. A decade has no such parts and gives nothing."""
    bare = [part for part in edtf.rstrip("?~%").split("-") if part != "XX"]
    parts = tuple(int(part) for part in bare if part.isdigit())
    if not parts or len(parts) != len(bare):
        return (), ""
    if len(parts) > 1 and parts[1] > 12:
        return parts[:1], _PARTS_OF_YEAR.get(parts[1], "")
    return parts, ""


def add_year_suffix(year: str, suffix: str) -> str:
    """Return a year with its letter, and a hyphen between where the year ends with letters: 2025a, n.d.-a, in press-a."""
    return f"{year}-{suffix}" if suffix and not year[-1:].isdigit() else year + suffix


def mark_doubtful_date(text: str, date: "SourceDate", circa: str = "ca. ", uncertain: str = "?", bracket_doubtful: bool = True) -> str:
    """Return the text of a date with the marks of doubt.

    An inferred date stands in square brackets. `circa` goes before an approximate date and `uncertain` after a doubtful one.
    `bracket_doubtful`: whether those two stand in square brackets too.
    """
    marked = (circa if date.circa else "") + text + (uncertain if date.uncertain else "")
    return f"[{marked}]" if date.inferred or (bracket_doubtful and marked != text) else marked


def format_month_day(parts: DateParts, months: Sequence[str] = MONTHS) -> str:
    """Return ``April 10``, or ``April``, or an empty string for a year."""
    return f"{months[parts[1] - 1]} {parts[2]}" if len(parts) > 2 else months[parts[1] - 1] if len(parts) > 1 else ""


def format_day_month(parts: DateParts, months: Sequence[str] = MONTHS) -> str:
    """Return ``10 April``, or ``April``, or an empty string for a year."""
    return f"{parts[2]} {months[parts[1] - 1]}" if len(parts) > 2 else months[parts[1] - 1] if len(parts) > 1 else ""


def format_month_day_year(date: "SourceDate", months: Sequence[str] = MONTHS) -> str:
    """Return ``April 10, 2025``, ``April 2025``, ``April 10–12, 2025``, ``2024–2025`` (American order)."""
    return _format_date(date, lambda parts: format_month_day(parts, months), ", ", False)


def format_day_month_year(date: "SourceDate", months: Sequence[str] = MONTHS) -> str:
    """Return ``10 April 2025``, ``April 2025``, ``10–12 April 2025``, ``2024–2025`` (British order)."""
    return _format_date(date, lambda parts: format_day_month(parts, months), " ", True)


def _format_date(date: "SourceDate", format_in_year: Callable[[DateParts], str], before_year: str, day_first: bool) -> str:
    """Return a date or a range with its year.

    A year that both ends share is written once.

    `format_in_year`: writes month and day. `before_year`: stands between a day and the year. `day_first`: whether days precede months.
    """
    start, end = date.start, date.end
    if date.season or date.end_season:
        return _format_seasons(date)
    if date.is_year_alone:
        return date.year

    def year_of(parts: DateParts) -> str:
        return SourceDate(parts[:1]).year

    def with_year(parts: DateParts) -> str:
        return f"{format_in_year(parts)}{before_year if len(parts) > 2 else ' '}{year_of(parts)}" if len(parts) > 1 else year_of(parts)

    if not end:
        return with_year(start) + ("\u2013" if date.is_open else "")
    if start[0] != end[0] or 1 in (len(start), len(end)):
        return f"{with_year(start)}\u2013{with_year(end)}"
    if start[:2] == end[:2] and len(start) == len(end) == 3:
        return f"{start[2]}\u2013{with_year(end)}" if day_first else f"{format_in_year(start)}\u2013{end[2]}{before_year}{end[0]}"
    return f"{format_in_year(start)}\u2013{with_year(end)}"


def _format_seasons(date: "SourceDate") -> str:
    """Return ``Summer 2024``, ``Spring\u2013Summer 1999``, ``Winter 2024\u2013Spring 2025`` or ``first half of 2025``."""

    def with_year(season: str, year: str) -> str:
        return f"{season} of {year}" if season[:1].islower() else f"{season} {year}".strip()

    if date.end and date.end[0] != date.start[0]:
        first, last = (SourceDate(parts[:1]).year for parts in (date.start, date.end))
        return f"{with_year(date.season, first)}\u2013{with_year(date.end_season, last)}"
    return with_year(date.season_range, date.year_only.year)


def format_date_after_year(date: "SourceDate", months: Sequence[str] = MONTHS) -> str:
    """Return what follows a year that stands first: ``April 10``, ``April 10–12``, ``June–August``, ``Summer``, or an empty string."""
    start, end = date.start, date.end
    if date.season:
        return date.season_range
    first, last = format_month_day(start, months), format_month_day(end, months)
    if not end:
        return first
    if start[:2] == end[:2] and len(end) > 2:
        return f"{first}\u2013{end[2]}"
    return "\u2013".join(filter(None, (first, last)))


def format_iso_date(parts: DateParts) -> str:
    """Return ``2025-04-10``, ``2025-04`` or ``2025``."""
    return "-".join(f"{part:04}" if index == 0 else f"{part:02}" for index, part in enumerate(parts))
