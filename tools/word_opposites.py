"""Words that must never stand for one another: opposites by WordNet's antonyms, and quantities that statistics define apart."""

from collections import defaultdict
from functools import cached_property

from wordnet import Key, WordNet

PREFIXES = ("un", "in", "im", "il", "ir", "non", "non-", "dis", "de", "anti", "anti-", "mis", "under", "over", "counter", "ex-")
"""Prefixes that turn a word into its opposite, or into something else than it is: unemployed, underweight."""

ROOT = 5
"""Letters of a word without prefix that tell its root."""

APART = (
    (
        "birth rate|birthrate|natality",
        "fertility|fertility rate",
    ),  # births per 1,000 people, births per woman (UN, Principles of Vital Statistics)
    ("earnings|income|pay|salary|wage", "net income|net profit|profit|profits"),  # of persons, of enterprises (SNA 2008, chapter 7)
    ("cost", "price"),  # of who produces, of who buys (SNA 2008, 3.118)
    ("output|production|product", "yield"),  # tonnes, tonnes per hectare (FAO, World Programme for the Census of Agriculture)
    ("household", "family"),  # who live together, who are related (UN, Principles for Population Censuses)
)
"""Groups of words, joined by "|", which WordNet holds for synonyms. A figure of one never answers for the other.

See findings/wordnet-fertility-is-birth-rate.sh.
"""


class Opposites:
    """Pairs of words that must never stand for one another."""

    def __init__(self, wordnet: WordNet) -> None:
        """Use the synsets of WordNet."""
        self.wordnet = wordnet

    def of(self, word: str) -> list[str]:
        """Return the opposites of a word: its antonyms, then the words derived from them."""
        direct = {other for _, one, _, other in self._pairs_of.get(word, ()) if one == word}
        return sorted(self._by_word.get(word, ()), key=lambda other: (other not in direct, other))

    def are_opposite(self, word: str, other: str) -> bool:
        """Return whether two words are opposites, their synonyms are, one has a prefix that turns the other, or statistics part them."""
        if any({word, other} == {one, two} for left, right in APART for one in left.split("|") for two in right.split("|")):
            return True
        if other in self._by_word.get(word, ()) or other in self._by_synonym.get(word, ()):
            return True
        return _is_turned(word, other) or _is_turned(other, word)

    @cached_property
    def _pairs(self) -> list[tuple[Key, str, Key, str]]:
        """Return each antonym: synset and word, and those of its opposite."""
        found = []
        for key, synset in self.wordnet.synsets.items():
            for pointer in synset.pointers:
                if pointer.symbol == "!":
                    target = self.wordnet.synsets[pointer.target]
                    words = synset.words[pointer.source_word].lower(), target.words[pointer.target_word].lower()
                    found.append((key, words[0], pointer.target, words[1]))
        return found

    @cached_property
    def _pairs_of(self) -> dict[str, list[tuple[Key, str, Key, str]]]:
        """Return the antonyms by word."""
        found = defaultdict(list)
        for pair in self._pairs:
            found[pair[1]].append(pair)
        return dict(found)

    @cached_property
    def _by_word(self) -> dict[str, set[str]]:
        """Return antonyms by word, each with the words derived from it."""
        found = defaultdict(set)
        for _, word, _, other in self._pairs:
            for one in self._derived.get(word, {word}):
                found[one].update(self._derived.get(other, {other}) - {one})
        return dict(found)

    @cached_property
    def _by_synonym(self) -> dict[str, set[str]]:
        """Return the words that mean the opposite, by word: synonyms of antonyms, and similar adjectives."""
        found = defaultdict(set)
        for key, _, other_key, _ in self._pairs:
            others = self._near(other_key)
            for one in self._near(key):
                found[one].update(others)
        return dict(found)

    @cached_property
    def _derived(self) -> dict[str, set[str]]:
        """Return the words of one root, by word: itself and those derived from it, in any of its meanings."""
        found = defaultdict(set)
        for synset in self.wordnet.synsets.values():
            for pointer in synset.pointers:
                if pointer.symbol in ("+", "\\") and pointer.source_word >= 0:
                    word = synset.words[pointer.source_word].lower()
                    found[word] |= {word, self.wordnet.synsets[pointer.target].words[pointer.target_word].lower()}
        return dict(found)

    def _near(self, key: Key) -> set[str]:
        """Return the words of a synset and of those that are similar to it."""
        keys = [key, *(pointer.target for pointer in self.wordnet.synsets[key].pointers if pointer.symbol == "&")]
        return {word.lower() for each in keys for word in self.wordnet.synsets[each].words}


def _is_turned(word: str, other: str) -> bool:
    """Return whether a word is a prefix and the beginning of another: illiterate, literacy."""
    return any(word.startswith(prefix) and word[len(prefix) :][:ROOT] == other[:ROOT] for prefix in PREFIXES)
