"""One verdict for each figure of a draft, with the fact it rests on and the reason in words.

What a claim speaks of is weighed in `weighing`, how its number stands to a fact's in `values`. An alarm is given only where subject,
measure and time surely agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from beltfacts.audit.claims import Claim
from beltfacts.audit.weighing import Weighed
from beltfacts.model import Fact

VERDICTS = {
    "supported": "equal to a figure of the library, rightly rounded, or left open by its qualifier",
    "wrong-figure": "another number than the fact on the same thing",
    "wrong-unit": "the digits of a fact, in another unit, currency or scale",
    "wrong-date": "the figure of a fact, under another date",
    "outdated": "true for an earlier time; the library has a newer figure",
    "overstated": "told more strongly than the fact: a plan as done, a peak as an average, a bound the other way",
    "misattributed": "the figure of a fact, under the name of another source",
    "misquote": "a fact's figure within quotation marks whose words differ from the document's",
    "ambiguous": "several facts fit and differ",
    "unsupported": "no fact on this",
}
"""The verdicts, and what each means."""

ALARMS = ("wrong-figure", "wrong-unit", "wrong-date", "outdated", "overstated", "misattributed", "misquote")
"""Verdicts that somebody should act on."""

NO_FACT, NOT_CERTAIN = "no fact on this", "no fact is certainly about this"
"""Why a figure is unsupported: it is surely meant for no fact, or perhaps for one."""


class Verdict(NamedTuple):
    """What a figure of a draft is to the library.

    claim: the figure.
    verdict: one of `VERDICTS`.
    facts: the facts that it rests on, the best first. Empty for an unsupported figure.
    reason: one line for the reader.
    weighed: the facts that were looked at, with how surely the claim speaks of each, for `--why`.
    """

    claim: Claim
    verdict: str
    facts: tuple[Fact, ...] = ()
    reason: str = ""
    weighed: Sequence[Weighed] = ()

    @property
    def is_alarm(self) -> bool:
        """Return whether somebody should act on it."""
        return self.verdict in ALARMS
