"""What a counting word of Chinese or Japanese behind a number counts: the noun beside it, never the counting word itself. Pure.

60张床位 and 床位60张 are 60 beds, 座椅340把 340 chairs. Where no known noun stands there, some counting words say enough: 名 counts people, 艘
ships. The others may count many things, so that the unit is left open.
"""

from __future__ import annotations

import re

from beltfacts.authoring.names import make_id
from beltfacts.reading import han_nouns

_COUNTED_BY = {
    "{person}": "人名位", "{household}": "户戶戸", "{vehicle}": "辆輛", "{ship}": "艘", "{volume}": "册冊", "{train}": "列", "{bag}": "袋包",
    "{box}": "箱", "{bottle}": "瓶", "{event}": "场場", "{course}": "门門", "{ticket}": "票", "{time}": "次",
    "{plant}": "株", "{tree}": "棵", "{room}": "间間", "{aircraft}": "架", "{head}": "头頭", "{article}": "篇", "{piece}": "件", "{set}": "套",
    "{case}": "起宗", "{item}": "项項", "{kind}": "种種", "{class}": "班", "{organization}": "家",
}  # fmt: skip
"""Things, by the counting words that say enough of what is counted."""
_THING_OF = {word: thing for thing, words in _COUNTED_BY.items() for word in words}
_PEOPLE = frozenset("人名位")
_SURE = "".join(_COUNTED_BY[thing] for thing in ("{person}", "{household}", "{vehicle}", "{ship}", "{volume}"))
"""Counting words behind which other words may follow."""
_OF_MANY = "张張份台臺把个個座盏盞所条條隻只枚支根幅块塊层層匹本軒棟基羽口顶頂扇艇部処处节節道颗顆粒朵副双雙对對组組封盆"
_COUNTING_WORD = re.compile(f"\\s?(?P<word>[{''.join(_THING_OF)}{_OF_MANY}])(?![次民口均天日年每万亿月周週季小时時分秒百])")
_COUNTED_TWICE = re.compile(f"\\s?[{''.join(_THING_OF)}{_OF_MANY}]次(?![^\\W\\d_]|/)")
"""人次 and 列次 count visits and runs, as words of their own."""
_ENDS = re.compile(r"(?![^\W\d_]|/)")
_HAN = r"[\u3005\u3040-\u30ff\u3400-\u9fff]"
_BEFORE = re.compile(rf"({_HAN}{{1,12}})\s?[:\uff1a]?\s?\Z")
_LIGHT = re.compile(
    r"(?:的?(?:总数|总量|数量|人数|数|數|合计|合計)?(?:已|共|将|約|约|近|超|超过|超過|逾|达|達|达到|為|为|是|计|仅|至|增至|增加到|达至|共有|共计|总计|"
    r"が|は|を|も|に|で|計|延べ|のべ|約)+|的?(?:总数|数量|数|數))\Z"
)
"""What may stand between a noun and its number."""
_BEHIND = re.compile(rf"\s?(?:の|的)?({_HAN}{{1,10}})")
_FARTHEST = 3
"""Characters that may narrow a noun before it: 60张养老床位."""


def counted_in_chinese(quote: str, start: int, at: int) -> tuple[str, str]:
    """Return what a counting word behind a number counts, and the word that says it: {bed} and 床位 of 床位60张.

    `start`, `at`: where the number begins and ends. Both are empty where no counting word stands there, or what it counts is not sure.
    """
    if twice := _COUNTED_TWICE.match(quote, at):
        word = twice[0].strip()
        return f"{{{make_id(word)}}}", word
    found = _COUNTING_WORD.match(quote, at)
    if not found:
        return "", ""
    word = found["word"]
    if word not in _PEOPLE and (noun := _noun_behind(quote, found.end()) or _noun_before(quote[:start])):
        return han_nouns()[noun], noun
    if word in _THING_OF and (word in _SURE or _ENDS.match(quote, found.end())):
        return _THING_OF[word], word
    return "", ""


def _noun_before(before: str) -> str:
    """Return the noun directly before a number: 床位 of 新增床位. Empty for none that is known."""
    found = _BEFORE.search(before)
    words = _LIGHT.sub("", found[1]) if found else ""
    return next((words[at:] for at in range(len(words)) if words[at:] in han_nouns()), "")


def _noun_behind(quote: str, at: int) -> str:
    """Return the noun behind a counting word, the last one of a compound: 机器人 of 台手术机器人. Empty for none that is known.

    A noun of one character counts at the end of the words only.
    """
    found = _BEHIND.match(quote, at)
    words, noun, at = found[1] if found else "", "", 0
    while at < len(words):
        ends = (end for end in range(len(words), at, -1) if words[at:end] in han_nouns() and (end > at + 1 or end == len(words)))
        if end := next(ends, 0):
            noun, at = words[at:end], end
        elif noun or at >= _FARTHEST:
            break
        else:
            at += 1
    return noun
