"""Whether a figure in Chinese is told of another kind than a fact: 户籍人口 (registered), not 常住人口 (resident population), or of 西馆, not 东馆.

It looks up nothing.
"""

from __future__ import annotations

from beltfacts.audit.claims import Claim
from beltfacts.audit.weighing import Weighed
from beltfacts.audit.words import is_han
from beltfacts.library.index import is_cjk
from beltfacts.reading import LazyPattern

_RUN = LazyPattern(r"(?:(?<=[0-9])[年月日])?([\u4e00-\u9fff]*)\Z")
"""The Chinese characters before a figure, without the end of a date."""
_LIGHT = LazyPattern(r"(?:为|达到|达|是|约|近|共|有|超过|超|至|了|突破|增至|升至|降至|仅|只|接近|逾|合计|总计)+\Z")
"""What stands between the name of a measure and its figure."""
_WIDE = (
    "其中|全市|全省|全国|全区|全县|全州|全镇|全年|全部|年末|年底|当年|去年|今年|上年|同期|目前|现有|本市"
    "|我市|该市|该区|我省|我国|总|的|中外|海内外|国内外|各类|各级"
)
_ANY, _ANY_BEHIND = LazyPattern(rf"\A(?:{_WIDE})+"), LazyPattern(rf"(?:{_WIDE})+\Z")
"""Words before the name of a measure that do not narrow it."""
_VERB = LazyPattern("[\u7684\u5e95\u672b\u4e86\u5df2\u8fbe\u5171\u6709\u8ba1\u73b0\u6210\u5f97\u5f15\u51fa\u62a5]")
"""Characters of words before the name of a measure that are verbs, or end a time."""
_SIDES = "东西南北新老旧"
"""Characters that tell two of a kind apart."""
_LEAST_HEAD = 2
"""Characters at the end that two measures share at least to be kinds of one thing."""

_MOST_HEAD, _MOST_INSERTED = 6, 4
"""Characters of such an end that are looked at, and of a word that narrows it."""


def is_other_chinese_kind(claim: Claim, each: Weighed, text: str) -> bool:
    """Return whether the words before a figure end as the measure of a fact does, and narrow it otherwise, or its sentence names another side.

    `text`: that of the block.
    """
    if _is_on_another_side(each, text[slice(*claim.sentence)]):
        return True
    if not is_han(text[claim.whole[0] - 1 : claim.whole[0]]):
        return False
    measure = each.fact.measure
    run = _RUN.search(_LIGHT.sub("", text[claim.clause[0] : claim.whole[0]]))
    said = run[1] if run else ""
    if said and _has_inserted(said, f"{measure} {each.fact.quote}"):
        return True
    if not measure or not is_cjk(measure[-1]):
        return False
    if said.endswith(measure):
        return _is_narrower(said[: -len(measure)], each)
    shared = next((at for at, (one, other) in enumerate(zip(reversed(said), reversed(measure), strict=False)) if one != other), 0)
    if shared < _LEAST_HEAD:
        return False
    own, others = _ANY.sub("", measure[:-shared]), _ANY.sub("", said[:-shared]).rpartition("的")[2]
    if not own or not others:
        return False
    return not any(pair in said for pair in _pairs(own)) and _narrows(others, each)


def _is_narrower(before: str, each: Weighed) -> bool:
    """Return whether the word before a whole measure narrows it: 城镇 (in towns) before 常住人口, after the name of a subject."""
    name = before[:-_LEAST_HEAD][-_LEAST_HEAD:]
    return len(name) == _LEAST_HEAD and name in each.words.named and _narrows(before, each)


def _narrows(words: str, each: Weighed) -> bool:
    """Return whether the last of some words says what a fact does not have, and is no verb nor the end of a time."""
    word = _ANY_BEHIND.sub("", words)[-_LEAST_HEAD:]
    return len(word) == _LEAST_HEAD and word not in each.words.all and not _VERB.search(word)


def _is_on_another_side(each: Weighed, sentence: str) -> bool:
    """Return whether a sentence names what a subject is called with another side before it, as the west hall for the east hall."""
    named = [pair for pair in each.words.named if pair[0] in _SIDES and len(pair) == _LEAST_HEAD]
    if not named or any(pair in sentence for pair in named):
        return False
    return any(side + pair[1] in sentence for pair in named for side in _SIDES if side != pair[0])


def _has_inserted(said: str, known: str) -> bool:
    """Return whether words stand within those of a fact and narrow them: 接待入境游客 (inbound visitors) of 接待游客 (visitors)."""
    head = next(
        (said[-size:] for size in range(min(len(said) - _LEAST_HEAD - 1, _MOST_HEAD), _LEAST_HEAD - 1, -1) if said[-size:] in known), ""
    )
    if not head:
        return False
    rest = said[: -len(head)]
    for size in range(_LEAST_HEAD, _MOST_INSERTED + 1):
        inserted, before = rest[-size:], rest[:-size][-_LEAST_HEAD:]
        if before and before + head in known and inserted not in known and not _ANY.fullmatch(inserted):
            return True
    return False


def _pairs(word: str) -> list[str]:
    """Return the characters of a word two by two."""
    return [word[at : at + 2] for at in range(max(1, len(word) - 1))]
