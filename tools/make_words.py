"""Write the table of word relations, `search/data/words.txt`, from WordNet 3.0.

    apt-get download wordnet-base=1:3.0-37 wordnet-sense-index=1:3.0-37
    for package in wordnet-*.deb; do dpkg-deb -x "$package" build; done
    python tools/make_words.py build/usr/share/wordnet

A relation is one step: synonym, derivation, the next broader or narrower word, an irregular form. Opposites are written apart, and no word
is related to one of them. Nothing here runs when beltfacts runs.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from word_opposites import Opposites
from wordnet import Key, Pointer, Sense, WordNet

from beltfacts.library.index.stop_words import STOP
from beltfacts.search.dictionary import is_common

DATA = Path(__file__).resolve().parent.parent / "src" / "beltfacts" / "search" / "data"

MOST_SENSES = {"n": 3, "v": 4, "a": 3, "r": 2}
"""Meanings of a word that count, the most frequent first. Verbs have more that are near to one another."""

MOST_RANK = 2
"""Rank of the meaning of a word up to which it is a synonym. Who reads "gas" hardly thinks of petrol, its third."""

LEAST_SHARE = 0.05
"""Least share of a word's tagged occurrences that a meaning has. A rarer one is hardly what a query means: to doctor, to ship off."""

LEAST_TAGGED = 10
"""Tagged occurrences from which the share is known well enough to be used."""

MOST_RARE = 2
"""Meanings that count of a word with fewer tagged occurrences, as far as they are tagged. Of a word without any, the first counts."""

MOST_NARROWER = {"n": 400, "v": 40, "a": 400, "r": 400}
"""Synsets below one, on all steps, from which it is too broad to say anything: "person" has thousands, "watercraft" 250, "state" (say) 90."""

LONGEST_PHRASE = 3
"""Words of a phrase. Longer ones are definitions: "one thousand thousand"."""

MOST_RELATED = {"s": 12, "d": 10, "b": 4, "n": 12, "f": 4, "a": 8}
"""Words that are kept of each relation, those of the most frequent meanings first. A query uses no more."""

SPECIES = (5, 20)
"""The domains noun.animal and noun.plant. Their phrases are half of all phrases, and name plants and animals that statistics do not."""

LONGEST_LINE = 512
"""Bytes of a line and its end, as `beltfacts.search.word_relations` has it."""

LETTERS = {"synonym": "s", "derivation": "d", "broader": "b", "narrower": "n", "form": "f", "opposite": "a"}
"""The letters that begin each cell of a line, by relation. `beltfacts.search.word_relations` reads them."""


def main() -> None:
    """Write the table and say how large it is."""
    relations = Relations(WordNet(Path(sys.argv[1])))
    lines = sorted(relations.lines(), key=lambda line: line.partition("\t")[0].encode())
    if len(max(lines, key=len)) >= LONGEST_LINE:
        raise SystemExit("a line is longer than beltfacts.search.word_relations reads")
    text = HEADER + "".join(f"{line}\n" for line in lines)
    (DATA / "words.txt").write_text(text, encoding="ascii")
    counts = {name: text.count(f"\t{letter}") for name, letter in LETTERS.items()}
    print(f"{len(text)} bytes, {len(lines)} words; words with each relation:", counts)


HEADER = "\t# Word relations of WordNet 3.0, made by tools/make_words.py; do not edit. Licence: words-LICENSE.txt.\n"
"""The first line. It begins with a tab, so that it sorts before every word."""


class Relations:
    """The relations of all words that are of use to a search."""

    def __init__(self, wordnet: WordNet) -> None:
        """Use the synsets and senses of WordNet."""
        self.wordnet = wordnet
        self.opposites = Opposites(wordnet)
        self._sizes: dict[Key, int] = {}

    def lines(self) -> Iterator[str]:
        """Yield the lines of the table: a word, and a cell for each relation, separated by tabs."""
        found: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
        for word, relation, other, distance in [*self._irregular(), *self._related()]:
            if word != other and self._is_useful(word, relation, other) and not self.opposites.are_opposite(word, other):
                letter = LETTERS[relation]
                found[word][letter][other] = min(distance, found[word][letter].get(other, distance))
        for word in self.words:
            for at, other in enumerate(self.opposites.of(word)):
                if self._is_common(word) or self._is_common(other):
                    found[word]["a"][other] = at
        for word, cells in found.items():
            yield "\t".join([word, *self._cells(cells)])

    def _is_useful(self, word: str, relation: str, other: str) -> bool:
        """Return whether a relation may help a search.

        One of two synonyms or derived words must be common, and both of a broader and a narrower one. Only synonyms may be phrases.
        A phrase that contains the other word helps nothing: "hospital ship" is found by "ship". A narrower word must be in WordNet's
        tagged texts: nobody writes "to corduroy" where they mean "to build". A rare adjective may have a broader one: "jobless" is "unemployed".
        """
        if relation == "synonym":
            parts = set(word.split(" ")), set(other.split(" "))
            return (self._is_common(word) or self._is_common(other)) and not (parts[0] <= parts[1] or parts[0] >= parts[1])
        if relation == "narrower" and not self._tagged(other):
            return False
        if relation == "derivation":
            return " " not in word + other and (self._is_common(word) or self._is_common(other))
        is_known = self._is_common(word) or (relation == "broader" and any(sense.synset[0] == "a" for sense in self.words[word]))
        return relation == "form" or (" " not in word + other and is_known and self._is_common(other))

    def _is_common(self, word: str) -> bool:
        """Return whether a word is in the list of common words, or was found in WordNet's tagged texts. Of a phrase all words are common."""
        return self._tagged(word) > 0 or all(part in STOP or is_common(part) for part in word.split(" "))

    def _cells(self, cells: dict[str, dict[str, int]]) -> Iterator[str]:
        """Yield the cells of a line. A word is in the first cell that it belongs to."""
        seen = set[str]()
        for letter, most in MOST_RELATED.items():
            ranked = sorted((distance, -self._tagged(other), other) for other, distance in cells.get(letter, {}).items())
            kept = [other for _, _, other in ranked if other not in seen][:most]
            seen.update(kept)
            if kept:
                yield letter + ",".join(kept)

    def _tagged(self, word: str) -> int:
        """Return how often a word was found in WordNet's tagged texts, in the senses that count."""
        return sum(sense.count for sense in self.words.get(word, ()))

    @cached_property
    def words(self) -> dict[str, list[Sense]]:
        """Return the senses that count, by word."""
        found = {}
        for word, senses in self.wordnet.senses.items():
            if _is_plain(word) and (kept := [*self._kept(word, senses)]):
                found[word] = kept
        return found

    def _kept(self, word: str, senses: list[Sense]) -> Iterator[Sense]:
        """Yield the frequent senses of a word that are neither names nor numbers."""
        tagged = sum(sense.count for sense in senses)
        for sense in senses:
            is_seldom = sense.rank > MOST_RARE or not sense.count if tagged else sense.rank > 1
            is_rare = sense.count < LEAST_SHARE * tagged if tagged >= LEAST_TAGGED else is_seldom
            if is_rare or sense.rank > MOST_SENSES[sense.synset[0]]:
                continue
            if sense.synset not in self.wordnet.compared_by_value and self._written(word, sense.synset):
                yield sense

    def _written(self, word: str, key: Key) -> bool:
        """Return whether a word stands in a synset in small letters, or as an acronym of three letters or more."""
        for written in self.wordnet.synsets[key].words:
            if written.lower() == word:
                return written == word or (len(word) > 2 and written.isalnum() and written.isupper() and not is_common(word))
        return False

    @cached_property
    def _words_of(self) -> dict[Key, list[tuple[str, Sense]]]:
        """Return the words of each synset, each with its sense."""
        found = defaultdict(list)
        for word, senses in self.words.items():
            for sense in senses:
                found[sense.synset].append((word, sense))
        return found

    def _related(self) -> Iterator[tuple[str, str, str, int]]:
        """Yield word, relation, other word, and the sum of the ranks of their meanings."""
        for word, senses in self.words.items():
            yield from self._named_by_one_word(word)
            for sense in senses:
                for other, same in self._words_of[sense.synset]:
                    is_meant = same.rank <= MOST_RANK and not self._are_sisters(word, other)
                    if is_meant and not self._is_species(sense.synset, word, other):
                        yield word, "synonym", other, sense.rank + same.rank
                for pointer in self.wordnet.synsets[sense.synset].pointers:
                    yield from self._pointed(word, sense, pointer)

    def _named_by_one_word(self, word: str) -> Iterator[tuple[str, str, str, int]]:
        """Yield words that mean nothing but a rarer meaning of a noun: petroleum, which is oil as well."""
        rarer = [sense for sense in self.wordnet.senses[word] if sense.synset[0] == "n" and sense not in self.words[word]]
        for sense in rarer:
            for other, _ in self._words_of.get(sense.synset, ()):
                if len(self.wordnet.senses[other]) == 1 and is_common(other) and not self._are_sisters(word, other):
                    yield word, "synonym", other, 2 * sense.rank

    def _is_species(self, key: Key, *names: str) -> bool:
        """Return whether a phrase names a plant or an animal for which there is no common word."""
        is_known = any(" " not in name and self._is_common(name) for name in names)
        return self.wordnet.synsets[key].domain in SPECIES and " " in "".join(names) and not is_known

    def _pointed(self, word: str, sense: Sense, pointer: Pointer) -> Iterator[tuple[str, str, str, int]]:
        """Yield the relations of a word by one pointer of its synset."""
        synset, target = self.wordnet.synsets[sense.synset], self.wordnet.synsets[pointer.target]
        others = self._words_of.get(pointer.target, [])
        if pointer.symbol in ("+", "\\") and pointer.source_word >= 0:
            if synset.words[pointer.source_word].lower() == word:
                end = target.words[pointer.target_word].lower()
                yield from ((word, "derivation", other, sense.rank + far.rank) for other, far in others if other == end)
        elif pointer.symbol == "=" and sense.synset[0] == "a":  # how long: length
            yield from ((word, "derivation", other, sense.rank + far.rank) for other, far in others)
        relation = self._direction(sense.synset, pointer)
        if relation:
            yield from ((word, relation, other, sense.rank + far.rank) for other, far in others)

    def _direction(self, key: Key, pointer: Pointer) -> str:
        """Return whether a pointer leads to a broader or a narrower synset, or an empty string.

        Of adjectives, the head of a cluster is the broader one.
        """
        satellites = self.wordnet.synsets[key].satellite, self.wordnet.synsets[pointer.target].satellite
        wider = pointer.symbol == "@" or (pointer.symbol == "&" and satellites == (True, False))
        closer = pointer.symbol == "~" or (pointer.symbol == "&" and satellites == (False, True))
        if not (wider or closer) or self._narrower(pointer.target if wider else key) > MOST_NARROWER[key[0]]:
            return ""
        return "broader" if wider else "narrower"

    def _narrower(self, key: Key) -> int:
        """Count the synsets below one, on all steps."""
        if key not in self._sizes:
            below = [pointer.target for pointer in self.wordnet.synsets[key].pointers if pointer.symbol == "~"]
            self._sizes[key] = len(below) + sum(map(self._narrower, below))
        return self._sizes[key]

    def _are_sisters(self, word: str, other: str) -> bool:
        """Return whether the first meanings of two words are different kinds of one thing: coffee and tea."""
        for sense in self.words[word]:
            for same in self.words[other]:
                if sense.rank == same.rank == 1 and sense.synset != same.synset and sense.synset[0] == same.synset[0]:
                    wider = [
                        {p.target for p in self.wordnet.synsets[key].pointers if p.symbol == "@"} for key in (sense.synset, same.synset)
                    ]
                    if wider[0] & wider[1]:
                        return True
        return False

    def _irregular(self) -> Iterator[tuple[str, str, str, int]]:
        """Yield irregular forms and their bases, both ways: children, child."""
        for form, base in self.wordnet.irregular:
            if base in self.words and _is_plain(form):
                yield from ((form, "form", base, 0), (base, "form", form, 0))


def _is_plain(word: str) -> bool:
    """Return whether a word, or phrase of few words, is in plain letters or digits and carries meaning."""
    parts = word.split(" ")
    is_written = all(part.isascii() and part.replace("-", "").isalnum() and part[0].isalpha() for part in parts)
    return is_written and len(parts) <= LONGEST_PHRASE and len(word) > 2 and word not in STOP


if __name__ == "__main__":
    main()
