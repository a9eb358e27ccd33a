"""Tie-break score: what ranks facts that answer a query equally well. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from beltfacts.library.index import STOP, tokenize
from beltfacts.model import Fact
from beltfacts.reading import parse_edtf
from beltfacts.search.phrase_match import Pairs, adjacent_pairs, score_direction
from beltfacts.search.query import Query
from beltfacts.search.word_classes import LOW_INFORMATION

SUBJECT_NAMED = 0.05
"""Added, times the share of the subject's words that the query has."""

MEASURE_NAMED = 0.08
"""Added, times the share of the measure's content words that the query has."""

EXTRA_WORD = 0.003
"""Subtracted for each content word of the measure: a plain measure ranks first."""

SAME_ORDER = 0.06
"""Added, times the share of the query's adjacent pairs that subject and measure have."""

SAME_DIRECTION = 0.05
"""Added for each of "to" and "from" on which query and fact agree, subtracted where they differ."""

RECENCY = 0.02
"""Added at most, for a date in 2050 or later, and nothing for 2000; in proportion between."""

PRINTED_NUMBER = 0.03
"""Added if the figure has a number of the query as printed there, with its ending: "10,000th"."""

COUNTED_UNIT = 0.05
"""Added if the query has the word that the unit counts: passengers."""

PAST_STATE = 0.06
"""Subtracted for a measure of a past state ("at opening") that the query does not ask for."""

DERIVED_FIGURE = 0.04
"""Subtracted for a figure derived from another one (growth, share) that the query does not ask for."""

NOT_ACTUAL = 0.03
"""Subtracted for a forecast, target or estimate that the query does not ask for."""

PAST_WORDS = frozenset(
    "initial initially before start starting opening previous previously former formerly original originally base".split()
)
"""Words of a measure for a past state. "since opening" is none."""

DERIVED_WORDS = frozenset("growth increase rise share proportion percentage rank ranking average reduction change rate multiple".split())
"""Words of a measure for a figure derived from another one."""


class TieBreaker:
    """Computes the tie-break score of facts for one query."""

    def __init__(self, query: Query, directions: Pairs) -> None:
        """Take the query apart once, for all facts. `directions`: "to X" and "from X" of the query."""
        self._directions = directions
        self._pairs = adjacent_pairs(query.words)
        self._printed = [f" {word} " for word in query.words if word[0].isdigit() and not word.isdigit()]
        self._typed = {
            word for term in query.terms for word, match_type in term.match_type.items() if match_type in ("typed", "form", "corrected")
        }
        self._wanted = {word for term in query.terms for word in term.alternatives}

    def tie_break_score(self, fact: Fact, texts: Mapping[str, str], fact_directions: Pairs) -> float:
        """Return the tie-break score of a fact: at most 0.39, negative for what ranks last.

        `texts`: field → tokens, with a space before and after each. `fact_directions`: "to X" and "from X" in its subject and measure.
        """
        subject, measure = texts["name"].split(), texts["measure"].split()
        without_subject = (word for word in measure if not word.isdigit() and f" {word} " not in texts["subject"])
        content = [word for word in without_subject if word not in STOP and word not in LOW_INFORMATION]
        score = SUBJECT_NAMED * self._share_wanted(subject) + MEASURE_NAMED * self._share_wanted(content) - EXTRA_WORD * len(content)
        if self._pairs:
            score += SAME_ORDER * len(self._pairs & adjacent_pairs([*subject, *measure])) / len(self._pairs)
        if self._directions:
            score += SAME_DIRECTION * score_direction(self._directions, fact_directions)
        score += _recency(fact)
        score += PRINTED_NUMBER if any(word in texts["figure"] for word in self._printed) else 0.0
        score += COUNTED_UNIT if not self._typed.isdisjoint(tokenize(fact.unit)) else 0.0
        extra = self.extra_measure_words(texts)
        score -= PAST_STATE if extra & PAST_WORDS and "since" not in measure else 0.0
        score -= DERIVED_FIGURE if extra & DERIVED_WORDS or (fact.unit == "{multiple}" and not self._wanted & DERIVED_WORDS) else 0.0
        return score - (NOT_ACTUAL if fact.status != "actual" and fact.status not in self._wanted else 0.0)

    def extra_measure_words(self, texts: Mapping[str, str]) -> set[str]:
        """Return the measure's words that the query does not ask for."""
        return set(texts["measure"].split()) - self._wanted

    def _share_wanted(self, words: Collection[str]) -> float:
        """Return the share of words that the query asks for (0 to 1)."""
        return sum(word in self._wanted for word in words) / (len(words) or 1)


def _recency(fact: Fact) -> float:
    """Return more for a newer date, by its last year. An undated fact and an open interval have 0."""
    last = None if fact.date == "undated" else parse_edtf(fact.date).last
    return RECENCY * min(max(last.year - 2000, 0), 50) / 50 if last else 0.0
