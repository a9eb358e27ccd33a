"""The words by which a search box finds a card: what a fact is about, and the words of questions that its figure answers.

A search box of SQLite's full-text index wants every word that is typed, also "how long is the". So each card has the words that all questions
have, and those that ask for its kind of figure: "when" for a date, "long" for a length. Pure. It ranks nothing (`sqlite`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from beltfacts.library.index import STOP
from beltfacts.model import Fact
from beltfacts.search import QUESTIONS, WORDS, has_answer_type

_SMALL_WORDS = frozenset(
    "a an and are as at be by current did do does for from had has have how in is it its latest much number of on place take takes the their there "
    "this to total was were what where which who will with".split()
)
"""Words that questions have, and that no kind of figure answers more than another."""

_COUNTED = frozenset("count time age length weight money size".split())
"""Answer types that "how many" asks for. Shares and rates of change are none."""

_GROWTH = frozenset("grow grew grown growing".split())
"""Words that ask for a rate."""


def _words_by_type() -> dict[str, frozenset[str]]:
    """Return the words that ask for figures of each answer type, without those that all questions have."""
    found: dict[str, set[str]] = {"rate": set(_GROWTH)}
    for phrase, types in {**QUESTIONS, **WORDS}.items():
        for answer_type in types:
            found.setdefault(answer_type, set()).update(phrase.split())
    for answer_type in _COUNTED:
        found.setdefault(answer_type, set()).add("many")
    return {answer_type: frozenset(words - _SMALL_WORDS) for answer_type, words in found.items()}


_WORDS_BY_TYPE = _words_by_type()
"""Answer type → words that ask for it: "length" → "long", "far", "distance"."""

NO_WORDS_OF_FACTS = STOP | {"how", "many", "much", "what"}
"""Words that say nothing of what is asked for."""


def answer_types(fact: Fact) -> list[str]:
    """Return the answer types of a figure: "length" for 12 kilometres."""
    return [answer_type for answer_type in _WORDS_BY_TYPE if has_answer_type(answer_type, fact)]


def card_words(about: Iterable[str], types: Iterable[str]) -> str:
    """Return the text that finds a card. `about`: texts on what the fact is about. `types`: those of its figure."""
    return " ; ".join(filter(None, (*about, _asking_words(tuple(types)))))


@lru_cache(maxsize=256)
def _asking_words(types: tuple[str, ...]) -> str:
    """Return the words of questions that figures of these types answer."""
    return " ".join(sorted(_SMALL_WORDS.union(*(_WORDS_BY_TYPE[answer_type] for answer_type in types))))
