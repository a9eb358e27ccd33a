"""Names of authors and editors: reading order, inverted order, initials. Each style says which of them it wants.

A name keeps the order in which its source prints it: a name in Chinese, Japanese or Korean script, and one marked ``static-ordering`` (CSL-JSON's
word for "Wang Dan", whose family name stands first), is not turned round where the style keeps such names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from beltfacts.output import printable

_EAST_ASIAN = re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")


def east_asian(words: str) -> bool:
    """Whether words are written in Chinese, Japanese or Korean script."""
    return bool(_EAST_ASIAN.search(words))


class Name(NamedTuple):
    """A person (family and given name) or a body (`literal`). `fixed` names stand family name first in any order."""

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""
    fixed: bool = False

    @property
    def short(self) -> str:
        """The name as in-text citations use it: family name with its particle, the whole of a body or of a name in East Asian script."""
        if self.literal or east_asian(self.family):
            return self.literal or self.family + self.given
        return " ".join(filter(None, (self.particle, self.family)))

    @property
    def straight(self) -> str:
        """The name in reading order."""
        if self.literal or east_asian(self.family):
            return self.short
        parts = (self.family, self.given) if self.fixed else (self.given, self.particle, self.family)
        return " ".join(filter(None, (*parts, self.suffix)))

    def inverted(self, given: str, comma: str = ", ") -> str:
        """Family name first, then `given` (the given name as the style writes it) and suffix."""
        if self.literal or east_asian(self.family):
            return self.short
        return comma.join(filter(None, (self.short, given, self.suffix)))

    def ahead(self, given: str) -> str:
        """`given` (the given name as the style writes it), then family name and suffix."""
        if self.literal or east_asian(self.family):
            return self.short
        return " ".join(filter(None, (given, self.short, self.suffix)))

    def told(self, how: str, keep: bool = False) -> str:
        """The short name with what tells it from others: nothing, ``initials`` or the ``full`` given name.

        With `keep` a name whose family name stands first has its whole given name, in that order.
        """
        if not how or self.literal or east_asian(self.family) or not self.given:
            return self.short
        if self.fixed and (keep or how == "full"):
            return f"{self.short} {self.given}"
        return f"{self.given if how == 'full' else initials(self.given)} {self.short}"


def parse_names(raw: Sequence[Mapping[str, Any]]) -> tuple[Name, ...]:
    """CSL names as names."""
    return tuple(_name(each) for each in raw)


def _name(raw: Mapping[str, Any]) -> Name:
    part = {key: printable(str(value)) for key, value in raw.items()}
    particle = " ".join(filter(None, (part.get("dropping-particle"), part.get("non-dropping-particle"))))
    fixed = part.get("static-ordering", "").lower() in ("true", "1")
    return Name(part.get("family", ""), part.get("given", ""), particle, part.get("suffix", ""), part.get("literal", ""), fixed)


def initials(given: str, dot: str = ".", by: str = " ", hyphen: str = "-") -> str:
    """Given names as initials: "Mary Jo" is "M. J.", "Jean-Paul" is "J.-P."; a name in East Asian script has none and stays."""
    if east_asian(given):
        return given
    words = re.sub(r"\.(?=\w)", ". ", given).split()
    letters = [hyphen.join(part[0].upper() + dot for part in word.split("-") if part) for word in words]
    return by.join(filter(None, letters))


def join_names(
    people: Sequence[Name], form: Callable[[int, Name], str], last: str, most: int, shown: int, rest: str, pair: str = ""
) -> str:
    """Names as a list: `last` stands before the last one (`pair` where there are two); beyond `most`, `shown` of them and `rest`."""
    written = [form(place, name) for place, name in enumerate(people)]
    if len(written) > most:
        return ", ".join(written[:shown]) + rest
    if len(written) == 2:
        return (pair or last).join(written)
    return ", ".join(written[:-1]) + (last if len(written) > 1 else "") + written[-1] if written else ""
