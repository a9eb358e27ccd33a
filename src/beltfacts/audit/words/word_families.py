"""Words that writers take for one another where a dictionary has them two steps apart: opened and launched, firms and enterprises."""

from __future__ import annotations

import re
from collections.abc import Collection

from beltfacts.library.index import stem
from beltfacts.reading import LazyPattern

_FAMILIES = (
    "open opening launch inaugurate inauguration establish establishment found foundation begin began begun start unveil commission commence "
    "create creation adopt adoption",
    "growth grow grew grown increase rise rose risen gain climb jump surge leap expansion expand",
    "reduction reduce decrease decline fall fell drop cut lower shrink shrank shorten",
    "carry move transport handle haul ship convey",
    "cargo freight goods merchandise",
    "enterprise firm company business corporation",
    "passenger traveller traveler rider",
    "country nation state economy",
    "person people individual inhabitant resident population",
    "male man men boy",
    "female woman women girl",
    "guest participant delegate attendee",
    "work production title programme program",
    "ship vessel sailing voyage",
    "trip journey travel ride drive",
    "share proportion portion part percentage",
    "job position post employment work",
    "build construction construct",
    "train training teach taught learn",
    "settle resolve solve",
    "yuan renminbi rmb",
    "unemployment unemployed joblessness jobless",
    "oil petroleum",
    "tobacco smoking smoker",
    "capita head",
    "life live",
    "world global worldwide",
    "asia asian",
    "port harbour harbor seaport",
    "europe european",
    "africa african",
    "america american americas",
    "inspection inspect check examination",
    "truck lorry vehicle",
    "coldest lowest",
    "hottest warmest highest",
)
"""Words of each family. They may be nouns, verbs and irregular forms alike."""


def _by_stem() -> dict[str, frozenset[str]]:
    """Return for the stem of each word those of its family."""
    found: dict[str, frozenset[str]] = {}
    for family in _FAMILIES:
        stems = frozenset(map(stem, family.split()))
        for each in stems:
            found[each] = found.get(each, frozenset()) | stems - {each}
    return found


FAMILY_OF = _by_stem()
"""Stem → the stems of its families without itself."""


def with_families(words: Collection[str]) -> frozenset[str]:
    """Return some stems with those of their families."""
    return frozenset(words).union(*(FAMILY_OF.get(word, ()) for word in words))


def telling(words: Collection[str], others: Collection[str]) -> frozenset[str]:
    """Return the words that are not among others, nor like one of them."""
    return frozenset(word for word in words if word not in others and FAMILY_OF.get(word, frozenset()).isdisjoint(others))


OPENED = "open"
"""The stem that a phrase for a beginning counts as."""

BEGINNING_PHRASE = LazyPattern(
    r"\b(?:(?:go|goes|went|gone|came|come|comes|put|enter(?:s|ed)?|brought|taken|took)\s+(?:in)?to\s+(?:service|operation|use|being|business)"
    r"|(?:in|into)\s+(?:service|operation|use|business)\s+(?:since|from|as of)|enter(?:s|ed)?\s+(?:service|operation|business)"
    r"|set(?:ting)?\s+up|(?:trains|ships|buses|cars|passengers|ferries|planes|flights)\s+(?:first\s+)?(?:ran|run|rolled|used it)"
    r"|first\s+day|dat(?:es?|ed|ing)\s+(?:from|back\s+to)|(?:goes|went)\s+back\s+to"
    r"|first\s+(?:trains?|ships?|cars?|passengers?|flights?|users?|customers?|students?)|up and running"
    r"|(?:has|have|been)\s+(?:run|running|served|serving)\s+since)\b",
    re.IGNORECASE,
)
"""Phrases for the beginning of a service, a building or a body."""

CHANGES = frozenset(map(stem, "growth rise increase gain reduction decline decrease fall drop change rate".split()))
"""Stems of words in a measure for how something moves, which do not say what does: "growth of passengers"."""

PART_OF = {
    stem(word): group.split()[0]
    for group in ("export", "import", "female woman women girl", "male man men boy", "urban", "rural", "net", "gross")
    for word in group.split()
}
"""Stem of a word that narrows what is measured → the part that it names."""

_TRADED = (
    ("export", LazyPattern(r"\b(?:sells?|selling|sold|sales)\b[^.;]{0,40}?\bto\b", re.IGNORECASE)),
    ("import", LazyPattern(r"\b(?:buys?|buying|bought|purchase[sd]?)\b[^.;]{0,40}?\bfrom\b", re.IGNORECASE)),
)
"""What a text has that tells exports or imports in other words: "sells to Germany"."""


def traded(text: str) -> frozenset[str]:
    """Return the stems of "exports" or "imports" where a text says that something is sold to somebody, or bought from them."""
    return frozenset(stem(word) for word, phrase in _TRADED if phrase.search(text))
