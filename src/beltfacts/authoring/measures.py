"""Propose what a figure measures, as a short noun phrase from its quote: "ships handled" of "The port handled 610 ships". Pure.

It is a proposal only: the person who adds the fact types or takes it.
"""

from __future__ import annotations

import re

_FINITE = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|must|fell|rose|grew|stood|came|costs?|holds?|weighs?|covers?|takes?|took|ran|"
    r"saw|drew|contains?|employs?|averages|numbers|measures|lives?|works?|uses?|needs?)"
)
_VERB = rf"(?:{_FINITE}|held|made|sold|paid|gave|won|lost|spent|kept|caught|bought|built|brought|[a-z]{{2,}}ed)"
_STOP = (
    rf"(?:{_FINITE}|in|on|at|to|by|from|for|with|per|than|which|who|that|and|or|but|as|while|when|after|before|since|until|over|during|towards?|into|"
    r"through|under|between|against|above|below|about|within|without|across|near|because|if|so|of|a|an|each|every|more|less|fewer|"
    r"long|wide|high|deep|tall|old|thick|away|later|earlier|ago)"
)
"""Words at which the noun phrase behind a figure ends."""
_COUNTED = re.compile(rf"\s+(?:of\s+(?:the\s+|its\s+|their\s+)?)?(?P<noun>(?:(?!{_STOP}\b)[A-Za-z][\w'\u2019-]*\s?){{1,4}})")
"""The noun behind a figure: "610 ships", "412,000 tonnes of freight"."""
_DONE = re.compile(
    r"\b(?P<verb>sold|paid|gave|won|lost|caught|bought|built|kept|spent|held|(?!need|total|number)[a-z]{2,}ed)\s+(?:by\s+|to\s+)?[^\w\s]{0,2}\Z"
)
"""Before a figure, what was done with what it counts."""
_NO_VERB = frozenset("numbered totalled totaled averaged reached remained increased decreased dropped declined measured used".split())
"""Words behind which a figure is the level of something, and counts nothing that was done."""
_SUBJECT = re.compile(
    rf"(?:\A|[.;:,]\s+|\band\s+)(?:(?:the|our|its|their|his|her|a|an|this|these|all|in|of)\s+)*"
    rf"(?P<noun>(?:(?!{_VERB}\b)[A-Za-z][\w'\u2019-]*\s+){{1,6}}){_VERB}\b(?:[^.;:,]|[.,](?=\d))*\Z",
    re.IGNORECASE,
)
"""The subject of the clause before a figure, up to its verb: "average wait" of "The average wait fell to"."""
_PRONOUN = re.compile(r"(?:we|it|they|he|she|you|i|there|who|which)\b", re.IGNORECASE)
_LONGEST_BEFORE = 160
"""Characters before a figure in which its clause begins."""


def propose_measure(quote: str, figure: str) -> str:
    """Return a short noun phrase for what a figure measures. Empty where the words around it give none."""
    at = quote.find(figure)
    if at < 0:
        return ""
    if "|" in quote:  # a row of a table: the label in front
        return next((cell.strip(" *_") for cell in quote.split("|") if cell.strip() and figure not in cell), "")
    before, behind = quote[max(0, at - _LONGEST_BEFORE) : at], quote[at + len(figure) :]
    last = re.search(r"[A-Za-z][A-Za-z'\u2019-]{3,}\Z", figure)
    counted = _COUNTED.match(behind)
    noun = " ".join(f"{last[0] if last and not behind.lstrip().startswith('of ') else ''} {counted['noun'] if counted else ''}".split())
    done = _DONE.search(before)
    verb = done["verb"] if done and done["verb"] not in _NO_VERB else ""
    if noun and (counted or not re.search(r"\d\s*[A-Za-z%]+\Z", figure) or verb):
        return f"{noun} {verb}".strip().lower() if noun.islower() or verb else noun
    subject = _SUBJECT.search(before)
    return " ".join(subject["noun"].split()) if subject and not _PRONOUN.match(subject["noun"]) else noun
