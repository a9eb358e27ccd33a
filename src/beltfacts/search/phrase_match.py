"""How words stand to one another, in a question and in a fact: side by side, after "to" or "from", a name as a whole. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

Pairs = set[tuple[str, str]]
"""Words and the words that follow them."""

Answers = Sequence[tuple[str, float, str]]
"""What answers one word: each with a space before and behind, its weight, and itself."""

_OTHER_WAY = {"to": "from", "from": "to"}
_ARTICLES = frozenset({"the", "a", "an"})
_INVESTED, _INTO = frozenset("investment investments invested fdi stock".split()), frozenset({"in", "into"})
_OWN = ("subject", "measure", "figure", "names")


def adjacent_pairs(words: Sequence[str]) -> Pairs:
    """Neighbours among some words."""
    return set(zip(words, words[1:], strict=False))


def direction_phrases(words: Sequence[str]) -> Pairs:
    """Each "to X" and "from X" of some words, "invested in X" among the former; articles between them do not count."""
    bare = [word for word in words if word not in _ARTICLES]
    invested = {("to", where) for what, way, where in zip(bare, bare[1:], bare[2:], strict=False) if what in _INVESTED and way in _INTO}
    return {pair for pair in adjacent_pairs(bare) if pair[0] in _OTHER_WAY} | invested


def score_direction(asked: Pairs, said: Pairs) -> int:
    """1 for each way that a fact has as asked, -1 for each that it has otherwise."""
    found = 0
    for way in _OTHER_WAY:
        wanted, given = ({word for each, word in pairs if each == way} for pairs in (asked, said))
        found += (1 if wanted & given else -1) if wanted and given else 0
    return found


def has_opposite_direction(asked: Pairs, said: Pairs, words: Collection[str]) -> bool:
    """Whether a fact tells of the other direction than a question of these words.

    It says "to X" where "from X" is asked, or the reverse; or it goes to what the question names, and the question goes elsewhere.
    """
    if any((_OTHER_WAY[way], word) in said and (way, word) not in said for way, word in asked):
        return True
    goes = {way for way, _ in asked}
    return not asked & said and any(way in goes and word in words for way, word in said)


def name_in_one_field(name: Sequence[Answers], texts: Mapping[str, str]) -> bool:
    """Whether all words of a name stand in what a fact itself says, or all in its quote, or all in its note."""
    lines = ("".join(texts[field] for field in _OWN), texts["quote"], texts["note"])
    return any(all(any(padded in line for padded, _, _ in words) for words in name) for line in lines)


def name_is_adjacent(name: Sequence[Answers], texts: Mapping[str, str]) -> bool:
    """Whether the words of a name follow one another somewhere in a fact, or all stand in its subject's names."""
    if all(any(padded in texts["subject"] for padded, _, _ in words) for words in name):
        return True
    runs = [
        [f"{first}{second[1:]}" for first, _, _ in before for second, _, _ in behind]
        for before, behind in zip(name, name[1:], strict=False)
    ]
    return any(all(any(run in line for run in each) for each in runs) for line in texts.values())
