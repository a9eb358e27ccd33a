"""Whether a figure without a time of its own is told of another one than that of its fact: that of the figures beside it, or last year.

It judges nothing.
"""

from __future__ import annotations

from beltfacts.audit.claims import tells_year_before
from beltfacts.audit.comparing import are_of_series, is_later
from beltfacts.audit.judging.grounds import Grounds
from beltfacts.audit.weighing import Scene, is_told_of_last_year
from beltfacts.model import Fact
from beltfacts.reading import parse_edtf


def of_time_beside(grounds: Grounds, fact: Fact) -> Fact | None:
    """Return the fact on the same thing of the later time that the figures beside a claim are of, where the claim has an earlier figure; else None.

    So the herring of 2023 is wrong in "mackerel made up 71,300 tonnes, herring 52,300", where the first is of 2024. None where one of those
    figures is of the same thing, or of the time of the fact, or the claim tells a time.
    """
    beside = [other for _, other in grounds.placed if other.source == fact.source]
    clause, language = grounds.scene.clause(grounds.claim), grounds.scene.block.language
    if language and tells_year_before(language, clause):
        return None
    if grounds.times.dates or not beside or any(other.date == fact.date or are_of_series(other, fact) for other in beside):
        return None
    times = {other.date for other in beside}
    return next((each for each in _later_figures(fact, grounds.scene) if each.date in times), None)


def of_last_year(grounds: Grounds, fact: Fact) -> Fact | None:
    """Return the fact on the same thing of the newest year, where a claim has the figure of an earlier one as that of "last year"; else None."""
    if grounds.times.dates or not is_told_of_last_year(grounds.claim, grounds.scene):
        return None
    return max(filter(_is_of_past_year, _later_figures(fact, grounds.scene)), key=lambda each: each.date, default=None)


def _is_of_past_year(fact: Fact) -> bool:
    """Return whether a fact is of a whole year that was over when its document was issued, as far as the library tells."""
    date = parse_edtf(fact.date)
    if fact.status != "actual" or date.precision != "year" or not date.last:
        return False
    issued = parse_edtf(fact.cited.issued).last if fact.cited and fact.cited.issued else None
    return issued is None or date.last < issued


def _later_figures(fact: Fact, scene: Scene) -> list[Fact]:
    """Return the facts on the same thing at later times that have another figure."""
    return [each for each in scene.rivals(fact) if each.smallest != fact.smallest and are_of_series(each, fact) and is_later(each, fact)]
