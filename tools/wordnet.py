"""Read the database files of WordNet 3.0: synsets, the senses of words in order of frequency, and irregular forms.

The format is that of the manual pages wndb(5WN) and senseidx(5WN). It decides nothing about which words are of use.
"""

import hashlib
import re
from collections import defaultdict
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

SHA256 = {
    "data.adj": "c89120dfc1f046ddff4a631bf9b7e9fa1a36b5e86565a23bf82dbe14f30b88a7",
    "data.adv": "444a63bf3955080ab7524f5079cfc07ff9bc682cb98bdb1db73b0fb9829f1139",
    "data.noun": "fea17d2f9656611334eac790e5d69e47645fa180c4aa481fb4cd9b3520754ca2",
    "data.verb": "adcf43e35b581e8036d8b5a52d63d9cd3d3b4870b2720d3c03c799df44777bc2",
    "index.sense": "ce997000ec806318ff1dfadf77d314ac527358e127d7bbe3d1f4e83a1c5c1c2b",
    "adj.exc": "8824cc24bbedd797b9702316b27f07cd4c2b76b629539f0a1276f03926758016",
    "noun.exc": "2b5d675c380b39ecf595af9fa9d4e7feb1d58c643b0bff08c40ed5bfe41fab7a",
    "verb.exc": "dbbcf9a601b2d77e934e413b91d90e88ec7f933a8b77cfc00602a923b891b42c",
}
"""The files that are read, with the SHA-256 of what Debian's packages 1:3.0-37 hold."""

PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
"""Parts of speech: the ending of a file's name, and the letter that pointers use."""

NUMBERS = 23
"""The domain noun.quantity: numbers, units and amounts, which are compared by value and never by word."""

_SENSE_PARTS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
"""Part of speech by the first digit after "%" in a sense key. 5 is an adjective in the cluster of another."""

Key = tuple[str, int]
"""A synset: part of speech and offset in its data file."""


class Pointer(NamedTuple):
    """A relation of a synset, or of one word in it, to another.

    symbol: "!" antonym, "@" hypernym, "~" hyponym, "&" similar, "+" derived, "\\\\" pertains to, "=" attribute, and others.
    target: the other synset.
    source_word, target_word: index of the words that are related; -1 means the synset as a whole.
    """

    symbol: str
    target: Key
    source_word: int
    target_word: int


class Synset(NamedTuple):
    """Words with one meaning.

    domain: the number of its lexicographer file, see lexnames(5WN).
    satellite: whether it is an adjective in the cluster of another, the head.
    words: as written, with spaces.
    pointers: all relations.
    definition: without what stands in brackets, and without examples.
    """

    domain: int
    satellite: bool
    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]
    definition: str


class Sense(NamedTuple):
    """One meaning of a word.

    synset: which.
    rank: 1 for the most frequent meaning of the word in this part of speech.
    count: how often it was found in the tagged texts of WordNet.
    """

    synset: Key
    rank: int
    count: int


class WordNet:
    """All synsets, senses and irregular forms of one folder."""

    def __init__(self, folder: Path) -> None:
        """Read and verify the files. Raises SystemExit when one differs from the version that is expected."""
        self._files = {name: (folder / name).read_bytes() for name in SHA256}
        for name, content in self._files.items():
            if hashlib.sha256(content).hexdigest() != SHA256[name]:
                raise SystemExit(f"{folder / name} is not that of Debian's WordNet packages, version 1:3.0-37")

    @cached_property
    def synsets(self) -> dict[Key, Synset]:
        """Return all synsets by part of speech and offset."""
        found = {}
        for name, part in PARTS.items():
            for line in self._files[f"data.{name}"].decode("latin-1").splitlines():
                if not line.startswith(" "):  # the licence comes first, indented
                    offset, synset = _parse(line)
                    found[part, offset] = synset
        return found

    @cached_property
    def senses(self) -> dict[str, list[Sense]]:
        """Return the senses by word in lower case, with spaces."""
        found = defaultdict(list)
        for line in self._files["index.sense"].decode("latin-1").splitlines():
            key, offset, rank, count = line.split()
            lemma, _, rest = key.partition("%")
            found[lemma.replace("_", " ")].append(Sense((_SENSE_PARTS[rest[0]], int(offset)), int(rank), int(count)))
        return dict(found)

    @cached_property
    def irregular(self) -> list[tuple[str, str]]:
        """Return pairs of an irregular form and its base: "children", "child"."""
        lines = [line.split() for name in ("noun", "verb", "adj") for line in self._files[f"{name}.exc"].decode().splitlines()]
        return [(form.replace("_", " "), base.replace("_", " ")) for form, *bases in lines for base in bases]

    @cached_property
    def compared_by_value(self) -> set[Key]:
        """Return the synsets of numbers, units and times of the calendar, and of single persons, places and events."""
        synsets = self.synsets
        found = {key for key, synset in synsets.items() if synset.domain == NUMBERS or any(p.symbol == "@i" for p in synset.pointers)}
        heads = [key for key, synset in synsets.items() if {"cardinal", "ordinal"} & set(synset.words) and len(synset.pointers) > 50]
        found.update(pointer.target for key in heads for pointer in synsets[key].pointers if pointer.symbol == "&")
        waiting = [key for key, synset in synsets.items() if synset.words[0] in ("time unit", "time period") and key[0] == "n"]
        while waiting:
            found.add(key := waiting.pop())
            waiting += [
                pointer.target for pointer in synsets[key].pointers if pointer.symbol in ("~", "~i") and pointer.target not in found
            ]
        return found


def _parse(line: str) -> tuple[int, Synset]:
    """Return the offset and the synset of one line of a data file."""
    record, _, gloss = line.partition(" | ")
    cells = record.split()
    size = int(cells[3], 16)
    words = tuple(cells[4 + 2 * i].partition("(")[0].replace("_", " ") for i in range(size))  # galore(ip) marks where it stands
    at = 4 + 2 * size
    pointers = []
    for i in range(int(cells[at])):
        symbol, offset, part, both = cells[at + 1 + 4 * i : at + 5 + 4 * i]
        pointers.append(Pointer(symbol, (part.replace("s", "a"), int(offset)), int(both[:2], 16) - 1, int(both[2:], 16) - 1))
    definition = re.sub(r"\([^)]*\)", "", gloss).partition(";")[0].strip()
    return int(cells[0]), Synset(int(cells[1]), cells[2] == "s", words, tuple(pointers), definition)
