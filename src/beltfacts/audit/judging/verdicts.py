"""One verdict for each figure of a draft, with the fact it rests on and the reason in words.

What a claim speaks of is weighed in `weighing`, how its number stands to a fact's in `values`. An alarm is given only where subject,
measure and time surely agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from beltfacts.audit.claims import Claim
from beltfacts.audit.judging.verdict_names import ALARMS
from beltfacts.audit.weighing import Weighed
from beltfacts.model import Fact

NO_FACT, NOT_CERTAIN = "no fact on this", "no fact is certainly about this"
"""Why a figure is unsupported: it is surely meant for no fact, or perhaps for one."""
NONE_HAS_IT = "several facts may be meant, and none has this figure"
"""Why a figure may be ambiguous."""


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
