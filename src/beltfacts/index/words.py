"""Text to the words that are indexed and looked up, the same for facts and queries. Pure.

Folding follows Unicode NFKC and case folding, and drops accents. It does not correct, weigh or look up anything. It runs for
every fact when an index is built and at every search, so it uses one regular expression and plain string work.
"""

from __future__ import annotations

import re
from itertools import groupby
from unicodedata import combining, normalize

_TOKEN = re.compile(r"\d+(?:,\d+)*(?:\.\d+)?[^\W_]*|[^\W_]+(?:'[^\W_]+)?")
_COMPOUND = re.compile(r"[^\W\d_]+(?:[-\u2010-\u2015\u2212/][^\W\d_]+)+")
_MAX_COMPOUND = 24


def fold(text: str) -> str:
    """Compatibility forms, case and accents folded away (NFKC, casefold, no combining marks); typographic apostrophes straight."""
    if text.isascii():
        return text.lower()
    bare = "".join(char for char in normalize("NFKD", text.casefold()) if not combining(char))
    return normalize("NFC", bare).casefold().replace("\u2019", "'")


def tokens(text: str) -> list[str]:
    """The words of a text in order: numbers without grouping commas, words without possessive, CJK runs as they stand."""
    folded, found = fold(text), list[str]()
    if folded.isascii():
        for piece in folded.translate(_SPACES).split():
            if piece.isalnum():
                found.append(piece)
            else:
                found += _loose(piece)
        return found
    for token in _TOKEN.findall(folded):
        if token.isascii() and token.isalnum():
            found.append(token)
        else:
            found += _parts(token)
    return found


_SPACES = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum() and chr(code) not in ".,'"})
"""ASCII text is taken apart at these first, which is several times faster than the expression and finds the same words."""


def _loose(piece: str) -> list[str]:
    """The words of a piece of ASCII text between two spaces."""
    bare = piece.strip(".,'")
    if bare.isalnum():
        return [bare]
    return [part for token in _TOKEN.findall(piece) for part in _parts(token)]


def _parts(token: str) -> list[str]:
    """What one match of the expression holds: mostly itself."""
    if not token.isascii():
        return ["".join(run) for _, run in groupby(token.replace("'", ""), is_cjk)]
    if "'" in token:
        head, _, tail = token.partition("'")
        return [head if tail == "s" else head + tail]
    return _numbers(token) if "," in token else [token]


def _numbers(token: str) -> list[str]:
    """``1,035`` is one number; ``12,34`` is two, as its comma groups nothing."""
    parts = token.split(",")
    grouped = len(parts[0]) <= 3 and all(len(part.partition(".")[0].rstrip("sthndr")) == 3 for part in parts[1:])
    return ["".join(parts)] if grouped else parts


def is_cjk(text: str) -> bool:
    """Whether a text begins in Chinese, Japanese or Korean script."""
    first = text[:1]
    return first >= "\u2e80" and (first <= "\u9fff" or "\uac00" <= first <= "\ud7af" or "\uf900" <= first <= "\ufaff")


def pieces(run: str) -> list[str]:
    """The overlapping pairs by which a CJK run is indexed; a single character stands for itself."""
    return [run[i : i + 2] for i in range(len(run) - 1)] or [run]


def index_words(text: str) -> list[str]:
    """The words by which a text is found: its tokens, CJK runs as pairs, and hyphenated words written together as well."""
    found = tokens(text)
    if not text.isascii():
        found = [piece for token in found for piece in (pieces(token) if is_cjk(token) else (token,))]
    for chunk in fold(text).split() if "-" in text or "/" in text or not text.isascii() else ():
        if not chunk.isalnum():
            joined = ("".join(filter(str.isalpha, compound)) for compound in _COMPOUND.findall(chunk))
            found += [compound for compound in joined if len(compound) <= _MAX_COMPOUND and not is_cjk(compound)]
    return found


_SUFFIXES = (
    (5, ("isations", "izations", "isation", "ization", "ations", "ation", "ments", "ities", "ively", "ions", "ment", "ness", "ally")),
    (7, ("ers", "er")),
    (5, ("ion", "ity", "ive", "als", "ly", "al")),
    (3, ("ings", "ing", "ed")),
    (2, ("ies", "es", "s", "e", "y")),
)
"""Endings to take off, with how many letters must be left; tried in this order."""


def stem(word: str) -> str:
    """The key under which forms of one word meet: plural, past, -ing, -ion, -ment, British and American spelling.

    It is coarse on purpose; a word found only by its stem weighs less than the word typed.
    """
    if len(word) < 4 or not (word.isascii() and word.isalpha()):
        return word
    short = _shortened(_american(word))
    if len(short) > 6:
        short = _shortened(short)
    if len(short) > 3:
        short = short.rstrip("ieya")
    return (short[:-1] if len(short) > 3 and short[-1] == short[-2] else short) or word


def _shortened(word: str) -> str:
    for left, endings in _SUFFIXES:
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= left and not (ending == "ed" and word[-3] == "e"):
                return word[: -len(ending)]
    return word


def _american(word: str) -> str:
    word = word[:2] + word[2:].replace("our", "or")
    for british, american in (
        ("tres", "ters"),
        ("tre", "ter"),
        ("mmes", "ms"),
        ("mme", "m"),
        ("yse", "yze"),
        ("ysed", "yzed"),
        ("ising", "izing"),
    ):
        if word.endswith(british) and len(word) > len(british) + 1:
            return word[: -len(british)] + american
    for british in ("ised", "ises", "ise"):
        if word.endswith(british) and len(word) > len(british) + 2:
            return word[: -len(british)] + "iz" + british[2:]
    return word


def deletions(word: str) -> list[str]:
    """The word and every form of it with one letter left out (SymSpell): two words within one edit share one of them."""
    return [word, *(word[:i] + word[i + 1 :] for i in range(len(word)))]


def unit_codes(unit: str) -> list[str]:
    """The codes a unit is asked for by, in lower case: itself, a rate's counter, and each of two things counted together."""
    base = unit.lower().rpartition("/")[0]
    both = ["{" + part + "}" for part in unit.lower().strip("{}").split("-or-")] if "-or-" in unit else []
    return [code for code in (unit.lower(), base, *both) if code]


def value_word(value: float) -> str:
    """The index word of a value: its first two digits and size, so that a rounded number meets the facts it may be of."""
    mantissa, _, exponent = f"{value:.1e}".partition("e")
    return f"=v-{mantissa.replace('-', 'm')}e{int(exponent)}"
