"""The dates of headings and titles above a quote, with the part of the year that they or a heading below them name. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.authoring.dates.date_lengths import have_common_days
from beltfacts.authoring.dates.dates_of_text import dates_of
from beltfacts.authoring.dates.dating_words import PRINTED
from beltfacts.authoring.dates.foreign_months import language_of_source
from beltfacts.authoring.dates.lines_above import is_of_picture, lines_above, sections_before
from beltfacts.authoring.dates.open_times import tells_of_meeting, tells_past
from beltfacts.authoring.dates.parts_above import narrow_to_part, part_of_heading, part_of_title
from beltfacts.authoring.dates.proposed_dates import ProposedDate
from beltfacts.authoring.dates.time_bounds import starts_from
from beltfacts.documents import DocumentText, Location
from beltfacts.model import Source
from beltfacts.reading import edtf_or_none


def dates_above(text: DocumentText, location: Location, source: Source) -> tuple[list[ProposedDate], list[ProposedDate]]:
    """Return the dates of headings and titles, as `lines_above` sorts them, and that of publication if it is known.

    A year is narrowed to the part of it that the line names, or a heading below it: "Second quarter". Its role is open where that is not sure.
    """
    found: list[ProposedDate] = []
    part: str | None = None
    for line in lines_above(text, location, source):
        dates = dates_of(line.text, -1, 0, source, line.place)
        printed = PRINTED.search(line.text) if line.role == "printed" else None
        if printed and (before := dates_of(line.text[: printed.start()], -1, 0, source, line.place)):  # "May 2024, published 3 June 2024"
            dates, line = before, line._replace(role="time")
        words = " ".join(line.text.split())
        if (
            not dates and line.role == "time" and (start := starts_from(words))
        ):  # "Fees from 1 June 2025": what is below may be so from that day
            found.append(ProposedDate(start, words, line.place, "open"))
        elif len(dates) == 1:
            said = dates[0]._replace(words=words, role=line.role)
            own = part_of_title(words, said.date, source)
            named = own if own is not None else part
            narrowed = narrow_to_part(said.date, named)
            is_open = narrowed is None or (named is not None and line.role != "time")
            found.append(said._replace(date=narrowed or said.date, role="open" if is_open and line.role != "revised" else line.role))
        elif not dates and not found and part is None:
            part = part_of_heading(words, source)
    role = "open" if part is not None and not found else "time"
    published = [ProposedDate(source.issued, source.issued, "source", role)] if edtf_or_none(source.issued) else []
    return found, published


def may_be_of_other_time(above: Sequence[ProposedDate], text: DocumentText, location: Location, sentence: str, source: Source) -> bool:
    """Return whether a figure below headings and titles need not be of the time of the first: that is of a meeting or issue, or in doubt."""
    best = above[0]
    if best.role in ("open", "revised"):
        return best.role == "revised" or all(each.date != best.date or each.role != "time" for each in above[1:])
    if best.role == "time" and best.place != "source":
        doubts = (each.date for each in above[1:] if (each.role, each.place) == ("open", "heading") and not is_of_picture(each.words))
        return not all(have_common_days(date, best.date) for date in doubts)
    others = [each.date for line in sections_before(text, location) for each in dates_of(line, -1, 0, source, "heading")]
    language = language_of_source(source)
    is_earlier = best.role == "occasion" and tells_past(sentence, language) and not tells_of_meeting(sentence, language)
    return is_earlier or any(each != best.date for each in others)
