"""The names that a sentence is about, so that a figure is not compared with a fact on something else. It looks up nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from beltfacts.audit.claims import split_sentences, sure_sources
from beltfacts.audit.words import chinese_names, name_stems, stems
from beltfacts.reading import LazyPattern
from beltfacts.search import find_country, is_common

_NAME = LazyPattern(r"\b[A-Z][\w\u00c0-\u024f]*[a-z\u00e0-\u024f]\w*|\b[A-Z][A-Z0-9]{2,}\b")
_PHRASE = LazyPattern(r"\b[A-Z][\w\u00c0-\u024f]*(?:[\s-][A-Z][\w\u00c0-\u024f]*)+")
_WRITTEN_LARGE = LazyPattern(r"\b[A-Z][a-z\u00e0-\u024f]{2,}\b")
_START_BEFORE = LazyPattern(r"[.!?:\u201c\"] \Z")
"""What stands before a word that has a capital because a sentence begins."""
_NAME_AHEAD = LazyPattern(r"[\s-]+(?:of[\s-]+)?[A-Z]|['\u2019]s\s")
CALENDAR = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday "
    "Sunday Christmas Easter Ramadan Thanksgiving Advent Lent Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()
)
"""Words with a capital that name a time."""
_LEAST_LETTERS, _LONGEST_AT_START = 3, 5
_ENDINGS, _PREFIXES, _LEAST_BASE = ("ness", "less", "lessness", "ship", "ments"), ("re", "non", "over", "under", "pre", "mis"), 6
"""What makes a word of another one, and the letters of a base behind a prefix."""
_STATEMENT_END = LazyPattern(r"[,;]\s+(?:and|but|while|whereas|yet)\s+|;\s+")
"""What stands between two statements of a sentence, which may be about different things."""
_SPEAKER = LazyPattern(r"^[ \t]*([A-Z][\w.' -]{0,30}):", re.MULTILINE)
"""What may be the name of a speaker, at the beginning of a line."""
_PRONOUN = LazyPattern(
    r"\b(?:it|its|they|them|their|those|these|this|that figure|the figure|the number|the total|the share|the rate|the value)\b", re.I
)
"""What stands for that of which the sentence before speaks."""
_SUBJECT = LazyPattern(r"\b(?:it|they)\b", re.IGNORECASE)
"""The pronoun of a statement that is about what the text is about, and not about the names beside it."""
_GOES_ON = LazyPattern(r"\s*(?:It|They)\s(?:is|are|was|were|has|have|had|will|also|now|can|runs?|links?|connects?)\b")
"""What begins a sentence about that of which the one before it speaks, so that its names only say more of it."""
_PRONOUN_AHEAD = LazyPattern(r"\W*(?:It|They|Its|Their)\b")
"""The pronoun with which a sentence begins."""
_LINKS = frozenset(
    (
        "In On At By For From Of To With Within Without Under Over Across Among Between Beyond Since Until Till During After Before Through Throughout "
        "Towards Toward Inside Outside Unlike Like Despite Besides Although Though While Whereas When Where If As Because And But Or So Yet Both Neither "
        "Either The This That These Those Its Their Our Your My His Her Only Even Also All Each Every Some Many Most Few Several Today Now Then Here "
        "There Once"
    ).split()
)
"""Words that have a capital at the beginning of a sentence and are no part of a name behind them: "Within RCEP"."""
_COUNTS = frozenset("One Two Three Four Five Six Seven Eight Nine Ten First Second Third Fourth Fifth Next Last Finally Lastly".split())
"""Words that count statements: "Two: over 65% ..."."""
_NO_PART = CALENDAR | _LINKS
"""Words with a capital that are no part of a name."""
_OWN_THING = LazyPattern(r"\b(?:our|my)\s+(?!(?:own|opinion|view|knowledge|region|country|world)\b)[a-z]{3,}", re.IGNORECASE, ("ur ", "y "))
"""What belongs to the author."""
_LETTERED = LazyPattern(r"\s*(?:Q|A|Question|Answer|[A-Z]|[0-9]{1,3})[:.)]\s")
"""What stands before a question or an answer, and is no word of it."""


@lru_cache(1 << 8)
def clause_names(text: str, start: int, end: int, is_start: bool) -> frozenset[str]:
    """Return the stems of the names in a stretch of a text. `is_start`: whether a sentence begins with it."""
    found = set[str](chinese_names(text[start:end]))
    for match in _WRITTEN_LARGE.finditer(text, start, end):
        before = text[max(start, match.start() - 2) : match.start()]
        is_first = bool(_START_BEFORE.search(before)) or (is_start and match.start() <= start + 1)
        if match[0] not in CALENDAR and (not is_first or is_name(match[0])):
            found.update(name_stems(match[0]))
    return frozenset(found)


def name_at_start(sentence: str) -> frozenset[str]:
    """Return the stems of the country with which a statement begins. Its later clauses are about it too, if they name nobody."""
    if word := _WRITTEN_LARGE.match(sentence):
        return frozenset(name_stems(word[0])) if find_country(word[0].lower()) else frozenset()
    return next((names for size in range(2, _LONGEST_AT_START + 1) if (names := chinese_names(sentence[:size]))), frozenset())


@lru_cache(1 << 8)
def topic_names(text: str, start: int, end: int, at: int, printed: str) -> frozenset[str]:
    """Return the stems of the names in a statement, else in its sentence, or in the one before it in a running text.

    text: a block, in which words that are no names may be small. printed: the same as it is printed.
    start, end: where the sentence stands in it. at: an offset in the statement.
    """
    if speakers := _speakers(text):
        text = speakers.sub(lambda match: " " * len(match[0]), text)
    cuts = [match.span() for match in _STATEMENT_END.finditer(text, start, end)]
    first = max((cut[1] for cut in cuts if cut[1] <= at), default=start)
    last = min((cut[0] for cut in cuts if cut[0] >= at), default=end)
    if names := _names(text[first:last], is_start=first == start):
        return names
    if _SUBJECT.search(text, first, last) and (first, last) != (start, end):
        return frozenset()
    if names := _names(text[start:end]):
        return names
    before = [span for span in split_sentences(printed) if span[1] <= start]
    if not before or "\n" in text[before[-1][0] : start].rstrip(" ")[-2:]:
        return frozenset()
    while len(before) > 1 and _GOES_ON.match(text, before[-1][0]):
        before.pop()
    return (_first_name if _PRONOUN_AHEAD.match(text, start) else _names)(text[slice(*before[-1])])


def _first_name(sentence: str) -> frozenset[str]:
    """Return the stems of the first name in a sentence, for which a pronoun at the start of the next one stands."""
    for match in _NAME.finditer(sentence):
        phrase = _PHRASE.match(sentence, match.start()) or match
        if names := _names(sentence[: phrase.end()]):
            return names
    return _names(sentence)


@lru_cache(1 << 4)
def _speakers(text: str) -> re.Pattern[str] | None:
    """Return what finds the names of speakers, which begin two or more lines: "ANNA: How long is it?". None where nobody speaks."""
    found = [match[1] for match in _SPEAKER.finditer(text)]
    names = {name for name in found if found.count(name) > 1}
    return re.compile(rf"^[ \t]*(?:{'|'.join(map(re.escape, sorted(names)))}):", re.MULTILINE) if names else None


def goes_on(sentence: str) -> bool:
    """Return whether a sentence goes on about what the one before it is of: it has a pronoun for that, and no name."""
    return bool(_PRONOUN.search(sentence)) and not _names(sentence)


def tells_of_author(sentence: str) -> bool:
    """Return whether a sentence is of something of its author's own, as "our train"."""
    return _OWN_THING.search(sentence) is not None


@lru_cache(1 << 8)
def name_phrases(text: str) -> tuple[frozenset[str], ...]:
    """Return the stems of each name of two words or more: those of "Inland Rail"."""
    found = (frozenset(stems(" ".join(word for word in match[0].split() if word not in _NO_PART))) for match in _PHRASE.finditer(text))
    return tuple(phrase for phrase in found if len(phrase) > 1)


@lru_cache(1 << 10)
def is_name(word: str) -> bool:
    """Return whether a word with a capital is a name wherever it stands: RCEP, Korean, Lufthansa. "Exports" is none."""
    if word[1:] != word[1:].lower() or find_country(word.lower()) is not None:
        return True
    return not is_common(word.lower()) and not _is_derived(word.lower())


def _is_derived(word: str) -> bool:
    """Return whether a word that no dictionary has is made of one by an ending or a prefix: joblessness, readmissions."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_LETTERS and is_common(word.removesuffix(ending)):
            return True
    bases = (word.removeprefix(prefix) for prefix in _PREFIXES if word.startswith(prefix))
    return any(len(base) >= _LEAST_BASE and is_common(base) for base in bases)


@lru_cache(1 << 8)
def label_names(label: str) -> frozenset[str]:
    """Return the stems of the names in a label of a cell, where each word may have a capital."""
    words = [match[0] for match in _NAME.finditer(label)]
    return chinese_names(label).union(*(name_stems(word) for word in words if word not in CALENDAR and is_name(word)))


def _names(sentence: str, is_start: bool = True) -> frozenset[str]:
    """Return the stems of the capitalised words of a sentence, without those of the sources that it names.

    Its first word counts where another follows, as "Kuantan Port is ...", and where it is a name anywhere. is_start: whether a sentence
    begins here.
    """
    if lettered := _LETTERED.match(sentence):
        sentence = sentence[lettered.end() :]
    found = set[str]()
    for match in _NAME.finditer(sentence):
        before = sentence[: match.start()].rstrip(' \n\u201c"')
        is_first = (is_start and not any(map(str.isalpha, before))) or before[-1:] in (".", "?", "!", ":")
        if match[0] in CALENDAR or len(match[0]) < _LEAST_LETTERS or (is_first and match[0] in _LINKS):
            continue
        if is_first and (match[0] in _COUNTS or not _NAME_AHEAD.match(sentence, match.end())) and not is_name(match[0]):
            continue
        found.update(name_stems(match[0]))
    return (chinese_names(sentence) | found).difference(*(stems(name) for name in sure_sources(sentence)))
