"""Names in Chinese text, which have no capitals: those of countries, and those that end in a word for what they name, as a line or a port.

It looks up nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from beltfacts.audit.words.chinese_places import PLACES
from beltfacts.audit.words.words_of_facts import name_stems
from beltfacts.library.index import is_cjk
from beltfacts.reading import LazyPattern

_HEADS = (
    "高速铁路 高速公路 铁路 高铁 城铁 地铁 公路 高速 口岸 港口 港 机场 大桥 隧道 运河 管道 电站 银行 基金 大学 学院 医院 中学 小学 "
    "博物馆 图书馆 美术馆 体育馆 纪念馆 公园 剧院 公司 集团 航空 园区 工业园 工厂 油田 "
    "省 市 州 县 岛 半岛 海峡"
)
"""Words that end a name and say what it is of. A word stands before those that it begins with. So do 区 and 镇 that are no kind of one."""

_NAMED = LazyPattern(
    rf"([\u4e00-\u9fff]{{2,4}}?)(?:{'|'.join(_HEADS.split())}|(?<![地市城辖景社灾园校牧特发贸作税范])区|(?<![城乡村小古全该本各重集])镇)"
)
_BODIES, _LEAST_OF_BODY, _NEW = ("\u94f6\u884c", "\u57fa\u91d1"), 3, LazyPattern(r"[\u65b0\u5168\u5efa\u5f00]")
"""Heads of names of bodies, which have words such as "new" and "development", and the characters before the head that make a name."""

_NO_NAME = LazyPattern(
    r"[的了和与在从到由为是有其该这那各每全新建条座个段经通开至及或将已被对向往约近超达均]|跨境|沿线|国际|国内|国家|世界|全球|首条|现代|标准|中国|累计|高等"
)
"""What a name before such a word does not have."""

_PLACE = LazyPattern("|".join(sorted(PLACES, key=len, reverse=True)))
"""A country, city or part of the world. The longest name counts."""


@lru_cache(1 << 8)
def chinese_names(text: str) -> frozenset[str]:
    """Return what tells the names of a text apart: "磨憨" of "磨憨口岸", and the stem of the English name of a country or city."""
    if not any(map(is_cjk, text)):
        return frozenset()
    found = {stem for name in _PLACE.findall(text) for stem in name_stems(PLACES[name])}
    found |= {match[1][-2:] for match in _NAMED.finditer(_PLACE.sub("\u3000", text)) if _may_be_name(match)}
    return frozenset(found)


def _may_be_name(match: re.Match[str]) -> bool:
    """Return whether what stands before a head is a name."""
    is_body = len(match[1]) >= _LEAST_OF_BODY and match[0].endswith(_BODIES)
    return not _NO_NAME.search(_NEW.sub("", match[1]) if is_body else match[1])
