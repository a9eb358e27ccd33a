"""Qualifiers of a number: "more than", "nearly", 约, 以上, "or so".

It finds the words before and behind a number, in English and Chinese. The words are `words_english` and `words_chinese`.
"""

import re
from collections.abc import Mapping
from functools import cache

from beltfacts.reading import words_chinese as chinese
from beltfacts.reading import words_english as english
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import Mention

_TIMES = frozenset(("km", "m", "s", "min", "h", "d", "wk", "mo", "a", "%"))
_DURATIONS = frozenset(("s", "min", "h", "d", "wk", "mo", "a"))
_AFTER = LazyPattern(
    r"\s{1,3}(?:or|and(?=\s(?:above|up|below|over|under)))\s(\w+)\b(?!\s(?:than|equal|[0-9$\u20ac\xa3]|US))", re.IGNORECASE
)
_SPREAD = LazyPattern(r"(?<![\w.,])(?!(?:1[5-9]|20)\d\d\s)(?P<number>\d[\d,]*)(?P<scale>\s(?:million|thousand))?(?:\s[a-z]+)?\s[a-z]+s\s\Z")
"""Before "over": a number of things, no year, that are spread over fewer ones behind it: "96,215 tickets over 341 performances"."""
_SPREAD_OVER = LazyPattern(r"(?P<number>\d[\d,]*)(?:\s[a-z]+)?\s(?!(?:was|is|has|does|as|us|this|its|his)\b)[a-z]+s\b")
"""What they are spread over. In "40 residents over 65" nothing is."""
_MORE_AFTER = LazyPattern(r"(?:\+|-plus\b)(?![0-9])")
_ODD_AFTER = LazyPattern(r"-(?:odd|something|ish)\b")
_AFTER_CHARS = frozenset(" +-\n(（多余餘以之及或左上有出开")
_MORE_THAN_NOT_ODD = LazyPattern(
    r"\s?(?:[（(]含(?:本数)?[)）])?(及以上|或以上|以上|之上|及以下|以下|以内|以內|之下|左右|上下|有余|有餘|出头|出頭|开外)"
)


BOUND_WORDS: Mapping[str, str] = {
    word: bound
    for table, parting in ((english.BOUNDS, "|"), (chinese.BOUNDS, " "))
    for bound, words in table.items()
    for word in words.split(parting)
}
"""Every qualifier that stands before a number, and its bound."""

# 约占全省的六成: the qualifier stands before the verb.
_SHARE_OF = LazyPattern(r"(大约|约|約|近|超过|超過|超|不足|不到|逾|至少)[占佔][\u4e00-\u9fff]{0,6}的?\Z")


def _by_last_word() -> dict[str, list[tuple[str, str]]]:
    """Return the qualifiers before a number by their last word: whole phrase and bound, the longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    phrases = {phrase: bound for bound, words in english.BOUNDS.items() for phrase in words.split("|")}
    for bound, words in english.NEGATED.items():
        phrases |= {f"{no} {phrase}": bound for phrase in words.split("|") for no in ("not", "never", "cannot", "can't")}
    phrases |= {"never more than": "at-most", "never less than": "at-least", "never fewer than": "at-least"}
    for bound, words in english.OR_EQUAL.items():
        for word in words.split():
            phrases |= {f"{word} than or equal to": bound, f"{word} or equal than": bound, f"{word} or equal to": bound}
            phrases |= dict.fromkeys((f"no {word} than", f"not {word} than"), "at-most" if bound == "at-least" else "at-least")
    for phrase in sorted(phrases, key=len, reverse=True):
        found.setdefault(phrase.rpartition(" ")[2], []).append((phrase, phrases[phrase]))
    return found


_LAST_WORDS = _by_last_word()


def printed_bound(bound: str) -> str:
    """Return the English words of a bound with a space behind them; empty for "exact"."""
    return f"{english.BOUNDS[bound].partition('|')[0]} " if bound != "exact" else ""


@cache
def chinese_before() -> tuple[tuple[str, ...], dict[str, str]]:
    """Return the Chinese qualifiers before a number, the longest first, and their bounds."""
    bounds = {word: bound for bound, words in chinese.BOUNDS.items() for word in words.split()}
    return tuple(sorted(bounds, key=len, reverse=True)), bounds


def bound_before(text: str, floor: int, start: int, mention: Mention) -> tuple[int, str] | None:
    """Return where the qualifier before a number begins, and its bound; None where there is none.

    floor: the end of the number before. start: where the number with its currency mark begins.
    """
    word = mention.word
    if text[start - 1] == " " and word.isalpha() and word.isascii() and word.lower() not in _LAST_WORDS:
        return None
    window = text[max(floor, start - 40) : start]
    plain = window.rstrip()
    if not plain:
        return None
    last = plain[-1]
    if last in "><~\u223c\u2248\u2265\u2264=\u2a7e\u2a7d":
        return _mark(plain, start - len(window))
    if last >= "\u2e80":
        return _chinese(plain, start - len(window))
    if not (last.isalpha() or last == ".") or len(plain) == len(window):
        return None
    word = plain[max(0, len(plain) - 16) :].split()[-1].lower().lstrip("(\u201c\"'[")
    if word not in _LAST_WORDS:
        return None
    lower = plain.lower()
    if "  " in lower or "\n" in lower or "\t" in lower or "\xa0" in lower:
        return _wrapped(text, window, start, word, mention.unit)
    for phrase, bound in _LAST_WORDS[word]:
        at = len(plain) - len(phrase)
        if lower.endswith(phrase) and ((at == 0 and _opens(text, start - len(window))) or (at > 0 and not plain[at - 1].isalnum())):
            begin = start - len(window) + at
            return (begin, bound) if _fits(text, begin, phrase, mention.unit, start) else None
    return None


def _opens(text: str, at: int) -> bool:
    return at == 0 or not text[at - 1].isalnum()


def _wrapped(text: str, window: str, start: int, word: str, unit: str | None) -> tuple[int, str] | None:
    """Find a qualifier whose words are parted by a line end or by more than one space."""
    for phrase, bound in _LAST_WORDS[word]:
        found = re.search(r"(?<!\w)" + r"\s{1,4}".join(map(re.escape, phrase.split())) + r"\s*\Z", window, re.IGNORECASE)
        if found:
            begin = start - len(window) + found.start()
            return (begin, bound) if _fits(text, begin, phrase, unit, start) else None
    return None


def plain_about(text: str, at: int) -> bool:
    """Return whether the qualifier at an offset counts more than 多 in its number: 大概有五百多 is more than five hundred."""
    return not text.startswith(("大概", "大致", "估计", "估計", "大约", "大約"), at)


def _mark(plain: str, offset: int) -> tuple[int, str] | None:
    """Return the bound of a mark such as "≥" or ">=" before a number."""
    for size in (2, 1):
        if size <= len(plain) and (bound := english.MARKS.get(plain[-size:])):
            return offset + len(plain) - size, bound
    return None


def _chinese(plain: str, offset: int) -> tuple[int, str] | None:
    """Return the bound of a Chinese qualifier directly before a number."""
    words, bounds = chinese_before()
    for text in (plain, plain[:-1] if plain[-1] in chinese.BETWEEN else ""):
        if not text or not text.endswith(words):
            continue
        word = next(word for word in words if text.endswith(word))
        before = text[: -len(word)][-1:]
        if (word == "近" and before and before in chinese.NOT_NEAR) or (word == "过" and before and before in "通经超不"):
            return None
        return offset + len(text) - len(word), bounds[word]
    share = _SHARE_OF.search(plain)
    return (offset + share.start(), bounds[share[1]]) if share else None


def _fits(text: str, begin: int, phrase: str, unit: str | None, start: int) -> bool:
    """Return whether a word is a qualifier here: "over six years" mostly says in the course of them."""
    if phrase == "within":
        return unit in _TIMES
    if phrase == "over" and _is_spread(text, begin, unit, start):
        return False
    if phrase in ("above", "below", "around", "about", "some") or unit not in _DURATIONS:
        return True
    if phrase not in ("over", "under", "beyond"):
        return True
    before = text[max(0, begin - 20) : begin].split()
    ends = text[begin - 1 : begin] if begin else ""
    if not before or before[-1][-1] in ".!?:;" or not ends.isspace():
        return _no_comma_ahead(text, start)
    word = before[-1].lower().strip("(\u201c\"'")
    return word in english.LASTING or before[-1][-1] in ",\u2014\u2013-"


def _is_spread(text: str, begin: int, unit: str | None, start: int) -> bool:
    """Return whether a number of things before "over" is spread over the counted things behind it, which are fewer."""
    before = _SPREAD.search(text, max(0, begin - 40), begin) if not unit or unit[0] == "{" else None
    behind = _SPREAD_OVER.match(text, start) if before else None
    if not before or not behind:
        return False
    return before["scale"] is not None or int(before["number"].replace(",", "")) > int(behind["number"].replace(",", ""))


def _no_comma_ahead(text: str, start: int) -> bool:
    """Return whether a sentence that starts with "over six years" does not go on with a comma."""
    return "," not in text[start : start + 30].split(".")[0]


def bound_after(text: str, end: int) -> tuple[int, str] | None:
    """Return where the qualifier behind a number or unit ends, and its bound; None where there is none."""
    char = text[end : end + 1]
    if char not in _AFTER_CHARS or not char:
        return None
    if char in "(（" and text[end + 1 : end + 2] != "含":
        return None
    if char >= "\u2e80" or char == "(" or (char == " " and text[end + 1 : end + 2] >= "\u2e80"):
        at = end + 1 if char == " " else end
        if text[at] in "多余餘" and not text[at + 1 : at + 2].isdigit():
            return at + 1, "more-than"
        found = _MORE_THAN_NOT_ODD.match(text, end)
        return (found.end(), chinese.BOUNDS_AFTER[found[1]]) if found else None
    if more := _MORE_AFTER.match(text, end):
        return more.end(), "more-than"
    if char == "-":
        odd = _ODD_AFTER.match(text, end)
        return (odd.end(), "about") if odd else None
    after = _AFTER.match(text, end) if text[end + 1 : end + 2] in ("o", "a", "O", "A") else None
    bound = english.BOUNDS_AFTER.get(after[1].lower()) if after else None
    return (after.end(), bound) if after and bound else None
