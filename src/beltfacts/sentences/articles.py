"""The article before the name of a body: "the World Bank", but "CGTN" and "Harbour University". It knows kinds of names, no list of bodies."""

from __future__ import annotations

import re

_NOUNS = (
    "academy administration agency alliance assembly association authority board bureau cabinet center centre chamber commission committee "
    "community confederation conference congress consortium convention council court department directorate embassy federation forum foundation "
    "fund gazette government guardian herald initiative institute institution journal league ministry mission museum nations network "
    "observatory office organisation organization panel parliament partnership post programme program register registry secretariat senate "
    "service society times treasury tribunal tribune union unit"
)
"""Nouns that names of bodies are made with, and that take the article as the last word of a name."""

_HEAD = re.compile(rf"(?:.*[\s-])?(?:{'|'.join(_NOUNS.split())})\Z", re.IGNORECASE)

_BANK = re.compile(
    r"(?:.*\s)?(?:world|central|development|investment|reserve|national|state|people's|export-import|import-export)\s+bank\Z", re.IGNORECASE
)
"""A bank whose name says what it is. Names of firms, as Harbour Bank, have no article."""

_BEFORE_OF = re.compile(r"(?:bank|college|house|school|university|port|city|state|republic|kingdom)\Z", re.IGNORECASE)
"""What takes the article where "of" follows: the University of X, but X University."""

_NARROWED = re.compile(r"(.*?)(?:\s+(of|for|on|in|at|to|against|and|under)\s|,|\Z)")
"""A name up to what narrows its noun."""

_UNITED = re.compile(r"(?:united\s|european union\b|people's republic\b)", re.IGNORECASE)

_WITHOUT = re.compile(r"(?:the|an?|its|his|her|their|our|this)\s|(?!people['\u2019]s)\S+['\u2019]s?\s|\S+\Z|[^\x00-\u024f]", re.IGNORECASE)
"""How a name begins that takes none: with an article or a genitive; names of one word, and names in another script."""

_FIRM = re.compile(r"\b(?:ltd|inc|plc|corp|co|llc|gmbh|ag|sa|limited|group|daily|news)\.?\Z", re.IGNORECASE)


def with_article(name: str) -> str:
    """Return the name of a body as it stands in a sentence, with "the" where its kind takes it.

    Names of persons are not for this: a family name may be a noun too.
    """
    if _WITHOUT.match(name) or _FIRM.search(name):
        return name
    narrowed = _NARROWED.match(name)
    assert narrowed is not None
    noun, is_of = narrowed[1], narrowed[2] == "of"
    takes = _UNITED.match(name) or _HEAD.match(noun) or _BANK.match(noun) or (is_of and _BEFORE_OF.search(noun))
    return f"the {name}" if takes else name
