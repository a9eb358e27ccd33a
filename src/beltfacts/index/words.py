"""Text to the words that are indexed and looked up, the same for facts and queries. Pure.

Folding follows Unicode NFKC and case folding, and drops accents. It does not correct, weigh or look up anything.
"""

from __future__ import annotations

import re
from unicodedata import combining, normalize

_CJK = "\u2e80-\u2fdf\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
_TOKEN = re.compile(rf"\d+(?:,\d{{3}})+(?:\.\d+)?(?![\d.,]*\d)|\d+(?:\.\d+)?(?:st|nd|rd|th)?\b|[{_CJK}]+|(?:(?![{_CJK}])[^\W_])+")
SOFT = frozenset(
    (
        "create creates created creating generate generates generated produce produces produced reach reaches reached "
        "reaching handle handles handled handling carry carries carried carrying cover covers covered covering send sends "
        "sent move moves moved provide provides provided offer offers offered receive receives received host hosts hosted "
        "hold holds held serve serves served help helps helped allow allows allowed expect expects expected announce "
        "announced report reported state stated equal equals account accounts include includes included contain contains "
        "contained involve involves involved happen occur occurred gain gained achieve achieved agree agreed call called "
        "mean means meant become stand stands start started begin began begun end ended go went increase increased add "
        "added spend spent pay paid attract attracted bring raise raised drop dropped change changed connect connects "
        "connected link links linked according regarding concerning compared versus "
    ).split()
)
"""Words that tell what happens rather than to what: they rank as they are, but a fact need not have them to be an answer."""

_CJK_RUN = re.compile(f"[{_CJK}]+")
_COMPOUND = re.compile(r"(?<![^\W_])([^\W\d_]+)(?:[-\u2010-\u2015/]([^\W\d_]+))+")
_APOSTROPHE = re.compile(r"['\u2019\u02bc`]s?\b")

STOP = frozenset(
    (
        "a an the of in on at to for from by with and or as is are was were be been being it its this that these those "
        "there their his her our your i we you they he she do does did done has have had having will would can could "
        "should may might must what which who whom whose when where why how many much long often quickly fast far old big "
        "large high get gets got go goes going take takes took taken make makes give given any some than then so such per "
        "via into onto about between during through me tell show please much s t 的 了 是 在 有 多少 什么 几 吗 "
    ).split()
)
"""Words that carry no question by themselves; they still count for adjacency ("exports to" is not "exports from")."""

LIGHT = frozenset(
    (
        "number numbers count total overall figure figures amount amounts statistics stats statistic data fact facts "
        "quantity level value size latest current currently now recent recently today year years yearly annual annually "
        "per whole all altogether together exact exactly date place places time times thing things kind kinds type way "
        "part parts point case up down out off over under back away again also just only even still yet already ever "
        "never very really most more less least few many other another each every both same such own different new good "
        "well first last next say said says know known see seen find found use used using come came bring brought put run "
        "runs running set turn keep kept let show shows shown make made makes become became happen happened need want "
        "look work works lie lies located based there here people who whose anyone someone everyone world global "
        "international "
    ).split()
)
"""Words that say little about which fact is meant: they weigh less."""


def fold(text: str) -> str:
    """Compatibility forms, case and accents folded away (NFKC, casefold, no combining marks)."""
    if text.isascii():
        return text.lower()
    bare = "".join(char for char in normalize("NFKD", text.casefold()) if not combining(char))
    return normalize("NFC", bare).casefold()


def tokens(text: str) -> list[str]:
    """The words of a text in order: numbers without grouping commas, words without possessive, CJK runs as they stand."""
    folded = _APOSTROPHE.sub("", fold(text))
    return [token.replace(",", "") if token[0].isdigit() else token for token in _TOKEN.findall(folded)]


def is_cjk(token: str) -> bool:
    """Whether a token is written in Chinese, Japanese or Korean script."""
    return bool(_CJK_RUN.match(token))


def pieces(run: str) -> list[str]:
    """The overlapping pairs by which a CJK run is indexed; a single character stands for itself."""
    return [run[i : i + 2] for i in range(len(run) - 1)] or [run]


def index_words(text: str) -> list[str]:
    """The words by which a text is found: its tokens, CJK runs as pairs, and hyphenated words written together as well."""
    found: list[str] = []
    for token in tokens(text):
        found.extend(pieces(token) if is_cjk(token) else (token,))
    for compound in _COMPOUND.finditer(fold(text)):
        joined = re.sub(r"[^\w]|_", "", compound[0])
        if len(joined) <= 24:
            found.append(joined)
    return found


_SUFFIX = re.compile(
    r"(?:(?<=.{5})(?:izations?|isations?|ations?|ions?|ments?|ities|ity|ness|ively|ive|ally|ly|als?)|(?<=.{3})(?:ings?|(?<!e)ed)|(?<=..)(?:ies|es|s|e|y))$"
)
_BRITISH = re.compile(
    r"(?<=..)our(?=s|ing|ed|able|hood|ly|$)|(?<=...)is(?=e|ing|ation)|(?<=...)ys(?=e)|(?<=...)tre(?=s?$)|(?<=...)mme(?=s?$)"
)
_AMERICAN = {"our": "or", "is": "iz", "ys": "yz", "tre": "ter", "mme": "m"}


def stem(word: str) -> str:
    """The key under which forms of one word meet: plural, past, -ing, -ion, -ment, British and American spelling.

    It is coarse on purpose; a word found only by its stem weighs less than the word typed.
    """
    if len(word) < 4 or not word.isascii() or not word.isalpha():
        return word
    short = _BRITISH.sub(lambda found: _AMERICAN[found[0]], word)
    short = _SUFFIX.sub("", short, count=1)
    short = _SUFFIX.sub("", short, count=1) if len(short) > 6 else short
    short = short.rstrip("ieya") if len(short) > 3 else short
    return short[:-1] if len(short) > 3 and short[-1] == short[-2] else short or word
