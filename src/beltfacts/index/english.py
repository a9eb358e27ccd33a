"""Whether a word is one of common English, and so hardly a typing error though no fact has it.

The words, with the commonest names of people and places, are those of `english.txt`, whose origin `english-LICENSE.txt` tells.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


def is_english(word: str) -> bool:
    """Whether a word in lower case is common English, in any form, American or British."""
    return f"\n{word}\n" in _words()


@cache
def _words() -> str:
    """Every word, with a line end before and behind; reading them costs less than making a set of them."""
    return "\n" + Path(__file__).with_name("english.txt").read_text(encoding="ascii")
