"""Page ranges in the form of a style: expanded, Chicago, MLA or minimal. It knows no named style and no locator."""

from __future__ import annotations

import re
from typing import Literal

PageRangeForm = Literal["as-printed", "expanded", "chicago", "minimal-two", "minimal"]
"""How the second number of a range is written.

* ``as-printed``: as the source has it.
* ``expanded``: whole: 321–328 (APA 7; GB/T 7714).
* ``chicago``: 71–72, 100–104, 101–8, 321–28, 1496–500 (Chicago 18 §9.63).
* ``minimal-two``: at least two digits: 101–04, 321–28, 1496–500 (MLA 9).
* ``minimal``: what differs: 321–8 (Citing Medicine).
"""

_RANGE = re.compile(r"(?<!\w)([^\W\d_]*)(\d{1,40})\s*(?:--?|[\u2010-\u2014])\s*([^\W\d_]*)(\d{1,40})(?!\w)")
"""Two numbers of at most 40 digits, each with the letters before it, joined by a hyphen or a dash."""

_TIGHT_COMMA = re.compile(r"(?<=[^\W_]),(?=[^\W\d_]*\d)(?!\d{3}(?!\d))")
"""A comma between two pages ("1,2,3"). One before three digits may mark thousands, and stays."""

_DASH = re.compile(r"(?<=[^\W_])\s*(?:--?|[\u2010-\u2014])\s*(?=[^\W_])")


def format_page_ranges(pages: str, form: PageRangeForm, dash: str = "\u2013") -> str:
    """Return pages with every range in a form and with its dash. Letters before a number belong to it: N110–15 is N110–N115."""

    def write(found: re.Match[str]) -> str:
        letters, first, more_letters, last = found.groups()
        if form == "as-printed" or (more_letters and more_letters != letters):
            return f"{letters}{first}{dash}{more_letters}{last}"
        whole = first[: -len(last)] + last if len(last) < len(first) else last
        if int(whole) <= int(first):
            return f"{letters}{first}{dash}{more_letters}{last}"
        if form == "expanded":
            return f"{letters}{first}{dash}{letters}{whole}"
        return f"{letters}{first}{dash}{_shorten(first, whole, form)}"

    return _DASH.sub(dash, _RANGE.sub(write, _TIGHT_COMMA.sub(", ", pages)))


def has_several_numbers(text: str) -> bool:
    """Return whether a volume or an issue is several: "1-2", "3, 4", "5 & 6"."""
    return bool(re.search(r"\d\s*[-\u2013,&]\s*\d", text))


def _shorten(first: str, last: str, form: PageRangeForm) -> str:
    """Return the second number of a range without the digits that it repeats."""
    if len(first) != len(last):
        return last
    same = next(index for index, (one, two) in enumerate(zip(first, last, strict=True)) if one != two)
    least = 1 if form == "minimal" else 2
    if form == "chicago":
        if len(first) < 3 or first.endswith("00"):
            return last
        least = 1 if first[-2] == "0" else 2
    return last[min(same, max(len(last) - least, 0)) :]
