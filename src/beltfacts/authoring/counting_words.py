"""What a counting word of Chinese or Japanese behind a number counts: the noun beside it, never the counting word itself. Pure.

60张床位 and 床位60张 are 60 beds, 座椅340把 340 chairs. Where no known noun stands there, some counting words say enough: 名 counts people, 艘
ships. The others may count many things, so that the unit is left open. Nouns and counting words are those of the language files.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from beltfacts.authoring.names import make_id
from beltfacts.reading import han_codes, han_nouns, han_pattern

_PEOPLE = "{person}"
_HAN = r"[\u3005\u3040-\u30ff\u3400-\u9fff]"
_ENDS = r"(?![^\W\d_]|/)"
_BEFORE = re.compile(rf"({_HAN}{{1,12}})\s?[:\uff1a]?\s?\Z")
_LONGEST_NOUN = 8
"""Characters before a word for "and" among which the noun is that it joins."""
_FARTHEST = 3
"""Characters that may narrow a noun before it: 60张养老床位."""


class _Counting(NamedTuple):
    """The counting words of both languages."""

    thing_of: dict[str, str]
    """What a counting word says enough of."""
    people: frozenset[str]
    """Codes of nouns that the counting words of people count."""
    sure: frozenset[str]
    """Codes of counting words behind which other words may follow."""
    word: re.Pattern[str]
    twice: re.Pattern[str]
    """Counting words of visits and runs: 人次."""
    between: re.Pattern[str]
    """What may stand between a noun and its number."""
    behind: re.Pattern[str]
    joined: re.Pattern[str]
    """A word for "and" with what stands behind it."""
    joins: re.Pattern[str]
    """Such a word at the end of a text."""
    ends: re.Pattern[str]
    """Where no word follows."""


def counted_in_chinese(quote: str, start: int, at: int) -> tuple[str, str]:
    """Return what a counting word behind a number counts, and the word that says it: {bed} and 床位 of 床位60张.

    `start`, `at`: where the number begins and ends. Both are empty where no counting word stands there, or what it counts is not sure.
    """
    counting = _counting()
    if twice := counting.twice.match(quote, at):
        word = twice[0].strip()
        return f"{{{make_id(word)}}}", word
    found = counting.word.match(quote, at)
    if not found:
        return "", ""
    word = found["word"]
    thing = counting.thing_of.get(word, "")
    code, noun = _noun_behind(quote, found.end()) or _noun_before(quote[:start]) or ("", "")
    if noun and (thing != _PEOPLE or code in counting.people):
        return (code, noun) if code else ("", "")
    if thing and (thing in counting.sure or counting.ends.match(quote, found.end())):
        return thing, word
    return "", ""


@cache
def _counting() -> _Counting:
    """Return the counting words of Chinese and Japanese."""
    things = dict(han_codes("counting words"))

    def words(key: str) -> str:
        return han_pattern("counting", key)

    any_word = f"{'|'.join(things)}|{words('of many')}"
    of, amount, joins = words("of"), words("amount"), han_pattern("counted labels", "and")
    return _Counting(
        thing_of=things,
        people=frozenset(words("people").split("|")),
        sure=frozenset(words("sure").split("|")),
        word=re.compile(rf"\s?(?P<word>{any_word})(?!{words('never')})"),
        twice=re.compile(rf"\s?(?:{any_word})(?:{words('twice')}){_ENDS}"),
        between=re.compile(rf"(?:(?:{of})?(?:{amount})?(?:{words('already')})+|(?:{of})?(?:{amount}))\Z"),
        behind=re.compile(rf"\s?(?:{of})?({_HAN}{{1,10}})"),
        joined=re.compile(rf"(?:{joins})({_HAN}{{1,8}})"),
        joins=re.compile(rf"(?:{joins})\Z"),
        ends=re.compile(_ENDS),
    )


def _noun_before(before: str) -> tuple[str, str] | None:
    """Return the code and the noun directly before a number: 床位 of 新增床位. None for no noun that is known.

    The code is empty where the noun is joined to one of another thing: doctors and nurses are counted together as neither.
    """
    found = _BEFORE.search(before)
    words = _counting().between.sub("", found[1]) if found else ""
    noun = next((words[at:] for at in range(len(words)) if words[at:] in han_nouns()), "")
    if not found or not noun:
        return None
    joins = _counting().joins.search(before, 0, found.start(1) + len(words) - len(noun))
    others = before[max(0, joins.start() - _LONGEST_NOUN) : joins.start()] if joins else ""
    other = next((others[at:] for at in range(len(others)) if others[at:] in han_nouns()), noun)
    return _code_of(noun, other), noun


def _noun_behind(quote: str, at: int) -> tuple[str, str] | None:
    """Return the code and the noun behind a counting word, the last one of a compound: 机器人 of 台手术机器人. None for no known one.

    A noun of one character counts at the end of the words only. The code is empty where the noun is joined to one of another thing.
    """
    found = _counting().behind.match(quote, at)
    noun, end = _first_noun(found[1]) if found else ("", 0)
    if not found or not noun:
        return None
    joined = _counting().joined.match(quote, found.start(1) + end)
    other = _first_noun(joined[1])[0] if joined else ""
    return _code_of(noun, other or noun), noun


def _first_noun(words: str) -> tuple[str, int]:
    """Return the first noun of words, the last one of a compound, and where it ends; empty for none that is known."""
    noun, at = "", 0
    while at < len(words):
        ends = (end for end in range(len(words), at, -1) if words[at:end] in han_nouns() and (end > at + 1 or end == len(words)))
        if end := next(ends, 0):
            noun, at = words[at:end], end
        elif noun or at >= _FARTHEST:
            break
        else:
            at += 1
    return noun, at


def _code_of(noun: str, other: str) -> str:
    """Return the code that two nouns have, empty where they have different ones."""
    return code if (code := han_nouns()[noun]) == han_nouns()[other] else ""
