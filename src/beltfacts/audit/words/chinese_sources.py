"""Bodies that a Chinese text names as the source of a figure, and whether one may be that of an English or a Chinese record.

It looks up no fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from beltfacts.audit.words.chinese_words import is_han
from beltfacts.library.index import is_cjk, stem, tokenize
from beltfacts.reading import LazyPattern

_HAN = r"[\u4e00-\u9fff]"
_BODIES = (
    "局 厅 部 委 院 署 社 报 网 处 办 办公室 中心 银行 协会 商会 学会 公司 集团 组织 大学 学院 "
    "委员会 基金会 海关 海关总署 政府 电视台 研究所 联盟 秘书处"
).split()
"""How the name of a body ends."""

_TELL = "统计|报道|报告|数据|表示|介绍|称|发布|公布|通报|披露|透露|消息|测算|估算|预测|调查|资料|显示"
_SPEAK = "称|认为|指出|表示|披露|透露|介绍|估计|宣布"
_AFTER = r"(?:的|近日|日前|今日|今天|昨日|最新|最近|当日|对外|[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}日|[0-9]{4}年)*"
_SHORT = r"(?:[（(][^（）()]{1,20}[）)])?"
"""The short name of a body in brackets behind it."""
_CUES = (
    LazyPattern(rf"据\s?({_HAN}{{2,20}}?(?:{'|'.join(_BODIES)})){_SHORT}{_AFTER}(?:{_TELL})", 0, ("据",)),
    LazyPattern(
        rf"(?:^|[，。；：\s])({_HAN}{{2,14}}?(?:{'|'.join(_BODIES)})){_SHORT}{_AFTER}(?:数据|统计|报告|资料)(?:显示|表明|称)",
        0,
        ("显示", "表明", "称"),
    ),
    LazyPattern(
        rf"(?:^|[，。；：、\s])(?![据该本这其某有上同一两各])({_HAN}{{2,14}}?(?:{'|'.join(_BODIES)})){_SHORT}{_AFTER}(?:{_SPEAK})(?![为作号赞呼])",
        0,
        tuple(_SPEAK.split("|")),
    ),
)
"""What says of whom a figure is: "据省统计局发布", "海关总署数据显示"."""

_LEVELS = {
    "国家": "national",
    "全国": "national",
    "省": "province",
    "自治区": "region",
    "市": "city",
    "州": "prefecture",
    "县": "county",
    "区": "district",
}
_ENGLISH = {
    chinese: english.split(",")
    for chinese, _, english in (
        pair.partition(":")
        for pair in (
            "统计:statistics 农业:agriculture 农村:rural 水务:water 水利:water 财政:finance 商务:commerce 旅游:tourism 文化:culture 教育:education "
            "卫生:health 卫健:health 环境:environment 交通:transport 能源:energy 海关:customs 银行:bank 世界:world 中央:central 人民:people "
            "科技:science 林业:forestry 渔业:fisheries 气象:weather 铁路:railway 港:port 大学:university 发展:development 改革:reform "
            "研究:research 外交:foreign 民政:civil 公安:security 电力:electricity 货币:monetary 贸易:trade "
            "新华:xinhua 路透:reuters 法新:afp 美联:associated 彭博:bloomberg 塔斯:tass 共同社:kyodo 财新:caixin 中新:news 日报:daily 时报:times "
            "环球:global 经济:economic 金融:financial 央视:cctv,cgtn 中央电视:cctv,cgtn "
            "联合国:united,un 东盟:asean 亚投行:aiib 基础设施投资:infrastructure,aiib 亚太经合:apec"
        ).split()
    )
}
"""Levels of government, and what bodies are for or are called, with the English words for them."""

_LEAST_ALIKE = 0.5
"""Share of the pairs of characters of a name that the Chinese name of a source has at least."""


def named_in_chinese(sentence: str) -> Iterator[tuple[str, int]]:
    """Yield the bodies that a Chinese sentence gives as sources, each with its offset."""
    for cue in _CUES:
        yield from ((match[1], match.start(1)) for match in cue.finditer(sentence))


def may_be(name: str, known: Iterable[str]) -> bool:
    """Return whether a body with a Chinese name may be that of a record. `known`: texts that say whose the record is.

    Its place among state, province, town and county must not be another one. A name of which no word is known may be anybody's.
    """
    texts = [*known]
    chinese = "".join(char for text in texts for char in text if is_han(char))
    if chinese:
        pairs = [name[at : at + 2] for at in range(len(name) - 1)]
        levels, others = (_levels(text) for text in (name, chinese))
        is_apart = bool(levels and others and levels.isdisjoint(others))
        return not is_apart and sum(pair in chinese for pair in pairs) > _LEAST_ALIKE * len(pairs)
    words = frozenset(stem(token) for text in texts for token in tokenize(text) if not is_cjk(token))
    said = frozenset(stem(word) for chinese, english in _ENGLISH.items() if chinese in name for word in english)
    levels = frozenset(map(stem, _levels(name)))
    others = words & frozenset(map(stem, _LEVELS.values()))
    if levels and others and levels.isdisjoint(others):
        return False
    return not said or not said.isdisjoint(words)


def _levels(text: str) -> frozenset[str]:
    """Return the levels of government that a Chinese name says, in English."""
    return frozenset(english for chinese, english in _LEVELS.items() if chinese in text)
