"""Write the table of words by their definitions, `search/data/definitions.txt`, from WordNet 3.0.

    python tools/make_definitions.py build/usr/share/wordnet

The files are those of `tools/make_words.py`. A line is the stem of a word, and the words in whose definition it is, each with the number of
stems of that definition: "read" has "literacy3", which is "the ability to read and write". Nothing here runs when beltfacts runs.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

from make_words import DATA, Relations
from wordnet import WordNet

from beltfacts.library.index.stemmer import stem
from beltfacts.library.index.stop_words import STOP
from beltfacts.search.dictionary import is_common
from beltfacts.search.word_classes import EMPTY_VERBS, EMPTY_WORDS

MOST_RANK = 2
"""The two most frequent meanings of a noun or adjective count. What figures measure is named by them."""

LEAST_LETTERS = 3
"""Letters of a word of a definition."""

MOST_DEFINED = 250
"""Words that one word helps to define, from which it tells nothing: "person" has 794, "read" 67."""

TURNING = frozenset("not no without lack lacks lacking absence inability unable deprived free never nor neither".split())
"""Words that turn a definition round: illiteracy is "an inability to read"."""

HEADER = "\t# Words by their definitions in WordNet 3.0, made by tools/make_definitions.py; do not edit. Licence: words-LICENSE.txt.\n"
"""The first line. It begins with a tab, so that it sorts before every word."""


def main() -> None:
    """Write the table and say how large it is."""
    wordnet = WordNet(Path(sys.argv[1]))
    defined: dict[str, set[str]] = defaultdict(set)
    for word, senses in Relations(wordnet).words.items():
        if " " in word or not is_common(word):
            continue
        for sense in senses:
            if sense.synset[0] in "na" and sense.rank <= MOST_RANK:
                parts = definition_stems(wordnet.synsets[sense.synset].definition)
                for part in parts:
                    if part != word:
                        defined[part].add(f"{word}{len(parts)}")
    kept = {part: words for part, words in defined.items() if len(words) <= MOST_DEFINED}
    lines = [f"{part}\t{','.join(sorted(words))}\n" for part, words in sorted(kept.items()) if words]
    (DATA / "definitions.txt").write_text(HEADER + "".join(lines), encoding="ascii")
    print(f"{len(lines)} lines; the longest has {max(map(len, lines))} bytes")


def definition_stems(definition: str) -> set[str]:
    """Return the stems of the content words of a definition, none if it says what a thing is not."""
    words = re.findall(r"[a-z]+", definition.lower())
    if not TURNING.isdisjoint(words):
        return set()
    return {stem(word) for word in words if len(word) >= LEAST_LETTERS and word not in STOP | EMPTY_WORDS | EMPTY_VERBS}


if __name__ == "__main__":
    main()
