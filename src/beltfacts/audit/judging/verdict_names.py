"""The names of the verdicts. They stand alone: a draft that was audited before needs nothing else of this package."""

from __future__ import annotations

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
