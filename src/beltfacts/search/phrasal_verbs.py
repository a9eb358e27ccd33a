"""Phrasal verbs of a query: an empty verb that means something together with a particle, as in "set up" and "laid off". Pure.

A verb that says something alone is no matter of this module.
"""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.library.index import lemma_candidates

_FORMS = (
    "bring brought,call,come came,find found,get got gotten,give gave given,go goes went gone,keep kept,lay laid,let,make made,put,run ran,"
    "see saw seen,set,take took taken,turn"
)
_BASES = {form: forms.split()[0] for forms in _FORMS.split(",") for form in forms.split()}
"""Form of an empty verb → its base."""

_PARTICLES = frozenset("up down off out over away back aside apart".split())

_ARTICLES = frozenset({"the", "a", "an"})

_MOVING = frozenset({"come", "go", "make"})
"""Verbs that say nothing more with "up" and "down": prices that go up rise, and what makes up a half is a half."""


def phrasal_verb(words: Sequence[str]) -> str:
    """Return the base of the phrasal verb that begins some words, or an empty string: "lay off" for "laid off in May".

    "Over" before an article is a preposition: "run over the border".
    """
    if len(words) < 2 or words[1] not in _PARTICLES:
        return ""
    verb = next((_BASES[form] for form in (words[0], *lemma_candidates(words[0])) if form in _BASES), "")
    is_preposition = words[1] == "over" and not _ARTICLES.isdisjoint(words[2:3])
    if not verb or is_preposition or (verb in _MOVING and words[1] in ("up", "down")):
        return ""
    return f"{verb} {words[1]}"
