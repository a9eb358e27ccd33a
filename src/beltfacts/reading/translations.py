"""English words of reports for those of other languages, from `data/english`. It reads no text.

A file has a line for each thing: English words with spaces between, and the beginnings of the words for it, with "|" between: "rent: loyer|locat".
A beginning is as long as its forms share: "augment" of "augmente" and "augmentation".
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache

from beltfacts.reading.language_files import sections_of


@cache
def english_terms(code: str) -> Mapping[str, str]:
    """Return English words, each group with the beginnings of the words for it in a language. Of one without a file, the nouns that it counts."""
    path = os.path.join(os.path.dirname(__file__), "data", "english", f"{code}.txt")
    if not os.path.exists(path):
        return {unit.strip("{}").replace("-", " "): words for unit, words in sections_of(code).get("counted", {}).items()}
    with open(path, encoding="utf-8") as file:
        pairs = (line.partition(": ") for line in file.read().split("\n") if line and line[0] != "#")
        return {english: words for english, _, words in pairs}
